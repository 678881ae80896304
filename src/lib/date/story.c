/* Of which time a text tells: what it named, in which order. */
#include "lib/date/story.h"
#include "lib/date/reading.h"

/* A year alone begins a story only where it opens a sentence: not in "elected in 1998, he died on June 17".
 */
struct day day_of_story(const struct date_context *context)
{
    enum { JULY = 7 };
    const struct story *story = &context->story;
    struct day told = moment_begin(&story->told);
    if (story->told.two_years)
        told.month = JULY;
    bool begun = moment_is_within_year(&story->told) || story->year_opened;
    bool other = begun && told.year != context->reference.year;
    return other && context->prefer == PREFER_NEWS ? told : (struct day){0, 0, 0};
}

bool is_story(const struct date_context *context)
{
    return day_of_story(context).year;
}

bool is_story_ahead(const struct date_context *context)
{
    return day_compare(moment_begin(&context->story.told), context->reference) > 0;
}

bool is_within_story(const struct date_context *context, const struct moment *day)
{
    struct day first, last, own = moment_begin(day);
    const struct moment *told = &context->story.told;
    bool part = told->grain == GRAIN_MONTH || told->grain == GRAIN_SEASON;
    return part && moment_span(told, &first, &last) && day_compare(first, own) <= 0 &&
           day_compare(own, last) <= 0;
}

bool goes_on_in_news(const struct date_context *context)
{
    return is_news(&context->story) && moment_is_within_year(&context->story.told);
}

/* How many days it begins behind what was told last, of which history is told in order; YEAR_DAYS where
 * nothing was.
 */
static int64_t days_told(const struct moment *moment, const struct story *story)
{
    struct day told = moment_begin(&story->told), day = moment_begin(moment);
    return told.year && day.year ? day_number(day) - day_number(told) : YEAR_DAYS;
}

/* Counts the dates of other years, of which the text may become history. Mere years may be a list of them. */
static void count(struct date_context *context, const struct reading *reading)
{
    struct story *story = &context->story;
    const struct moment *moment = &reading->moment;
    bool fine = moment_is_within_year(moment) || reading->lead == LEAD_OPENS;
    bool present = context->reference.year && moment->year >= context->reference.year;
    if (present && (fine || reading->relative))
        story->dates = NEWS;
    if (story->dates == NEWS || !fine || (reading->relative && !story->told.year))
        return;
    int64_t days = days_told(moment, story);
    if (days < -YEAR_DAYS)
        story->dates = 1;
    else if (days && story->dates < HISTORY)
        story->dates++;
}

/* Does a year go on from what was told of earlier ones: "In May 1962 he came; in the 1966 season he won"? In
 * news it need not. */
static bool goes_on_to_year(const struct date_context *context, const struct moment *year)
{
    const struct moment *told = &context->story.told;
    return year->grain == GRAIN_YEAR && told->year && !is_news(&context->story) && year->year > told->year &&
           is_story(context);
}

/* Is it another year, "the following year", or a later season, "the following spring"? */
static bool is_step(const struct moment *moment, const struct story *story)
{
    return moment->grain == GRAIN_YEAR ? moment->year != story->told.year
                                       : moment->grain == GRAIN_SEASON && days_told(moment, story) > 0;
}

/* Does the story go on with a date that is told from others, or is it left for the present? */
static bool goes_on(const struct date_context *context, const struct reading *reading)
{
    const struct story *story = &context->story;
    const struct moment *moment = &reading->moment;
    bool history = is_history(story) && is_step(moment, story);
    bool now = (moment->grain == GRAIN_SEASON || moment->grain == GRAIN_YEAR) &&
               moment->year == context->reference.year;
    bool ago = reading->length.unit == GRAIN_YEAR && moment->grain == GRAIN_DAY; /* "today" */
    return ago || (story->told.year && (moment->grain <= GRAIN_MONTH || history || now));
}

void story_go_on(struct date_context *context, const struct reading *reading)
{
    struct story *story = &context->story;
    count(context, reading);
    if (reading->lead == LEAD_ASIDE || (reading->relative && !goes_on(context, reading)))
        return;
    story->year_opened =
        reading->lead == LEAD_OPENS || is_history(story) || goes_on_to_year(context, &reading->moment);
    story->told = reading->moment;
}
