/* How many units, as they are read and written: "two weeks", "half an hour", "three years and six months". */
#include "lib/date/rule/count.h"
#include "lib/date/neighbour.h"

const struct token *read_unit(const struct token *at, struct length *length)
{
    length->unit = unit_of(at);
    static const enum word distances[] = {WORD_AGO, WORD_LATER, WORD_EARLIER, WORD_NONE};
    if (!length->unit && token_is(at, WORD_NIGHTS) && !token_is_capital(at) &&
        (at->value == PART_NIGHT ||
         token_is_one(at + 1, distances))) /* "three nights", "two mornings later" */
        length->unit = GRAIN_DAY;
    if (token_is(at, WORD_FORTNIGHT)) {
        length->unit = GRAIN_WEEK;
        length->whole *= 2;
    }
    bool or_so = token_is(at + 1, WORD_OR) && token_is(at + 2, WORD_SO);
    return length->unit ? at + (or_so ? 3 : 1) : NULL;
}

/* Behind "straight", "working" and the like between a number and its unit, or AT. */
static const struct token *skip_qualifier(const struct token *at)
{
    static const enum word qualifiers[] = {WORD_QUALIFIER, WORD_LONG, WORD_MORE, WORD_FULL, WORD_NONE};
    bool fiscal = token_is(at, WORD_FISCAL) && token_is(at + 1, WORD_UNITS); /* "three fiscal years" */
    return at + (fiscal || token_is_one(at, qualifiers));
}

/* "a", "several", "a few", "a couple of", "many", "dozens of": how many is not said. The token behind, or
 * NULL. */
static const struct token *read_vague_count(const struct token *at, struct length *length)
{
    const struct token *from = token_is(at, WORD_A) ? at + 1 : at;
    *length = (struct length){0};
    bool as_many = token_is(from - 1, WORD_AS) && *from->at == 'm'; /* "the second in as many weeks" */
    if (token_is(from, WORD_SEVERAL) && !as_many && !last_is_alike(from - 1, "how")) {
        bool couple = *from->at == 'c' || *from->at == 'C';
        length->whole = couple ? 2 : 0;
        from += 1 + token_is(from + 1, WORD_OF);
        if (token_is(from, WORD_SCALE) || token_is(from, WORD_MILLION)) { /* "a few hundred years" */
            length->whole = 0;
            from++;
        }
        return token_is(from, WORD_SECOND) ? NULL : from; /* "many second chances" */
    }
    return token_is(from, WORD_VAGUE_NUMBER) && token_is(from + 1, WORD_OF) ? from + 2 : NULL;
}

/* "half an hour", "a half hour", "half a century", "a quarter of an hour", "three-quarters of a century": how
 * much of the unit, in quarters of it; the unit's token, or NULL. */
static const struct token *read_quarters(const struct token *at, int *quarters)
{
    const struct token *from = at + token_is(at, WORD_A);
    if (token_is(from, WORD_HALF)) {
        *quarters = 2;
        return from + 1 + (token_is(from + 1, WORD_A) || token_is_sign(from + 1, '-'));
    }
    bool three = token_is(at, WORD_CARDINAL) && at->value == 3;
    const struct token *quarter = three ? skip_hyphen(at + 1) : from;
    if (!quarter || unit_of(quarter) != GRAIN_QUARTER)
        return NULL;
    *quarters = three ? 3 : 1;
    bool of = token_is(quarter + 1, WORD_OF) && token_is(quarter + 2, WORD_A);
    if (three || of)
        return of ? quarter + 3 : NULL;
    return skip_hyphen(quarter + 1);
}

/* Such a part, in what stands for a round number of a smaller unit; the token behind it, or NULL. */
static const struct token *read_part_of_unit(const struct token *at, struct length *length)
{
    static const struct length parts[] = {[GRAIN_HOUR] = {.whole = 60, .unit = GRAIN_MINUTE},
                                          [GRAIN_DAY] = {.whole = 24, .unit = GRAIN_HOUR},
                                          [GRAIN_YEAR] = {.whole = 12, .unit = GRAIN_MONTH},
                                          [GRAIN_DECADE] = {.whole = 10, .unit = GRAIN_YEAR},
                                          [GRAIN_CENTURY] = {.whole = 100, .unit = GRAIN_YEAR}};
    int quarters = 0;
    const struct token *unit = read_quarters(at, &quarters);
    enum grain grain = unit && token_is(unit, WORD_UNIT) ? unit_of(unit) : GRAIN_NONE;
    if (grain > GRAIN_CENTURY || !parts[grain].whole)
        return NULL;
    *length = parts[grain];
    length->whole = length->whole * quarters / 4;
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

const struct token *skip_plus(const struct token *at)
{
    if (sign_glued(at, '+'))
        return at + 1;
    return at[1].length == 4 && sign_between(at, '-') && first_is(at + 1, "plus") ? at + 2 : at;
}

const struct token *read_some(const struct token *at, struct length *length)
{
    const struct token *after = read_part_of_unit(at, length);
    if (after)
        return after;
    after = read_quantity(at, length);
    if (after)
        after = skip_plus(after);
    if (!after)
        after = read_vague_count(at, length);
    const struct token *unit = after ? skip_qualifier(after) : NULL;
    bool label = unit && token_is_capital(unit) && token_begins_line(unit); /* "Day 22", above "Day 64" */
    return unit && !label ? read_unit(unit, length) : NULL;
}

/* Behind "another", "a further", "an additional" before a number of units, or AT. */
static const struct token *skip_another(const struct token *at)
{
    enum { ANOTHER = 7 }; /* letters, of which "a" and "an" have fewer */
    static const enum word counts[] = {WORD_CARDINAL, WORD_SEVERAL, WORD_NONE};
    bool more = token_is(at + 1, WORD_MORE);
    const struct token *count = at + 1 + more;
    if (!token_is(at, WORD_A) || !(more || at->length == ANOTHER))
        return at;
    return count->kind == TOKEN_NUMBER || token_is_one(count, counts) ? count : at;
}

/* "more", "full", "single", "extra" between "a" and its unit */
static bool is_between_one(const struct token *at)
{
    bool single = token_is(at, WORD_QUALIFIER) && at->value == 1;
    return single || token_is(at, WORD_MORE) || token_is(at, WORD_FULL);
}

/* "two weeks", "two more weeks", "several days", "half an hour", "another ten years", "a single month" */
static const struct token *read_simple_count(const struct token *at, struct length *length)
{
    const struct token *after = read_some(skip_another(at), length);
    if (after && !length->tenths && length->whole && read_and_a_half(after)) { /* "one hour and a half" */
        length->tenths = 5;
        return read_and_a_half(after);
    }
    if (after)
        return after;
    return token_is(at, WORD_A) ? read_one_unit(at + 1 + is_between_one(at + 1), length) : NULL;
}

/* May the smaller unit go on from the greater one, as in "three years and six months"? */
static bool goes_with(enum grain unit, enum grain smaller)
{
    switch (unit) {
    case GRAIN_YEAR:
        return smaller == GRAIN_MONTH || smaller == GRAIN_DAY;
    case GRAIN_MONTH:
    case GRAIN_WEEK:
        return smaller == GRAIN_DAY;
    case GRAIN_DAY:
        return smaller == GRAIN_HOUR;
    case GRAIN_HOUR:
        return smaller == GRAIN_MINUTE;
    case GRAIN_MINUTE:
        return smaller == GRAIN_SECOND;
    default:
        return false;
    }
}

/* With its rests it has up to some 45 tokens, so no rule may look for a whole date behind one that has some.
 */
const struct token *read_count(const struct token *at, struct length *length)
{
    const struct token *after = read_simple_count(at, length);
    enum grain unit = after ? length->unit : GRAIN_NONE;
    for (size_t i = 0; after && length->whole && !length->tenths && i < MOST_RESTS; i++) {
        struct length rest = {0};
        const struct token *from = after + (token_is(after, WORD_AND) || token_is_sign(after, ','));
        const struct token *end = read_quantity(from, &rest);
        end = end && rest.whole && !rest.tenths ? read_unit(end, &rest) : NULL;
        if (!end || !goes_with(unit, rest.unit))
            break;
        unit = rest.unit;
        length->rests[i] = (struct rest){(int)rest.whole, rest.unit};
        after = end;
    }
    return after;
}

/* What TIMEX3 writes of a unit. */
struct unit_form {
    const char *one, *vague; /* behind a number, and behind X */
    const char *half;        /* half of it in smaller units; NULL: a decimal fraction */
    int factor;              /* how many of what `one` means */
};

static const struct unit_form unit_forms[] = {
    [GRAIN_SECOND] = {"S", "S", NULL, 1},   [GRAIN_MINUTE] = {"M", "M", "30S", 1},
    [GRAIN_HOUR] = {"H", "H", "30M", 1},    [GRAIN_DAY] = {"D", "D", "T12H", 1},
    [GRAIN_WEEK] = {"W", "W", NULL, 1},     [GRAIN_WEEKEND] = {"D", "WE", NULL, 2},
    [GRAIN_MONTH] = {"M", "M", NULL, 1},    [GRAIN_QUARTER] = {"Q", "Q", NULL, 1},
    [GRAIN_YEAR] = {"Y", "Y", "6M", 1},     [GRAIN_DECADE] = {"Y", "DE", "", 10},
    [GRAIN_CENTURY] = {"Y", "CE", "", 100}, [GRAIN_MILLENNIUM] = {"Y", "ML", "", 1000},
};

void length_write(struct value *value, const struct length *length)
{
    const struct unit_form *form = &unit_forms[length->unit];
    value_text(value, length->unit <= GRAIN_HOUR ? "PT" : "P");
    if (!length->whole && !length->tenths) {
        value_text(value, "X");
        value_text(value, form->vague);
        return;
    }
    bool half = length->tenths == 5 && form->half;
    value_number(value, length->whole * form->factor + (half ? form->factor / 2 : 0), 1);
    if (length->tenths && !half) {
        value_text(value, ".");
        value_number(value, length->tenths, 1);
    }
    value_text(value, form->one);
    value_text(value, half ? form->half : "");
    for (size_t i = 0; i < MOST_RESTS && length->rests[i].whole; i++) {
        bool first_of_day = length->rests[i].unit == GRAIN_HOUR;
        value_text(value, first_of_day ? "T" : "");
        value_number(value, length->rests[i].whole, 1);
        value_text(value, unit_forms[length->rests[i].unit].one);
    }
}

bool is_of_count(const struct token *after)
{
    static const enum word counted[] = {WORD_SCALE, WORD_MILLION, WORD_NONE};
    bool units = token_is(after, WORD_UNITS) && unit_of(after);
    return units || token_is_one(after, counted) || number_behind(after, '.') ||
           (sign_between(after, '-') && unit_of(after + 1));
}
