/* scan: a fast look at many lines, which most need nothing. It may suspect a line that is well; it never
 * passes one over that a rule would change. */
#ifndef MEND_SCAN_H
#define MEND_SCAN_H

#include "lib/mend/codec.h"

/* The place of the first thing that a rule of RULES may change; text.length where there is none. The text
 * begins where a line does. */
size_t scan_find(const struct codecs *codecs, unsigned rules, struct text text);

#endif
