#include "lib/charset.h"

#include "lib/charset/ascii.h"
#include "lib/charset/multibyte.h"
#include "lib/table.h"
#include "tables/charset-bytes.h"
#include "tables/charset-labels.h"

const uint16_t *charset_upper_half(const char *name)
{
    int32_t row = table_find(&charset_bytes, text_of(name));
    return row < 0 ? NULL : charset_bytes_numbers[row];
}

/* The row of a single-byte encoding; NULL for any other. */
static const uint16_t *upper_half(int encoding)
{
    return charset_upper_half(charset_name(encoding));
}

static bool is_unicode(int encoding)
{
    return encoding == ENCODING_UTF_8 || encoding == ENCODING_UTF_16LE || encoding == ENCODING_UTF_16BE;
}

bool charset_open(struct charset *charset, int encoding)
{
    *charset = (struct charset){.encoding = encoding, .upper = upper_half(encoding)};
    if (charset->upper || is_unicode(encoding) || encoding == ENCODING_REPLACEMENT)
        return true;
    charset->multibyte = multibyte_open(encoding);
    if (charset->multibyte)
        return true;
    charset->encoding = ENCODING_WINDOWS_1252;
    charset->upper = upper_half(ENCODING_WINDOWS_1252);
    return false;
}

void charset_close(struct charset *charset)
{
    multibyte_close(charset->multibyte);
    *charset = (struct charset){0};
}

bool charset_page(struct text *page, int encoding, struct buffer *to)
{
    size_t mark;
    int marked = charset_mark(*page, &mark);
    if (!encoding)
        encoding = marked ? marked : charset_detect(text_slice(*page, 0, CHARSET_SAMPLE));
    *page = text_slice(*page, marked == encoding ? mark : 0, page->length);
    if (encoding == charset_named(text_of("utf-8")) && text_valid(*page) == page->length)
        return true;
    struct charset charset;
    if (!charset_open(&charset, encoding))
        return false;
    charset_decode(&charset, *page, true, to);
    charset_close(&charset);
    *page = buffer_text(to);
    return true;
}

/* The length of the broken UTF-8 sequence at the front, which one U+FFFD replaces (the longest front part of
 * any valid sequence: Unicode standard, section 3.9, "maximal subpart"); *CUT tells whether more bytes could
 * make it whole. */
static size_t broken_length(struct text text, bool *cut)
{
    const unsigned char *at = (const unsigned char *)text.at;
    size_t whole = at[0] < 0xC2 || at[0] > 0xF4 ? 1 : at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : 4;
    unsigned char low = at[0] == 0xE0 ? 0xA0 : at[0] == 0xF0 ? 0x90 : 0x80;
    unsigned char high = at[0] == 0xED ? 0x9F : at[0] == 0xF4 ? 0x8F : 0xBF;
    size_t length = 1;
    while (length < whole && length < text.length && at[length] >= low && at[length] <= high) {
        length++;
        low = 0x80;
        high = 0xBF;
    }
    *cut = length < whole && length == text.length;
    return length;
}

/* Each decoder below takes whole characters off the front of IN and gives back how many bytes they had; what
 * is left is less than a character, and nothing where IN is the LAST. */

static size_t decode_utf8(struct text in, bool last, struct buffer *out)
{
    for (size_t at = 0;;) {
        struct text rest = text_slice(in, at, in.length);
        struct text valid = text_slice(rest, 0, text_valid(rest));
        buffer_add(out, valid);
        at += valid.length;
        if (at == in.length)
            return at;
        bool cut;
        size_t broken = broken_length(text_slice(in, at, in.length), &cut);
        if (cut && !last)
            return at;
        add_replacement(out);
        at += broken;
    }
}

static uint32_t unit_at(struct text in, size_t at, bool big_endian)
{
    unsigned char first = (unsigned char)in.at[at], second = (unsigned char)in.at[at + 1];
    return big_endian ? (uint32_t)first << 8 | second : (uint32_t)second << 8 | first;
}

static size_t decode_utf16(struct text in, bool big_endian, bool last, struct buffer *out)
{
    size_t at = 0;
    while (in.length - at >= 2) {
        uint32_t unit = unit_at(in, at, big_endian);
        bool leads = unit >= 0xD800 && unit < 0xDC00;
        if (leads && in.length - at < 4)
            break;
        uint32_t next = leads ? unit_at(in, at + 2, big_endian) : 0;
        bool paired = next >= 0xDC00 && next < 0xE000;
        add_code_point(out, paired ? 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00) : unit);
        at += paired ? 4 : 2;
    }
    if (!last || at == in.length)
        return at;
    add_replacement(out);
    return in.length;
}

static size_t decode_bytes(struct text in, const uint16_t *upper, struct buffer *out)
{
    for (size_t at = 0; at < in.length;) {
        struct text rest = text_slice(in, at, in.length);
        struct text ascii = text_slice(rest, 0, ascii_length(rest));
        buffer_add(out, ascii);
        at += ascii.length;
        for (; at < in.length && (unsigned char)in.at[at] >= 0x80; at++)
            add_code_point(out, upper[(unsigned char)in.at[at] - 0x80]);
    }
    return in.length;
}

static size_t decode_replacement(struct charset *charset, struct text in, struct buffer *out)
{
    if (!charset->replaced && in.length)
        add_replacement(out);
    charset->replaced = charset->replaced || in.length;
    return in.length;
}

static size_t decode(struct charset *charset, struct text in, bool last, struct buffer *out)
{
    switch (charset->encoding) {
    case ENCODING_UTF_8:
        return decode_utf8(in, last, out);
    case ENCODING_UTF_16LE:
        return decode_utf16(in, false, last, out);
    case ENCODING_UTF_16BE:
        return decode_utf16(in, true, last, out);
    case ENCODING_REPLACEMENT:
        return decode_replacement(charset, in, out);
    default:
        return charset->upper ? decode_bytes(in, charset->upper, out)
                              : multibyte_decode(charset->multibyte, in, last, out);
    }
}

/* Decodes the held bytes with the front of IN behind them, enough to make their character whole; gives back
 * how many bytes of IN that took. */
static size_t decode_held(struct charset *charset, struct text in, bool last, struct buffer *out)
{
    char joint[2 * sizeof charset->held];
    struct text front = text_slice(in, 0, sizeof charset->held);
    size_t held = charset->held_length, length = held + front.length;
    memcpy(joint, charset->held, held);
    if (front.length)
        memcpy(joint + held, front.at, front.length);
    size_t taken = decode(charset, (struct text){joint, length}, last && front.length == in.length, out);
    if (taken >= held) {
        charset->held_length = 0;
        return taken - held;
    }
    charset->held_length = length - taken;
    memcpy(charset->held, joint + taken, charset->held_length);
    return in.length;
}

void charset_decode(struct charset *charset, struct text in, bool last, struct buffer *out)
{
    size_t at = charset->held_length ? decode_held(charset, in, last, out) : 0;
    if (at == in.length)
        return;
    struct text rest = text_slice(in, at, in.length);
    at = decode(charset, rest, last, out);
    charset->held_length = rest.length - at;
    if (charset->held_length)
        memcpy(charset->held, rest.at + at, charset->held_length);
}
