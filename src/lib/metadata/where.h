/* where: which of the addresses that a page names are its own and its picture's. */
#ifndef METADATA_WHERE_H
#define METADATA_WHERE_H

#include "lib/metadata/candidate.h"

/* Makes whole what is relative, by the origin that the page names elsewhere; refuses what is no address of
 * the web; adds to the scores of those that agree. */
void where_settle(struct candidates *found);

#endif
