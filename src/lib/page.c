#include "lib/page.h"

#include <stdlib.h>

#include "lib/page/build.h"
#include "lib/page/genre.h"
#include "lib/page/head.h"
#include "lib/page/marks.h"
#include "lib/page/open.h"
#include "lib/page/shown.h"
#include "lib/page/white.h"
#include "lib/page/url.h"

struct page {
    struct page_options options;
    struct html html;
    struct open_stack stack;
    char (*marks)[MARKS_LONGEST]; /* of each open element; NULL: not wanted */
    struct build build;

    struct html_token token; /* the one that is worked at */
    bool at_work;            /* is there one */
    bool ended;              /* a start tag: has it ended what it ends */
    bool breaks;             /* a start tag: does it break lines */
    enum shown shown;        /* a start tag: what it says of itself */
    size_t start, end;       /* where the token stands in the page */
    size_t quotes;           /* how many <q> are open */

    struct head head;
    struct genre genre;
    struct buffer value; /* of an attribute */
};

struct page *page_open(const struct page_options *options)
{
    size_t capacity = 0;
    struct page *page = array_grow(NULL, &capacity, 1, sizeof *page);
    memset(page, 0, sizeof *page);
    page->options = *options;
    head_open(&page->head, options->base);
    open_begin(&page->stack);
    capacity = 0;
    if (!options->blocks_only)
        page->marks = array_grow(NULL, &capacity, OPEN_LIMIT + 2, sizeof *page->marks);
    return page;
}

void page_close(struct page *page)
{
    if (!page)
        return;
    build_free(&page->build);
    open_free(&page->stack);
    head_free(&page->head);
    buffer_free(&page->value);
    free(page->marks);
    free(page);
}

struct text page_title(const struct page *page)
{
    return buffer_text(&page->head.title);
}

struct text page_type(const struct page *page)
{
    return buffer_text(&page->head.type);
}

struct text page_headline(const struct page *page)
{
    return buffer_text(&page->head.headline);
}

struct text page_description(const struct page *page)
{
    return buffer_text(&page->head.description);
}

unsigned page_witnesses(const struct page *page, enum page_genre genre)
{
    return genre_witnesses(&page->genre, genre);
}

static bool has_attribute(const struct html_token *token, const char *name)
{
    struct text value;
    return html_find_attribute(token, name, &value);
}

/* Does the address lead away from the page? */
static bool leads_away(struct text address)
{
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

/* The token becomes the text that stands for it. */
static void show_instead(struct page *page, struct text text)
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
    show_instead(page, buffer_text(&page->value));
}

/* The marks of a <q> are those of English; one within another has single ones. */
static void begin_quote(struct page *page)
{
    show_instead(page, text_of(page->quotes++ % 2 ? "‘" : "“"));
}

static void end_quote(struct page *page)
{
    show_instead(page, text_of(--page->quotes % 2 ? "’" : "”"));
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
           open_is_stray(&page->stack, element);
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
    const struct open_element *top = &page->stack.items[page->stack.depth];
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
    bool breaks = open_ends_before(&page->stack, &page->token);
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
    else if (element == ELEMENT_Q)
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

static bool work_at_start(struct page *page)
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

static bool work_at_end(struct page *page)
{
    enum element element = page->token.element;
    bool silent = open_top(&page->stack)->silent;
    page->at_work = false;
    if (element == ELEMENT_TITLE)
        head_end_title(&page->head);
    if (element == ELEMENT_BR)
        return !silent;
    if (element == ELEMENT_A && !silent)
        build_close_link(&page->build);
    else if (page->token.flags & ELEMENT_IS_CELL && !silent)
        build_end_cell(&page->build);
    bool ended = open_end(&page->stack, &page->token);
    if (element == ELEMENT_Q && page->quotes && !silent)
        end_quote(page);
    return ended;
}

static bool work_at_data(struct page *page)
{
    bool ended = build_add(&page->build, &page->stack);
    page->at_work = build_has_data(&page->build);
    return ended;
}

/* Goes on with the token; true where that ended a line. */
static bool work(struct page *page)
{
    if (page->token.kind == HTML_START)
        return work_at_start(page);
    return page->token.kind == HTML_END ? work_at_end(page) : work_at_data(page);
}

static bool shows_text(const struct page *page)
{
    const struct open_element *top = &page->stack.items[page->stack.depth];
    return !top->silent && (!top->veiled || page->options.keep_hidden);
}

/* Takes the next token: what is to be done about it is `at_work`. */
static bool take_token(struct page *page, struct text *rest, bool last)
{
    size_t before = rest->length;
    const struct html_token *token = &page->token;
    bool taken = html_next(&page->html, rest, last, &page->token);
    page->start = page->end;
    page->end += before - rest->length;
    if (!taken)
        return false;
    page->ended = false;
    page->at_work = token->kind == HTML_START || token->kind == HTML_END;
    if (token->kind == HTML_RCDATA && token->element == ELEMENT_TITLE && !page->html.foreign)
        head_add_title(&page->head, token->text);
    if (token->kind == HTML_RAW && token->element == ELEMENT_SCRIPT)
        genre_note_data(&page->genre, token->text);
    if (token->kind == HTML_TEXT || token->kind == HTML_PLAIN ||
        (token->kind == HTML_RAW && token->element == ELEMENT_XMP)) {
        build_set_data(&page->build, token->text, token->kind == HTML_TEXT, page->start);
        page->at_work = shows_text(page);
    }
    return true;
}

/* Where the line ended that the token has ended: before a tag, or within a text. */
static size_t line_end(const struct page *page)
{
    bool tag = page->token.kind == HTML_START || page->token.kind == HTML_END;
    return tag ? page->start : build_reached(&page->build);
}

bool page_next(struct page *page, struct text *rest, bool last, struct block *block)
{
    struct build *build = &page->build;
    build_forget(build);
    for (;;) {
        if (build_is_long(build)) {
            build_give_piece(build, block);
            return true;
        }
        if (!page->at_work && !take_token(page, rest, last))
            break;
        if (page->at_work && work(page) && build_end_line(build)) {
            build_give(build, line_end(page), block);
            return true;
        }
    }
    if (!last || rest->length || !build_end_line(build))
        return false;
    build_give(build, page->end, block);
    return true;
}
