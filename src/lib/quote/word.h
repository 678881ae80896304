/* word: what a word does in a sentence, by the vocabulary and by its shape. */
#ifndef QUOTE_WORD_H
#define QUOTE_WORD_H

#include "lib/quote/tokens.h"

/* "also", "angrily". */
bool word_is_adverb(const struct token *token);

/* "Me Karim Aubin": the title of a French lawyer. */
bool word_is_lawyer(const struct token *token);

/* Does it begin in a capital, and is it none that does so only because a sentence begins? */
bool word_is_name(const struct token *token);

/* The same, or an initial as in "James B. Comey". */
bool word_is_in_name(const struct token *token);

/* A small word within a name: "de la"; "of" and "the" in names of things are none. */
bool word_is_inner(const struct token *token);

/* "Le" of "Anne Le Goff". */
bool word_is_inner_article(const struct token *token);

/* Behind the name that begins at FROM, or FROM. */
size_t word_name_end(const struct tokens *tokens, size_t from);

/* Behind ", Jr." at PLACE, or PLACE. */
size_t word_skip_suffix(const struct tokens *tokens, size_t place);

/* Has it no capital, and does the vocabulary lack it? */
bool word_is_plain(const struct token *token);

bool word_ends_in(const struct token *token, const char *ending);

bool word_is_to(const struct token *token);

/* "is", "was", "ist", "fue" */
static inline bool word_is_be(const struct token *token)
{
    return token_is(token, QUOTE_WORD_AUXILIARY) && token->value == BE;
}

/* "as" of "As Smith put it". */
bool word_is_as(const struct token *token);

/* "how", "whether": it may begin what is asked or told. */
bool word_is_question(const struct token *token);

/* "the", "a": not "two", "some", which may stand for people. */
bool word_is_article(const struct token *token);

/* "a", "an" */
bool word_is_indefinite(const struct token *token);

/* Behind "according to", "laut", "selon" at FROM, or "nach Angaben" whose noun is there; FROM where no such
 * stands there. */
size_t word_according(const struct tokens *tokens, size_t from);

/* Where such words begin that hold "according" at PLACE: at the preposition before "Angaben". */
static inline size_t word_according_start(const struct tokens *tokens, size_t place)
{
    unsigned value = tokens_at(tokens, place)->value;
    return place - (value == BY_NOUN || value == BY_NOUN_FIRST);
}

/* Does it say what somebody is, and is no given name: "Gov.", not "Dean"? */
static inline bool word_is_title(const struct token *token)
{
    return vocabulary_is_title((enum quote_word)token->word, token_is_given(token));
}

/* Does one of the tokens [FIRST, AFTER) say what somebody is: a role or a title? */
bool word_has_role(const struct tokens *tokens, size_t first, size_t after);

/* Is the word of saying at PLACE a verb, and no noun of the same form? */
bool word_says(const struct tokens *tokens, size_t place);

/* Does such a verb stand at PLACE? Most words are none, at a look. */
static inline bool word_is_verb(const struct tokens *tokens, size_t place)
{
    return token_is(tokens_at(tokens, place), QUOTE_WORD_SAY) && word_says(tokens, place);
}

#endif
