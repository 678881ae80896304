/* What an amount is counted by: "$15 an hour", "700 seats a week". */
#include "lib/date/rule/length.h"

bool finish_rate(struct reading *reading, const struct token *after)
{
    reading->type = DATE_SET;
    reading->quant = QUANT_EVERY;
    reading->rule = "rate";
    reading->after = after;
    return true;
}

/* "35" of "35-plus", "20" of "20 or more", of which LAST is the last; or LAST. */
static const struct token *skip_more_back(const struct token *last)
{
    bool more = token_is(last, WORD_MORE) && token_is(last - 1, WORD_OR);
    bool plus = sign_between(last - 1, '-') && last->length == 4 && memcmp(last->at, "plus", 4) == 0;
    return last - 2 * (more || plus);
}

/* "seats", "new jobs", "visits or more" that end with LAST: the last token before them; or LAST. */
static const struct token *skip_things_back(const struct token *last)
{
    static const enum word things[] = {WORD_UNITS, WORD_NIGHTS, WORD_BEGINS, WORD_NONE}; /* "visits" */
    static const enum word kinds[] = {WORD_HOLIDAY, WORD_MORE, WORD_QUALIFIER, WORD_FULL, WORD_NONE};
    const struct token *thing = skip_more_back(last);
    if (!token_is_one(thing, things) && !token_is_unknown(thing))
        return thing;
    return thing - 1 - token_is_one(thing - 1, kinds);
}

/* Does an amount end with LAST, and not only a year: "In 1998 a year"? */
static bool ends_amount(const struct token *last)
{
    static const enum word numbers[] = {WORD_CARDINAL, WORD_SCALE, WORD_MILLION, WORD_NONE};
    const struct token *number = skip_more_back(skip_things_back(last));
    bool year = number == last && is_long_number(number);
    bool one = token_is(last, WORD_UNIT) && token_is(last - 1, WORD_A); /* "an hour a day" */
    return token_is_sign(last, '%') || one ||
           (!year && (number->kind == TOKEN_NUMBER || token_is_one(number, numbers)));
}

bool is_rate(const struct token *at, const struct token *after)
{
    static const enum word others[] = {
        WORD_BEFORE,  WORD_AFTER,   WORD_OF,    WORD_LATER,
        WORD_EARLIER, WORD_MILLION, WORD_SCALE, WORD_NONE}; /* "a day after the vote", "a quarter million" */
    return token_is(at, WORD_A) && after == at + 2 && !token_is_one(after, others) && ends_amount(at - 1);
}

/* "per month", whatever is counted; of less than days it is a speed, more often */
bool read_per(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    const struct token *unit = at + 1;
    if (!token_is(unit, WORD_UNIT) || unit_of(unit) < GRAIN_DAY || sign_between(unit + 1, '-'))
        return false;
    reading->length = (struct length){.whole = 1, .unit = unit_of(unit)};
    return finish_rate(reading, unit + 1);
}

bool read_nightly(const struct token *at, struct reading *reading)
{
    bool night = token_is(at, WORD_A) && token_is(at + 1, WORD_PART) && at[1].value == PART_NIGHT;
    if (!night || !is_rate(at, at + 2))
        return false;
    reading->length = (struct length){.whole = 1, .unit = GRAIN_DAY};
    return finish_rate(reading, at + 2);
}
