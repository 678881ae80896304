#include "lib/html/raw.h"

enum match { NO, YES, UNDECIDED };

size_t raw_comment_end(struct text text, bool bang)
{
    for (size_t end = 0;; end++) {
        end += text_find_byte(text_slice(text, end, text.length), '>');
        if (end == text.length)
            return end;
        size_t dashes = bang && end && text.at[end - 1] == '!' ? end - 1 : end;
        if (dashes > 1 && text.at[dashes - 1] == '-' && text.at[dashes - 2] == '-')
            return end;
    }
}

/* Does TEXT begin with these bytes, which are in lower case, and is it long enough to say so? */
static enum match match_bytes(struct text text, const char *bytes)
{
    for (size_t i = 0; bytes[i]; i++) {
        if (i == text.length)
            return UNDECIDED;
        if (text_ascii_lowered(text.at[i]) != bytes[i])
            return NO;
    }
    return YES;
}

/* The same of the name of a tag, with what must stand behind it. */
static enum match match_name(struct text text, const char *name)
{
    enum match match = match_bytes(text, name);
    if (match != YES)
        return match;
    size_t length = strlen(name);
    if (length == text.length)
        return UNDECIDED;
    char next = text.at[length];
    return memchr(" \t\n\f\r/>", next, 7) ? YES : NO;
}

/* What stands behind a '<' of a script: *STATE changes where it opens a comment or a script in a comment, or
 * closes the latter. */
static enum match match_script(struct text text, int *state)
{
    enum match match = NO;
    if (*state == RAW_PLAIN) {
        match = match_bytes(text, "!--");
        *state = match == YES ? RAW_ESCAPED : *state;
    } else if (*state == RAW_ESCAPED) {
        match = match_name(text, "script");
        *state = match == YES ? RAW_DOUBLE_ESCAPED : *state;
    } else {
        match = match_name(text, "/script");
        *state = match == YES ? RAW_ESCAPED : *state;
    }
    return match;
}

/* The same of any element: *ENDED where it is the end tag of NAME. */
static enum match match_markup(struct text text, const char *name, int *script, bool *ended)
{
    if (!text.length)
        return UNDECIDED;
    if (*text.at != '/' || (script && *script == RAW_DOUBLE_ESCAPED))
        return script ? match_script(text, script) : NO;
    enum match match = match_name(text_slice(text, 1, text.length), name);
    *ended = match == YES;
    return match;
}

/* The length of TEXT without what may be the start of "-->". */
static size_t before_dashes(struct text text)
{
    size_t length = text.length, least = length > 2 ? length - 2 : 0;
    while (length > least && text.at[length - 1] == '-')
        length--;
    return length;
}

size_t raw_content(struct text text, const char *name, int *script, bool last, bool *ended)
{
    *ended = false;
    for (size_t from = 0;;) {
        size_t open = from + text_find_byte(text_slice(text, from, text.length), '<');
        struct text before = text_slice(text, from, open), after = text_slice(text, open + 1, text.length);
        if (script && *script && raw_comment_end(before, false) < before.length)
            *script = RAW_PLAIN;
        if (open == text.length)
            return !last && script && *script ? from + before_dashes(before) : open;
        enum match match = match_markup(after, name, script, ended);
        if (*ended || (match == UNDECIDED && !last))
            return open;
        /* The dashes of "<!--" may be those of "-->" too. */
        from = open + (text_starts(after, "!") ? 2 : 1);
    }
}
