/* compiler: the only header with extensions of gcc and clang; any other compiler sees nothing of them. */
#ifndef COMPILER_H
#define COMPILER_H

#include <stdint.h>

#if defined(__GNUC__)
#define PRINTF_LIKE(string, first) __attribute__((__format__(__printf__, string, first)))
#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define PREFETCH(address) __builtin_prefetch(address)
#else
#define PRINTF_LIKE(string, first)
#define LIKELY(condition) (condition)
#define UNLIKELY(condition) (condition)
#define PREFETCH(address) ((void)0)
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

#endif
