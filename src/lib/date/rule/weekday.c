/* Weekdays: by themselves, with a date, or within a week. */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/rules.h"

const struct token *read_part_of_day(const struct token *at, struct reading *reading)
{
    const struct token *part = skip_hyphen(at);
    if (token_is(at, WORD_NOON)) { /* "Friday noon" */
        reading->moment.clock = CLOCK_HOUR;
        reading->moment.hour = at->value;
        reading->type = DATE_TIME;
        return at + 1;
    }
    bool early =
        part && (token_is(part, WORD_EARLY) || token_is(part, WORD_LATE)) && token_is(part + 1, WORD_PART);
    if (!part || !(early || token_is(part, WORD_PART)))
        return at;
    reading->moment.day_part = part[early].value;
    reading->type = DATE_TIME;
    return part + early + 1;
}

bool is_weekday(const struct token *at, const struct token **after)
{
    if (!token_is(at, WORD_WEEKDAY))
        return false;
    *after = at + 1;
    if (is_whole_weekday(at))
        return true;
    if (sign_glued(*after, '.'))
        ++*after;
    const struct token *date = token_is_sign(*after, ',') ? *after + 1 : *after;
    const struct token *month = date + 1 + token_is(date + 1, WORD_ORDINAL_END);
    return token_is_capital(at) &&
           (token_is(date, WORD_MONTH) || (date->kind == TOKEN_NUMBER && token_is(month, WORD_MONTH)));
}

void choose_year(const struct date_context *context, int weekday, struct moment *moment)
{
    static const int shifts[] = {0, -1, 1};
    int year = context->reference.year ? moment->year : 0;
    for (size_t i = 0; year && i < sizeof shifts / sizeof *shifts; i++) {
        struct day day = {year + shifts[i], moment->month, moment->day};
        if (day_exists(day) && day_weekday(day) == weekday) {
            moment->year = day.year;
            return;
        }
    }
}

/* "the 13th" or "13th" behind "Friday"; not "the 13th of May", "the 13th day", nor ", the first time", ", the
 * second in a row". */
static bool read_number_of_day(const struct token *at, int weekday, const struct date_context *context,
                               struct reading *reading)
{
    int day;
    bool bare = at->kind == TOKEN_NUMBER && token_is(at - 1, WORD_WEEKDAY);
    reading->after = bare || token_is(at - 1, WORD_THE) ? read_ordinal(at, &day) : NULL;
    bool apart = token_is_sign(at - 2, ',') && at->kind != TOKEN_NUMBER;
    if (!reading->after || apart || !is_between(day, 1, 31) || is_noun(reading->after))
        return false;
    reading->rule = "weekday-date";
    reading->relative = true;
    reading->moment = resolve_day(context, day, weekday, lean_of(at - 2 + bare, context));
    return true;
}

bool read_date_of_weekday(const struct token *after, int weekday, const struct date_context *context,
                          struct reading *reading)
{
    const struct token *date = token_is_sign(after, ',') ? after + 1 : after;
    date += token_is(date, WORD_THE);
    struct reading of = {0};
    bool found = read_month_first(date, context, &of) || read_day_first(date, context, &of);
    if (!found)
        return read_number_of_day(date, weekday, context, reading);
    if (of.moment.grain != GRAIN_DAY)
        return false;
    *reading = of;
    if (of.relative)
        choose_year(context, weekday, &reading->moment);
    reading->rule = "weekday-date";
    reading->takes_the = false;
    return true;
}

/* Makes the moment that weekday of the week; without a known one only the weekday is known. */
static void place_in_week(struct reading *reading, const struct moment *week, int weekday)
{
    struct day monday = moment_begin(week); /* may be the moment itself */
    int day_part = reading->moment.day_part;
    reading->moment = monday.year ? moment_around(day_add(monday, weekday - 1), GRAIN_DAY)
                                  : (struct moment){.grain = GRAIN_WEEKDAY, .part = weekday};
    reading->moment.day_part = day_part;
}

void read_weekday_behind(struct reading *reading)
{
    const struct token *on = reading->after, *weekday = on + token_is(on, WORD_ON), *after;
    if (reading->moment.grain != GRAIN_WEEK || !is_whole_weekday(weekday) || !is_weekday(weekday, &after) ||
        is_owner(weekday))
        return;
    place_in_week(reading, &reading->moment, weekday->value);
    reading->after = read_part_of_day(weekday + 1, reading);
}

/* "last week" of "Thursday last week", "Monday of next week": the token behind it, or AT. */
static const struct token *read_week_behind(const struct token *at, const struct date_context *context,
                                            struct reading *reading, int weekday)
{
    struct reading of = {0};
    bool found = read_shifted(at + token_is(at, WORD_OF), context, &of);
    if (!found || of.moment.grain != GRAIN_WEEK || of.type != DATE_DATE)
        return at;
    place_in_week(reading, &of.moment, weekday);
    return of.after;
}

/* "Friday week", "Friday fortnight": so long after the coming Friday. The token behind it, or AT, where
 * "week" stands. */
static const struct token *read_week_after(const struct token *at, const struct date_context *context,
                                           struct reading *reading, int weekday)
{
    bool owns = token_is_sign_of(at + 1, "'-") && is_glued(at + 1);
    bool week = is_unit(at, GRAIN_WEEK), fortnight = token_is(at, WORD_FORTNIGHT);
    if (!(week || fortnight) || owns || token_is(at - 2, WORD_THE) || is_noun(at + 1))
        return at;
    struct moment coming = resolve_weekday(context, weekday, LEAN_FUTURE);
    reading->moment = moment_add(coming, fortnight ? 2 * WEEK_DAYS : WEEK_DAYS);
    return at + 1;
}

/* "last" of "on Wednesday last", "next" of "Tuesday next", an old and a legal way to say it: the token behind
 * it, or AT, where it stands. */
static const struct token *read_step_after(const struct token *at, const struct date_context *context,
                                           struct reading *reading, int weekday)
{
    static const enum word goers[] = {WORD_AND, WORD_AT,   WORD_BY,  WORD_FROM, WORD_IN,
                                      WORD_TO,  WORD_WILL, WORD_WAS, WORD_WHO,  WORD_NONE};
    const struct token *behind = at + 1;
    bool last = token_is(at, WORD_LAST);
    bool beside = !last && token_is(behind, WORD_TO); /* "sat on Tuesday next to him" */
    if ((!last && !token_is(at, WORD_NEXT)) || token_is_capital(at) || beside ||
        behind->kind == TOKEN_NUMBER ||
        (behind->kind == TOKEN_WORD && !token_is_one(behind, goers) && !is_pronoun(behind)))
        return at;
    reading->moment = resolve_weekday(context, weekday, last ? LEAN_PAST : LEAN_FUTURE);
    struct day begin = moment_begin(&reading->moment);
    if (begin.year && day_compare(begin, context->reference) == 0)
        reading->moment = moment_add(reading->moment, last ? -WEEK_DAYS : WEEK_DAYS);
    return behind;
}

/* "Monday Night Football" */
static bool is_show(const struct token *weekday)
{
    const struct token *part = weekday + 1, *name = weekday + 2;
    return token_is(part, WORD_PART) && token_is_capital(part) && name->kind == TOKEN_WORD &&
           token_is_capital(name) && token_is_spaced(name) && !name->word;
}

/* "a Tuesday" of "it fell on a Tuesday", any one, as "one Tuesday"; not of "in a Tuesday statement", "two
 * games, one Friday and one Sunday", "at one Friday". */
static bool is_any(const struct token *at)
{
    const struct token *behind = at + 1 + token_is(at + 1, WORD_PART), *one = at - 1;
    bool listed = one[-1].kind == TOKEN_SIGN || is_and_or(one - 1) || token_is(one - 1, WORD_AT);
    if (token_is(one, WORD_CARDINAL) && one->value == 1)
        return token_is_capital(one) || !listed;
    return token_is(one, WORD_A) && !is_noun(behind);
}

/* "On Friday the guns opened" behind the days of another year, in a story of them; not "he said on Friday".
 */
static bool is_of_story(const struct token *at, const struct date_context *context)
{
    const struct token *verb = at - 1 - token_is(at - 1, WORD_ON);
    bool said = token_is(verb, WORD_WAS) && verb->value == SAID;
    return is_history(&context->story) && is_story(context) && !said &&
           context->story.told.grain == GRAIN_DAY && context->named.grain == GRAIN_DAY &&
           lean_of(at, context) != LEAN_FUTURE;
}

/* "on Friday" of "she plays Tuesday in Ohio and at home on Friday": where nothing tells more, it goes on from
 * one of the next ten days in the sentence; year 0: there is no such day. */
static struct day next_ahead(const struct token *at, const struct date_context *context)
{
    enum { MOST = 5, AHEAD = 10 }; /* days from one to the other, and to the first */
    struct day named = moment_begin(&context->named), from = context->reference;
    bool range = token_is(at + 1, WORD_THROUGH) || token_is(at + 1, WORD_TO);
    if (context->named.grain != GRAIN_DAY || !from.year || day_compare(named, from) <= 0 || range ||
        is_owner(at) || day_number(named) - day_number(from) > AHEAD || !is_dated_before(at, context))
        return (struct day){0, 0, 0};
    int days = day_to_weekday(named, at->value);
    return days <= MOST ? day_add(named, days) : (struct day){0, 0, 0};
}

/* "a Sunday" behind the day that it was: "May 4, 2025, a Sunday", "May 4th, the Sunday they met". */
static bool is_apposed(const struct token *at, const struct date_context *context)
{
    bool of_month = at[-3].kind == TOKEN_NUMBER || at[-4].kind == TOKEN_NUMBER; /* "May 4", "4th", "4 May" */
    bool the = token_is(at - 1, WORD_THE) && of_month; /* not "last Sunday, the Sunday after" */
    if (!(the || token_is(at - 1, WORD_A)) || !adds_to_day(at - 2, context))
        return false;
    struct day named = moment_begin(&context->named);
    return named.year && day_weekday(named) == at->value;
}

/* "Leeds 2-1 Hull": a pair of numbers between two names, which tells that it is over; not the hours of "Baths
 * 10-4 Museum 10-5" */
static bool is_score(const struct token *name)
{
    const struct token *dash = name + 2, *other = dash + 2;
    return token_is_capital(name) && name[1].kind == TOKEN_NUMBER && number_behind(dash, '-') &&
           token_is_capital(other) && token_is_unknown(other) && !token_begins_line(other) &&
           other[1].kind != TOKEN_NUMBER;
}

/* "Friday: sunny, with a high near 70", "Friday night: Lind v Oslo": is it of a forecast, a programme or a
 * list of what is due, and of no result? */
static bool is_programme(const struct token *at)
{
    const struct token *colon = at + 1 + token_is(at + 1, WORD_PART);
    return heads_line(at, colon) && !is_score(colon + 1);
}

/* "Friday" of "set for Friday, was scrubbed", "due on Friday, was called off": was what was planned given up,
 * be that day over or yet to come? */
static bool is_given_up(const struct token *at)
{
    enum { REACH = 8 };
    for (const struct token *verb = at + 1; verb - at <= REACH && is_within(verb); verb++)
        if (token_is(verb, WORD_WAS) &&
            (ends_with(verb, NEIGHBOUR_CANCELLED) || ends_with(verb, NEIGHBOUR_MOVED) ||
             (last_is(verb, "called") && first_is(verb + 1, "off"))))
            return true;
    return false;
}

/* Counted from the head of a diary's entry, but for one that heads a line of a log. */
static struct moment resolve_written(const struct token *at, const struct date_context *context,
                                     enum lean lean)
{
    if (!context->written.year || token_is_first(at))
        return resolve_weekday(context, at->value, lean);
    struct date_context own = *context;
    own.reference = context->written;
    return resolve_weekday(&own, at->value, lean);
}

/* Any, the first one from the day that a story told, or as news speak of it. */
static struct moment place_weekday(const struct token *at, const struct date_context *context)
{
    if (is_apposed(at, context))
        return context->named;
    if (is_any(at))
        return (struct moment){.grain = GRAIN_WEEKDAY, .part = at->value};
    if (!is_of_story(at, context)) {
        enum lean said = lean_of(at, context), lean = !said && is_programme(at) ? LEAN_FUTURE : said;
        bool planned = token_is(at - 1, WORD_FOR) || (lean == LEAN_FUTURE && token_is(at - 1, WORD_ON));
        if (planned && is_given_up(at))
            return resolve_nearest_weekday(context, at->value);
        bool open = !lean || lean == LEAN_FUTURE;
        struct day ahead = open ? next_ahead(at, context) : (struct day){0, 0, 0};
        return ahead.year ? moment_around(ahead, GRAIN_DAY) : resolve_written(at, context, lean);
    }
    struct day told = moment_begin(&context->named);
    return moment_around(day_add(told, day_to_weekday(told, at->value)), GRAIN_DAY);
}

/* One of "Monday Tuesday Wednesday", the head of a table. */
static bool is_in_row(const struct token *at)
{
    return (is_whole_weekday(at - 1) && token_is_spaced(at)) ||
           (is_whole_weekday(at + 1) && token_is_spaced(at + 1));
}

bool read_weekday(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *after;
    if (!is_weekday(at, &after) || is_site(at) || is_show(at) || ends_quoted_name(at) || is_in_row(at))
        return false;
    if (read_date_of_weekday(after, at->value, context, reading))
        return true;
    if (token_is(at + 1, WORD_BEFORE) && read_before_last(at, context, reading))
        return true;
    if (read_weekday_beside(at, context, reading) || read_office_day(at, reading) ||
        read_each_also(at, reading))
        return true;
    reading->rule = "weekday";
    reading->relative = true;
    reading->moment = place_weekday(at, context);
    after = read_part_of_day(at + 1, reading);
    reading->after = read_week_behind(after, context, reading, at->value);
    if (reading->after == at + 1)
        reading->after = read_week_after(at + 1, context, reading, at->value);
    if (reading->after == at + 1)
        reading->after = read_step_after(at + 1, context, reading, at->value);
    return true;
}

/* "two Saturdays ago" */
static struct moment weekdays_ago(const struct date_context *context, int weekday, int64_t count)
{
    struct moment moment = resolve_weekday(context, weekday, LEAN_PAST);
    struct day last = moment_begin(&moment);
    int64_t today = last.year && day_compare(last, context->reference) == 0;
    return moment_add(moment, -WEEK_DAYS * (count - 1 + today));
}

/* "two summers ago", of which this year's is none, though it be over */
static struct moment seasons_ago(const struct date_context *context, int season, int64_t count)
{
    enum { WINTER = 4 };
    struct moment now = moment_around(context->reference, GRAIN_SEASON);
    int year = season == WINTER ? now.year : context->reference.year;
    return (struct moment){.grain = GRAIN_SEASON, .year = year ? year - (int)count : 0, .part = season};
}

/* "two Saturdays ago", "two summers ago" */
bool read_weekdays_ago(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum { MOST = 52 };
    int64_t count;
    const struct token *what = at + 1;
    if (!token_is(what + 1, WORD_AGO))
        return false;
    bool weekdays = token_is(what, WORD_WEEKDAYS), seasons = token_is(what, WORD_SEASONS);
    if (!(weekdays || seasons) || read_number(at, &count) != what || !is_between(count, 1, MOST))
        return false;
    reading->rule = "ago";
    reading->relative = true;
    reading->after = what + 2;
    reading->moment =
        weekdays ? weekdays_ago(context, what->value, count) : seasons_ago(context, what->value, count);
    return true;
}
