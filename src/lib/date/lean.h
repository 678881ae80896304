/* lean: whether the words around a date tell of what is over, or of what is to come.
 *
 * lean.c knows the words beside the date, told.c the verbs among them, clause.c its clause, tense.c each
 * word. */
#ifndef DATE_LEAN_H
#define DATE_LEAN_H

#include "lib/date.h"
#include "lib/date/sentence.h"

enum { SAID = 1, WON = 2 }; /* verbs in the past: that tell of what is said, and of what is over */

/* Which way the words around lean. */
enum lean {
    LEAN_NONE,
    LEAN_PAST,
    LEAN_OVER, /* it is past, without doubt: "since June" */
    LEAN_FUTURE,
    LEAN_RANGE /* it ends what the date just before begins: "from Thursday to Sunday" */
};

static inline bool lean_is_past(enum lean lean)
{
    return lean == LEAN_PAST || lean == LEAN_OVER;
}

/* What the words around say of the date at AT. */
enum lean lean_of(const struct token *at, const struct date_context *context);

/* What stands before AT in the sentence says, and what stands behind. */
enum lean lean_before(const struct token *at);
enum lean lean_behind(const struct token *at);

/* Is the verb in the past only a participle: "will be paid", "to be paid", "would be paid"? Not in "could be
 * reached Monday".
 */
bool is_passive(const struct token *verb);

/* "was", "were" */
bool is_was(const struct token *at);

/* What the word alone says, "will" or "had". */
enum lean lean_of_word(const struct token *at);

/* The year of which the clause around AT tells: that of "since 1966, when they won on Oct. 9", "the war of
 * 1991 began on Jan. 17"; 0: none. */
int year_of_clause(const struct token *at, const struct date_context *context);

/* Is it "since" of what has been so up to now: "they have not lost since October"? */
bool is_since_of_now(const struct token *since);

/* "ahead of" */
bool is_ahead_of(const struct token *at);

#endif
