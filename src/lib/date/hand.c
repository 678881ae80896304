/* What a text has at hand, that "the week" or "a year ago" may mean without a date beside it. */
#include "lib/date/ahead.h"
#include "lib/date/resolve.h"

struct day day_counted_from(const struct date_context *context)
{
    return moment_is_placed(&context->named) ? moment_begin(&context->named) : context->reference;
}

struct day day_at_hand(const struct date_context *context)
{
    static const struct day none = {0, 0, 0};
    struct day begin, end, day = context->day;
    if (!moment_is_placed(&context->named) || context->named.grain <= GRAIN_DAY)
        return day_counted_from(context);
    bool begun = !moment_span(&context->named, &begin, &end) || !day.year || day_compare(day, begin) < 0;
    return begun || (context->story.year_opened && day_compare(day, end) > 0) ? none : day;
}

struct moment resolve_shift(const struct date_context *context, enum grain grain, int64_t count)
{
    if (!context->reference.year)
        return (struct moment){.grain = grain};
    struct day from = grain == GRAIN_DAY ? day_written(context) : context->reference;
    return moment_add(moment_around(from, grain), count);
}

struct moment quarter_at_hand(const struct date_context *context)
{
    return context->report.quarter.grain ? context->report.quarter
                                         : resolve_shift(context, GRAIN_QUARTER, -1);
}

/* Is it one of the last days? */
static bool is_of_these(struct day day, const struct date_context *context)
{
    return day.year && is_between(day_number(context->reference) - day_number(day), 0, WEEK_DAYS);
}

/* The day of what is over, where the one named last has yet to come: the last of these days that has not,
 * else the reference. */
static struct day day_over(const struct date_context *context)
{
    return is_of_these(context->past, context) ? context->past : context->reference;
}

/* Which way the words around a time before AT lean. */
static enum lean lean_of_time(const struct token *at)
{
    enum lean lean = lean_before(at);
    return lean ? lean : lean_behind(at - 1);
}

/* The day of a time before AT behind a month or year: the last one named, where that is one of these days and
 * the words lean its way, else the reference. */
static struct day last_day(const struct token *at, const struct date_context *context)
{
    struct day day = day_at_hand(context);
    int64_t ahead = day.year ? day_number(day) - day_number(context->reference) : YEAR_DAYS;
    if (!ahead || !is_between(ahead, -WEEK_DAYS, WEEK_DAYS))
        return context->reference;
    return lean_of_time(at) == (ahead < 0 ? LEAN_PAST : LEAN_FUTURE) ? day : context->reference;
}

struct day day_of_lone_time(const struct token *at, const struct date_context *context)
{
    const struct moment *named = &context->named;
    struct day day = {named->year, named->month, named->day};
    if (context->event.year && lean_of_time(at) != LEAN_FUTURE)
        return context->event;
    if (named->grain != GRAIN_DAY)
        return context->reference.year ? last_day(at, context) : context->reference;
    bool untold = context->reference.year && day_compare(day, context->reference) > 0 &&
                  !is_dated_before(at, context) && lean_is_past(lean_of_time(at));
    return untold ? day_over(context) : day;
}

bool begins_item(const struct token *start, const struct token *after, const struct date_context *context)
{
    const struct token *last = start - 1;
    if (last->kind == TOKEN_NONE)
        return true;
    return token_begins_line(start) && (token_is_sign_of(last, ".!?\":)") || token_is_sign_of(after, ":-|") ||
                                        ends_named(last, context) || token_is_behind_line(after));
}

/* "The fire had begun at 3 a.m.": was it so before what was told last? Not "had gone by 3 a.m.". */
static bool is_told_back(const struct token *at)
{
    static const enum word points[] = {WORD_BY, WORD_UNTIL, WORD_NONE};
    enum { REACH = 8 }; /* a time, and what stands before it */
    return had_before(at) && !find_one_before(at, points, REACH);
}

/* Is it the end of the reference day, though the words tell of what is over: "the truce began at midnight"?
 */
static bool is_last_midnight(const struct token *at, struct day day, const struct date_context *context,
                             const struct moment *time)
{
    enum { MIDNIGHT = 24 };
    return time->clock && time->hour == MIDNIGHT && context->reference.year &&
           day_compare(day, context->reference) == 0 && lean_is_past(lean_of_time(at));
}

void pass_midnight(const struct token *at, const struct date_context *context, struct moment *time)
{
    enum { SMALL = 6 };
    struct day day = moment_begin(time);
    if (is_last_midnight(at, day, context, time)) {
        moment_set_day(time, day_add(day, -1));
        return;
    }
    bool small = time->clock ? time->hour < SMALL : time->day_part == PART_MORNING;
    if (!small || !context->evening || !day.year || day_compare(day, context->day) != 0)
        return;
    bool ahead = context->reference.year && day_compare(day, context->reference) >= 0;
    if ((ahead && lean_of_time(at) != LEAN_FUTURE) || is_told_back(at))
        return;
    moment_set_day(time, day_add(day, 1));
}

/* A day of these: the last one that was named, unless it has yet to come, is a week old or of another time.
 */
static struct moment resolve_this_day(const struct date_context *context)
{
    struct day day = day_at_hand(context);
    bool other = context->reference.year && !is_story(context) && !is_of_these(day, context);
    return moment_around(day.year && !other ? day : day_over(context), GRAIN_DAY);
}

struct moment resolve_at_hand(const struct date_context *context, enum grain grain)
{
    struct day told = day_of_story(context);
    if (grain == GRAIN_DAY)
        return resolve_this_day(context);
    if (context->named.grain == grain && grain >= GRAIN_DECADE)
        return context->named;
    if (told.year && (context->story.told.day || grain >= GRAIN_MONTH))
        return moment_around(told, grain);
    return resolve_shift(context, grain, 0);
}

bool resolve_ended_month(const struct date_context *context, enum lean lean, struct moment *moment)
{
    struct day past = context->past, now = context->reference;
    int64_t ago = day_number(now) - day_number(past);
    if (lean != LEAN_PAST || is_story(context) || !past.year || past.month == now.month ||
        !is_between(ago, 0, YEAR_DAYS))
        return false;
    *moment = moment_around(past, GRAIN_MONTH);
    return true;
}

struct day nine_eleven(const struct date_context *context)
{
    static const struct day day = {2001, 9, 11}, none = {0, 0, 0};
    bool later = !context->reference.year || day_compare(context->reference, day) >= 0;
    return later ? day : none;
}

struct moment resolve_year_ago(const struct date_context *context)
{
    bool quarter = context->report.quarter.grain && !context->report.cumulative;
    return quarter ? moment_add(context->report.quarter, -4) : resolve_shift(context, GRAIN_YEAR, -1);
}
