/* What is said of a date before it: "early", "the end of", "about", "more than". */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/rules.h"

/* Which third of what follows the word means. */
static enum date_mod mod_of(const struct token *at)
{
    switch ((enum word)at->word) {
    case WORD_EARLY:
    case WORD_EARLIER:
    case WORD_START:
        return MOD_START;
    case WORD_MID:
    case WORD_MIDDLE:
        return MOD_MID;
    default:
        return MOD_END;
    }
}

/* Behind "part of the" of "the early part of the year", "the latter half of 1990" at PORTION, or NULL. */
static const struct token *skip_portion(const struct token *portion)
{
    bool told = token_is(portion, WORD_PORTION) || token_is(portion, WORD_HALF);
    return told && token_is(portion + 1, WORD_OF) ? portion + 2 + token_is(portion + 2, WORD_THE) : NULL;
}

/* "late" of "he was late on Monday"; not of "it was late on Monday when". */
static bool is_adjective(const struct token *late)
{
    const struct token *was = late - 1;
    return (last_is_alike(was, "was") || last_is_alike(was, "were") || last_is_alike(was, "is")) &&
           !last_is_alike(was - 1, "it");
}

/* "early", "mid-", "late": the token behind it, or NULL. */
static const struct token *read_early(const struct token *at)
{
    if (token_is(at, WORD_END) && sign_between(at + 1, '-')) /* "end-March" */
        return at + 2;
    if (!is_early(at))
        return NULL;
    if (token_is(at + 1, WORD_ON) && is_adjective(at))
        return NULL;
    const struct token *from = skip_hyphen(at + 1);
    bool in = token_is(at + 1, WORD_IN);
    if (in || token_is(at + 1, WORD_ON))
        return at + 2 + (in && token_is(at + 2, WORD_THE)); /* "late in the 1980s" */
    return from;
}

/* "end of", "beginning of the", "start of", "early part of the" */
static const struct token *read_end_of(const struct token *at)
{
    if (token_is(at, WORD_EARLY) || token_is(at, WORD_LATE))
        return skip_portion(at + 1);
    bool end = token_is(at, WORD_START) || token_is(at, WORD_MIDDLE) || token_is(at, WORD_END) ||
               token_is(at, WORD_CLOSE);
    bool to_the = token_is(at, WORD_START) && token_is(at + 1, WORD_TO) && token_is(at + 2, WORD_THE);
    if (!end || !(to_the || token_is(at + 1, WORD_OF))) /* "a good start to the year" */
        return NULL;
    return at + 2 + token_is(at + 2, WORD_THE);
}

/* "earlier this month", "later that year", "later tonight" */
static const struct token *read_earlier(const struct token *at)
{
    bool in = token_is(at + 1, WORD_IN);
    bool earlier = token_is(at, WORD_EARLIER) || token_is(at, WORD_LATER);
    bool deictic = token_is(at + 1, WORD_THIS) || token_is(at + 1, WORD_THAT) ||
                   token_is(at + 1, WORD_LAST) || token_is(at + 1, WORD_DAY) ||
                   token_is(at + 1, WORD_TONIGHT) || in;
    return earlier && deictic ? at + 1 + (in ? 1 + token_is(at + 2, WORD_THE) : 0) : NULL;
}

/* "day" of "earlier in the day", not of "at the end of the day". */
static bool is_day_at_hand(const struct token *day)
{
    static const enum word parts[] = {WORD_EARLIER, WORD_LATER, WORD_EARLY, WORD_LATE, WORD_NONE};
    return day->value == GRAIN_DAY && token_is(day - 2, WORD_IN) && token_is_one(day - 3, parts);
}

/* "will come later in the day", "will launch by the end of the month", though a day of old was named last;
 * not in "In 2027 it will come by the end of the month", nor in a sentence behind that. */
static bool is_of_now(const struct token *unit, const struct date_context *context)
{
    if (unit->value == GRAIN_DAY)
        return token_is(unit - 3, WORD_LATER) && lean_of(unit - 3, context) == LEAN_FUTURE;
    return unit->value < GRAIN_DECADE && is_behind_will(unit) && !is_history(&context->story) &&
           !is_dated_before(unit, context) &&
           day_compare(moment_begin(&context->named), context->reference) < 0;
}

/* "year" of "the end of the year", "later in the week". */
bool read_unit_at_hand(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool unit = token_is(at, WORD_UNIT) && token_is(at - 1, WORD_THE);
    if (!unit || !(is_between(at->value, GRAIN_WEEK, GRAIN_CENTURY) || is_day_at_hand(at)))
        return false;
    bool end = at->value == GRAIN_MONTH && token_is(at - 2, WORD_OF) && token_is(at - 3, WORD_END);
    enum grain grain = (enum grain)at->value;
    if (!end || !resolve_ended_month(context, lean_of(at - 3, context), &reading->moment))
        reading->moment =
            is_of_now(at, context) ? resolve_shift(context, grain, 0) : resolve_at_hand(context, grain);
    reading->after = at + 1;
    reading->rule = "the-unit";
    reading->relative = true;
    return true;
}

static bool read_part(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *from = read_end_of(at);
    bool end_of = from != NULL;
    if (!from)
        from = read_early(at);
    if (!from)
        from = read_earlier(at);
    struct reading of = {0};
    if (!from || !(read_moment(from, context, &of) || read_unit_at_hand(from, context, &of)) || of.mod ||
        of.moment.grain == GRAIN_REF)
        return false;
    *reading = of;
    reading->takes_the = end_of || of.takes_the;
    reading->mod = mod_of(at);
    return true;
}

/* "around", "more than", "at least", "nearly": the token behind it, or NULL. "about" is left out,
 * since it may as well be a preposition. */
static const struct token *read_bound(const struct token *at, enum date_mod *mod)
{
    bool than = token_is(at + 1, WORD_THAN);
    switch ((enum word)at->word) {
    case WORD_AROUND:
        *mod = MOD_APPROX;
        return at + 1;
    case WORD_NEARLY:
        *mod = MOD_LESS_THAN;
        return at + 1;
    case WORD_MORE:
        *mod = MOD_MORE_THAN;
        return than ? at + 2 : NULL;
    case WORD_LESS:
        *mod = MOD_LESS_THAN;
        return than ? at + 2 : NULL;
    case WORD_AT:
        *mod = token_is(at + 1, WORD_LEAST) ? MOD_EQUAL_OR_MORE : MOD_EQUAL_OR_LESS;
        return token_is(at + 1, WORD_LEAST) || token_is(at + 1, WORD_MOST) ? at + 2 : NULL;
    case WORD_UP:
        *mod = MOD_EQUAL_OR_LESS;
        return token_is(at + 1, WORD_TO) ? at + 2 : NULL;
    default:
        return NULL;
    }
}

/* How long, or how long ago. */
static bool read_bounded_length(const struct token *at, const struct date_context *context,
                                struct reading *reading)
{
    static const enum word counts[] = {WORD_CARDINAL, WORD_A, WORD_NONE};
    if (read_length(at, context, reading))
        return reading->type == DATE_DATE || !reading->takes_the || at->kind == TOKEN_NUMBER ||
               token_is_one(at, counts);
    *reading = (struct reading){0};
    return !unit_of(at) && read_hyphened(at, context, reading); /* "nearly two-hour" */
}

/* "no" of "no more than", which says the contrary */
static bool is_no(const struct token *at)
{
    return text_alike(token_words(at), text_of("no"));
}

/* "three cents less than two weeks ago", "12% more than a year ago": amounts are compared with what was then.
 */
static bool is_of_amounts(const struct token *at)
{
    const struct token *noun = at - 1, *amount = noun - 1;
    bool counted = token_is_unknown(noun) && token_is_spaced(noun) &&
                   (amount->kind == TOKEN_NUMBER || token_is(amount, WORD_CARDINAL));
    return token_is(at + 1, WORD_THAN) && (counted || token_is_sign(noun, '%'));
}

/* "around" is also taken with a month and with "year end". */
static bool read_bounded(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum date_mod mod;
    const struct token *from = read_bound(at, &mod);
    if (!from)
        return false;
    if (!read_bounded_length(from, context, reading)) {
        *reading = (struct reading){0};
        bool date = token_is(from, WORD_MONTH) ? read_moment(from, context, reading)
                                               : read_year_end(from, context, reading);
        if (!token_is(at, WORD_AROUND) || !date)
            return false;
    }
    if (reading->type == DATE_DATE && is_of_amounts(at))
        return false;
    reading->mod = mod;
    reading->takes_before = is_no(at - 1) && token_is(at + 1, WORD_THAN);
    if (reading->takes_before)
        reading->mod = token_is(at, WORD_MORE) ? MOD_EQUAL_OR_LESS : MOD_EQUAL_OR_MORE;
    return true;
}

/* "post-1959", "pre-1990" */
static bool read_post(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (!token_is(at, WORD_POST) || !token_is_sign(at + 1, '-') || !read_year(at + 2, context, reading))
        return false;
    reading->mod = (*at->at | 0x20) == 'p' && (at->at[1] | 0x20) == 'o' ? MOD_AFTER : MOD_BEFORE;
    return true;
}

bool read_modified(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (read_post(at, context, reading))
        return true;
    *reading = (struct reading){0};
    return read_part(at, context, reading) || read_bounded(at, context, reading);
}
