/* block: bytes of a kind in a text, found for BYTES_COMPARED of them at a time (lib/compiler.h). */
#ifndef QUOTE_BLOCK_H
#define QUOTE_BLOCK_H

#include "lib/compiler.h"
#include "lib/text.h"

struct blocks {
    struct text text;
    size_t from;     /* the first byte of the block */
    uint64_t places; /* bit i: the byte at from + i is wanted */
};

/* The BYTES_COMPARED bytes from FROM on, with zeros in COPY for those beyond the text's end. */
static inline const char *block_at(struct text text, size_t from, char copy[BYTES_COMPARED])
{
    if (from <= text.length && text.length - from >= BYTES_COMPARED)
        return text.at + from;
    memset(copy, 0, BYTES_COMPARED);
    return from < text.length ? memcpy(copy, text.at + from, text.length - from) : copy;
}

/* COMPARE tells which of the BYTES_COMPARED bytes from its argument on are wanted: bit i for byte i; no
 * zeros. */
static inline void block_read(struct blocks *blocks, size_t from, uint64_t (*compare)(const char *))
{
    char copy[BYTES_COMPARED];
    blocks->from = from;
    blocks->places = compare(block_at(blocks->text, from, copy));
}

/* The next wanted byte at or after FROM, which is not before the block; the text's length where there is
 * none. */
static inline size_t block_next(struct blocks *blocks, size_t from, uint64_t (*compare)(const char *))
{
    while (from < blocks->text.length) {
        if (from - blocks->from >= BYTES_COMPARED)
            block_read(blocks, from, compare);
        uint64_t places = blocks->places >> (from - blocks->from);
        if (places)
            return from + lowest_bit(places);
        from = blocks->from + BYTES_COMPARED;
    }
    return blocks->text.length;
}

#endif
