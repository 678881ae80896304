/* Which way the clause around a date leans, and which clause that is. */
#include <limits.h>

#include "lib/date/doubt.h"
#include "lib/date/lean.h"
#include "lib/date/neighbour.h"
#include "lib/date/number.h"
#include "lib/date/occasion.h"

/* What is looked at lies within WORDS_BEHIND tokens: a clock of 9, two words, the 14 before them, and from
 * the last of these an aside of 12 with four more around it. */

/* The words that a verb which tells begins with. */
static const enum word verbs[] = {WORD_WILL, WORD_DUE, WORD_IS, WORD_WAS, WORD_NONE};

/* May a verb in the past that stands nearer to the date outweigh it? */
static bool is_weak(const struct token *word)
{
    return token_is(word, WORD_BEGINS) || token_is(word, WORD_AHEAD);
}

/* Does it begin with "if"? */
static bool begins_with_if(const struct token *words)
{
    const char *at = words->at;
    return words->kind == TOKEN_WORD && words->length >= 2 && (*at | 0x20) == 'i' && at[1] == 'f' &&
           first_word(words).length == 2;
}

/* "If she wins Tuesday": a condition that is told in the present is yet to come; not "if she repeats her
 * Tuesday wins". */
static bool is_condition(const struct token *at)
{
    enum { REACH = 8 };
    for (int i = 1; i <= REACH && is_within(&at[-i]) && !token_is_sign(&at[-i], ','); i++)
        if (begins_with_if(&at[-i]))
            return !is_determiner(at - 1);
    return false;
}

/* "Join" of "Join us Saturday", a request with which the sentence begins; not "See Monday's story", "Remember
 * that on Monday he fell". */
static bool is_request(const struct token *first, const struct token *date)
{
    if (token_is_sign(first + 1, ',') || token_is(first + 1, WORD_THAT))
        return false;
    bool day = token_is(date, WORD_WEEKDAY) || token_is(date, WORD_MONTH);
    bool verb = token_is_capital(first) && (!first->word || token_is(first, WORD_COME));
    return day && first < date && verb && begins_with(first, NEIGHBOUR_REQUEST) &&
           (!is_owner(date) || token_is(date - 1, WORD_ON)); /* "Join us on Monday's call" */
}

/* What a word before the date says; nothing where it begins an aside, one that a COMMA behind it ended. */
static enum lean lean_of_before(const struct token *word, bool comma)
{
    bool begins = token_is_sign(word - 1, ',') && !token_is(word, WORD_WILL);
    if (comma && (begins || token_is(word - 1, WORD_WHO)))
        return LEAN_NONE;
    if (comma && token_is(word, WORD_SINCE)) /* "dry since May, and forecasts for July" */
        return LEAN_NONE;
    bool report =
        token_is(word, WORD_TO) && last_is(word - 1, "according"); /* "it will rain, according to" */
    return report ? LEAN_PAST : lean_of_word(word);
}

/* Is the word, behind which LEAN is told, where a clause begins that says nothing of the date: "who", "that",
 * or a COMMA behind it: "it will rain, they said in a Monday talk"? */
static bool begins_other(const struct token *word, bool comma, enum lean lean)
{
    if (token_is(word, WORD_WHO) && !comma)
        return true;
    return lean && (token_is(word, WORD_THAT) || (comma && lean == LEAN_PAST));
}

/* Does no word before it tell more: "since", "had been due"? */
static bool is_last_word(const struct token *word, enum lean said)
{
    return said == LEAN_OVER || (said == LEAN_PAST && token_is(word, WORD_DUE));
}

enum { REACH_BEFORE = 14 };

/* What the words before say: one like "will" tells more than a verb in the past that is nearer; a present
 * like "begins" does not, nor does a clause that has ended: "he, who will retire, left Monday", "the ship,
 * due to sail in May, burned Monday". In *LEFT the word that is not asked any more. */
static enum lean lean_of_words_before(const struct token *at, const struct token **left)
{
    enum lean lean = LEAN_NONE;
    bool comma = false;
    const struct token *word = at - 1;
    for (; at - word <= REACH_BEFORE && lean != LEAN_FUTURE && is_within(word); word--) {
        comma = comma || token_is_sign(word, ',');
        if (begins_other(word, comma, lean))
            break;
        enum lean said = lean_of_before(word, comma);
        lean = said && !(lean && is_weak(word)) ? said : lean;
        if (is_last_word(word, said))
            break;
    }
    *left = word;
    return lean;
}

enum lean lean_before(const struct token *at)
{
    const struct token *left;
    enum lean lean = lean_of_words_before(at, &left);
    if (lean)
        return lean;
    bool begun = at - left <= REACH_BEFORE && !is_within(left); /* there the sentence */
    return (begun && is_request(left + 1, at)) || is_condition(at) ? LEAN_FUTURE : LEAN_NONE;
}

/* Does it end a clause within another, whose verb stands behind: "a storm that hit on Monday will weaken"? */
static bool ends_clause(const struct token *at)
{
    enum { REACH = 8 };
    for (int i = 1; token_is_one(at + 1, verbs) && i <= REACH && is_within(&at[-i]); i++) {
        const struct token *word = &at[-i];
        if (token_is_sign(word, ','))
            return false;
        if (token_is(word, WORD_WHO) || (token_is(word, WORD_THAT) && !token_is(word - 1, WORD_WAS)))
            return true;
    }
    return false;
}

/* "and" of "beat them Friday and will play again", which leaves the day to the verb before. */
static bool begins_verb(const struct token *join)
{
    return token_is(join, WORD_AND) && token_is_one(join + 1, verbs);
}

/* "said" of ", she said, nothing will change" */
static bool is_aside(const struct token *said)
{
    return token_is(said, WORD_WAS) && said->value == SAID && token_is_sign(said + 1, ',');
}

/* The first that tells behind it, but not "since" of "the busiest since 2019"; not what "said on Friday that"
 * introduces. */
enum lean lean_behind(const struct token *at)
{
    enum { REACH = 10 };
    enum lean lean = LEAN_NONE;
    if (token_is(at + 1, WORD_THAT) || token_is(at + 1, WORD_WHO) || ends_clause(at))
        return LEAN_NONE;
    for (int i = 1; i <= REACH && !lean && is_within(&at[i]) && !begins_verb(&at[i]); i++)
        lean = token_is(&at[i], WORD_SINCE) || is_aside(&at[i]) ? LEAN_NONE : lean_of_word(&at[i]);
    return lean;
}

/* ", when", ", in which" */
static bool begins_relative(const struct token *comma)
{
    const struct token *who = comma + 1 + token_is(comma + 1, WORD_IN);
    bool when = first_is(who, "when");
    return token_is_sign(comma, ',') && (when || token_is(who, WORD_WHO));
}

/* The year in which that of the clause, YEAR, has the day at AT: "fiscal 1990, which began Oct. 1" began in
 * the year before, as it is called by the one in which most of its days lie. */
static int year_of_day(const struct token *year, const struct token *at)
{
    enum { JULY = 7 };
    const struct token *verb = year + 3, *month = at + !token_is(at, WORD_MONTH); /* "Oct. 1", "1 October" */
    bool fiscal = token_is(year - 1 - (unit_of(year - 1) == GRAIN_YEAR), WORD_FISCAL);
    bool began = fiscal && (last_is(verb, "began") || last_is(verb, "started"));
    return year->value - (began && token_is(month, WORD_MONTH) && month->value >= JULY);
}

/* "after" of "it fell in 2014, after cracks were found in June"; not of "the most since 2014 after a rise in
 * June"
 */
static bool begins_aside(const struct token *year)
{
    static const enum word joins[] = {WORD_AFTER, WORD_BEFORE, WORD_NONE};
    const struct token *join = year + 1 + token_is_sign(year + 1, ',');
    return token_is(year - 1, WORD_IN) && (token_is_one(join, joins) || first_is(join, "when"));
}

/* "1991" of "the war of 1991 began" */
static bool is_subject(const struct token *year)
{
    const struct token *noun = year - 2;
    return token_is(year - 1, WORD_OF) && token_is(year + 1, WORD_WAS) && noun->kind == TOKEN_WORD &&
           !text_ascii_upper(*last_word(noun).at);
}

/* 2026 of "next year the race will be on 7 July", "next year's race will be on 7 July"; not of "next year's
 * budget will be out on 7 July", "next year will be better, he said on 7 July", nor where a nearer date was
 * named; 0: none. */
static int year_ahead(const struct token *at, const struct date_context *context)
{
    enum { REACH = 14 };
    const struct moment *named = &context->named;
    if (named->grain != GRAIN_YEAR || !context->reference.year || named->year <= context->reference.year)
        return 0;
    const struct token *next = find_before(at, WORD_NEXT, REACH);
    if (!next || unit_of(next + 1) != GRAIN_YEAR)
        return 0;
    bool told = is_owner(next + 1) ? is_event_of_day(next + 4) : token_is_capital(next);
    return told && lean_before(at) != LEAN_PAST ? named->year : 0;
}

/* The token with which the sentence begins, but for "but" and the like; NULL where that is far from AT. */
static const struct token *sentence_begin(const struct token *at)
{
    enum { REACH = 14 };
    for (int i = 1; i <= REACH; i++)
        if (!is_within(&at[-i])) {
            const struct token *first = &at[1 - i];
            return first + (token_is_unknown(first) && is_conjunction(first));
        }
    return NULL;
}

/* "year" of "Last year he lost on May 4", "ago" of "Two years ago he lost in May", with which the sentence
 * begins at FIRST; in *YEAR which it is; NULL: it does not. */
static const struct token *read_opening(const struct token *first, const struct date_context *context,
                                        int *year)
{
    bool ago =
        context->ago.grain == GRAIN_YEAR && unit_of(first + 1) == GRAIN_YEAR && token_is(first + 2, WORD_AGO);
    *year = ago ? context->ago.year : context->named.year;
    if (ago)
        return first + 2;
    bool last = token_is(first, WORD_LAST) && unit_of(first + 1) == GRAIN_YEAR;
    return last && context->named.grain == GRAIN_YEAR ? first + 1 : NULL;
}

/* The year with which the sentence begins that tells what was done on the day or in the month at AT: "Last
 * year he lost on May 4"; not "Last year it fell, they said on May 4", "Last year's sales fell in May"; 0:
 * none. */
static int year_opened(const struct token *at, const struct date_context *context)
{
    if (context->named.grain != GRAIN_YEAR && context->ago.grain != GRAIN_YEAR)
        return 0;
    int year;
    const struct token *verb = at - 2, *first = sentence_begin(at),
                       *last = first ? read_opening(first, context, &year) : NULL;
    if (!last || (is_owner(last) && !is_event_of_day(last + 3)) ||
        (token_is(verb, WORD_WAS) && verb->value == SAID))
        return 0;
    for (const struct token *word = last + 2; word < at; word++)
        if (token_is_sign(word, ','))
            return 0;
    return lean_before(at) == LEAN_PAST ? year : 0;
}

int year_of_clause(const struct token *at, const struct date_context *context)
{
    enum { REACH = 20 };
    int told = year_ahead(at, context);
    if (!told)
        told = year_opened(at, context);
    if (told)
        return told;
    for (int i = 1; context->behind && i <= REACH && is_within(&at[-i]); i++) {
        const struct token *year = &at[-i];
        if (is_long_number(year) && is_plain_year(year->value))
            return (begins_relative(year + 1) || begins_aside(year) || is_subject(year)) &&
                           lean_before(at) != LEAN_FUTURE
                       ? year_of_day(year, at)
                       : 0;
    }
    return 0;
}

bool is_since_of_now(const struct token *since)
{
    enum { REACH = 8 };
    if (!token_is(since, WORD_SINCE))
        return false;
    for (int i = 1; i <= REACH && is_within(&since[-i]); i++)
        if (has_word(&since[-i], 0, INT_MAX, NEIGHBOUR_PERFECT))
            return true;
    return false;
}
