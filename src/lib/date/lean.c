/* Which way the words beside a date lean: to what is over, or to what is to come. */
#include "lib/date/ahead.h"
#include "lib/date/neighbour.h"
#include "lib/date/reading.h"

/* Is it a word or number of "9 a.m. Friday", "midnight Friday", "11 p.m. EST Friday"? */
static bool is_of_clock(const struct token *at)
{
    static const enum word clocks[] = {WORD_MERIDIEM, WORD_NOON, WORD_PART, WORD_ZONE, WORD_NONE};
    if (at->kind != TOKEN_WORD)
        return at->kind == TOKEN_NUMBER;
    return at->length == 1 ? is_letter(at, 'a') || is_letter(at, 'p') || is_letter(at, 'm')
                           : token_is_one(at, clocks);
}

const struct token *skip_clock_back(const struct token *at)
{
    enum { LONGEST = 9 };
    for (int i = 0; i < LONGEST; i++, at--) {
        bool ends = at[-2].kind == TOKEN_NUMBER && token_is_spaced(at); /* "cost 6,000. Friday" */
        bool range = (token_is_sign(at - 1, '-') || token_is(at - 1, WORD_TO)) && at[-2].kind == TOKEN_NUMBER;
        bool sign = token_is_sign_of(at - 1, ".:") && is_glued(at - 1) && is_of_clock(at - 2) && !ends;
        if (!sign && !range && !is_of_clock(at - 1))
            break;
    }
    return at;
}

/* "the report, to be released Wednesday", "a book to be sold in May"; not "had to be saved Monday", "the
 * first to be". */
static bool is_to_be(const struct token *verb)
{
    const struct token *to = verb - 2, *before = to - 1;
    bool noun = token_is_unknown(before);
    return token_is(to, WORD_TO) && is_passive(verb) && (noun || token_is_sign(before, ','));
}

/* "announced Wednesday" */
static bool is_told(const struct token *verb)
{
    return token_is(verb, WORD_WAS) && !is_passive(verb);
}

/* "said on Friday", "told reporters here Friday" */
static bool is_said(const struct token *before)
{
    const struct token *verb = before - token_is_unknown(before);
    return is_told(verb) && verb->value == SAID;
}

static bool ends_with_ing(const struct token *verb)
{
    return verb->kind == TOKEN_WORD && verb->length > 4 && memcmp(token_end(verb) - 3, "ing", 3) == 0;
}

/* "Friday's", "Friday night's" */
static bool owns(const struct token *date)
{
    return is_owner(date + token_is(date + 1, WORD_PART));
}

/* "open from Friday", "in cinemas from Friday"; not "down from Friday", "gold rose from Friday" */
static bool is_from(const struct token *from, const struct token *date)
{
    const struct token *before = from - 1;
    return token_is(from, WORD_FROM) && token_is(date, WORD_WEEKDAY) && !owns(date) &&
           token_is_unknown(before) && !ends_with(before, NEIGHBOUR_COMPARED) && !is_priced(from);
}

/* "May 3", "3 May" */
static bool is_day_of_month(const struct token *date)
{
    const struct token *day = date + 1 + token_is_sign(date + 1, '.');
    bool day_first = date->kind == TOKEN_NUMBER && token_is(date + 1, WORD_MONTH);
    return day_first || (token_is(date, WORD_MONTH) && day->kind == TOKEN_NUMBER);
}

/* "began on May 3", "ended on Jan. 25": a verb in the past just before a day of a month tells that it is
 * over. */
static bool is_told_of_day(const struct token *verb, const struct token *on, const struct token *date)
{
    bool ended = token_is(verb, WORD_ENDED) && token_end(verb)[-1] == 'd' &&
                 !last_is(verb - 1, "have"); /* "was to have ended on May 3" */
    return is_day_of_month(date) && verb < on && token_is(on, WORD_ON) && (ended || is_told(verb));
}

/* "said first-quarter sales will fall": the verb tells of what follows. */
static bool introduces(const struct token *verb, const struct token *date)
{
    return is_told(verb) && verb->value == SAID && !token_is(date, WORD_WEEKDAY) &&
           !token_is(date, WORD_MONTH);
}

/* "forecast first-quarter sales", "expects third-quarter profit" */
static bool is_of_forecast(const struct token *date)
{
    static const enum word ordinals[] = {WORD_ORDINAL, WORD_SECOND, WORD_NONE};
    return token_is(date - 1, WORD_DUE) && token_is_one(date, ordinals);
}

/* "over" of "took over", "out" of "broke out", or "him" */
static bool is_particle(const struct token *at)
{
    return ends_with(at, NEIGHBOUR_PARTICLE) || token_is(at, WORD_OVER) || token_is(at, WORD_UP);
}

/* "began in May", "took over in May", "In May, he left": a month that is over without doubt, though the next
 * one may be near. */
static bool is_begun(const struct token *month)
{
    if (!token_is(month, WORD_MONTH) || !token_is(month - 1, WORD_IN))
        return false;
    if (token_is_capital(month - 1))
        return lean_behind(month) == LEAN_PAST;
    const struct token *verb = month - 2;
    verb -= !is_told(verb) && is_told(verb - 1) && verb[-1].value != SAID && is_particle(verb);
    return is_told(verb) && !token_is(verb - 1, WORD_IS); /* "is heard in May" */
}

/* Is it the end of a range, which the date just before begins, or the next of a list: "from Thursday to
 * Sunday", "between October and March", "Thursday and Friday"? */
static bool ends_range(const struct token *at, const struct token *date, const struct date_context *context)
{
    enum { BESIDE = 8 }; /* tokens */
    enum { SOON = 3 };   /* days; not "Friday and Thursday", told backwards */
    static const enum word joins[] = {WORD_TO, WORD_THROUGH, WORD_UNTIL, WORD_TILL, WORD_NONE};
    const struct token *join = at - 1 - token_is(at - 1, WORD_THE);
    const struct token *first = join - 1 - token_is(join - 1, WORD_PART);
    if (!ends_named(join - 1, context) || token_is(join - 1, WORD_NOW) ||
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
    enum { MONTHS = 12, JUST_OVER = 3 };
    int ago = (context->reference.month - month->value + MONTHS) % MONTHS;
    return token_is(month, WORD_MONTH) && context->reference.year && is_between(ago, 1, JUST_OVER);
}

/* "October's figures are due", "September orders will be told", "will plant late after a cold March": what is
 * to come is told of a month that is over. */
static bool is_subject(const struct token *date, const struct date_context *context)
{
    static const enum word tellers[] = {WORD_IN,   WORD_BY,    WORD_UNTIL, WORD_THIS, WORD_NEXT,
                                        WORD_FROM, WORD_EARLY, WORD_MID,   WORD_LATE, WORD_NONE};
    const struct token *before = date - 1;
    bool adjective = token_is_unknown(before) && !text_ascii_upper(*last_word(before).at);
    return (is_owner(date) || is_plain_word(date + 1) || adjective) && is_just_over(date, context) &&
           !token_is_one(date - 1, tellers);
}

/* "is", also before "out", "back" or a place: "the book is out on Tuesday", "the Kings are in Rome Friday" */
static bool ends_with_is(const struct token *before)
{
    bool word = token_is_unknown(before);
    bool place =
        word && token_is_capital(before) && (token_is(before - 1, WORD_AT) || token_is(before - 1, WORD_IN));
    bool plain = word && !token_is_capital(before) && !memchr(before->at, ' ', before->length);
    return token_is(before - plain - 2 * place, WORD_IS);
}

/* "the vote is on Tuesday", "the game is at 8 p.m. Sunday", "the vote is in May" */
static bool is_said_to_be(const struct token *date, const struct token *before)
{
    if (token_is(date, WORD_WEEKDAY))
        return token_is(date + 1, WORD_IS) ||
               ends_with_is(before - (token_is(before, WORD_AT) || token_is(before, WORD_FROM)));
    if (token_is(date, WORD_MONTH) && token_is(before, WORD_IN))
        return ends_with_is(before - 1);
    return ends_with_is(before) && is_day_of_month(date);
}

/* "to win Monday's debate", "will be at Sunday night's game", "heading into Monday's vote", "up to Monday's
 * debate": what is planned for that day; not "want to see the meaning of Monday's debate". */
static bool is_event_owner(const struct token *at, const struct token *date)
{
    const struct token *noun = date + 1 + token_is(date + 1, WORD_PART), *before = at - 1;
    bool event = is_event(noun + 2) || begins_with(noun + 2, NEIGHBOUR_TIMED); /* "match" */
    if (!is_letter(noun + 1, 's') || !event || (token_is(before, WORD_OF) && !is_behind_will(at)))
        return false;
    bool up_to = token_is(before, WORD_TO) && token_is(before - 1, WORD_UP);
    enum lean lean = lean_before(at);
    return lean == LEAN_FUTURE || (!lean && (up_to || token_is(before, WORD_INTO)));
}

/* "the fire Sunday evening that left one dead" */
static bool is_described(const struct token *date)
{
    const struct token *that = date + 1 + token_is(date + 1, WORD_PART);
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

/* What the sentence says of a date, the token at AT or the clock that stands there, where the word BEFORE
 * does not tell. */
static enum lean lean_around(const struct token *at, const struct token *date, const struct token *before,
                             const struct date_context *context)
{
    bool weekday = token_is(date, WORD_WEEKDAY), through = token_is(before, WORD_THROUGH);
    enum lean lean = lean_before(at);
    if (lean == LEAN_PAST && weekday && is_in_said(at, date))
        return lean_behind(date);
    if (lean == LEAN_PAST && through && !weekday)
        return LEAN_NONE; /* "opened in May and runs through Aug. 12" */
    if (lean)
        return lean;
    if (is_from(before, date) || (through && is_day_of_month(date))) /* "keeps it open through Sept. 30" */
        return lean_behind(date) == LEAN_PAST ? LEAN_PAST : LEAN_FUTURE;
    bool before_it = token_is(before, WORD_BEFORE) && at == date; /* not "before 5 a.m. Monday" */
    if (weekday && !owns(date) && (through || before_it))
        return LEAN_FUTURE;
    lean = lean_behind(date);
    const struct token *behind = date + 1 + token_is(date + 1, WORD_PART);
    if (!lean && token_is(date, WORD_MONTH) && token_is(before, WORD_IN) && has_infinitive(before))
        return LEAN_FUTURE;
    if (!lean && weekday && (is_had(at) || token_is_sign(behind, '?'))) /* "Dinner Friday?" */
        return LEAN_FUTURE;
    return lean == LEAN_FUTURE && is_told_aside(date, context) ? LEAN_NONE : lean;
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

enum lean lean_of(const struct token *date, const struct date_context *context)
{
    bool within = token_is(date - 1, WORD_ON) && !token_is_capital(date - 1); /* "5 p.m. on Friday" */
    const struct token *on = date - within, *clock = skip_clock_back(on);
    const struct token *at = clock < on ? clock : date;
    if (ends_range(at, date, context))
        return LEAN_RANGE;
    const struct token *before = skip_back(at - 1);
    bool told = is_told(before), planned = token_is(before - 1, WORD_IS) && (told || ends_with_ing(before));
    if (token_is(date, WORD_WEEKDAY) && told && !planned) /* "said Tuesday", as most are */
        return LEAN_PAST;
    bool far_back = token_is(before, WORD_AS) && last_is(before - 1, "back"); /* "as far back as" */
    if (far_back || was_until(before))
        return LEAN_OVER;
    if (looks_ahead(before)) /* but "Until Friday, he had declined" */
        return token_is_capital(before) && lean_behind(date) == LEAN_PAST ? LEAN_PAST : LEAN_FUTURE;
    if (token_is(before, WORD_SINCE))
        return LEAN_OVER;
    if (is_of_forecast(date))
        return LEAN_FUTURE;
    if (introduces(at - 1, date))
        return lean_behind(date);
    if (token_is(at - 1, WORD_LATER) || token_is(at - 1, WORD_EARLIER)) /* "when he speaks later Monday" */
        return LEAN_NONE;
    if (is_described(date))
        return LEAN_PAST;
    if (is_told_of_day(before, at - 1, date))
        return LEAN_OVER;
    bool called = token_is(before, WORD_FOR) && is_told(before - 1) && !owns(date);
    if (planned || called) /* "when he is sentenced Friday", "she is leaving Friday", "recalled for Friday" */
        return LEAN_FUTURE;
    if (is_told(at - 1) || is_said(before))
        return LEAN_PAST;
    if (is_said_to_be(date, before) || is_to_be(before - token_is(before, WORD_IN)))
        return LEAN_FUTURE;
    if (is_begun(at))
        return LEAN_OVER;
    if (token_is(before, WORD_BY))
        return lean_of_deadline(before, date);
    if ((owns(date) && token_is(before, WORD_AFTER)) || is_subject(date, context)) /* "after Monday's vote" */
        return LEAN_PAST;
    if (owns(date) && token_is(date, WORD_WEEKDAY) && !token_is(before, WORD_BEFORE)) {
        if (before->kind != TOKEN_WORD)
            return lean_behind(date);                              /* "Friday's vote will decide" */
        return is_event_owner(at, date) ? LEAN_FUTURE : LEAN_NONE; /* not "get around Friday's ruling" */
    }
    return lean_around(at, date, before, context);
}
