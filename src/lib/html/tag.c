#include "lib/html/tag.h"

#include "lib/html.h"

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
        return run(state, at, end, SPACE | SLASH | CLOSE, TAG_BEFORE_ATTRIBUTE);
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

bool html_attribute(struct text *attributes, struct text *name, struct text *value)
{
    if (!attributes->length)
        return false;
    enum tag_state state = TAG_BEFORE_ATTRIBUTE;
    const char *end = attributes->at + attributes->length;
    const char *at = tag_step(&state, attributes->at, end);
    bool found = state == TAG_ATTRIBUTE;
    if (found) {
        const char *start = at - 1;
        at = tag_step(&state, at, end);
        *name = between(start, at);
        at = tag_step(&state, at, end);
        *value = between(at, at);
    }
    if (state == TAG_BEFORE_VALUE) {
        const char *start = tag_step(&state, at, end);
        bool quotes = state == TAG_DOUBLE_QUOTED || state == TAG_SINGLE_QUOTED;
        at = tag_step(&state, start, end);
        *value = between(start, at - (quotes && state == TAG_BEFORE_ATTRIBUTE));
    }
    *attributes = between(at, end);
    return found;
}

bool html_find_attribute(const struct html_token *tag, const char *name, struct text *value)
{
    struct text attributes = tag->attributes, found, wanted = text_of(name);
    while (html_attribute(&attributes, &found, value))
        if (text_alike(found, wanted))
            return true;
    return false;
}
