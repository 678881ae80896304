/* meaning: what the sequences of Chinese, Japanese and Korean encodings stand for. Tables say it of those
 * that libcs know otherwise than the standard, iconv(3) of the others, asked once for each pair of bytes. */
#ifndef CHARSET_MEANING_H
#define CHARSET_MEANING_H

#include <iconv.h>

#include "lib/memory.h"
#include "lib/text.h"
#include "tables/charset-labels.h" /* enum encoding */

/* A sequence's UTF-8 (at most two characters, of 4 bytes together), padded with NUL. All NUL: it was not
 * asked for yet; NO_CHARACTER: it stands for nothing. */
struct meaning {
    char bytes[4];
};

enum { NO_CHARACTER = '?', FIRST_LEAD = 0x81, LEADS = 0xFE - FIRST_LEAD + 1 };

struct meanings {
    enum encoding family; /* whose pairs the encoding has */
    iconv_t converter;    /* of the family */
    iconv_t longer;       /* of EUC-JP's sequences of three bytes, or (iconv_t)-1 */
    struct meaning pairs[LEADS][256];
};

/* MEANINGS is zeroed. False where this is no such encoding, or one that this libc does not know. */
bool meanings_open(struct meanings *meanings, enum encoding encoding);

void meanings_close(struct meanings *meanings);

/* Asks for the meaning of a pair. */
struct meaning meaning_of_pair(const struct meanings *meanings, unsigned char lead, unsigned char trail);

/* Adds what the sequence stands for; false where that is nothing. */
static inline bool meaning_add(struct meaning meaning, struct buffer *out)
{
    if (meaning.bytes[0] == NO_CHARACTER)
        return false;
    size_t length = 1;
    while (length < sizeof meaning.bytes && meaning.bytes[length])
        length++;
    buffer_add(out, (struct text){meaning.bytes, length});
    return true;
}

/* Adds the character of a pair that is well formed, in an encoding of the family; false where there is none.
 */
static inline bool meanings_add_pair(struct meanings *meanings, unsigned char lead, unsigned char trail,
                                     struct buffer *out)
{
    struct meaning *meaning = &meanings->pairs[lead - FIRST_LEAD][trail];
    if (!meaning->bytes[0])
        *meaning = meaning_of_pair(meanings, lead, trail);
    return meaning_add(*meaning, out);
}

/* The same of three bytes of EUC-JP, the first of them 0x8F, and of four bytes of GB18030. */
bool meanings_add_three(const struct meanings *meanings, const unsigned char *at, struct buffer *out);
bool meaning_add_four(const unsigned char *at, struct buffer *out);

#endif
