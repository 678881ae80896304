/* bytes: what a byte, or the few of a sign beyond ASCII, is to the tokens of a date. */
#ifndef DATE_BYTES_H
#define DATE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "tables/date-bytes.h"

enum byte_class { BYTE_SIGN, BYTE_SPACE, BYTE_DIGIT, BYTE_UPPER, BYTE_LOWER, BYTE_HIGH };

static inline enum byte_class class_of(char byte)
{
    return (enum byte_class)date_bytes_get((unsigned char)byte);
}

/* A sign of three bytes, U+2010 to U+2027, as the ASCII byte that means the same to dates; 0: none. The
 * ideographic full stop and comma part words, too. */
static inline char wide_sign(const char *at, const char *end)
{
    if (end - at < 3)
        return 0;
    unsigned char second = (unsigned char)at[1], third = (unsigned char)at[2];
    if (*at == '\xE3' && second == 0x80 && third <= 0x91)
        return ',';
    if (*at != '\xE2' || second != 0x80 || third < 0x90 || third > 0xA7)
        return 0;
    return third <= 0x95 ? '-' : third == 0x98 || third == 0x99 ? '\'' : '"';
}

/* What a digit of full width is worth (three bytes, U+FF10 to U+FF19); -1: it is none. */
static inline int wide_digit(const char *at, const char *end)
{
    bool digit = end - at >= 3 && memcmp(at, "\xEF\xBC", 2) == 0 && (unsigned char)at[2] >= 0x90 &&
                 (unsigned char)at[2] <= 0x99;
    return digit ? (unsigned char)at[2] - 0x90 : -1;
}

/* The length of white space beyond ASCII: no-break space, the spaces of U+2000 to U+200A, U+202F, U+3000; 0:
 * none. */
static inline size_t wide_space(const char *at, const char *end)
{
    size_t left = (size_t)(end - at);
    if (left >= 2 && memcmp(at, "\xC2\xA0", 2) == 0)
        return 2;
    if (left < 3 || (*at != '\xE2' && *at != '\xE3'))
        return 0;
    unsigned char third = (unsigned char)at[2];
    bool space = *at == '\xE3' ? memcmp(at, "\xE3\x80\x80", 3) == 0
                               : at[1] == '\x80' && ((third >= 0x80 && third <= 0x8A) || third == 0xAF);
    return space ? 3 : 0;
}

/* The length of white space of any kind at AT, before END; 0: none. */
static inline size_t space_at(const char *at, const char *end)
{
    enum byte_class class = class_of(*at);
    return class == BYTE_SPACE ? 1 : class == BYTE_HIGH ? wide_space(at, end) : 0;
}

static inline const char *skip_space(const char *at, const char *end)
{
    for (size_t space; at < end && (space = space_at(at, end)) > 0; at += space)
        continue;
    return at;
}

#endif
