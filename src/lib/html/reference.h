/* reference: where text may be cut without cutting a character reference. Resolving them is html_decode. */
#ifndef HTML_REFERENCE_H
#define HTML_REFERENCE_H

#include "lib/text.h"

/* Bytes from '&' on that decide what a reference is: a number with more digits ends there. */
enum { REFERENCE_LONGEST = 1024 };

/* The length of the front of TEXT that no byte behind TEXT can change: all of it, or up to the '&' of a
 * reference that TEXT may have cut. Holds back REFERENCE_LONGEST bytes at most. */
size_t reference_cut(struct text text);

#endif
