/* ascii: the run of ASCII that every decoder copies as it stands. */
#ifndef CHARSET_ASCII_H
#define CHARSET_ASCII_H

#include "lib/memory.h"
#include "lib/text.h"

/* How many bytes at the front are ASCII. */
static inline size_t ascii_length(struct text text)
{
    size_t length = 0;
    for (uint64_t word; text.length - length >= sizeof word; length += sizeof word) {
        memcpy(&word, text.at + length, sizeof word);
        if (word & UINT64_C(0x8080808080808080))
            break;
    }
    while (length < text.length && (unsigned char)text.at[length] < 0x80)
        length++;
    return length;
}

static inline void add_code_point(struct buffer *out, uint32_t code_point)
{
    out->length += text_encode(code_point, buffer_room(out, 4));
}

/* U+FFFD, what stands for a sequence that is none. */
static inline void add_replacement(struct buffer *out)
{
    buffer_add(out, (struct text){"\xEF\xBF\xBD", 3});
}

#endif
