/* ahead: what the words just before a date say of it: "until", "starting", "by", "moved to". Each function is
 * given the last of these words; sight.h has those that are given more. */
#ifndef DATE_AHEAD_H
#define DATE_AHEAD_H

#include "lib/date/lean.h"

/* "had been paid until May", "had been lost by May", "had left in May": is "had" the first verb in the past
 * before it? */
bool was_until(const struct token *until);

/* Does "to" with a verb stand before in the clause, as in "told to leave by Friday"? */
bool has_infinitive(const struct token *at);

/* "had" where it is the first verb in the past before the word in the sentence, and of no plan, as in "had
 * been told of the planned visit in June"; else NULL. */
const struct token *had_before(const struct token *word);

#endif
