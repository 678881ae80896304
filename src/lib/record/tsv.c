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

/* Does none of the eight bytes from AT need an escape? All are compared at once: what is taken from each
 * borrows from its highest bit where the byte is a control up to CR, or a backslash (and perhaps above such a
 * one). */
static bool is_plain(const char *at)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t bytes = load_eight(at), others = bytes ^ ones * '\\';
    return (((bytes - ones * ('\r' + 1)) & ~bytes & ones * 0x80) |
            ((others - ones) & ~others & ones * 0x80)) == 0;
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
