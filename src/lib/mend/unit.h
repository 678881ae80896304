/* unit: a few characters that are one, if they are bytes of UTF-8 that a codec has read. */
#ifndef MEND_UNIT_H
#define MEND_UNIT_H

#include "lib/mend/character.h"
#include "lib/mend/codec.h"

enum { UNIT_LONGEST = 6 };

struct unit {
    uint32_t characters[UNIT_LONGEST]; /* as they stand */
    unsigned count;
    size_t length;   /* bytes of the text */
    uint32_t result; /* U+FFFD where a byte is lost */
    bool guessed;    /* a question mark stands for a lost byte */
    bool cut;        /* a byte was dropped at its end */
    bool spaced;     /* a blank stands for the no-break space that once was a byte */
};

/* Reads the unit at the front; false where there is none. Beside sequences of UTF-8 (RFC 3629) two surrogates
 * are one (CESU-8, UTR #26). */
bool unit_read(const struct codecs *codecs, enum codec codec, struct text text, struct unit *unit);

/* Is one of its bytes lost? */
static inline bool unit_is_lost(const struct unit *unit)
{
    return unit->result == REPLACEMENT;
}

/* What stands around a unit. */
struct surroundings {
    uint32_t before, after; /* the characters; a blank at the line's ends */
    uint32_t last, next;    /* results of the units that touch it; 0 where none does */
    bool touched;           /* a character of the codec that is in no unit touches it */
};

/* How much likelier it is that the unit was read wrongly than that it is meant: below 0, it is not. What is
 * STRONG by itself needs no other unit in the line. */
enum { WEIGHT_STRONG = 6, WEIGHT_FAIR = 4 };

int unit_weigh(const struct unit *unit, const struct surroundings *around);

#endif
