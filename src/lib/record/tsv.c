#include "lib/record/tsv.h"

#include <limits.h>

#include "lib/bytes.h"

/* The letter of the escape for a byte that would end a field of TSV, or its line; 0: it may stand there. */
static char escape_of(char byte)
{
    static const char letters[UCHAR_MAX + 1] = {
        ['\\'] = '\\', ['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r', ['\0'] = '0'};
    return letters[(unsigned char)byte];
}

/* Is none of the eight bytes from AT a control up to CR, or a backslash, so that none needs an escape? */
static bool is_plain(const char *at)
{
    uint64_t bytes = load_eight(at);
    return !(eight_below(bytes, '\r' + 1) | eight_equal(bytes, '\\'));
}

static char *copy_bytes(char *to, struct text text)
{
    for (size_t at = 0; at < text.length; at++) {
        char letter = escape_of(text.at[at]);
        if (letter)
            *to++ = '\\';
        *to++ = letter ? letter : text.at[at];
    }
    return to;
}

/* Where the last eight bytes are plain, all of them are written, though some have been before. */
char *tsv_copy(char *to, struct text text)
{
    const size_t step = sizeof(uint64_t);
    size_t at = 0;
    for (; text.length - at >= step; at += step) {
        if (is_plain(text.at + at))
            to = (char *)memcpy(to, text.at + at, step) + step;
        else
            to = copy_bytes(to, text_slice(text, at, at + step));
    }
    size_t left = text.length - at;
    if (!left || !at || !is_plain(text.at + text.length - step))
        return copy_bytes(to, text_slice(text, at, text.length));
    memcpy(to + left - step, text.at + text.length - step, step);
    return to + left;
}
