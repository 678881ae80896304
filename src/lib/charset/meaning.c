#include "lib/charset/meaning.h"

#include <stdio.h>

#include "lib/charset.h"
#include "lib/charset/ascii.h"
#include "lib/table.h"
#include "tables/charset-pairs.h"

/* What iconv calls the families of encodings that share their pairs, in glibc and in musl: the first name
 * that it knows counts, the widest is first. */
static const struct {
    enum encoding family;
    const char *names[3];
} converters[] = {
    {ENCODING_BIG5, {"BIG5-HKSCS", "BIG5"}},
    {ENCODING_EUC_JP, {"EUC-JP-MS", "EUC-JP"}}, /* for sequences of three bytes only */
    {ENCODING_EUC_KR, {"CP949", "UHC", "EUC-KR"}},
    {ENCODING_GBK, {"GB18030"}},
    {ENCODING_SHIFT_JIS, {"CP932", "WINDOWS-31J", "SHIFT_JIS"}},
};

static enum encoding family_of(int encoding)
{
    switch (encoding) {
    case ENCODING_EUC_JP:
    case ENCODING_ISO_2022_JP:
        return ENCODING_SHIFT_JIS;
    case ENCODING_GB18030: /* the standard decodes both alike */
        return ENCODING_GBK;
    default:
        return (enum encoding)encoding;
    }
}

static iconv_t open_converter(enum encoding family)
{
    iconv_t none = (iconv_t)-1, found = none;
    for (size_t i = 0; i < sizeof converters / sizeof *converters; i++)
        for (size_t j = 0; j < 3 && converters[i].names[j] && found == none; j++)
            if (converters[i].family == family)
                found = iconv_open("UTF-8", converters[i].names[j]);
    return found;
}

bool meanings_open(struct meanings *meanings, enum encoding encoding)
{
    meanings->family = family_of(encoding);
    meanings->converter = open_converter(meanings->family);
    if (meanings->converter == (iconv_t)-1)
        return false;
    meanings->longer = encoding == ENCODING_EUC_JP ? open_converter(ENCODING_EUC_JP) : (iconv_t)-1;
    return true;
}

void meanings_close(struct meanings *meanings)
{
    iconv_close(meanings->converter);
    if (meanings->longer != (iconv_t)-1)
        iconv_close(meanings->longer);
}

/* Asks iconv what a sequence of 2 to 4 bytes stands for. No such sequence stands for ASCII, so an answer with
 * ASCII in it is none: the libc read the bytes one by one. */
static struct meaning ask(iconv_t converter, const unsigned char *sequence, size_t length)
{
    struct meaning meaning = {{NO_CHARACTER}};
    if (converter == (iconv_t)-1)
        return meaning;
    char from[4], to[16];
    memcpy(from, sequence, length);
    char *in = from, *out = to;
    size_t in_left = length, out_left = sizeof to;
    bool good = iconv(converter, &in, &in_left, &out, &out_left) != (size_t)-1 && in_left == 0;
    /* Where two characters come of one pair (Big5), some libcs give the second at the reset only. */
    iconv(converter, NULL, NULL, &out, &out_left);
    size_t got = sizeof to - out_left;
    if (good && got && got <= sizeof meaning.bytes && ascii_length((struct text){to, got}) == 0)
        memcpy(meaning.bytes, to, got);
    return meaning;
}

/* The table counts before iconv. From lead 0xEB on, Shift_JIS has no pairs but those of the table, and what
 * its users defined (leads 0xF0 to 0xF9), which the standard gives private code points; some libcs read past
 * their tables there. */
struct meaning meaning_of_pair(const struct meanings *meanings, unsigned char lead, unsigned char trail)
{
    struct meaning meaning = {{NO_CHARACTER}};
    char key[32];
    int length = snprintf(key, sizeof key, "%s %02x%02x", charset_name((int)meanings->family), lead, trail);
    int32_t found = table_find(&charset_pairs, (struct text){key, (size_t)length});
    if (found >= 0)
        memcpy(meaning.bytes, charset_pairs_texts[found], strlen(charset_pairs_texts[found]));
    else if (meanings->family != ENCODING_SHIFT_JIS || lead < 0xEB)
        meaning = ask(meanings->converter, (unsigned char[]){lead, trail}, 2);
    else if (lead >= 0xF0 && lead <= 0xF9)
        text_encode(0xE000u + (lead - 0xF0u) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41), meaning.bytes);
    return meaning;
}

bool meanings_add_three(const struct meanings *meanings, const unsigned char *at, struct buffer *out)
{
    return meaning_add(ask(meanings->longer, at, 3), out);
}

/* What four bytes of GB18030 stand for: in order from U+10000 on from lead 0x90, else iconv knows. */
static struct meaning meaning_of_four(const struct meanings *meanings, const unsigned char *at)
{
    if (at[0] < 0x90)
        return ask(meanings->converter, at, 4);
    uint32_t rank = (((at[0] - 0x90u) * 10 + at[1] - '0') * 126 + at[2] - 0x81) * 10 + at[3] - '0';
    struct meaning meaning = {{NO_CHARACTER}};
    if (rank < 0x100000)
        text_encode(0x10000 + rank, meaning.bytes);
    return meaning;
}

bool meanings_add_four(const struct meanings *meanings, const unsigned char *at, struct buffer *out)
{
    return meaning_add(meaning_of_four(meanings, at), out);
}
