/* ahead: what the words just before a date say of it: "until", "starting", "by", "moved to". Each function is
 * given the last of these words. */
#ifndef DATE_AHEAD_H
#define DATE_AHEAD_H

#include "lib/date/lean.h"

/* "had been paid until May", "had been lost by May", "had left in May": is "had" the first verb in the past
 * before it? */
bool was_until(const struct token *until);

/* Does "to" with a verb stand before in the clause, as in "told to leave by Friday"? */
bool has_infinitive(const struct token *at);

/* What the words just before it say of a day: "until", "starting", "no later than", "ahead of", "as soon as",
 * "postponed to". */
bool looks_ahead(const struct token *before);

/* "by Friday" is ahead, if nothing is told that had come about by then. */
enum lean lean_of_deadline(const struct token *by, const struct token *date);

/* Is "had" the first verb in the past before the word in the sentence, and of no plan, as in "had been told
 * of the planned visit in June"? */
bool had_before(const struct token *word);

#endif
