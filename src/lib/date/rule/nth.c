/* The first, the third or the last of the days or weeks that a longer stretch has. */
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/rules.h"

enum { LAST = 0 };

/* Which it is and of what: "first Monday", "last week". */
struct nth {
    int number; /* from 1; LAST */
    enum grain grain;
    int weekday;
};

/* "Monday", "week", "half": what is counted; false where it is nothing of the calendar. */
static bool read_what(const struct token *what, struct nth *nth)
{
    bool unit = token_is(what, WORD_UNIT), weekday = is_whole_weekday(what);
    nth->weekday = what->value;
    nth->grain = token_is(what, WORD_HALF) ? GRAIN_HALF
                 : unit                    ? unit_of(what)
                 : weekday                 ? GRAIN_WEEKDAY
                                           : GRAIN_NONE;
    return nth->grain >= GRAIN_DAY;
}

static struct day nth_weekday(const struct nth *nth, struct day begin, struct day end)
{
    if (nth->number == LAST)
        return day_add(end, -((day_weekday(end) - nth->weekday + WEEK_DAYS) % WEEK_DAYS));
    return day_add(begin, day_to_weekday(begin, nth->weekday) + (nth->number - 1) * WEEK_DAYS);
}

/* Where it lies in the stretch from BEGIN to END; false where the stretch has not so many. A week belongs to
 * the stretch in which a day of it lies. */
static bool place(const struct nth *nth, struct day begin, struct day end, struct moment *moment)
{
    bool last = nth->number == LAST;
    struct nth saturday = {nth->number, GRAIN_WEEKDAY, 6};
    if (nth->grain == GRAIN_WEEKDAY)
        *moment = moment_around(nth_weekday(nth, begin, end), GRAIN_DAY);
    else if (nth->grain == GRAIN_WEEKEND)
        *moment = moment_around(nth_weekday(&saturday, begin, end), GRAIN_WEEKEND);
    else if (nth->grain == GRAIN_WEEK && !last)
        *moment = moment_around(day_add(begin, (nth->number - 1) * WEEK_DAYS), GRAIN_WEEK);
    else
        *moment = moment_add(moment_around(last ? end : begin, nth->grain), last ? 0 : nth->number - 1);
    struct day at = moment_begin(moment);
    return at.year && day_compare(at, end) <= 0;
}

/* "of March", "in 2024", "of the month": the stretch, and the token behind it; false where there is none. */
static bool read_whole(const struct token *at, const struct date_context *context, struct reading *whole)
{
    if (!token_is(at, WORD_OF) && !token_is(at, WORD_IN))
        return false;
    bool the = token_is(at + 1, WORD_THE);
    const struct token *from = at + 1 + the;
    bool ordinal = from[1].kind == TOKEN_WORD && is_glued(from + 1); /* or "1990s" */
    if (the && from->kind == TOKEN_NUMBER && !ordinal)               /* "of the 2005 games" */
        return false;
    bool found = read_moment(from, context, whole) || read_unit_at_hand(from, context, whole);
    return found && whole->type == DATE_DATE && !whole->mod && whole->moment.grain >= GRAIN_WEEK;
}

/* "the 15th of this month", "the first of the year" */
static bool read_day_of(const struct token *of, int day, const struct date_context *context,
                        struct reading *reading)
{
    struct reading whole = {0};
    if (!token_is(of, WORD_OF) || !read_whole(of, context, &whole) || !whole.relative ||
        (whole.moment.grain != GRAIN_MONTH && (whole.moment.grain != GRAIN_YEAR || day != 1)))
        return false;
    struct day begin = moment_begin(&whole.moment), at_day = {begin.year, begin.month, day};
    bool over = whole.moment.grain == GRAIN_YEAR && day_compare(at_day, context->reference) < 0;
    at_day.year +=
        over && lean_of(of - 1, context) == LEAN_FUTURE; /* "will start after the first of the year" */
    if (!day_exists(at_day))
        return false;
    reading->after = whole.after;
    reading->moment = moment_around(at_day, GRAIN_DAY);
    return true;
}

/* Are its halves its start and its end? TIMEX3 has values for those of a year alone. */
static bool has_two_halves(enum grain grain)
{
    return grain == GRAIN_MONTH || grain == GRAIN_DECADE || grain == GRAIN_CENTURY;
}

/* "Monday of October" behind the number. */
static bool read_part_of(const struct token *what, int number, const struct date_context *context,
                         struct reading *reading)
{
    struct nth nth = {.number = number};
    struct reading whole = {0};
    struct day begin, end;
    if (!read_what(what, &nth) || !read_whole(what + 1, context, &whole) ||
        !moment_span(&whole.moment, &begin, &end))
        return false;
    reading->after = whole.after;
    reading->relative = whole.relative;
    enum grain grain = whole.moment.grain;
    if (nth.grain == GRAIN_HALF && has_two_halves(grain)) {
        reading->moment = whole.moment;
        reading->mod = number == 1 ? MOD_START : MOD_END;
        return true;
    }
    bool of_year = nth.grain == GRAIN_HALF || nth.grain == GRAIN_QUARTER; /* that of a century has no value */
    bool fits = of_year ? grain == GRAIN_YEAR : nth.grain == GRAIN_WEEKDAY || nth.grain < grain;
    return fits && place(&nth, begin, end, &reading->moment);
}

/* "day of Passover", "night of Hanukkah" behind the number. */
static bool read_day_of_feast(const struct token *what, int number, const struct date_context *context,
                              struct reading *reading)
{
    const struct token *name = what + 2;
    bool day = is_unit(what, GRAIN_DAY), night = token_is(what, WORD_PART) && what->value == PART_NIGHT;
    struct feast feast = day || night ? feast_of(name) : (struct feast){0, false};
    struct reading first = {0};
    int nth = number == LAST ? feast.days : number;
    if (feast.days <= 1 || nth > feast.days || !read_holiday(name, context, &first) || !first.moment.year ||
        first.moment.grain != GRAIN_DAY)
        return false;
    reading->after = first.after;
    reading->end = first.end;
    reading->relative = first.relative;
    reading->moment = moment_add(first.moment, nth - 1 - (night && feast.from_evening));
    reading->moment.day_part = night ? PART_NIGHT : PART_NONE;
    reading->type = night ? DATE_TIME : DATE_DATE;
    return true;
}

/* "the 15th" of "next Wednesday, the 15th" */
static bool is_said_again(const struct token *comma, int day, const struct date_context *context)
{
    return adds_to_day(comma, context) && context->named.day == day;
}

/* That day of the month which was named just before, "next month, on the 15th", or as a day whose number it
 * says again, or in which a day was named in the sentence that it follows, "begins on 3 October and ends on
 * the 28th"; year 0: none was. */
static struct day day_of_named(const struct token *on, int day, const struct date_context *context)
{
    const struct token *month = on - 1 - token_is_sign(on - 1, ',');
    const struct moment *last = &context->named;
    bool named = ends_named(month, context) && last->grain == GRAIN_MONTH;
    bool follows = last->grain == GRAIN_DAY && last->month != context->reference.month && day > last->day &&
                   is_dated_before(on, context);
    struct day of_month = {last->year, last->month, day};
    return (named || follows || is_said_again(on, day, context)) && day_exists(of_month)
               ? of_month
               : (struct day){0, 0, 0};
}

/* "soldiers" of "on the 21st soldiers came", of which there is no 21st */
static bool is_of_several(const struct token *noun)
{
    return noun->kind == TOKEN_WORD && !token_is_capital(noun) && is_plural(first_word(noun));
}

/* "14th" of "the 7th to the 14th of December", "8th" of "the 7th and 8th" behind the first; or NULL. */
static const struct token *find_second(const struct token *join)
{
    static const enum word joins[] = {WORD_TO, WORD_AND, WORD_OR, WORD_THROUGH, WORD_UNTIL, WORD_NONE};
    int unused;
    const struct token *second = join + 1 + token_is(join + 1, WORD_THE);
    return token_is_one(join, joins) && second->kind == TOKEN_NUMBER && read_ordinal(second, &unused) ? second
                                                                                                      : NULL;
}

/* Does a noun behind the second tell that neither is a day: "the 2nd and 3rd floors", "the 5th to the 95th
 * percentile", "the 1st and 3rd Monday"? */
static bool is_second_of_things(const struct token *second)
{
    int unused;
    const struct token *noun = read_ordinal(second, &unused);
    return token_is(noun, WORD_WEEKDAY) || token_is(noun, WORD_WEEKDAYS) ||
           (is_noun(noun) && !token_is(noun, WORD_OF) && !token_is(noun, WORD_MONTH));
}

/* The first of two days where the month stands behind the second: of that month, or in "the 28th to the 3rd
 * of January" of the one before; grain 0: none does. */
static struct moment moment_before(const struct token *second, int day, const struct date_context *context)
{
    enum { LEAP_YEAR = 2000 /* where none is known */ };
    int number;
    struct reading of = {0};
    const struct token *month = read_ordinal(second, &number);
    month += token_is(month, WORD_OF);
    if (!token_is(month, WORD_MONTH) || !read_moment(second, context, &of) || of.moment.grain != GRAIN_DAY)
        return (struct moment){0};
    int year = of.moment.year;
    struct day first = {year ? year : LEAP_YEAR, of.moment.month, 1};
    if (day > number)
        first = day_add_months(first, -1);
    first.day = day;
    struct moment moment = day_exists(first) ? moment_around(first, GRAIN_DAY) : (struct moment){0};
    if (!year)
        moment.year = 0;
    return moment;
}

/* "the 15th" behind "on", "by" or "and": a day of the month at hand. Not "on the 15th floor", and no hole of
 * golf. */
static bool read_bare_day(const struct token *at, const struct token *behind, int day,
                          const struct date_context *context, struct reading *reading)
{
    static const enum word tellers[] = {WORD_ON,   WORD_BY,    WORD_UNTIL, WORD_TILL,
                                        WORD_FROM, WORD_SINCE, WORD_NONE};
    static const enum word joins[] = {WORD_AND, WORD_OR, WORD_TO, WORD_THROUGH, WORD_NONE};
    const struct token *before = at - 2;
    bool joined = token_is_one(before, joins) && ends_named(before - 1, context);
    if (at->kind != TOKEN_NUMBER || !token_is(at - 1, WORD_THE) || !is_between(day, 1, 31) ||
        !(joined || token_is_one(before, tellers) || is_said_again(before, day, context)) ||
        (is_noun(behind) && !is_of_several(behind)) || has_before(at, NEIGHBOUR_GOLF))
        return false;
    const struct token *second = find_second(behind);
    if (second && is_second_of_things(second))
        return false;
    reading->after = behind;
    reading->rule = "month-day";
    struct moment first = second ? moment_before(second, day, context) : (struct moment){0};
    struct day named = day_of_named(before, day, context);
    reading->moment = first.grain  ? first
                      : named.year ? moment_around(named, GRAIN_DAY)
                                   : resolve_day(context, day, 0, lean_of(at, context));
    return true;
}

/* "the 11th inst.", "28th ult.", of this month or the last, as papers wrote them once; the full stop stays
 * outside where it may end the sentence. */
static bool read_day_inst(const struct token *month, int day, const struct date_context *context,
                          struct reading *reading)
{
    if (!token_is(month, WORD_MONTH_BESIDE) || !context->reference.year)
        return false;
    struct day first = {context->reference.year, context->reference.month, 1};
    struct day at_day = day_add_months(first, month->value - 1);
    at_day.day = day;
    reading->after = skip_inner_stop(month + 1);
    reading->rule = "month-day";
    reading->moment = moment_around(at_day, GRAIN_DAY);
    return day_exists(at_day);
}

/* "the 11th day of the war" behind "Saturday was" or "Saturday,": that Saturday; behind a mere "is" today.
 * Not "the 31st day of February": a stretch of the calendar has its own days. */
static bool read_day_of_event(const struct token *at, const struct token *what, int number,
                              const struct date_context *context, struct reading *reading)
{
    const struct token *before = at - 2;
    struct reading whole = {0};
    bool day = is_unit(what, GRAIN_DAY) && token_is(what + 1, WORD_OF) && !token_is(what + 2, WORD_HOLIDAY);
    if (!day || number < 2 || !token_is(at - 1, WORD_THE) || !context->reference.year ||
        read_whole(what + 1, context, &whole))
        return false;
    bool beside = token_is(before, WORD_ON) || token_is_sign(before, ',');
    bool is = token_is(before, WORD_IS) || (is_letter(before, 's') && token_is_sign(before - 1, '\'')),
         was = last_is(before, "was");
    bool named = context->named.grain == GRAIN_DAY &&
                 (beside ? ends_named(before - 1 - token_is_sign(before - 1, ','), context)
                         : is_dated_before(at, context));
    reading->after = what + 1;
    reading->moment = named ? context->named : moment_around(context->reference, GRAIN_DAY);
    return named ? beside || is || was : is;
}

/* "of each month" behind "the first Tuesday" or "the 15th": what comes again with the month. OF is the token
 * where "of" may stand. */
static bool read_of_each(const struct token *of, struct reading *reading)
{
    const struct token *each = of + 1, *unit = of + 2;
    bool every = token_is(each, WORD_EVERY);
    if (!token_is(of, WORD_OF) || !(every || token_is(each, WORD_EACH)) || !token_is(unit, WORD_UNIT) ||
        unit_of(unit) < GRAIN_WEEK)
        return false;
    reading->rule = "every";
    reading->type = DATE_SET;
    reading->quant = every ? QUANT_EVERY : QUANT_EACH;
    reading->length = (struct length){.whole = 1, .unit = unit_of(unit)};
    reading->after = unit + 1;
    return true;
}

/* "the first Monday of October", "the final week in August", "the 15th of this month", "the first half of
 * May" */
bool read_nth(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int number = LAST;
    bool last = token_is(at, WORD_LAST) || token_is(at, WORD_FINAL);
    const struct token *what = last ? at + 1 : read_ordinal(at, &number);
    if (!what)
        return false;
    reading->rule = "nth";
    reading->takes_the = true;
    struct nth unused;
    bool of = token_is(what, WORD_OF) || token_is(what + 1, WORD_OF);
    if (of && read_of_each(what + read_what(what, &unused), reading))
        return true;
    reading->relative = true;
    if (token_is(what, WORD_OF))
        return number != LAST && read_day_of(what, number, context, reading);
    bool part = token_is(what + 1, WORD_OF) || token_is(what + 1, WORD_IN);
    if (part &&
        (read_part_of(what, number, context, reading) || read_day_of_feast(what, number, context, reading)))
        return true;
    return number != LAST && (read_day_inst(what, number, context, reading) ||
                              read_day_of_event(at, what, number, context, reading) ||
                              read_bare_day(at, what, number, context, reading));
}
