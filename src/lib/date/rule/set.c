/* Times that come again. */
#include "lib/date/rule/count.h"
#include "lib/date/rule/rules.h"

enum { EVERY_OTHER = 20 }; /* what is added to the unit of a rate like "biweekly" */

static bool finish(struct reading *reading, const struct token *after, enum date_quant quant,
                   const char *freq)
{
    reading->type = DATE_SET;
    reading->after = after;
    reading->quant = quant;
    reading->freq = freq;
    return true;
}

/* "daily", "weekly" */
bool read_rate(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    bool begins_name =
        token_is_capital(at) && token_is_capital(at + 1) && token_is_spaced(at + 1); /* "The Daily Mail" */
    bool is_paper = token_is(at + 1, WORD_WAS) && at[1].value == SAID;               /* "the daily said" */
    if (begins_name || is_paper || ends_name(at))
        return false;
    reading->rule = "rate";
    bool other = at->value > EVERY_OTHER;
    reading->length =
        (struct length){.whole = 1 + other, .unit = (enum grain)(at->value - (other ? EVERY_OTHER : 0))};
    return finish(reading, at + 1, QUANT_NONE, "1X");
}

/* "3 September", "May 1", "Dec. 25": the same day of any year. */
static bool read_day_of_any_year(const struct token *at, struct reading *reading)
{
    int day;
    bool first = token_is(at, WORD_MONTH);
    const struct token *month = at + !first, *number = first ? at + 1 + token_is_sign(at + 1, '.') : at;
    const struct token *after = first || at->kind == TOKEN_NUMBER ? read_day_of_month(number, &day) : NULL;
    if (!after || !token_is(month, WORD_MONTH) || !token_is_capital(month) ||
        (first && (is_of_count(after) || is_counted(after))) ||
        !day_may_exist((struct day){0, month->value, day}))
        return false;
    reading->after = first ? after : month + 1;
    reading->moment = (struct moment){.grain = GRAIN_DAY, .month = month->value, .day = day};
    return true;
}

/* What "every" has: a weekday, a month, a season, a part of the day, a weekend, or a feast. */
static bool read_each(const struct token *at, struct reading *reading)
{
    struct moment *moment = &reading->moment;
    if (read_day_of_any_year(at, reading))
        return true;
    reading->after = at + 1;
    if (is_whole_weekday(at)) {
        *moment = (struct moment){.grain = GRAIN_WEEKDAY, .part = at->value};
        if (token_is(at + 1, WORD_PART)) {
            moment->day_part = at[1].value;
            reading->after = at + 2;
        }
    } else if (token_is(at, WORD_MONTH) && token_is_capital(at)) {
        *moment = (struct moment){.grain = GRAIN_MONTH, .month = at->value};
    } else if (token_is(at, WORD_SEASON)) {
        *moment = (struct moment){.grain = GRAIN_SEASON, .part = at->value};
    } else if (token_is(at, WORD_PART)) {
        *moment = (struct moment){.grain = GRAIN_DAY, .day_part = at->value};
    } else if (is_unit(at, GRAIN_WEEKEND)) {
        *moment = (struct moment){.grain = GRAIN_WEEKEND};
    } else {
        return read_every_holiday(at, reading);
    }
    return true;
}

bool read_each_also(const struct token *at, struct reading *reading)
{
    enum { MOST = 6 }; /* of a week's days, the others */
    const struct token *first = at - 1;
    for (int i = 0; i < MOST && (is_and_or(first) || token_is_sign(first, ',')); i++) {
        first -= is_and_or(first) && token_is_sign(first - 1, ','); /* "Monday, Wednesday, and Friday" */
        if (!is_whole_weekday(first - 1))
            return false;
        first -= 2;
    }
    bool every = token_is(first, WORD_EVERY);
    if (first == at - 1 || !(every || token_is(first, WORD_EACH)) || !is_whole_weekday(at) ||
        !read_each(at, reading))
        return false;
    reading->rule = "every";
    return finish(reading, reading->after, every ? QUANT_EVERY : QUANT_EACH, NULL);
}

/* "every first Monday", "every last Friday of the month", "every third Sunday in the month": once a month */
static bool read_every_nth(const struct token *at, enum date_quant quant, struct reading *reading)
{
    const struct token *number = at + 1, *weekday = at + 2, *of = at + 3, *month = at + 5;
    static const enum word others[] = {WORD_EVERY, WORD_EACH, WORD_MONTH, WORD_NONE};
    bool joined = token_is(of, WORD_OF) || token_is(of, WORD_IN);
    bool of_month = joined && token_is(of + 1, WORD_THE) && is_unit(month, GRAIN_MONTH);
    bool alone = token_is(number, WORD_LAST) || (token_is(number, WORD_ORDINAL) && number->value == 1);
    if (joined && token_is_one(of + 1, others)) /* "of every month", "in May" */
        return false;
    if (!is_whole_weekday(weekday) || !tells_place(number) || !(of_month || alone))
        return false;
    reading->length = (struct length){.whole = 1, .unit = GRAIN_MONTH};
    return finish(reading, of_month ? month + 1 : of, quant, NULL);
}

/* "every month", "each Thursday", "every two years", "every other day", "every second Monday" */
static bool read_every(const struct token *at, struct reading *reading)
{
    bool every = token_is(at, WORD_EVERY);
    enum date_quant quant = every ? QUANT_EVERY : QUANT_EACH;
    reading->rule = "every";
    at += token_is(at + 1, WORD_QUALIFIER); /* "every single day" */
    if (read_each(at + 1, reading))
        return finish(reading, reading->after, quant, NULL);
    if (read_every_nth(at, quant, reading))
        return true;
    bool nth = is_ordinal(at + 1) && at[1].value > 1 && !token_is_capital(at + 1);
    bool other = token_is(at + 1, WORD_OTHER) || (nth && at[1].value == 2);
    if (other && every && read_each(at + 2, reading)) /* not "each other Friday" */
        return finish(reading, reading->after, QUANT_EVERY_OTHER, NULL);
    const struct token *after = read_some(at + 1, &reading->length);
    if (after)
        return finish(reading, after, quant, NULL);
    const struct token *unit = at + 1 + (other || nth);
    reading->length = (struct length){.whole = nth ? at[1].value : 1 + other};
    after = read_unit(unit, &reading->length);
    return after && finish(reading, after, quant, NULL);
}

/* "a week", "weekly", "every four years" behind how many times; the token behind it, or NULL. */
static const struct token *read_period(const struct token *at, struct length *length)
{
    static const enum word links[] = {WORD_A, WORD_PER, WORD_EACH, WORD_EVERY, WORD_NONE};
    const struct token *rate = skip_hyphen(at);
    if (rate && token_is(rate, WORD_RATE) && rate->value < EVERY_OTHER) {
        *length = (struct length){.whole = 1, .unit = (enum grain)rate->value};
        return rate + 1;
    }
    const struct token *every = token_is(at, WORD_EVERY) ? read_some(at + 1, length) : NULL;
    bool unit = token_is(at + 1, WORD_UNIT) || token_is(at + 1, WORD_FORTNIGHT);
    if (every || !token_is_one(at, links) || !unit)
        return every;
    *length = (struct length){.whole = 1};
    return read_unit(at + 1, length);
}

/* "twice a week", "three times a day" */
static bool read_times(const struct token *at, struct reading *reading)
{
    static const char *const counts[] = {"1X", "1X", "2X", "3X",  "4X",  "5X", "6X",
                                         "7X", "8X", "9X", "10X", "11X", "12X"};
    enum { MOST = sizeof counts / sizeof *counts - 1 };
    int64_t count = at->value;
    const struct token *after = at + 1;
    if (!token_is(at, WORD_TIMES) || count > 2) {
        after = read_number(at, &count);
        if (!after || !token_is(after, WORD_TIMES) || count < 1)
            return false;
        after++;
    }
    reading->rule = "times";
    after = read_period(after, &reading->length);
    return after && finish(reading, after, QUANT_NONE, count <= MOST ? counts[count] : NULL);
}

/* "on weekends", of no known week */
bool read_weekends(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    static const enum word tellers[] = {WORD_ON, WORD_AT, WORD_DURING, WORD_MOST, WORD_NONE};
    const struct token *before = at - 1 - token_is(at - 1, WORD_THE);
    bool told = token_is(at, WORD_UNITS) && at->value == GRAIN_WEEKEND && token_is_one(before, tellers);
    reading->takes_the = true;
    reading->rule = "weekdays";
    reading->moment = (struct moment){.grain = GRAIN_WEEKEND};
    return told && finish(reading, at + 1, QUANT_NONE, NULL);
}

bool read_set(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    if (token_is(at, WORD_EVERY) || token_is(at, WORD_EACH))
        return read_every(at, reading);
    return read_times(at, reading);
}

/* "in the evenings", "most mornings", "on summer evenings" */
bool read_nights(const struct token *at, const struct date_context *context, struct reading *reading)
{
    static const enum word tellers[] = {WORD_IN, WORD_DURING, WORD_NONE};
    (void)context;
    bool the = token_is(at - 1, WORD_THE) && token_is_one(at - 2, tellers);
    bool season = token_is(at - 1, WORD_SEASON) && token_is(at - 2, WORD_ON);
    reading->rule = "weekdays";
    reading->takes_the = the;
    reading->moment = (struct moment){.grain = GRAIN_DAY, .day_part = at->value};
    return (the || season || token_is(at - 1, WORD_MOST)) && finish(reading, at + 1, QUANT_NONE, NULL);
}

/* "Mondays", "Tuesday nights" */
bool read_weekdays(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    bool nights = token_is(at, WORD_WEEKDAY) && token_is(at + 1, WORD_NIGHTS);
    if (!nights && !token_is(at, WORD_WEEKDAYS))
        return false;
    reading->rule = "weekdays";
    reading->moment =
        (struct moment){.grain = GRAIN_WEEKDAY, .part = at->value, .day_part = nights ? at[1].value : 0};
    return finish(reading, at + 1 + nights, QUANT_NONE, nights ? "7D" : NULL);
}
