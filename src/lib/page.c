#include "lib/page.h"

#include <stdlib.h>

#include "lib/page/ends.h"
#include "lib/page/url.h"
#include "lib/page/work.h"

struct page *page_open(const struct page_options *options)
{
    size_t capacity = 0;
    struct page *page = array_grow(NULL, &capacity, 1, sizeof *page);
    memset(page, 0, sizeof *page);
    page->options = *options;
    page->html.frameless = options->scriptless;
    head_open(&page->head, options->base);
    open_begin(&page->stack);
    capacity = 0;
    if (!options->blocks_only)
        page->marks = array_grow(NULL, &capacity, OPEN_LIMIT + 2, sizeof *page->marks);
    return page;
}

bool page_is_base(struct text address)
{
    return url_scheme(address) > 0;
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

static void end_quote(struct page *page)
{
    page_show_instead(page, text_of(--page->quotes % 2 ? "’" : "”"));
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
    bool ended = ends_by_end(&page->stack, &page->token);
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
        return page_work_at_start(page);
    return page->token.kind == HTML_END ? work_at_end(page) : work_at_data(page);
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
        page->at_work = open_shows_text(&page->stack);
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
