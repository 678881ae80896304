/* Quarters and halves of years, as reports of business speak of them. */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/fiscal.h"
#include "lib/date/rule/place.h"
#include "lib/date/rule/rules.h"

enum { QUARTERS = 4 }; /* of a year */

static struct moment part_of_year(enum grain grain, int year, int part)
{
    return (struct moment){.grain = grain, .year = year, .part = part};
}

/* How many a year has. */
static int parts_of(enum grain grain)
{
    return grain == GRAIN_HALF ? 2 : 4;
}

/* May it be one that is yet to come, which the words around must tell? What is expected of the current or the
 * last one is its report. */
static bool may_come(const struct date_context *context, const struct moment *now, int part)
{
    return context->prefer == PREFER_NEWS && part != now->part && part % QUARTERS + 1 != now->part;
}

/* Is it a fiscal quarter of this year, though the calendar's is ahead? Fiscal years end with any month: but
 * a fourth one of which is told in the first months of a year is of the last. */
static bool is_fiscal_of_now(const struct token *at, const struct moment *now, int part)
{
    enum { FOURTH = 4 };
    return token_is(at, WORD_FISCAL) && !(part == FOURTH && now->part == 1);
}

/* The latest such part of a year that has begun, unless asked for the next, or told of what is to come. */
static struct moment resolve_part(const struct token *at, const struct date_context *context,
                                  enum grain grain, int part)
{
    int year = year_of_whole(at, 0, context);
    if (year || !context->reference.year)
        return part_of_year(grain, year, part);
    struct moment now = moment_around(context->reference, grain);
    bool ahead = context->prefer == PREFER_FUTURE ||
                 (may_come(context, &now, part) && lean_of(at, context) == LEAN_FUTURE);
    if (part > now.part && !ahead && !is_fiscal_of_now(at, &now, part))
        return part_of_year(grain, now.year - 1, part);
    return part_of_year(grain, now.year + (part < now.part && ahead), part);
}

/* "and fourth quarters" behind "third", "- and fourth-quarter" behind it: the token behind all, or NULL. */
static const struct token *read_other_quarter(const struct token *at)
{
    int part;
    const struct token *join = at + token_is_sign(at, '-');
    const struct token *other = is_and_or(join) ? read_ordinal(join + 1, &part) : NULL;
    const struct token *unit = other ? skip_hyphen(other) : NULL;
    return unit && unit_of(unit) == GRAIN_QUARTER ? unit + 1 : NULL;
}

/* Is it "quarters" behind "third and fourth"? */
static bool is_of_several(const struct token *units)
{
    const struct token *ordinal = units - 1, *join = units - 2;
    bool joined = is_and_or(join);
    return token_is(units, WORD_UNITS) && joined &&
           (token_is(ordinal, WORD_ORDINAL) || token_is(ordinal, WORD_SECOND));
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
    bool quarter = unit_of(at) == GRAIN_QUARTER && (token_is(at, WORD_UNIT) || is_of_several(at));
    return quarter ? GRAIN_QUARTER : GRAIN_NONE;
}

/* "for the first half", "first-half profit", which a report that names quarters has of the year; not "the
 * first half of the book", "a first half-mile". */
static bool is_half_of_report(const struct token *half, const struct token *after)
{
    static const enum word tellers[] = {WORD_IN, WORD_FOR, WORD_DURING, WORD_NONE};
    bool the = token_is(half - 1, WORD_THE) && token_is_one(half - 2, tellers);
    bool noun = sign_between(half + 1, '-') && token_is_unknown(after) && token_is_spaced(after);
    return (the || noun) && half->kind == TOKEN_WORD && !token_is(after, WORD_OF) &&
           !(token_is_sign_of(after, "-/") && is_glued(after));
}

/* "century", "18th century", "1890s", which have no such parts */
static bool is_longer(const struct token *whole)
{
    int number;
    const struct token *unit = read_ordinal(whole, &number);
    bool decade = whole->kind == TOKEN_NUMBER && is_letter(whole + 1, 's') && is_glued(whole + 1);
    return decade || unit_of(unit ? unit : whole) >= GRAIN_DECADE;
}

/* Is it a quarter of a game, by the words before or by what stands up to AFTER and behind it: "left in the
 * third quarter", "of the match"? */
static bool is_of_game(const struct token *quarter, const struct token *after)
{
    const struct token *the = quarter - token_is(quarter - 1, WORD_THE), *game = after + 1;
    bool left = token_is(the - 1, WORD_IN) && token_is(the - 2, WORD_WAS) && last_is(the - 2, "left");
    game += token_is(game, WORD_THE);
    bool of = token_is(after, WORD_OF) && (first_is(game, "match") || first_is(game, "game"));
    return left || has_before(quarter, NEIGHBOUR_SPORT) || of;
}

static bool place_part(const struct token *at, struct reading *reading, const struct date_context *context,
                       enum grain grain, int part)
{
    int year = 0;
    bool relative = false;
    if (!is_between(part, 1, parts_of(grain)))
        return false;
    reading->after = read_year_of(reading->after, context, &year, &relative);
    const struct token *whole = reading->after + 1 + token_is(reading->after + 1, WORD_THE);
    bool of_longer = token_is(reading->after, WORD_OF) && is_longer(whole);
    bool open_half =
        grain == GRAIN_HALF && !(context->report.quarter.grain && is_half_of_report(at, reading->after));
    if (!year && (open_half || of_longer || is_of_game(at, reading->after)))
        return false;
    reading->moment = year ? part_of_year(grain, year, part) : resolve_part(at, context, grain, part);
    reading->relative = relative || !year;
    reading->rule = grain == GRAIN_HALF ? "half-year" : "quarter";
    reading->takes_the = true;
    return true;
}

/* "Q3." at a line's front, the third question */
static bool is_question(const struct token *at)
{
    return token_is_sign(at + 2, '.') && token_is_first(at);
}

/* "Q3", "H1", "3Q", "1H": its grain, which part, and the token behind it. A Q is said to be a quarter also in
 * lower case; an H is not. */
static enum grain read_letter(const struct token *at, int *part, const struct token **after)
{
    const struct token *letter = at + (at->kind == TOKEN_NUMBER), *digit = letter == at ? at + 1 : at;
    bool written = token_is(letter, WORD_Q) && digit->kind == TOKEN_NUMBER && digit->length == 1 &&
                   is_glued(at + 1) && (token_is_capital(letter) || letter->value == GRAIN_QUARTER);
    *after = at + 2;
    if (!written || (at[2].kind == TOKEN_WORD && is_glued(at + 2)) || is_question(at))
        return GRAIN_NONE;
    *part = digit->value;
    return (enum grain)letter->value;
}

/* "third" of "the third and fourth quarters of 1998". */
static bool read_first_quarter(const struct token *at, const struct date_context *context,
                               struct reading *reading)
{
    int part;
    const struct token *behind = read_ordinal(at, &part);
    const struct token *other = behind ? read_other_quarter(behind) : NULL;
    reading->after = other;
    if (!other || !place_part(at, reading, context, GRAIN_QUARTER, part))
        return false;
    reading->after = behind;
    return true;
}

/* "first two quarters of 1990": a half of the year. */
static bool read_two_quarters(const struct token *at, const struct date_context *context,
                              struct reading *reading)
{
    bool last = token_is(at, WORD_LAST), first = token_is(at, WORD_ORDINAL) && at->value == 1;
    const struct token *two = at + 1;
    reading->after = at + 3;
    return (first || last) && token_is(two, WORD_CARDINAL) && two->value == 2 &&
           token_is(two + 1, WORD_UNITS) && unit_of(two + 1) == GRAIN_QUARTER &&
           place_part(at, reading, context, GRAIN_HALF, last ? 2 : 1);
}

bool read_quarter_of_months(const struct token *at, const struct date_context *context,
                            struct reading *reading)
{
    enum { QUARTER = 3, HALF = 6 }; /* in months */
    const struct token *join = at + 1 + token_is_sign(at + 1, '.'), *last = join + 1;
    bool joined = sign_between(join, '-') || token_is(join, WORD_TO) || token_is(join, WORD_THROUGH);
    if (!joined || !token_is(last, WORD_MONTH))
        return false;
    const struct token *unit = last + 1 + token_is_sign(last + 1, '.');
    int months = last->value - at->value + 1;
    bool named = unit_of(unit) == GRAIN_QUARTER || token_is(unit, WORD_PERIOD) || token_is(unit, WORD_HALF);
    reading->after = unit + 1;
    return named && (months == QUARTER || months == HALF) && last->value % months == 0 &&
           place_part(at, reading, context, months == HALF ? GRAIN_HALF : GRAIN_QUARTER,
                      last->value / months);
}

/* Does a report tell of the quarter that goes on as of one that is over? Then it is a fiscal one. */
static bool is_told_over(const struct token *at, const struct date_context *context,
                         const struct moment *quarter)
{
    struct moment now = moment_around(context->reference, GRAIN_QUARTER);
    return context->reference.year && quarter->year == now.year && quarter->part == now.part &&
           lean_of(at, context) == LEAN_PAST;
}

/* "third quarter of 1998", "third-quarter", "final quarter", "fiscal first quarter", "Q3 2025", "1H25" */
bool read_quarter(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int part = 0;
    enum grain grain = read_letter(at, &part, &reading->after);
    if (grain)
        return place_part(at, reading, context, grain, part);
    if (read_first_quarter(at, context, reading) || read_two_quarters(at, context, reading))
        return true;
    const struct token *start = token_is(at, WORD_FISCAL) ? at + 1 + sign_between(at + 1, '-') : at;
    bool final = token_is(start, WORD_FINAL);
    const struct token *behind = final ? start + 1 : read_ordinal(start, &part);
    part = final ? QUARTERS : part;
    grain = behind ? part_grain(behind, &reading->after) : GRAIN_NONE;
    if (!grain || !place_part(at, reading, context, grain, part))
        return false;
    reading->takes_the = token_is_spaced(behind);
    bool own = token_is(at, WORD_ORDINAL) && is_determiner(at - 1) && !token_is(at - 1, WORD_THE);
    bool over = reading->relative && is_told_over(at, context, &reading->moment);
    reading->fiscal = start > at || token_is(behind, WORD_FISCAL) || own || over;
    return true;
}

/* "second quarter", "final quarter", "-Q3" behind a year */
static bool read_part_of_year(const struct token *at, int year, struct reading *reading)
{
    int part = 0;
    enum grain grain = read_letter(at + sign_between(at, '-'), &part, &reading->after);
    bool last = token_is(at, WORD_FINAL) || token_is(at, WORD_LAST);
    const struct token *behind = grain ? NULL : last ? at + 1 : read_ordinal(at, &part);
    part = last ? QUARTERS : part;
    if (behind)
        grain = part_grain(behind, &reading->after);
    if (!grain || !is_between(part, 1, parts_of(grain)))
        return false;
    reading->moment = part_of_year(grain, year, part);
    return true;
}

/* "fiscal year" behind a year, "the 2024 fiscal year" */
static bool read_fiscal_behind(const struct token *at, int year, struct reading *reading)
{
    if (!token_is(at, WORD_FISCAL) || unit_of(at + 1) != GRAIN_YEAR)
        return false;
    reading->rule = "fiscal-year";
    reading->after = at + 2;
    reading->moment = (struct moment){.grain = GRAIN_YEAR, .year = year};
    return true;
}

/* "period", "quarter" behind a year: the same of that year as the text is about. */
static bool read_period_of_year(const struct token *at, int year, const struct date_context *context,
                                struct reading *reading)
{
    bool quarter = is_unit(at, GRAIN_QUARTER);
    if (!token_is(at, WORD_PERIOD) && !quarter)
        return false;
    bool known = quarter || (context->report.quarter.grain != GRAIN_NONE && !context->report.cumulative);
    reading->echo = true;
    reading->after = at + 1;
    reading->moment =
        part_of_year(known ? GRAIN_QUARTER : GRAIN_YEAR, year, known ? quarter_at_hand(context).part : 0);
    return true;
}

/* "1988 second quarter", "2025-Q3", "1988 period", "next year's first quarter", "year's third quarter" */
bool read_quarter_of_year(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    const struct token *behind = read_year_before(at, context, &year, &reading->relative);
    if (!behind)
        return false;
    reading->takes_the = true;
    reading->rule = "quarter";
    bool of_range = token_is_sign(at - 1, '-') && is_glued(at); /* "the 1996-2000 period" */
    return read_part_of_year(behind, year, reading) || read_fiscal_behind(behind, year, reading) ||
           (!of_range && read_period_of_year(behind, year, context, reading));
}
