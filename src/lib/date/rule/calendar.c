/* Days and months by name and number, as English writes them. */
#include "lib/date/resolve.h"
#include "lib/date/rule/count.h"
#include "lib/date/rule/hour.h"
#include "lib/date/rule/place.h"
#include "lib/date/rule/rules.h"

/* Is it the name of a month, and not the verb "may", "march" or a name cut short like "mar"? */
static bool is_month(const struct token *at)
{
    enum { MARCH = 3, MAY = 5 };
    bool verb = at->value == MARCH || at->value == MAY;
    return token_is(at, WORD_MONTH) && (token_is_capital(at) || (is_whole_month(at) && !verb));
}

/* Behind the full stop of a month cut short, "Feb.", or written as if it were: "June. 4, 2025". */
static const struct token *skip_stop(const struct token *month)
{
    bool stop = sign_glued(month + 1, '.') && (!is_whole_month(month) || has_own_year(month + 2));
    return stop ? month + 2 : month + 1;
}

/* A comma between day and year. */
static const struct token *skip_comma(const struct token *at)
{
    return token_is_sign(at, ',') ? at + 1 : at;
}

/* ", 1998" or " 1998" behind a day; AT where there is none. */
static const struct token *read_year_of_day(const struct token *at, int *year)
{
    const struct token *from = skip_comma(token_is(at, WORD_OF) ? at + 1 : at);
    const struct token *after = read_year_number(from, year);
    if (!after || *year > LAST_NAMED_YEAR || is_of_count(after)) {
        *year = 0;
        return at;
    }
    return after;
}

static bool joins_days(const struct token *at)
{
    return is_and_or(at) || token_is(at, WORD_TO) || token_is(at, WORD_THROUGH) || token_is_sign(at, '-');
}

/* The year that the end of a range says for its beginning, in MONTH up to AT: "June 8-11, 2026", "30 December
 * to 2 January 2026", "March and April 2024"; 0: none. */
static int year_of_range(const struct token *at, int month, bool with_day)
{
    int year = 0, day, last = month;
    const struct token *end = at + 1;
    if (!joins_days(at) || (!with_day && !is_month(end)))
        return 0;
    for (int i = 0; end && i <= with_day; i++) {
        if (is_month(end)) {
            last = end->value;
            end = skip_stop(end);
        }
        const struct token *behind = with_day ? read_day_of_month(end, &day) : NULL;
        end = behind ? behind : end;
    }
    read_year_of_day(end, &year);
    return year && last < month ? year - 1 : year;
}

/* "2019" of "(2019, June 1)", as lists of sources write it; 0: none. */
static int year_before(const struct token *month)
{
    const struct token *year = month - 2;
    bool source = token_is_sign(month - 1, ',') && is_long_number(year) && token_is_sign(year - 1, '(');
    return source && is_plain_year(year->value) ? year->value : 0;
}

const struct token *read_shifted_year(const struct token *at, const struct date_context *context, int *year)
{
    struct reading of = {0};
    if (!read_shifted(at + token_is(at, WORD_OF), context, &of) || of.moment.grain != GRAIN_YEAR)
        return at;
    *year = of.moment.year;
    return of.after;
}

/* "Sept. 11" of "the Sept. 11 attacks", and of "after Sept. 11" where this year's is months away, and of "on
 * Sept. 11" where it is far away. */
static bool is_nine_eleven(const struct date_context *context, struct day day, const struct token *at,
                           const struct token *noun)
{
    static const enum word tellers[] = {WORD_AFTER, WORD_BEFORE, WORD_SINCE, WORD_NONE};
    enum { FEBRUARY = 2, JUNE = 6, NOVEMBER = 11 };
    struct day known = nine_eleven(context);
    int month = context->reference.month, told = day_of_story(context).year;
    bool old = told && told < known.year; /* in a story of 1649 */
    bool far = is_between(month, FEBRUARY, JUNE) && !old,
         away = far || (month && !is_between(month, JUNE, NOVEMBER) && !old);
    return day.month == known.month && day.day == known.day &&
           (is_of_attack(at, noun) || (away && token_is_one(at - 1, tellers)) ||
            (far && token_is(at - 1, WORD_ON)));
}

/* The same of a day that has its year behind it, as "next year", or before it, where it has none of its own.
 */
static bool place_day_of_year(struct reading *reading, const struct date_context *context,
                              const struct token *at, struct day day)
{
    day.year = day.year ? day.year : year_before(at);
    const struct token *own = reading->after;
    reading->background = !day.year && is_nine_eleven(context, day, at, own);
    if (reading->background)
        day.year = nine_eleven(context).year;
    if (!day.year && own->kind == TOKEN_WORD && own->word)
        reading->after = read_shifted_year(own, context, &day.year);
    if (!place_day(reading, context, at, day))
        return false;
    reading->relative = reading->relative || reading->after > own;
    if (reading->relative) /* "the July 4 weekend" */
        read_week_of_day(reading, GRAIN_WEEKEND);
    return true;
}

/* "June 1998", "June, 1998", "June of 1998", "June of that same year" */
static bool read_month_alone(const struct token *at, const struct token *from,
                             const struct date_context *context, struct reading *reading)
{
    int year = 0;
    reading->after = read_year_of_day(from, &year);
    reading->lead = year && is_attribute(at, reading->after) ? LEAD_ASIDE : LEAD_USUAL;
    if (year)
        return place_month(reading, context, at, year, at->value);
    from = from > at + 1 && token_is_capital(from) ? at + 1 : from; /* "in July. Next year it rose" */
    reading->after = read_shifted_year(from, context, &year);
    if (reading->after > from) {
        place_month(reading, context, at, year, at->value);
        reading->relative = true;
        return true;
    }
    bool whole = is_whole_month(at);
    if ((!whole && from == at + 1) || is_no_month(at, context->speech))
        return false;
    const struct token *behind = whole ? at + 1 : from, *quarter = skip_hyphen(behind);
    if (joins_days(behind) && read_quarter_of_months(at, context, reading))
        return true;
    reading->after = behind;
    if (quarter && is_unit(quarter, GRAIN_QUARTER))
        return place_quarter(reading, context, at, quarter);
    year = year_of_range(behind, at->value, false);
    return place_month(reading, context, at, year ? year : year_before(at), at->value);
}

/* "31" of "31 February", "31. April", "29th of" of "the 29th of February 2023": a day that is left alone; not
 * of "May 31-June 4". */
static bool follows_impossible_day(const struct token *month)
{
    int year;
    const struct token *join = month - 1;
    bool joined = token_is(join, WORD_OF) || sign_between(join, '-') || sign_glued(join, '.');
    const struct token *day = join - joined;
    day -= token_is(day, WORD_ORDINAL_END);
    if (!is_short_number(day) || !is_between(day->value, 1, 31) ||
        token_is(day - 1 - token_is_sign(day - 1, '.'), WORD_MONTH))
        return false;
    read_year_of_day(skip_stop(month), &year);
    return !day_may_exist((struct day){year, month->value, day->value});
}

/* Is "12" behind "May" a count, as in "In May 12 days", "Last May 1,200 people"? Not the day of "July 4th
 * weekend". */
static bool is_count(const struct token *number, const struct token *after)
{
    bool ordinal = number->kind != TOKEN_NUMBER || token_is(number + 1, WORD_ORDINAL_END);
    bool counted = unit_of(after) && !token_is(after, WORD_SECOND); /* but "the Oct. 9 second debate" */
    return is_thousands(number) || (counted && !ordinal && !is_unit(after, GRAIN_WEEKEND));
}

/* The comma of "January, 12 2026", which the year tells from a list. */
static bool is_comma_of_day(const struct token *comma)
{
    const struct token *day = comma + 1, *year = comma + 2 + token_is_sign(comma + 2, ',');
    int number;
    return token_is_sign(comma, ',') && is_short_number(day) && token_is_spaced(day) && year->length == 4 &&
           read_year_number(year, &number) && is_plain_year(number);
}

bool read_month_first(const struct token *at, const struct date_context *context, struct reading *reading)
{
    struct day day = {0, at->value, 0};
    if (!is_month(at) || follows_impossible_day(at))
        return false;
    const struct token *from = skip_stop(at);
    const struct token *number = from + (token_is(from, WORD_THE) || is_comma_of_day(from));
    const struct token *after =
        token_is_spaced(number) || from > at + 1 ? read_day_of_month(number, &day.day) : NULL;
    if (!after || is_count(number, after))
        return read_month_alone(at, from, context, reading);
    reading->after = read_year_of_day(after, &day.year);
    if (!day.year)
        day.year = year_of_range(after, day.month, true);
    return place_day_of_year(reading, context, at, day);
}

bool read_year_first(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum { FIRST = 1583 /* of the calendar */ };
    const struct token *month = at + 1, *number = skip_stop(month);
    int year;
    struct day day = {at->value, month->value, 0};
    if (token_is(at - 1, WORD_IN) || is_numbered(at)) /* "in 2011 March 4 was cold", "Room 2012 March 4" */
        return false;
    if (!is_month(month) || !token_is_capital(month) || !is_between(at->value, FIRST, LAST_NAMED_YEAR) ||
        !is_short_number(number) || !token_is_spaced(number))
        return false;
    reading->after = read_day_of_month(number, &day.day);
    if (!reading->after || is_count(number, reading->after) ||
        read_year_of_day(reading->after, &year) > reading->after)
        return false;
    return place_day(reading, context, at, day);
}

/* "6" of "May 5, 6 and 7" */
static bool is_listed(const struct token *day)
{
    return token_is_sign(day - 1, ',') && is_and_or(day + 1) && day[2].kind == TOKEN_NUMBER &&
           is_between(day[2].value, 1, 31);
}

/* The month and perhaps the year of the day FIRST of a list of them: its name stands before, or it goes on in
 * the list; month 0: it is none. */
static struct day month_of_list(const struct token *first, const struct date_context *context)
{
    const struct token *month = first - 1 - token_is_sign(first - 1, '.');
    const struct moment *named = &context->named;
    bool goes_on = ends_named(first, context) && named->grain == GRAIN_DAY && named->day == first->value;
    bool day = is_short_number(first); /* not "October 2009 and 25 percent" */
    if (!day || !(is_month(month) || goes_on))
        return (struct day){0, 0, 0};
    int value = is_month(month) ? month->value : named->month;
    bool known = named->grain == GRAIN_DAY && named->month == value;
    return (struct day){known ? named->year : 0, value, 0};
}

/* "27" of "Nov. 25-27", "April 24 and 25", "April 9th through 17th" and "April 5, 6 and 27": a day of the
 * month that stands before. */
bool read_second_day(const struct token *at, const struct date_context *context, struct reading *reading)
{
    static const enum word counted[] = {WORD_UNIT, WORD_UNITS, WORD_MONTH, WORD_MILLION, WORD_NONE};
    if (!joins_days(at - 1) && !is_listed(at))
        return false;
    struct day day = month_of_list(at - 2 - token_is(at - 2, WORD_ORDINAL_END), context);
    int year;
    const struct token *after = day.month ? read_day_of_month(at, &day.day) : NULL;
    if (!after || token_is_one(after, counted) || is_counted(after))
        return false;
    reading->after = read_year_of_day(after, &year);
    day.year = year ? year : day.year;
    return place_day(reading, context, at, day);
}

/* "3" of "3-4 June 2020" and "Monday 3 to Friday 7 June", "3rd" of "the 3rd and 4th of June". */
static bool read_first_of_days(const struct token *at, const struct date_context *context,
                               struct reading *reading)
{
    struct day day = {0, 0, 0};
    int other;
    reading->after = read_day_of_month(at, &day.day);
    if (!reading->after || !joins_days(reading->after))
        return false;
    const struct token *second = reading->after + 1;
    const struct token *month = read_day_of_month(second + token_is(second, WORD_WEEKDAY), &other);
    if (month && token_is(month, WORD_OF))
        month++;
    if (!month || !is_month(month))
        return false;
    reading->takes_the = reading->after > at + 1;
    day.month = month->value;
    read_year_of_day(skip_stop(month), &day.year);
    return place_day(reading, context, at, day);
}

/* The month at the end of the list of days that goes on behind FIRST, ", 14, 16 and 17 December"; or NULL. */
static const struct token *month_of_listed(const struct token *first)
{
    enum { MOST = 8 };
    const struct token *join = first + 1;
    for (int i = 0; i < MOST && (token_is_sign(join, ',') || is_and_or(join)); i++, join += 2) {
        const struct token *day = join + 1;
        if (!is_short_number(day) || !token_is_spaced(day) || !is_between(day->value, 1, 31))
            return NULL;
        if (is_and_or(join))
            return is_month(day + 1) && !begins_anew(day + 1) ? day + 1 : NULL;
    }
    return NULL;
}

bool read_listed_day(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *month = token_is_sign(at + 1, ',') ? month_of_listed(at) : NULL;
    struct day day = {0, month ? month->value : 0, at->value};
    if (!month || !is_between(day.day, 1, 31))
        return false;
    read_year_of_day(skip_stop(month), &day.year);
    *reading = (struct reading){.after = at + 1};
    return place_day(reading, context, at, day);
}

/* " 2025", "-2025", "/2025", "-25" behind a day and month; AT where there is none, as in "5 June-10 July". */
static const struct token *read_parted_year(const struct token *at, int *year)
{
    bool parted = sign_between(at, '-') || sign_between(at, '/');
    const struct token *after = read_year_of_day(at + parted, year), *number = at + 1;
    if (*year || !parted || number->kind != TOKEN_NUMBER || number->length != 2 || is_month(number + 1))
        return after;
    *year = year_of_two_digits(number->value);
    return number + 1;
}

bool read_day_first(const struct token *at, const struct date_context *context, struct reading *reading)
{
    struct day day = {0, 0, 0};
    const struct token *month = read_day_of_month(at, &day.day);
    if (!month)
        return false;
    bool number = at->kind == TOKEN_NUMBER;
    bool joined = token_is(month, WORD_OF) || (number && is_glued(month) && token_is_sign_of(month, "-/"));
    month += joined;
    if (begins_anew(month))
        return false;
    if (!is_month(month))
        return read_first_of_days(at, context, reading);
    day.month = month->value;
    const struct token *from = skip_stop(month);
    reading->after = read_parted_year(from, &day.year);
    if (!day.year) {
        reading->after = month + 1;
        day.year = year_of_range(from, day.month, true);
    }
    reading->takes_the = at->kind != TOKEN_NUMBER || token_is(at + 1, WORD_ORDINAL_END);
    if (!place_day_of_year(reading, context, at, day))
        return false;
    if (day.year)
        reading->after = read_time_of_day(reading->after, reading);
    return true;
}
