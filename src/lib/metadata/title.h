/* title: the title of a page without the name of its site. */
#ifndef METADATA_TITLE_H
#define METADATA_TITLE_H

#include "lib/metadata/shown.h"

/* Cuts what is known to be the site's name off the candidates ("Ferry sails - The Stone Island Post"): the
 * site's other names say so, its address, or that a heading has the rest. Refuses titles that are nothing but
 * the site's name, and adds to the scores of those that agree. Of a page without a heading, a line that is
 * SHOWN tells it. */
void title_settle(struct candidates *found, const struct shown *shown);

#endif
