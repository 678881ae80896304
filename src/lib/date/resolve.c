/* Which day, month or stretch is meant, given the reference day: what news means most often. */
#include "lib/date/resolve.h"

enum { YEAR = 12 }; /* months */

/* What the words and the asked-for preference come to. */
static enum date_preference preference(const struct date_context *context, enum lean lean,
                                       enum date_preference habit)
{
    if (context->prefer != PREFER_NEWS)
        return context->prefer;
    if (lean_is_past(lean))
        return PREFER_PAST;
    return lean == LEAN_FUTURE ? PREFER_FUTURE : habit;
}

/* Of a cycle of LENGTH steps the place that is AHEAD steps on (0 to LENGTH - 1): ahead, behind, or what is
 * nearer. */
static int choose(int ahead, int length, enum date_preference preference)
{
    int behind = ahead ? ahead - length : 0;
    if (preference == PREFER_FUTURE)
        return ahead;
    if (preference == PREFER_PAST)
        return behind;
    return ahead < -behind ? ahead : behind;
}

/* Where the range began whose end, of that size, is looked for; year 0: nowhere. */
static struct day range_begin(const struct date_context *context, enum lean lean, enum grain grain)
{
    bool begun = lean == LEAN_RANGE && context->named.grain == grain;
    return begun ? moment_begin(&context->named) : (struct day){0, 0, 0};
}

struct moment resolve_weekday(const struct date_context *context, int weekday, enum lean lean)
{
    struct day begun = range_begin(context, lean, GRAIN_DAY), from = begun.year ? begun : context->reference;
    if (!from.year)
        return (struct moment){.grain = GRAIN_WEEKDAY, .part = weekday};
    int ahead = day_to_weekday(from, weekday);
    int days = choose(ahead, WEEK_DAYS, begun.year ? PREFER_FUTURE : preference(context, lean, PREFER_PAST));
    return moment_around(day_add(from, days), GRAIN_DAY);
}

struct moment resolve_nearest_weekday(const struct date_context *context, int weekday)
{
    struct date_context near = *context;
    near.prefer = context->prefer == PREFER_NEWS ? PREFER_NEAREST : context->prefer;
    return resolve_weekday(&near, weekday, LEAN_NONE);
}

/* The story to which a date belongs of which the words around say that. What is over is no part of a plan:
 * "It runs until Dec. 31, 2019, she said on Aug. 17." */
static struct day story_of(const struct date_context *context, enum lean lean)
{
    static const struct day none = {0, 0, 0};
    return lean_is_past(lean) && is_story_ahead(context) ? none : day_of_story(context);
}

/* The next such month after what was told, but not one that the reference has yet before it. */
static struct moment month_after(const struct date_context *context, struct day told, int month,
                                 enum lean lean)
{
    struct day first = {told.year + (month < told.month), month, 1};
    bool ahead = context->reference.year && day_compare(first, context->reference) > 0;
    first.year -= ahead && first.year > told.year && lean != LEAN_FUTURE && lean != LEAN_RANGE;
    return moment_around(first, GRAIN_MONTH);
}

/* Is the month one of the last, and far on from the old one that is told among news? */
static bool is_of_last_months(const struct date_context *context, int month)
{
    enum { STEP = 4, LAST = 3 };
    int step = (month - context->story.told.month + YEAR) % YEAR,
        ago = (context->reference.month - month + YEAR) % YEAR;
    return goes_on_in_news(context) && context->story.told.month && step > STEP && ago <= LAST;
}

/* A month that is near ahead is not called by its bare name when the one of last year is meant. */
struct moment resolve_month(const struct date_context *context, int month, enum lean lean)
{
    enum { NEAR = 2 };
    struct day begun = range_begin(context, lean, GRAIN_MONTH),
               told = begun.year ? begun : story_of(context, lean);
    bool plan = lean == LEAN_FUTURE && is_news(&context->story) && told.year < context->reference.year;
    if (told.year && !plan && !(is_of_last_months(context, month) && !begun.year))
        return month_after(context, told, month, lean);
    if (!context->reference.year)
        return (struct moment){.grain = GRAIN_MONTH, .month = month};
    int ahead = (month - context->reference.month + YEAR) % YEAR;
    if (lean == LEAN_FUTURE && ahead == YEAR - 1) /* the month just over, of which figures are expected */
        lean = LEAN_NONE;
    enum date_preference habit = ahead <= NEAR ? PREFER_NEAREST : PREFER_PAST;
    bool open = habit == PREFER_NEAREST && lean != LEAN_OVER;
    int months = choose(ahead, YEAR, preference(context, open ? LEAN_NONE : lean, habit));
    return moment_around(day_add_months(context->reference, months), GRAIN_MONTH);
}

bool is_winter_in_spring(int season, int now)
{
    enum { SPRING = 1, WINTER = 4 };
    return season == WINTER && now == SPRING;
}

/* That of the year, in its first months the next spring or summer, unless the words around say that it is
 * over, or yet to come; in a story the next. */
struct moment resolve_season(const struct date_context *context, int season, enum lean lean)
{
    enum { SUMMER = 2 };
    struct day told = story_of(context, lean);
    if (told.year) {
        struct moment then = moment_around(told, GRAIN_SEASON);
        int year = then.year + (season < then.part);
        return (struct moment){.grain = GRAIN_SEASON, .year = year, .part = season};
    }
    if (!context->reference.year)
        return (struct moment){.grain = GRAIN_SEASON, .part = season};
    struct moment now = moment_around(context->reference, GRAIN_SEASON);
    enum date_preference asked = preference(context, lean, PREFER_NEWS);
    bool next = asked == PREFER_FUTURE && season < now.part;
    bool last = (asked == PREFER_PAST && season > now.part) ||
                (asked == PREFER_NEWS && is_winter_in_spring(season, now.part));
    bool coming = asked == PREFER_NEWS && season <= SUMMER && now.year < context->reference.year;
    return (struct moment){.grain = GRAIN_SEASON, .year = now.year + (next || coming) - last, .part = season};
}

enum { SOME_WEEKS = 45, FAR = 120 }; /* days */

/* How far ahead one may be before the past one is the likelier. */
static int64_t most_ahead(enum lean lean)
{
    static const int64_t days[] = {[LEAN_NONE] = FAR,
                                   [LEAN_PAST] = SOME_WEEKS, /* the verb in the past may be another's */
                                   [LEAN_OVER] = 0,
                                   [LEAN_FUTURE] = YEAR_DAYS,
                                   [LEAN_RANGE] = FAR};
    return days[lean];
}

/* With no other wish the nearest to the reference, but not one that is months ahead; in a story the nearest
 * to what it told last, but not one that is months behind. */
struct choice choice_begin(const struct date_context *context, enum lean lean, struct moment unknown)
{
    struct day begun = range_begin(context, lean, GRAIN_DAY), told = story_of(context, lean);
    struct choice choice = {context->reference, YEAR_DAYS, YEAR_DAYS, unknown, -1};
    if (begun.year) {
        choice.from = begun;
        choice.behind = 0;
    } else if (told.year && lean != LEAN_FUTURE) {
        choice.from = told;
        choice.behind = context->story.told.month                     ? FAR
                        : moment_is_within_year(&context->story.told) ? SOME_WEEKS
                                                                      : 0;
    } else if (context->prefer == PREFER_NEWS) {
        choice.ahead = most_ahead(lean);
        choice.behind = lean == LEAN_FUTURE ? SOME_WEEKS : YEAR_DAYS;
    } else {
        choice.behind = context->prefer == PREFER_FUTURE ? 0 : YEAR_DAYS;
        choice.ahead = context->prefer == PREFER_PAST ? 0 : YEAR_DAYS;
    }
    return choice;
}

void choice_offer(struct choice *choice, struct day day)
{
    int64_t ahead = day_number(day) - day_number(choice->from), distance = ahead < 0 ? -ahead : ahead;
    if (ahead > choice->ahead || -ahead > choice->behind)
        distance += YEAR_DAYS;
    if (choice->distance >= 0 && distance >= choice->distance)
        return;
    choice->distance = distance;
    choice->best = moment_around(day, GRAIN_DAY);
}

/* Each of three years is tried, and more for 29 February, which most of them lack. */
static void offer_years(struct choice *choice, int month, int day)
{
    int reach = month == 2 && day == 29 ? 8 : 1, from = choice->from.year;
    for (int year = from - reach; from && year <= from + reach; year++)
        if (day_exists((struct day){year, month, day}))
            choice_offer(choice, (struct day){year, month, day});
}

/* Does a story that has told of a day, a week or the month go on to what is chosen, which is no step back? */
static bool goes_on(const struct date_context *context, const struct choice *choice)
{
    bool week = context->story.told.grain <= GRAIN_WEEKEND; /* or a day */
    return is_history(&context->story) || is_within_story(context, &choice->best) ||
           (week && day_compare(moment_begin(&choice->best), choice->from) >= 0);
}

/* A day that was named last and is yet to come, said again, or the first such one in the weeks after it, as
 * lists go on: "Sept. 24, Oct. 1"; year 0: none is meant. */
static struct day next_listed(const struct date_context *context, int month, int day, enum lean lean)
{
    static const struct day none = {0, 0, 0};
    struct day named = context->named.grain == GRAIN_DAY ? moment_begin(&context->named) : none;
    if (lean == LEAN_FUTURE || context->prefer != PREFER_NEWS || !named.year || !context->reference.year ||
        day_compare(named, context->reference) <= 0)
        return none;
    struct day next = {named.year + (month < named.month), month, day};
    int64_t ahead = day_exists(next) ? day_number(next) - day_number(named) : -1;
    return is_between(ahead, 0, lean == LEAN_NONE ? SOME_WEEKS : 0) ? next : none;
}

/* "May 3" of a month to come that was told last: "in May 2027 ... on May 3"; year 0: it was not. */
static struct moment day_of_coming_month(const struct date_context *context, int month, int day)
{
    static const struct moment none = {.grain = GRAIN_NONE};
    if (context->story.told.grain != GRAIN_MONTH || context->prefer != PREFER_NEWS ||
        !is_story_ahead(context))
        return none;
    struct moment coming = moment_around((struct day){context->story.told.year, month, day}, GRAIN_DAY);
    return is_within_story(context, &coming) ? coming : none;
}

/* The one near the reference, as if no story was told; year 0 where that is more than so many days away. */
static struct moment month_day_of_now(const struct date_context *context, int month, int day, enum lean lean,
                                      int64_t most)
{
    static const struct moment unknown = {.grain = GRAIN_DAY};
    struct date_context present = *context;
    story_leave(&present.story);
    struct choice now = choice_begin(&present, lean, unknown);
    offer_years(&now, month, day);
    struct day near = moment_begin(&now.best);
    bool untold = lean == LEAN_PAST && near.year && day_compare(near, context->reference) > 0; /* "came on" */
    return is_between(now.distance, 0, most) && !untold ? now.best : unknown;
}

/* A step back in a story, or one from a mere month, is not meant where the day is one of these weeks. */
struct moment resolve_month_day(const struct date_context *context, int month, int day, enum lean lean)
{
    enum { THESE_WEEKS = 31, THESE_MONTHS = 120, FAR_ON = 60 };
    struct moment unknown = {.grain = GRAIN_DAY, .month = month, .day = day};
    struct day listed = next_listed(context, month, day, lean);
    if (listed.year)
        return moment_around(listed, GRAIN_DAY);
    struct moment coming = day_of_coming_month(context, month, day);
    if (coming.year)
        return coming;
    struct choice choice = choice_begin(context, lean, unknown);
    offer_years(&choice, month, day);
    bool story_told =
        choice.best.year && lean != LEAN_FUTURE && lean != LEAN_RANGE && story_of(context, lean).year;
    bool far = goes_on_in_news(context) && choice.distance > FAR_ON;
    if (!context->reference.year || !story_told ||
        (!far && goes_on(context, &choice) && !is_story_ahead(context)))
        return choice.best;
    struct moment now = month_day_of_now(context, month, day, lean, far ? THESE_MONTHS : THESE_WEEKS);
    return now.year ? now : choice.best;
}

/* The month that the text named last, where that is another than those beside the reference's, and not over
 * where the words tell of what is to come. */
static struct day month_at_hand(const struct date_context *context, enum lean lean)
{
    enum { NEAR = 45 };
    static const struct day none = {0, 0, 0};
    bool month = context->named.grain == GRAIN_DAY || context->named.grain == GRAIN_MONTH;
    struct day named = month ? moment_begin(&context->named) : none;
    if (!named.year || !context->reference.year)
        return named;
    int64_t distance = day_number(named) - day_number(context->reference);
    return distance > NEAR || (distance < -NEAR && lean != LEAN_FUTURE) ? named : none;
}

/* With a weekday it may be many months from one such day to the next, but the reference's is the nearest. */
struct moment resolve_day(const struct date_context *context, int day, int weekday, enum lean lean)
{
    enum { MIDDLE = 15, A_YEAR_AND_MORE = 14, BESIDE = 2 };
    struct day named = month_at_hand(context, lean);
    bool same = named.year && !(weekday && context->reference.year);
    struct day from = same ? (struct day){named.year, named.month, MIDDLE} : day_written(context);
    struct choice choice = {from, YEAR_DAYS, YEAR_DAYS, {.grain = GRAIN_DAY, .day = day}, -1};
    enum date_preference asked = same ? PREFER_NEAREST : preference(context, lean, PREFER_NEAREST);
    choice.ahead = asked == PREFER_PAST ? 0 : choice.ahead;
    choice.behind = asked == PREFER_FUTURE ? 0 : choice.behind;
    int reach = weekday ? A_YEAR_AND_MORE : BESIDE; /* in months */
    for (int month = -reach; from.year && month <= reach; month++) {
        struct day offer = day_add_months((struct day){from.year, from.month, 1}, month);
        offer.day = day;
        if (day_exists(offer) && (!weekday || day_weekday(offer) == weekday))
            choice_offer(&choice, offer);
    }
    return choice.best;
}
