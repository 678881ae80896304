/* "later" and "earlier", and the times of the clock that lie beside another: "an hour later". */
#include "lib/date/rule/count.h"

enum { PRIOR = 1 }; /* "prior", which may stand behind its noun */

/* Does the clause end here, so that "before" has nothing of its own: "the year before."? */
static bool ends_clause(const struct token *at)
{
    bool sign = token_is_sign_of(at, ".,;:!?)\"") || (token_is_sign(at, '-') && token_is_spaced(at));
    return at->kind == TOKEN_NONE || sign || token_is(at, WORD_AND);
}

bool is_beside_that(const struct token *before)
{
    bool beside = token_is(before, WORD_BEFORE) || token_is(before, WORD_AFTER);
    return beside && token_is(before + 1, WORD_THAT) && ends_clause(before + 2);
}

bool is_earlier(const struct token *at)
{
    bool before = token_is(at, WORD_BEFORE) || (token_is(at, WORD_PREVIOUS) && at->value == PRIOR);
    static const enum word others[] = {WORD_THIS, WORD_THAN, WORD_NONE};
    bool earlier = token_is(at, WORD_EARLIER) &&
                   !token_is_one(at + 1, others); /* "for a week earlier this month", "earlier than" */
    return earlier || (before && (ends_clause(at + 1) || is_beside_that(at)));
}

bool is_later(const struct token *at)
{
    bool later =
        token_is(at, WORD_LATER) && !token_is(at + 1, WORD_THAN); /* "a month later than last year" */
    return later || (token_is(at, WORD_AFTER) && (ends_clause(at + 1) || is_beside_that(at)));
}

enum { HOUR_MINUTES = 60, DAY_MINUTES = 24 * HOUR_MINUTES };

/* In minutes; 0 where it is not so exact or has days. */
static int64_t minutes_of(const struct length *length)
{
    const struct rest *rest = &length->rests[0];
    bool hours = length->unit == GRAIN_HOUR, exact = length->tenths == 0 || (hours && length->tenths == 5);
    if (!exact || !(hours || length->unit == GRAIN_MINUTE))
        return 0;
    int64_t halves = length->tenths ? HOUR_MINUTES / 2 : 0;
    return length->whole * (hours ? HOUR_MINUTES : 1) + halves +
           (rest->unit == GRAIN_MINUTE ? rest->whole : 0);
}

/* Is the time of the last day that the text named? */
static bool is_of_last_day(const struct moment *time, const struct date_context *context)
{
    return time->clock && day_compare(moment_begin(time), context->day) == 0;
}

bool read_time_beside(const struct token *at, const struct token *after, const struct date_context *context,
                      struct reading *reading)
{
    const struct moment *from = &context->clock.time;
    int64_t minutes = minutes_of(&reading->length);
    if (!minutes || reading->mod || !is_of_last_day(from, context)) /* "over an hour later" */
        return false;
    if (context->clock.is_before && at[-1].kind != TOKEN_NONE)
        return false;
    bool earlier = is_earlier(after);
    if (!earlier && !is_later(after))
        return false;
    int64_t time = from->hour * HOUR_MINUTES + from->minute + (earlier ? -minutes : minutes);
    int64_t days = time / DAY_MINUTES - (time % DAY_MINUTES < 0);
    time -= days * DAY_MINUTES;
    reading->rule = "offset";
    reading->type = DATE_TIME;
    reading->halved = context->clock.halved;
    reading->background = days < 0; /* "down from 155 mph 24 hours earlier" */
    reading->after = after + 1;
    reading->moment = moment_around(day_add(moment_begin(from), days), GRAIN_DAY);
    reading->moment.clock = time % HOUR_MINUTES || from->clock > CLOCK_HOUR ? CLOCK_MINUTE : CLOCK_HOUR;
    reading->moment.hour = (int)(time / HOUR_MINUTES);
    reading->moment.minute = (int)(time % HOUR_MINUTES);
    memcpy(reading->moment.zone, from->zone, sizeof from->zone);
    return true;
}
