#include "lib/html.h"
#include "lib/mend/rules.h"

#define ELEMENTS_MOST ((size_t)256)

enum { LONGEST_FRONT = 300 };

/* Which elements the line opens and closes, and where last. */
struct census {
    size_t closed[ELEMENTS_MOST]; /* behind the last end tag of each */
    bool opened[ELEMENTS_MOST];
};

/* The attributes of a tag, without white space and the slash of <br />. */
static struct text without_slash(struct text attributes)
{
    attributes = text_trim_ascii(attributes);
    bool slash = text_ends(attributes, text_of("/"));
    return slash ? text_trim_ascii(text_slice(attributes, 0, attributes.length - 1)) : attributes;
}

/* May these be the attributes of a tag that stands behind the byte BEFORE? Behind a word, several words
 * without a value or a hyphen are sooner what stands between two signs: "where a<b and c>d". */
static bool may_be_attributes(struct text attributes, unsigned char before)
{
    if (before <= ' ' || before == '>')
        return true;
    attributes = without_slash(attributes);
    for (size_t i = 1; i < attributes.length; i++)
        if (attributes.at[i] == '=' || (attributes.at[i] == '-' && text_ascii_letter(attributes.at[i - 1])))
            return true;
    return text_find_byte(attributes, ' ') == attributes.length;
}

/* The next '<' or '>', from AT on; the length where there is none. */
static size_t find_angle(struct text text, size_t at)
{
    while (at < text.length && text.at[at] != '<' && text.at[at] != '>')
        at++;
    return at;
}

/* The tag or comment at AT, which is '<': its length, 0 where it is none of an element that HTML knows. No
 * '<' stands in a tag here, so that what does not end is not looked at twice. */
static size_t tag_at(struct text text, size_t at, struct html_token *token)
{
    size_t end = find_angle(text, at + 1);
    if (text_byte(text, end) != '>')
        return 0;
    struct html html = {0};
    struct text rest = text_slice(text, at, end + 1);
    size_t length = rest.length;
    token->kind = HTML_OTHER;
    token->element = ELEMENT_NONE;
    token->flags = 0;
    if (text_starts(rest, "<!--"))
        return length > strlen("<!---->") - 1 && text_starts(text_slice(rest, length - 3, length), "-->")
                   ? length
                   : 0;
    if (!html_next(&html, &rest, true, token) || rest.length)
        return 0;
    bool tag = token->kind == HTML_START || token->kind == HTML_END;
    return tag && token->element != ELEMENT_NONE &&
                   may_be_attributes(token->attributes, text_byte(text, at - 1))
               ? length
               : 0;
}

static size_t next_angle(struct text text, size_t at)
{
    return at + text_find_byte(text_slice(text, at, text.length), '<');
}

static void count_tags(struct text text, struct census *census)
{
    struct html_token token;
    for (size_t at = next_angle(text, 0); at < text.length; at = next_angle(text, at + 1)) {
        if (!tag_at(text, at, &token) || (size_t)token.element >= ELEMENTS_MOST)
            continue;
        if (token.kind == HTML_END)
            census->closed[token.element] = at + 1;
        else if (token.kind == HTML_START)
            census->opened[token.element] = true;
    }
}

static bool is_blank(struct text text, size_t at)
{
    return at >= text.length || text.at[at] == ' ' || text.at[at] == '\t';
}

/* Is it one of those whose start tag alone is debris where it touches a word or an end of the line? */
static bool is_common(enum element element)
{
    static const enum element common[] = {
        ELEMENT_P,  ELEMENT_BR, ELEMENT_HR, ELEMENT_DIV, ELEMENT_SPAN, ELEMENT_LI,
        ELEMENT_UL, ELEMENT_OL, ELEMENT_TD, ELEMENT_TR,  ELEMENT_EM,   ELEMENT_STRONG,
        ELEMENT_B,  ELEMENT_I,  ELEMENT_H1, ELEMENT_H2,  ELEMENT_H3,   ELEMENT_BLOCKQUOTE};
    size_t i = 0;
    while (i < sizeof common / sizeof *common && common[i] != element)
        i++;
    return i < sizeof common / sizeof *common;
}

/* In a string of a program a tag is meant. */
static bool is_quoted(struct text text, size_t at, size_t end)
{
    static const char quotes[] = "\"'`(";
    return (at > 0 && memchr(quotes, text.at[at - 1], sizeof quotes - 1)) ||
           (end < text.length && memchr(quotes, text.at[end], sizeof quotes - 2));
}

/* Does the start tag say more than its name? A slash does only where it belongs: <br/> is no <p/>, of which
 * one may write. */
static bool has_attributes(const struct html_token *token)
{
    struct text attributes = text_trim_ascii(token->attributes);
    return attributes.length && (token->flags & ELEMENT_IS_VOID || !text_is(attributes, "/"));
}

/* A tag that is written about stands between blanks, without attributes and its other half. */
static bool is_debris(const struct html_token *token, struct text text, size_t at, size_t length,
                      const struct census *census)
{
    if (is_quoted(text, at, at + length))
        return false;
    if (token->kind == HTML_OTHER || has_attributes(token))
        return true;
    enum element element = token->element;
    if ((size_t)element < ELEMENTS_MOST && census->opened[element] && census->closed[element])
        return true;
    bool touches =
        at == 0 || at + length == text.length || !is_blank(text, at - 1) || !is_blank(text, at + length);
    return touches && (token->kind == HTML_END || is_common(element));
}

/* Adjacent tags at AT that are debris, as one; whether one of them parts words. Their end, AT where there are
 * none. */
static size_t debris_end(struct text text, size_t at, const struct census *census, bool *parts)
{
    struct html_token token;
    size_t end = at, length;
    while (end < text.length && text.at[end] == '<' && (length = tag_at(text, end, &token)) > 0 &&
           is_debris(&token, text, end, length, census)) {
        *parts =
            *parts || (token.flags & (ELEMENT_IS_BLOCK | ELEMENT_IS_CELL)) || token.element == ELEMENT_BR;
        end += length;
    }
    return end;
}

static void mend_whole_tags(struct work *work)
{
    struct text text = work->text;
    struct census census = {{0}, {0}};
    size_t first = next_angle(text, 0);
    if (first == text.length)
        return;
    count_tags(text, &census);
    for (size_t at = first; at < text.length; at = next_angle(text, at)) {
        bool parts = false;
        size_t end = debris_end(text, at, &census, &parts);
        if (end == at) {
            at++;
            continue;
        }
        bool between = at > 0 && !is_blank(text, at - 1) && !is_blank(text, end);
        work_replace(work, at, end, between && parts ? text_of(" ") : (struct text){0}, MEND_TAG);
        at = end;
    }
    work_finish(work);
}

static size_t count_byte(struct text text, char byte)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += text.at[i] == byte;
    return count;
}

/* The length of the end of a tag whose start was cut off, at the front of the line: `alt="…" />`, `News">`.
 */
static size_t cut_front(struct text text)
{
    struct text front = text_slice(text, 0, LONGEST_FRONT);
    size_t end = text_find_byte(front, '>');
    if (end == front.length || end == 0 || text_find_byte(front, '<') < end)
        return 0;
    front = text_slice(front, 0, end);
    bool closes = front.at[end - 1] == '/';
    bool attribute = text_find(front, text_of("=\"")) < end;
    bool quoted = front.at[end - 1] == '"';
    bool touches = end + 1 < text.length && !is_blank(text, end + 1);
    bool odd = count_byte(front, '"') % 2 == 1;
    if (!(closes && attribute) && !(quoted && (attribute || (odd && touches))))
        return 0;
    for (end++; end < text.length && is_blank(text, end);)
        end++;
    return end;
}

/* Where a tag with attributes begins that the line's end has cut off; the length where there is none. */
static size_t cut_end(struct text text)
{
    size_t at = text.length;
    while (at > 0 && text.at[at - 1] != '<' && text.at[at - 1] != '>')
        at--;
    if (at == 0 || text.at[at - 1] != '<')
        return text.length;
    struct text tag = text_slice(text, at - 1, text.length);
    if (text_find(tag, text_of("=\"")) == tag.length && text_find(tag, text_of("='")) == tag.length)
        return text.length;
    struct buffer whole = {0};
    struct html_token token;
    buffer_add(&whole, tag);
    if (count_byte(tag, '"') % 2 == 1)
        buffer_add_byte(&whole, '"');
    buffer_add_byte(&whole, '>');
    size_t length = tag_at(buffer_text(&whole), 0, &token);
    buffer_free(&whole);
    return length ? at - 1 : text.length;
}

void mend_tags(struct work *work)
{
    size_t front = cut_front(work->text);
    if (front)
        work_replace(work, 0, front, (struct text){0}, MEND_TAG);
    work_finish(work);
    mend_whole_tags(work);
    if (next_angle(work->text, 0) == work->text.length)
        return;
    size_t end = cut_end(work->text);
    if (end < work->text.length)
        work_replace(work, end, work->text.length, (struct text){0}, MEND_TAG);
    work_finish(work);
}

static bool is_name_byte(char byte)
{
    return text_ascii_alphanumeric(byte) || byte == '_' || byte == '-' || byte == '.' ||
           (unsigned char)byte >= 0x80;
}

/* Where the name of a placeholder ends that begins at AT. */
static size_t name_end(struct text text, size_t at)
{
    while (at < text.length && is_name_byte(text.at[at]))
        at++;
    return at;
}

/* A name made of several words without blanks: small letters, then a capital. */
static bool is_joined(struct text name)
{
    size_t humps = 0;
    for (size_t i = 1; i < name.length; i++)
        humps += (unsigned char)(name.at[i] - 'A') < 26 && (unsigned char)(name.at[i - 1] - 'a') < 26;
    return humps > 0;
}

/* The length of a template's placeholder at AT: [LocationOfMeeting], {{ title }}, ${name}, %%NAME%%; 0: none.
 */
static size_t placeholder_length(struct text text, size_t at)
{
    static const struct {
        const char *opens, *closes;
    } forms[] = {{"{{", "}}"}, {"${", "}"}, {"%%", "%%"}, {"[", "]"}};
    struct text rest = text_slice(text, at, text.length);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (!text_starts(rest, forms[i].opens))
            continue;
        bool bracket = *forms[i].opens == '[';
        size_t from = strlen(forms[i].opens);
        while (!bracket && from < rest.length && rest.at[from] == ' ')
            from++;
        size_t end = name_end(rest, from), close = end;
        while (!bracket && close < rest.length && rest.at[close] == ' ')
            close++;
        struct text name = text_slice(rest, from, end);
        if (name.length && (!bracket || is_joined(name)) &&
            text_starts(text_slice(rest, close, rest.length), forms[i].closes))
            return close + strlen(forms[i].closes);
    }
    return 0;
}

/* Where the name of a tag ends that begins at AT: of letters, and behind them of more, but no full stop. */
static size_t tag_name_end(struct text text, size_t at)
{
    if (text_ascii_letter(text_byte(text, at)))
        while (at < text.length && text.at[at] != '.' && (is_name_byte(text.at[at]) || text.at[at] == ':'))
            at++;
    return at;
}

/* The length of a tag of an unknown name, with or without attributes: <o:p>, <location>. No address is one,
 * and neither is what stands between two signs: <https://news.example>, "a<b and c>d". */
static size_t unknown_length(struct text text, size_t at)
{
    size_t name = at + 1 + (text_byte(text, at + 1) == '/'), name_end = tag_name_end(text, name);
    size_t end = find_angle(text, name_end);
    struct text attributes = text_slice(text, name_end, end);
    if (name_end == name || text_byte(text, end) != '>' ||
        text_find_byte(attributes, '@') < attributes.length)
        return 0;
    bool parted = !without_slash(attributes).length || is_blank(attributes, 0);
    return parted && may_be_attributes(attributes, text_byte(text, at - 1)) ? end + 1 - at : 0;
}

void mend_debris(struct work *work)
{
    struct text text = work->text;
    for (size_t at = 0; at < text.length;) {
        size_t length = text.at[at] == '<'                           ? unknown_length(text, at)
                        : strchr("[{$%", text.at[at]) && text.at[at] ? placeholder_length(text, at)
                                                                     : 0;
        if (length)
            work_replace(work, at, at + length, (struct text){0}, MEND_DEBRIS);
        at += length ? length : 1;
    }
    work_finish(work);
}
