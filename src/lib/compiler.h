/* compiler: the only header with extensions of gcc and clang; any other compiler sees nothing of them. */
#ifndef COMPILER_H
#define COMPILER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#if defined(__GNUC__)
#define PRINTF_LIKE(string, first) __attribute__((__format__(__printf__, string, first)))
#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)
/* gcc takes a function that does nothing else for one without effect, and leaves its calls out; so there is
 * something else. */
#define PREFETCH(address) (__builtin_prefetch(address), keep_call())
static inline void keep_call(void)
{
    __asm__ volatile("");
}
#else
#define PRINTF_LIKE(string, first)
#define LIKELY(condition) (condition)
#define UNLIKELY(condition) (condition)
#define PREFETCH(address) ((void)0)
#endif

/* The number, of which the compiler then knows nothing. Where memset or memcpy has a constant length of some
 * hundred bytes, gcc makes of it a string instruction, which is slow to start. */
static inline size_t unknown_size(size_t size)
{
#if defined(__GNUC__)
    __asm__("" : "+r"(size));
#endif
    return size;
}

/* A function with a copy for machines that compare 32 bytes at once: WIDE is the copy, and may run only where
 * has_wide says so. */
#if defined(__GNUC__) && defined(__x86_64__)
#define WIDE __attribute__((__target__("avx2"), __flatten__))
static inline int has_wide(void)
{
    return __builtin_cpu_supports("avx2");
}
#else
#define WIDE
static inline int has_wide(void)
{
    return 0;
}
#endif

/* How many bits stand below the lowest one that is set; the value is not 0. */
static inline unsigned lowest_bit(uint64_t value)
{
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(value);
#else
    unsigned place = 0;
    for (; !(value & 1); value >>= 1)
        place++;
    return place;
#endif
}

/* A number of 128 bits. */
struct wide {
    uint64_t low, high;
};

/* All 128 bits of a product, for any compiler. */
static inline struct wide wide_multiply_portable(uint64_t a, uint64_t b)
{
    uint64_t a_low = (uint32_t)a, a_high = a >> 32, b_low = (uint32_t)b, b_high = b >> 32;
    uint64_t low = a_low * b_low, cross = a_high * b_low + (low >> 32);
    uint64_t middle = a_low * b_high + (uint32_t)cross;
    return (struct wide){middle << 32 | (uint32_t)low, a_high * b_high + (cross >> 32) + (middle >> 32)};
}

/* The same in one instruction where there is one. */
static inline struct wide wide_multiply(uint64_t a, uint64_t b)
{
#if defined(__SIZEOF_INT128__)
    __extension__ unsigned __int128 product = a;
    product *= b;
    return (struct wide){(uint64_t)product, (uint64_t)(product >> 64)};
#else
    return wide_multiply_portable(a, b);
#endif
}

/* The sum modulo 2^128. */
static inline struct wide wide_add(struct wide a, struct wide b)
{
#if defined(__SIZEOF_INT128__) /* so gcc sees the carry */
    __extension__ unsigned __int128 sum = a.high, other = b.high;
    sum = (sum << 64 | a.low) + (other << 64 | b.low);
    return (struct wide){(uint64_t)sum, (uint64_t)(sum >> 64)};
#else
    uint64_t low = a.low + b.low;
    return (struct wide){low, a.high + b.high + (low < a.low)};
#endif
}

enum { BYTES_COMPARED = 64, FEW_COMPARED = 16 };

/* Before a short loop of constant length, which gcc else leaves a loop. */
#if defined(__GNUC__) && !defined(__clang__)
#define UNROLLED _Pragma("GCC unroll 16")
#else
#define UNROLLED
#endif

/* Which of the COUNT bytes from AT, a multiple of eight and 64 at most, are BYTE: bit i for byte i. For any
 * compiler, eight bytes at a time: the top bit of a byte that differs is set, then those that are not are
 * brought together by multiplication. */
static inline uint64_t compare_portable(const char *at, char byte, unsigned count)
{
    const uint64_t low = 0x7F7F7F7F7F7F7F7F, ones = 0x0101010101010101;
    uint64_t same = 0;
    for (unsigned i = 0; i < count; i += 8) {
        uint64_t word = 0;
        for (unsigned j = 0; j < 8; j++)
            word |= (uint64_t)(unsigned char)at[i + j] << 8 * j;
        word ^= ones * (unsigned char)byte;
        uint64_t differs = ((word & low) + low) | word;
        same |= ((~differs >> 7 & ones) * 0x0102040810204080) >> 56 << i;
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

enum { NUMBERS_NARROWED = 8, BLOCK_TURNED = 8 };

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

enum { LETTERS_COUNTED = 16 };

/* How many ASCII letters stand at the front of the 16 bytes from AT. For any compiler, eight bytes at a time:
 * all are compared at once (the arithmetic within a byte never carries out of it, since its highest bit is
 * cleared). */
static inline unsigned count_letters_portable(const char *at)
{
    const uint64_t ones = 0x0101010101010101;
    unsigned count = 0;
    for (uint64_t others = 0; !others && count < LETTERS_COUNTED;
         count += others ? lowest_bit(others) / 8 : 8) {
        uint64_t eight = load_eight(at + count), low = (eight | ones * 0x20) & ones * 0x7F;
        uint64_t from_a = low + ones * (0x80 - 'a'), above_z = low + ones * (0x80 - 'z' - 1);
        others = (~from_a | above_z | eight) & ones * 0x80;
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
