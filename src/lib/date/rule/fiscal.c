#include "lib/date/rule/fiscal.h"

/* A year in two digits that what stands before it tells from a number: "25" of "FY25", "3Q25"; the token
 * behind it, or NULL. */
static const struct token *read_glued_year(const struct token *at, int *year)
{
    if (at->kind != TOKEN_NUMBER || at->length != 2 || !is_glued(at) || at[-1].kind != TOKEN_WORD)
        return NULL;
    *year = year_of_two_digits(at->value);
    return at + 1;
}

/* "fiscal 1989", "fiscal year 1989", "FY2025", "FY25": the token behind it, or NULL. */
static const struct token *read_fiscal_year(const struct token *at, int *year)
{
    if (!token_is(at, WORD_FISCAL))
        return NULL;
    const struct token *year_word = at + 1 + sign_between(at + 1, '-'); /* "fiscal-year 1989" */
    bool with_word = unit_of(year_word) == GRAIN_YEAR;
    const struct token *number = with_word ? year_word + 1 : at + 1;
    const struct token *after = read_year_number(number, year);
    return after ? after : read_glued_year(number, year);
}

const struct token *read_year_of(const struct token *at, const struct date_context *context, int *year,
                                 bool *relative)
{
    struct reading of = {0};
    bool sign = token_is_sign(at, ',') || sign_between(at, '-') || sign_between(at, '/');
    const struct token *from = at + (sign || token_is(at, WORD_OF));
    from += token_is(from, WORD_THE);
    const struct token *after = read_year_number(from, year);
    if (!after)
        after = read_fiscal_year(from, year);
    if (!after)
        after = read_glued_year(from, year);
    if (after)
        return after;
    bool found = !sign && (read_shifted(from, context, &of) || read_unit_at_hand(from, context, &of));
    if (found && of.moment.grain == GRAIN_YEAR && !token_is(of.after, WORD_ENDED)) {
        *year = of.moment.year;
        *relative = true;
        return of.after;
    }
    *year = 0;
    return at;
}

/* Does a year stand behind "next", "this same", "the last fiscal"? Of most such words it does not. */
static bool is_before_year(const struct token *at)
{
    enum { REACH = 3 };
    for (int i = 1; i <= REACH; i++)
        if (is_unit(&at[i], GRAIN_YEAR))
            return true;
    return false;
}

const struct token *read_year_before(const struct token *at, const struct date_context *context, int *year,
                                     bool *relative)
{
    const struct token *after = read_year_number(at, year);
    if (!after && is_long_number(at) && token_is(at + 1, WORD_Q)) { /* "2025Q3" */
        *year = at->value;
        after = at + 1;
    }
    *relative = !after;
    const struct token *shifted = !after && is_before_year(at) ? read_shifted_year(at, context, year) : at;
    after = shifted > at ? shifted : after;
    bool owns = after && token_is_sign(after, '\'') && after[1].length == 1;
    return owns ? after + 2 : after;
}

/* "fiscal 1989", "fiscal year 1989", "FY25", "fiscal 1989 first quarter" */
bool read_fiscal(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    reading->after = read_fiscal_year(at, &year);
    if (!reading->after)
        return false;
    struct reading of = {0};
    const struct token *number = reading->after - 1;
    if (number->length == 4 && read_quarter_of_year(number, context, &of)) {
        *reading = of;
        reading->fiscal = true;
        reading->takes_the = false;
        return true;
    }
    const struct token *after = skip_next_year(reading->after, year);
    bool two_years = after > reading->after; /* "fiscal year 2024-25" */
    reading->after = after;
    reading->rule = "fiscal-year";
    reading->takes_the = unit_of(at + 1) == GRAIN_YEAR;
    reading->moment = (struct moment){.grain = GRAIN_YEAR, .year = year, .two_years = two_years};
    return true;
}
