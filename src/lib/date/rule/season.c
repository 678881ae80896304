/* Seasons of the year; and years of sport, schools and budgets, which begin in one year and end in the next.
 */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/rules.h"

/* "2011-12" of "in 2010-11 and 2011-12", "2019-20" of "from 2015-16 to 2019-20" */
static bool is_second(const struct token *years)
{
    const struct token *join = years - 1, *first = join - 3;
    bool joins = is_and_or(join) || token_is(join, WORD_TO) || token_is_sign(join, ',');
    return joins && first->length == 4 && skip_next_year(first + 1, first->value) == join;
}

/* Is it something that is counted by years but begins and ends within them, "season", "NBA season"? */
static bool is_annual(const struct token *words)
{
    enum { WORDS = 5 };
    return has_word(words, 0, WORDS, NEIGHBOUR_ANNUAL);
}

/* "season", "school year", "fiscal year", "winter" behind the two years, or the first of these before them;
 * "in 2009-10", "the 2015-16 drought".
 */
static bool is_told_annual(const struct token *years, const struct token *behind)
{
    static const enum word tellers[] = {WORD_IN,    WORD_SINCE, WORD_DURING, WORD_FOR,
                                        WORD_UNTIL, WORD_FROM,  WORD_THE,    WORD_NONE};
    const struct token *noun = behind + 1, *before = years - 1;
    if (token_is_one(before, tellers) || is_second(years) || token_is(behind, WORD_SEASON) ||
        token_is(before, WORD_SEASON) || unit_of(before) == GRAIN_YEAR)
        return true;
    bool adjective = token_is(behind, WORD_FISCAL) || token_is_unknown(behind);
    bool year = is_unit(noun, GRAIN_YEAR);
    return (adjective && year) || is_annual(behind) || is_annual(before);
}

/* "2024-25" of "the 2024-25 season" */
bool read_two_years(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum { FIRST = 1800, LAST = 2100 };
    (void)context;
    if (at->length != 4 || !is_between(at->value, FIRST, LAST))
        return false;
    reading->after = skip_next_year(at + 1, at->value);
    reading->rule = "year";
    reading->lead = token_is(at - 1, WORD_IN) && token_is_capital(at - 1) ? LEAD_OPENS : LEAD_USUAL;
    reading->moment = (struct moment){.grain = GRAIN_YEAR, .year = at->value, .two_years = true};
    return reading->after > at + 1 && is_told_annual(at, reading->after);
}

/* "fall", "spring", which are other things, too */
static bool is_other_noun(const struct token *season)
{
    enum { SPRING = 1, FALL = 4 /* letters */ };
    return season->value == SPRING || season->length == FALL;
}

/* "Fall 1", a case in German? */
static bool is_case(const struct token *season, const struct date_context *context)
{
    return is_other_noun(season) && token_is_capital(season) &&
           is_foreign_language(language_of(context->speech));
}

/* Does the season before, with "and" or "or", end just before it: "spring and fall"? */
static bool is_joined(const struct token *at, const struct date_context *context)
{
    const struct token *join = at - 1 - token_is(at - 1, WORD_THE);
    return is_and_or(join) && token_is(join - 1, WORD_SEASON) && ends_named(join - 1, context);
}

/* Is it a season by what stands before its "the": "over the winter", "set for the fall", "most of the
 * spring", "before the autumn"? */
static bool is_told_with_the(const struct token *season)
{
    static const enum word tellers[] = {WORD_OVER, WORD_THROUGH, WORD_NONE},
                           shares[] = {WORD_MOST, WORD_START, WORD_MIDDLE, WORD_END, WORD_NONE},
                           beside[] = {WORD_FOR, WORD_BEFORE, WORD_AFTER, WORD_NONE};
    const struct token *before = season - 2;
    bool planned = token_is(before, WORD_FOR) && token_is(before - 1, WORD_DUE);
    bool shared = token_is(before, WORD_OF) && token_is_one(before - 1, shares);
    return token_is_one(before, tellers) || planned || shared ||
           (token_is_one(before, beside) && !is_other_noun(season) && !is_common_noun(season + 1));
}

/* Is it a season by what stands around, and not a fall of prices or a spring of steel? */
static bool is_told(const struct token *at, const struct date_context *context)
{
    static const enum word tellers[] = {WORD_IN,    WORD_BY,   WORD_DURING, WORD_SINCE, WORD_UNTIL,
                                        WORD_EARLY, WORD_LATE, WORD_INTO,   WORD_COME,  WORD_NONE};
    static const enum word others[] = {WORD_OF, WORD_IN, WORD_NONE};
    bool the = token_is(at - 1, WORD_THE);
    if (the && token_is(at + 1, WORD_WAS) && !is_other_noun(at)) /* "the winter was mild" */
        return true;
    if (is_joined(at, context))
        return !token_is_one(at + 1, others);
    bool told = token_is_one(at - 1 - the, tellers) || is_shared(at - 1) || (the && is_told_with_the(at));
    bool fall = is_other_noun(at) ? token_is_one(at + 1, others) : token_is(at + 1, WORD_OF);
    return told && !fall && !token_is_sign(at + 1, '-');
}

/* "In winter it is dark", "used in winter conditions": any winter is meant, where no verb tells of one that
 * is over or to come, but for a participle before a noun. */
static bool is_any(const struct token *at, enum lean lean, const struct date_context *context)
{
    const struct token *noun = at + 1;
    const struct token *first = at - 2 * is_and_or(at - 1); /* "in spring and fall" */
    bool bare = token_is(first - 1, WORD_IN) || token_is(first - 1, WORD_DURING);
    bool word = is_plain_word(noun);
    bool of_noun = token_is(noun, WORD_UNITS) || (word && !is_pronoun(noun) && lean == LEAN_PAST);
    return bare && context->prefer == PREFER_NEWS && (!lean || of_noun);
}

/* "summer of 1998", "summer 1998"; alone only where a preposition tells that a season is meant. */
bool read_season(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    if (!token_is(at, WORD_SEASON))
        return false;
    const struct token *last =
        at + 2 * (is_and_or(at + 1) && token_is(at + 2, WORD_SEASON)); /* "spring and fall" */
    const struct token *from = last + 1 + (token_is(last + 1, WORD_OF) || token_is_sign(last + 1, ','));
    reading->rule = "season";
    reading->takes_the = true;
    reading->after = read_year_number(from, &year);
    if (reading->after) {
        reading->after = last > at ? at + 1 : skip_next_year(reading->after, year);
        reading->moment = (struct moment){.grain = GRAIN_SEASON, .year = year, .part = at->value};
        return true;
    }
    struct reading of = {0};
    reading->relative = true;
    if (token_is(at + 1, WORD_OF) && read_shifted(at + 2, context, &of) && of.moment.grain == GRAIN_YEAR) {
        reading->after = of.after;
        reading->moment = (struct moment){.grain = GRAIN_SEASON, .year = of.moment.year, .part = at->value};
        return true;
    }
    if (!is_told(at, context) || is_case(at, context))
        return false;
    reading->after = at + 1;
    enum lean lean = lean_of(at - token_is(at - 1, WORD_THE), context); /* "until the summer" */
    const struct moment *named = &context->named;
    reading->moment = (struct moment){.grain = GRAIN_SEASON, .part = at->value};
    if (named->grain == GRAIN_SEASON && is_joined(at, context))
        reading->moment.year = named->year + (at->value < named->part);
    else
        reading->moment.year = year_of_clause(at, context);
    if (!reading->moment.year && !is_any(at, lean, context))
        reading->moment = resolve_season(context, at->value, lean);
    return true;
}
