/* Days, weeks, months and years named by where they lie from the reference day, or from what was named. */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/count.h"
#include "lib/date/rule/rules.h"

static struct moment shift_from(struct day day, enum grain grain, int64_t count)
{
    return day.year ? moment_add(moment_around(day, grain), count) : (struct moment){.grain = grain};
}

/* How a determiner moves: so many steps from the reference day, or from what was named. */
struct step {
    int count;
    bool named; /* from what was named */
    bool moves; /* the word is a determiner */
    bool week;  /* of the weekdays it means those of the week beside this, whose own go by their bare names */
};

/* What each determiner does. */
static const struct step steps[] = {
    [WORD_LAST] = {.count = -1, .moves = true, .week = true},
    [WORD_PAST] = {.count = -1, .moves = true},
    [WORD_LATEST] = {.count = -1, .moves = true},
    [WORD_PREVIOUS] = {.count = -1, .named = true, .moves = true},
    [WORD_NEXT] = {.count = 1, .moves = true, .week = true},
    [WORD_COMING] = {.count = 1, .moves = true},
    [WORD_FOLLOWING] = {.count = 1, .named = true, .moves = true},
    [WORD_THIS] = {.moves = true},
    [WORD_CURRENT] = {.moves = true},
    [WORD_THAT] = {.named = true, .moves = true},
    [WORD_SAME] = {.named = true, .moves = true},
};

static const struct step *step_of(const struct token *at)
{
    bool known = at->word < sizeof steps / sizeof *steps && steps[at->word].moves;
    return known ? &steps[at->word] : NULL;
}

/* "last", "this past", "that same": the token behind it, or NULL. */
static const struct token *read_step(const struct token *at, struct step *step)
{
    const struct step *first = step_of(at);
    if (!first)
        return NULL;
    *step = *first;
    const struct step *second = step->count == 0 ? step_of(at + 1) : NULL;
    if (!second || token_is(at + 1, WORD_THIS) || token_is(at + 1, WORD_THAT) ||
        token_is(at + 1, WORD_LATEST))
        return at + 1;
    step->count = second->count;
    return at + 2;
}

static struct moment step_weekday(const struct date_context *context, struct step step, int weekday)
{
    struct day from = step.named ? day_counted_from(context) : context->reference;
    if (!from.year)
        return (struct moment){.grain = GRAIN_WEEKDAY, .part = weekday};
    int ahead = day_to_weekday(from, weekday);
    bool yesterday = ahead == WEEK_DAYS - 1; /* which nobody calls "last Thursday" */
    if (step.count < 0)
        ahead -= WEEK_DAYS * (1 + (yesterday && step.week));
    else if (step.count > 0 && (ahead == 0 || (step.week && weekday > day_weekday(from))))
        ahead += WEEK_DAYS;
    return moment_around(day_add(from, ahead), GRAIN_DAY);
}

/* Does the step go on from a mere year? "The following spring" is then that of the next. */
static bool is_from_year(const struct date_context *context, struct step step)
{
    return step.named && moment_is_placed(&context->named) && context->named.grain == GRAIN_YEAR;
}

static struct moment step_month(const struct date_context *context, struct step step, int month)
{
    struct day from = step.named ? day_counted_from(context) : context->reference;
    bool from_year = is_from_year(context, step);
    if (!from.year)
        return (struct moment){.grain = GRAIN_MONTH, .month = month};
    int year = from.year;
    bool last = !step.named && month + 1 == from.month; /* which would be "last month" */
    if (step.count < 0)
        year -= from_year || last || month >= from.month;
    else if (step.count > 0)
        year += from_year || month <= from.month;
    return moment_around((struct day){year, month, 1}, GRAIN_MONTH);
}

/* "that spring" of a winter that was named, which ends in the next year */
static bool is_after_winter(const struct date_context *context, struct step step, int season)
{
    enum { WINTER = 4 };
    const struct moment *named = &context->named;
    return step.named && named->grain == GRAIN_SEASON && named->part == WINTER && season < WINTER;
}

static struct moment step_season(const struct date_context *context, struct step step, int season)
{
    struct day from = step.named ? day_counted_from(context) : context->reference;
    if (!from.year)
        return (struct moment){.grain = GRAIN_SEASON, .part = season};
    if (is_from_year(context, step))
        return (struct moment){.grain = GRAIN_SEASON, .year = from.year + step.count, .part = season};
    struct moment now = moment_around(from, GRAIN_SEASON);
    int year = now.year;
    if (step.count < 0)
        year -= season >= now.part;
    else if (step.count > 0)
        year += season <= now.part;
    else if (season != now.part) /* "this spring" in January, though that is of the winter of last year */
        year = from.year - is_winter_in_spring(season, now.part) + is_after_winter(context, step, season);
    return (struct moment){.grain = GRAIN_SEASON, .year = year, .part = season};
}

/* Is what was named last, as the quarter of a forecast, yet to come? */
static bool is_ahead(const struct date_context *context)
{
    return day_compare(moment_begin(&context->named), context->reference) > 0;
}

/* "the next decade", which is a length, but not "next decade", "last century"; "past day"; "the last week of
 * the race"; "this week" in a title; "year-ago" */
static bool is_no_step(const struct token *at, const struct token *unit, enum grain grain, struct step step)
{
    static const enum word of_no_day[] = {WORD_THIS, WORD_CURRENT, WORD_PAST, WORD_LAST, WORD_NONE};
    bool the = token_is(at - 1, WORD_THE);
    bool length = grain >= GRAIN_DECADE && !token_is(at, WORD_PREVIOUS) &&
                  ((the && step.count) || (grain == GRAIN_DECADE && step.count < 0));
    bool no_day = grain == GRAIN_DAY && token_is_one(at, of_no_day);
    bool of = the && token_is(at, WORD_LAST) && token_is(unit + 1, WORD_OF);
    return length || no_day || of || is_title(unit) || sign_between(unit + 1, '-');
}

/* The day from which units are counted. */
static struct day step_start(enum grain grain, const struct date_context *context, struct step step)
{
    bool quarter = grain == GRAIN_QUARTER && moment_is_placed(&context->report.quarter) &&
                   (context->named.grain != grain || (step.count < 0 && is_ahead(context)));
    const struct moment *named = quarter ? &context->report.quarter : &context->named;
    if (!step.named || !moment_is_placed(named))
        return context->reference;
    bool finer = grain <= GRAIN_MONTH && named->grain >= GRAIN_YEAR; /* "that month" of no mere year */
    return grain == GRAIN_DAY || finer ? day_at_hand(context) : moment_begin(named);
}

/* "this coming weekend", which is this week's, if that has not begun */
static bool is_at_hand(const struct token *unit, enum grain grain, struct day from)
{
    enum { SATURDAY = 6 };
    return grain == GRAIN_WEEKEND && token_is(unit - 1, WORD_COMING) && from.year &&
           day_weekday(from) < SATURDAY;
}

/* "said the show is this weekend", "wanted a deal this weekend", "bought tickets for this weekend" */
static bool is_for_later(const struct token *this)
{
    enum { REACH = 8 };
    static const enum word verbs[] = {WORD_IS, WORD_WAS, WORD_NONE};
    const struct token *verb = find_one_before(this, verbs, REACH);
    return token_is(this - 1, WORD_FOR) ||
           (verb && (token_is(verb, WORD_IS) || ends_with(verb, NEIGHBOUR_WISH)));
}

/* "this weekend" of "we met this weekend", said on the Monday or Tuesday behind it */
static bool is_just_over(const struct token *this, enum grain grain, struct day from,
                         const struct date_context *context)
{
    enum { TUESDAY = 2 };
    return grain == GRAIN_WEEKEND && token_is(this, WORD_THIS) && from.year && day_weekday(from) <= TUESDAY &&
           context->prefer == PREFER_NEWS && lean_of(this, context) == LEAN_PAST &&
           lean_behind(this + 1) != LEAN_FUTURE && !is_for_later(this);
}

/* "last week", "that year", "the following month" */
static bool step_unit(const struct token *at, const struct token *unit, const struct date_context *context,
                      struct step step, struct reading *reading)
{
    enum grain grain = unit_of(unit);
    if (!token_is(unit, WORD_UNIT) || grain < GRAIN_DAY || is_no_step(at, unit, grain, step))
        return false;
    struct day from = step_start(grain, context, step);
    bool or_so = token_is(unit + 1, WORD_OR) && token_is(unit + 2, WORD_SO);
    int count = is_at_hand(unit, grain, from) ? 0 : is_just_over(at, grain, from, context) ? -1 : step.count;
    reading->moment = shift_from(from, grain, count);
    reading->after = unit + (or_so ? 3 : 1);
    return true;
}

/* "last night", "this morning", "the next morning", "that afternoon" */
static bool step_part(const struct token *part, const struct date_context *context, struct step step,
                      struct reading *reading)
{
    if (!token_is(part, WORD_PART))
        return false;
    reading->moment = step.named ? shift_from(day_at_hand(context), GRAIN_DAY, step.count)
                                 : resolve_shift(context, GRAIN_DAY, step.count);
    reading->moment.day_part = part->value;
    reading->type = DATE_TIME;
    reading->after = part + 1;
    return true;
}

/* "last Friday night", "this Sunday, March 8" */
static bool step_to_weekday(const struct token *at, const struct token *target,
                            const struct date_context *context, struct step step, struct reading *reading)
{
    const struct token *after;
    if (!is_whole_weekday(target) || !is_weekday(target, &after))
        return false;
    if (token_is(at, WORD_THIS) && read_date_of_weekday(after, target->value, context, reading))
        return true;
    if (token_is(at, WORD_LAST) && (token_is(after, WORD_IN) || token_is(after, WORD_OF)) &&
        token_is(after + 1, WORD_MONTH))
        return false; /* "the last Friday in August" */
    reading->moment = step_weekday(context, step, target->value);
    reading->after = read_part_of_day(target + 1, reading);
    return true;
}

/* The day of "last Oct. 23", of which "last" is no part. */
static bool is_day_behind(const struct token *at)
{
    const struct token *day = at + token_is_sign(at, '.');
    return day->kind == TOKEN_NUMBER && !is_thousands(day);
}

/* Does it begin with what makes "that fall" a verb: "the houses that fall short"? */
static bool is_fallen(const struct token *words)
{
    static const enum word prepositions[] = {WORD_UNDER, WORD_WITHIN, WORD_INTO, WORD_BETWEEN, WORD_NONE};
    return token_is_one(words, prepositions) || begins_with(words, NEIGHBOUR_FALLEN);
}

static bool read_stepped(const struct token *at, const struct token *target,
                         const struct date_context *context, struct step step, struct reading *reading)
{
    target += token_is(target, WORD_FISCAL) && unit_of(target + 1) >= GRAIN_QUARTER;
    reading->after = target + 1;
    switch ((enum word)target->word) {
    case WORD_WEEKDAY:
        return step_to_weekday(at, target, context, step, reading);
    case WORD_MONTH:
        reading->moment = step_month(context, step, target->value);
        return token_is_capital(target) && !is_day_behind(target + 1);
    case WORD_SEASON:
        reading->moment = step_season(context, step, target->value);
        return !(token_is(at, WORD_THAT) && is_fallen(target + 1));
    default:
        return step_unit(at, target, context, step, reading) || step_part(target, context, step, reading);
    }
}

/* "the next day", "the next morning": the one that follows what was named, unlike "next week"; "the next
 * year" only in a story of other years, or where it is told as past: "the next year he lost", not "in the
 * next year". */
static bool follows_named(const struct token *start, const struct date_context *context)
{
    static const enum word spans[] = {WORD_IN,  WORD_OVER,   WORD_FOR,     WORD_DURING,
                                      WORD_AND, WORD_WITHIN, WORD_THROUGH, WORD_NONE};
    const struct token *the = start - 1, *target = start + 1, *before = the - 1;
    if (!token_is(start, WORD_NEXT) || !token_is(the, WORD_THE))
        return false;
    static const enum word names[] = {WORD_UNIT, WORD_WEEKDAY, WORD_MONTH, WORD_SEASON, WORD_NONE};
    bool unit = token_is(target, WORD_UNIT), day = unit && target->value == GRAIN_DAY;
    bool clause = token_is(before, WORD_AND) && token_is_sign(before - 1, ','); /* "..., and the next year" */
    bool span = token_is_one(before, spans) && !clause;
    return day || token_is(target, WORD_PART) || is_history(&context->story) ||
           (!span &&
            (is_story(context) || (token_is_one(target, names) && lean_of(start, context) == LEAN_PAST)));
}

/* "Same day service": no day that was named, of which "the" or a preposition would tell. */
static bool is_undetermined(const struct token *same)
{
    static const enum word tellers[] = {WORD_THE, WORD_ON,     WORD_IN,  WORD_FROM,
                                        WORD_FOR, WORD_DURING, WORD_NONE};
    const struct token *before = same - 1;
    if (!token_is(same, WORD_SAME))
        return false;
    bool very = token_is_unknown(before) && !token_is_capital(same); /* "the very same day" */
    return !very && !token_is_one(before, tellers);
}

/* Behind "this time" of "this time last year", or AT. */
static const struct token *skip_this_time(const struct token *at)
{
    bool time = token_is(at + 1, WORD_TIME) && (token_is(at, WORD_THIS) || token_is(at, WORD_SAME));
    return time ? at + 2 : at;
}

/* "that" of "he says that last year it was closed"; not of "in that last year", "that last day" */
static bool joins_clause(const struct token *that)
{
    static const enum word others[] = {WORD_LAST, WORD_NEXT, WORD_NONE};
    static const enum word prepositions[] = {WORD_IN,    WORD_OF,    WORD_FOR,   WORD_DURING,
                                             WORD_ON,    WORD_AT,    WORD_SINCE, WORD_FROM,
                                             WORD_UNTIL, WORD_AFTER, WORD_NONE};
    return token_is(that, WORD_THAT) && token_is_one(that + 1, others) && unit_of(that + 2) != GRAIN_DAY &&
           !token_is_one(that - 1, prepositions);
}

/* "that" of "noted that Saturday was", "told them that Friday's vote", which only begins what is said. */
static bool begins_said(const struct token *that)
{
    static const enum word verbs[] = {WORD_WAS, WORD_WILL, WORD_IS, WORD_MIGHT, WORD_DUE, WORD_NONE};
    const struct token *verb = that - 1, *behind = that + 2 + token_is(that + 2, WORD_PART);
    verb -= token_is_unknown(verb);
    return token_is(that, WORD_THAT) && token_is(that + 1, WORD_WEEKDAY) && token_is(verb, WORD_WAS) &&
           (verb->value == SAID || token_is_one(behind, verbs));
}

/* From the year of "two years ago", where that was said since anything was named: "that August". */
static bool read_stepped_from(const struct token *start, const struct token *target,
                              const struct date_context *context, struct step step, struct reading *reading)
{
    struct date_context then;
    if (step.named && context->ago.grain) {
        then = *context;
        then.named = context->ago;
        context = &then;
    }
    return read_stepped(start, target, context, step, reading);
}

void take_apposed(const struct date_context *context, struct reading *reading)
{
    const struct token *comma = reading->after, *date = comma + 1;
    date += token_is(date, WORD_ON) || token_is(date, WORD_IN);
    struct reading of = {0};
    if (!token_is_sign(comma, ',') || !(date->kind == TOKEN_NUMBER || token_is(date, WORD_MONTH)) ||
        !read_moment(date, context, &of))
        return;
    bool ends = of.after->kind == TOKEN_NONE || token_is_sign_of(of.after, ",.;:)-");
    if (!ends || of.type != DATE_DATE || of.mod || of.moment.grain != reading->moment.grain ||
        !of.moment.year)
        return;
    of.moment.day_part = reading->moment.day_part;
    reading->moment = of.moment;
}

bool read_shifted(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *first = token_is(at, WORD_THE) ? at + 1 : at, *start = skip_this_time(first);
    bool is_coming = token_is(at, WORD_COMING) && token_is(at - 1, WORD_IS); /* "is coming Friday" */
    if (!step_of(start) || is_coming || begins_said(start) || joins_clause(start))
        return false;
    if (token_is(at, WORD_THIS) && token_is(at + 1, WORD_HOLIDAY))
        return read_holiday(at, context, reading); /* "this Easter" */
    struct step step = {0};
    const struct token *target = read_step(start, &step);
    if (follows_named(start, context)) {
        step.named = true;
        step.week = false;
    }
    reading->rule = "shifted";
    reading->takes_the = reading->relative = true;
    bool title = token_is_capital(target) && is_of_name(start); /* "CBS This Morning" */
    if (title || is_undetermined(start) || !read_stepped_from(start, target, context, step, reading))
        return (token_is(at, WORD_NEXT) || token_is(at, WORD_LAST)) && read_other_step(at, context, reading);
    read_weekday_behind(reading);
    if (step.named)
        take_apposed(context, reading);
    return start == first || reading->moment.grain >= GRAIN_WEEK;
}

/* "the summer before", "the spring after", "the summer before last" */
bool read_season_beside(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool last = is_before_last(at), before = !last && is_earlier(at + 1);
    if (!token_is(at - 1, WORD_THE) || !(last || before || is_later(at + 1)))
        return false;
    reading->rule = last ? "shifted" : "offset";
    reading->relative = reading->takes_the = true;
    reading->after = at + 2 + last;
    struct step step = last ? steps[WORD_LAST] : (struct step){before ? -1 : 1, true, true, false};
    reading->moment = step_season(context, step, at->value);
    reading->moment.year -= last && reading->moment.year;
    return true;
}
