/* occasion: what a date is said of, by the words beside it: a vote, an attack, a birth, a game. Each function
 * is given the token in question, and looks at those around it. */
#ifndef DATE_OCCASION_H
#define DATE_OCCASION_H

#include "lib/date/token.h"

/* Is it a quarter of a game, by the words before or by what stands up to AFTER and behind it: "left in the
 * third quarter", "of the match"? */
bool is_of_game(const struct token *quarter, const struct token *after);

/* Is the date said of that noun, of which the text need not go on to tell: "the August 1988 cease-fire"? */
bool is_attribute(const struct token *date, const struct token *noun);

/* Is it a noun that the date before is said of, in lower case: "news" of "the evening news"; not "in the
 * evening he", "before dawn with"? */
bool is_common_noun(const struct token *word);

/* Is it "attacks", "terrorist" of "the Sept. 11 terrorist attacks"? */
bool is_attack(const struct token *noun);

/* Is it what is planned for a month: "summit" of "the June summit"? */
bool is_event(const struct token *noun);

/* Is it what is traded for delivery in a month, and not how much was made or sold of it: "wheat" of "March
 * wheat fell", "orange juice"? */
bool is_traded(const struct token *noun);

/* Is it what comes about on a day: such an event, or "match", "game"? */
bool is_event_of_day(const struct token *noun);

/* The same before "in" with the month: "the vote in June", "a summit in Madrid in June". */
bool is_event_of(const struct token *in);

/* Does an attack stand before: "the attacks on Sept. 11"? */
bool is_of_attack(const struct token *date);

/* Is such an event what something was done for, or lasts until: "worked on speeches for the convention in
 * July"? */
bool is_done_for(const struct token *in);

/* Is a share of it meant by the words before "the" at THE: "the rest of the year", "much of the summer"? */
bool is_shared(const struct token *the);

/* Is something of it the first, the last or the greatest, by the words before "the" at THE: "her third win of
 * the year", "the hottest day of the month"? */
bool is_ranked(const struct token *the);

/* Does it tell when somebody was born, which no story goes on from: "born on May 3, 1960, he left on June 2"?
 */
bool is_birthday(const struct token *date);

#endif
