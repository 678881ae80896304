/* author: names of people out of bylines. */
#ifndef METADATA_AUTHOR_H
#define METADATA_AUTHOR_H

#include "lib/metadata/candidate.h"

/* Makes of each candidate for an author the names in it: several become several candidates, "By" and the like
 * go, what a person is (", World Editor") becomes an author-role; what is no name is refused, and what
 * only looks like a byline and has the key of the page's TITLE. */
void author_settle(struct candidates *found, struct text title);

#endif
