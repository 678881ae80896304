#include "lib/html.h"

#include "lib/html/raw.h"
#include "lib/html/reference.h"
#include "lib/html/tag.h"
#include "lib/table.h"

#define ELEMENTS_DATA
#include "tables/elements.h"

/* Where the tokenizer is between two tokens. */
enum {
    IN_CONTENT,
    IN_COMMENT,
    IN_BOGUS_COMMENT, /* all that begins with "<!", "<?" or "</" and is nothing better */
    IN_TAG            /* + enum tag_state: in the dropped rest of a tag */
};

enum markup { MARKUP_NONE, MARKUP_START, MARKUP_END, MARKUP_COMMENT, MARKUP_BOGUS, MARKUP_UNDECIDED };

static bool take(struct text *rest, size_t count, enum html_kind kind, struct html_token *token)
{
    if (!count)
        return false;
    token->kind = kind;
    token->text = text_slice(*rest, 0, count);
    *rest = text_slice(*rest, count, rest->length);
    return true;
}

static enum element element_of_long(struct text name)
{
    int32_t found = table_find_alike(&elements, name);
    return found < 0 ? ELEMENT_NONE : (enum element)found;
}

/* Of a name that is not empty, in a text that goes on up to END. Packed, a name that ends in a byte 0 would
 * be taken for one without it. */
static enum element element_named(struct text name, const char *end)
{
    if (name.length > TABLE_SHORT || !name.at[name.length - 1])
        return element_of_long(name);
    uint64_t packed = end - name.at < TABLE_SHORT ? load_some(name.at, name.length)
                                                  : load_some_readable(name.at, name.length);
    return (enum element)table_set_find(&elements_short, lower_eight(packed));
}

/* In <svg> and <math> "/>" means what it says; elsewhere <script/> has content. */
static void enter_element(struct html *html, const struct html_token *tag)
{
    bool foreign = tag->element == ELEMENT_SVG || tag->element == ELEMENT_MATH;
    bool raw = elements_flags[tag->element] & (ELEMENT_IS_RAW | ELEMENT_IS_RCDATA) &&
               !(html->frameless && tag->element == ELEMENT_NOFRAMES);
    html->raw = ELEMENT_NONE;
    if (foreign && tag->kind == HTML_START)
        html->foreign += !tag->self_closing;
    else if (foreign)
        html->foreign -= html->foreign > 0;
    if ((raw || tag->element == ELEMENT_PLAINTEXT) && tag->kind == HTML_START &&
        !(html->foreign && tag->self_closing)) {
        html->raw = tag->element;
        html->script = RAW_PLAIN;
    }
}

/* Steps over the attributes, and lists those that are whole; *LAST is where the last one begins. */
static const char *list_attributes(enum tag_state *state, const char *at, const char *end,
                                   struct html_token *token, const char **last)
{
    const char *start = at;
    bool found = true;
    while (at < end && *state == TAG_BEFORE_ATTRIBUTE) {
        bool room = token->listed < HTML_LISTED;
        struct html_attribute other, *attribute = room ? &token->list[token->listed] : &other;
        *last = at;
        at = tag_attribute(state, at, end, &found, attribute);
        if (!found)
            break;
        token->name_signs |= UINT64_C(1) << html_name_sign(attribute->name);
        if (room) {
            token->listed++;
            token->listed_length = (size_t)(at - start);
        }
    }
    return at;
}

/* The last of the attributes was cut, and is none. */
static void list_nothing(struct html_token *token)
{
    token->listed = token->listed_length = 0;
    token->name_signs = UINT64_MAX;
}

/* A tag at the front: "<" or "</" and a letter. */
static bool next_tag(struct html *html, struct text *rest, bool last, enum html_kind kind,
                     struct html_token *token)
{
    struct text shown = text_slice(*rest, 0, HTML_LONGEST);
    const char *end = shown.at + shown.length, *name = shown.at + (kind == HTML_END ? 2 : 1);
    enum tag_state state = TAG_NAME;
    const char *name_end = tag_step(&state, name, end), *whole_end = name_end;
    const char *at = list_attributes(&state, name_end, end, token, &whole_end);
    if (state < TAG_CLOSED && shown.length < HTML_LONGEST) {
        if (last)
            *rest = text_slice(*rest, rest->length, rest->length);
        return false;
    }
    html->state = state < TAG_CLOSED ? IN_TAG + (int)state : IN_CONTENT;
    if (state < TAG_CLOSED)
        list_nothing(token);
    else
        whole_end = at - 1;
    take(rest, (size_t)(at - shown.at), kind, token);
    token->name = (struct text){name, (size_t)(name_end - name)};
    token->attributes = (struct text){name_end, (size_t)(whole_end - name_end)};
    token->self_closing = state == TAG_SELF_CLOSED;
    token->element = element_named(token->name, end);
    token->flags = elements_flags[token->element];
    enter_element(html, token);
    return true;
}

/* The rest of a tag that was too long. */
static bool next_of_tag(struct html *html, struct text *rest, struct html_token *token)
{
    enum tag_state state = (enum tag_state)(html->state - IN_TAG);
    const char *at = rest->at, *end = rest->at + rest->length;
    while (at < end && state < TAG_CLOSED)
        at = tag_step(&state, at, end);
    html->state = state < TAG_CLOSED ? IN_TAG + (int)state : IN_CONTENT;
    return take(rest, (size_t)(at - rest->at), HTML_OTHER, token);
}

static bool start_comment(struct html *html, struct text *rest, bool last, struct html_token *token)
{
    struct text inside = text_slice(*rest, 4, rest->length);
    if (!last && (!inside.length || text_is(inside, "-")))
        return false;
    size_t abrupt = text_starts(inside, ">") ? 1 : text_starts(inside, "->") ? 2 : 0;
    html->state = abrupt ? IN_CONTENT : IN_COMMENT;
    return take(rest, 4 + abrupt, HTML_OTHER, token);
}

static bool next_of_comment(struct html *html, struct text *rest, bool last, struct html_token *token)
{
    enum { HELD = 3 }; /* bytes that may be the start of "--!>" */
    size_t end = raw_comment_end(*rest, true);
    if (end < rest->length) {
        html->state = IN_CONTENT;
        return take(rest, end + 1, HTML_OTHER, token);
    }
    return take(rest, last ? end : end > HELD ? end - HELD : 0, HTML_OTHER, token);
}

static bool next_of_bogus_comment(struct html *html, struct text *rest, struct html_token *token)
{
    size_t end = text_find_byte(*rest, '>');
    html->state = end < rest->length ? IN_CONTENT : IN_BOGUS_COMMENT;
    return take(rest, end < rest->length ? end + 1 : end, HTML_OTHER, token);
}

/* What the '<' at the front begins. */
static enum markup markup_at(struct text text, bool last)
{
    enum markup unknown = last ? MARKUP_NONE : MARKUP_UNDECIDED;
    if (text.length < 2)
        return unknown;
    switch (text.at[1]) {
    case '/':
        return text.length < 3 ? unknown : text_ascii_letter(text.at[2]) ? MARKUP_END : MARKUP_BOGUS;
    case '!':
        if (text_starts(text, "<!--"))
            return MARKUP_COMMENT;
        return !last && (text.length == 2 || text_is(text, "<!-")) ? MARKUP_UNDECIDED : MARKUP_BOGUS;
    case '?':
        return MARKUP_BOGUS;
    default:
        return text_ascii_letter(text.at[1]) ? MARKUP_START : MARKUP_NONE;
    }
}

/* The length of the text at the front, and what begins behind it. */
static size_t text_length(struct text text, bool last, enum markup *markup)
{
    *markup = MARKUP_NONE;
    size_t end = text.at[0] == '<' ? 0 : text_find_byte(text, '<'); /* mostly one tag follows another */
    while (end < text.length) {
        *markup = markup_at(text_slice(text, end, text.length), last);
        if (*markup != MARKUP_NONE)
            return end;
        end++;
        end += text_find_byte(text_slice(text, end, text.length), '<');
    }
    return last ? end : reference_cut(text);
}

static bool next_of_data(struct html *html, struct text *rest, bool last, struct html_token *token)
{
    enum markup markup;
    size_t end = text_length(*rest, last, &markup);
    if (end)
        return take(rest, end, HTML_TEXT, token);
    switch (markup) {
    case MARKUP_START:
        return next_tag(html, rest, last, HTML_START, token);
    case MARKUP_END:
        return next_tag(html, rest, last, HTML_END, token);
    case MARKUP_COMMENT:
        return start_comment(html, rest, last, token);
    case MARKUP_BOGUS:
        return next_of_bogus_comment(html, rest, token);
    case MARKUP_NONE:
    case MARKUP_UNDECIDED:
        break;
    }
    return false;
}

/* The next token of an element whose content is no markup. */
static bool next_of_raw(struct html *html, struct text *rest, bool last, struct html_token *token)
{
    if (html->raw == ELEMENT_PLAINTEXT)
        return take(rest, rest->length, HTML_PLAIN, token);
    bool ended, references = elements_flags[html->raw] & ELEMENT_IS_RCDATA;
    int *script = html->raw == ELEMENT_SCRIPT ? &html->script : NULL;
    size_t end = raw_content(*rest, elements_names[html->raw], script, last, &ended);
    if (ended && !end)
        return next_tag(html, rest, last, HTML_END, token);
    if (references && !ended && !last)
        end = reference_cut(text_slice(*rest, 0, end));
    token->element = html->raw;
    return take(rest, end, references ? HTML_RCDATA : HTML_RAW, token);
}

/* All but the list, which is long. */
static void clear(struct html_token *token)
{
    token->kind = HTML_TEXT;
    token->element = ELEMENT_NONE;
    token->flags = 0;
    token->name_signs = 0;
    token->text = token->name = token->attributes = (struct text){0};
    token->self_closing = false;
    token->listed = token->listed_length = 0;
}

bool html_next(struct html *html, struct text *rest, bool last, struct html_token *token)
{
    clear(token);
    if (!rest->length)
        return false;
    switch (html->state) {
    case IN_CONTENT:
        return html->raw ? next_of_raw(html, rest, last, token) : next_of_data(html, rest, last, token);
    case IN_COMMENT:
        return next_of_comment(html, rest, last, token);
    case IN_BOGUS_COMMENT:
        return next_of_bogus_comment(html, rest, token);
    default:
        return next_of_tag(html, rest, token);
    }
}
