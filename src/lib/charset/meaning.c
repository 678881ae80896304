#include "lib/charset/meaning.h"

#include "lib/charset.h"
#include "lib/charset/ascii.h"
#include "lib/table.h"
#include "tables/charset-pairs.h"
#include "tables/charset-ranks.h"

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

static enum encoding family_of(enum encoding encoding)
{
    switch (encoding) {
    case ENCODING_EUC_JP:
    case ENCODING_ISO_2022_JP:
        return ENCODING_SHIFT_JIS;
    case ENCODING_GB18030: /* the standard decodes both alike */
        return ENCODING_GBK;
    default:
        return encoding;
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

/* Asks iconv what a sequence of 2 or 3 bytes stands for. No such sequence stands for ASCII, so an answer with
 * ASCII in it is none: the libc read the bytes one by one. */
static struct meaning ask(iconv_t converter, const unsigned char *sequence, size_t length)
{
    struct meaning meaning = {{NO_CHARACTER}};
    if (converter == (iconv_t)-1)
        return meaning;
    char from[3], to[16];
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

/* The place in the table of pairs, whose keys are as "gbk a6d9". */
static int32_t find_pair(const char *family, unsigned char lead, unsigned char trail)
{
    static const char digits[] = "0123456789abcdef";
    const char pair[] = {' ', digits[lead >> 4], digits[lead & 15], digits[trail >> 4], digits[trail & 15]};
    char key[32];
    size_t length = strlen(family);
    memcpy(key, family, length);
    memcpy(key + length, pair, sizeof pair);
    return table_find(&charset_pairs, (struct text){key, length + sizeof pair});
}

/* Is the pair behind all that the standard has, but for those of the table? Some libcs read past their tables
 * there, or count on. */
static bool is_beyond(enum encoding family, unsigned char lead, unsigned char trail)
{
    return family == ENCODING_SHIFT_JIS ? lead >= 0xEB
                                        : family == ENCODING_EUC_KR && lead >= 0xC7 && trail < 0xA1;
}

/* The table counts before iconv. What users of Shift_JIS defined (leads 0xF0 to 0xF9) has private code
 * points. */
struct meaning meaning_of_pair(const struct meanings *meanings, unsigned char lead, unsigned char trail)
{
    struct meaning meaning = {{NO_CHARACTER}};
    int32_t found = find_pair(charset_name((int)meanings->family), lead, trail);
    if (found >= 0)
        memcpy(meaning.bytes, charset_pairs_texts[found], strlen(charset_pairs_texts[found]));
    else if (!is_beyond(meanings->family, lead, trail))
        meaning = ask(meanings->converter, (unsigned char[]){lead, trail}, 2);
    else if (meanings->family == ENCODING_SHIFT_JIS && lead >= 0xF0 && lead <= 0xF9)
        text_encode(0xE000u + (lead - 0xF0u) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41), meaning.bytes);
    return meaning;
}

bool meanings_add_three(const struct meanings *meanings, const unsigned char *at, struct buffer *out)
{
    return meaning_add(ask(meanings->longer, at, 3), out);
}

/* The code point below U+10000 of this rank (Encoding Standard, section 10.2.1); 0: there is none. */
static uint32_t code_point_of_rank(uint32_t rank)
{
    enum { CODE_POINT = 2, WIDTH };
    const int32_t *row = text_find_span(charset_ranks_spans[0], WIDTH, charset_ranks_count, rank);
    return row ? (uint32_t)row[CODE_POINT] + rank - (uint32_t)row[0] : 0;
}

bool meaning_add_four(const unsigned char *at, struct buffer *out)
{
    enum { SUPPLEMENTARY = 189000 }; /* the rank of U+10000, which all beyond follow in order */
    uint32_t rank = (((at[0] - 0x81u) * 10 + at[1] - '0') * 126 + at[2] - 0x81) * 10 + at[3] - '0';
    uint32_t code_point = rank < SUPPLEMENTARY ? code_point_of_rank(rank) : 0x10000 + rank - SUPPLEMENTARY;
    if (!code_point || code_point > 0x10FFFF)
        return false;
    add_code_point(out, code_point);
    return true;
}
