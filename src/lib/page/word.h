/* word: eight bytes at a time, each of them asked the same. */
#ifndef PAGE_WORD_H
#define PAGE_WORD_H

#include <stdint.h>
#include <string.h>

enum { WORD_LENGTH = sizeof(uint64_t) };

static inline uint64_t word_at(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static inline uint64_t word_of(unsigned char byte)
{
    return UINT64_C(0x0101010101010101) * byte;
}

/* The high bit of each byte below BYTE, which is at most 0x80; others may be set for nothing, but only where
 * one is set with reason (Mycroft 1987). */
static inline uint64_t word_below(uint64_t word, unsigned char byte)
{
    return (word - word_of(byte)) & ~word & word_of(0x80);
}

/* The same for each byte that equals BYTE. */
static inline uint64_t word_equal(uint64_t word, unsigned char byte)
{
    return word_below(word ^ word_of(byte), 1);
}

#endif
