/* world: what days with the month's name in other languages than English are made of. For world.c and days.c
 * only. */
#ifndef DATE_WORLD_H
#define DATE_WORLD_H

#include "lib/date/rule/rules.h"

/* Behind a day and what an ordinal has: "4.", "1er", "1º". */
const struct token *skip_day(const struct token *day);

/* Behind the weekday or the "zum" before a day that follows what joins it with another; AT where there is
 * none. */
const struct token *skip_to_day(const struct token *at);

/* "4 septembre 2025", "4 сентября", "4 gen 2025", "4. Mai letzten Jahres" */
bool read_day_and_month(const struct token *at, const struct date_context *context, struct reading *reading);

/* "4" of "du 4 au 6 mars 2025", "vom 4. bis 6. August", "4 i 5 maja" */
bool read_first_day(const struct token *at, const struct date_context *context, struct reading *reading);

#endif
