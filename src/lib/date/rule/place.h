/* place: a day, month or quarter that a rule has read, on the calendar: in its year, or in the one that the
 * words around and the context tell. */
#ifndef DATE_PLACE_H
#define DATE_PLACE_H

#include "lib/date/rule/rules.h"

/* Most are given the token at which the date begins, and the reading, which ends behind all of it, and fills
 * in the reading's moment. */

/* A day; its year is 0 where none is said. False where the calendar lacks it. */
bool place_day(struct reading *reading, const struct date_context *context, const struct token *at,
               struct day day);

/* The year of a part, a MONTH or, where that is 0, a quarter, behind its whole: "last year, in March", "this
 * summer, probably in early July"; 0: none. */
int year_of_whole(const struct token *part, int month, const struct date_context *context);

/* A day, of which the words around tell no more than LEAN; the rule is left to the caller. */
bool place_plain_day(struct reading *reading, const struct date_context *context, struct day day,
                     enum lean lean);

/* A month; its year is 0 where none is said. Always true. */
bool place_month(struct reading *reading, const struct date_context *context, const struct token *at,
                 int year, int month);

/* "the September quarter", which ends with the month at AT: as any quarter that ends within one of the
 * calendar's, it is that in which most of its days lie. It ends with the token QUARTER. Always true. */
bool place_quarter(struct reading *reading, const struct date_context *context, const struct token *at,
                   const struct token *quarter);

#endif
