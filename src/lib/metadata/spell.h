/* spell: a day as pages abbreviate it, in the words of the project's grammar of dates. */
#ifndef METADATA_SPELL_H
#define METADATA_SPELL_H

#include "lib/metadata/candidate.h"

/* The text with its first such day as "5 May 2019": "Mai 05, 2019", "22 Septiembre, 2020", "2 November 23",
 * "4. 9. 25", "01.01.23", "4. 9. 2025". Which word is a month, the grammar says. The same text where there is
 * none. */
struct text spell_day(struct candidates *found, struct text text, bool day_first);

#endif
