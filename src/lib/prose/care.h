/* care: does a line look like that of a writer who takes no care of capitals, marks and white space? What is
 * wanting there was never there, so it cannot be told what was lost. */
#ifndef PROSE_CARE_H
#define PROSE_CARE_H

#include "lib/text.h"

/* Has the line no capital and no mark at its end, marks in a row ("!!", "..", not "…"), or a sentence that
 * begins small right behind a full stop? */
bool care_is_wanting(struct text line);

#endif
