/* block: bytes of a kind in a text, found for BYTES_COMPARED of them at a time (lib/compiler.h). */
#ifndef QUOTE_BLOCK_H
#define QUOTE_BLOCK_H

#include "lib/bytes.h"
#include "lib/compiler.h"
#include "lib/text.h"

struct blocks {
    struct text text;
    const char *end; /* up to where bytes can be read: the text's end, or behind it */
    size_t from;     /* the first byte of the block */
    uint64_t places; /* bit i: the byte at from + i is wanted */
};

/* Those of a text from FROM on, none of which is read yet. Bytes can be read up to END. */
static inline struct blocks block_open(struct text text, size_t from, const char *end)
{
    return (struct blocks){.text = text, .end = end, .from = from - BYTES_COMPARED};
}

/* COMPARE tells which of the BYTES_COMPARED bytes from its argument on are wanted: bit i for byte i; no
 * zeros. */
static inline void block_read(struct blocks *blocks, size_t from, uint64_t (*compare)(const char *))
{
    char copy[BYTES_COMPARED];
    const char *at = blocks->text.at + from;
    size_t left = (size_t)(blocks->end - at);
    if (UNLIKELY(left < BYTES_COMPARED)) {
        memset(copy, 0, BYTES_COMPARED);
        at = memcpy(copy, at, left);
    }
    blocks->from = from;
    blocks->places = compare(at);
}

/* The next wanted byte at or after FROM, which is not before the block; the text's length where there is
 * none. */
static inline size_t block_next(struct blocks *blocks, size_t from, uint64_t (*compare)(const char *))
{
    while (from < blocks->text.length) {
        if (from - blocks->from >= BYTES_COMPARED)
            block_read(blocks, from, compare);
        uint64_t places = blocks->places >> (from - blocks->from);
        if (places) {
            size_t at = from + lowest_bit(places);
            return at < blocks->text.length ? at : blocks->text.length;
        }
        from = blocks->from + BYTES_COMPARED;
    }
    return blocks->text.length;
}

#endif
