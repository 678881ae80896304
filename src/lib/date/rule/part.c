/* Parts of the day: the morning, overnight, dawn. */
#include "lib/date/resolve.h"
#include "lib/date/rule/count.h"
#include "lib/date/rule/hour.h"
#include "lib/date/rule/rules.h"

/* "18th" of "the night of the 18th", a day of the month at hand */
static bool read_number_of_day(const struct token *at, const struct date_context *context, struct reading *of)
{
    int day;
    of->after = at->kind == TOKEN_NUMBER && token_is(at - 1, WORD_THE) ? read_ordinal(at, &day) : NULL;
    if (!of->after || !is_between(day, 1, 31) || is_noun(of->after))
        return false;
    of->relative = true;
    of->moment = resolve_day(context, day, 0, lean_of(at, context));
    return true;
}

/* "of July 4" behind that part of the day. */
static bool read_of_day(const struct token *of_day, int part, const struct date_context *context,
                        struct reading *reading)
{
    struct reading of = {0};
    const struct token *date = of_day + 1 + token_is(of_day + 1, WORD_THE);
    if (!token_is(of_day, WORD_OF) ||
        !(read_moment(date, context, &of) || read_number_of_day(date, context, &of)) ||
        of.moment.grain != GRAIN_DAY || of.type != DATE_DATE)
        return false;
    *reading = of;
    reading->rule = "day-part";
    reading->type = DATE_TIME;
    reading->takes_the = true;
    reading->moment.day_part = part;
    return true;
}

/* "Morning" of "the Morning Star". */
static bool begins_name(const struct token *part)
{
    return token_is_capital(part) && token_is_capital(part + 1) && token_is_spaced(part + 1);
}

/* "by morning", "until evening": the next one, unless a day is said behind it; not "by night". */
static bool read_next_part(const struct token *at, const struct date_context *context,
                           struct reading *reading)
{
    static const enum word tellers[] = {WORD_BY, WORD_UNTIL, WORD_TILL, WORD_NONE};
    if (!token_is_one(at - 1, tellers) || token_is_capital(at) || sign_between(at + 1, '-'))
        return false;
    reading->rule = "day-part";
    reading->type = DATE_TIME;
    reading->after = read_day_of_time(at + 1, context, &reading->moment, &reading->relative);
    if (at->value == PART_MORNING && reading->after == at + 1)
        reading->moment = moment_add(reading->moment, 1);
    reading->moment.day_part = at->value;
    return true;
}

/* "the morning" of "on the morning after a heavy snowfall", whose day is not said; not of "on Monday, the
 * morning after the vote". */
static bool is_beside_event(const struct token *part, const struct date_context *context)
{
    static const enum word beside[] = {WORD_AFTER, WORD_BEFORE, WORD_NONE};
    return token_is_one(part + 1, beside) && !is_earlier(part + 1) && !is_later(part + 1) &&
           !is_dated_before(part, context);
}

/* What is alike of parts with "the": the day behind the part is read, too. */
static void begin_part(const struct token *behind, const struct date_context *context,
                       struct reading *reading)
{
    reading->rule = "day-part";
    reading->type = DATE_TIME;
    reading->takes_the = true;
    reading->after = read_day_of_time(behind, context, &reading->moment, &reading->relative);
}

/* "the early hours of Friday", "the small hours of Sunday", "the late evening hours of May 3", "the early
 * morning hours Saturday", "in the early morning hours"; not "kept the late evening hours". */
bool read_early_hours(const struct token *at, const struct date_context *context, struct reading *reading)
{
    static const enum word points[] = {WORD_BY, WORD_IN, WORD_DURING, WORD_INTO, WORD_UNTIL, WORD_NONE};
    bool said = token_is(at + 1, WORD_PART);
    const struct token *hours = at + 1 + said;
    int part = said ? at[1].value : PART_MORNING;
    if (!token_is(hours, WORD_UNITS) || unit_of(hours) != GRAIN_HOUR || (!said && token_is(at, WORD_LATE)))
        return false;
    if (read_of_day(hours + 1, part, context, reading))
        return true;
    if (!said || !token_is(at - 1, WORD_THE) || token_is(hours + 1, WORD_OF))
        return false;
    begin_part(hours + 1, context, reading);
    reading->moment.day_part = part;
    return reading->after > hours + 1 || token_is_one(at - 2, points);
}

/* The night of "police were called Monday to a house that was robbed overnight": the one before the day that
 * the sentence named, or behind it where that was its evening or is joined, "on Monday and overnight",
 * "arrested Monday and held overnight"; else the one before the reference day. */
static struct moment night_before(const struct token *overnight, const struct date_context *context)
{
    struct day named = moment_begin(&context->named);
    const struct token *before = overnight - 1;
    bool held = token_is(before - 1, WORD_AND) && ends_named(before - 2, context);
    bool joined = held || token_is(before, WORD_AND) || context->evening;
    if (context->named.grain != GRAIN_DAY || day_compare(named, context->reference) >= 0 ||
        !is_dated_before(overnight, context))
        return resolve_shift(context, GRAIN_DAY, -1);
    return moment_around(day_add(named, joined ? 0 : -1), GRAIN_DAY);
}

/* "overnight": but in a story and in history the night that is over, whatever day was named last; the one
 * ahead in "it will freeze overnight". */
static bool read_overnight(const struct token *at, const struct date_context *context,
                           struct reading *reading)
{
    begin_part(at + 1, context, reading);
    bool past = reading->after == at + 1 && !is_story(context) && !is_history(&context->story);
    if (past && context->reference.year) {
        reading->moment =
            is_behind_will(at) ? resolve_shift(context, GRAIN_DAY, 0) : night_before(at, context);
        reading->background = true;
    }
    reading->moment.day_part = PART_NIGHT;
    return true;
}

/* "the morning", "mid-afternoon yesterday", "overnight"; "this afternoon" is read as shifted. */
bool read_day_part(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool mid = token_is(at, WORD_MID);
    const struct token *part = mid ? skip_hyphen(at + 1) : at;
    if (token_is(at, WORD_OVERNIGHT))
        return read_overnight(at, context, reading);
    if (token_is(at, WORD_PART) && read_of_day(at + 1, at->value, context, reading))
        return true;
    if (!part || !token_is(part, WORD_PART) || part->value == PART_NIGHT || token_is(part + 1, WORD_OF) ||
        is_common_noun(part + 1) || begins_name(part))
        return false;
    if (!mid && !token_is(at - 1, WORD_THE))
        return read_next_part(at, context, reading);
    begin_part(part + 1, context, reading);
    if (reading->after == part + 1 && is_beside_event(part, context))
        reading->moment = (struct moment){.grain = GRAIN_DAY};
    reading->moment.day_part = part->value;
    reading->mod = mid ? MOD_MID : MOD_NONE;
    return true;
}

/* "by late afternoon", "in the early evening"; not "late-night", nor of "the early morning hours". */
bool read_early_part(const struct token *at, const struct date_context *context, struct reading *reading)
{
    static const enum word tellers[] = {WORD_BY,     WORD_IN,   WORD_UNTIL, WORD_TILL, WORD_SINCE,
                                        WORD_DURING, WORD_INTO, WORD_THE,   WORD_NONE};
    const struct token *part = at + 1;
    if (!token_is(part, WORD_PART) || !token_is_one(at - 1, tellers) || is_common_noun(part + 1) ||
        token_is(part + 1, WORD_UNITS) || sign_between(part + 1, '-'))
        return false;
    begin_part(part + 1, context, reading);
    reading->mod = token_is(at, WORD_EARLY) ? MOD_START : MOD_END;
    reading->moment.day_part = part->value;
    return true;
}

/* "at dawn", "before dawn Friday"; not "the dawn of an age", "dawn raids". */
bool read_dawn(const struct token *at, const struct date_context *context, struct reading *reading)
{
    static const enum word tellers[] = {WORD_AT, WORD_BEFORE, WORD_BY,   WORD_SINCE,  WORD_UNTIL, WORD_TILL,
                                        WORD_TO, WORD_AFTER,  WORD_FROM, WORD_AROUND, WORD_NONE};
    reading->rule = "day-part";
    reading->type = DATE_TIME;
    reading->after = read_day_of_time(at + 1, context, &reading->moment, &reading->relative);
    reading->moment.day_part = at->value;
    if (reading->after == at + 1)
        pass_midnight(at + 1, context, &reading->moment);
    bool told = token_is_one(at - 1, tellers) || reading->after > at + 1;
    return told && !token_is_capital(at) && !is_common_noun(at + 1) && !sign_between(at + 1, '-');
}
