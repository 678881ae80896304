/* title: the title of a page without the name of its site. */
#ifndef METADATA_TITLE_H
#define METADATA_TITLE_H

#include "lib/metadata/candidate.h"

/* Cuts what is known to be the site's name off the candidates ("Ferry sails - The Stone Island Post"): the
 * site's other names say so, its address, or that a heading has the rest. Refuses titles that are nothing but
 * the site's name, and adds to the scores of those that agree. */
void title_settle(struct candidates *found);

#endif
