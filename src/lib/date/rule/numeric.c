/* Dates in digits alone: ISO 8601, RFC 3339, 3/4/2025, 2019.6.21. */
#include "lib/date/foreign.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/hour.h"
#include "lib/date/rule/place.h"
#include "lib/date/rule/rules.h"

#include <stdio.h>

/* A number of SHORTEST to LONGEST digits. */
static bool is_number(const struct token *at, size_t shortest, size_t longest)
{
    return at->kind == TOKEN_NUMBER && at->length >= shortest && at->length <= longest;
}

/* Does it part the two days or months of an interval, "2025-09-04/2025-09-10" (ISO 8601-1, section 5.5)? */
static bool parts_interval(const struct token *slash)
{
    return sign_between(slash, '/') && is_number(slash - 1, 2, 2) && sign_between(slash - 2, '-') &&
           is_number(slash + 1, 4, 4) && sign_between(slash + 2, '-');
}

/* Does nothing that belongs to the number stand before or behind? */
static bool stands_alone(const struct token *at, const struct token *after)
{
    if (!token_is_spaced(at) && !parts_interval(at - 1) &&
        (at[-1].kind != TOKEN_SIGN || token_is_sign_of(at - 1, "-/.:$#@\\_=+%")))
        return at[-1].kind == TOKEN_NONE;
    if (after->kind == TOKEN_NONE || token_is_spaced(after) || parts_interval(after))
        return true;
    if (after->kind != TOKEN_SIGN || token_is_sign_of(after, "%$\\_@=#"))
        return false;
    return !token_is_sign_of(after, "-/.:,") || token_is_spaced(after + 1) || after[1].kind != TOKEN_NUMBER;
}

/* "+02:00", "-0500", "+02"; "-11" only behind seconds, for "10:30-11" is a range. */
static const struct token *read_numeric_offset(const struct token *at, struct moment *moment)
{
    bool sign = token_is_sign_of(at, "+-") && is_glued(at + 1);
    bool whole = is_number(at + 1, 4, 4), two = is_number(at + 1, 2, 2);
    bool parts = two && sign_between(at + 2, ':') && is_number(at + 3, 2, 2);
    bool hours_alone = two && !parts && (token_is_sign(at, '+') || moment->clock == CLOCK_SECOND);
    int hours = whole ? at[1].value / 100 : at[1].value;
    int minutes = whole ? at[1].value % 100 : parts ? at[3].value : 0;
    if (!sign || (!whole && !parts && !hours_alone) || hours > 14 || minutes > 59)
        return at;
    snprintf(moment->zone, sizeof moment->zone, "%c%02u:%02u", (char)at->value, (unsigned)hours % 100,
             (unsigned)minutes % 100);
    return at + (parts ? 4 : 2);
}

/* " +0200", " UTC", " EDT" behind a time, as in RFC 2822; the token behind it, or AT. */
static const struct token *read_parted_offset(const struct token *at, struct moment *moment)
{
    if (token_is(at, WORD_ZONE))
        return read_zone(at, moment);
    return is_number(at + 1, 4, 4) ? read_numeric_offset(at, moment) : at;
}

/* "Z", "+02:00", "-0500" behind a time; the token behind it, or AT. */
static const struct token *read_offset(const struct token *at, struct moment *moment)
{
    if (!is_glued(at))
        return read_parted_offset(at, moment);
    if (at->length == 1 && (*at->at == 'Z' || *at->at == 'z')) {
        moment->zone[0] = 'Z';
        return at + 1;
    }
    return read_numeric_offset(at, moment);
}

/* " AM", " p.m." behind a time that is read so far; the token behind it, or AT. */
static const struct token *read_half(const struct token *at, struct moment *moment)
{
    enum { NOON = 12 };
    int added;
    const struct token *after =
        token_is_spaced(at) && is_between(moment->hour, 1, NOON) ? read_meridiem(at, &added) : NULL;
    if (!after)
        return at;
    moment->hour = moment->hour % NOON + added;
    return after;
}

/* "10:30", "10:30:05.123", "10:30:05,123", "11:46:36 AM" */
static const struct token *read_time(const struct token *at, struct moment *moment)
{
    bool written = is_number(at, 2, 2) && sign_between(at + 1, ':') && is_number(at + 2, 2, 2);
    if (!written || at->value > 24 || at[2].value > 59)
        return NULL;
    moment->clock = CLOCK_MINUTE;
    moment->hour = at->value;
    moment->minute = at[2].value;
    at += 3;
    if (sign_between(at, ':') && is_number(at + 1, 2, 2) && at[1].value <= 60) {
        moment->clock = CLOCK_SECOND;
        moment->second = at[1].value;
        at += number_behind(at + 2, '.') || number_behind(at + 2, ',') ? 4 : 2;
    }
    return read_offset(read_half(at, moment), moment);
}

const struct token *read_time_of_day(const struct token *at, struct reading *reading)
{
    bool letter = at->length == 1 && is_glued(at) && (*at->at == 'T' || *at->at == 't') && is_glued(at + 1);
    const struct token *time = letter ? at + 1 : at;
    const struct token *after = letter || token_is_spaced(at) ? read_time(time, &reading->moment) : NULL;
    if (!after)
        return at;
    reading->type = DATE_TIME;
    return after;
}

static bool place(struct reading *reading, struct day day, const struct token *from,
                  const struct token *after, const char *rule)
{
    if (!day_exists(day))
        return false;
    reading->moment = moment_around(day, GRAIN_DAY);
    reading->after = read_time_of_day(after, reading);
    reading->rule = rule;
    return stands_alone(from, reading->after);
}

/* "2025-W36", "2025-W36-4" */
static bool read_iso_week(const struct token *at, struct reading *reading)
{
    const struct token *letter = at + 2, *week = at + 3, *day = at + 5;
    int year;
    bool written =
        sign_between(at + 1, '-') && is_letter(letter, 'w') && is_glued(week) && is_number(week, 2, 2);
    if (!written || !is_between(week->value, 1, 53))
        return false;
    struct day monday = week_begin(at->value, week->value);
    if (day_week(monday, &year) != week->value)
        return false;
    bool with_day = sign_between(week + 1, '-') && is_number(day, 1, 1) && is_between(day->value, 1, 7);
    reading->after = with_day ? day + 1 : week + 1;
    reading->moment = with_day ? moment_around(day_add(monday, day->value - 1), GRAIN_DAY)
                               : moment_around(monday, GRAIN_WEEK);
    reading->rule = "iso";
    return stands_alone(at, reading->after);
}

/* "2025-247", the day of a year, which may as well be the number of a law: a preposition or a time of day
 * must tell it. */
static bool read_ordinal_day(const struct token *at, struct reading *reading)
{
    static const enum word tellers[] = {WORD_ON,   WORD_BY,     WORD_SINCE, WORD_UNTIL, WORD_TILL,
                                        WORD_FROM, WORD_BEFORE, WORD_AFTER, WORD_NONE};
    const struct token *number = at + 2;
    if (!sign_between(at + 1, '-') || !is_number(number, 3, 3) || !is_between(number->value, 1, YEAR_DAYS) ||
        !is_between(at->value, 1900, 2099))
        return false;
    struct day day = day_add((struct day){at->value, 1, 1}, number->value - 1);
    bool told = token_is_one(at - 1, tellers);
    return day.year == at->value && place(reading, day, at, number + 1, "iso") &&
           (told || reading->type == DATE_TIME);
}

/* "2019.10", "2025-09": a year and a month. */
static bool read_iso_month(const struct token *at, struct reading *reading)
{
    int month = at[2].value;
    bool told = at[-1].kind == TOKEN_WORD && token_is_spaced(at);
    bool years = month == (at->value + 1) % 100 &&
                 (is_plain_word(at + 3) || told); /* "the 2010-11 season", "in 2010-11" */
    bool later = month > at->value % 100 && token_is(at - 1, WORD_IN) && told; /* "rebuilt in 1902-04" */
    if (years || later || !is_number(at + 2, 2, 2) || month < 1 || month > 12 || at->value < 1900 ||
        at->value > 2100)
        return false;
    reading->after = at + 3;
    reading->rule = "iso-month";
    reading->moment = moment_around((struct day){at->value, month, 1}, GRAIN_MONTH);
    return stands_alone(at, reading->after);
}

/* "T1030Z", "T103000+0200" behind a day in eight digits; the token behind it, or AT. */
static const struct token *read_basic_time(const struct token *at, struct reading *reading)
{
    const struct token *time = at + 1;
    bool written = at->length == 1 && *at->at == 'T' && is_glued(at) && is_glued(time) &&
                   (is_number(time, 4, 4) || is_number(time, 6, 6));
    int clock = time->length == 6 ? time->value : time->value * 100;
    if (!written || clock / 10000 > 24 || clock / 100 % 100 > 59 || clock % 100 > 60)
        return at;
    reading->type = DATE_TIME;
    reading->moment.clock = time->length == 6 ? CLOCK_SECOND : CLOCK_MINUTE;
    reading->moment.hour = clock / 10000;
    reading->moment.minute = clock / 100 % 100;
    reading->moment.second = clock % 100;
    return read_offset(time + 1, &reading->moment);
}

/* "20250904", "20250904T1030Z": the basic format of ISO 8601, of years that are not far. */
static bool read_basic(const struct token *at, struct reading *reading)
{
    struct day day = {at->value / 10000, at->value / 100 % 100, at->value % 100};
    if (!is_between(day.year, 1900, 2099) || !day_exists(day))
        return false;
    reading->rule = "iso";
    reading->moment = moment_around(day, GRAIN_DAY);
    reading->after = read_basic_time(at + 1, reading);
    return stands_alone(at, reading->after);
}

/* A full stop and a blank behind each of two numbers, the third behind them: "4. 9. 2025", "2025. 9. 4." */
static bool is_dotted_apart(const struct token *at)
{
    for (const struct token *number = at + 2; number <= at + 4; number += 2)
        if (!sign_glued(number - 1, '.') || number->kind != TOKEN_NUMBER || !token_is_spaced(number) ||
            token_begins_line(number))
            return false;
    return true;
}

/* The year first: 2025-09-04, 2025/9/4, 2019.6.21, "2025. 9. 4.", 20250904 */
bool read_iso(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    if (is_number(at, 8, 8))
        return read_basic(at, reading);
    if (!is_number(at, 4, 4) || at->value < FIRST_YEAR || !token_is_sign_of(at + 1, "-/."))
        return false;
    char sign = (char)at[1].value;
    if (sign == '.' && is_numbered(at)) /* "version 2024.4.4" */
        return false;
    if (sign == '-' && (read_iso_week(at, reading) || read_ordinal_day(at, reading)))
        return true;
    bool apart = is_dotted_apart(at) && token_is_sign_of(at + 5, ".(");
    if ((!apart && !sign_between(at + 1, sign)) || !is_number(at + 2, 1, 2))
        return false;
    if (!apart && !number_behind(at + 3, sign))
        return sign != '/' && read_iso_month(at, reading);
    struct day day = {at->value, at[2].value, at[4].value};
    return is_number(at + 4, 1, 2) && place(reading, day, at, at + 5, "iso");
}

/* The year of a numeric date, in four digits or two. */
static int year_of(const struct token *at)
{
    return at->length == 4 ? at->value : year_of_two_digits(at->value);
}

/* "11.12.19" of "am 11.12.19", "11.12.19 19:00", or in another language than English with all its digits;
 * else it may be the version of a program. */
static bool is_short_dotted(const struct token *at, const struct date_context *context)
{
    const struct token *month = at + 2, *year = at + 4, *time = at + 5;
    if (!number_behind(at + 1, '.') || !number_behind(at + 3, '.') || !is_number(at, 1, 2) ||
        !is_number(month, 1, 2) || !is_number(year, 2, 2) || month->value > YEAR_MONTHS || is_numbered(at))
        return false;
    bool timed = is_number(time, 1, 2) && token_is_spaced(time) && number_behind(time + 1, ':');
    bool whole = at->length == 2 && month->length == 2;
    return timed || is_before_german_day(at) || (whole && is_foreign_language(language_of(context->speech)));
}

static bool is_numeric(const struct token *at)
{
    if (is_number(at, 1, 2) && is_number(at + 2, 1, 2) && is_number(at + 4, 4, 4) && is_dotted_apart(at))
        return at[2].value <= YEAR_MONTHS && is_plain_year(at[4].value);
    return is_number(at, 1, 2) && token_is_sign_of(at + 1, "/.-") &&
           sign_between(at + 1, (char)at[1].value) && is_number(at + 2, 1, 2) &&
           sign_between(at + 3, (char)at[1].value) &&
           (is_number(at + 4, 4, 4) || (is_number(at + 4, 2, 2) && at[1].value == '/'));
}

/* 9/11, the day that goes by these numbers. */
static bool read_nine_eleven(const struct token *at, const struct date_context *context,
                             struct reading *reading)
{
    struct day day = nine_eleven(context);
    bool written = is_number(at, 1, 1) && at->value == day.month && sign_between(at + 1, '/') &&
                   is_number(at + 2, 2, 2) && at[2].value == day.day;
    bool counts = unit_of(at + 3) || at[-1].kind == TOKEN_NUMBER;
    reading->background = written && !counts && place(reading, day, at, at + 3, "numeric");
    return reading->background;
}

/* 05/2024, 9/2019: a month and its year. */
static bool read_month_and_year(const struct token *at, struct reading *reading)
{
    bool written = is_number(at, 1, 2) && number_behind(at + 1, '/') && is_number(at + 2, 4, 4) &&
                   is_between(at->value, 1, 12) && is_plain_year(at[2].value);
    reading->after = at + 3;
    reading->rule = "numeric";
    reading->moment = (struct moment){.grain = GRAIN_MONTH, .year = at[2].value, .month = at->value};
    return written && stands_alone(at, reading->after);
}

/* 12/25, 25/12 and 06/07 behind a preposition or "due": by one number, which can only be the day, or by a
 * zero it is told from a fraction. */
static bool read_month_and_day(const struct token *at, const struct date_context *context,
                               struct reading *reading)
{
    static const enum word tellers[] = {WORD_ON,   WORD_BY,     WORD_SINCE, WORD_UNTIL, WORD_TILL,
                                        WORD_FROM, WORD_BEFORE, WORD_AFTER, WORD_DUE,   WORD_NONE};
    const struct token *other = at + 2, *after = at + 3;
    if (!is_number(at, 1, 2) || !number_behind(at + 1, '/') || !is_number(other, 1, 2) ||
        !token_is_one(at - 1, tellers) || is_noun(after))
        return false;
    bool open = at->value <= YEAR_MONTHS && other->value <= YEAR_MONTHS;
    bool day_first = open ? context->day_first : at->value > YEAR_MONTHS;
    struct day day = {0, day_first ? other->value : at->value, day_first ? at->value : other->value};
    reading->after = after;
    bool zero = *at->at == '0' || *other->at == '0';
    bool written = (zero || !open) && is_between(day.month, 1, YEAR_MONTHS) && stands_alone(at, after) &&
                   place_day(reading, context, at, day);
    reading->rule = "numeric";
    return written;
}

/* 3/4/2025, 3-4-2025, 3.4.2025, "3. 4. 2025" (day first, unless that month is none), 3/4/25 */
bool read_numeric(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (at[1].kind != TOKEN_SIGN)
        return false;
    if (!is_numeric(at) && !is_short_dotted(at, context))
        return token_is_sign(at + 1, '/') &&
               (read_nine_eleven(at, context, reading) || read_month_and_year(at, reading) ||
                read_month_and_day(at, context, reading));
    int first = at->value, second = at[2].value, year = year_of(at + 4);
    bool dots = at[1].value == '.' && second <= 12;
    bool day_first = dots || first > 12 || (second <= 12 && context->day_first);
    struct day day = {year, day_first ? second : first, day_first ? first : second};
    reading->relative = at[1].value != '.' && first <= 12 && second <= 12 && first != second;
    return place(reading, day, at, at + 5, "numeric");
}
