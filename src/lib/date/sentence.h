/* sentence: the words of the sentence around a date, and where it ends. */
#ifndef DATE_SENTENCE_H
#define DATE_SENTENCE_H

#include "lib/date/token.h"

/* A full stop, not one of an abbreviation, a semicolon, or a quotation mark. */
bool ends_sentence(const struct token *at);

/* Does the sentence go on at AT? */
static inline bool is_within(const struct token *at)
{
    return at->kind == TOKEN_WORD || (at->kind != TOKEN_NONE && !ends_sentence(at));
}

/* The nearest word of that class before AT in its sentence, among so many tokens; NULL: none. */
const struct token *find_before(const struct token *at, enum word word, int reach);

/* The same of one of these classes. The last one is WORD_NONE. */
const struct token *find_one_before(const struct token *at, const enum word *words, int reach);

/* Does "will" stand before in the sentence, which tells of what is to come from now on, as "would" need not?
 */
static inline bool is_behind_will(const struct token *at)
{
    enum { REACH = 12 };
    return find_before(at, WORD_WILL, REACH);
}

/* Behind what stands before a clock that ends just before AT, "9 a.m.", "9 to 11 p.m. EST"; the full stop of
 * a sentence before is none of one. */
const struct token *skip_clock_back(const struct token *at);

#endif
