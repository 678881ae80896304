/* What a text has at hand, that "the week" or "a year ago" may mean without a date beside it. */
#include "lib/date/reading.h"
#include "lib/date/resolve.h"

struct moment resolve_shift(const struct date_context *context, enum grain grain, long count)
{
    if (!context->reference.year)
        return (struct moment){.grain = grain};
    return moment_add(moment_around(context->reference, grain), count);
}

/* Is it one of the last days? */
static bool is_of_these(struct day day, const struct date_context *context)
{
    return day.year && is_between(day_number(context->reference) - day_number(day), 0, WEEK_DAYS);
}

struct day day_over(const struct date_context *context)
{
    return is_of_these(context->past, context) ? context->past : context->reference;
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

struct day nine_eleven(const struct date_context *context)
{
    static const struct day day = {2001, 9, 11}, none = {0, 0, 0};
    bool later = !context->reference.year || day_compare(context->reference, day) >= 0;
    return later ? day : none;
}

struct moment resolve_year_ago(const struct date_context *context)
{
    bool quarter = context->quarter.grain && !context->cumulative;
    return quarter ? moment_add(context->quarter, -4) : resolve_shift(context, GRAIN_YEAR, -1);
}
