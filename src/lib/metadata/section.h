/* section: the part of the site that a page stands in. */
#ifndef METADATA_SECTION_H
#define METADATA_SECTION_H

#include "lib/metadata/candidate.h"

/* Cuts off what the way to a page says besides ("Home > World > Ferry sails again"): the home page at its
 * front, and the page's own TITLE at its end. Refuses what nothing is left of, what is too long, and
 * the site. */
void section_settle(struct candidates *found, struct text title);

#endif
