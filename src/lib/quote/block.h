/* block: the bytes of a text for the comparisons of many at a time (lib/compiler.h). */
#ifndef QUOTE_BLOCK_H
#define QUOTE_BLOCK_H

#include "lib/compiler.h"
#include "lib/text.h"

/* The BYTES_COMPARED bytes from FROM on, with zeros in COPY for those beyond the text's end. */
static inline const char *block_at(struct text text, size_t from, char copy[BYTES_COMPARED])
{
    if (from <= text.length && text.length - from >= BYTES_COMPARED)
        return text.at + from;
    memset(copy, 0, BYTES_COMPARED);
    return from < text.length ? memcpy(copy, text.at + from, text.length - from) : copy;
}

#endif
