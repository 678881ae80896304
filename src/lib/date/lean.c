/* Which way the words beside a date lean: to what is over, or to what is to come. */
#include "lib/date/lean.h"
#include "lib/date/ahead.h"
#include "lib/date/foreign.h"
#include "lib/date/neighbour.h"
#include "lib/date/occasion.h"
#include "lib/date/sight.h"

/* "open from Friday", "in cinemas from Friday"; not "down from Friday", "gold rose from Friday" */
static bool is_from(const struct sight *sight)
{
    const struct token *from = sight->before, *before = from - 1, *date = sight->date;
    return token_is(from, WORD_FROM) && token_is(date, WORD_WEEKDAY) && !sight->owner &&
           token_is_unknown(before) && !ends_with(before, NEIGHBOUR_COMPARED) &&
           !has_before(from, NEIGHBOUR_PRICED);
}

/* "forecast first-quarter sales", "expects third-quarter profit" */
static bool is_of_forecast(const struct sight *sight)
{
    return token_is(sight->date - 1, WORD_DUE) && is_ordinal(sight->date);
}

/* Is it the end of a range, which the date just before begins, or the next of a list: "from Thursday to
 * Sunday", "between October and March", "Thursday and Friday"? */
static bool ends_range(const struct sight *sight)
{
    enum { BESIDE = 8 }; /* tokens */
    enum { SOON = 3 };   /* days; not "Friday and Thursday", told backwards */
    static const enum word joins[] = {WORD_TO, WORD_THROUGH, WORD_UNTIL, WORD_TILL, WORD_NONE};
    const struct token *date = sight->date, *join = sight->at - 1 - token_is(sight->at - 1, WORD_THE);
    const struct token *first = join - 1 - token_is(join - 1, WORD_PART);
    if (!ends_named(join - 1, sight->context) || token_is(join - 1, WORD_NOW) ||
        token_is(date, WORD_WEEKDAY) != token_is(first, WORD_WEEKDAY))
        return false;
    bool listed = is_and_or(join);
    bool soon = token_is(date, WORD_WEEKDAY) && (date->value - first->value + WEEK_DAYS) % WEEK_DAYS <= SOON;
    return token_is_one(join, joins) || token_is_sign(join, '-') ||
           (listed && (soon || find_before(join, WORD_BETWEEN, BESIDE)));
}

/* Is it the name of a month that was over not long ago? */
static bool is_just_over(const struct token *month, const struct date_context *context)
{
    enum { JUST_OVER = 3 };
    int ago = (context->reference.month - month->value + YEAR_MONTHS) % YEAR_MONTHS;
    return token_is(month, WORD_MONTH) && context->reference.year && is_between(ago, 1, JUST_OVER);
}

/* "October's figures are due", "September orders will be told", "will plant late after a cold March": what is
 * to come is told of a month that is over. */
static bool is_subject(const struct sight *sight)
{
    static const enum word tellers[] = {WORD_IN,   WORD_BY,    WORD_UNTIL, WORD_THIS, WORD_NEXT,
                                        WORD_FROM, WORD_EARLY, WORD_MID,   WORD_LATE, WORD_NONE};
    const struct token *date = sight->date, *before = date - 1;
    bool adjective = token_is_unknown(before) && !text_ascii_upper(*last_word(before).at);
    return (is_owner(date) || is_plain_word(date + 1) || adjective) && is_just_over(date, sight->context) &&
           !token_is_one(date - 1, tellers);
}

/* "to win Monday's debate", "will be at Sunday night's game", "heading into Monday's vote", "up to Monday's
 * debate": what is planned for that day; not "want to see the meaning of Monday's debate". */
static bool is_event_owner(const struct sight *sight)
{
    const struct token *at = sight->at, *before = at - 1, *date = sight->date;
    const struct token *noun = date + 1 + token_is(date + 1, WORD_PART);
    if (!is_letter(noun + 1, 's') || !is_event_of_day(noun + 2) ||
        (token_is(before, WORD_OF) && !is_behind_will(at)))
        return false;
    bool up_to = token_is(before, WORD_TO) && token_is(before - 1, WORD_UP);
    enum lean lean = lean_before(at);
    return lean == LEAN_FUTURE || (!lean && (up_to || token_is(before, WORD_INTO)));
}

/* "the fire Sunday evening that left one dead" */
static bool is_described(const struct sight *sight)
{
    const struct token *that = sight->date + 1 + token_is(sight->date + 1, WORD_PART);
    return (token_is(that, WORD_THAT) || token_is(that, WORD_WHO)) && token_is(that + 1, WORD_WAS);
}

/* "He said a rally Monday will draw many": the day belongs to what is said. */
static bool is_in_said(const struct token *at, const struct token *date)
{
    enum { REACH = 14 };
    const struct token *will = date + 1 + token_is(date + 1, WORD_PART);
    const struct token *verb = token_is(will, WORD_WILL) ? find_before(at, WORD_WAS, REACH) : NULL;
    return verb && verb->value == SAID;
}

/* "May" of "a poll in May shows that the vote will be close" */
static bool is_told_aside(const struct token *month, const struct date_context *context)
{
    const struct token *in = month - 1;
    return (token_is(in, WORD_IN) || token_is(in, WORD_FOR)) && !token_is_capital(in) &&
           is_just_over(month, context);
}

/* "the team has a game Saturday", "I have a test Friday" */
static bool is_had(const struct token *at)
{
    enum { REACH = 6 };
    const struct token *a = find_before(at, WORD_A, REACH);
    return a && (last_is(a - 1, "has") || last_is(a - 1, "have"));
}

/* What the sentence says of a date behind a verb in the past. */
static enum lean lean_behind_past(const struct sight *sight)
{
    bool weekday = token_is(sight->date, WORD_WEEKDAY);
    if (weekday && is_in_said(sight->at, sight->date))
        return lean_behind(sight->date);
    bool open =
        !weekday && token_is(sight->before, WORD_THROUGH); /* "opened in May and runs through Aug. 12" */
    return open ? LEAN_NONE : LEAN_PAST;
}

/* "open from Friday", "keeps it open through Sept. 30": what is so from or until then. */
static bool is_open_then(const struct sight *sight)
{
    return is_from(sight) || (token_is(sight->before, WORD_THROUGH) && is_day_of_month(sight->date));
}

/* "through Friday", "before Friday", not "before 5 a.m. Monday" */
static bool is_until_weekday(const struct sight *sight)
{
    bool before = token_is(sight->before, WORD_BEFORE) && sight->at == sight->date;
    return token_is(sight->date, WORD_WEEKDAY) && !sight->owner &&
           (before || token_is(sight->before, WORD_THROUGH));
}

/* "to meet in May", "I have a test Friday", "Dinner Friday?" */
static bool is_intended(const struct sight *sight)
{
    const struct token *date = sight->date, *behind = date + 1 + token_is(date + 1, WORD_PART);
    if (token_is(date, WORD_MONTH))
        return token_is(sight->before, WORD_IN) && has_infinitive(sight->before);
    return token_is(date, WORD_WEEKDAY) && (is_had(sight->at) || token_is_sign(behind, '?'));
}

/* What the sentence says of a date where no question is answered. */
static enum lean lean_around(const struct sight *sight)
{
    enum lean before = lean_before(sight->at);
    if (before)
        return before == LEAN_PAST ? lean_behind_past(sight) : before;
    bool open = is_open_then(sight), until = is_until_weekday(sight);
    if (until && !open && !token_is_capital(sight->before)) /* not "Through Saturday, nobody had come" */
        return LEAN_FUTURE;
    enum lean behind = lean_behind(sight->date);
    if (open || until)
        return behind == LEAN_PAST ? LEAN_PAST : LEAN_FUTURE;
    if (!behind)
        return is_intended(sight) ? LEAN_FUTURE : LEAN_NONE;
    return behind == LEAN_FUTURE && is_told_aside(sight->date, sight->context) ? LEAN_NONE : behind;
}

/* Behind what stands before "the end of", "early", "at least" at BEFORE and "on": the word that may tell
 * where the date lies. */
static const struct token *skip_back(const struct token *before)
{
    static const enum word parts[] = {WORD_END, WORD_START, WORD_MIDDLE, WORD_NONE};
    const struct token *of = before - token_is(before, WORD_THE);
    if (token_is(of, WORD_OF) && token_is_one(of - 1, parts))
        before = of - 2 - token_is(of - 2, WORD_THE);
    before -= token_is(before, WORD_EARLY) + token_is(before, WORD_LATE);
    before -= token_is(before, WORD_ON);
    bool at_least = token_is(before, WORD_LEAST) && token_is(before - 2, WORD_UNTIL);
    return before - 2 * at_least;
}

/* "as far back as May", "as recently as May", "had been paid until May" */
static bool is_far_back(const struct sight *sight)
{
    const struct token *back = sight->before - 1;
    bool as_far = token_is(sight->before, WORD_AS) &&
                  (last_is(back, "back") || (token_is(back, WORD_VAGUE_PAST) && token_is(back - 1, WORD_AS)));
    return as_far || was_until(sight->before);
}

/* "Until Friday, he had declined", "As late as Friday, it was open" tell what is over; not "the day before
 * the Iowa caucuses on Monday was". */
static enum lean lean_ahead(const struct sight *sight)
{
    const struct token *first = sight->before - 2 * token_is(sight->before, WORD_AS);
    bool opens = first->word && (token_is_capital(first) || !is_within(first - 1));
    return opens && lean_behind(sight->date) == LEAN_PAST ? LEAN_PAST : LEAN_FUTURE;
}

/* "the year ending June 30" */
static bool is_ending(const struct sight *sight)
{
    return token_is(sight->before, WORD_ENDED) && token_end(sight->before)[-1] == 'g' &&
           !token_is(sight->date, WORD_WEEKDAY);
}

/* A verb in the past need not be said of it: "for the year ending June 30, compared with". */
static enum lean lean_of_ending(const struct sight *sight)
{
    enum lean lean = lean_around(sight);
    return lean == LEAN_PAST ? LEAN_NONE : lean;
}

/* "when he speaks later Monday" */
static bool is_compared(const struct sight *sight)
{
    return token_is(sight->at - 1, WORD_LATER) || token_is(sight->at - 1, WORD_EARLIER);
}

static bool is_deadline(const struct sight *sight)
{
    return token_is(sight->before, WORD_BY);
}

/* "will resign after Friday's vote", "after March's data": news mean the last one. */
static bool is_after_owner(const struct sight *sight)
{
    return sight->owner && token_is(sight->before, WORD_AFTER);
}

static bool is_weekday_owner(const struct sight *sight)
{
    return sight->owner && token_is(sight->date, WORD_WEEKDAY) && !token_is(sight->before, WORD_BEFORE);
}

/* "Friday's vote will decide", "to win Friday's vote" */
static enum lean lean_of_owner(const struct sight *sight)
{
    if (sight->before->kind != TOKEN_WORD)
        return lean_behind(sight->date);
    return is_event_owner(sight) ? LEAN_FUTURE : LEAN_NONE;
}

static enum lean lean_of_rest(const struct sight *sight)
{
    return lean_behind(sight->date);
}

/* What is asked of a date, in this order: the first that is so tells how it leans. */
static const struct question {
    bool (*is_so)(const struct sight *);
    enum lean lean;
    enum lean (*says)(const struct sight *); /* the lean, where it is not always the same; else NULL */
} questions[] = {
    {ends_range, LEAN_RANGE, NULL},
    {is_told_weekday, LEAN_PAST, NULL},
    {is_far_back, LEAN_OVER, NULL},
    {looks_ahead, LEAN_NONE, lean_ahead},
    {is_of_forecast, LEAN_FUTURE, NULL},
    {is_ending, LEAN_NONE, lean_of_ending},
    {introduces, LEAN_NONE, lean_of_rest},
    {is_compared, LEAN_NONE, NULL},
    {is_described, LEAN_PAST, NULL},
    {is_told_of_day, LEAN_OVER, NULL},
    {is_planned, LEAN_FUTURE, NULL},
    {was_due, LEAN_NONE, NULL},
    {is_called_for, LEAN_FUTURE, NULL},
    {is_told_before, LEAN_PAST, NULL},
    {is_said_to_be, LEAN_FUTURE, NULL},
    {is_to_come, LEAN_FUTURE, NULL},
    {is_begun, LEAN_OVER, NULL},
    {is_deadline, LEAN_NONE, lean_of_deadline},
    {is_after_owner, LEAN_PAST, NULL},
    {is_subject, LEAN_PAST, NULL},
    {is_weekday_owner, LEAN_NONE, lean_of_owner}, /* none of "get around Friday's ruling" */
};

enum lean lean_of(const struct token *date, const struct date_context *context)
{
    const struct token *month = month_abroad(date, context);
    if (month)
        return lean_of_world(date, month, context);
    bool within = token_is(date - 1, WORD_ON) && !token_is_capital(date - 1); /* "5 p.m. on Friday" */
    const struct token *on = date - within, *clock = skip_clock_back(on);
    bool ends = date->kind == TOKEN_NUMBER && (token_is(date - 1, WORD_TO) || token_is_sign(date - 1, '-'));
    const struct token *at = clock < on && !ends ? clock : date; /* "6 to" of "6 to 15 July" is no clock */
    struct sight sight = {.date = date,
                          .at = at,
                          .before = skip_back(at - 1),
                          .context = context,
                          .owner = is_owner(date + token_is(date + 1, WORD_PART))};
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
        if (questions[i].is_so(&sight))
            return questions[i].says ? questions[i].says(&sight) : questions[i].lean;
    return lean_around(&sight);
}
