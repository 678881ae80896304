/* neighbour: what the words beside a date are, by the table src/tables/date-neighbours.txt. A token may hold
 * several words. */
#ifndef DATE_NEIGHBOUR_H
#define DATE_NEIGHBOUR_H

#include <string.h>

#include "lib/date/token.h"

#include "tables/date-neighbours.h"

/* Takes the first word off what is left of a token; empty at its end. */
struct text next_word(struct text *rest);

/* Empty where the token is no word. */
struct text first_word(const struct token *at);
struct text last_word(const struct token *at);

/* What the table says of the word, in any case; NEIGHBOUR_NONE where it lacks it. */
enum neighbour neighbour_of(struct text word);

/* Is it a word, or several, the first of that class; the last? */
static inline bool begins_with(const struct token *words, enum neighbour class)
{
    return words->kind == TOKEN_WORD && neighbour_of(first_word(words)) == class;
}

static inline bool ends_with(const struct token *words, enum neighbour class)
{
    return words->kind == TOKEN_WORD && neighbour_of(last_word(words)) == class;
}

/* Is it a word, or several, the first of them this one, in this case; the last? Most are told apart by their
 * bytes, before it is asked where the word ends. */
static inline bool first_is(const struct token *words, const char *word)
{
    size_t length = strlen(word);
    return words->kind == TOKEN_WORD && words->length >= length && !memcmp(words->at, word, length) &&
           first_word(words).length == length;
}

static inline bool last_is(const struct token *words, const char *word)
{
    size_t length = strlen(word);
    return words->kind == TOKEN_WORD && words->length >= length &&
           !memcmp(token_end(words) - length, word, length) && last_word(words).length == length;
}

/* The same of the last, in any case. */
static inline bool last_is_alike(const struct token *words, const char *word)
{
    return words->kind == TOKEN_WORD && text_alike(last_word(words), text_of(word));
}

/* Is one of the words in the token of that class: of those from the one with the number FIRST on, which are
 * counted from 0, to the one before END? */
bool has_word(const struct token *at, int first, int end, enum neighbour class);

/* Is a word of that class among the last before? */
bool has_before(const struct token *number, enum neighbour class);

#endif
