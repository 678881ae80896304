/* script: days in the scripts of a page, or its attributes, where nothing else tells one: what a page is made
 * from often stands there as data, "createdAt":"2025-09-04T10:00:00Z". */
#ifndef METADATA_SCRIPT_H
#define METADATA_SCRIPT_H

#include "lib/metadata/shown.h"

/* Adds the days that stand behind a name which says what they are: of the scripts, or else of all that the
 * page holds. */
void script_read(struct candidates *found, const struct shown *shown);

#endif
