/* codec: the single-byte charsets that UTF-8 is most often read as, and what each makes of the bytes of
 * UTF-8. */
#ifndef MEND_CODEC_H
#define MEND_CODEC_H

#include "lib/text.h"

enum codec {
    CODEC_1252, /* with the C1 controls of latin-1, since mojibake mixes the two */
    CODEC_1254, /* the same */
    CODEC_1250,
    CODEC_8859_2,
    CODEC_1251,
    CODEC_1253,
    CODEC_1257,
    CODEC_MACINTOSH,
    CODEC_437,
    CODEC_850,
    CODEC_866,
    CODEC_KOI8_R,
    CODEC_1256,
    CODECS
};

/* What a character may be, for all codecs at once: the bit LEAD << codec of one that stands for a byte which
 * begins a sequence of UTF-8, CONTINUES << codec of one for a byte which continues it. */
enum { CODEC_LEAD = 1, CODEC_CONTINUES = 1 << CODECS, CODEC_MASK = (1 << CODECS) - 1 };

/* Above those bits, the character's enum mend_class. */
enum { CODEC_CLASS_SHIFT = 2 * CODECS, CODEC_CLASS_BITS = 4 };

_Static_assert(CODEC_CLASS_SHIFT + CODEC_CLASS_BITS <= 32, "facts are 32 bits");

/* All characters of all codecs are below this, but for three, which have places above it. */
enum { CODEC_CHARACTERS = 0x2600, CODEC_PLACES = CODEC_CHARACTERS + 3 };

struct codecs {
    uint32_t facts[CODEC_PLACES];
    unsigned char bytes[CODECS][CODEC_PLACES]; /* 0: the codec has no byte for the character */
};

void codecs_fill(struct codecs *codecs); /* which are zeroed */

/* The place of a character; CODEC_PLACES where no codec has it. */
static inline size_t codec_place(uint32_t code_point)
{
    enum { APPLE = 0xF8FF, LIGATURE_FI = 0xFB01, LIGATURE_FL = 0xFB02 }; /* of Mac OS Roman */
    if (code_point < CODEC_CHARACTERS)
        return code_point;
    if (code_point == APPLE)
        return CODEC_CHARACTERS;
    return code_point == LIGATURE_FI || code_point == LIGATURE_FL
               ? code_point - LIGATURE_FI + CODEC_CHARACTERS + 1
               : CODEC_PLACES;
}

/* The bits of the character. */
static inline uint32_t codec_facts(const struct codecs *codecs, uint32_t code_point)
{
    size_t place = codec_place(code_point);
    return place < CODEC_PLACES ? codecs->facts[place] : 0;
}

/* The codecs in which the second character may continue what the first begins, a bit for each. (т and а to п
 * of IBM866 would be signs that nobody writes.) */
static inline unsigned codecs_of_pair(const struct codecs *codecs, uint32_t first, uint32_t second)
{
    enum { TE = 0x442, A = 0x430, PE = 0x43F };
    unsigned both = codec_facts(codecs, first) & codec_facts(codecs, second) >> CODECS & CODEC_MASK;
    return first == TE && second >= A && second <= PE ? both & ~(1u << CODEC_866) : both;
}

/* The byte that the codec has for a character beyond ASCII; 0 where it has none. */
static inline unsigned char codec_byte(const struct codecs *codecs, enum codec codec, uint32_t code_point)
{
    size_t place = codec_place(code_point);
    return place < CODEC_PLACES ? codecs->bytes[codec][place] : 0;
}

#endif
