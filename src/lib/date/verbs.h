/* verbs: the tense of the clause around a day or month, in other languages than English, by the table
 * src/tables/date-world-words.txt. tense.c and clause.c know that of English. */
#ifndef DATE_VERBS_H
#define DATE_VERBS_H

#include "lib/date/language.h"
#include "lib/date/lean.h"

/* What the verbs before DAY and behind MONTH, which may be one token, tell, if all the same. */
enum lean lean_of_verbs(const struct token *day, const struct token *month, enum language language);

/* Does "immer" or the like stand before in the clause, by which every such day is meant? */
bool is_of_habit(const struct token *day, enum language language);

#endif
