/* scan: what the rooms of json share: steps over a JSON text, each from AT to where it ends. */
#ifndef JSON_SCAN_H
#define JSON_SCAN_H

#include "lib/bytes.h"
#include "lib/text.h"

static inline bool json_is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static inline size_t json_skip_space(struct text text, size_t at)
{
    while (at < text.length && json_is_space(text.at[at]))
        at++;
    return at;
}

/* Is one of eight bytes below 0x20, a quote or a backslash? As eight_below and eight_equal do it, with what
 * they share done once. */
static inline bool json_has_special(uint64_t bytes)
{
    uint64_t control = bytes - eight_of(0x20);
    uint64_t quote = (bytes ^ eight_of('"')) - eight_of(1);
    uint64_t backslash = (bytes ^ eight_of('\\')) - eight_of(1);
    return (control | quote | backslash) & ~bytes & eight_of(0x80);
}

static inline bool json_is_special(char byte)
{
    return (unsigned char)byte < 0x20 || byte == '"' || byte == '\\';
}

/* Over the bytes of a string that stand for themselves: to its end, an escape or a fault. */
static inline size_t json_skip_plain(struct text text, size_t at)
{
    while (at < text.length && text.length - at >= 8 && !json_has_special(load_eight(text.at + at)))
        at += 8;
    while (at < text.length && !json_is_special(text.at[at]))
        at++;
    return at;
}

/* What the escape of a backslash and LETTER stands for; '\0' where there is none, and for 'u', which needs
 * digits. */
static inline char json_short_escape(char letter)
{
    switch (letter) {
    case '"':
    case '\\':
    case '/':
        return letter;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return '\0';
    }
}

/* The value of four hexadecimal digits at the front; above 0xFFFF where they are not. */
static inline uint32_t json_hex_value(struct text text)
{
    uint32_t value = 0;
    for (size_t i = 0; i < 4; i++) {
        unsigned digit = i < text.length ? text_hex_value((unsigned char)text.at[i]) : 16;
        if (digit >= 16)
            return UINT32_MAX;
        value = value * 16 + digit;
    }
    return value;
}

#endif
