/* Start tags: what of a page each ends, begins, shows and hides. */
#include "lib/page/ends.h"
#include "lib/page/url.h"
#include "lib/page/work.h"

static bool has_attribute(const struct html_token *token, const char *name)
{
    struct text value;
    return html_find_attribute(token, name, &value);
}

/* Does the address, with white space around it perhaps, lead away from the page? */
static bool leads_away(struct text address)
{
    address = text_trim_ascii(address);
    struct text scheme = text_slice(address, 0, url_scheme(address));
    return !text_starts(address, "#") && !text_alike(scheme, text_of("javascript"));
}

static void begin_link(struct page *page)
{
    struct build_link *link = &page->build.link;
    build_close_link(&page->build);
    link->address.length = 0;
    if (!has_attribute(&page->token, "href"))
        return;
    build_begin_link(&page->build);
    if (page->options.links && html_decoded_attribute(&page->token, "href", &page->value) &&
        leads_away(buffer_text(&page->value)))
        url_resolve(buffer_text(&page->head.base), buffer_text(&page->value), &link->address);
}

void page_show_instead(struct page *page, struct text text)
{
    build_set_text(&page->build, text, page->token.text, page->start);
    page->token.kind = HTML_TEXT;
    page->at_work = true;
}

static void show_image(struct page *page)
{
    if (!html_decoded_attribute(&page->token, "alt", &page->value))
        return;
    page->build.space = true;
    buffer_add_byte(&page->value, ' ');
    page_show_instead(page, buffer_text(&page->value));
}

/* The marks of a <q> are those of English; one within another has single ones. */
static void begin_quote(struct page *page)
{
    page_show_instead(page, text_of(page->quotes++ % 2 ? "‘" : "“"));
}

static void meet_image(struct page *page)
{
    page->build.images++;
    if (page->options.images)
        show_image(page);
}

static bool is_stray(const struct page *page)
{
    enum element element = page->token.element;
    return element == ELEMENT_HTML || element == ELEMENT_HEAD || element == ELEMENT_BODY ||
           (element == ELEMENT_FORM && page->stack.open[ELEMENT_FORM]) ||
           ends_is_stray(&page->stack, element);
}

static enum shown token_shown(const struct page *page)
{
    const struct html_token *token = &page->token;
    if (token->element == ELEMENT_DIALOG && !has_attribute(token, "open"))
        return SHOWN_NOT;
    return shown_by(token);
}

/* Does the element make no box: script and the like. */
static bool is_no_box(const struct html_token *token)
{
    return token->flags & ELEMENT_IS_HIDDEN && token->flags & (ELEMENT_IS_RAW | ELEMENT_IS_OPAQUE);
}

/* Is it a block wherever it stands, as text in a drawing is? */
static bool is_block(const struct page *page)
{
    const struct html_token *token = &page->token;
    return token->flags & ELEMENT_IS_BLOCK ||
           (token->element == ELEMENT_TEXT && page->stack.open[ELEMENT_SVG]);
}

/* Is what the element hides given all the same? */
static bool gives_hidden(const struct page *page)
{
    return page->options.keep_hidden || (page->options.hidden_blocks && is_block(page));
}

/* Does the element break lines, of those that are shown around it? What is hidden and yet given stands in
 * lines of its own. */
static bool token_breaks(const struct page *page)
{
    const struct open_element *top = open_top(&page->stack);
    enum shown shown = page->shown;
    if (shown == SHOWN_NOT)
        return gives_hidden(page) && (is_block(page) || !(top->element.place & PLACE_HIDDEN));
    if (is_no_box(&page->token))
        return false;
    if (shown == SHOWN_BLOCK || shown == SHOWN_FLEX || top->flexes || page->token.element == ELEMENT_BR)
        return true;
    return is_block(page) && (shown == SHOWN_AS_EVER || page->token.element == ELEMENT_P);
}

/* The first half of a start tag: what it ends; true where that ended a line. */
static bool end_before_start(struct page *page)
{
    bool breaks = ends_by_start(&page->stack, &page->token);
    page->ended = true;
    page->breaks = false;
    page->shown = SHOWN_AS_EVER;
    if (open_top(&page->stack)->silent)
        return breaks;
    page->shown = token_shown(page);
    page->breaks = token_breaks(page);
    breaks |=
        page->options.cells_apart && page->token.flags & ELEMENT_IS_CELL && build_row_is_cut(&page->build);
    return breaks || page->breaks;
}

/* Of what is directly in it, is only that of some elements shown? */
static bool is_veiled(const struct page *page)
{
    const struct html_token *token = &page->token;
    return token->element == ELEMENT_SVG || token->element == ELEMENT_SELECT ||
           (token->element == ELEMENT_OPTGROUP && page->stack.open[ELEMENT_SELECT]);
}

/* Is nothing of what is in the element given, whatever style says? */
static bool is_silent(const struct page *page)
{
    const struct html_token *token = &page->token;
    if (token->element == ELEMENT_RT)
        return page->options.no_readings;
    bool shown = token->element == ELEMENT_NOSCRIPT && page->options.scriptless;
    return token->flags & ELEMENT_IS_HIDDEN && !shown;
}

static void open_element(struct page *page)
{
    bool keep = gives_hidden(page), hides = page->shown == SHOWN_NOT;
    struct open_request request = {
        .breaks = page->breaks,
        .hidden = hides && keep,
        .silent = is_silent(page) || (hides && !keep),
        .flexes = page->shown == SHOWN_FLEX || page->shown == SHOWN_INLINE_FLEX,
        .veiled = is_veiled(page),
    };
    struct open_element *item = open_start(&page->stack, &page->token, request);
    if (item && page->marks && !item->silent)
        marks_set(&item->element, &page->token, page->marks[page->stack.depth]);
}

/* Is the element kept among the open ones? One within another of its name is, so that its end is not taken
 * for the other's. */
static bool is_kept(const struct page *page)
{
    const struct html_token *token = &page->token;
    bool foreign = page->html.foreign || token->element == ELEMENT_SVG;
    if (token->flags & ELEMENT_IS_VOID || (foreign && token->self_closing) ||
        (token->flags & (ELEMENT_IS_RAW | ELEMENT_IS_RCDATA) && token->element != ELEMENT_XMP))
        return false;
    return page->breaks || (page->shown != SHOWN_AS_EVER && page->shown != SHOWN_INLINE) ||
           page->stack.open[token->element] ||
           token->flags &
               (ELEMENT_IS_BLOCK | ELEMENT_IS_CELL | ELEMENT_IS_OPEN | ELEMENT_IS_HIDDEN | ELEMENT_IS_SCOPE);
}

/* What the element is to the block, where it is shown. */
static void begin_shown(struct page *page)
{
    const struct html_token *token = &page->token;
    enum element element = token->element;
    if (element == ELEMENT_TR)
        build_begin_row(&page->build);
    else if (token->flags & ELEMENT_IS_CELL)
        build_begin_cell(&page->build);
    else if (page->shown == SHOWN_CELL)
        page->build.space = true;
    else if (element == ELEMENT_A)
        begin_link(page);
    else if (element == ELEMENT_BASE)
        head_note_base(&page->head, token);
    else if (element == ELEMENT_META && page->marks)
        head_note_meta(&page->head, token);
    else if (element == ELEMENT_IMG || element == ELEMENT_IMAGE)
        meet_image(page);
    else if (element == ELEMENT_Q && open_shows_text(&page->stack))
        begin_quote(page);
}

/* The second half: what it begins. */
static void begin_start(struct page *page)
{
    page->at_work = false;
    if (page->marks)
        genre_note_tag(&page->genre, &page->token);
    if (!open_top(&page->stack)->silent && (page->shown != SHOWN_NOT || gives_hidden(page)))
        begin_shown(page);
    if (is_kept(page))
        open_element(page);
}

bool page_work_at_start(struct page *page)
{
    if (is_stray(page)) {
        page->at_work = false;
        return false;
    }
    if (!page->ended && end_before_start(page))
        return true;
    begin_start(page);
    return false;
}
