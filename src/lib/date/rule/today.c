/* Yesterday, today, tomorrow, tonight. */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/hour.h"
#include "lib/date/rule/rules.h"

/* Is it what comes about on a day, or is put out: "match", "jobs report"? */
static bool is_of_day(const struct token *noun)
{
    enum { WORDS = 2 };
    bool occurrence = has_word(noun, 0, WORDS, NEIGHBOUR_OCCURRENCE) &&
                      !sign_between(noun + 1, '-'); /* "decision-makers" */
    return occurrence || is_event_of_day(noun);
}

/* "today's world", "the leaders of today", but not "as of today", "the end of today", "today's game": no day
 * is meant.
 */
static bool is_nowadays(const struct token *today)
{
    static const enum word parts[] = {WORD_AS, WORD_END, WORD_START, WORD_MIDDLE, WORD_MOST, WORD_NONE};
    const struct token *noun = today + 3;
    if (token_is_sign(today + 1, '\'') && is_letter(today + 2, 's'))
        return !is_of_day(noun);
    return token_is(today - 1, WORD_OF) && !token_is_one(today - 2, parts);
}

/* "at 8", "at 8:30" behind "tonight", which tells the half of the day; the token behind it, or AT. */
static const struct token *read_hour_of_night(const struct token *at, struct moment *moment)
{
    enum { NOON = 12, FIRST = 5 };
    moment->day_part = PART_NIGHT;
    const struct token *hour = at + 1;
    if (!token_is(at, WORD_AT) || hour->kind != TOKEN_NUMBER || !is_between(hour->value, FIRST, NOON - 1))
        return at;
    struct moment clock = {.hour = hour->value + NOON};
    int added;
    const struct token *minutes = read_minutes(hour + 1, &clock), *half = read_meridiem(minutes, &added);
    if (half && !added)
        return at;
    moment->day_part = PART_NONE;
    moment->clock = clock.clock;
    moment->hour = clock.hour;
    moment->minute = clock.minute;
    if (!half)
        return minutes;
    return skip_inner_stop(half);
}

/* "day" of "to-day", "morrow" of "to-morrow", "night" of "to-night", as they were written once. */
bool read_day_parted(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum { DAY = 3, MORROW = 6 }; /* bytes */
    const struct token *to = at - 2;
    bool night = token_is(at, WORD_PART) && at->value == PART_NIGHT && first_is(at, "night");
    bool day = token_is(at, WORD_UNIT) && at->length == DAY, morrow = token_is(at, WORD_MORROW);
    if (!token_is(to, WORD_TO) || !token_is_spaced(to) || !sign_between(at - 1, '-') ||
        !(night || day || morrow)) /* not "day-to-day" */
        return false;
    reading->rule = "day-word";
    reading->relative = true;
    reading->begin = to->at;
    reading->moment = resolve_shift(context, GRAIN_DAY, morrow);
    reading->type = night ? DATE_TIME : DATE_DATE;
    reading->moment.day_part = night ? PART_NIGHT : PART_NONE;
    reading->after = night ? at + 1 : read_part_of_day(at + 1, reading);
    return true;
}

bool read_day_word(const struct token *at, const struct date_context *context, struct reading *reading)
{
    reading->rule = "day-word";
    reading->relative = true;
    reading->moment = resolve_shift(context, GRAIN_DAY, token_is(at, WORD_DAY) ? at->value - 1 : 0);
    if (token_is(at, WORD_DAY) && is_of_name(at)) /* "USA TODAY's" */
        return false;
    if (token_is(at, WORD_DAY) && at->value == 1 && is_nowadays(at)) {
        reading->after = at + 1;
        reading->moment = moment_of_ref(REF_PRESENT);
        return true;
    }
    if (token_is(at, WORD_DAY)) {
        reading->after = read_part_of_day(at + 1, reading);
        bool show = token_is_capital(at) && token_is(at - 1, WORD_THE); /* "the Today show" */
        return !is_quoted(at) && !is_site(at) && !show;
    }
    reading->type = DATE_TIME;
    reading->after = read_hour_of_night(at + 1, &reading->moment);
    return true;
}
