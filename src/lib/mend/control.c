#include "lib/charset.h"
#include "lib/mend/rules.h"

enum { ESCAPE = 0x1B, BELL = 0x07, DELETE = 0x7F };

static bool is_between(char byte, char first, char last)
{
    return byte >= first && byte <= last;
}

/* The length of a string that a terminal takes as its title or the like: up to BEL, or ESC and a backslash;
 * 0: it does not end. */
static size_t string_length(struct text text)
{
    for (size_t i = 2; i < text.length; i++)
        if (text.at[i] == BELL)
            return i + 1;
        else if (text.at[i] == ESCAPE)
            return i + 1 < text.length && text.at[i + 1] == '\\' ? i + 2 : 0;
    return 0;
}

/* The length of the escape sequence at the front (ECMA-48, sections 5.4 and 5.6); at the least that of ESC.
 */
static size_t escape_length(struct text text)
{
    if (text.length < 2)
        return 1;
    if (text.at[1] == ']' || text.at[1] == 'P') {
        size_t length = string_length(text);
        return length ? length : 2;
    }
    size_t at = 1;
    if (text.at[at++] == '[') {
        while (at < text.length && is_between(text.at[at], 0x20, 0x3F))
            at++;
        return at < text.length && is_between(text.at[at], 0x40, 0x7E) ? at + 1 : 1;
    }
    return is_between(text.at[1], 0x40, 0x5F) ? 2 : 1;
}

/* White space that no line of prose has within it. */
static bool is_break(char byte)
{
    return byte == '\r' || byte == '\f' || byte == '\v';
}

static bool is_control(char byte)
{
    return ((unsigned char)byte < 0x20 && byte != '\t' && byte != '\n') || byte == DELETE;
}

/* U+0080 to U+009F: what the byte is in windows-1252, which was read as latin-1. */
static void mend_c1(struct work *work, size_t at)
{
    char bytes[4];
    unsigned byte = (unsigned char)work->text.at[at + 1];
    uint32_t meant = charset_upper_half("windows-1252")[byte - 0x80];
    size_t length = meant == byte ? 0 : text_encode(meant, bytes);
    work_replace(work, at, at + 2, (struct text){bytes, length}, MEND_CONTROL);
}

static bool is_c1(struct text text, size_t at)
{
    return text.at[at] == '\xC2' && at + 1 < text.length && (unsigned char)text.at[at + 1] >= 0x80 &&
           (unsigned char)text.at[at + 1] < 0xA0;
}

/* What the control at AT becomes. Terminal sequences say nothing; a break within the line is a blank, at its
 * end nothing. */
static size_t mend_at(struct work *work, size_t at)
{
    struct text text = work->text;
    size_t end = at + 1;
    if (text.at[at] == ESCAPE)
        end = at + escape_length(text_slice(text, at, text.length));
    while (end < text.length && is_break(text.at[at]) && is_break(text.at[end]))
        end++;
    bool blank = is_break(text.at[at]) && end < text.length;
    work_replace(work, at, end, blank ? text_of(" ") : (struct text){0}, MEND_CONTROL);
    return end;
}

void mend_controls(struct work *work)
{
    struct text text = work->text;
    for (size_t at = 0; at < text.length;)
        if (is_control(text.at[at])) {
            at = mend_at(work, at);
        } else if (is_c1(text, at)) {
            mend_c1(work, at);
            at += 2;
        } else {
            at++;
        }
    work_finish(work);
}
