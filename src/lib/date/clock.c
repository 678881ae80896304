/* Times of day by the clock. */
#include "lib/date/reading.h"

/* Words that tell that a time of day follows. */
static const enum word tellers[] = {WORD_AT,      WORD_BY,     WORD_FROM,   WORD_UNTIL,
                                    WORD_TILL,    WORD_AROUND, WORD_BEFORE, WORD_AFTER,
                                    WORD_BETWEEN, WORD_NEARLY, WORD_ABOUT,  WORD_NONE};

const struct token *read_meridiem(const struct token *at, int *added)
{
    if (token_is(at, WORD_MERIDIEM)) {
        *added = at->value;
        return at + 1;
    }
    if (!is_letter(at, 'a') && !is_letter(at, 'p'))
        return NULL;
    *added = is_letter(at, 'p') ? 12 : 0;
    return sign_between(at + 1, '.') && is_letter(at + 2, 'm') ? at + 3 : NULL;
}

/* "in the morning" behind an hour. */
static const struct token *read_in_the(const struct token *at, int *added)
{
    if (!token_is(at, WORD_IN) || !token_is(at + 1, WORD_THE) || !token_is(at + 2, WORD_PART))
        return NULL;
    *added = at[2].value == PART_MORNING ? 0 : 12;
    return at + 3;
}

/* "o'clock", "Uhr" */
static const struct token *read_o_clock(const struct token *at)
{
    enum { UHR = 1 };
    if (token_is(at, WORD_CLOCK) && at->value == UHR)
        return at + 1;
    bool clock = is_letter(at, 'o') && sign_between(at + 1, '\'') && token_is(at + 2, WORD_CLOCK);
    return clock ? at + 3 : NULL;
}

const struct token *read_minutes(const struct token *at, struct moment *moment)
{
    moment->clock = CLOCK_HOUR;
    for (int i = 0; i < 2; i++) {
        const struct token *number = at + 1;
        bool parted = number_behind(at, ':') || (i == 0 && number_behind(at, '.'));
        if (!parted || number->length != 2 || number->value > 59)
            break;
        *(i ? &moment->second : &moment->minute) = number->value;
        moment->clock = i ? CLOCK_SECOND : CLOCK_MINUTE;
        at = number + 1;
    }
    return at;
}

/* The hour behind the half of the day is said; false where there is none. */
static bool set_half(struct moment *moment, int added)
{
    if (moment->hour < 1 || moment->hour > 12)
        return false;
    moment->hour = moment->hour % 12 + added;
    return true;
}

/* What tells which half of the day is meant: "a.m.", "o'clock in the morning", "12 noon"; the token behind
 * it, or AT. */
static const struct token *read_half_of_day(const struct token *at, struct moment *moment, bool *good)
{
    int added = 0;
    if (token_is(at, WORD_NOON) && moment->hour == 12) {
        moment->hour = at->value;
        *good = true;
        return at + 1;
    }
    const struct token *o_clock = read_o_clock(at);
    const struct token *after = read_meridiem(at, &added);
    if (!after)
        after = read_in_the(o_clock ? o_clock : at, &added);
    *good = !after || set_half(moment, added);
    return after ? after : o_clock ? o_clock : at;
}

/* Does the time itself tell that it is one, or may it be a score, as 18:45, or a price, as 17.30? */
enum telling { TELLS, BARE, DOTTED };

/* "hours" of "at 17.30 hours", "hrs"; the token behind it, or AT. */
static const struct token *skip_hours(const struct token *at, const struct token *first)
{
    bool hours = token_is(at, WORD_UNITS) && unit_of(at) == GRAIN_HOUR;
    return at + (hours && token_is_one(first - 1, tellers));
}

/* "9 a.m.", "10:30 p.m.", "18:45", "17.30", "5 o'clock", "4 in the morning"; the token behind it, or NULL. */
static const struct token *read_hour(const struct token *at, struct moment *moment, enum telling *telling)
{
    long number;
    bool good, digits = at->kind == TOKEN_NUMBER;
    const struct token *word = read_number(at, &number);
    if (!word || number > 24)
        return NULL;
    moment->hour = (int)number;
    moment->clock = CLOCK_HOUR;
    const struct token *behind = digits ? read_minutes(at + 1, moment) : word;
    const struct token *after = read_half_of_day(behind, moment, &good);
    bool dotted = token_is_sign(at + 1, '.') && !token_is(behind, WORD_ZONE);
    if (dotted && after == behind)
        after = skip_hours(behind, at);
    *telling = after > behind ? TELLS : dotted ? DOTTED : BARE;
    bool plain = digits && at->length <= 2 && number < 24 && !token_is_sign(behind, ':');
    return good && (after > behind || (plain && moment->clock >= CLOCK_MINUTE)) ? after : NULL;
}

/* Noon and midnight. */
static const struct token *read_named_hour(const struct token *at, struct moment *moment)
{
    moment->clock = CLOCK_HOUR;
    moment->hour = at->value;
    return at + 1;
}

/* Behind "(0735 GMT)", or its closing bracket: the same time in another zone stands between a time and its
 * day. */
static const struct token *skip_bracket(const struct token *at)
{
    bool inside = token_is(at - 1, WORD_ZONE), zone = token_is(at + 2, WORD_ZONE);
    if (inside && token_is_sign(at, ')'))
        return at + 1;
    return token_is_sign(at, '(') && at[1].kind == TOKEN_NUMBER && zone && token_is_sign(at + 3, ')') ? at + 4
                                                                                                      : at;
}

const struct token *read_day_of_time(const struct token *at, const struct date_context *context,
                                     struct moment *moment, bool *relative)
{
    struct reading of = {0};
    const struct token *bracket = skip_bracket(at);
    const struct token *date = bracket + (token_is(bracket, WORD_ON) || token_is_sign(bracket, ','));
    bool found = read_moment(date, context, &of) && of.moment.grain == GRAIN_DAY && of.type == DATE_DATE;
    struct moment day = found                               ? of.moment
                        : context->named.grain == GRAIN_DAY ? context->named
                        : context->reference.year           ? moment_around(context->reference, GRAIN_DAY)
                                                            : (struct moment){.grain = GRAIN_DAY};
    *relative = !found || of.relative;
    moment->grain = day.grain;
    moment->year = day.year;
    moment->month = day.month;
    moment->day = day.day;
    return found && bracket == at ? of.after : at;
}

/* Behind the last full stop of "a.m." */
static const struct token *skip_last_stop(const struct token *at)
{
    return token_is_sign(at, '.') && is_glued(at) && at[-1].length == 1 ? at + 1 : at;
}

/* Is it glued to what makes it a price, a score or a part of something? */
static bool is_part(const struct token *at)
{
    return is_glued(at) && (at[-1].kind != TOKEN_SIGN || strchr("$:./-~=_#@%&+\\", at[-1].value));
}

/* Does what stands before tell that "10:15" is a time, and no score or verse: a preposition, or a date? */
static bool is_announced(const struct token *at, const struct date_context *context, enum clock_grain clock)
{
    static const enum word joins[] = {WORD_TO, WORD_AND, WORD_ON, WORD_THROUGH, WORD_FOREIGN_AT, WORD_NONE};
    const struct token *before = at - 1;
    if (before->kind == TOKEN_NONE || token_is(before, WORD_AT) ||
        (clock == CLOCK_MINUTE && token_is_one(before, tellers)))
        return true;
    bool joined = token_is_one(before, joins) || token_is_sign_of(before, ",-(");
    return context->behind && token_end(before - joined) == context->behind;
}

/* "-" or "to" and the like between two times; the token behind it, or AT. */
static const struct token *skip_join(const struct token *at, const struct token *first)
{
    static const enum word joins[] = {WORD_TO, WORD_UNTIL, WORD_TILL, WORD_THROUGH, WORD_NONE};
    static const enum word pairs[] = {WORD_BETWEEN, WORD_AT, WORD_NONE};
    bool both = token_is(at, WORD_AND) && token_is_one(first - 1, pairs);
    return at + (token_is_one(at, joins) || token_is_sign(at, '-') || both);
}

/* The second of two times, "5 p.m." of "9 a.m. to 5 p.m."; the token behind it and its zone, or NULL. */
static const struct token *read_second(const struct token *behind, const struct token *first,
                                       struct moment *moment, enum telling *telling)
{
    const struct token *join = skip_last_stop(behind), *second = skip_join(join, first);
    const struct token *hour = second > join ? read_hour(second, moment, telling) : NULL;
    return hour ? read_zone(skip_last_stop(hour), moment) : NULL;
}

/* "2" of "2 to 4 p.m.", "7:30" of "7:30-9 p.m.": the half of the day is that of the second, if the first is
 * not after it then; the token behind, or NULL. */
static const struct token *read_first(const struct token *at, struct moment *moment)
{
    enum { NOON = 12 };
    struct moment last = {0};
    if (at->kind != TOKEN_NUMBER || at->length > 2 || !is_between(at->value, 1, NOON))
        return NULL;
    enum telling telling;
    const struct token *behind = read_minutes(at + 1, moment);
    if (!read_second(behind, at, &last, &telling) || telling == DOTTED || last.hour > 24)
        return NULL;
    int half = last.hour >= NOON ? NOON : 0;
    moment->hour = at->value % NOON + half;
    if (moment->hour * 60 + moment->minute > last.hour * 60 + last.minute)
        moment->hour += half ? -NOON : NOON;
    memcpy(moment->zone, last.zone, sizeof moment->zone);
    return behind;
}

/* "1730" of "1730 GMT", "1730 hours"; the token behind it, or NULL. */
static const struct token *read_four_digits(const struct token *at, struct moment *moment)
{
    if (at->kind != TOKEN_NUMBER || at->length != 4)
        return NULL;
    bool zone = token_is(at + 1, WORD_ZONE) && at[1].capital && at[1].length >= 3;
    const struct token *hours = skip_hours(at + 1, at);
    if ((!zone && hours == at + 1) || at->value / 100 > 24 || at->value % 100 > 59)
        return NULL;
    moment->clock = CLOCK_MINUTE;
    moment->hour = at->value / 100;
    moment->minute = at->value % 100;
    return zone ? at + 1 : hours;
}

/* Does a word or number go on behind it without a space, as in "3am3f"? */
static bool is_glued_on(const struct token *after)
{
    return is_glued(after) && (after->kind == TOKEN_WORD || after->kind == TOKEN_NUMBER);
}

/* "half past three", "a quarter to four", "quarter past six"; the token behind it, or NULL. */
static const struct token *read_past_hour(const struct token *at, struct moment *moment)
{
    enum { QUARTER = 15, HALF = 30, HOUR = 60 };
    long hour;
    const struct token *part = at + token_is(at, WORD_A), *join = part + 1;
    bool half = token_is(part, WORD_HALF) && part == at;
    bool quarter = unit_of(part) == GRAIN_QUARTER && token_is_one(at - 1, tellers),
         to = quarter && token_is(join, WORD_TO);
    const struct token *after =
        (half || quarter) && (to || token_is(join, WORD_PAST)) ? read_number(join + 1, &hour) : NULL;
    if (!after || !is_between(hour, 1, 12) || unit_of(after) || is_glued_on(after))
        return NULL;
    moment->clock = CLOCK_MINUTE;
    moment->minute = half ? HALF : to ? HOUR - QUARTER : QUARTER;
    moment->hour = to ? (int)(hour + 10) % 12 + 1 : (int)hour;
    bool good;
    return read_half_of_day(after, moment, &good);
}

/* Noon, a time, or the first of two; the token behind it, or NULL. */
static const struct token *read_time(const struct token *at, struct moment *moment, enum telling *telling)
{
    *telling = TELLS;
    if (token_is(at, WORD_NOON))
        return read_named_hour(at, moment);
    const struct token *digits = read_four_digits(at, moment);
    if (!digits)
        digits = read_past_hour(at, moment);
    if (digits)
        return digits;
    struct moment first = {0};
    const struct token *hour = read_hour(at, moment, telling);
    const struct token *open = !hour || *telling != TELLS ? read_first(at, &first) : NULL;
    if (!open)
        return hour;
    *telling = TELLS;
    *moment = first;
    return open;
}

bool is_dotted_clock(const struct token *at)
{
    return number_behind(at + 1, '.') && at[2].length == 2 &&
           (token_is_one(at - 1, tellers) || token_is(at - 1, WORD_TO));
}

/* Does what stands around tell that "17.30" is a time, and no price or share: a day, another one, or a word
 * like "opens"? */
static bool is_dotted_told(const struct token *at, const struct date_context *context, bool with_day)
{
    bool after_day = context->behind && token_end(at - 2) == context->behind;
    return is_dotted_clock(at) && !is_priced(at) && (with_day || after_day || is_timed(at));
}

bool read_clock(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum telling telling, of_second;
    struct moment *moment = &reading->moment, last = {0};
    bool ends = is_glued(at) && token_is_sign(at - 1, '-') && context->behind == token_end(at - 2);
    const struct token *hour = is_part(at) && !ends ? NULL : read_time(at, moment, &telling);
    if (!hour)
        return false;
    const struct token *behind = skip_last_stop(hour), *zone = read_zone(behind, moment);
    const struct token *second = zone == behind ? read_second(hour, at, &last, &of_second) : NULL;
    const struct token *day = read_day_of_time(second ? second : zone, context, moment, &reading->relative);
    bool with_day = day > (second ? second : zone);
    day = second ? zone : day; /* it stands behind the second, and is of both */
    bool told = telling == TELLS || day > behind || second || is_announced(at, context, moment->clock);
    if (telling == DOTTED && zone == behind)
        told = is_dotted_told(at, context, with_day);
    if (!told || is_glued_on(hour))
        return false;
    bool may_end = behind->capital || behind->kind == TOKEN_NONE ||
                   token_is_sign(behind, '"'); /* the sentence, with the full stop */
    reading->after = day > behind || !may_end ? day : hour;
    reading->rule = "clock";
    reading->type = DATE_TIME;
    return true;
}

bool read_quarter_hour(const struct token *at, const struct date_context *context, struct reading *reading)
{
    return unit_of(at + token_is(at, WORD_A)) == GRAIN_QUARTER && read_clock(at, context, reading);
}
