/* Where a day or month that a rule has read lies, where its year is not said. */
#include "lib/date/rule/place.h"
#include "lib/date/ahead.h"
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"

/* Is such an event what something was done for, or lasts until: "worked on speeches for the convention in
 * July"? */
static bool is_done_for(const struct token *in)
{
    static const enum word tellers[] = {WORD_FOR, WORD_UNTIL, WORD_NONE};
    enum { REACH = 4 };
    return find_one_before(in, tellers, REACH);
}

/* Is it what is traded for delivery in a month, and not how much was made or sold of it: "wheat" of "March
 * wheat fell", "orange juice"? */
static bool is_traded(const struct token *noun)
{
    static const enum word followers[] = {WORD_WAS, WORD_IS, WORD_AND, WORD_FOR, WORD_NONE};
    const struct token *behind = noun + 1;
    if (!is_plain_word(noun))
        return false;
    bool ends = token_is_one(behind, followers) || behind->kind == TOKEN_SIGN || behind->kind == TOKEN_NONE;
    return ends && ends_with(noun, NEIGHBOUR_TRADED);
}

/* "In" of "In March coffee rose", "since", of which the month is when; not "in" of "trading in March wheat".
 */
static bool is_when(const struct token *before)
{
    bool begins = token_is_capital(before) || token_is_sign(before - 1, ',') || is_and_or(before - 1);
    return token_is(before, WORD_SINCE) || (token_is(before, WORD_IN) && begins);
}

/* What the words say of a date in that month, from AT up to AFTER. Where they leave it open, that of an
 * event, as "the June summit", is the nearest: it was planned. */
static enum lean lean_of_planned(const struct token *at, const struct token *after, int month,
                                 const struct date_context *context)
{
    enum { HALF_A_YEAR = 6 };
    enum lean lean = lean_of(at, context);
    bool for_it = token_is(at - 1, WORD_FOR),
         the = token_is(at - 1, WORD_THE);                                /* not "said at a June vote" */
    bool owner = token_is_sign(after, '\'') && is_letter(after + 1, 's'); /* "November's election" */
    if (is_traded(after) && !is_when(at - 1))                             /* "March wheat fell" */
        return LEAN_FUTURE;
    bool open = lean == LEAN_NONE, named = (open || the || for_it || owner) && is_event(after + 2 * owner);
    if (!open && lean != LEAN_PAST)
        return lean;
    if (!named && !(is_event_of(at - 1) && (open || is_done_for(at - 1))))
        return lean;
    if (token_is(at - 1 - the, WORD_WAS) && at[-1 - the].value == WON) /* "lost the June vote" */
        return LEAN_OVER;
    int ahead = (month - context->reference.month + YEAR_MONTHS) % YEAR_MONTHS;
    return for_it || ahead <= HALF_A_YEAR ? LEAN_FUTURE : LEAN_PAST; /* "oil for December delivery" */
}

/* "profits are being reported through November": is the verb before one of the present? */
static bool is_told_now(const struct token *at)
{
    static const enum word verbs[] = {WORD_IS, WORD_WAS, WORD_BEGINS, WORD_NONE};
    enum { REACH = 12 };
    const struct token *verb = find_one_before(at, verbs, REACH);
    if (!verb)
        return false;
    verb -= token_is(verb, WORD_WAS);
    verb -= last_is(verb, "being");
    return token_is(verb, WORD_IS);
}

/* What a date may refer to, perhaps in *PRESENT: what has been so since then is told of now, not of another
 * year, as is what "will" be then, unless the text is a story. */
static const struct date_context *context_of(const struct token *at, const struct date_context *context,
                                             struct date_context *present)
{
    bool to_come = context->story.told.year && !is_history(&context->story) && is_story(context) &&
                   (is_behind_will(at) || is_told_now(at)) &&
                   day_compare(moment_begin(&context->story.told), context->reference) < 0;
    if (!to_come && !is_since_of_now(at - 1))
        return context;
    *present = *context;
    story_leave(&present->story);
    return present;
}

/* The same, perhaps in *PRESENT, where the sentence has told of an old day: it goes on from it among news,
 * too, but for what is planned. */
static const struct date_context *context_of_sentence(const struct token *at, enum lean lean,
                                                      const struct date_context *context,
                                                      struct date_context *present)
{
    if (lean == LEAN_FUTURE || !is_news(&context->story) || !context->story.told.year ||
        !is_dated_before(at, context))
        return context;
    *present = *context;
    story_leave_news(&present->story);
    return present;
}

/* "last year" of "last year on Sept. 28", "in 2010, on Sept. 28"; 0: none. */
static int year_before_day(const struct token *at, const struct date_context *context)
{
    const struct token *on = at - 1, *before = on - token_is_sign(on - 1, ',');
    bool named = token_is(on, WORD_ON) && ends_named(before - 1, context);
    return named && context->named.grain == GRAIN_YEAR ? context->named.year : 0;
}

int year_of_whole(const struct token *part, int month, const struct date_context *context)
{
    enum { WINTER = 4, JUNE = 6 };
    if (context->named.grain != GRAIN_YEAR && context->named.grain != GRAIN_SEASON)
        return 0;
    const struct token *before = part - 1 - sign_between(part - 1, '-'); /* "mid-July" */
    const struct token *in = before - (token_is(before, WORD_THE) || is_early(before));
    const struct token *comma = in - 1 - is_plain_word(in - 1), *whole = comma - token_is_sign(comma, ',');
    bool other = is_conjunction(in - 1) && !first_is(in - 1, "when"); /* "last year, but in March" */
    bool named = token_is(in, WORD_IN) && !other && ends_named(whole, context);
    const struct moment *moment = &context->named;
    if (named && month && moment->grain == GRAIN_SEASON && moment->year)
        return moment->year + (moment->part == WINTER && month < JUNE);
    return named && moment->grain == GRAIN_YEAR && unit_of(whole) == GRAIN_YEAR ? moment->year : 0;
}

/* "must report by Dec. 15", "will stay until Dec. 31": it is not over, though it be the nearer one. What they
 * "would" or "were due to" do may be. */
static bool is_yet_to_come(const struct token *at, enum lean lean)
{
    static const enum word tellers[] = {WORD_BY, WORD_UNTIL, WORD_TILL, WORD_BEFORE, WORD_NONE};
    enum { REACH = 12 };
    if (lean != LEAN_FUTURE || !token_is_one(at - 1, tellers))
        return false;
    const struct token *must = find_before(at, WORD_DUE, REACH);
    return is_behind_will(at) || (must && last_is(must, "must"));
}

/* The same day or month a year before, where it "had" come by then in a story, or, of a day, as the sentence
 * says: "she said in March 2004 that he had left on July 10"; not "had until October", nor the second of "had
 * met on June 3 and on Oct. 10". */
static struct moment moment_in_past(const struct token *at, const struct date_context *context,
                                    struct moment moment)
{
    const struct token *before = at - 1;
    bool of_day = moment.grain == GRAIN_DAY, told = of_day ? token_is(before, WORD_ON) : was_until(before);
    const struct token *had = told ? had_before(before) : NULL;
    if (!had || (context->behind && context->behind > had->at))
        return moment;
    bool dated = is_dated_before(had, context);
    struct day then = dated ? moment_begin(&context->named) : day_of_story(context),
               day = moment_begin(&moment);
    bool ahead = then.year && day.year && day_compare(day, then) > 0 &&
                 (!dated || (of_day && moment_is_within_year(&context->named)));
    day.year -= ahead;
    return ahead && day_exists(day) ? moment_around(day, moment.grain) : moment;
}

/* "An assault was ordered for 18 June" in a history: what was planned then, and not from now on. */
static bool was_planned(const struct token *at, enum lean lean, const struct date_context *context)
{
    enum { REACH = 12 };
    return lean == LEAN_FUTURE && is_history(&context->story) && find_before(at, WORD_WAS, REACH) &&
           !is_behind_will(at);
}

bool place_day(struct reading *reading, const struct date_context *context, const struct token *at,
               struct day day)
{
    if (!day_may_exist(day))
        return false;
    reading->rule = day.year ? "full-date" : "month-day";
    reading->relative = !day.year;
    if (day.year) {
        reading->moment = moment_around(day, GRAIN_DAY);
        return true;
    }
    struct date_context present;
    const struct date_context *told = context_of(at, context, &present);
    enum lean lean = lean_of_planned(at, reading->after, day.month, told);
    if (was_planned(at, lean, context))
        lean = LEAN_NONE;
    day.year = year_before_day(at, context);
    if (!day.year)
        day.year = year_of_clause(at, context);
    if (day.year && day_exists(day)) {
        reading->moment = moment_around(day, GRAIN_DAY);
        return true;
    }
    told = context_of_sentence(at, lean, told, &present);
    if (told->prefer == PREFER_NEWS && is_yet_to_come(at, lean)) {
        present = *told;
        present.prefer = PREFER_FUTURE;
        told = &present;
    }
    reading->moment = moment_in_past(at, context, resolve_month_day(told, day.month, day.day, lean));
    return true;
}

bool place_plain_day(struct reading *reading, const struct date_context *context, struct day day,
                     enum lean lean)
{
    if (!day_may_exist(day))
        return false;
    reading->relative = !day.year;
    reading->moment =
        day.year ? moment_around(day, GRAIN_DAY) : resolve_month_day(context, day.month, day.day, lean);
    return true;
}

bool place_month(struct reading *reading, const struct date_context *context, const struct token *at,
                 int year, int month)
{
    reading->rule = year ? "month-year" : "month";
    reading->relative = !year;
    struct date_context present;
    const struct date_context *told = context_of(at, context, &present);
    enum lean lean = year ? LEAN_NONE : lean_of_planned(at, reading->after, month, told);
    year = year ? year : year_of_clause(at, context);
    year = year ? year : year_of_whole(at, month, context);
    told = year ? told : context_of_sentence(at, lean, told, &present);
    reading->moment = year ? moment_around((struct day){year, month, 1}, GRAIN_MONTH)
                           : moment_in_past(at, told, resolve_month(told, month, lean));
    return true;
}

bool place_quarter(struct reading *reading, const struct date_context *context, const struct token *at,
                   const struct token *quarter)
{
    enum { MIDDLE = 15 };
    struct moment month = resolve_month(context, at->value, lean_of(at, context));
    struct day day = moment_begin(&month);
    day.day = MIDDLE;
    reading->rule = "quarter";
    reading->takes_the = reading->relative = true;
    reading->after = quarter + 1;
    reading->moment = day.year ? moment_around(day_add_months(day, -1), GRAIN_QUARTER)
                               : (struct moment){.grain = GRAIN_QUARTER, .part = (at->value + 1) / 3};
    return true;
}
