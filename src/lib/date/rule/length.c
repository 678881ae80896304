/* Durations. */
#include "lib/date/rule/length.h"
#include "lib/date/neighbour.h"

/* "old", "-old", "of age", "and older" behind years: an age, not a duration; "of age-old ways" is none. */
static bool is_age(const struct token *at)
{
    const struct token *old = token_is_sign(at, '-') ? at + 1 : at;
    bool of_age = token_is(at, WORD_OF) && first_is(at + 1, "age") && !sign_between(at + 2, '-');
    bool and_older = token_is(at, WORD_AND) && (first_is(at + 1, "older") || first_is(at + 1, "younger"));
    return of_age || and_older || token_is(old, WORD_OLD);
}

/* Behind "-long" of "months-long", or "-old" of "decades-old", which tells no age in years; or AFTER. */
static const struct token *skip_long(const struct token *at, const struct token *after)
{
    const struct token *count = at - 1 - token_is_sign(at - 1, '-');
    bool counted = count->kind == TOKEN_NUMBER || token_is(count, WORD_CARDINAL); /* "six months-old" */
    bool old = token_is(after + 1, WORD_OLD) && token_is(at, WORD_UNITS) && !counted;
    return sign_between(after, '-') && (old || token_is(after + 1, WORD_LONG)) ? after + 2 : after;
}

/* "two-week", "30-day", "several-year", "day-long", "months-long", "decades-old" */
bool read_hyphened(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    struct length *length = &reading->length;
    *length = (struct length){.whole = token_is(at, WORD_UNIT)};
    const struct token *unit = at;
    if (!length->whole && !token_is(at, WORD_UNITS)) {
        const struct token *hyphen = token_is(at, WORD_SEVERAL) ? at + 1 : read_quantity(at, length);
        if (!hyphen || !sign_between(hyphen, '-'))
            return false;
        hyphen = skip_plus(hyphen); /* "20-plus-year" */
        unit = hyphen + sign_between(hyphen, '-');
    }
    const struct token *after = read_unit(unit, length);
    if (!after || length->unit == GRAIN_QUARTER)
        return false;
    const struct token *end = skip_long(at, after);
    bool lone = end == after && (unit == at || is_age(after));
    return !lone && finish_length(reading, end);
}

/* "yearlong" */
bool read_long(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    reading->length = (struct length){.whole = 1, .unit = (enum grain)at->value};
    return finish_length(reading, at + 1);
}

/* "two weeks", "hundred years", "day or two" behind "the next"; the token behind it, or NULL. */
static const struct token *read_determined_count(const struct token *at, struct length *length)
{
    const struct token *two = at + 2;
    if (token_is(at, WORD_UNIT) && token_is(at + 1, WORD_OR) && token_is(two, WORD_CARDINAL) &&
        two->value == 2) {
        *length = (struct length){.unit = unit_of(at)};
        return two + 1;
    }
    if (!token_is(at, WORD_SCALE))
        return read_some(at, length);
    *length = (struct length){.whole = at->value};
    return read_unit(at + 1, length);
}

/* "month" of "the past month", "year and a half" of "the past year and a half", "weeks" of "the coming
 * weeks": the UNIT behind a determiner, without a count; the token behind, or NULL. */
static const struct token *read_determined_unit(const struct token *determiner, const struct token *unit,
                                                struct length *length)
{
    static const enum word singles[] = {WORD_PAST, WORD_LAST, WORD_NEXT, WORD_NONE};
    static const enum word plain[] = {WORD_ORDINAL, WORD_THIS, WORD_NONE};
    const struct token *half = token_is(unit, WORD_UNIT) ? read_and_a_half(unit + 1) : NULL;
    bool fit = unit->value >= GRAIN_DECADE || unit->value < GRAIN_DAY;
    bool single = (token_is(unit, WORD_UNIT) && fit) || token_is(unit, WORD_FORTNIGHT);
    const struct token *at = determiner - 2;
    bool idiom = token_is(determiner - 1, WORD_THE) && (token_is(at, WORD_AT) || token_is(at, WORD_UNTIL)) &&
                 unit->value < GRAIN_DAY; /* "at the last minute" */
    bool one = half || (single && token_is_one(determiner, singles) && !idiom);
    bool some = token_is(unit, WORD_UNITS) && !token_is_one(determiner, plain);
    *length = (struct length){.whole = one, .tenths = half ? 5 : 0};
    const struct token *after = one || some ? read_unit(unit, length) : NULL;
    return after && half ? half : after;
}

/* "past two months", "first nine months", "next couple of years", "coming weeks", "recent days", "final
 * weeks" */
static const struct token *read_determined(const struct token *at, struct reading *reading)
{
    static const enum word determiners[] = {WORD_PAST,    WORD_LAST,     WORD_NEXT,      WORD_COMING,
                                            WORD_RECENT,  WORD_PREVIOUS, WORD_FOLLOWING, WORD_LATEST,
                                            WORD_ORDINAL, WORD_THIS,     WORD_FINAL,     WORD_NONE};
    const struct token *from = at + 1 + token_is(at + 1, WORD_FULL);
    if (!token_is_one(at, determiners) || is_lasting(at) || token_is(from, WORD_A))
        return NULL;
    reading->takes_the = true;
    const struct token *after = read_determined_count(from, &reading->length);
    return after ? after : read_determined_unit(at, from, &reading->length);
}

/* Is it "one day"? */
static bool is_one_day(const struct token *at)
{
    return token_is(at, WORD_CARDINAL) && at->value == 1 && is_unit(at + 1, GRAIN_DAY);
}

/* "will", "could", "may" */
static bool is_auxiliary(const struct token *at)
{
    static const enum word auxiliaries[] = {WORD_WILL, WORD_DUE, WORD_MIGHT, WORD_NONE};
    return token_is_one(at, auxiliaries) || (token_is(at, WORD_MONTH) && !token_is_capital(at));
}

/* "one day" of "will one day be", "maybe one day you'll see", whose day is not known. */
static bool is_some_day(const struct token *at)
{
    if (!is_one_day(at))
        return false;
    const struct token *who = at + 2 + token_is_sign(at + 2, ','),
                       *will = who + 1 + token_is_sign(who + 1, '\'');
    bool ahead = is_pronoun(who) && is_auxiliary(will);
    return ahead || is_auxiliary(at - 1);
}

/* "One day a man came": a day of a tale, which is neither known nor a length. */
static bool is_of_tale(const struct token *at)
{
    const struct token *behind = at + 2;
    bool goes_on = behind->kind == TOKEN_WORD && (!behind->word || token_is(behind, WORD_A));
    return is_one_day(at) && token_is_capital(at) && (goes_on || token_is_sign(behind, ','));
}

/* "the first nine months", "the six months ended June 30" */
static bool is_cumulative(const struct token *at, const struct token *after, const struct length *length)
{
    bool told = token_is(at, WORD_ORDINAL) || token_is(at - 1, WORD_THE) || token_is(after, WORD_ENDED);
    return told && length->unit == GRAIN_MONTH && length->whole > 3;
}

/* Does "over" or "under" before a length mean more or less than it: "for over a year", "just under an hour"?
 * Else it may be "during". */
static bool is_compared(const struct token *over)
{
    static const enum word tellers[] = {WORD_FOR, WORD_AFTER, WORD_LAST, WORD_WITHIN, WORD_NONE};
    bool in = token_is(over, WORD_UNDER) && token_is(over - 1, WORD_IN);
    return in || token_is_one(over - 1, tellers) || ends_with(over - 1, NEIGHBOUR_SPENDING) ||
           ends_with(over - 1, NEIGHBOUR_BARELY);
}

/* "over", "under" before the length at AT, behind which AFTER stands: "over a century ago"; not of "took over
 * a year ago" */
static void read_over(const struct token *at, const struct token *after, struct reading *reading)
{
    const struct token *over = at - 1;
    bool more = token_is(over, WORD_OVER);
    reading->takes_before =
        (more || token_is(over, WORD_UNDER)) &&
        (token_is(after, WORD_AGO) ? !ends_with(over - 1, NEIGHBOUR_SPENDING) : is_compared(over));
    if (reading->takes_before)
        reading->mod = more ? MOD_MORE_THAN : MOD_LESS_THAN;
}

/* May a length begin with "a", by the word behind it? Most words that the grammar knows are none of one. */
static bool may_follow_a(const struct token *behind)
{
    static const bool words[] = {
        [WORD_UNIT] = true,         [WORD_FORTNIGHT] = true, [WORD_PART] = true,    [WORD_HALF] = true,
        [WORD_SCALE] = true,        [WORD_DOZEN] = true,     [WORD_MILLION] = true, [WORD_SEVERAL] = true,
        [WORD_VAGUE_NUMBER] = true, [WORD_MORE] = true,      [WORD_FULL] = true,    [WORD_CARDINAL] = true,
        [WORD_QUALIFIER] = true};
    return behind->kind == TOKEN_NUMBER || (behind->word < sizeof words && words[behind->word]);
}

/* "a quarter", but as a rate; "three quarters of the time", but not of 2013. */
static bool is_fraction(const struct token *at, const struct token *after, const struct length *length)
{
    if (length->unit != GRAIN_QUARTER)
        return false;
    if (token_is(after - 1, WORD_UNIT))
        return !is_rate(at, after);
    const struct token *whole = after + 1 + token_is(after + 1, WORD_THE);
    bool of_year =
        whole->kind == TOKEN_NUMBER || token_is(whole, WORD_FISCAL) || unit_of(whole) == GRAIN_YEAR;
    bool three = length->whole == 3 && after == at + 2; /* not "20 straight quarters of growth" */
    return three && token_is(after, WORD_OF) && !of_year;
}

/* "or more", "or less", "or longer" behind a length; not "or more than" */
static void read_or_more(struct reading *reading)
{
    const struct token *more = reading->after + 1;
    bool less = token_is(more, WORD_LESS);
    if (!token_is(reading->after, WORD_OR) ||
        !(less || token_is(more, WORD_MORE) || first_is(more, "longer")) || token_is(more + 1, WORD_THAN))
        return;
    reading->mod = less ? MOD_EQUAL_OR_LESS : MOD_EQUAL_OR_MORE;
    reading->after = more + 1;
}

bool read_length(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (token_is(at, WORD_A) && !may_follow_a(at + 1))
        return false;
    if (read_nightly(at, reading))
        return true;
    const struct token *after = read_determined(at, reading);
    if (!after) {
        after = read_count(at, &reading->length);
        if (!after)
            return read_unit_alone(at, context, reading);
        read_over(at, after, reading);
        if (after == at + 2 && is_title(at + 1)) /* "60 Minutes" */
            return false;
        if (read_ago(at, after, context, reading))
            return true;
    }
    bool fraction = is_fraction(at, after, &reading->length);
    if (is_age(after) || fraction || sign_between(after, '-'))
        return false;
    reading->takes_the = reading->takes_the || reading->length.unit >= GRAIN_MONTH;
    reading->cumulative = is_cumulative(at, after, &reading->length);
    if (is_some_day(at))
        return finish_ref(reading, after, REF_FUTURE);
    if (is_of_tale(at))
        return false;
    if (is_rate(at, after))
        return finish_rate(reading, after);
    finish_length(reading, skip_ahead(after));
    read_or_more(reading);
    return !is_age(reading->after);
}
