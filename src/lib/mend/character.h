/* character: which characters beyond ASCII a rule looks at (src/tables/mend-characters.txt, in its order). */
#ifndef MEND_CHARACTER_H
#define MEND_CHARACTER_H

#include "lib/text.h"

enum mend_class {
    CLASS_PLAIN,
    CLASS_CONTROL,
    CLASS_BLANK,
    CLASS_INVISIBLE,
    CLASS_JOINER,
    CLASS_DIRECTION,
    CLASS_LIGATURE,
    CLASS_MARK,
    CLASS_QUOTE
};

/* Characters that rules speak of: a lost one is REPLACEMENT. */
enum { NO_BREAK_SPACE = 0xA0, REPLACEMENT = 0xFFFD };

enum mend_class mend_class(uint32_t character);

/* The place of the next byte beyond ASCII, from AT on. */
static inline size_t find_high(struct text text, size_t at)
{
    while (at < text.length && (unsigned char)text.at[at] < 0x80)
        at++;
    return at;
}

#endif
