/* compiler: the only header with extensions of gcc and clang; any other compiler sees nothing of them. */
#ifndef COMPILER_H
#define COMPILER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/* Before a short loop of constant length, which gcc else leaves a loop. */
#if defined(__GNUC__) && !defined(__clang__)
#define UNROLLED _Pragma("GCC unroll 16")
#else
#define UNROLLED
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
