#include "lib/html/tag.h"

#include "lib/bytes.h"

enum { SPACE = 1, SLASH = 2, CLOSE = 4, EQUALS = 8 };

static const unsigned char classes[256] = {
    [' '] = SPACE,  ['\t'] = SPACE, ['\n'] = SPACE, ['\f'] = SPACE,
    ['\r'] = SPACE, ['/'] = SLASH,  ['>'] = CLOSE,  ['='] = EQUALS,
};

static bool is(char byte, int these)
{
    return classes[(unsigned char)byte] & these;
}

static const char *skip_to(const char *at, const char *end, int these)
{
    while (at < end && !is(*at, these))
        at++;
    return at;
}

static const char *skip_space(const char *at, const char *end)
{
    while (at < end && is(*at, SPACE))
        at++;
    return at;
}

static const char *before_attribute(enum tag_state *state, const char *at, const char *end)
{
    bool slash = false;
    while (at < end && is(*at, SPACE | SLASH))
        slash = *at++ == '/';
    if (at == end)
        return at;
    *state = *at != '>' ? TAG_ATTRIBUTE : slash ? TAG_SELF_CLOSED : TAG_CLOSED;
    return at + 1;
}

static const char *after_attribute(enum tag_state *state, const char *at, const char *end)
{
    at = skip_space(at, end);
    if (at == end)
        return at;
    *state = *at == '=' ? TAG_BEFORE_VALUE : TAG_BEFORE_ATTRIBUTE;
    return at + (*at == '=');
}

static const char *before_value(enum tag_state *state, const char *at, const char *end)
{
    at = skip_space(at, end);
    if (at == end)
        return at;
    *state = *at == '"'    ? TAG_DOUBLE_QUOTED
             : *at == '\'' ? TAG_SINGLE_QUOTED
             : *at == '>'  ? TAG_CLOSED
                           : TAG_UNQUOTED;
    return at + (*state != TAG_UNQUOTED);
}

static const char *quoted(enum tag_state *state, const char *at, const char *end)
{
    const char *quote =
        at < end ? memchr(at, *state == TAG_DOUBLE_QUOTED ? '"' : '\'', (size_t)(end - at)) : NULL;
    if (!quote)
        return end;
    *state = TAG_BEFORE_ATTRIBUTE;
    return quote + 1;
}

/* Most names are letters alone, and short. */
static const char *skip_letters(const char *at, const char *end)
{
    return end - at >= LETTERS_COUNTED ? at + count_letters(at) : at;
}

/* A run up to one of THESE, then the state THEN. */
static const char *run(enum tag_state *state, const char *at, const char *end, int these, enum tag_state then)
{
    at = skip_to(at, end, these);
    if (at < end)
        *state = then;
    return at;
}

const char *tag_step(enum tag_state *state, const char *at, const char *end)
{
    switch (*state) {
    case TAG_NAME:
        return run(state, skip_letters(at, end), end, SPACE | SLASH | CLOSE, TAG_BEFORE_ATTRIBUTE);
    case TAG_BEFORE_ATTRIBUTE:
        return before_attribute(state, at, end);
    case TAG_ATTRIBUTE:
        return run(state, at, end, SPACE | SLASH | CLOSE | EQUALS, TAG_AFTER_ATTRIBUTE);
    case TAG_AFTER_ATTRIBUTE:
        return after_attribute(state, at, end);
    case TAG_BEFORE_VALUE:
        return before_value(state, at, end);
    case TAG_DOUBLE_QUOTED:
    case TAG_SINGLE_QUOTED:
        return quoted(state, at, end);
    case TAG_UNQUOTED:
        return run(state, at, end, SPACE | CLOSE, TAG_BEFORE_ATTRIBUTE);
    case TAG_CLOSED:
    case TAG_SELF_CLOSED:
        break;
    }
    return at;
}

static struct text between(const char *from, const char *to)
{
    return (struct text){from, (size_t)(to - from)};
}

const char *tag_attribute(enum tag_state *state, const char *at, const char *end, bool *found,
                          struct html_attribute *attribute)
{
    at = before_attribute(state, at, end);
    *found = *state == TAG_ATTRIBUTE;
    if (!*found)
        return at;
    const char *start = at - 1;
    at = run(state, skip_letters(at, end), end, SPACE | SLASH | CLOSE | EQUALS, TAG_AFTER_ATTRIBUTE);
    *attribute = (struct html_attribute){between(start, at), between(at, at)};
    if (*state == TAG_AFTER_ATTRIBUTE)
        at = after_attribute(state, at, end);
    if (*state != TAG_BEFORE_VALUE)
        return at;
    start = at = before_value(state, at, end);
    bool quotes = *state == TAG_DOUBLE_QUOTED || *state == TAG_SINGLE_QUOTED;
    if (quotes)
        at = quoted(state, at, end);
    else if (*state == TAG_UNQUOTED)
        at = run(state, at, end, SPACE | CLOSE, TAG_BEFORE_ATTRIBUTE);
    attribute->value = between(start, at - (quotes && *state == TAG_BEFORE_ATTRIBUTE));
    return at;
}

bool html_attribute(struct text *attributes, struct text *name, struct text *value)
{
    if (!attributes->length)
        return false;
    bool found;
    struct html_attribute attribute;
    enum tag_state state = TAG_BEFORE_ATTRIBUTE;
    const char *end = attributes->at + attributes->length;
    const char *at = tag_attribute(&state, attributes->at, end, &found, &attribute);
    if (found) {
        *name = attribute.name;
        *value = attribute.value;
    }
    *attributes = between(at, end);
    return found;
}

static bool is_named(struct text name, struct text wanted)
{
    return name.length == wanted.length && text_alike(name, wanted);
}

bool html_find_named(const struct html_token *tag, struct text name, struct text *value)
{
    for (size_t i = 0; i < tag->listed; i++)
        if (is_named(tag->list[i].name, name)) {
            *value = tag->list[i].value;
            return true;
        }
    struct text rest = text_slice(tag->attributes, tag->listed_length, tag->attributes.length), found;
    while (html_attribute(&rest, &found, value))
        if (is_named(found, name))
            return true;
    return false;
}
