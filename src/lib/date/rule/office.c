/* Days and hours that come again with every week, as offices and shops have them. */
#include "lib/date/neighbour.h"
#include "lib/date/rule/hour.h"

/* "open", "hours:" */
static bool is_open(const struct token *before)
{
    const struct token *hours = before - token_is_sign(before, ':');
    return last_is_alike(before, "open") || (token_is(hours, WORD_UNITS) && unit_of(hours) == GRAIN_HOUR);
}

/* The same before a week's first day: "open from Monday" */
static bool is_open_from(const struct token *first)
{
    return is_open(first - 1 - token_is(first - 1, WORD_FROM));
}

/* Does a time stand beside them: "Monday to Friday, 9 a.m. to 5 p.m.", "9-5 Monday to Friday"? */
static bool is_timed_week(const struct token *first, const struct token *last)
{
    static const enum word links[] = {WORD_FROM, WORD_AT, WORD_NONE};
    const struct token *time = last + 1 + (token_is_one(last + 1, links) || token_is_sign_of(last + 1, ",:"));
    return is_short_number(time) || skip_clock_back(first) < first;
}

static bool joins(const struct token *at)
{
    return token_is(at, WORD_TO) || token_is(at, WORD_THROUGH) || token_is_sign(at, '-');
}

/* "Monday" of "Monday to Friday", of which AT is one, where the week begins with it or something is open; or
 * NULL.
 */
static const struct token *first_day(const struct token *at)
{
    const struct token *first = joins(at + 1) ? at : at - 2;
    if (!joins(first + 1) || !is_whole_weekday(first) || !is_whole_weekday(first + 2))
        return NULL;
    return first->value == 1 || is_open_from(first) ? first : NULL;
}

bool is_office_day(const struct token *at)
{
    const struct token *first = first_day(at);
    return first && (is_timed_week(first, first + 2) || is_open_from(first));
}

bool read_office_day(const struct token *at, struct reading *reading)
{
    if (!is_office_day(at) || lean_before(first_day(at)) || lean_behind(at))
        return false;
    reading->rule = "weekdays";
    reading->type = DATE_SET;
    reading->moment = (struct moment){.grain = GRAIN_WEEKDAY, .part = at->value};
    reading->after = at + 1;
    return true;
}

/* "daily", "Mondays", "every day", "seven days a week", "weekdays", "on a Monday" */
static bool is_recurring(const struct token *at)
{
    static const enum word sets[] = {WORD_RATE, WORD_WEEKDAYS, WORD_EVERY, WORD_EACH, WORD_NONE};
    bool any = token_is(at, WORD_A) && token_is(at + 1, WORD_WEEKDAY);
    return token_is_one(at, sets) || any || (token_is(at + 1, WORD_UNITS) && token_is(at + 2, WORD_A)) ||
           first_is(at, "weekdays");
}

bool is_office_hour(const struct token *at, const struct token *end)
{
    static const enum word tellers[] = {WORD_FROM, WORD_AT, WORD_BETWEEN, WORD_NONE};
    const struct token *behind = end + token_is(end, WORD_ON), *before = skip_clock_back(at) - 1;
    if (token_is(before, WORD_TO) || token_is_sign(before, '-'))
        before = skip_clock_back(before) - 1;
    before -= token_is_one(before, tellers) || token_is_sign(before, ',');
    bool daily = token_is(before, WORD_RATE) && before->value == GRAIN_DAY;
    return daily || is_recurring(behind) || token_is(before, WORD_WEEKDAYS) || last_is(before, "weekdays") ||
           (token_is(behind, WORD_WEEKDAY) && is_office_day(behind)) ||
           (token_is(before, WORD_WEEKDAY) && first_day(before));
}
