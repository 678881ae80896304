/* word: the words around a possible end, and what the tables know of them. */
#ifndef PROSE_WORD_H
#define PROSE_WORD_H

#include "lib/prose.h"
#include "tables/abbreviations.h"
#include "tables/sentence-starters.h"

enum { LONGEST_WORD = 40 };

/* What stands before the marks at MARK: letters, digits, and what joins them, up to LONGEST_WORD bytes, but
 * for what has no width. What is longer comes out cut. */
struct text word_before(struct text text, size_t mark);

/* Is it one of those that the user has named? */
bool word_is_own(struct text word, const struct prose_words *own);

/* The class of an abbreviation as it stands in the text, perhaps joined to another word: "ex-Sen", "l'art";
 * ABBREVIATION_NONE where it is none. */
enum abbreviation word_abbreviation(struct text word);

/* The same of a word to which none is joined. */
enum abbreviation word_abbreviation_alone(struct text word);

enum starter word_starter(struct text word);

/* Is it one of German like "der" or "vom", behind which a number with a full stop is an ordinal? */
bool word_precedes_ordinal(struct text word);

/* Is it one of those that begin sentences? */
static inline bool word_begins_sentence(enum starter starter)
{
    return starter == STARTER_PRONOUN || starter == STARTER_OPENER || starter == STARTER_RELATIVE;
}

/* How many bytes at the front are letters, digits and apostrophes. */
size_t word_length(struct text text);

#endif
