/* choose: of each key the candidate with the best evidence. */
#ifndef METADATA_CHOOSE_H
#define METADATA_CHOOSE_H

#include "lib/metadata/shown.h"

/* Settles all candidates, with what SHOWN tells, and chooses. */
void choose_all(struct candidates *found, const struct shown *shown);

#endif
