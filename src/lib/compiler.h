/* compiler: the only header with extensions of gcc and clang; any other compiler sees nothing of them. */
#ifndef COMPILER_H
#define COMPILER_H

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

#endif
