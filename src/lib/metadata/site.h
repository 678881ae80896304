/* site: what the site of a page is called, by the page's own words and by its address. */
#ifndef METADATA_SITE_H
#define METADATA_SITE_H

#include "lib/metadata/candidate.h"

/* Gathers the names, once the addresses are whole: for site_is. */
void site_gather(struct candidates *found);

/* Is it what the page itself calls its site? */
bool site_is_named(struct candidates *found, struct text name);

/* Is it a name of the site ("Stone Island Post", "stoneislandpost.example", "StoneIslandPost")? */
bool site_is(struct candidates *found, struct text name);

/* Is the name the host of the address, or a label of it ("Stone Island Post": www.stoneislandpost.example)?
 */
bool site_is_host(struct candidates *found, struct text name, struct text address);

#endif
