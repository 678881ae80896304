/* Times of day by the clock: what is one, and of which day. */
#include "lib/date/foreign.h"
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/hour.h"

/* Behind the last full stop of "a.m." */
static const struct token *skip_last_stop(const struct token *at)
{
    bool letter = at[-1].kind == TOKEN_WORD && at[-1].length == 1;
    return sign_glued(at, '.') && letter ? at + 1 : at;
}

/* Behind "(0735 GMT)", "(05:46 GMT)", "(6:38 p.m. EST)", or its closing bracket: the same time in another
 * zone stands between a time and its day. */
static const struct token *skip_bracket(const struct token *at)
{
    static const enum word ends[] = {WORD_ZONE, WORD_TIME, WORD_NONE};
    struct moment other = {0};
    int added;
    if (token_is_sign(at, ')') && token_is_one(at - 1, ends))
        return at + 1;
    if (!token_is_sign(at, '(') || at[1].kind != TOKEN_NUMBER)
        return at;
    const struct token *hour = read_minutes(at + 2, &other), *half = read_meridiem(hour, &added);
    const struct token *name = skip_last_stop(half ? half : hour), *zone = read_zone(name, &other);
    return zone > name && token_is_sign(zone, ')') ? zone + 1 : at;
}

/* "the day after tomorrow", "the day before" behind a time */
static bool read_day_beside(const struct token *the, const struct date_context *context, struct reading *of)
{
    const struct token *day = the + 1;
    if (!token_is(the, WORD_THE) || !token_is(day, WORD_UNIT))
        return false;
    if (read_week_of(day, context, of))
        return true;
    *of = (struct reading){0};
    return read_beside(day, context, of);
}

const struct token *read_day_of_time(const struct token *at, const struct date_context *context,
                                     struct moment *moment, bool *relative)
{
    struct reading of = {0};
    const struct token *bracket = skip_bracket(at);
    const struct token *date = skip_part_of(bracket);
    date += date == bracket && (token_is(bracket, WORD_ON) || token_is_sign(bracket, ','));
    if (token_is(date, WORD_TONIGHT) && moment->clock) { /* "at 8 tonight" */
        of.moment = resolve_shift(context, GRAIN_DAY, 0);
        of.after = date + 1;
    }
    bool found = (of.after || read_moment(date, context, &of) || read_day_beside(date, context, &of)) &&
                 of.moment.grain == GRAIN_DAY && !of.moment.clock && !heads_line(date, of.after) &&
                 (of.type == DATE_DATE || moment->clock); /* not "by morning, Friday night's rain had gone" */
    *relative = !found || of.relative;
    moment_set_day(moment, found ? (struct day){of.moment.year, of.moment.month, of.moment.day}
                                 : day_of_lone_time(at, context));
    return found && bracket == at ? of.after : at;
}

/* Is it glued to what makes it a price, a score or a part of something? */
static bool is_part(const struct token *at)
{
    return is_glued(at) && (at[-1].kind != TOKEN_SIGN || token_is_sign_of(at - 1, "$:./-~=_#@%&+\\"));
}

/* Does its line begin with it and go on, as an entry of a live report: "18:42 The talks go on"? What stands
 * alone may be how long a song takes. */
static bool begins_entry(const struct token *at)
{
    const struct token *behind = at + 3; /* "18", ":", "42" */
    bool entry = token_is_sign_of(behind, ":-|\"") || (token_is_capital(behind) && !unit_of(behind));
    return at->length == 2 && token_is_spaced(at) && entry && token_begins_line(at) &&
           !token_begins_line(behind);
}

/* Does what stands before tell that "10:15" is a time, and no score or verse: a preposition, or a date? */
static bool is_announced(const struct token *at, const struct date_context *context, enum clock_grain clock)
{
    static const enum word joins[] = {WORD_TO, WORD_AND, WORD_ON, WORD_THROUGH, WORD_FOREIGN_AT, WORD_NONE};
    const struct token *before = at - 1;
    if (before->kind == TOKEN_NONE || begins_entry(at) || token_is(before, WORD_AT) ||
        is_before_world_time(at) || (clock == CLOCK_MINUTE && is_before_time(before)))
        return true;
    bool joined = token_is_one(before, joins) || token_is_sign_of(before, ",-(");
    return ends_named(before - joined, context);
}

/* "-" or "to" and the like between two times; the token behind it, or AT. */
static const struct token *skip_join(const struct token *at, const struct token *first)
{
    static const enum word joins[] = {WORD_TO,      WORD_UNTIL,      WORD_TILL,
                                      WORD_THROUGH, WORD_FOREIGN_TO, WORD_NONE};
    static const enum word pairs[] = {WORD_BETWEEN, WORD_AT, WORD_NONE};
    bool both = token_is(at, WORD_AND) && token_is_one(first - 1, pairs);
    return at + (token_is_one(at, joins) || token_is_sign(at, '-') || both);
}

/* The second of two times, "5 p.m." of "9 a.m. to 5 p.m."; the token behind it and its zone, or NULL. */
static const struct token *read_second(const struct token *behind, const struct token *first,
                                       struct moment *moment, enum telling *telling)
{
    const struct token *join = skip_last_stop(behind), *second = skip_join(join, first);
    const struct token *hour = second > join ? read_hour(second, moment, telling) : NULL;
    return hour ? read_zone(skip_last_stop(hour), moment) : NULL;
}

/* "2" of "2 to 4 p.m.", "7:30" of "7:30-9 p.m.": the half of the day is that of the second, if the first is
 * not after it then; "13" of "13 bis 19 Uhr" has none. The token behind, or NULL. */
static const struct token *read_first(const struct token *at, struct moment *moment)
{
    enum { NOON = 12, DAY = 24 };
    struct moment last = {0};
    if (!is_short_number(at) || at->value > DAY)
        return NULL;
    enum telling telling;
    const struct token *behind = read_minutes(at + 1, moment),
                       *end = read_second(behind, at, &last, &telling);
    if (!end || telling == DOTTED || last.hour > DAY)
        return NULL;
    moment->hour = at->value;
    memcpy(moment->zone, last.zone, sizeof moment->zone);
    if (token_is(end - 1, WORD_CLOCK) && end[-1].value)
        return behind;
    int half = last.hour >= NOON ? NOON : 0;
    moment->hour = at->value % NOON + half;
    if (moment->hour * 60 + moment->minute > last.hour * 60 + last.minute)
        moment->hour += half ? -NOON : NOON;
    return is_between(at->value, 1, NOON) ? behind : NULL;
}

/* Does nothing go on at AT, behind an hour, but another clause? */
static bool ends_hour(const struct token *at)
{
    static const enum word joins[] = {WORD_AND, WORD_OR, WORD_FOR, WORD_NONE};
    bool sign = token_is_sign_of(at, ".,;!?)") && (token_is_spaced(at + 1) || at[1].kind != TOKEN_NUMBER);
    return sign || at->kind == TOKEN_NONE || token_is_one(at, joins);
}

/* "3" of "on Monday at 3", where nothing goes on from it: in the part of the day that is said, "last night at
 * 8", else in the hours that one is up in; the token behind it, or NULL. */
static const struct token *read_bare_hour(const struct token *at, const struct date_context *context,
                                          struct moment *moment)
{
    enum { NOON = 12, FIRST = 7 };
    if (!token_is(at - 1, WORD_AT) || !is_short_number(at) || !is_between(at->value, 1, NOON))
        return NULL;
    bool of_day = ends_named(at - 2, context) && context->named.grain == GRAIN_DAY && ends_hour(at + 1);
    if (!(of_day || token_is(at + 1, WORD_DAY)) || has_before(at, NEIGHBOUR_PRICED)) /* or "at 3 tomorrow" */
        return NULL;
    moment->clock = CLOCK_HOUR;
    int part = part_before(at, context);
    moment->hour = part ? hour_of_part(at->value, part) : at->value + (at->value < FIRST ? NOON : 0);
    return at + 1;
}

/* "Noon" of "High Noon", "Midnight" of "Midnight Cowboy" */
static bool is_of_title(const struct token *noon)
{
    const struct token *before = noon - 1, *behind = noon + 1;
    bool begins = token_is_unknown(behind) && token_is_capital(behind) && token_is_spaced(behind);
    return token_is_capital(noon) && (begins || (!before->word && ends_name(noon)));
}

/* "ten" of "ten to nine", "twenty-two" of "twenty-two minutes past seven" */
static bool may_be_minutes(const struct token *at)
{
    const struct token *behind = at + 1 + 2 * token_is_sign(at + 1, '-');
    behind += token_is(behind, WORD_UNITS);
    return token_is(behind, WORD_TO) || token_is(behind, WORD_PAST);
}

/* Noon, a time, or the first of two; the token behind it, or NULL. */
static const struct token *read_time(const struct token *at, const struct date_context *context,
                                     struct moment *moment, enum telling *telling)
{
    *telling = TELLS;
    bool plain = token_is(at, WORD_CARDINAL) ? !may_be_minutes(at) : is_short_number(at);
    const struct token *told = plain ? NULL : read_told_hour(at, moment);
    if (told)
        return token_is(at, WORD_NOON) && is_of_title(at) ? NULL : told;
    const struct token *bare = read_bare_hour(at, context, moment);
    if (bare)
        return bare;
    struct moment first = {0};
    const struct token *hour = read_hour(at, moment, telling);
    const struct token *open = !hour || *telling != TELLS ? read_first(at, &first) : NULL;
    if (!open)
        return hour;
    *telling = TELLS;
    *moment = first;
    return open;
}

/* Is it all that its paragraph holds, as the times of a live report: "9:15 p.m."? */
static bool is_stamp(const struct token *at, const struct token *after)
{
    return at[-1].kind == TOKEN_NONE && after->kind == TOKEN_NONE;
}

/* "by 0845 GMT" in a sentence without a day: as markets stand now. */
static bool is_of_now(const struct token *at, bool with_zone, const struct date_context *context)
{
    return with_zone && token_is(at - 1, WORD_BY) && !is_dated_before(at, context);
}

/* "Kick-off is at 8", "it will start at 8", "it will be held at 8": is the verb before none of the past? */
static bool is_told_ahead(const struct token *at)
{
    static const enum word verbs[] = {WORD_WILL, WORD_IS, WORD_BEGINS, WORD_WAS, WORD_NONE};
    enum { REACH = 12 };
    const struct token *verb = find_one_before(at, verbs, REACH);
    return verb && (!token_is(verb, WORD_WAS) || is_passive(verb));
}

/* Is it told so in a sentence without a day, though the one named last is over? */
static bool is_to_come(const struct token *at, const struct date_context *context)
{
    struct day named = moment_begin(&context->named);
    return context->named.grain == GRAIN_DAY && day_compare(named, context->reference) < 0 &&
           is_told_ahead(at) && !is_dated_before(at, context);
}

/* Is a time without a day, up to END, of the reference day, whatever day was named last? */
static bool is_of_today(const struct token *at, const struct token *end, bool with_zone,
                        const struct date_context *context)
{
    if (!context->reference.year || skip_bracket(end) > end) /* a day may be said behind the bracket */
        return false;
    return is_stamp(at, end) || is_of_now(at, with_zone, context) || is_to_come(at, context);
}

/* May the sentence end with the full stop of "p.m.", up to BEHIND? A time alone, as of a live report, is
 * none. */
static bool may_end(const struct token *at, const struct token *behind)
{
    bool begun = at[-1].kind != TOKEN_NONE && !ends_sentence(at - 1);
    return begun && (token_is_capital(behind) || behind->kind == TOKEN_NONE || token_is_sign(behind, '"'));
}

/* A time and what follows it. */
struct clock {
    const struct token *at, *hour; /* where it begins; behind its digits and their half of the day */
    const struct token *behind;    /* and behind their last full stop */
    const struct token *zone;      /* and behind the zone; BEHIND where there is none */
    const struct token *end;       /* and behind a second time, as in "9 to 11 a.m." */
    const struct token *day;       /* and behind the day of both; END where none is said */
    enum telling telling;
    struct moment last; /* the second */
};

/* What stands behind the hour, up to the second time. */
static void read_behind_hour(struct clock *clock, struct moment *moment)
{
    enum telling of_second;
    clock->behind = skip_last_stop(clock->hour);
    clock->zone = read_zone(clock->behind, moment);
    const struct token *second =
        clock->zone == clock->behind ? read_second(clock->hour, clock->at, &clock->last, &of_second) : NULL;
    clock->end = second ? second : clock->zone;
}

/* The day: the one said, or else of those that it may be. */
static void read_day(struct clock *clock, const struct date_context *context, struct reading *reading)
{
    const struct token *at = clock->at, *end = clock->end;
    clock->day = read_day_of_time(end, context, &reading->moment, &reading->relative);
    if (clock->day > end && !is_office_day(clock->day - 1))
        return;
    clock->day = end;
    if (is_office_hour(at, end) || follows_world_weekday(at, context))
        moment_set_day(&reading->moment, (struct day){0, 0, 0});
    else if (context->entry.year && begins_item(at, end, context))
        moment_set_day(&reading->moment, context->entry);
    else if (is_of_today(at, end, clock->zone > clock->behind, context))
        moment_set_day(&reading->moment, context->reference);
}

/* Is it surely a time, by itself or by what stands around? */
static bool is_clock(const struct clock *clock, const struct date_context *context,
                     const struct moment *moment)
{
    bool second = clock->end > clock->zone, with_day = clock->day > clock->end;
    if (clock->telling == DOTTED && clock->zone == clock->behind)
        return is_dotted_told(clock->at, clock->end, with_day || ends_named(clock->at - 2, context), moment,
                              &clock->last);
    return clock->telling == TELLS || second || with_day || clock->zone > clock->behind ||
           (is_announced(clock->at, context, moment->clock) && !has_before(clock->at, NEIGHBOUR_SPORT));
}

bool read_clock(const struct token *at, const struct date_context *context, struct reading *reading)
{
    struct clock clock = {.at = at};
    bool ends = is_glued(at) && token_is_sign(at - 1, '-') && ends_named(at - 2, context);
    if (is_part(at) && !ends)
        return false;
    clock.hour = read_time(at, context, &reading->moment, &clock.telling);
    if (!clock.hour || is_glued_on(clock.hour))
        return false;
    read_behind_hour(&clock, &reading->moment);
    read_day(&clock, context, reading);
    if (!is_clock(&clock, context, &reading->moment))
        return false;
    /* a day behind the second time is of both, but belongs to that */
    const struct token *after = clock.end > clock.zone ? clock.zone : clock.day;
    reading->after = after > clock.behind || !may_end(at, clock.behind) ? after : clock.hour;
    reading->rule = "clock";
    reading->type = DATE_TIME;
    reading->halved = is_halved(clock.hour);
    if (clock.telling == BARE && clock.end == clock.behind)
        set_half_of_last(at, context, reading);
    else if (clock.telling == TELLS && clock.day == clock.end)
        pass_midnight(clock.end, context, &reading->moment);
    return true;
}

bool read_quarter_hour(const struct token *at, const struct date_context *context, struct reading *reading)
{
    return unit_of(at + token_is(at, WORD_A)) == GRAIN_QUARTER && read_clock(at, context, reading);
}
