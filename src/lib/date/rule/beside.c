/* Days, nights and weeks beside another: "the week before last", "the week of March 6", "the day before
 * yesterday". */
#include "lib/date/resolve.h"
#include "lib/date/rule/rules.h"

bool is_before_last(const struct token *at)
{
    static const enum word others[] = {WORD_UNIT,  WORD_PART,   WORD_WEEKDAY,
                                       WORD_MONTH, WORD_SEASON, WORD_NONE};
    return token_is(at + 1, WORD_BEFORE) && token_is(at + 2, WORD_LAST) && !token_is_one(at + 3, others) &&
           !token_is_capital(at + 3);
}

/* "the week before last", "the night before last", "the Sunday before last" */
bool read_before_last(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool part = token_is(at, WORD_PART), weekday = is_whole_weekday(at);
    enum grain grain = part || weekday ? GRAIN_DAY : unit_of(at);
    if (grain < GRAIN_DAY || !is_before_last(at))
        return false;
    reading->rule = "shifted";
    reading->relative = true;
    reading->takes_the = true;
    reading->after = at + 3;
    reading->moment = weekday ? moment_add(resolve_weekday(context, at->value, LEAN_PAST), -WEEK_DAYS)
                              : resolve_shift(context, grain, -2);
    if (part) {
        reading->moment.day_part = at->value;
        reading->type = DATE_TIME;
    }
    return true;
}

/* "-15 June" of "14-15 June", "and 15" of "June 14 and 15", the Sunday of that weekend; the token behind it,
 * or AT. */
static const struct token *skip_sunday(const struct token *at, const struct moment *saturday,
                                       const struct token *month)
{
    struct day sunday = day_add(moment_begin(saturday), 1);
    int number;
    bool joins = token_is_sign(at, '-') || token_is(at, WORD_TO) || is_and_or(at);
    const struct token *after = joins ? read_day_of_month(at + 1, &number) : NULL;
    if (!after || number != sunday.day || unit_of(after) || is_counted(after))
        return at;
    bool said = token_is(month, WORD_MONTH);
    return said ? after : token_is(after, WORD_MONTH) ? after + 1 : at;
}

bool read_week_of_day(struct reading *reading, enum grain grain)
{
    enum { WEDNESDAY = 3 };
    if (!is_unit(reading->after, grain))
        return false;
    struct day day = moment_begin(&reading->moment);
    bool early = grain == GRAIN_WEEKEND && day.year && day_weekday(day) <= WEDNESDAY;
    reading->after++;
    reading->takes_the = true;
    reading->moment = day.year ? moment_around(day_add(day, early ? -WEDNESDAY : 0), grain)
                               : (struct moment){.grain = grain};
    return true;
}

/* The unit before or after the day: a weekend that begins after it is the one behind it, and the week before
 * a Saturday or Sunday ends with it. */
static struct moment move_beside(struct day day, enum grain grain, bool before)
{
    enum { FRIDAY = 5 };
    bool ends_week = day_weekday(day) > FRIDAY;
    bool own = before ? grain == GRAIN_WEEK && ends_week : grain == GRAIN_WEEKEND && !ends_week;
    return moment_add(moment_around(day, grain), own ? 0 : before ? -1 : 1);
}

/* A day, which must be known unless OPEN. */
static bool read_a_day(const struct token *at, bool open, const struct date_context *context,
                       struct reading *reading)
{
    return read_moment(at, context, reading) && reading->moment.grain == GRAIN_DAY &&
           (reading->moment.year || open);
}

/* "the day before yesterday", "the week after Christmas" */
static bool read_unit_beside(const struct token *at, enum grain grain, bool before,
                             const struct date_context *context, struct reading *reading)
{
    struct reading day = {0};
    const struct token *date = at + 2;
    bool apart = grain == GRAIN_DAY;
    if (!read_a_day(date, apart, context, &day))
        return false;
    reading->takes_the = !apart || token_is(date, WORD_DAY);
    reading->rule = "day-beside";
    reading->after = day.after;
    reading->moment = apart ? moment_add(day.moment, before ? -1 : 1)
                            : move_beside(moment_begin(&day.moment), grain, before);
    return true;
}

bool read_weekday_beside(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *date = at + 2;
    bool before = token_is(at + 1, WORD_BEFORE), beside = before || token_is(at + 1, WORD_AFTER);
    if (!beside || !token_is(at - 1, WORD_THE) || token_is(date, WORD_WEEKDAY) || !is_whole_weekday(at))
        return false;
    struct reading day = {0};
    if (!read_a_day(date, false, context, &day) || day.type != DATE_DATE)
        return false;
    reading->rule = "day-beside";
    reading->takes_the = reading->relative = true;
    reading->after = day.after;
    reading->end = day.end;
    struct day next = day_add(moment_begin(&day.moment), before ? -WEEK_DAYS : 1);
    reading->moment = moment_around(day_add(next, day_to_weekday(next, at->value)), GRAIN_DAY);
    return true;
}

/* "the week of March 6", "the weekend of July 4" */
static bool read_unit_of_day(const struct token *at, enum grain grain, const struct date_context *context,
                             struct reading *reading)
{
    struct reading day = {0};
    const struct token *date = at + 2 + token_is(at + 2, WORD_THE);
    if (grain == GRAIN_DAY || !read_a_day(date, false, context, &day))
        return false;
    reading->takes_the = true;
    reading->rule = "week-of";
    reading->after = grain == GRAIN_WEEKEND ? skip_sunday(day.after, &day.moment, date) : day.after;
    reading->moment = moment_around(moment_begin(&day.moment), grain);
    return true;
}

bool read_week_of(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum grain grain = token_is(at, WORD_UNIT) ? unit_of(at) : GRAIN_NONE;
    bool before = token_is(at + 1, WORD_BEFORE);
    if (!is_between(grain, GRAIN_DAY, GRAIN_WEEKEND))
        return false;
    reading->relative = true;
    if (before || token_is(at + 1, WORD_AFTER))
        return read_unit_beside(at, grain, before, context, reading);
    return token_is(at + 1, WORD_OF) && read_unit_of_day(at, grain, context, reading);
}

bool read_other_step(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *join = at - 1, *unit = at - 2;
    enum grain grain = context->named.grain;
    bool joined = (is_and_or(join) || token_is(join, WORD_TO)) && ends_named(unit, context);
    if (!joined || !token_is(unit, WORD_UNIT) || unit_of(unit) != grain || grain < GRAIN_WEEK ||
        is_noun(at + 1) || !context->named.year)
        return false;
    reading->rule = "shifted";
    reading->relative = true;
    reading->takes_the = false;
    reading->after = at + 1;
    reading->moment = moment_add(context->named, token_is(at, WORD_NEXT) ? 1 : -1);
    return true;
}
