/* Years by number alone. */
#include "lib/date/rule/count.h"
#include "lib/date/rule/rules.h"

/* Is the number the first part of one with hyphens or slashes, as in "2025-02-30", "2025/02/30", "2025-W54"?
 */
static bool goes_on(const struct token *after)
{
    if (!token_is_sign_of(after, "-/") || !is_glued(after) || !is_glued(after + 1))
        return false;
    bool third = token_is_sign(after + 2, (char)after->value) && is_glued(after + 2);
    return (after[1].kind == TOKEN_NUMBER && third) ||
           (after[1].kind == TOKEN_WORD && after[1].length == 1 && *after[1].at == 'W');
}

/* "2015/0097", the number of a patent or a file; not "2015/16", "2015/2016". */
static bool is_file(const struct token *after)
{
    enum { SHORTEST = 3 };
    const struct token *number = after + 1;
    return number_behind(after, '/') && number->length >= SHORTEST && !is_plain_year(number->value);
}

/* Does something that belongs to the number stand at AT, behind it? */
static bool is_glued_to_more(const struct token *at)
{
    return at->kind != TOKEN_NONE && is_glued(at) && (at->kind != TOKEN_SIGN || token_is_sign_of(at, "-/:%"));
}

/* "15" of "2010-15", "2024/25": the second year of a range, cut short. */
bool read_second_year(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *first = at - 2;
    if (token_is_spaced(at))
        return false;
    bool joined = token_is_sign_of(at - 1, "-/") && is_glued(at - 1);
    bool year = is_long_number(first) && token_is_spaced(first) && ends_named(first, context);
    year = year && (is_plain_year(first->value) || context->named.year == first->value); /* "in 1821-23" */
    if (!joined || !year || at->length != 2 || at->value <= first->value % 100 || goes_on(at + 1) ||
        is_glued_to_more(at + 1))
        return false;
    reading->rule = "year";
    reading->after = at + 1;
    reading->moment = moment_around((struct day){first->value / 100 * 100 + at->value, 1, 1}, GRAIN_YEAR);
    return true;
}

static bool is_copyright(const struct token *sign)
{
    return sign->length == 2 && memcmp(sign->at, "\xC2\xA9", 2) == 0;
}

/* Is it glued to what makes it a price, a count or a part of a longer number? */
static bool is_part(const struct token *at)
{
    const struct token *before = at - 1;
    if (token_is_spaced(at) || is_copyright(before))
        return false;
    return before->kind != TOKEN_SIGN || token_is_sign_of(before, "$#.,/:=");
}

/* Is it near to the years of which the text tells? */
static bool is_of_story(int year, const struct date_context *context)
{
    enum { NEAR = 50 };
    return is_history(&context->story) && is_between(year - context->story.told.year, -NEAR, NEAR);
}

/* Does a year stand before it in a list: "in 1834, 1836 and 1838"? */
static bool is_listed(const struct token *at, const struct date_context *context)
{
    const struct token *join = at - 1, *before = at - 2;
    bool joins = token_is_sign(join, ',') || is_and_or(join);
    return joins && is_long_number(before) && ends_named(before, context);
}

static bool is_any_month(const struct token *at)
{
    return token_is(at, WORD_MONTH) || token_is(at, WORD_FOREIGN_MONTH);
}

/* Before what may stand between the parts of a day: "of", "de", a sign, "st" of "31st". */
static const struct token *skip_back(const struct token *at, const char *signs)
{
    at -= token_is_sign_of(at, signs) || token_is(at, WORD_OF) || token_is(at, WORD_DE);
    return at - token_is(at, WORD_ORDINAL_END);
}

/* Is it the year of a day that the calendar lacks: "31 February 2023", "Feb. 29, 2023", "31-04-2023"? Any
 * other day has been read by now. */
static bool is_of_impossible_day(const struct token *year, const struct date_context *context)
{
    const struct token *second = skip_back(year - 1, ",-");
    second -= token_is_sign(second, '.') && is_any_month(second - 1) && !is_whole_month(second - 1);
    const struct token *first = skip_back(second - 1, ".-");
    bool digits = sign_between(year - 1, '-') && sign_between(second - 1, '-');
    if (context->behind && context->behind >= token_end(second))
        return false;
    return (is_short_number(first) && is_any_month(second)) ||
           (is_short_number(second) && (token_is(first, WORD_MONTH) || (digits && is_short_number(first))));
}

/* May a number of four digits be a year where it stands? Prices, counts and parts of greater numbers may not.
 */
static bool may_be_year(const struct token *at, const struct token *after, int year,
                        const struct date_context *context)
{
    if (is_of_count(after) || is_of_impossible_day(at, context) || goes_on(after) || is_file(after) ||
        is_part(at) || is_no_year(at))
        return false;
    if (is_plain_year(year))
        return true;
    if (year > LAST_PLAIN_YEAR)
        return year <= LAST_NAMED_YEAR && is_told_year(at);
    return is_of_story(year, context) || is_listed(at, context) || is_told_year(at);
}

/* "or later" behind a year. */
static const struct token *read_or_later(const struct token *after, struct reading *reading)
{
    if (!token_is(after, WORD_OR) || !(token_is(after + 1, WORD_LATER) || token_is(after + 1, WORD_EARLIER)))
        return after;
    reading->mod = token_is(after + 1, WORD_LATER) ? MOD_ON_OR_AFTER : MOD_ON_OR_BEFORE;
    return after + 2;
}

/* Does a sentence begin with it? */
static bool begins_sentence(const struct token *at)
{
    return at[-1].kind == TOKEN_NONE || ends_sentence(at - 1);
}

/* Does the sentence begin with the year, so that what follows is of it: "In 1998", "But in 1998", "After the
 * war, in 1919,", and as a heading "1998:"? */
static bool opens(const struct token *year, const struct token *after)
{
    enum { REACH = 6 };
    const struct token *in = year - 1, *before = in - 1;
    if (!token_is(in, WORD_IN))
        return token_is_sign_of(after, ":.") && begins_sentence(year);
    if (token_is_capital(in) || (token_is_capital(before) && begins_sentence(before)))
        return true;
    bool aside = token_is_sign(before, ',') && token_is_sign(after, ',');
    for (int i = 1; aside && i <= REACH && !token_is(&before[-i], WORD_WAS); i++)
        if (begins_sentence(&before[-i]))
            return true;
    return false;
}

bool read_year(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    if (at[1].kind == TOKEN_SIGN && read_two_years(at, context, reading))
        return true;
    if (token_is(at + 1, WORD_MONTH) && at->length == 4 && read_year_first(at, context, reading))
        return true;
    const struct token *number = is_unit(at, GRAIN_YEAR) ? at + 1 : at;
    const struct token *after = read_year_number(number, &year);
    if (!after && token_is(at + 1, WORD_DECADE_NAME)) /* "nineteen fifties" */
        return read_decade(at, context, reading);
    if (!after || !may_be_year(number, after, year, context))
        return false;
    if (number == at && at->kind != TOKEN_NUMBER && year % 100 == 0) /* "two thousand" is a number, too */
        return false;
    reading->takes_the = number > at;
    reading->rule = "year";
    reading->lead = opens(at, after) ? LEAD_OPENS : LEAD_USUAL;
    reading->after = read_or_later(after, reading);
    reading->moment = moment_around((struct day){year, 1, 1}, GRAIN_YEAR);
    if (number > at && skip_next_year(after, year) > after) { /* "school year 2024-25" */
        reading->after = skip_next_year(after, year);
        reading->moment.two_years = true;
    }
    return true;
}
