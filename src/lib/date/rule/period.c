/* Periods that a report is about or compares with: "the quarter", "year-end", "the year-ago period". */
#include <limits.h>

#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/count.h"
#include "lib/date/rule/rules.h"

/* The quarter that "ended Sept. 30": that in which most of its days lie, since those of business end with any
 * month; but where the fiscal one was named, it is meant. */
static bool quarter_ended(const struct token *at, const struct date_context *context, struct moment *moment)
{
    enum { HALF_QUARTER = 45 };
    struct reading of = {0};
    if (context->report.fiscal || !token_is(at, WORD_ENDED) || !read_moment(at + 1, context, &of) ||
        !of.moment.year)
        return false;
    struct day begin, end;
    bool known = moment_span(&of.moment, &begin, &end);
    if (known)
        *moment = moment_around(day_add(end, -HALF_QUARTER), GRAIN_QUARTER);
    return known;
}

/* "the week ended Aug. 30", "the week beginning 3 March", "the week to 14 May": the token behind the day, and
 * the week; or NULL. */
static const struct token *read_week_ended(const struct token *at, const struct date_context *context,
                                           struct moment *week)
{
    static const enum word tellers[] = {WORD_ENDED, WORD_START, WORD_STARTING, WORD_TO, WORD_NONE};
    struct reading of = {0};
    if (!token_is_one(at, tellers) || !read_moment(at + 1, context, &of) || of.moment.grain != GRAIN_DAY ||
        !of.moment.year)
        return NULL;
    *week = moment_around(moment_begin(&of.moment), GRAIN_WEEK);
    return of.after;
}

/* "last year", "a year ago", "a year earlier", "in 1988" behind a period: which year, of the period's own
 * YEAR; the token behind it, or NULL. */
static const struct token *read_year_behind(const struct token *at, const struct date_context *context,
                                            int *year)
{
    const struct token *unit = at + 1, *ago = at + 2;
    bool one = token_is(at, WORD_A) && unit_of(unit) == GRAIN_YEAR;
    if (one && (token_is(ago, WORD_AGO) || token_is(ago, WORD_EARLIER) || token_is(ago, WORD_BEFORE))) {
        --*year;
        return ago + 1;
    }
    const struct token *from = at + (token_is(at, WORD_OF) || token_is(at, WORD_IN));
    const struct token *after = from > at ? read_year_number(from, year) : NULL;
    if (after)
        return after;
    after = read_shifted_year(from, context, year);
    return after > from && *year ? after : NULL;
}

/* Is the nearest verb before one of what is to come: "might happen over the weekend"? */
static bool is_behind_plan(const struct token *over)
{
    enum { REACH = 6 };
    enum lean lean = LEAN_NONE;
    for (int i = 1; i <= REACH && !lean && is_within(&over[-i]) && !token_is_sign(&over[-i], ','); i++)
        lean = lean_of_word(&over[-i]);
    return lean == LEAN_FUTURE;
}

/* "ahead of the weekend", "before the weekend", "will be dry at the weekend": the one that comes. What came
 * about "over the weekend" may be told beside what will come. */
static bool is_ahead(const struct token *the, const struct date_context *context)
{
    const struct token *before = the - 1;
    if (token_is(before, WORD_BEFORE) || is_ahead_of(before - 1))
        return true;
    bool told = !token_is(before, WORD_OVER) || is_behind_plan(before);
    return told && lean_of(the, context) == LEAN_FUTURE;
}

enum bound { BOUND_NONE, BOUND_BEGIN, BOUND_END };

/* Which end of a stretch of time the verb tells: "ended the year", "began the month". */
static enum bound bound_of(const struct token *verb)
{
    static const struct {
        const char *form;
        enum bound bound;
    } forms[] = {{"ended", BOUND_END},    {"finished", BOUND_END}, {"closed", BOUND_END},
                 {"end", BOUND_END},      {"ends", BOUND_END},     {"ending", BOUND_END},
                 {"finishes", BOUND_END}, {"began", BOUND_BEGIN},  {"started", BOUND_BEGIN}};
    static const enum word verbs[] = {WORD_WAS, WORD_ENDED, WORD_END, WORD_NONE};
    bool may_be = token_is_unknown(verb) || token_is_one(verb, verbs); /* mostly it is a preposition */
    for (size_t i = 0; may_be && i < sizeof forms / sizeof *forms; i++)
        if (last_is_alike(verb, forms[i].form))
            return forms[i].bound;
    return BOUND_NONE;
}

/* Is the weekend that is meant over, or the year of which a report tells in the first months of the next? */
static bool is_last(const struct token *unit, const struct date_context *context)
{
    enum { SATURDAY = 6, MARCH = 3 };
    const struct token *the = unit - 1 - token_is(unit - 1, WORD_FULL);
    if (!context->reference.year)
        return false;
    if (unit->value == GRAIN_WEEKEND)
        return day_weekday(context->reference) < SATURDAY && !is_ahead(the, context);
    bool whole =
        token_is(the, WORD_THE) && (the < unit - 1 || token_is(the - 1, WORD_FOR) || bound_of(the - 1));
    return unit->value == GRAIN_YEAR && whole && context->reference.month <= MARCH &&
           lean_of(unit, context) == LEAN_PAST;
}

/* "any day of the week", "each day of the week": no week is meant. */
static bool is_of_any_day(const struct token *the)
{
    const struct token *day = the - 2, *any = the - 3;
    bool each = token_is(any, WORD_EVERY) || token_is(any, WORD_EACH) || last_is_alike(any, "any");
    return token_is(the - 1, WORD_OF) && unit_of(day) == GRAIN_DAY && each;
}

/* The week, the weekend that is over or goes on, or the fiscal year. */
static bool place_the_unit(const struct token *unit, const struct date_context *context, bool special,
                           struct reading *reading)
{
    enum grain grain = token_is(unit, WORD_UNIT) ? unit_of(unit) : GRAIN_NONE;
    if (token_is_capital(unit) && !token_is_capital(unit - 1) &&
        token_is(unit - 2, WORD_OF)) /* "Photo of the Week" */
        return false;
    if (grain != GRAIN_WEEKEND && grain != GRAIN_WEEK && !(grain == GRAIN_YEAR && special))
        return false;
    if (is_of_any_day(unit - 1))
        return false;
    reading->moment = resolve_shift(context, grain, is_last(unit, context) ? -1 : 0);
    reading->cumulative = grain == GRAIN_YEAR;
    return true;
}

/* "the same period last year", "the corresponding quarter a year earlier", "the same month in 2019" */
bool read_same_period(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *unit = at + 1;
    if (token_is(at, WORD_SAME) && sign_between(unit + 1, '-')) /* "the comparable year-ago quarter" */
        return read_year_end(unit, context, reading);
    bool period = token_is(unit, WORD_PERIOD), quarter = unit_of(unit) == GRAIN_QUARTER;
    bool named = context->named.grain == GRAIN_QUARTER;
    bool of_year = period && moment_is_within_year(&context->named) && !context->report.quarter.grain;
    struct moment own = named || of_year ? context->named : quarter_at_hand(context);
    if (period && (context->report.cumulative || !(named || context->report.quarter.grain)))
        own = moment_around(moment_begin(&own), GRAIN_YEAR);
    if (is_unit(unit, GRAIN_MONTH))
        own = context->named.month ? moment_around(moment_begin(&context->named), GRAIN_MONTH)
                                   : resolve_shift(context, GRAIN_MONTH, 0);
    else if (!period && !quarter)
        return false;
    int year = own.year;
    reading->after = year ? read_year_behind(unit + 1, context, &year) : NULL;
    own.year = year;
    reading->moment = own;
    reading->rule = "year-ago";
    reading->relative = reading->takes_the = reading->echo = true;
    return reading->after;
}

/* "the quarter", "the quarter a year ago", "the latest period" */
static void read_the_quarter(const struct token *unit, bool latest, const struct date_context *context,
                             struct reading *reading)
{
    bool period = token_is(unit, WORD_PERIOD);
    if (!period && token_is(unit + 1, WORD_A) && read_same_period(unit - 1, context, reading))
        return;
    reading->rule = "the-unit";
    reading->after = unit + 1;
    reading->echo = !quarter_ended(unit + 1, context, &reading->moment);
    if (reading->echo)
        reading->moment = latest && !period && !context->report.fiscal
                              ? resolve_shift(context, GRAIN_QUARTER, -1)
                              : quarter_at_hand(context);
}

/* "the year ended June 30", "the year to March", "the week ended Aug. 30", "the week before the vote" */
static bool read_ended(const struct token *unit, enum grain grain, const struct date_context *context,
                       struct reading *reading)
{
    const struct token *month = unit + 2 + (unit[2].kind == TOKEN_NUMBER);
    bool to = token_is(unit + 1, WORD_TO) && token_is(month, WORD_MONTH);
    bool ended = token_is(unit + 1, WORD_ENDED) && unit[2].word; /* not "The year ended." */
    if (grain == GRAIN_YEAR && (to || ended)) {
        reading->type = DATE_DURATION;
        reading->cumulative = true;
        reading->length = (struct length){.whole = 1, .unit = GRAIN_YEAR};
        return true;
    }
    const struct token *week =
        grain == GRAIN_WEEK ? read_week_ended(unit + 1, context, &reading->moment) : NULL;
    if (week) {
        reading->after = week;
        return true;
    }
    bool beside = grain == GRAIN_WEEK && (token_is(unit + 1, WORD_BEFORE) || token_is(unit + 1, WORD_AFTER));
    if (beside) {
        reading->type = DATE_DURATION;
        reading->length = (struct length){.whole = 1, .unit = grain};
    }
    return beside;
}

/* "nine months of the year" */
static bool is_of_units(const struct token *the)
{
    return token_is(the - 1, WORD_OF) && token_is(the - 2, WORD_UNITS);
}

/* "ended the day", "began the month", "ten days of the month"; many days are begun "with coffee". */
static bool read_bound_unit(const struct token *unit, enum grain grain, const struct date_context *context,
                            struct reading *reading)
{
    enum bound bound = bound_of(unit - 2);
    bool told = grain == GRAIN_DAY ? bound == BOUND_END : bound || is_of_units(unit - 1);
    if (told)
        reading->moment = resolve_at_hand(context, grain);
    return told;
}

/* "the year" of "the year's best film", but not of "the year's first quarter", of which that tells more */
static bool owns_event(const struct token *unit)
{
    const struct token *rank = unit + 3, *part = rank + 1;
    return is_owner(unit) && !(tells_place(rank) && (token_is(part, WORD_HALF) || token_is(part, WORD_UNIT)));
}

/* Does what stands around "the week" or "the year" tell that it is the one that the text is about: for the
 * year, nine months of the year, ended the year? */
static bool is_at_hand(const struct token *the, const struct token *unit, enum grain grain)
{
    bool for_the = token_is(the - 1, WORD_FOR) && !token_is(unit + 1, WORD_BEFORE);
    return for_the || is_of_units(the) || (grain == GRAIN_YEAR && bound_of(the - 1));
}

/* Is something of it the first, the last or the greatest, by the words before "the" at THE: "her third win of
 * the year", "the hottest day of the month"? */
static bool is_ranked(const struct token *the)
{
    enum { REACH = 3 };
    const struct token *of = the - 1;
    if (!token_is(the, WORD_THE) || !token_is(of, WORD_OF))
        return false;
    for (int i = 1; i <= REACH && of[-i].kind == TOKEN_WORD; i++)
        if (tells_place(&of[-i]) || has_word(&of[-i], 0, INT_MAX, NEIGHBOUR_SUPERLATIVE))
            return true;
    return false;
}

/* "the quarter", "the latest period", "the weekend", "the week", "the fiscal year", "the year ended June 30",
 * "the rest of the year" */
bool read_the_unit(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool fiscal = token_is(at, WORD_FISCAL), latest = token_is(at, WORD_LATEST),
         full = token_is(at, WORD_FULL);
    const struct token *unit = at + fiscal + latest + full;
    enum grain grain = token_is(unit, WORD_UNIT) ? unit_of(unit) : GRAIN_NONE;
    bool period = latest && token_is(unit, WORD_PERIOD);
    if ((!period && !token_is(at - 1, WORD_THE)) || sign_between(unit + 1, '-')) /* "quarter-to-quarter" */
        return false;
    reading->takes_the = reading->relative = true;
    reading->rule = "the-unit";
    reading->after = unit + 1;
    if (period || grain == GRAIN_QUARTER) {
        read_the_quarter(unit, latest, context, reading);
        return true;
    }
    if (read_ended(unit, grain, context, reading))
        return true;
    bool whole = grain == GRAIN_MONTH || grain == GRAIN_YEAR;
    bool of =
        is_shared(at - 1) || (whole && !token_is_capital(unit) && (owns_event(unit) || is_ranked(at - 1)));
    if (grain != GRAIN_WEEKEND && of && read_unit_at_hand(at, context, reading))
        return true;
    if (grain == GRAIN_DAY || grain == GRAIN_MONTH)
        return read_bound_unit(at, grain, context, reading);
    bool special = fiscal || latest || full || is_at_hand(at - 1, unit, grain);
    return place_the_unit(unit, context, special, reading);
}

/* "year-ago quarter", "year-earlier period", "year end" */
bool read_year_end(const struct token *at, const struct date_context *context, struct reading *reading)
{
    reading->relative = true;
    bool may_end = at[1].kind == TOKEN_SIGN || token_is(at + 1, WORD_END);
    if (may_end && read_end(at, context, reading))
        return true;
    if (unit_of(at) != GRAIN_YEAR)
        return false;
    const struct token *ago = token_is_sign(at + 1, '-') ? at + 2 : at + 1;
    static const enum word agos[] = {WORD_AGO, WORD_EARLIER, WORD_BEFORE, WORD_NONE};
    if (ago == at + 1 || !token_is_one(ago, agos))
        return false;
    int part;
    const struct token *ordinal = read_ordinal(ago + 1, &part);
    ago = ordinal && unit_of(ordinal) == GRAIN_QUARTER ? ordinal - 1 : ago;
    bool quarter = unit_of(ago + 1) == GRAIN_QUARTER;
    const struct token *months = read_some(ago + 1, &reading->length);
    if (months && reading->length.unit == GRAIN_MONTH) { /* "year-earlier nine months" */
        reading->type = DATE_DURATION;
        reading->takes_the = reading->cumulative = true;
        reading->rule = "duration";
        reading->after = months;
        return true;
    }
    reading->rule = "year-ago";
    reading->echo = true;
    reading->takes_the = true;
    reading->after = ago + 1 + (quarter || token_is(ago + 1, WORD_PERIOD));
    reading->moment = quarter ? moment_add(quarter_at_hand(context), -4) : resolve_year_ago(context);
    return true;
}

/* "the prior-year quarter", "the prior-year period": as "year-ago". */
bool read_prior_year(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *unit = at + 2, *noun = at + 3;
    bool quarter = unit_of(noun) == GRAIN_QUARTER;
    if (!sign_between(at + 1, '-') || unit_of(unit) != GRAIN_YEAR ||
        !(quarter || token_is(noun, WORD_PERIOD)))
        return false;
    reading->rule = "year-ago";
    reading->echo = reading->takes_the = reading->relative = true;
    reading->after = noun + 1;
    reading->moment = quarter ? moment_add(quarter_at_hand(context), -4) : resolve_year_ago(context);
    return true;
}
