/* noun: phrases that may name a source: "Weaver, a strategist", "a spokesman for the campaign", "she". */
#ifndef QUOTE_NOUN_H
#define QUOTE_NOUN_H

#include "lib/quote/tokens.h"

/* How far a phrase reaches, in tokens, and how many bytes it and the name in it may have: what is longer is
 * no source. So time and output, where each quotation may repeat it, are linear. */
enum { LONGEST_PHRASE = 60, LONGEST_SOURCE = 1000 };

/* Who speaks: places in the tokens, the later ones behind the last token. */
struct source {
    size_t first, after;             /* the phrase: "the F.B.I. director, James Comey"; the same: none */
    size_t name_first, name_after;   /* what of it to call the source: a name, else the phrase */
    size_t about_first, about_after; /* what describes a name; the same: nothing does */
    size_t of_first, of_after;       /* of "who": what it stands for */
    size_t cut;                      /* bytes at the end of the last token that are no part of it */
    bool named;                      /* a name was found */
    bool pronoun;
    bool several; /* it is more than one, whether named or not */
};

/* The phrase [FIRST, AFTER), all of which is what to call them. */
static inline struct source source_of(size_t first, size_t after)
{
    return (struct source){.first = first, .after = after, .name_first = first, .name_after = after};
}

/* Does a phrase end before this token? */
bool noun_bounds(const struct tokens *tokens, size_t place);

/* Does the word at PLACE join titles before a name: "Gov. and Chairman Ed Rendell", or roles
 * of the same: "founder and owner"? */
bool noun_joins_titles(const struct tokens *tokens, size_t from, size_t place);

/* May a phrase begin with it? */
bool noun_may_begin(const struct token *token);

/* Where the core of a phrase from FROM on ends, up to what bounds it, or LIMIT. */
size_t noun_core_end(const struct tokens *tokens, size_t from, size_t limit);

/* Where the last run of capitals within [FROM, TO) that reaches TO begins; TO where there is none. */
size_t noun_name_start(const struct tokens *tokens, size_t from, size_t to);

/* Where a phrase without a name, whose core ends at CORE, ends as one would call its bearer: behind "of the
 * committee", before "in a statement". */
size_t noun_call_end(const struct tokens *tokens, size_t core, size_t after);

/* Behind the name of two words or more, from *FIRST on, that the comma at COMMA begins: "the mayor, Ann
 * Cole". COMMA: none does. */
size_t noun_apposed_name(const struct tokens *tokens, size_t comma, size_t *first);

/* Where the apposition ends that a comma at COMMA begins behind a name: at the next comma or the clause's
 * end. COMMA where there is none: "According to Ortiz, the plan is '...'". */
size_t noun_apposition_end(const struct tokens *tokens, size_t comma);

/* Fills the source from its phrase [FIRST, AFTER); false where that is none. */
bool noun_fill(const struct tokens *tokens, size_t first, size_t after, struct source *source);

#endif
