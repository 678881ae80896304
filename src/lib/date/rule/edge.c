/* Ends and middles of stretches: "year-end", "month's end", "midyear", "the turn of the century". */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/rules.h"

/* The token behind "'s end", "-end", " end"; or NULL. "week-end" is another word. */
static const struct token *skip_end(const struct token *unit)
{
    bool owns = token_is_sign(unit + 1, '\'') && unit[2].length == 1;
    if (!owns && unit_of(unit) != GRAIN_YEAR && (unit_of(unit) == GRAIN_WEEK || token_is_spaced(unit + 1)))
        return NULL;
    const struct token *end = owns ? unit + 3 : skip_hyphen(unit + 1);
    return end && token_is(end, WORD_END) ? end + 1 : NULL;
}

/* "since year-end", "at year's end it had": is it the one that is over? */
static bool is_last_end(const struct token *at, const struct date_context *context)
{
    if (token_is(at - 1, WORD_SINCE))
        return true;
    enum lean lean =
        token_is(at - 1, WORD_AT) || token_is(at - 1, WORD_OF) ? lean_of(at, context) : LEAN_NONE;
    return lean_is_past(lean);
}

/* "by year's end all had left", in a story: the year of which it tells. */
static bool is_end_of_story(const struct token *at, const struct date_context *context)
{
    return is_history(&context->story) ||
           (is_story(context) && token_is(at - 1, WORD_BY) && lean_of(at, context) == LEAN_PAST);
}

bool read_end(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    enum grain grain = unit_of(at);
    const struct token *end = grain >= GRAIN_WEEK && grain != GRAIN_WEEKEND ? skip_end(at) : NULL;
    if (!end)
        return false;
    const struct token *after = grain == GRAIN_YEAR ? read_year_number(end, &year) : NULL;
    reading->rule = "year-end";
    reading->mod = MOD_END;
    reading->after = after ? after : end;
    bool over = grain == GRAIN_QUARTER && lean_of(at, context) != LEAN_FUTURE;
    if (grain == GRAIN_MONTH && resolve_ended_month(context, lean_of(at, context), &reading->moment))
        return true;
    reading->moment = after  ? (struct moment){.grain = GRAIN_YEAR, .year = year}
                      : over ? quarter_at_hand(context)
                      : is_end_of_story(at, context)
                          ? resolve_at_hand(context, grain)
                          : resolve_shift(context, grain, -is_last_end(at, context));
    return true;
}

/* "midyear", "mid-month"; the grain of it and the token behind, or NULL. */
static const struct token *skip_middle(const struct token *at, enum grain *grain)
{
    bool one = token_is(at, WORD_MIDDLE_OF);
    const struct token *unit = one ? at : skip_hyphen(at + 1);
    *grain = one ? (enum grain)at->value : unit ? unit_of(unit) : GRAIN_NONE;
    return *grain >= GRAIN_WEEK && *grain != GRAIN_WEEKEND ? unit + 1 : NULL;
}

/* "by midyear", "since mid-month"; not "a midyear review". */
bool read_middle(const struct token *at, const struct date_context *context, struct reading *reading)
{
    static const enum word tellers[] = {WORD_AT,    WORD_BY,      WORD_IN,     WORD_SINCE,
                                        WORD_UNTIL, WORD_AROUND,  WORD_AFTER,  WORD_FROM,
                                        WORD_TILL,  WORD_THROUGH, WORD_BEFORE, WORD_NONE};
    enum grain grain;
    reading->after = skip_middle(at, &grain);
    if (!reading->after || !token_is_one(at - 1, tellers))
        return false;
    enum { JUNE = 6 };
    bool next = grain == GRAIN_YEAR && context->reference.month > JUNE && lean_of(at, context) == LEAN_FUTURE;
    reading->rule = "year-end";
    reading->mod = MOD_MID;
    reading->relative = true;
    reading->moment = resolve_shift(context, grain, next);
    return true;
}

/* Where one stretch ends and the next begins: the next one, unless the last such place is nearer or said to
 * be over. */
static struct moment resolve_turn(const struct date_context *context, enum grain grain, enum lean lean)
{
    struct moment now = moment_around(context->reference, grain);
    struct day begin, end;
    if (!moment_span(&now, &begin, &end))
        return (struct moment){.grain = grain};
    int64_t day = day_number(context->reference);
    bool nearer = day_number(end) - day < day - day_number(begin);
    return moment_add(now, lean == LEAN_FUTURE || (nearer && !lean_is_past(lean)));
}

/* "the turn of the 20th century", "of the last century" */
static bool read_turn_of(const struct token *at, const struct date_context *context, struct reading *reading)
{
    struct reading of = {0};
    bool last = token_is(at, WORD_LAST) && is_unit(at + 1, GRAIN_CENTURY);
    of.after = at + 2;
    if (last)
        of.moment = resolve_shift(context, GRAIN_CENTURY, -1);
    else if (!read_century(at, context, &of))
        return false;
    if (of.moment.before_christ || !of.moment.year)
        return false;
    reading->rule = "turn";
    reading->takes_the = true;
    reading->after = of.after;
    reading->moment = moment_around(moment_begin(&of.moment), GRAIN_YEAR);
    return true;
}

/* "the turn of the century", of which the first year is meant; "the turn of the year" */
bool read_turn(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *unit = at + 3;
    if (!token_is(at + 1, WORD_OF) || !token_is(at + 2, WORD_THE))
        return false;
    if (read_turn_of(unit, context, reading))
        return true;
    enum grain grain = unit_of(unit);
    if (!token_is(unit, WORD_UNIT) || grain < GRAIN_MONTH)
        return false;
    struct moment moment = resolve_turn(context, grain, lean_of(at, context));
    struct day day = moment_begin(&moment);
    bool years = grain >= GRAIN_DECADE;
    reading->rule = "turn";
    reading->takes_the = reading->relative = true;
    reading->after = unit + 1;
    reading->mod = years ? MOD_NONE : MOD_START;
    reading->moment = years && day.year ? moment_around(day, GRAIN_YEAR) : moment;
    return true;
}

/* "in the new year", "before the New Year": the next, and this one in its first months. */
bool read_new_year(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum { JUNE = 6 };
    static const enum word tellers[] = {WORD_IN,   WORD_BY,    WORD_BEFORE, WORD_UNTIL, WORD_TILL,
                                        WORD_INTO, WORD_AFTER, WORD_SINCE,  WORD_OF,    WORD_NONE};
    const struct token *year = at + 1;
    if (!is_unit(year, GRAIN_YEAR) || is_owner(year) || is_noun(year + 1) || !token_is(at - 1, WORD_THE) ||
        !token_is_one(at - 2, tellers))
        return false;
    if (!first_is(at, "new") && !first_is(at, "New"))
        return false;
    reading->rule = "shifted";
    reading->relative = reading->takes_the = true;
    reading->after = year + 1;
    struct day told = is_behind_will(at) ? (struct day){0, 0, 0} : day_of_story(context);
    bool whole = context->story.told.grain == GRAIN_YEAR;
    reading->moment =
        told.year ? (struct moment){.grain = GRAIN_YEAR, .year = told.year + (whole || told.month > JUNE)}
                  : resolve_shift(context, GRAIN_YEAR, context->reference.month > JUNE);
    return true;
}
