/* reported: what the patterns of reported speech share, and each of them. One that fits the word at its
 * place, in the sentence that begins at START, fills the record. */
#ifndef QUOTE_REPORTED_H
#define QUOTE_REPORTED_H

#include "lib/quote/content.h"
#include "lib/quote/indirect.h"

enum { FEWEST_BEFORE = 2 }; /* words that may be what was said, before its source */

/* Notes what was said, [FIRST, AFTER) but for signs at its ends; false where it cannot be. */
bool reported_content(const struct tokens *tokens, size_t first, size_t after, struct indirect *indirect);

/* Notes what was found: the verb or other cue [CUE, CUE_AFTER). True. */
bool reported_found(struct indirect *indirect, size_t cue, size_t cue_after, enum quote_pattern pattern,
                    int score);

/* "was supposed to", "are meant to": its subject says nothing. */
bool reported_is_passive(const struct tokens *tokens, size_t verb);

/* Is it a verb, though it may be a noun but for what follows at FIRST: "the letter shows that"? */
bool reported_is_verb(const struct tokens *tokens, size_t verb, size_t first);

/* Does a clause end with the verb, so that what was said may stand before it? */
bool reported_ends_clause(const struct tokens *tokens, size_t verb);

/* Verbs and "according to" (saying.c). The source of the first is known. */
bool reported_tail(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect);
bool reported_inverted(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect);
bool reported_verb(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect);
bool reported_according(const struct tokens *tokens, size_t place, size_t start, struct indirect *indirect);
bool reported_colon(const struct tokens *tokens, size_t start, struct indirect *indirect);

/* Words of stance, and nouns of something said (attitude.c). */
bool reported_stance(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect);
bool reported_adjective(const struct tokens *tokens, size_t place, struct indirect *indirect);
bool reported_noun(const struct tokens *tokens, size_t noun, struct indirect *indirect);
bool reported_object(const struct tokens *tokens, size_t noun, struct indirect *indirect);

/* Passives, of which nobody need be named (unnamed.c). */
bool reported_asked(const struct tokens *tokens, size_t verb, struct indirect *indirect);
bool reported_expected(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect);

#endif
