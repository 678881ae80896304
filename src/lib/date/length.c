/* Durations. */
#include "lib/date/count.h"
#include "lib/date/neighbour.h"
#include "lib/date/reading.h"

/* "old", "-old", "of age", "and older" behind years: an age, not a duration; "of age-old ways" is none. */
static bool is_age(const struct token *at)
{
    const struct token *old = token_is_sign(at, '-') ? at + 1 : at;
    bool of_age = token_is(at, WORD_OF) && first_is(at + 1, "age") && !sign_between(at + 2, '-');
    bool and_older = token_is(at, WORD_AND) && (first_is(at + 1, "older") || first_is(at + 1, "younger"));
    return of_age || and_older || token_is(old, WORD_OLD);
}

static bool finish(struct reading *reading, const struct token *after, const char *rule)
{
    reading->type = DATE_DURATION;
    reading->after = after;
    reading->rule = rule;
    return true;
}

static bool finish_rate(struct reading *reading, const struct token *after)
{
    finish(reading, after, "rate");
    reading->quant = "EVERY";
    reading->type = DATE_SET;
    return true;
}

/* A time without a measure, "one day" or "years past". */
static bool finish_ref(struct reading *reading, const struct token *after, int ref)
{
    reading->type = DATE_DATE;
    reading->moment = (struct moment){.grain = GRAIN_REF, .part = ref};
    reading->after = after;
    reading->rule = "vague";
    return true;
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
        unit = hyphen + 1;
    }
    const struct token *after = read_unit(unit, length);
    if (!after || length->unit == GRAIN_QUARTER)
        return false;
    const struct token *end = skip_long(at, after);
    bool lone = end == after && (unit == at || is_age(after));
    return !lone && finish(reading, end, "duration");
}

/* "yearlong" */
bool read_long(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    reading->length = (struct length){.whole = 1, .unit = (enum grain)at->value};
    return finish(reading, at + 1, "duration");
}

/* "last" of "is to last three days", "may last several hours": no determiner of what follows. */
static bool is_verb(const struct token *at)
{
    static const enum word auxiliaries[] = {WORD_TO, WORD_WILL, WORD_DUE, WORD_MIGHT, WORD_NONE};
    const struct token *before = at - 1;
    bool may = token_is(before, WORD_MONTH) && before->value == 5 && !token_is_capital(before);
    return token_is(at, WORD_LAST) && (may || token_is_one(before, auxiliaries));
}

/* "two weeks", "hundred years" behind "the next"; the token behind it, or NULL. */
static const struct token *read_determined_count(const struct token *at, struct length *length)
{
    if (!token_is(at, WORD_SCALE))
        return read_some(at, length);
    *length = (struct length){.whole = at->value};
    return read_unit(at + 1, length);
}

/* "past two months", "first nine months", "next couple of years", "coming weeks", "recent days", "final
 * weeks" */
static const struct token *read_determined(const struct token *at, struct reading *reading)
{
    struct length *length = &reading->length;
    static const enum word determiners[] = {WORD_PAST,    WORD_LAST,     WORD_NEXT,      WORD_COMING,
                                            WORD_RECENT,  WORD_PREVIOUS, WORD_FOLLOWING, WORD_LATEST,
                                            WORD_ORDINAL, WORD_THIS,     WORD_FINAL,     WORD_NONE};
    static const enum word singles[] = {WORD_PAST, WORD_LAST, WORD_NEXT, WORD_NONE};
    static const enum word plain[] = {WORD_ORDINAL, WORD_THIS, WORD_NONE};
    const struct token *from = at + 1 + token_is(at + 1, WORD_FULL);
    if (!token_is_one(at, determiners) || is_verb(at) || token_is(from, WORD_A))
        return NULL;
    reading->takes_the = true;
    const struct token *after = read_determined_count(from, length);
    if (after)
        return after;
    const struct token *half = token_is(from, WORD_UNIT) ? read_and_a_half(from + 1) : NULL;
    bool fit = from->value >= GRAIN_DECADE || from->value < GRAIN_DAY;
    bool single = (token_is(from, WORD_UNIT) && fit) || token_is(from, WORD_FORTNIGHT);
    bool idiom = token_is(at - 1, WORD_THE) && token_is(at - 2, WORD_AT); /* "at the last minute" */
    bool one = half || (single && token_is_one(at, singles) && !(idiom && from->value < GRAIN_DAY));
    bool some = token_is(from, WORD_UNITS) && !token_is_one(at, plain);
    *length = (struct length){.whole = one, .tenths = half ? 5 : 0};
    after = one || some ? read_unit(from, length) : NULL;
    return after && half ? half : after; /* "the past year and a half" */
}

/* Does what stands around tell that bare "weeks" is a stretch of time? */
static bool is_stretch(const struct token *at)
{
    static const enum word before[] = {WORD_FOR, WORD_OVER, WORD_AFTER, WORD_WITHIN, WORD_IN, WORD_NONE};
    static const enum word behind[] = {WORD_LATER, WORD_EARLIER, WORD_BEFORE, WORD_AFTER, WORD_NONE};
    bool the = token_is(at - 1, WORD_THE) && (token_is(at - 2, WORD_OVER) || token_is(at - 2, WORD_IN));
    static const enum word counts[] = {WORD_SEVERAL, WORD_CARDINAL, WORD_NONE};
    if (at[-1].kind == TOKEN_NUMBER || token_is_one(at - 1, counts)) /* "how many years of work" */
        return false;
    return the || token_is_one(at - 1, before) || token_is_one(at + 1, behind) || is_spent(at) ||
           is_verb(at - 1) || (token_is(at + 1, WORD_OF) && at->value != GRAIN_HOUR);
}

/* "years to come", "weeks ahead" */
static const struct token *skip_ahead(const struct token *after)
{
    if (token_is(after, WORD_TO) && token_is(after + 1, WORD_COME))
        return after + 2;
    return token_is(after, WORD_AHEAD) && !is_ahead_of(after) ? after + 1 : after; /* "ahead of schedule" */
}

/* "in years past", "rules of decades past"; not "years past the war" */
static bool is_past(const struct token *units)
{
    static const enum word tellers[] = {WORD_IN, WORD_FROM, WORD_OF, WORD_NONE};
    static const enum word others[] = {WORD_THE, WORD_A, WORD_THIS, WORD_THAT, WORD_NOON, WORD_NONE};
    const struct token *past = units + 1, *behind = past + 1;
    return token_is(past, WORD_PAST) && token_is_one(units - 1, tellers) && units->value >= GRAIN_DAY &&
           behind->kind != TOKEN_NUMBER && !token_is_one(behind, others) && !sign_between(behind, '-');
}

/* "for weeks", "years to come"; "weeks ago", "years later", "minutes after" */
static bool read_bare_units(const struct token *at, const struct date_context *context,
                            struct reading *reading)
{
    static const enum word beside[] = {WORD_BEFORE, WORD_AFTER, WORD_LATER, WORD_EARLIER, WORD_NONE};
    if (!token_is(at, WORD_UNITS) || !unit_of(at))
        return false;
    const struct token *after = at + 1, *end = skip_ahead(after);
    reading->length = (struct length){.unit = unit_of(at)};
    if (read_ago(at, after, context, reading))
        return true;
    if (is_past(at))
        return finish_ref(reading, after + 1, REF_PAST);
    bool twice = token_is(after, WORD_AND) && unit_of(after + 1) == unit_of(at); /* "hours and hours" */
    if ((twice || token_is(after, WORD_OR)) && token_is(after + 1, WORD_UNITS))  /* "weeks or months" */
        end = after + 2;
    reading->takes_the = end > after || (token_is(at - 1, WORD_THE) && !token_is(after, WORD_BEFORE));
    bool told = at->value >= GRAIN_HOUR || token_is(at - 1, WORD_WITHIN) || token_is_one(after, beside);
    return told && (end > after || is_stretch(at)) && finish(reading, end, "duration");
}

/* "35" of "35-plus hours", "20" of "$20 or more", of which AT is the last; or AT. */
static const struct token *skip_more_back(const struct token *at)
{
    bool more = token_is(at, WORD_MORE) && token_is(at - 1, WORD_OR);
    bool plus = sign_between(at - 1, '-') && at->length == 4 && memcmp(at->at, "plus", 4) == 0;
    return at - 2 * (more || plus);
}

/* Is it what an amount is counted by: "$15 an hour", "700 seats a week", "10 hours a day", "5% a year"? */
static bool is_rate(const struct token *at, const struct token *after)
{
    static const enum word numbers[] = {WORD_CARDINAL, WORD_SCALE, WORD_MILLION, WORD_NONE};
    static const enum word others[] = {
        WORD_BEFORE,  WORD_AFTER,   WORD_OF,    WORD_LATER,
        WORD_EARLIER, WORD_MILLION, WORD_SCALE, WORD_NONE}; /* "a day after the vote", "a quarter million" */
    static const enum word things[] = {WORD_UNITS, WORD_NIGHTS, WORD_BEGINS, WORD_NONE}; /* "visits" */
    static const enum word kinds[] = {WORD_HOLIDAY, WORD_MORE, WORD_QUALIFIER, WORD_FULL,
                                      WORD_NONE}; /* "new jobs" */
    const struct token *amount = at - 1;
    if (!token_is(at, WORD_A) || after != at + 2 || token_is_one(after, others))
        return false;
    if (token_is_sign(amount, '%'))
        return true;
    amount = skip_more_back(amount);
    bool thing = token_is_one(amount, things) || token_is_unknown(amount);
    amount = skip_more_back(amount - thing - (thing && token_is_one(amount - 1, kinds)));
    bool year =
        amount == at - 1 && amount->kind == TOKEN_NUMBER && amount->length == 4; /* "In 1998 a year" */
    return !year && (amount->kind == TOKEN_NUMBER || token_is_one(amount, numbers));
}

/* "a night" behind what it costs, or what is done in one. */
static bool is_nightly(const struct token *at)
{
    return token_is(at, WORD_A) && token_is(at + 1, WORD_PART) && at[1].value == PART_NIGHT &&
           is_rate(at, at + 2);
}

/* Is it "one day"? */
static bool is_one_day(const struct token *at)
{
    return token_is(at, WORD_CARDINAL) && at->value == 1 && token_is(at + 1, WORD_UNIT) &&
           at[1].value == GRAIN_DAY;
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
    bool ahead = who->kind == TOKEN_WORD && is_pronoun(who) && is_auxiliary(will);
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
    return in || token_is_one(over - 1, tellers) || is_spent(over) || is_barely(over - 1);
}

/* "over", "under" before the length at AT, behind which AFTER stands: "over a century ago" */
static void read_over(const struct token *at, const struct token *after, struct reading *reading)
{
    const struct token *over = at - 1;
    bool more = token_is(over, WORD_OVER);
    reading->takes_before =
        (more || token_is(over, WORD_UNDER)) && (token_is(after, WORD_AGO) || is_compared(over));
    if (reading->takes_before)
        reading->mod = more ? "MORE_THAN" : "LESS_THAN";
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
    reading->mod = less ? "EQUAL_OR_LESS" : "EQUAL_OR_MORE";
    reading->after = more + 1;
}

bool read_length(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (token_is(at, WORD_A) && !may_follow_a(at + 1))
        return false;
    if (is_nightly(at)) {
        reading->length = (struct length){.whole = 1, .unit = GRAIN_DAY};
        return finish_rate(reading, at + 2);
    }
    const struct token *after = read_determined(at, reading);
    bool counted = !after;
    if (counted)
        after = read_count(at, &reading->length);
    if (!after)
        return read_bare_units(at, context, reading);
    if (counted)
        read_over(at, after, reading);
    if (counted && after == at + 2 && is_title(at + 1)) /* "60 Minutes" */
        return false;
    if (counted && read_ago(at, after, context, reading))
        return true;
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
    finish(reading, skip_ahead(after), "duration");
    read_or_more(reading);
    return !is_age(reading->after);
}
