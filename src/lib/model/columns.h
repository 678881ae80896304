/* columns: rows of numbers narrowed and turned, so that all that stands in a column can be compared at once.
 * For the module model and its test only. */
#ifndef MODEL_COLUMNS_H
#define MODEL_COLUMNS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "lib/compiler.h"

enum { NUMBERS_NARROWED = 8, BLOCK_TURNED = 8 }; /* MODEL_STEP is a multiple of both */

/* Eight numbers as 16 bits; what these cannot hold is the nearest that they can. For any compiler. */
static inline void narrow_numbers_portable(const int32_t *from, int16_t *to)
{
    for (size_t i = 0; i < NUMBERS_NARROWED; i++)
        to[i] = (int16_t)(from[i] > INT16_MAX ? INT16_MAX : from[i] < INT16_MIN ? INT16_MIN : from[i]);
}

/* The same in a few instructions where there are such. */
static inline void narrow_numbers(const int32_t *from, int16_t *to)
{
#if defined(__SSE2__)
    __m128i halves[2], whole;
    memcpy(halves, from, sizeof halves);
    whole = _mm_packs_epi32(halves[0], halves[1]);
    memcpy(to, &whole, sizeof whole);
#else
    narrow_numbers_portable(from, to);
#endif
}

/* Eight numbers in each of eight rows, as eight columns. WIDTH is that of a row, and HEIGHT that of a column,
 * in numbers. For any compiler. */
static inline void turn_block_portable(const int16_t *rows, size_t width, int16_t *columns, size_t height)
{
    for (size_t row = 0; row < BLOCK_TURNED; row++)
        for (size_t column = 0; column < BLOCK_TURNED; column++)
            columns[column * height + row] = rows[row * width + column];
}

#if defined(__SSE2__)
/* Numbers of the first four rows and of the last four take turns. */
static inline void interleave(const __m128i from[BLOCK_TURNED], __m128i to[BLOCK_TURNED])
{
    to[0] = _mm_unpacklo_epi16(from[0], from[4]);
    to[1] = _mm_unpackhi_epi16(from[0], from[4]);
    to[2] = _mm_unpacklo_epi16(from[1], from[5]);
    to[3] = _mm_unpackhi_epi16(from[1], from[5]);
    to[4] = _mm_unpacklo_epi16(from[2], from[6]);
    to[5] = _mm_unpackhi_epi16(from[2], from[6]);
    to[6] = _mm_unpacklo_epi16(from[3], from[7]);
    to[7] = _mm_unpackhi_epi16(from[3], from[7]);
}
#endif

/* The same in a few instructions where there are such: after three rounds each number is where it belongs. */
static inline void turn_block(const int16_t *rows, size_t width, int16_t *columns, size_t height)
{
#if defined(__SSE2__)
    __m128i one[BLOCK_TURNED], other[BLOCK_TURNED];
    UNROLLED
    for (size_t row = 0; row < BLOCK_TURNED; row++)
        memcpy(&one[row], rows + row * width, sizeof one[row]);
    interleave(one, other);
    interleave(other, one);
    interleave(one, other);
    UNROLLED
    for (size_t column = 0; column < BLOCK_TURNED; column++)
        memcpy(columns + column * height, &other[column], sizeof other[column]);
#else
    turn_block_portable(rows, width, columns, height);
#endif
}

#endif
