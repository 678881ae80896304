#include "lib/page.h"

#include <stdlib.h>

#include "lib/page/marks.h"
#include "lib/page/open.h"
#include "lib/page/shown.h"
#include "lib/page/white.h"
#include "lib/url.h"

enum { MOST_TABS = 255, MOST_TITLE = 4096, CUT_WITHIN = 256 };

/* Character data that is on its way into the block: a token's, or within that the text of a reference. */
struct data {
    struct text left;  /* not yet in the block */
    struct text after; /* of the token, behind the reference that `left` is the text of */
    bool references;   /* '&' in `left` begins one */
    bool resolved;     /* `left` is the text of a reference */
};

/* The cells of the row that is being read. */
struct row {
    size_t cells;  /* begun in it */
    size_t tabs;   /* due before the next text */
    size_t filled; /* cells with text, in the block */
    size_t lead;   /* TABs at the front of the block */
    bool whole;    /* nothing has broken it */
};

struct link {
    bool open, counted; /* among the links of a block */
    bool fresh;         /* its text stands in the block, its address does not */
    struct buffer address;
};

struct page {
    struct page_options options;
    struct html html;
    struct open_stack stack;
    char (*marks)[MARKS_LONGEST]; /* of each open element; NULL: not wanted */

    struct html_token token; /* the one that is worked at */
    bool at_work;            /* is there one */
    bool ended;              /* a start tag: has it ended what it ends */
    bool hides;              /* a start tag: nothing in it is shown */
    struct data data;
    size_t offset;      /* of `behind` in the page */
    const char *behind; /* the byte behind the token */

    struct buffer text; /* of the block */
    struct block block; /* the rest of it */
    size_t given;       /* bytes of `text` that the last call gave */
    bool space;         /* white space stood before what comes next */
    struct row row;
    struct link link;
    struct buffer title, reference, base;
    bool titled, title_space; /* the title has ended; white space stood before what comes next of it */
    bool based;               /* a <base> was met */
};

struct page *page_open(const struct page_options *options)
{
    size_t capacity = 0;
    struct page *page = array_grow(NULL, &capacity, 1, sizeof *page);
    memset(page, 0, sizeof *page);
    page->options = *options;
    buffer_add(&page->base, options->base);
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
    buffer_free(&page->text);
    buffer_free(&page->title);
    buffer_free(&page->reference);
    buffer_free(&page->base);
    buffer_free(&page->link.address);
    free(page->marks);
    free(page);
}

struct text page_title(const struct page *page)
{
    return buffer_text(&page->title);
}

/* Where a byte of the token stands in the page. */
static size_t offset_of(const struct page *page, const char *at)
{
    return page->offset - (size_t)(page->behind - at);
}

/* The length of the front of TEXT that has at most MOST bytes and cuts no character. */
static size_t character_end(struct text text, size_t most)
{
    if (text.length <= most)
        return text.length;
    while (most && ((unsigned char)text.at[most] & 0xC0) == 0x80)
        most--;
    return most;
}

/* How far the page is read into the block. */
static size_t reached(const struct page *page)
{
    return offset_of(page, page->data.resolved ? page->data.after.at : page->data.left.at);
}

static void begin_block(struct page *page)
{
    struct open_element *top = open_top(&page->stack);
    page->block = (struct block){
        .kind = top->kind,
        .level = top->level,
        .place = top->element.place,
        .element = &page->stack.items[top->holder].element,
        .start = reached(page),
    };
    page->row.tabs = page->row.whole && top->kind == BLOCK_ROW ? page->row.tabs : 0;
    page->row.lead = page->row.tabs;
    page->row.filled = 1;
}

/* What parts the text that follows from the text before it. */
static void add_separator(struct page *page)
{
    bool first = !page->text.length;
    if (first)
        begin_block(page);
    else if (page->row.tabs)
        page->row.filled++;
    else if (page->space && page->block.kind != BLOCK_PRE)
        buffer_add_byte(&page->text, ' ');
    for (; page->row.tabs; page->row.tabs--)
        buffer_add_byte(&page->text, '\t');
    page->space = false;
}

/* The reference at the front of the data is to be taken for its text. */
static void resolve(struct page *page)
{
    enum { LONGEST_NAME = 40 };
    struct data *data = &page->data;
    struct text left = data->left;
    size_t length = 1;
    bool number = left.length > 1 && left.at[1] == '#';
    length += number;
    while (
        length < left.length && (number || length < LONGEST_NAME) &&
        ((unsigned char)((left.at[length] | 0x20) - 'a') < 26 || (unsigned char)(left.at[length] - '0') < 10))
        length++;
    length += length < left.length && left.at[length] == ';';
    page->reference.length = 0;
    html_decode(text_slice(left, 0, length), false, &page->reference);
    *data = (struct data){.left = buffer_text(&page->reference),
                          .after = text_slice(left, length, left.length),
                          .resolved = true};
}

/* Moves data into the block, white space collapsed. */
static void add_flowing(struct page *page)
{
    struct text *left = &page->data.left;
    if (white_skip(left))
        page->space = true;
    if (!left->length || (page->data.references && left->at[0] == '&'))
        return;
    add_separator(page);
    struct text part = text_slice(*left, 0, PAGE_LONGEST_BLOCK);
    white_move(&part, page->data.references ? '&' : '\0', &page->text);
    *left = text_slice(*left, (size_t)(part.at - left->at), left->length);
}

static bool ends_standing(char byte, bool references)
{
    return byte == '\n' || byte == '\r' || byte == '\0' || (byte == '&' && references);
}

/* Moves data into the block as it stands; true where a line of it has ended. */
static bool add_standing(struct page *page)
{
    struct text *left = &page->data.left;
    size_t length = 0;
    while (length < left->length && length < PAGE_LONGEST_BLOCK &&
           !ends_standing(left->at[length], page->data.references))
        length++;
    if (length) {
        add_separator(page);
        buffer_add(&page->text, text_slice(*left, 0, length));
        *left = text_slice(*left, length, left->length);
        return false;
    }
    bool ended = left->at[0] != '\0';
    *left = text_slice(*left, 1, left->length);
    return ended;
}

/* One step of moving data into the block; true where that ended a line. */
static bool add_data(struct page *page)
{
    size_t before = page->text.length;
    struct data *data = &page->data;
    bool ended = false;
    if (!data->left.length)
        *data = (struct data){.left = data->after, .references = true};
    else if (data->references && data->left.at[0] == '&')
        resolve(page);
    else if (open_top(&page->stack)->kind == BLOCK_PRE)
        ended = add_standing(page);
    else
        add_flowing(page);
    if (page->link.open && page->text.length > before) {
        page->block.link_bytes += page->text.length - before;
        page->block.links += !page->link.counted;
        page->link.counted = page->link.fresh = true;
    }
    return ended;
}

static bool data_is_left(const struct page *page)
{
    return page->data.left.length || page->data.after.length;
}

/* Moves all data into the block, as long as there is room; true where that ended a line. */
static bool work_at_data(struct page *page)
{
    bool ended = false;
    while (!ended && data_is_left(page) && page->text.length <= PAGE_LONGEST_BLOCK)
        ended = add_data(page);
    page->at_work = data_is_left(page);
    return ended;
}

static void end_link(struct page *page)
{
    struct link *link = &page->link;
    if (link->fresh && link->address.length && page->text.length) {
        buffer_add(&page->text, text_of(" ("));
        buffer_add(&page->text, buffer_text(&link->address));
        buffer_add_byte(&page->text, ')');
        link->address.length = 0;
    }
    link->fresh = false;
}

static void begin_link(struct page *page)
{
    struct text address;
    struct link *link = &page->link;
    link->open = html_find_attribute(&page->token, "href", &address);
    link->counted = false;
    link->address.length = page->reference.length = 0;
    if (!link->open || !page->options.links)
        return;
    html_decode(address, true, &page->reference);
    url_resolve(buffer_text(&page->base), buffer_text(&page->reference), &link->address);
    struct text scheme = text_slice(address, 0, url_scheme(address));
    if (text_alike(scheme, text_of("javascript")) || text_starts(address, "#"))
        link->address.length = 0;
}

static void set_base(struct page *page)
{
    struct text address;
    if (page->based || !html_find_attribute(&page->token, "href", &address))
        return;
    page->reference.length = 0;
    html_decode(address, true, &page->reference);
    struct buffer resolved = {0};
    url_resolve(buffer_text(&page->base), buffer_text(&page->reference), &resolved);
    buffer_free(&page->base);
    page->base = resolved;
    page->based = true;
}

/* The token becomes the text that stands for the image. */
static void show_image(struct page *page)
{
    struct text text;
    if (!html_find_attribute(&page->token, "alt", &text))
        return;
    page->reference.length = 0;
    buffer_add_byte(&page->reference, ' ');
    html_decode(text, true, &page->reference);
    buffer_add_byte(&page->reference, ' ');
    page->data = (struct data){
        .left = buffer_text(&page->reference), .after = text_slice(page->token.text, 0, 0), .resolved = true};
    page->token.kind = HTML_TEXT;
    page->at_work = !open_top(&page->stack)->silent;
}

static void add_title(struct page *page, struct text data)
{
    if (page->titled || page->html.foreign)
        return;
    page->reference.length = 0;
    html_decode(data, false, &page->reference);
    struct text left = buffer_text(&page->reference);
    while (left.length) {
        page->title_space |= white_skip(&left);
        if (left.length && page->title_space && page->title.length)
            buffer_add_byte(&page->title, ' ');
        page->title_space &= !left.length;
        white_move(&left, '\0', &page->title);
    }
    page->title.length = character_end(buffer_text(&page->title), MOST_TITLE);
}

static bool is_stray(const struct page *page)
{
    enum element element = page->token.element;
    return element == ELEMENT_HTML || element == ELEMENT_HEAD || element == ELEMENT_BODY ||
           (element == ELEMENT_FORM && page->stack.open[ELEMENT_FORM]) ||
           open_is_stray(&page->stack, element);
}

static bool token_hides(const struct page *page)
{
    struct text value;
    const struct html_token *token = &page->token;
    return shown_hides(token) ||
           (token->element == ELEMENT_DIALOG && !html_find_attribute(token, "open", &value));
}

/* The first half of a start tag: what it ends; true where that ended a line. */
static bool end_before_start(struct page *page)
{
    enum element element = page->token.element;
    bool breaks = open_ends_before(&page->stack, element);
    page->ended = true;
    bool silent = open_top(&page->stack)->silent;
    page->hides = !silent && token_hides(page);
    if (page->hides ? page->options.keep_hidden
                    : open_flags(element) & ELEMENT_IS_BLOCK || element == ELEMENT_BR)
        breaks |= !silent;
    return breaks;
}

static void open_element(struct page *page)
{
    unsigned flags = open_flags(page->token.element);
    bool hides = page->hides && page->options.keep_hidden;
    struct open_request request = {hides, flags & ELEMENT_IS_HIDDEN || (page->hides && !hides)};
    struct open_element *item = open_start(&page->stack, &page->token, request);
    if (item && page->marks)
        marks_set(&item->element, &page->token, page->marks[page->stack.depth]);
}

/* Is the element kept among the open ones? */
static bool is_kept(const struct page *page)
{
    enum element element = page->token.element;
    unsigned flags = open_flags(element);
    if (flags & ELEMENT_IS_VOID || (flags & (ELEMENT_IS_RAW | ELEMENT_IS_RCDATA) && element != ELEMENT_XMP) ||
        (page->html.foreign && page->token.self_closing))
        return false;
    return page->hides || flags & (ELEMENT_IS_BLOCK | ELEMENT_IS_CELL | ELEMENT_IS_OPEN | ELEMENT_IS_HIDDEN |
                                   ELEMENT_IS_SCOPE);
}

/* The second half: what it begins. */
static void begin_start(struct page *page)
{
    enum element element = page->token.element;
    page->at_work = false;
    if (element == ELEMENT_TR)
        page->row = (struct row){.whole = true};
    else if (open_flags(element) & ELEMENT_IS_CELL && page->row.cells++ && page->row.tabs < MOST_TABS)
        page->row.tabs++;
    if (element == ELEMENT_A) {
        end_link(page);
        begin_link(page);
    } else if (element == ELEMENT_BASE) {
        set_base(page);
    } else if (page->options.images && (element == ELEMENT_IMG || element == ELEMENT_IMAGE)) {
        show_image(page);
    }
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
    page->at_work = false;
    if (element == ELEMENT_TITLE)
        page->titled = page->title.length > 0;
    if (element == ELEMENT_BR)
        return !open_top(&page->stack)->silent;
    if (element == ELEMENT_A || open_flags(element) & ELEMENT_IS_CELL) {
        end_link(page);
        page->link.open = false;
    }
    return open_end(&page->stack, &page->token);
}

/* Goes on with the token; true where that ended a line. */
static bool work(struct page *page)
{
    switch (page->token.kind) {
    case HTML_START:
        return work_at_start(page);
    case HTML_END:
        return work_at_end(page);
    case HTML_OTHER:
        page->at_work = false;
        return false;
    default:
        return work_at_data(page);
    }
}

/* Makes the token's text, if it is to be shown, data; false where there is nothing to be done about it. */
static void begin_token(struct page *page)
{
    const struct html_token *token = &page->token;
    page->at_work = true;
    page->ended = false;
    if (token->kind == HTML_START || token->kind == HTML_END)
        return;
    if (token->kind == HTML_RCDATA && token->element == ELEMENT_TITLE)
        add_title(page, token->text);
    bool shown = token->kind == HTML_TEXT || token->kind == HTML_PLAIN ||
                 (token->kind == HTML_RAW && token->element == ELEMENT_XMP);
    page->at_work = shown && !open_top(&page->stack)->silent;
    page->data = (struct data){.left = token->text, .references = token->kind == HTML_TEXT};
}

static bool take_token(struct page *page, struct text *rest, bool last)
{
    size_t before = rest->length;
    bool taken = html_next(&page->html, rest, last, &page->token);
    page->offset += before - rest->length;
    page->behind = rest->at;
    if (taken)
        begin_token(page);
    return taken;
}

/* The block that the last call gave is no more. */
static void forget_given(struct page *page)
{
    if (!page->given)
        return;
    buffer_drop(&page->text, page->given);
    page->given = 0;
    page->block.start = page->block.end;
    page->block.links = page->block.link_bytes = 0;
}

static bool is_blank(struct text text)
{
    white_skip(&text);
    return !text.length;
}

/* A line has ended: is there a block that ended with it? */
static bool ends_block(struct page *page)
{
    page->row.tabs = 0;
    page->row.whole = page->space = false;
    if (page->text.length && page->block.kind == BLOCK_PRE && is_blank(buffer_text(&page->text)))
        page->text.length = 0;
    return page->text.length;
}

static bool give(struct page *page, size_t length, bool continues, struct block *block)
{
    size_t lead =
        page->row.lead && page->row.filled < 2 && page->block.kind == BLOCK_ROW ? page->row.lead : 0;
    page->row.lead = 0;
    page->given = length;
    page->block.text = text_slice(buffer_text(&page->text), lead, length);
    page->block.continues = continues;
    *block = page->block;
    return true;
}

static bool give_block(struct page *page, size_t end, struct block *block)
{
    end_link(page);
    if (page->block.kind == BLOCK_ROW && page->row.filled < 2)
        page->block.kind = BLOCK_TEXT;
    page->block.end = end;
    return give(page, page->text.length, false, block);
}

/* Where to cut a block that is too long: before a space, or between two characters. */
static bool give_piece(struct page *page, struct block *block)
{
    size_t cut = PAGE_LONGEST_BLOCK;
    while (cut > PAGE_LONGEST_BLOCK - CUT_WITHIN && page->text.at[cut] != ' ')
        cut--;
    if (page->text.at[cut] != ' ')
        cut = character_end(buffer_text(&page->text), PAGE_LONGEST_BLOCK);
    page->block.end = reached(page);
    return give(page, cut, true, block);
}

bool page_next(struct page *page, struct text *rest, bool last, struct block *block)
{
    forget_given(page);
    for (;;) {
        if (page->text.length > PAGE_LONGEST_BLOCK)
            return give_piece(page, block);
        if (!page->at_work && !take_token(page, rest, last))
            break;
        if (page->at_work && work(page) && ends_block(page))
            return give_block(page, offset_of(page, page->token.text.at), block);
    }
    return last && !rest->length && ends_block(page) && give_block(page, page->offset, block);
}

/* Is this tag at the front of TEXT, in any case? */
static bool begins_with(struct text text, const char *tag)
{
    return text_alike(text_slice(text, 0, strlen(tag)), text_of(tag));
}

bool page_is_html(struct text document)
{
    enum { SHOWN = 1024, ENOUGH = 3 };
    struct html html = {0};
    struct html_token token;
    int tags = 0;
    struct text rest = text_slice(document, 0, SHOWN);
    for (struct text left = rest; (left = text_slice(left, text_find_byte(left, '<'), left.length)).length;
         left = text_slice(left, 1, left.length))
        if (begins_with(left, "<!doctype html") || begins_with(left, "<html"))
            return true;
    while (tags < ENOUGH && html_next(&html, &rest, false, &token))
        tags += (token.kind == HTML_START || token.kind == HTML_END) && token.element != ELEMENT_NONE;
    return tags == ENOUGH;
}
