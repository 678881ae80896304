#include "lib/date/number.h"

/* Numbers have a bound, so that the longest date has: 13 tokens a number, some 70 a date with all that is
 * looked at behind it. */
enum { MOST = 999999, MOST_SCALES = 2 };

/* "HR", which is no hour. */
static bool is_initials(const struct token *at)
{
    return at->length == 2 && token_is_capital(at) && at->at[1] <= 'Z';
}

enum grain unit_of(const struct token *at)
{
    if (token_is(at, WORD_UNIT) || token_is(at, WORD_UNITS))
        return is_initials(at) ? GRAIN_NONE : (enum grain)at->value;
    return token_is(at, WORD_SECOND) && !token_is_capital(at) ? GRAIN_SECOND : GRAIN_NONE;
}

const struct token *skip_hyphen(const struct token *at)
{
    if (token_is_spaced(at))
        return at;
    return token_is_sign(at, '-') && is_glued(at + 1) ? at + 1 : NULL;
}

/* "20", "1,500" */
static const struct token *read_digits(const struct token *at, int64_t *number)
{
    if (at->value < 0)
        return NULL;
    *number = at->value;
    while (number_behind(at + 1, ',') && at[2].length == 3 && *number <= MOST / 1000) {
        *number = *number * 1000 + at[2].value;
        at += 2;
    }
    return *number <= MOST ? at + 1 : NULL;
}

/* "seven", "twenty", "twenty-five" */
static const struct token *read_below_hundred(const struct token *at, int64_t *number)
{
    if (!token_is(at, WORD_CARDINAL))
        return NULL;
    *number = at->value;
    const struct token *ones = skip_hyphen(at + 1);
    if (*number < 20 || !ones || !token_is(ones, WORD_CARDINAL) || ones->value >= 10)
        return at + 1;
    *number += ones->value;
    return ones + 1;
}

/* "two hundred", "two hundred and fifty": what follows the number read so far. */
static const struct token *read_scale(const struct token *at, int64_t *number)
{
    int64_t rest;
    if (token_is(at, WORD_DOZEN)) {
        *number *= 12;
        return at + 1;
    }
    for (int i = 0; i < MOST_SCALES && token_is(at, WORD_SCALE) && *number <= MOST / at->value; i++) {
        *number *= at->value;
        at++;
        const struct token *after = read_below_hundred(token_is(at, WORD_AND) ? at + 1 : at, &rest);
        if (after) {
            *number += rest;
            at = after;
        }
    }
    return at;
}

/* A hyphen, or nothing. */
static const struct token *skip_any_hyphen(const struct token *at)
{
    return at + sign_between(at, '-');
}

/* "dozen" of "half a dozen", "half-dozen", behind the half; the token behind it, or NULL. */
static const struct token *read_half_dozen(const struct token *half, int64_t *number)
{
    enum { HALF_DOZEN = 6 };
    const struct token *a = skip_any_hyphen(half + 1), *dozen = skip_any_hyphen(a + token_is(a, WORD_A));
    *number = HALF_DOZEN;
    return token_is(dozen, WORD_DOZEN) ? dozen + 1 : NULL;
}

const struct token *read_number(const struct token *at, int64_t *number)
{
    const struct token *after;
    if (at->kind == TOKEN_NUMBER) {
        after = read_digits(at, number);
    } else if (token_is(at, WORD_A) && (token_is(at + 1, WORD_SCALE) || token_is(at + 1, WORD_DOZEN))) {
        *number = 1;
        after = at + 1;
    } else if (token_is(at, WORD_DOZEN)) {
        *number = 1;
        after = at;
    } else if (token_is(at, WORD_HALF) || token_is(at, WORD_A)) {
        const struct token *half = at + token_is(at, WORD_A);
        return token_is(half, WORD_HALF) ? read_half_dozen(half, number) : NULL;
    } else {
        after = read_below_hundred(at, number);
    }
    return after ? read_scale(after, number) : NULL;
}

/* "1/2" behind a number. */
static bool is_one_half(const struct token *at)
{
    return at->kind == TOKEN_NUMBER && at->value == 1 && sign_glued(at + 1, '/') &&
           at[2].kind == TOKEN_NUMBER && at[2].value == 2 && is_glued(at + 2);
}

/* The character for a half. */
static bool is_half_sign(const struct token *at)
{
    return at->kind == TOKEN_WORD && at->length == 2 && memcmp(at->at, "\xC2\xBD", 2) == 0;
}

const struct token *read_and_a_half(const struct token *at)
{
    if (!token_is(at, WORD_AND) && !token_is_sign(at, '-'))
        return NULL;
    const struct token *join = skip_any_hyphen(at), *a = skip_any_hyphen(join + 1),
                       *half = skip_any_hyphen(a + 1);
    return token_is(join, WORD_AND) && token_is(a, WORD_A) && token_is(half, WORD_HALF) ? half + 1 : NULL;
}

/* ".5", " 1/2", "-1/2", "½", "and a half", "-and-a-half" */
static const struct token *read_fraction(const struct token *at, int *tenths)
{
    if (at->word && !token_is(at, WORD_AND)) /* most often it is the unit */
        return at;
    if (number_behind(at, '.') && at[1].length == 1) {
        *tenths = at[1].value;
        return at + 2;
    }
    const struct token *digits = skip_any_hyphen(at);
    if (is_one_half(digits) || is_half_sign(digits)) {
        *tenths = 5;
        return digits + (is_half_sign(digits) ? 1 : 3);
    }
    const struct token *half = read_and_a_half(at);
    if (!half)
        return at;
    *tenths = 5;
    return half;
}

/* Behind the hyphen of "10-15" and of "six- to eight-hour", or the dash of "5 - 10 minutes", but not of one
 * behind a name; or AT. */
static const struct token *skip_dash(const struct token *at)
{
    const struct token *first = at - 1, *second = at + 1;
    if (!token_is_sign(at, '-'))
        return at;
    bool suspended = is_glued(at) && (token_is(second, WORD_TO) || token_is(second, WORD_OR));
    bool numbers = first->kind == TOKEN_NUMBER && second->kind == TOKEN_NUMBER;
    bool range = token_is_spaced(at) && token_is_spaced(second) && numbers && first->value < second->value &&
                 !token_is_capital(first - 1) && unit_of(second + 1);
    return at + (sign_between(at, '-') || suspended || range);
}

/* "12 to 18", "one or two", "10-15", "six-to-eight": the token behind the second number, or AT. */
static const struct token *read_range_end(const struct token *at, bool *open)
{
    int64_t number;
    const struct token *join = skip_dash(at);
    bool word = token_is(join, WORD_TO) || token_is(join, WORD_OR);
    const struct token *second = word ? skip_any_hyphen(join + 1) : join;
    const struct token *after = second > at ? read_number(second, &number) : NULL;
    if (after)
        *open = true;
    return after ? after : at;
}

/* "million" before years: the ages of rocks and stars; the token behind it, or AT. */
static const struct token *read_millions(const struct token *at, struct length *length)
{
    enum { TEN = 10 };
    if (!token_is(at, WORD_MILLION) || unit_of(at + 1) != GRAIN_YEAR)
        return at;
    int64_t whole = length->whole * TEN + length->tenths;
    for (int power = at->value; power > 1; power--) {
        if (whole > INT64_MAX / TEN / YEAR_MONTHS) /* it may become months */
            return at;
        whole *= TEN;
    }
    length->whole = whole;
    length->tenths = 0;
    return at + 1;
}

/* "a million", "half a million" before years: the token behind it, or NULL. */
static const struct token *read_a_million(const struct token *at, struct length *length)
{
    bool half = token_is(at, WORD_HALF);
    const struct token *a = at + half, *million = a + 1;
    if (!token_is(a, WORD_A) || !token_is(million, WORD_MILLION))
        return NULL;
    *length = (struct length){.whole = !half, .tenths = half ? 5 : 0};
    return read_millions(million, length);
}

const struct token *read_quantity(const struct token *at, struct length *length)
{
    bool open = false;
    length->tenths = 0;
    const struct token *after = read_number(at, &length->whole);
    if (!after)
        return read_a_million(at, length);
    after = read_fraction(after, &length->tenths);
    after = read_millions(read_range_end(after, &open), length);
    if (open)
        *length = (struct length){.unit = length->unit};
    else if (!length->whole && !length->tenths) /* "00 days" of a clock that counts down */
        return NULL;
    return after;
}

/* "th" of "20th", "20 th" */
static bool ends_ordinal(const struct token *at)
{
    return token_is(at, WORD_ORDINAL_END) && is_glued(at);
}

static bool is_small_ordinal(const struct token *at)
{
    return is_ordinal(at) && at->value < 10;
}

const struct token *read_ordinal(const struct token *at, int *number)
{
    *number = at->value;
    if (at->kind == TOKEN_NUMBER)
        return at->length <= 2 && ends_ordinal(at + 1) ? at + 2 : NULL;
    if (is_ordinal(at))
        return at + 1;
    bool tens = token_is(at, WORD_CARDINAL) && at->value >= 20;
    const struct token *ones = tens && !token_is_spaced(at + 1) ? skip_hyphen(at + 1) : NULL;
    if (!ones || !is_small_ordinal(ones))
        return NULL;
    *number += ones->value;
    return ones + 1;
}

const struct token *read_day_of_month(const struct token *at, int *day)
{
    const struct token *after = read_ordinal(at, day);
    if (!after && is_short_number(at)) {
        *day = at->value;
        after = at + 1;
        bool longer = (after->kind == TOKEN_WORD && is_glued(after)) || token_is_sign(after, '%');
        if (longer || number_behind(after, '.') || number_behind(after, ':') || number_behind(after, '/'))
            return NULL;
    }
    return after && is_between(*day, 1, 31) ? after : NULL;
}

int year_of_two_digits(int two_digits)
{
    return two_digits + (two_digits < 50 ? 2000 : 1900);
}

/* "nineteen ninety-four", "two thousand one" */
static const struct token *read_spelled_year(const struct token *at, int *year)
{
    int64_t rest = 0;
    bool thousand = at->value == 2 && token_is(at + 1, WORD_SCALE) && at[1].value == 1000;
    const struct token *from = at + 1 + thousand + (thousand && token_is(at + 2, WORD_AND));
    const struct token *after = token_is_spaced(from) ? read_below_hundred(from, &rest) : NULL;
    *year = (thousand ? 2000 : at->value * 100) + (int)rest;
    if (thousand)
        return after ? after : at + 2;
    return after && rest >= 10 && is_between(at->value, 18, 20) ? after : NULL;
}

/* "98" of "'98": a number of two digits behind an apostrophe. */
static bool is_cut_year(const struct token *at)
{
    return token_is_sign(at, '\'') && at[1].kind == TOKEN_NUMBER && at[1].length == 2 && is_glued(at + 1);
}

const struct token *read_year_number(const struct token *at, int *year)
{
    if (token_is(at, WORD_CARDINAL))
        return read_spelled_year(at, year);
    if (is_cut_year(at)) {
        *year = year_of_two_digits(at[1].value);
        return at + 2;
    }
    if (at->kind != TOKEN_NUMBER || at->length != 4 || at->value < 1000)
        return NULL;
    *year = at->value;
    bool longer = (at[1].kind == TOKEN_WORD && is_glued(at + 1)) || token_is_sign(at + 1, '%');
    return number_behind(at + 1, ',') || longer ? NULL : at + 1;
}

const struct token *skip_next_year(const struct token *at, int year)
{
    const struct token *next = at + 1;
    if (!sign_between(at, '-') && !sign_between(at, '/'))
        return at;
    bool cut = next->length == 2 && next->value == (year + 1) % 100;
    bool whole = next->length == 4 && next->value == year + 1;
    return next->kind == TOKEN_NUMBER && (cut || whole) ? at + 2 : at;
}
