#include "lib/metadata/gather.h"

#include <stdlib.h>

#include "lib/metadata/capture.h"
#include "lib/metadata/element.h"
#include "lib/metadata/json-ld.h"

enum { MOST_LINES = 20000, LONGEST_SCRIPT = 4 * 1024 * 1024 };

/* A line, its text by offsets. */
struct line_place {
    size_t from, to;
    struct text where;
    int heading;
    bool away;
};

/* The walk. */
struct gather {
    struct candidates *found;
    struct shown *shown;
    struct elements_state elements;
    struct buffer text; /* what is shown, a line each */
    struct line_place *lines;
    size_t count, capacity;
    size_t line_from;       /* where the line that is being built begins */
    struct text line_where; /* the first token of it */
    int heading;            /* that is open */
    unsigned articles;
    struct text title;   /* of <title>, all its tokens */
    bool titled;         /* that was met: a page has one */
    struct text script;  /* of JSON-LD */
    bool is_data;        /* the script is JSON-LD */
    enum element hidden; /* an element whose content is not shown; ELEMENT_NONE: none */
    unsigned hidden_depth;
    const char *touches; /* where the last tag ended, if it was the end of an element in a line */
};

static struct text trimmed(const struct gather *gather, size_t from, size_t to)
{
    struct text text = text_slice(buffer_text(&gather->text), from, to);
    while (text.length && (unsigned char)text.at[0] <= ' ')
        text = text_slice(text, 1, text.length);
    bool clean =
        text.length && text_ascii_visible(text.at[0]) && text_ascii_visible(text.at[text.length - 1]);
    return clean ? text : text_trim(text);
}

static void end_line(struct gather *gather)
{
    struct text text = trimmed(gather, gather->line_from, gather->text.length);
    if (text.length && gather->count < MOST_LINES) {
        gather->lines =
            array_grow(gather->lines, &gather->capacity, gather->count + 1, sizeof *gather->lines);
        size_t from = (size_t)(text.at - gather->text.at);
        gather->lines[gather->count++] =
            (struct line_place){from, from + text.length, gather->line_where, gather->heading,
                                elements_is_away(&gather->elements)};
    }
    if (gather->text.length > gather->line_from)
        buffer_add_byte(&gather->text, '\n');
    gather->line_from = gather->text.length;
    gather->line_where = (struct text){NULL, 0};
}

static void take_text(struct gather *gather, const struct html_token *token)
{
    if (gather->hidden)
        return;
    if (!gather->line_where.at)
        gather->line_where = token->text;
    if (token->kind == HTML_TEXT && text_find_byte(token->text, '&') < token->text.length)
        html_decode(token->text, false, &gather->text);
    else
        buffer_add(&gather->text, token->text);
}

/* Two slices of the page that touch, as one. */
static struct text and_then(struct text first, struct text second)
{
    return first.length ? (struct text){first.at, (size_t)(second.at - first.at) + second.length} : second;
}

/* A string in quotation marks at the front, which go with what stands before the next. */
static struct text take_quoted(struct text *rest)
{
    struct text text = text_slice(*rest, text_find_byte(*rest, '"') + 1, rest->length);
    size_t end = text_find_byte(text, '"');
    *rest = text_slice(text, end + 1, text.length);
    return text_slice(text, 0, end);
}

/* A web archive's script says which page it shows, and of when (OpenWayback, pywb, web.archive.org):
 * __wm.init("https://archive.example/web"); __wm.wombat("http://news.example:80/","20250904101500", */
static void take_archived(struct gather *gather, struct text script)
{
    enum { TRUST = 92 };
    struct candidates *found = gather->found;
    struct text rest = text_trim(script);
    if (!text_starts(rest, "__wm.init("))
        return;
    struct text archive = take_quoted(&rest), page = take_quoted(&rest), time = take_quoted(&rest);
    size_t port = text_find(page, text_of(":80/"));
    struct text slash = text_of("/"), host = text_slice(page, 0, port);
    struct text path = text_slice(page, port + (port < page.length ? strlen(":80") : 0), page.length);
    struct text place =
        candidate_join(found, time, candidate_join(found, slash, candidate_join(found, host, path)));
    struct text address = candidate_join(found, archive, candidate_join(found, slash, place));
    candidate_add(found, METADATA_URL, address, SOURCE_SAVED, TRUST, script);
}

static void take_raw(struct gather *gather, const struct html_token *token)
{
    if (token->element == ELEMENT_SCRIPT)
        take_archived(gather, token->text);
    if (token->element == ELEMENT_TITLE && !gather->hidden && !gather->titled) /* a drawing has titles, too */
        gather->title = and_then(gather->title, token->text);
    else if (token->element == ELEMENT_SCRIPT && gather->is_data)
        gather->script = and_then(gather->script, token->text);
    else if (token->element == ELEMENT_SCRIPT && gather->shown->script_count < SHOWN_SCRIPTS)
        gather->shown->scripts[gather->shown->script_count++] = token->text;
}

/* What was gathered of a title or script is complete. */
static void end_raw(struct gather *gather)
{
    if (gather->title.length)
        candidate_add_markup(gather->found, METADATA_TITLE, gather->title, SOURCE_TITLE, 60, gather->title);
    gather->titled = gather->titled || gather->title.length;
    if (gather->script.length && gather->script.length < LONGEST_SCRIPT)
        json_ld_read(gather->found, gather->script, &gather->articles);
    gather->title = gather->script = (struct text){NULL, 0};
    gather->is_data = false;
}

/* Is what stands in the element seen by nobody? */
static bool is_unseen(const struct html_token *tag)
{
    return tag->element == ELEMENT_SVG || tag->element == ELEMENT_SELECT ||
           tag->element == ELEMENT_NOSCRIPT || tag->element == ELEMENT_TEMPLATE;
}

/* To the end of such an element no text counts. */
static void hide(struct gather *gather, const struct html_token *tag)
{
    if (gather->hidden == tag->element && gather->hidden) {
        gather->hidden_depth += tag->kind == HTML_START ? 1 : -1u;
        if (!gather->hidden_depth)
            gather->hidden = ELEMENT_NONE;
    } else if (!gather->hidden && tag->kind == HTML_START && is_unseen(tag) && !tag->self_closing) {
        gather->hidden = tag->element;
        gather->hidden_depth = 1;
    }
}

static void take_start(struct gather *gather, const struct html_token *tag)
{
    if (tag->element == ELEMENT_SCRIPT) {
        struct text type;
        gather->is_data = html_find_attribute(tag, "type", &type) &&
                          text_starts_alike(text_trim_ascii(type), "application/ld+json");
        return;
    }
    if (tag->flags & ELEMENT_IS_HEADING)
        gather->heading = html_heading_level(tag);
    if (!gather->hidden)
        elements_start(&gather->elements, gather->found, tag, gather->text.length);
}

/* Two elements that touch are shown apart as a rule, by their style: "<span>Apr</span><span>04</span>". */
static void keep_apart(struct gather *gather, const struct html_token *tag)
{
    bool inline_tag =
        tag->element == ELEMENT_SPAN || tag->element == ELEMENT_TIME || tag->element == ELEMENT_A;
    if (tag->kind == HTML_START && inline_tag && gather->touches == tag->text.at && gather->text.length)
        buffer_add_byte(&gather->text, ' ');
    gather->touches = tag->kind == HTML_END && inline_tag ? tag->text.at + tag->text.length : NULL;
}

static void take_tag(struct gather *gather, const struct html_token *tag)
{
    keep_apart(gather, tag);
    bool breaks = tag->flags & (ELEMENT_IS_BLOCK | ELEMENT_IS_CELL) || tag->element == ELEMENT_BR;
    end_raw(gather);
    if (breaks)
        end_line(gather);
    if (tag->kind == HTML_END && tag->flags & ELEMENT_IS_HEADING)
        gather->heading = 0;
    elements_tag(&gather->elements, gather->found, tag, buffer_text(&gather->text));
    hide(gather, tag);
    if (tag->kind == HTML_START)
        take_start(gather, tag);
}

/* Browsers that save a page say where from: "saved from url=(0023)https://news.example/". */
static void take_comment(struct gather *gather, struct text comment)
{
    enum { FRONT = 64, TRUST = 92 };
    size_t at = text_find(text_slice(comment, 0, FRONT), text_of("saved from url=("));
    if (at >= FRONT || at >= comment.length)
        return;
    struct text rest = text_slice(comment, at, comment.length);
    rest = text_slice(rest, text_find_byte(rest, ')') + 1, rest.length);
    struct text address = text_slice(rest, 0, text_find_byte(rest, ' '));
    candidate_add_markup(gather->found, METADATA_URL, address, SOURCE_SAVED, TRUST, comment);
}

static void take_token(struct gather *gather, const struct html_token *token)
{
    switch (token->kind) {
    case HTML_TEXT:
    case HTML_PLAIN:
        take_text(gather, token);
        break;
    case HTML_RAW:
    case HTML_RCDATA:
        take_raw(gather, token);
        break;
    case HTML_START:
    case HTML_END:
        take_tag(gather, token);
        break;
    case HTML_OTHER:
        take_comment(gather, token->text);
        break;
    }
}

/* Hands the lines on, with a text that stays. */
static void keep_lines(struct gather *gather, struct shown *shown)
{
    struct text text = arena_copy(gather->found->arena, buffer_text(&gather->text));
    shown->lines = arena_take(gather->found->arena, gather->count + 1, sizeof *shown->lines);
    shown->count = gather->count;
    for (size_t i = 0; i < gather->count; i++) {
        const struct line_place *place = &gather->lines[i];
        shown->lines[i] = (struct shown_line){text_slice(text, place->from, place->to), place->where,
                                              place->heading, place->away};
    }
}

void gather_html(struct candidates *found, struct shown *shown)
{
    struct gather gather = {.found = found, .shown = shown, .elements = {.filter = words_marks_filter()}};
    struct html html = {0};
    struct html_token token;
    struct text rest = found->page;
    while (html_next(&html, &rest, true, &token))
        take_token(&gather, &token);
    end_raw(&gather);
    end_line(&gather);
    capture_finish(&gather.elements.captures, found, buffer_text(&gather.text));
    keep_lines(&gather, shown);
    free(gather.lines);
    buffer_free(&gather.text);
}
