/* Decades and centuries, and years that are counted from or to the birth of Christ. */
#include "lib/date/neighbour.h"
#include "lib/date/rule/rules.h"

/* What stands before a decade, or before "early" or "mid-" there. */
static const struct token *skip_part_back(const struct token *decade)
{
    const struct token *before = decade - 1 - (token_is_sign(decade - 1, '-') && is_glued(decade));
    return before - is_early(before);
}

/* "60" of "the 60s", "the late 60s", not of "in his 60s" or where it is warm. */
static bool is_told_decade(const struct token *at)
{
    return at->value >= 20 && token_is(skip_part_back(at), WORD_THE) && !has_before(at, NEIGHBOUR_MEASURED);
}

/* "his forties", "their early forties"; "the high forties" of a poll */
static bool is_of_age(const struct token *name)
{
    const struct token *before = skip_part_back(name);
    bool share = last_is(before, "high") || last_is(before, "low") || last_is(before, "upper");
    return share || (is_pronoun(before) && !token_is(before, WORD_THE));
}

/* "the '30s" are those before the war, unlike the year '30; those of this century are "the '10s" at most. */
static int of_two_digits(int decade)
{
    enum { LAST_OF_OURS = 10 };
    return decade <= LAST_OF_OURS ? 2000 + decade : 1900 + decade;
}

/* Is it joined to a decade that stands before: "the 1890s and 1900s"? */
static bool is_joined(const struct token *at, const struct date_context *context)
{
    const struct token *join = at - 1;
    bool joined = is_and_or(join) || token_is_sign(join, ',') || token_is(join, WORD_TO);
    return joined && context->named.grain == GRAIN_DECADE && ends_named(join - 1, context);
}

/* "nineteen" of "nineteen sixties", "fifteen" of "the fifteen twenties", not of "fifteen eighties hits". */
static bool is_spelt_century(const struct token *number)
{
    enum { FIRST = 16, LAST = 19 };
    return is_between(number->value, FIRST, LAST) || token_is(skip_part_back(number), WORD_THE);
}

/* 1870 of "70s" in "the 1860s and 70s": a later one of the same century; 0: none. */
static int of_joined(const struct token *at, int decade, const struct date_context *context)
{
    const struct moment *named = &context->named;
    bool later = decade > named->year % 100 && is_joined(at, context);
    return later ? named->year / 100 * 100 + decade : 0;
}

/* The first year of "1990s", "'90s", "the 90s", "nineties", "nineteen nineties"; the token behind it, or
 * NULL. */
static const struct token *read_decade_year(const struct token *at, const struct date_context *context,
                                            int *year)
{
    if (token_is(at, WORD_DECADE_NAME)) {
        if (is_of_age(at))
            return NULL;
        *year = 1900 + at->value * 10;
        return at + 1;
    }
    if (token_is(at, WORD_CARDINAL)) {
        *year = at->value * 100 + at[1].value * 10;
        bool spelt = token_is(at + 1, WORD_DECADE_NAME) && is_spelt_century(at);
        return spelt ? at + 2 : NULL;
    }
    const struct token *first = at;
    bool cut = token_is_sign(at, '\'');
    at += cut;
    const struct token *s = at + 1 + sign_between(at + 1, '\'');
    if (at->kind != TOKEN_NUMBER || at->value % 10 || !is_letter(s, 's') || !is_glued(s))
        return NULL;
    int joined = at->length == 2 ? of_joined(first, at->value, context) : 0;
    bool two = at->length == 2 && (cut || joined || is_told_decade(at));
    *year = joined ? joined : two ? of_two_digits(at->value) : at->value;
    return two || at->length == 4 ? s + 1 : NULL;
}

bool read_decade(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    reading->after = read_decade_year(at, context, &year);
    if (!reading->after)
        return false;
    enum { FIRST_TOLD = 1000, FIRST_PLAIN = 1100 }; /* before which "the" tells that it is no form 1040 */
    int first = token_is(at - 1, WORD_THE) ? FIRST_TOLD : FIRST_PLAIN;
    if (!is_between(year, first, LAST_NAMED_YEAR))
        return false;
    bool century = year % 100 == 0 && year < 2000 && !is_joined(at, context);
    reading->rule = "decade";
    reading->takes_the = true;
    reading->moment = moment_around((struct day){year, 1, 1}, century ? GRAIN_CENTURY : GRAIN_DECADE);
    return true;
}

/* "BC", "BCE", "AD", "CE", "B.C.", "A.D.": the token behind it, or NULL. */
static const struct token *read_era(const struct token *at, bool *before_christ)
{
    if (token_is(at, WORD_ERA) && is_shouted(at)) {
        *before_christ = at->value == 0;
        return at + 1;
    }
    *before_christ = is_letter(at, 'b');
    bool letters =
        (*before_christ && is_letter(at + 2, 'c')) || (is_letter(at, 'a') && is_letter(at + 2, 'd'));
    if (!letters || !token_is_capital(at) || !sign_between(at + 1, '.'))
        return NULL;
    return skip_inner_stop(at + 3);
}

/* "and 19th" between "18th" and "centuries", or nothing; the token behind it, or AT. */
static const struct token *skip_other_century(const struct token *at)
{
    static const enum word joins[] = {WORD_AND, WORD_OR, WORD_TO, WORD_NONE};
    int other;
    const struct token *behind = token_is_one(at, joins) ? read_ordinal(at + 1, &other) : NULL;
    return behind ? behind : at;
}

/* "20th century", "twentieth-century", "4th century BC" */
bool read_century(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int number;
    (void)context;
    const struct token *behind = read_ordinal(at, &number),
                       *last = behind ? skip_other_century(behind) : NULL;
    const struct token *unit = last ? skip_hyphen(last) : NULL;
    if (!unit || unit_of(unit) != GRAIN_CENTURY || number < 2 || number > 30)
        return false;
    reading->rule = "century";
    reading->takes_the = last > behind || last == unit;
    reading->moment = moment_around((struct day){(number - 1) * 100, 1, 1}, GRAIN_CENTURY);
    reading->after = behind;
    if (last > behind)
        return true;
    const struct token *era = read_era(unit + 1, &reading->moment.before_christ);
    reading->after = era ? era : unit + 1;
    return true;
}

/* "500 BC", "44 B.C.", "AD 122", "A.D. 79" */
bool read_year_of_era(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool before_christ;
    (void)context;
    const struct token *era = read_era(at, &before_christ), *number = at;
    if (era && sign_glued(era, '.')) /* "A.D. 79", where the stop can't end a sentence */
        era++;
    if (era && !before_christ)
        number = era;
    reading->after = number == at ? read_era(at + 1, &before_christ) : number + 1;
    if (!reading->after || number->kind != TOKEN_NUMBER || !is_between(number->value, 1, LAST_YEAR) ||
        (number > at && number->length > 4))
        return false;
    reading->rule = "year";
    reading->moment =
        (struct moment){.grain = GRAIN_YEAR, .year = number->value, .before_christ = before_christ};
    return true;
}
