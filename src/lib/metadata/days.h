/* days: which day a page was first published, and when it was last changed. */
#ifndef METADATA_DAYS_H
#define METADATA_DAYS_H

#include "lib/metadata/candidate.h"

/* Reads the candidates from markup, and adds those in the page's addresses; what is no day is refused. */
void days_settle(struct candidates *found, bool day_first);

/* Chooses both: the score of a day is that of its best candidate, and more for each other source that names
 * it. */
void days_choose(struct candidates *found);

#endif
