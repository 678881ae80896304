/* The hour of a time of day, and what tells its half of the day. */
#include "lib/date/rule/hour.h"
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/rules.h"

bool is_before_time(const struct token *word)
{
    static const enum word tellers[] = {WORD_AT,      WORD_BY,     WORD_FROM,   WORD_UNTIL,
                                        WORD_TILL,    WORD_AROUND, WORD_BEFORE, WORD_AFTER,
                                        WORD_BETWEEN, WORD_NEARLY, WORD_ABOUT,  WORD_NONE};
    return token_is_one(word, tellers);
}

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

const struct token *skip_part_of(const struct token *at)
{
    bool of = token_is(at, WORD_ON) && token_is(at + 1, WORD_THE) && token_is(at + 2, WORD_PART) &&
              token_is(at + 3, WORD_OF);
    return of ? at + 4 : at;
}

/* The part of the day in a day behind an hour: "this morning", "on Friday night", "the next morning", "on the
 * morning of May 3"; or PART_NONE. */
static int part_behind(const struct token *at)
{
    static const enum word days[] = {WORD_THIS, WORD_LAST,      WORD_WEEKDAY,  WORD_DAY,  WORD_THAT,
                                     WORD_NEXT, WORD_FOLLOWING, WORD_PREVIOUS, WORD_SAME, WORD_NONE};
    const struct token *zone = at + token_is(at, WORD_ZONE), /* "9:40 ET Friday night" */
        *of = skip_part_of(zone), *day = zone + token_is(zone, WORD_ON);
    if (of > zone)
        return of[-2].value;
    if (token_is(day, WORD_TONIGHT))
        return PART_NIGHT;
    day += token_is(day, WORD_THE) && !token_is(day + 1, WORD_WEEKDAY);
    return token_is(day + 1, WORD_PART) && token_is_one(day, days) ? day[1].value : PART_NONE;
}

int hour_of_part(int hour, int part)
{
    enum { NOON = 12, SMALL_HOURS = 5 };
    bool small = hour <= SMALL_HOURS || hour == NOON;
    bool first = part == PART_MORNING || (part == PART_NIGHT && small);
    return hour % NOON + (first ? 0 : NOON);
}

/* The part of the day that stands behind tells the half: "8:30 Friday night". It is kept. */
static void set_half_of_part(struct moment *moment, int part)
{
    moment->day_part = part;
    if (is_between(moment->hour, 1, 12))
        moment->hour = hour_of_part(moment->hour, part);
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
    int part = after ? PART_NONE : part_behind(o_clock ? o_clock : at);
    if (part)
        set_half_of_part(moment, part);
    *good = !after || set_half(moment, added);
    return after ? after : o_clock ? o_clock : at;
}

/* "hours" of "at 17.30 hours", "hrs"; the token behind it, or AT. */
static const struct token *skip_hours(const struct token *at, const struct token *first)
{
    bool hours = token_is(at, WORD_UNITS) && unit_of(at) == GRAIN_HOUR;
    return at + (hours && is_before_time(first - 1));
}

/* Does the part of the day that stands behind tell that it is a time: "8:30 Friday night", "around 9
 * this morning"? */
static bool is_told_by_part(const struct token *at, const struct moment *moment)
{
    return moment->day_part && (moment->clock >= CLOCK_MINUTE || is_before_time(at - 1));
}

/* May it be a time by its digits alone, up to BEHIND: "18:45"? */
static bool is_plain_time(const struct token *at, const struct token *behind, const struct moment *moment)
{
    enum { DAY = 24 };
    return is_short_number(at) && moment->hour < DAY && moment->clock >= CLOCK_MINUTE &&
           !sign_between(behind, ':');
}

const struct token *read_hour(const struct token *at, struct moment *moment, enum telling *telling)
{
    enum { DAY = 24 };
    int64_t number;
    bool good;
    const struct token *word = read_number(at, &number);
    if (!word || number > DAY)
        return NULL;
    moment->hour = (int)number;
    moment->clock = CLOCK_HOUR;
    const struct token *behind = at->kind == TOKEN_NUMBER ? read_minutes(at + 1, moment) : word;
    const struct token *after = read_half_of_day(behind, moment, &good);
    bool dotted = token_is_sign(at + 1, '.') && !token_is(behind, WORD_ZONE);
    if (dotted && after == behind && at->length == 2) /* not "from 2.25 hours" */
        after = skip_hours(behind, at);
    bool told = after > behind || is_told_by_part(at, moment);
    *telling = told ? TELLS : dotted ? DOTTED : BARE;
    return good && (told || is_plain_time(at, behind, moment)) ? after : NULL;
}

bool is_halved(const struct token *after)
{
    const struct token *last = after - 1;
    return token_is(last, WORD_MERIDIEM) || (is_letter(last, 'm') && sign_glued(last - 1, '.'));
}

int part_before(const struct token *at, const struct date_context *context)
{
    const struct token *part = at - 2;
    bool beside = token_is(at - 1, WORD_AT) || token_is_sign(at - 1, ',');
    return beside && token_is(part, WORD_PART) && ends_named(part, context) ? part->value : PART_NONE;
}

void set_half_of_last(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum { NOON = 12, FIRST = 7 }; /* "1:30" behind "11 a.m."; not "8:40" behind "9 a.m." */
    const struct moment *time = &context->clock.time;
    struct moment *moment = &reading->moment;
    if (*at->at == '0' || !is_between(moment->hour, 1, NOON))
        return;
    int part = part_before(at, context);
    if (part) {
        moment->hour = hour_of_part(moment->hour, part);
        reading->halved = true;
        pass_midnight(reading->after, context, moment);
        return;
    }
    if (moment->hour == NOON || !time->clock || context->clock.is_before || !context->clock.halved ||
        day_compare(moment_begin(time), moment_begin(moment)) != 0)
        return;
    bool passed = moment->hour < FIRST && moment->hour < time->hour;
    reading->halved = true;
    moment->hour += time->hour >= NOON || passed ? NOON : 0;
}

/* Noon and midnight. */
static const struct token *read_named_hour(const struct token *at, struct moment *moment)
{
    moment->clock = CLOCK_HOUR;
    moment->hour = at->value;
    return at + 1;
}

/* "0710" behind "at" or "from", or "to" and such another: no count and no year begins with a zero, though
 * modes of files do ("set to 0640"). */
static bool is_zero_hour(const struct token *at)
{
    const struct token *first = at - 2;
    bool second = token_is(at - 1, WORD_TO) && is_long_number(first);
    return *at->at == '0' && (is_before_time(at - 1) || second);
}

/* "1730" of "1730 GMT", "1730 hours", "0710"; the token behind it, or NULL. */
static const struct token *read_four_digits(const struct token *at, struct moment *moment)
{
    if (at->length != 4)
        return NULL;
    bool zone = token_is(at + 1, WORD_ZONE) && token_is_capital(at + 1) && at[1].length >= 3;
    const struct token *hours = skip_hours(at + 1, at);
    if ((!zone && hours == at + 1 && !is_zero_hour(at)) || at->value / 100 > 24 || at->value % 100 > 59)
        return NULL;
    moment->clock = CLOCK_MINUTE;
    moment->hour = at->value / 100;
    moment->minute = at->value % 100;
    return zone ? at + 1 : hours;
}

bool is_glued_on(const struct token *after)
{
    return is_glued(after) && (after->kind == TOKEN_WORD || after->kind == TOKEN_NUMBER);
}

/* "half", "a quarter", "ten", "two minutes" as part of an hour, in *MINUTES; the token behind it, or NULL. */
static const struct token *read_part_of_hour(const struct token *at, int64_t *minutes)
{
    enum { QUARTER = 15, HALF = 30, STEP = 5 };
    const struct token *part = at + token_is(at, WORD_A);
    *minutes = token_is(part, WORD_HALF) ? HALF : QUARTER;
    if ((token_is(part, WORD_HALF) && part == at) || unit_of(part) == GRAIN_QUARTER)
        return part + 1;
    const struct token *after = token_is(at, WORD_CARDINAL) ? read_number(at, minutes) : NULL;
    if (!after || !is_between(*minutes, 1, HALF - 1))
        return NULL;
    return unit_of(after) == GRAIN_MINUTE ? after + 1 : *minutes % STEP == 0 ? after : NULL;
}

/* Does a word stand before "ten to nine" that tells that it is a time, and no range or score? */
static bool is_before_minutes(const struct token *before)
{
    static const enum word tellers[] = {WORD_AT, WORD_UNTIL, WORD_TILL, WORD_NONE};
    return token_is_one(before, tellers);
}

/* Is it an amount, by what stands behind "at ten to nine": "places", "percent", "million", "-year-olds"? */
static bool tells_amount(const struct token *after)
{
    static const enum word counts[] = {WORD_PER, WORD_MILLION, WORD_NONE};
    return token_is_one(after, counts) || sign_glued(after, '-') || is_counted(after) ||
           (token_is_unknown(after) && is_plural(first_word(after)));
}

/* "half past three", "a quarter to four", "quarter past six", "at ten to nine"; behind it, or NULL. */
static const struct token *read_past_hour(const struct token *at, struct moment *moment)
{
    enum { HOUR = 60 };
    int64_t hour, minutes;
    const struct token *join = read_part_of_hour(at, &minutes);
    bool plain = join && token_is(join - 1, WORD_CARDINAL), half = join && token_is(join - 1, WORD_HALF);
    bool to = join && token_is(join, WORD_TO) && !half && is_before_time(at - 1);
    if (!(to || (join && token_is(join, WORD_PAST))) || (plain && !is_before_minutes(at - 1)))
        return NULL;
    const struct token *after = read_number(join + 1, &hour);
    if (!after || !is_between(hour, 1, 12) || unit_of(after) || is_glued_on(after) ||
        (plain && tells_amount(after)))
        return NULL;
    moment->clock = CLOCK_MINUTE;
    moment->minute = (int)(to ? HOUR - minutes : minutes);
    moment->hour = to ? (int)(hour + 10) % 12 + 1 : (int)hour;
    bool good;
    return read_half_of_day(after, moment, &good);
}

const struct token *read_told_hour(const struct token *at, struct moment *moment)
{
    if (token_is(at, WORD_NOON))
        return read_named_hour(at, moment);
    return at->kind == TOKEN_NUMBER ? read_four_digits(at, moment) : read_past_hour(at, moment);
}
