/* phrase: the noun phrases that may name a source, found around a verb of saying.
 *
 * No tagger: closed classes of words (determiners, prepositions, auxiliaries ...) bound a phrase, and capital
 * letters make a name. Appositions and relative clauses between commas are stepped over. */
#ifndef QUOTE_PHRASE_H
#define QUOTE_PHRASE_H

#include "lib/quote/noun.h"

/* The source whose verb is the token VERB, before it; false where there is none. */
bool phrase_before(const struct tokens *tokens, size_t verb, struct source *source);

/* Whose NOUN it is, as in "Trump's claim"; false where nobody owns it. */
bool phrase_owner(const struct tokens *tokens, size_t noun, struct source *source);

/* The source that begins at FROM, as in "said Maria Lopez, the mayor". */
bool phrase_at(const struct tokens *tokens, size_t from, struct source *source);

/* The subject of the sentence in which PLACE stands, before it. */
bool phrase_subject(const struct tokens *tokens, size_t place, struct source *source);

/* The first place of the clause from FROM on that may be its subject: behind phrases of time, place or
 * circumstance, each of which a comma ends. LIMIT where there is none. */
size_t phrase_clause(const struct tokens *tokens, size_t from, size_t limit);

#endif
