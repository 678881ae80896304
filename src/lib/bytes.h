/* bytes: many bytes of a text looked at together: which of them are some byte or of some range, and the same
 * for any machine where its processor has no instructions for that. */
#ifndef BYTES_H
#define BYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "lib/compiler.h"

enum { BYTES_COMPARED = 64, FEW_COMPARED = 16 };

/* Four bytes as a number, the first of them lowest: one load on most machines. */
static inline uint32_t load_four(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* Eight bytes as a number, the first of them lowest: one load on most machines. */
static inline uint64_t load_eight(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;
    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
           (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
           (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

enum { BYTES_LOADED = 8 };

/* At most so many bytes, as if zeros stood behind them. */
static inline uint64_t load_some(const char *at, size_t length)
{
    if (length >= 4)
        return load_four(at) | (uint64_t)load_four(at + length - 4) << 8 * (length - 4);
    return length ? (uint64_t)(unsigned char)at[0] |
                        (uint64_t)(unsigned char)at[length / 2] << 8 * (length / 2) |
                        (uint64_t)(unsigned char)at[length - 1] << 8 * (length - 1)
                  : 0;
}

/* The same of one byte at least, where so many can be read: no branch. */
static inline uint64_t load_some_readable(const char *at, size_t length)
{
    return load_eight(at) & UINT64_MAX >> 8 * (BYTES_LOADED - length);
}

/* Writes them as they were loaded. */
static inline void store_eight(char *at, uint64_t bytes)
{
    at[0] = (char)bytes, at[1] = (char)(bytes >> 8), at[2] = (char)(bytes >> 16), at[3] = (char)(bytes >> 24);
    at[4] = (char)(bytes >> 32), at[5] = (char)(bytes >> 40), at[6] = (char)(bytes >> 48);
    at[7] = (char)(bytes >> 56);
}

/* Eight times the same byte. */
static inline uint64_t eight_of(unsigned char byte)
{
    return UINT64_C(0x0101010101010101) * byte;
}

/* The highest bit of each of eight bytes that is below BYTE, which is at most 0x80; others may be set for
 * nothing, but only above one that is set with reason (A. Mycroft, 1987). */
static inline uint64_t eight_below(uint64_t bytes, unsigned char byte)
{
    return (bytes - eight_of(byte)) & ~bytes & eight_of(0x80);
}

/* The same of each that is BYTE. */
static inline uint64_t eight_equal(uint64_t bytes, unsigned char byte)
{
    return eight_below(bytes ^ eight_of(byte), 1);
}

/* Eight bytes with the capitals of ASCII in lower case: what is added to each byte carries into its highest
 * bit where it is a capital (no byte's sum leaves it, since highest bits are cleared first). */
static inline uint64_t lower_eight(uint64_t bytes)
{
    uint64_t low = bytes & eight_of(0x7F);
    uint64_t from_a = low + eight_of(0x80 - 'A'), above_z = low + eight_of(0x80 - 'Z' - 1);
    return bytes | (from_a & ~above_z & ~bytes & eight_of(0x80)) >> 2;
}

/* Which of the COUNT bytes from AT, a multiple of eight and 64 at most, are BYTE: bit i for byte i. For any
 * compiler, eight bytes at a time: the top bit of a byte that differs is set, then those that are not are
 * brought together by multiplication. */
static inline uint64_t compare_portable(const char *at, char byte, unsigned count)
{
    const uint64_t low = eight_of(0x7F);
    uint64_t same = 0;
    for (unsigned i = 0; i < count; i += 8) {
        uint64_t bytes = load_eight(at + i) ^ eight_of((unsigned char)byte);
        uint64_t differs = ((bytes & low) + low) | bytes;
        same |= ((~differs >> 7 & eight_of(1)) * 0x0102040810204080) >> 56 << i;
    }
    return same;
}

/* The same of 16 bytes in a few instructions where there are such. */
static inline uint64_t compare_few(const char *at, char byte)
{
#if defined(__SSE2__)
    __m128i bytes;
    memcpy(&bytes, at, sizeof bytes);
    return (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte)));
#else
    return compare_portable(at, byte, FEW_COMPARED);
#endif
}

/* The same of 64 bytes. */
static inline uint64_t compare_bytes(const char *at, char byte)
{
    uint64_t same = 0;
    UNROLLED
    for (unsigned i = 0; i < BYTES_COMPARED; i += FEW_COMPARED)
        same |= compare_few(at + i, byte) << i;
    return same;
}

/* Which of the 64 bytes from AT are one of three: bit i for byte i. */
static inline uint64_t compare_three(const char *at, char one, char two, char three)
{
#if defined(__SSE2__)
    const __m128i first = _mm_set1_epi8(one), second = _mm_set1_epi8(two), third = _mm_set1_epi8(three);
    uint64_t same = 0;
    UNROLLED
    for (unsigned i = 0; i < BYTES_COMPARED; i += 16) {
        __m128i bytes;
        memcpy(&bytes, at + i, sizeof bytes);
        __m128i any = _mm_or_si128(_mm_cmpeq_epi8(bytes, first), _mm_cmpeq_epi8(bytes, second));
        any = _mm_or_si128(any, _mm_cmpeq_epi8(bytes, third));
        same |= (uint64_t)(unsigned)_mm_movemask_epi8(any) << i;
    }
    return same;
#else
    return compare_bytes(at, one) | compare_bytes(at, two) | compare_bytes(at, three);
#endif
}

/* Which of the 64 bytes from AT lie between FIRST and LAST, as unsigned numbers: bit i for byte i. For any
 * compiler. */
static inline uint64_t compare_range_portable(const char *at, unsigned char first, unsigned char last)
{
    uint64_t inside = 0;
    for (unsigned i = 0; i < BYTES_COMPARED; i++)
        inside |= (uint64_t)((unsigned char)((unsigned char)at[i] - first) <= (unsigned char)(last - first))
                  << i;
    return inside;
}

/* The same in a few instructions where there are such. */
static inline uint64_t compare_range(const char *at, unsigned char first, unsigned char last)
{
#if defined(__SSE2__)
    const __m128i low = _mm_set1_epi8((char)first), width = _mm_set1_epi8((char)(last - first));
    uint64_t inside = 0;
    UNROLLED
    for (unsigned i = 0; i < BYTES_COMPARED; i += 16) {
        __m128i bytes;
        memcpy(&bytes, at + i, sizeof bytes);
        bytes = _mm_sub_epi8(bytes, low);
        inside |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(bytes, width), bytes))
                  << i;
    }
    return inside;
#else
    return compare_range_portable(at, first, last);
#endif
}

/* Which of the 64 bytes from AT are ASCII letters: bit i for byte i. */
static inline uint64_t compare_letters(const char *at)
{
#if defined(__SSE2__)
    const __m128i low = _mm_set1_epi8('a'), width = _mm_set1_epi8('z' - 'a'), small = _mm_set1_epi8(0x20);
    uint64_t letters = 0;
    UNROLLED
    for (unsigned i = 0; i < BYTES_COMPARED; i += 16) {
        __m128i bytes;
        memcpy(&bytes, at + i, sizeof bytes);
        bytes = _mm_sub_epi8(_mm_or_si128(bytes, small), low);
        letters |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(bytes, width), bytes))
                   << i;
    }
    return letters;
#else
    return compare_range(at, 'a', 'z') | compare_range(at, 'A', 'Z');
#endif
}

/* What 64 bytes are: bit i for byte i. */
struct byte_kinds {
    uint64_t letters, digits; /* of ASCII */
    uint64_t space;           /* the blank and the control characters before it */
    uint64_t signs;           /* the others of ASCII */
    uint64_t high;            /* bytes beyond ASCII */
};

/* What the 64 bytes from AT are; all of it in one go where there are instructions for it. */
static inline struct byte_kinds tell_bytes(const char *at)
{
    struct byte_kinds kinds = {0, 0, 0, 0, 0};
#if defined(__SSE2__)
    const __m128i a = _mm_set1_epi8('a'), to_z = _mm_set1_epi8('z' - 'a'), small = _mm_set1_epi8(0x20),
                  zero = _mm_set1_epi8('0'), to_nine = _mm_set1_epi8(9), above = _mm_set1_epi8(' ' + 1);
    UNROLLED
    for (unsigned i = 0; i < BYTES_COMPARED; i += 16) {
        __m128i bytes;
        memcpy(&bytes, at + i, sizeof bytes);
        __m128i letter = _mm_sub_epi8(_mm_or_si128(bytes, small), a), digit = _mm_sub_epi8(bytes, zero);
        letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, to_z), letter);
        digit = _mm_cmpeq_epi8(_mm_min_epu8(digit, to_nine), digit);
        kinds.letters |= (uint64_t)(unsigned)_mm_movemask_epi8(letter) << i;
        kinds.digits |= (uint64_t)(unsigned)_mm_movemask_epi8(digit) << i;
        kinds.space |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpgt_epi8(above, bytes)) << i;
        kinds.high |= (uint64_t)(unsigned)_mm_movemask_epi8(bytes) << i;
    }
    kinds.space &= ~kinds.high; /* bytes beyond ASCII are negative, and so below */
#else
    kinds.letters = compare_letters(at);
    kinds.digits = compare_range(at, '0', '9');
    kinds.space = compare_range(at, 0, ' ');
    kinds.high = compare_range(at, 0x80, 0xFF);
#endif
    kinds.signs = ~(kinds.letters | kinds.digits | kinds.space | kinds.high);
    return kinds;
}

/* Which of the 64 bytes from AT are one of four BYTES, or FIRST to LAST: bit i for byte i. */
static inline uint64_t compare_several(const char *at, const char bytes[4], unsigned char first,
                                       unsigned char last)
{
#if defined(__SSE2__)
    const __m128i one = _mm_set1_epi8(bytes[0]), two = _mm_set1_epi8(bytes[1]),
                  three = _mm_set1_epi8(bytes[2]), four = _mm_set1_epi8(bytes[3]),
                  low = _mm_set1_epi8((char)first), width = _mm_set1_epi8((char)(last - first));
    uint64_t same = 0;
    UNROLLED
    for (unsigned i = 0; i < BYTES_COMPARED; i += 16) {
        __m128i block, shifted;
        memcpy(&block, at + i, sizeof block);
        shifted = _mm_sub_epi8(block, low);
        __m128i any = _mm_or_si128(_mm_cmpeq_epi8(block, one), _mm_cmpeq_epi8(block, two)),
                other = _mm_or_si128(_mm_cmpeq_epi8(block, three), _mm_cmpeq_epi8(block, four)),
                inside = _mm_cmpeq_epi8(_mm_min_epu8(shifted, width), shifted);
        any = _mm_or_si128(_mm_or_si128(any, other), inside);
        same |= (uint64_t)(unsigned)_mm_movemask_epi8(any) << i;
    }
    return same;
#else
    return compare_three(at, bytes[0], bytes[1], bytes[2]) | compare_bytes(at, bytes[3]) |
           compare_range(at, first, last);
#endif
}

enum { LETTERS_COUNTED = 16 };

/* How many ASCII letters stand at the front of the 16 bytes from AT. For any compiler, eight bytes at a time:
 * all are compared at once (the arithmetic within a byte never carries out of it, since its highest bit is
 * cleared). */
static inline unsigned count_letters_portable(const char *at)
{
    unsigned count = 0;
    for (uint64_t others = 0; !others && count < LETTERS_COUNTED;
         count += others ? lowest_bit(others) / 8 : 8) {
        uint64_t eight = load_eight(at + count), low = (eight | eight_of(0x20)) & eight_of(0x7F);
        uint64_t from_a = low + eight_of(0x80 - 'a'), above_z = low + eight_of(0x80 - 'z' - 1);
        others = (~from_a | above_z | eight) & eight_of(0x80);
    }
    return count;
}

/* The same in a few instructions where there are such. */
static inline unsigned count_letters(const char *at)
{
#if defined(__SSE2__)
    __m128i bytes;
    memcpy(&bytes, at, sizeof bytes);
    __m128i from_a = _mm_sub_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
    __m128i letters = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8('z' - 'a')), from_a);
    return lowest_bit(~(uint64_t)(unsigned)_mm_movemask_epi8(letters));
#else
    return count_letters_portable(at);
#endif
}

#endif
