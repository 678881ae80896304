/* Durations. */
#include "lib/date/reading.h"

const struct token *read_unit(const struct token *at, struct length *length)
{
    length->unit = unit_of(at);
    if (token_is(at, WORD_FORTNIGHT)) {
        length->unit = GRAIN_WEEK;
        length->whole *= 2;
    }
    bool or_so = token_is(at + 1, WORD_OR) && token_is(at + 2, WORD_SO);
    return length->unit ? at + (or_so ? 3 : 1) : NULL;
}

/* "a", "several", "a few", "a couple of", "many", "dozens of": how many is not said. The token behind, or
 * NULL. */
static const struct token *read_vague_count(const struct token *at, struct length *length)
{
    const struct token *from = token_is(at, WORD_A) ? at + 1 : at;
    *length = (struct length){0};
    if (token_is(from, WORD_SEVERAL)) {
        bool couple = *from->at == 'c' || *from->at == 'C';
        length->whole = couple ? 2 : 0;
        return from + 1 + token_is(from + 1, WORD_OF);
    }
    return token_is(from, WORD_VAGUE_NUMBER) && token_is(from + 1, WORD_OF) ? from + 2 : NULL;
}

/* "half an hour", "a half hour", "half a century": halves of what stands for a round number of a smaller
 * unit. */
static const struct token *read_half(const struct token *at, struct length *length)
{
    const struct token *from = token_is(at, WORD_A) ? at + 1 : at;
    if (!token_is(from, WORD_HALF))
        return NULL;
    const struct token *unit = from + 1 + (token_is(from + 1, WORD_A) || token_is_sign(from + 1, '-'));
    enum grain grain = unit_of(unit);
    *length = (struct length){30, 0, GRAIN_MINUTE};
    if (grain == GRAIN_CENTURY)
        *length = (struct length){50, 0, GRAIN_YEAR};
    else if (grain == GRAIN_DECADE)
        *length = (struct length){5, 0, GRAIN_YEAR};
    else if (grain == GRAIN_YEAR)
        *length = (struct length){6, 0, GRAIN_MONTH};
    else if (grain == GRAIN_DAY)
        *length = (struct length){12, 0, GRAIN_HOUR};
    else if (grain != GRAIN_HOUR)
        return NULL;
    return unit + 1;
}

/* "week", "week or two", "year and a half" behind "a": the token behind, or NULL. */
static const struct token *read_one_unit(const struct token *at, struct length *length)
{
    static const enum word singular[] = {WORD_UNIT, WORD_FORTNIGHT, WORD_NONE};
    *length = (struct length){.whole = 1};
    const struct token *after = token_is_one(at, singular) ? read_unit(at, length) : NULL;
    if (!after)
        return NULL;
    if (token_is(after, WORD_OR) && token_is(after + 1, WORD_CARDINAL) && after[1].value == 2) {
        length->whole = 0;
        return after + 2;
    }
    const struct token *half = read_and_a_half(after);
    length->tenths = half ? 5 : 0;
    return half ? half : after;
}

const struct token *read_count(const struct token *at, struct length *length)
{
    const struct token *after = read_half(at, length);
    if (after)
        return after;
    after = read_quantity(at, length);
    if (!after)
        after = read_vague_count(at, length);
    if (after)
        after = read_unit(after + (token_is(after, WORD_MORE) || token_is(after, WORD_FULL)), length);
    if (after && !length->tenths && length->whole && read_and_a_half(after)) { /* "one hour and a half" */
        length->tenths = 5;
        return read_and_a_half(after);
    }
    if (after)
        return after;
    return token_is(at, WORD_A) ? read_one_unit(at + 1 + token_is(at + 1, WORD_MORE), length) : NULL;
}

/* "old", "-old", "of age" behind years: an age, not a duration. */
static bool is_age(const struct token *at)
{
    const struct token *old = token_is_sign(at, '-') ? at + 1 : at;
    return token_is(old, WORD_OLD);
}

static bool finish(struct reading *reading, const struct token *after, const char *rule)
{
    reading->type = DATE_DURATION;
    reading->after = after;
    reading->rule = rule;
    return true;
}

/* "two-week", "30-day", "several-year", "day-long" */
bool read_hyphened(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    struct length *length = &reading->length;
    *length = (struct length){.whole = token_is(at, WORD_UNIT)};
    const struct token *unit = at;
    if (!length->whole) {
        const struct token *hyphen = token_is(at, WORD_SEVERAL) ? at + 1 : read_quantity(at, length);
        if (!hyphen || !sign_between(hyphen, '-'))
            return false;
        unit = hyphen + 1;
    }
    const struct token *after = read_unit(unit, length);
    bool is_long = after && token_is_sign(after, '-') && token_is(after + 1, WORD_LONG);
    if (!after || is_age(after) || length->unit == GRAIN_QUARTER || (unit == at && !is_long))
        return false;
    return finish(reading, after + (is_long ? 2 : 0), "duration");
}

/* "last" of "is to last three days", "may last several hours": no determiner of what follows. */
static bool is_verb(const struct token *at)
{
    static const enum word auxiliaries[] = {WORD_TO, WORD_WILL, WORD_DUE, WORD_MIGHT, WORD_NONE};
    const struct token *before = at - 1;
    bool may = token_is(before, WORD_MONTH) && before->value == 5 && !before->capital;
    return token_is(at, WORD_LAST) && (may || token_is_one(before, auxiliaries));
}

/* "past two months", "first nine months", "next couple of years", "coming weeks", "recent days" */
static const struct token *read_determined(const struct token *at, struct reading *reading)
{
    struct length *length = &reading->length;
    static const enum word determiners[] = {WORD_PAST,    WORD_LAST,     WORD_NEXT,      WORD_COMING,
                                            WORD_RECENT,  WORD_PREVIOUS, WORD_FOLLOWING, WORD_LATEST,
                                            WORD_ORDINAL, WORD_THIS,     WORD_NONE};
    static const enum word singles[] = {WORD_PAST, WORD_LAST, WORD_NEXT, WORD_NONE};
    static const enum word plain[] = {WORD_ORDINAL, WORD_THIS, WORD_NONE};
    const struct token *from = at + 1 + token_is(at + 1, WORD_FULL);
    if (!token_is_one(at, determiners) || is_verb(at))
        return NULL;
    reading->takes_the = true;
    const struct token *after = read_quantity(from, length);
    if (!after)
        after = read_vague_count(from, length);
    if (after)
        return read_unit(after, length);
    bool one = token_is_one(at, singles) && token_is(from, WORD_UNIT) &&
               (from->value >= GRAIN_DECADE || from->value < GRAIN_DAY);
    bool some = token_is(from, WORD_UNITS) && !token_is_one(at, plain);
    *length = (struct length){.whole = one};
    return one || some ? read_unit(from, length) : NULL;
}

/* Does what stands around tell that bare "weeks" is a stretch of time? */
static bool is_stretch(const struct token *at)
{
    static const enum word before[] = {WORD_FOR, WORD_OVER, WORD_AFTER, WORD_WITHIN, WORD_IN, WORD_NONE};
    static const enum word behind[] = {WORD_LATER, WORD_BEFORE, WORD_AFTER, WORD_NONE};
    if (at[-1].kind == TOKEN_NUMBER)
        return false;
    return token_is_one(at - 1, before) || token_is_one(at + 1, behind) ||
           (token_is(at + 1, WORD_OF) && at->value != GRAIN_HOUR);
}

/* "years to come", "weeks ahead" */
static const struct token *skip_ahead(const struct token *after)
{
    if (token_is(after, WORD_TO) && token_is(after + 1, WORD_COME))
        return after + 2;
    return token_is(after, WORD_AHEAD) ? after + 1 : after;
}

/* "for weeks", "years to come"; "weeks ago", "years later" */
static bool read_bare_units(const struct token *at, const struct date_context *context,
                            struct reading *reading)
{
    if (!token_is(at, WORD_UNITS))
        return false;
    const struct token *after = at + 1, *end = skip_ahead(after);
    reading->length = (struct length){.unit = unit_of(at)};
    if (read_ago(at, after, context, reading))
        return true;
    if (token_is(after, WORD_OR) && token_is(after + 1, WORD_UNITS)) /* "weeks or months" */
        end = after + 2;
    reading->takes_the = end > after;
    return at->value >= GRAIN_HOUR && (end > after || is_stretch(at)) && finish(reading, end, "duration");
}

/* "the first nine months", "the six months ended June 30" */
static bool is_cumulative(const struct token *at, const struct token *after, const struct length *length)
{
    bool told = token_is(at, WORD_ORDINAL) || token_is(at - 1, WORD_THE) || token_is(after, WORD_ENDED);
    return told && length->unit == GRAIN_MONTH && length->whole > 3;
}

bool read_length(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *after = read_determined(at, reading);
    bool counted = !after;
    if (counted)
        after = read_count(at, &reading->length);
    if (!after)
        return read_bare_units(at, context, reading);
    if (counted && read_ago(at, after, context, reading))
        return true;
    bool fraction = reading->length.unit == GRAIN_QUARTER && token_is(after - 1, WORD_UNIT);
    if (is_age(after) || fraction || sign_between(after, '-'))
        return false;
    reading->takes_the = reading->takes_the || reading->length.unit >= GRAIN_MONTH;
    reading->cumulative = is_cumulative(at, after, &reading->length);
    return finish(reading, skip_ahead(after), "duration");
}
