/* lines: what a paragraph's lines are, by their length and what they begin and end in: of a fixed width, or a
 * heading. */
#ifndef QUOTE_LINES_H
#define QUOTE_LINES_H

#include "lib/text.h"

/* Does the paragraph, but for blank lines around it, stand in lines of a fixed width? Those end where they
 * must, not where sentences do, and so most go on in a small letter. */
bool lines_wrapped(struct text paragraph);

/* Where the heading ends with which the first paragraph of a document begins: a line or a few short ones
 * behind which there is other text, or MORE in the next paragraph. 0: it begins with none. */
size_t lines_heading(struct text paragraph, bool more);

#endif
