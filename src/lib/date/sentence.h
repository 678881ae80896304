/* sentence: the words of the sentence around a date, where it ends, and where the date stands that the text
 * named last. */
#ifndef DATE_SENTENCE_H
#define DATE_SENTENCE_H

#include "lib/date.h"
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

/* Does the sentence name a date before AT? */
bool is_dated_before(const struct token *at, const struct date_context *context);

/* Does the date that the text named last end with this token? */
static inline bool ends_named(const struct token *token, const struct date_context *context)
{
    return context->behind && token_end(token) == context->behind;
}

/* Does what stands behind the comma add to the day that the text named last: "next Tuesday, the 15th", "May
 * 4, a Sunday"? */
static inline bool adds_to_day(const struct token *comma, const struct date_context *context)
{
    return token_is_sign(comma, ',') && context->named.grain == GRAIN_DAY && ends_named(comma - 1, context);
}

/* Behind what stands before a clock that ends just before AT, "9 a.m.", "9 to 11 p.m. EST"; the full stop of
 * a sentence before is none of one. */
const struct token *skip_clock_back(const struct token *at);

#endif
