/* Quarters, halves and fiscal years, as reports of business speak of them. */
#include "lib/date/reading.h"

static struct moment part_of_year(enum grain grain, int year, int part)
{
    return (struct moment){.grain = grain, .year = year, .part = part};
}

/* The latest such part of a year that has begun, unless asked for the next. */
static struct moment resolve_part(const struct date_context *context, enum grain grain, int part)
{
    if (!context->reference.year)
        return part_of_year(grain, 0, part);
    struct moment now = moment_around(context->reference, grain);
    bool ahead = context->prefer == PREFER_FUTURE;
    if (part > now.part && !ahead)
        return part_of_year(grain, now.year - 1, part);
    return part_of_year(grain, now.year + (part < now.part && ahead), part);
}

/* A year in two digits that what stands before it tells from a number: "25" of "FY25", "3Q25"; the token behind
 * it, or NULL. */
static const struct token *read_glued_year(const struct token *at, int *year)
{
    if (at->kind != TOKEN_NUMBER || at->length != 2 || !is_glued(at) || at[-1].kind != TOKEN_WORD)
        return NULL;
    *year = resolve_short_year(at->value);
    return at + 1;
}

/* "fiscal 1989", "fiscal year 1989", "FY2025", "FY25": the token behind it, or NULL. */
static const struct token *read_fiscal_year(const struct token *at, int *year)
{
    if (!token_is(at, WORD_FISCAL))
        return NULL;
    const struct token *number = at + 1 + (unit_of(at + 1) == GRAIN_YEAR);
    const struct token *after = read_year_number(number, year);
    return after ? after : read_glued_year(number, year);
}

/* The year behind a quarter: "of 1998", "of fiscal 1998", "of last year", ", 1998", "this year", "/1998", "FY98";
 * AT where none. */
static const struct token *read_year_of(const struct token *at, const struct date_context *context, int *year,
                                        bool *relative)
{
    struct reading of = {0};
    bool sign = token_is_sign(at, ',') || sign_between(at, '-') || sign_between(at, '/');
    const struct token *from = at + (sign || token_is(at, WORD_OF));
    from += token_is(from, WORD_THE);
    const struct token *after = read_year_number(from, year);
    if (!after)
        after = read_fiscal_year(from, year);
    if (!after)
        after = read_glued_year(from, year);
    if (after)
        return after;
    bool found = !sign && (read_shifted(from, context, &of) || read_unit_at_hand(from, context, &of));
    if (found && of.moment.grain == GRAIN_YEAR && !token_is(of.after, WORD_ENDED)) {
        *year = of.moment.year;
        *relative = true;
        return of.after;
    }
    *year = 0;
    return at;
}

/* "quarter" or "half" behind an ordinal, with a hyphen or without; its grain, and the token behind it. */
static enum grain part_grain(const struct token *at, const struct token **after)
{
    at = skip_hyphen(at);
    if (!at)
        return GRAIN_NONE;
    at += token_is(at, WORD_FISCAL);
    *after = at + 1;
    if (token_is(at, WORD_HALF))
        return GRAIN_HALF;
    return token_is(at, WORD_UNIT) && at->value == GRAIN_QUARTER ? GRAIN_QUARTER : GRAIN_NONE;
}

static bool place_part(struct reading *reading, const struct date_context *context, enum grain grain,
                       int part)
{
    int year = 0;
    bool relative = false;
    if (part < 1 || part > (grain == GRAIN_HALF ? 2 : 4))
        return false;
    reading->after = read_year_of(reading->after, context, &year, &relative);
    if (grain == GRAIN_HALF && !year)
        return false;
    reading->moment = year ? part_of_year(grain, year, part) : resolve_part(context, grain, part);
    reading->relative = relative || !year;
    reading->rule = grain == GRAIN_HALF ? "half-year" : "quarter";
    reading->takes_the = true;
    return true;
}

/* "Q3", "H1", "3Q", "1H": its grain, which part, and the token behind it. A Q is said to be a quarter also in
 * lower case; an H is not. */
static enum grain read_letter(const struct token *at, int *part, const struct token **after)
{
    const struct token *letter = at + (at->kind == TOKEN_NUMBER), *digit = letter == at ? at + 1 : at;
    bool written = token_is(letter, WORD_Q) && digit->kind == TOKEN_NUMBER && digit->length == 1 &&
                   is_glued(at + 1) && (letter->capital || letter->value == GRAIN_QUARTER);
    *after = at + 2;
    if (!written || (at[2].kind == TOKEN_WORD && is_glued(at + 2)))
        return GRAIN_NONE;
    *part = digit->value;
    return (enum grain)letter->value;
}

/* "third quarter of 1998", "third-quarter", "fiscal first quarter", "Q3 2025", "1H25" */
bool read_quarter(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int part;
    enum grain grain = read_letter(at, &part, &reading->after);
    if (grain)
        return place_part(reading, context, grain, part);
    const struct token *start = token_is(at, WORD_FISCAL) ? at + 1 + sign_between(at + 1, '-') : at;
    const struct token *behind = read_ordinal(start, &part);
    grain = behind ? part_grain(behind, &reading->after) : GRAIN_NONE;
    if (!grain || !place_part(reading, context, grain, part))
        return false;
    reading->takes_the = behind->spaced;
    reading->fiscal = start > at || token_is(behind, WORD_FISCAL);
    return true;
}

/* "1988", "next year's": the token behind, or NULL. */
static const struct token *read_year_before(const struct token *at, const struct date_context *context,
                                            int *year, bool *relative)
{
    struct reading of = {0};
    const struct token *after = read_year_number(at, year);
    if (!after && at->kind == TOKEN_NUMBER && at->length == 4 && token_is(at + 1, WORD_Q)) { /* "2025Q3" */
        *year = at->value;
        after = at + 1;
    }
    *relative = !after;
    if (!after && read_shifted(at, context, &of) && of.moment.grain == GRAIN_YEAR) {
        *year = of.moment.year;
        after = of.after;
    }
    bool owns = after && token_is_sign(after, '\'') && after[1].length == 1;
    return owns ? after + 2 : after;
}

/* "1988 second quarter", "2025-Q3", "1988 period", "next year's first quarter", "year's third quarter" */
bool read_quarter_of_year(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year, part;
    const struct token *after = read_year_before(at, context, &year, &reading->relative);
    if (!after)
        return false;
    reading->takes_the = true;
    reading->rule = "quarter";
    enum grain grain = read_letter(after + sign_between(after, '-'), &part, &reading->after);
    const struct token *behind = grain ? NULL : read_ordinal(after, &part);
    if (behind)
        grain = part_grain(behind, &reading->after);
    if (grain && part >= 1 && part <= (grain == GRAIN_HALF ? 2 : 4)) {
        reading->moment = part_of_year(grain, year, part);
        return true;
    }
    bool quarter = token_is(after, WORD_UNIT) && unit_of(after) == GRAIN_QUARTER;
    if (!token_is(after, WORD_PERIOD) && !quarter)
        return false;
    reading->echo = true;
    reading->after = after + 1;
    bool known = context->quarter.grain != GRAIN_NONE && (quarter || !context->cumulative);
    reading->moment =
        part_of_year(quarter || known ? GRAIN_QUARTER : GRAIN_YEAR, year, known ? context->quarter.part : 0);
    return true;
}

/* The quarter that "ended Sept. 30": that in which most of its days lie, since those of business end with any
 * month; but where the fiscal one was named, it is meant. */
static bool quarter_ended(const struct token *at, const struct date_context *context, struct moment *moment)
{
    enum { HALF_QUARTER = 45 };
    struct reading of = {0};
    if (context->fiscal || !token_is(at, WORD_ENDED) || !read_moment(at + 1, context, &of) || !of.moment.year)
        return false;
    struct day begin, end;
    bool known = moment_span(&of.moment, &begin, &end);
    if (known)
        *moment = moment_around(day_add(end, -HALF_QUARTER), GRAIN_QUARTER);
    return known;
}

/* The quarter that the text is about: the last one named, else the last one that is over. */
static struct moment quarter_at_hand(const struct date_context *context)
{
    return context->quarter.grain ? context->quarter : resolve_shift(context, GRAIN_QUARTER, -1);
}

/* The week, the weekend that is over or goes on, or the fiscal year. */
static bool place_the_unit(struct reading *reading, const struct date_context *context, enum grain grain,
                           bool special)
{
    bool weekend = grain == GRAIN_WEEKEND;
    bool over = weekend && context->reference.year && day_weekday(context->reference) < 6;
    reading->moment = resolve_shift(context, grain, over ? -1 : 0);
    return weekend || grain == GRAIN_WEEK || (grain == GRAIN_YEAR && special);
}

/* "the quarter", "the latest period", "the weekend", "the week", "the fiscal year", "the year ended June 30"
 */
bool read_the_unit(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool fiscal = token_is(at, WORD_FISCAL), latest = token_is(at, WORD_LATEST);
    bool full = token_is(at, WORD_FULL);
    const struct token *unit = at + fiscal + latest + full;
    enum grain grain = token_is(unit, WORD_UNIT) ? unit_of(unit) : GRAIN_NONE;
    bool period = latest && token_is(unit, WORD_PERIOD);
    reading->takes_the = reading->relative = true;
    reading->rule = "the-unit";
    reading->after = unit + 1;
    if (!period && !token_is(at - 1, WORD_THE))
        return false;
    if (period || grain == GRAIN_QUARTER) {
        reading->echo = !quarter_ended(unit + 1, context, &reading->moment);
        if (reading->echo)
            reading->moment =
                latest && !period ? resolve_shift(context, GRAIN_QUARTER, -1) : quarter_at_hand(context);
        return true;
    }
    if (grain == GRAIN_YEAR && token_is(unit + 1, WORD_ENDED)) {
        reading->type = DATE_DURATION;
        reading->cumulative = true;
        reading->length = (struct length){1, 0, GRAIN_YEAR};
        return true;
    }
    bool for_the = token_is(at - 2, WORD_FOR) && !token_is(unit + 1, WORD_BEFORE);
    return place_the_unit(reading, context, grain, fiscal || latest || full || for_the);
}

/* "fiscal 1989", "fiscal year 1989", "FY25", "fiscal 1989 first quarter" */
bool read_fiscal(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    reading->after = read_fiscal_year(at, &year);
    if (!reading->after)
        return false;
    struct reading of = {0};
    const struct token *number = reading->after - 1;
    if (number->length == 4 && read_quarter_of_year(number, context, &of)) {
        *reading = of;
        reading->fiscal = true;
        reading->takes_the = false;
        return true;
    }
    reading->rule = "fiscal-year";
    reading->moment = (struct moment){.grain = GRAIN_YEAR, .year = year};
    return true;
}

/* "year-end", "year's end", "year-end 1989" */
static bool read_end(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    const struct token *end = token_is_sign(at + 1, '\'') && at[2].length == 1 ? at + 3 : skip_hyphen(at + 1);
    if (!end || !token_is(end, WORD_END))
        return false;
    reading->rule = "year-end";
    reading->mod = "END";
    const struct token *after = read_year_number(end + 1, &year);
    reading->after = after ? after : end + 1;
    reading->moment =
        after ? (struct moment){.grain = GRAIN_YEAR, .year = year} : resolve_shift(context, GRAIN_YEAR, 0);
    return true;
}

/* "year-ago quarter", "year-earlier period", "year end" */
bool read_year_end(const struct token *at, const struct date_context *context, struct reading *reading)
{
    reading->relative = true;
    if (unit_of(at) != GRAIN_YEAR)
        return false;
    if (read_end(at, context, reading))
        return true;
    const struct token *ago = token_is_sign(at + 1, '-') ? at + 2 : at + 1;
    if (ago == at + 1 || !(token_is(ago, WORD_AGO) || token_is(ago, WORD_EARLIER)))
        return false;
    int part;
    const struct token *ordinal = read_ordinal(ago + 1, &part);
    ago = ordinal && unit_of(ordinal) == GRAIN_QUARTER ? ordinal - 1 : ago;
    bool quarter = unit_of(ago + 1) == GRAIN_QUARTER;
    reading->rule = "year-ago";
    reading->echo = true;
    reading->takes_the = true;
    reading->after = ago + 1 + (quarter || token_is(ago + 1, WORD_PERIOD));
    reading->moment = quarter && context->quarter.grain ? moment_add(context->quarter, -4)
                                                        : resolve_year_ago(context);
    return true;
}
