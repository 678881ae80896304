/* occasion: what a date is said of, by the words beside it: a vote, an attack. Each function
 * is given the token in question, and looks at those around it. */
#ifndef DATE_OCCASION_H
#define DATE_OCCASION_H

#include "lib/date/token.h"

/* Is the date said of that noun, of which the text need not go on to tell: "the August 1988 cease-fire"? */
bool is_attribute(const struct token *date, const struct token *noun);

/* Is it a noun that the date before is said of, in lower case: "news" of "the evening news"; not "in the
 * evening he", "before dawn with"? */
bool is_common_noun(const struct token *word);

/* Is it what is planned for a month: "summit" of "the June summit"? */
bool is_event(const struct token *noun);

/* Is it what comes about on a day: such an event, or "match", "game"? */
bool is_event_of_day(const struct token *noun);

/* The same before "in" with the month: "the vote in June", "a summit in Madrid in June". */
bool is_event_of(const struct token *in);

/* Does an attack stand before it, "the attacks on Sept. 11", or behind it, at NOUN, "the Sept. 11 terrorist
 * attacks"? */
bool is_of_attack(const struct token *date, const struct token *noun);

/* Is a share of it meant by the words before "the" at THE: "the rest of the year", "much of the summer"? */
bool is_shared(const struct token *the);

#endif
