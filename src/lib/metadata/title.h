/* title: the title of a page without the name of its site. */
#ifndef METADATA_TITLE_H
#define METADATA_TITLE_H

#include "lib/metadata/candidate.h"

/* Cuts what is known to be the site's name off the candidates ("Ferry sails - The Stone Island Post"): the
 * site's other names say so, its address, or that a heading has the rest. Refuses titles that are nothing but
 * the site's name, and adds to the scores of those that agree. */
void title_settle(struct candidates *found);

/* Do the texts have the same words? Of a text without words: no. */
bool title_same(struct text a, struct text b, struct buffer *room);

/* Is the name the host of the address, or a label of it ("Stone Island Post": www.stoneislandpost.example)?
 */
bool title_is_host(struct text name, struct text address, struct buffer *room);

/* Is it the name of the site, or its address? */
bool title_is_site(const struct candidates *found, struct text name, struct buffer *room);

#endif
