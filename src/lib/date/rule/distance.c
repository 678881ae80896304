/* Days and years that lie a length of time from another: "ago", "later", "a week from Friday". */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/count.h"
#include "lib/date/rule/rules.h"

/* Is it so long that no day of the calendar is so far? */
static bool is_beyond(struct length length)
{
    return length.unit >= GRAIN_YEAR && length.whole >= LAST_YEAR;
}

/* Decades and centuries as years: "two decades ago" was such a year, no decade of the calendar. */
static struct length in_years(struct length length)
{
    static const int years[] = {
        [GRAIN_YEAR] = 1, [GRAIN_DECADE] = 10, [GRAIN_CENTURY] = 100, [GRAIN_MILLENNIUM] = 1000};
    return length.unit < GRAIN_YEAR
               ? length
               : (struct length){.whole = length.whole * years[length.unit], .unit = GRAIN_YEAR};
}

/* "a year ago" behind a quarter of a forecast in the sentence, else of the report: "expects fourth-quarter
 * profit to exceed that of a year ago". */
static struct moment a_year_ago(const struct token *ago, const struct date_context *context)
{
    bool forecast = context->named.grain == GRAIN_QUARTER && is_dated_before(ago, context) &&
                    day_compare(moment_begin(&context->named), moment_begin(&context->report.quarter)) > 0;
    return forecast ? moment_add(context->named, -4) : resolve_year_ago(context);
}

static struct moment moment_ago(const struct token *ago, const struct date_context *context,
                                struct length length)
{
    if (length.unit == GRAIN_YEAR && length.whole == 1)
        return a_year_ago(ago, context);
    struct length counted = in_years(length);
    bool beyond = counted.unit == GRAIN_YEAR && counted.whole >= context->reference.year;
    if (length.unit < GRAIN_DAY || !length.whole || (beyond && context->reference.year) || is_beyond(length))
        return moment_of_ref(REF_PAST);
    if (length.unit == GRAIN_MILLENNIUM)
        counted = length;
    return resolve_shift(context, counted.unit, -counted.whole);
}

/* Is what was named fine enough to count such units from it, and are they no finer than it? */
static bool can_count_from(const struct moment *named, enum grain unit)
{
    switch (named->grain) {
    case GRAIN_DAY:
        return true;
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
        return unit >= GRAIN_WEEK;
    case GRAIN_SEASON:
        return unit >= GRAIN_YEAR;
    case GRAIN_MONTH:
    case GRAIN_YEAR:
    case GRAIN_DECADE:
    case GRAIN_CENTURY:
    case GRAIN_MILLENNIUM:
        return unit >= named->grain;
    default:
        return false;
    }
}

/* From what such units are counted: what was named last, but days and weeks from a day that is at hand. */
static struct moment named_for(const struct date_context *context, enum grain unit)
{
    bool fine = context->named.grain > GRAIN_DAY && unit <= GRAIN_WEEKEND;
    struct day day = fine ? day_at_hand(context) : (struct day){0, 0, 0};
    return day.year ? moment_around(day, GRAIN_DAY) : context->named;
}

/* Whichever way, from what the text named last; where it named nothing so fine, the distance alone is known.
 */
static bool from_named(const struct date_context *context, struct length length, int64_t sign,
                       struct moment *moment)
{
    struct moment named = named_for(context, length.unit);
    if (!can_count_from(&named, length.unit) || !named.year || !length.whole || length.unit < GRAIN_DAY)
        return false;
    bool ages = named.grain >= GRAIN_DECADE && length.unit >= named.grain; /* a decade after the 1960s */
    length = ages ? length : in_years(length);
    *moment = moment_add(moment_around(moment_begin(&named), length.unit), sign * length.whole);
    return true;
}

/* Does it lie ahead, though the words around do not tell of what is to come: "ten years later, he still lives
 * there", "a week later, he said"? Then it was not counted from what was named last. */
static bool is_astray(const struct token *later, const struct date_context *context,
                      const struct reading *reading)
{
    struct day begin = moment_begin(&reading->moment), named = moment_begin(&context->named);
    bool ahead = context->reference.year && begin.year && named.year &&
                 day_compare(begin, context->reference) > 0 && day_compare(named, context->reference) <= 0;
    enum lean lean = ahead ? lean_of(later, context) : LEAN_NONE;
    return ahead && (reading->length.unit >= GRAIN_YEAR ? lean != LEAN_FUTURE : lean == LEAN_PAST);
}

/* Was a day named last that has yet to come, though the words around tell of the past: "The vote is on
 * Tuesday. The night before, it had rained."? */
static bool is_untold(const struct token *at, enum grain unit, const struct date_context *context)
{
    struct moment from = named_for(context, unit);
    struct day named = moment_begin(&from);
    return context->reference.year && named.year && day_compare(named, context->reference) > 0 &&
           lean_of(at, context) == LEAN_PAST;
}

/* Did the paragraph name nothing that is fine enough to count from, and what stands before it only a month or
 * more? Then days and weeks "earlier" are counted from now. */
static bool is_unanchored(const struct date_context *context, struct length length)
{
    struct moment unused;
    return !context->story.told.grain && !context->behind && !from_named(context, length, -1, &unused);
}

/* "rose in December from a year earlier": the sentence compares months, whatever quarter was named before. */
static bool is_of_month(const struct token *earlier, const struct date_context *context)
{
    enum { REACH = 12 };
    if (context->named.grain != GRAIN_MONTH || !context->behind)
        return false;
    const struct token *from = earlier - 1;
    while (earlier - from < REACH && is_within(from) && token_end(from) != context->behind)
        from--;
    return token_end(from) == context->behind;
}

/* "two days later", "a year earlier", "two years before." */
static bool read_offset(const struct token *after, const struct date_context *context,
                        struct reading *reading)
{
    bool earlier = is_earlier(after);
    if (!earlier && !is_later(after))
        return false;
    reading->rule = "offset";
    reading->after = after + 1 + is_beside_that(after);
    if (earlier && reading->length.unit == GRAIN_YEAR && reading->length.whole == 1 &&
        ((context->report.quarter.grain && !is_of_month(after, context)) ||
         !from_named(context, reading->length, -1, &reading->moment)))
        reading->moment = moment_ago(after, context, reading->length);
    else if (earlier && reading->length.whole && reading->length.unit >= GRAIN_DAY &&
             (!context->named.grain || is_untold(after, reading->length.unit, context) ||
              is_unanchored(context, reading->length)))
        reading->moment = moment_ago(after, context, reading->length);
    else if (!from_named(context, reading->length, earlier ? -1 : 1, &reading->moment))
        return false;
    if (!earlier && is_astray(after, context, reading)) {
        reading->moment = (struct moment){0};
        return false;
    }
    reading->echo = earlier;
    take_apposed(context, reading);
    return true;
}

/* "a day before last Tuesday", "three days after the 4 May" */
static bool read_distance(const struct token *after, const struct date_context *context,
                          struct reading *reading)
{
    struct reading of = {0};
    bool before = token_is(after, WORD_BEFORE);
    if ((!before && !token_is(after, WORD_AFTER)) || !reading->length.whole ||
        reading->length.unit < GRAIN_DAY)
        return false;
    if (!read_moment(after + 1, context, &of) || of.moment.grain != GRAIN_DAY || !of.moment.year ||
        of.type == DATE_TIME)
        return false;
    reading->rule = "offset";
    reading->after = of.after;
    reading->moment = moment_add(moment_around(moment_begin(&of.moment), reading->length.unit),
                                 before ? -reading->length.whole : reading->length.whole);
    return true;
}

static struct day move(struct day day, struct length length, int64_t sign)
{
    static const int months[] = {
        [GRAIN_MONTH] = 1, [GRAIN_QUARTER] = 3, [GRAIN_YEAR] = 12, [GRAIN_MILLENNIUM] = 0};
    if (length.unit <= GRAIN_WEEKEND)
        return day_add(day, sign * length.whole * (length.unit == GRAIN_DAY ? 1 : WEEK_DAYS));
    return day_add_months(day, sign * length.whole * months[length.unit]);
}

/* "on" of the British "a week on Friday"; not of "spent a week on Friday's work" */
static bool is_week_on(const struct token *at, const struct token *on, const struct length *length)
{
    return token_is(on, WORD_ON) && length->unit == GRAIN_WEEK && is_whole_weekday(on + 1) &&
           !is_owner(on + 1) && !ends_with(at - 1, NEIGHBOUR_SPENDING);
}

/* "a week from Friday", "three weeks from tomorrow": from the coming such day; not "for two days from
 * Friday". */
static bool read_from_day(const struct token *at, const struct token *after,
                          const struct date_context *context, struct reading *reading)
{
    static const enum word deictic[] = {WORD_WEEKDAY, WORD_DAY, WORD_NONE};
    struct reading of = {0};
    struct date_context ahead = *context;
    ahead.prefer = PREFER_FUTURE;
    bool plain = reading->length.whole && is_between(reading->length.unit, GRAIN_DAY, GRAIN_YEAR);
    bool joined = token_is(after, WORD_FROM) || is_week_on(at, after, &reading->length);
    if (!plain || !joined || token_is(at - 1, WORD_FOR) || token_is(at - 1, WORD_LAST) ||
        !token_is_one(after + 1, deictic) || !read_moment(after + 1, &ahead, &of))
        return false;
    if (of.type == DATE_TIME || token_is(of.after, WORD_TO) || token_is(of.after, WORD_THROUGH))
        return false;
    reading->rule = "from-now";
    reading->after = of.after;
    struct day day = moment_begin(&of.moment);
    reading->moment = day.year ? moment_around(move(day, reading->length, 1), GRAIN_DAY) : of.moment;
    return true;
}

/* "Tuesday" of "two weeks ago Tuesday"; of "a year ago Tuesday", that which is nearest to the reference day.
 */
static void read_weekday_ago(const struct date_context *context, struct reading *reading)
{
    const struct token *weekday = reading->after;
    bool week = reading->length.unit == GRAIN_WEEK,
         long_ago = reading->length.unit == GRAIN_MONTH || reading->length.unit == GRAIN_YEAR;
    if (!(week || long_ago) || !reading->length.whole || is_beyond(reading->length) ||
        !is_whole_weekday(weekday) || is_owner(weekday))
        return;
    reading->moment = long_ago ? resolve_nearest_weekday(context, weekday->value)
                               : resolve_weekday(context, weekday->value, LEAN_PAST);
    struct day day = moment_begin(&reading->moment);
    if (day.year)
        reading->moment = moment_around(move(day, reading->length, -1), GRAIN_DAY);
    reading->after = weekday + 1;
}

/* "this month" of "35 years ago this month", "last month", "next Friday", "today" of "ten years ago today".
 */
static void read_this_ago(const struct date_context *context, struct reading *reading)
{
    static const enum word deictic[] = {WORD_DAY, WORD_THIS, WORD_LAST, WORD_NEXT, WORD_NONE};
    struct reading of = {0};
    const struct token *behind = reading->after;
    if (reading->length.unit != GRAIN_YEAR || !reading->length.whole || is_beyond(reading->length) ||
        !token_is_one(behind, deictic) || !read_moment(behind, context, &of))
        return;
    enum { THURSDAY = 4 };
    struct day day = moment_begin(&of.moment);
    if (!day.year || of.type != DATE_DATE || of.mod || !is_between(of.moment.grain, GRAIN_DAY, GRAIN_MONTH))
        return;
    if (of.moment.grain == GRAIN_WEEK)
        day = day_add(day, THURSDAY - 1); /* its Monday may lie in the week before, then */
    reading->moment = moment_around(move(day, reading->length, -1), of.moment.grain);
    reading->after = of.after;
}

/* "' time" of "in two weeks' time", "'s time" of "within a year's time" behind the length at START, not "a
 * day's time was lost"; the token behind it, or AT. */
static const struct token *skip_time_of(const struct token *start, const struct token *at)
{
    enum { REACH = 4 /* "in little more than" */ };
    static const enum word tellers[] = {WORD_IN, WORD_WITHIN, WORD_BY, WORD_UNTIL, WORD_NONE};
    if (!token_is_sign(at, '\''))
        return at;
    const struct token *time = at + 1 + is_letter(at + 1, 's');
    return token_is(time, WORD_TIME) && find_one_before(start, tellers, REACH) ? time + 1 : at;
}

/* "two weeks from now", "three days hence", "in two weeks' time" */
static bool read_from_now(const struct token *at, const struct token *after,
                          const struct date_context *context, struct reading *reading)
{
    bool now = token_is(after, WORD_FROM) && token_is(after + 1, WORD_NOW);
    const struct token *time = skip_time_of(at, after);
    if (!now && time == after && !token_is(after, WORD_HENCE))
        return false;
    bool known = reading->length.whole && reading->length.unit >= GRAIN_DAY && !is_beyond(reading->length);
    reading->rule = "from-now";
    reading->moment = known ? resolve_shift(context, reading->length.unit, reading->length.whole)
                            : moment_of_ref(REF_FUTURE);
    reading->after = time > after ? time : after + 1 + now;
    return true;
}

/* "two years and three months", "two and a half years" as months, "two weeks and two days" as days; other
 * rests are too small to tell. */
static struct length in_one_unit(struct length length)
{
    enum { HALF = 5 /* tenths */ };
    if (length.unit == GRAIN_YEAR && length.tenths == HALF)
        return (struct length){.whole = length.whole * 12 + 6, .unit = GRAIN_MONTH};
    if (length.unit == GRAIN_YEAR && length.rests[0].unit == GRAIN_MONTH)
        return (struct length){.whole = length.whole * 12 + length.rests[0].whole, .unit = GRAIN_MONTH};
    if (length.unit == GRAIN_WEEK && length.rests[0].unit == GRAIN_DAY)
        return (struct length){.whole = length.whole * WEEK_DAYS + length.rests[0].whole, .unit = GRAIN_DAY};
    return length;
}

bool read_ago(const struct token *at, const struct token *after, const struct date_context *context,
              struct reading *reading)
{
    const struct length said = reading->length;
    bool one =
        !said.rests[0].whole && !is_beyond(said); /* else it is too long to look for a date behind it */
    reading->length = in_one_unit(said);
    reading->relative = true;
    switch ((enum word)after->word) {
    case WORD_AGO:
        reading->rule = "ago";
        reading->echo = true;
        reading->moment = moment_ago(after, context, reading->length);
        reading->after = after + 1;
        read_weekday_ago(context, reading);
        read_this_ago(context, reading);
        return true;
    case WORD_FROM:
    case WORD_ON:
        if (one && read_from_day(at, after, context, reading))
            return true;
        break;
    default:
        break;
    }
    if (read_from_now(at, after, context, reading) || read_time_beside(at, after, context, reading) ||
        (!is_beyond(said) && read_offset(after, context, reading)) ||
        (one && read_distance(after, context, reading)))
        return true;
    reading->relative = false;
    reading->length = said;
    return false;
}

/* "the day before.", "the year after,", "the night before": from what was named, or from the reference. */
bool read_beside(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool part = token_is(at, WORD_PART), earlier = is_earlier(at + 1);
    struct length one = {.whole = 1, .unit = part ? GRAIN_DAY : unit_of(at)};
    if (!token_is(at - 1, WORD_THE) || one.unit < GRAIN_DAY || !(earlier || is_later(at + 1)))
        return false;
    int64_t sign = earlier ? -1 : 1;
    bool open = one.unit == GRAIN_DAY && !day_at_hand(context).year; /* it is not known which day is meant */
    if (open)
        reading->moment = (struct moment){.grain = GRAIN_DAY};
    else if (is_untold(at, one.unit, context) || !from_named(context, one, sign, &reading->moment))
        reading->moment = resolve_shift(context, one.unit, sign);
    reading->rule = "offset";
    reading->relative = reading->takes_the = true;
    reading->after = at + 2;
    if (part) {
        reading->type = DATE_TIME;
        reading->moment.day_part = at->value;
    }
    return true;
}
