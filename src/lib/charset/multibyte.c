#include "lib/charset/multibyte.h"

#include <stdlib.h>

#include "lib/charset/ascii.h"
#include "lib/charset/meaning.h"

/* What the bytes of ISO-2022-JP stand for until the next escape sequence. */
enum mode { MODE_ASCII, MODE_ROMAN, MODE_KATAKANA, MODE_PAIRS };

struct multibyte {
    enum encoding encoding;
    enum mode mode;
    bool escaped; /* the last thing was an escape sequence */
    struct meanings meanings;
};

struct multibyte *multibyte_open(int encoding)
{
    size_t capacity = 0;
    struct multibyte *multibyte = array_grow(NULL, &capacity, 1, sizeof *multibyte);
    memset(multibyte, 0, sizeof *multibyte);
    multibyte->encoding = (enum encoding)encoding;
    if (meanings_open(&multibyte->meanings, (enum encoding)encoding))
        return multibyte;
    free(multibyte);
    return NULL;
}

void multibyte_close(struct multibyte *multibyte)
{
    if (!multibyte)
        return;
    meanings_close(&multibyte->meanings);
    free(multibyte);
}

static bool within(unsigned char byte, unsigned char low, unsigned char high)
{
    return byte >= low && byte <= high;
}

/* A pair of JIS X 0208, each byte from 1 to 94, as Shift_JIS has it. */
static bool add_jis_pair(struct multibyte *multibyte, unsigned row, unsigned cell, struct buffer *out)
{
    unsigned lead = (row - 1) / 2 + (row < 63 ? 0x81 : 0xC1);
    unsigned trail = row % 2 ? cell + 0x3F + (cell > 63) : cell + 0x9E;
    return meanings_add_pair(&multibyte->meanings, (unsigned char)lead, (unsigned char)trail, out);
}

static size_t replace(size_t taken, struct buffer *out)
{
    add_replacement(out);
    return taken;
}

/* IN holds the start of a character only: nothing is taken, unless no more will come. */
static size_t wait_for_more(struct text in, bool last, struct buffer *out)
{
    return last ? replace(in.length, out) : 0;
}

static bool is_lead(enum encoding encoding, unsigned char byte)
{
    switch (encoding) {
    case ENCODING_SHIFT_JIS:
        return within(byte, 0x81, 0x9F) || within(byte, 0xE0, 0xFC);
    case ENCODING_EUC_JP:
        return byte == 0x8E || byte == 0x8F || within(byte, 0xA1, 0xFE);
    default:
        return within(byte, 0x81, 0xFE);
    }
}

static bool is_trail(enum encoding encoding, unsigned char byte)
{
    switch (encoding) {
    case ENCODING_EUC_JP:
        return within(byte, 0xA1, 0xFE);
    case ENCODING_BIG5:
        return within(byte, 0x40, 0x7E) || within(byte, 0xA1, 0xFE);
    case ENCODING_EUC_KR:
        return within(byte, 0x41, 0xFE);
    default:
        return within(byte, 0x40, 0x7E) || within(byte, 0x80, encoding == ENCODING_SHIFT_JIS ? 0xFC : 0xFE);
    }
}

/* A byte from 0x80 that leads no pair. */
static size_t take_single(const struct multibyte *multibyte, unsigned char byte, struct buffer *out)
{
    bool japanese = multibyte->encoding == ENCODING_SHIFT_JIS;
    if (multibyte->meanings.family == ENCODING_GBK && byte == 0x80)
        add_code_point(out, 0x20AC);
    else if (japanese && byte == 0x80)
        add_code_point(out, 0x80);
    else if (japanese && within(byte, 0xA1, 0xDF))
        add_code_point(out, 0xFF61u + byte - 0xA1);
    else
        add_replacement(out);
    return 1;
}

/* GB18030: lead, digit, lead, digit. What is not so costs its first byte alone. */
static size_t take_four(struct text in, bool last, struct buffer *out)
{
    const unsigned char *at = (const unsigned char *)in.at;
    if ((in.length > 2 && !within(at[2], 0x81, 0xFE)) || (in.length > 3 && !within(at[3], '0', '9')))
        return replace(1, out);
    if (in.length < 4)
        return wait_for_more(in, last, out);
    return meaning_add_four(at, out) ? 4 : replace(4, out);
}

/* EUC-JP: 0x8F and a pair of JIS X 0212. */
static size_t take_three(struct multibyte *multibyte, struct text in, bool last, struct buffer *out)
{
    const unsigned char *at = (const unsigned char *)in.at;
    if (in.length < 3)
        return wait_for_more(in, last, out);
    if (at[2] < 0x80)
        return replace(2, out);
    return meanings_add_three(&multibyte->meanings, at, out) ? 3 : replace(3, out);
}

/* The character of a pair; false where it has none. */
static bool add_two(struct multibyte *multibyte, const unsigned char *at, struct buffer *out)
{
    if (!is_trail(multibyte->encoding, at[1]))
        return false;
    if (multibyte->encoding != ENCODING_EUC_JP)
        return meanings_add_pair(&multibyte->meanings, at[0], at[1], out);
    if (at[0] == 0x8E && at[1] <= 0xDF)
        add_code_point(out, 0xFF61u + at[1] - 0xA1);
    else if (at[0] < 0xA1)
        return false;
    else
        return add_jis_pair(multibyte, at[0] - 0xA0u, at[1] - 0xA0u, out);
    return true;
}

/* The character at the front, which is not ASCII; how many bytes were taken: 0 where it is cut. */
static size_t take_character(struct multibyte *multibyte, struct text in, bool last, struct buffer *out)
{
    const unsigned char *at = (const unsigned char *)in.at;
    if (!is_lead(multibyte->encoding, at[0]))
        return take_single(multibyte, at[0], out);
    if (in.length == 1)
        return wait_for_more(in, last, out);
    if (multibyte->meanings.family == ENCODING_GBK && within(at[1], '0', '9'))
        return take_four(in, last, out);
    if (multibyte->encoding == ENCODING_EUC_JP && at[0] == 0x8F && within(at[1], 0xA1, 0xFE))
        return take_three(multibyte, in, last, out);
    if (add_two(multibyte, at, out))
        return 2;
    return replace(at[1] < 0x80 ? 1 : 2, out);
}

static size_t decode_pairs(struct multibyte *multibyte, struct text in, bool last, struct buffer *out)
{
    for (size_t at = 0;;) {
        struct text rest = text_slice(in, at, in.length);
        struct text ascii = text_slice(rest, 0, ascii_length(rest));
        buffer_add(out, ascii);
        at += ascii.length;
        size_t taken =
            at < in.length ? take_character(multibyte, text_slice(in, at, in.length), last, out) : 0;
        if (!taken)
            return at;
        at += taken;
    }
}

static const struct {
    char bytes[2]; /* behind ESC */
    enum mode mode;
} escapes[] = {
    {{'(', 'B'}, MODE_ASCII}, {{'(', 'J'}, MODE_ROMAN}, {{'(', 'I'}, MODE_KATAKANA},
    {{'$', '@'}, MODE_PAIRS}, {{'$', 'B'}, MODE_PAIRS},
};

/* IN begins with ESC. Two escape sequences with nothing between them are an error, too: it keeps text from
 * being hidden. */
static size_t take_escape(struct multibyte *multibyte, struct text in, bool last, struct buffer *out)
{
    struct text behind = text_slice(in, 1, 3);
    bool cut = false;
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        if (behind.length && memcmp(behind.at, escapes[i].bytes, behind.length))
            continue;
        cut = behind.length < 2;
        if (cut)
            break;
        if (multibyte->escaped)
            add_replacement(out);
        multibyte->mode = escapes[i].mode;
        multibyte->escaped = true;
        return 3;
    }
    if (cut && !last)
        return 0;
    multibyte->escaped = false;
    return replace(1, out);
}

static size_t take_jis_single(enum mode mode, unsigned char byte, struct buffer *out)
{
    if (mode == MODE_KATAKANA && within(byte, 0x21, 0x5F))
        add_code_point(out, 0xFF61u + byte - 0x21);
    else if (mode == MODE_KATAKANA || byte >= 0x80 || byte == 0x0E || byte == 0x0F)
        add_replacement(out);
    else if (mode == MODE_ROMAN && byte == '\\')
        add_code_point(out, 0xA5);
    else if (mode == MODE_ROMAN && byte == '~')
        add_code_point(out, 0x203E);
    else
        buffer_add_byte(out, (char)byte);
    return 1;
}

static size_t take_jis_pair(struct multibyte *multibyte, struct text in, bool last, struct buffer *out)
{
    const unsigned char *at = (const unsigned char *)in.at;
    if (!within(at[0], 0x21, 0x7E))
        return replace(1, out);
    if (in.length == 1)
        return wait_for_more(in, last, out);
    if (at[1] == 0x1B)
        return replace(1, out);
    bool good = within(at[1], 0x21, 0x7E) && add_jis_pair(multibyte, at[0] - 0x20u, at[1] - 0x20u, out);
    return good ? 2 : replace(2, out);
}

static size_t decode_iso_2022_jp(struct multibyte *multibyte, struct text in, bool last, struct buffer *out)
{
    size_t at = 0, taken = 1;
    for (; at < in.length && taken; at += taken) {
        struct text rest = text_slice(in, at, in.length);
        unsigned char byte = (unsigned char)rest.at[0];
        if (byte == 0x1B) {
            taken = take_escape(multibyte, rest, last, out);
            continue;
        }
        multibyte->escaped = false;
        taken = multibyte->mode == MODE_PAIRS ? take_jis_pair(multibyte, rest, last, out)
                                              : take_jis_single(multibyte->mode, byte, out);
    }
    return at;
}

size_t multibyte_decode(struct multibyte *multibyte, struct text in, bool last, struct buffer *out)
{
    return multibyte->encoding == ENCODING_ISO_2022_JP ? decode_iso_2022_jp(multibyte, in, last, out)
                                                       : decode_pairs(multibyte, in, last, out);
}
