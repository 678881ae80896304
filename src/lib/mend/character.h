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

enum mend_class mend_class(uint32_t character);

#endif
