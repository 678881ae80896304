/* scan: what the rooms of json share: steps over a JSON text, each from AT to where it ends. */
#ifndef JSON_SCAN_H
#define JSON_SCAN_H

#include "lib/text.h"

#define JSON_EVERY_BYTE UINT64_C(0x0101010101010101)
#define JSON_HIGH_BITS UINT64_C(0x8080808080808080)

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

/* Is one of the word's bytes below 0x20, a quote or a backslash? (Subtracting borrows from the high bit of a
 * byte that is too small.) */
static inline bool json_has_special(uint64_t word)
{
    uint64_t control = word - JSON_EVERY_BYTE * 0x20;
    uint64_t quote = (word ^ JSON_EVERY_BYTE * '"') - JSON_EVERY_BYTE;
    uint64_t backslash = (word ^ JSON_EVERY_BYTE * '\\') - JSON_EVERY_BYTE;
    return (control | quote | backslash) & ~word & JSON_HIGH_BITS;
}

static inline bool json_is_special(char byte)
{
    return (unsigned char)byte < 0x20 || byte == '"' || byte == '\\';
}

/* Over the bytes of a string that stand for themselves: to its end, an escape or a fault. */
static inline size_t json_skip_plain(struct text text, size_t at)
{
    for (uint64_t word; at < text.length && text.length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text.at + at, sizeof word);
        if (json_has_special(word))
            break;
    }
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
