/* Dates that bear the month's name in other languages than English. */
#include "lib/date/foreign.h"
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/hour.h"
#include "lib/date/rule/place.h"
#include "lib/date/rule/world.h"

/* ".", "de", "del" before a year: "septiembre de 2025", "sept. 2025". */
static const struct token *skip_to_year(const struct token *at)
{
    at += sign_glued(at, '.');
    return at + token_is(at, WORD_DE);
}

const struct token *skip_day(const struct token *day)
{
    const struct token *at = day + 1;
    bool letters =
        at->kind == TOKEN_WORD && is_glued(at) && at->length <= 2 && at->word != WORD_FOREIGN_MONTH;
    at += letters;
    return at + sign_glued(at, '.');
}

/* Where the month of a day stands: "4 de septiembre", "4. Februar", "1er mars". */
static const struct token *month_behind(const struct token *day)
{
    const struct token *after = skip_day(day);
    return after + token_is(after, WORD_DE);
}

/* "2025", "2025 г.", "2025 года" behind a month; a full stop behind "May" ends the sentence. */
static const struct token *read_year_behind(const struct token *at, int *year)
{
    bool ends = token_is(at - 1, WORD_MONTH) && is_whole_month(at - 1) && token_is_sign(at, '.') &&
                token_is_spaced(at + 1);
    const struct token *from = skip_to_year(at);
    if (from->kind == TOKEN_WORD && from[1].kind != TOKEN_SIGN) /* "des Jahres 2025", "do ano de 2025" */
        from = skip_to_year(skip_year_noun(from));
    const struct token *after = ends ? NULL : read_year_number(from, year);
    if (!after) {
        *year = 0;
        return at;
    }
    return token_is(after, WORD_YEAR_END) ? after + 1 : after;
}

/* "ago", "set" (Spanish and Italian August, September), which English has as other words. */
static int month_of_homograph(const struct token *at)
{
    bool ago = token_is(at, WORD_AGO), set = token_is(at, WORD_DUE) && at->length == 3;
    return ago ? 8 : set ? 9 : 0;
}

/* The month that the word names where it stands behind a day; 0: none. */
static int month_of(const struct token *at)
{
    static const enum word months[] = {WORD_FOREIGN_MONTH, WORD_SHORT_MONTH, WORD_MONTH, WORD_NONE};
    return token_is_one(at, months) ? at->value : month_of_homograph(at);
}

/* "mar", "gen", "ago" are other words, too, and "Marco" is a name: they are a month only where a year
 * follows. */
static bool needs_year(const struct token *month)
{
    if (token_is(month, WORD_SHORT_MONTH))
        return (unsigned char)*month->at < 0x80;
    return !token_is(month, WORD_FOREIGN_MONTH) && month->length <= 3;
}

/* "letzten Jahres", "dernier" behind a day or month that was read without its year: the year, 0 where it is
 * not told or not known, and in *LEAN where the day lies; the reading ends behind them, and is a set where it
 * is "jedes Jahres". */
static int read_side(struct reading *reading, const struct date_context *context, enum lean *lean)
{
    struct world_side side = read_world_side(reading->after);
    if (!side.after)
        return 0;
    reading->after = side.after;
    reading->end = side.end;
    reading->type = side.of_each ? DATE_SET : DATE_DATE;
    reading->quant = side.of_each ? QUANT_EVERY : QUANT_NONE;
    *lean = side.lean;
    return side.of_year && context->reference.year ? context->reference.year + side.shift : 0;
}

const struct token *skip_to_day(const struct token *at)
{
    if (is_short_number(at))
        return at;
    return is_short_number(at + 1) && is_world_article(at) ? at + 1 : skip_world_weekday(at);
}

/* The year that the end of a range, up to AT, says for its beginning in MONTH: "28. Februar bis 3. März
 * 2019", "enero-febrero de 1794"; 0: none. */
static int year_of_end(const struct token *at, int month)
{
    int year;
    if (!is_world_joint(at) && !token_is(at, WORD_FOREIGN_AT))
        return 0;
    const struct token *end = skip_to_day(at + 1);
    const struct token *other = is_short_number(end) ? month_behind(end) : end;
    if (!month_of(other))
        return 0;
    read_year_behind(other + 1, &year);
    return year && month_of(other) < month ? year - 1 : year;
}

/* Leaves the story that the text tells, where the words say on which side of the reference day the date lies.
 */
static const struct date_context *context_of(enum lean lean, const struct date_context *context,
                                             struct date_context *present)
{
    if (lean != LEAN_OVER && lean != LEAN_FUTURE)
        return context;
    *present = *context;
    story_leave(&present->story);
    return present;
}

/* Is the name of a month, behind a day, none of English alone: "4 mai", "4. April"? */
static bool is_foreign(const struct token *month)
{
    return !token_is(month, WORD_MONTH) || token_is_sign(month - 1, '.');
}

/* A day without its year: in the one that the words around and the context tell. */
static bool place_day_of_no_year(const struct token *at, const struct token *month, struct day day,
                                 const struct date_context *context, struct reading *reading)
{
    if (needs_year(month) || is_other_thing(at, month))
        return false;
    enum lean lean = LEAN_NONE;
    struct date_context present;
    int end_year = year_of_end(reading->after, day.month);
    day.year = end_year ? end_year : read_side(reading, context, &lean);
    if (reading->type == DATE_SET) {
        reading->moment = (struct moment){.grain = GRAIN_DAY, .month = day.month, .day = day.day};
        return day_may_exist(day);
    }
    if (!lean && !day.year && is_foreign(month))
        lean = lean_of_world(at, month, context);
    bool placed = place_plain_day(reading, context_of(lean, context, &present), day, lean);
    reading->relative = !end_year;
    return placed;
}

/* ", 2018" behind a day and month, as in "18 Junio, 2018"; the token behind it, or AT. What goes on behind
 * may be counted by it: "le 5 mai, 2000 personnes". */
static const struct token *read_year_behind_comma(const struct token *at, int *year)
{
    enum { SHORT = 3 }; /* letters, of words like "por" */
    const struct token *number = at + 1, *behind = at + 2;
    bool counts = behind->kind == TOKEN_WORD && !token_begins_line(behind) &&
                  (first_word(behind).length > SHORT || is_counted(behind));
    if (!token_is_sign(at, ',') || counts || number->kind != TOKEN_NUMBER || !token_is_spaced(number) ||
        !read_year_number(number, year) || !is_plain_year(*year)) {
        *year = 0;
        return at;
    }
    return behind;
}

bool read_day_and_month(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *month = is_short_number(at) ? month_behind(at) : NULL;
    struct day day = {0, month ? month_of(month) : 0, at->value};
    if (!day.month || begins_anew(month))
        return false;
    reading->after = read_year_behind(month + 1, &day.year);
    if (!day.year)
        reading->after = read_year_behind_comma(month + 1, &day.year);
    reading->rule = "foreign-date";
    if (is_foreign(month) && is_of_place(at, reading->after))
        return false;
    if (!day.year)
        return place_day_of_no_year(at, month, day, context, reading);
    if (!place_plain_day(reading, context, day, LEAN_NONE))
        return false;
    reading->after = read_time_of_day(reading->after, reading);
    return true;
}

/* "4.11." of "am 4.11.", "Samstag, 4.11." */
static bool read_day_in_digits(const struct token *at, const struct date_context *context,
                               struct reading *reading)
{
    const struct token *month = at + 2, *after = at + 4;
    bool written = number_behind(at + 1, '.') && is_short_number(month) && sign_glued(month + 1, '.') &&
                   !(after->kind != TOKEN_NONE && is_glued(after));
    if (!written || !is_short_number(at) || !is_before_german_day(at))
        return false;
    reading->after = after;
    reading->rule = "foreign-date";
    struct day day = {0, month->value, at->value};
    return day.month <= 12 && place_plain_day(reading, context, day, lean_of_world(at, at, context));
}

/* "Freitag, 12. September", "lundi 15 septembre 2025" */
static bool read_weekday_and_day(const struct token *at, const struct date_context *context,
                                 struct reading *reading)
{
    const struct token *date = skip_world_weekday(at);
    if (date == at || !(read_day_and_month(date, context, reading) ||
                        read_first_day(date, context, reading) || read_day_in_digits(date, context, reading)))
        return false;
    if (reading->relative)
        choose_year(context, at->value, &reading->moment);
    return true;
}

/* "Pazartesi" of "15 Eylül Pazartesi", where the day can be one. */
static void read_weekday_behind_day(struct reading *reading, const struct date_context *context)
{
    const struct token *weekday = reading->after;
    struct moment moment = reading->moment;
    if (reading->end || !token_is(weekday, WORD_FOREIGN_WEEKDAY))
        return;
    if (reading->relative)
        choose_year(context, weekday->value, &moment);
    struct day day = moment_begin(&moment);
    if (day.year && day_weekday(day) != weekday->value)
        return;
    reading->moment = moment;
    reading->after++;
}

/* "31" of "31 février", "31 de abril", "30. Februar", with which it would have been read: a day that is left
 * alone. */
static bool follows_day(const struct token *month)
{
    const struct token *day = month - 1 - token_is(month - 1, WORD_DE);
    day -= sign_glued(day, '.');
    return is_short_number(day);
}

/* "juillet" of "en juillet", "im April letzten Jahres" */
static bool read_bare_month(const struct token *at, const struct date_context *context,
                            struct reading *reading)
{
    bool english = token_is(at, WORD_MONTH); /* a reading of its own, but for the year behind it */
    enum lean lean = LEAN_NONE;
    struct date_context present;
    reading->after = at + 1;
    int end_year = year_of_end(at + 1, at->value),
        year = end_year ? end_year : read_side(reading, context, &lean);
    if (reading->type == DATE_SET) {
        reading->moment = (struct moment){.grain = GRAIN_MONTH, .month = at->value};
        return true;
    }
    if (english ? !year : !end_year && !is_told_world_month(at, context))
        return false;
    int other = context->reference.month != at->value ? 0 : lean == LEAN_OVER ? -1 : lean == LEAN_FUTURE;
    lean = lean || year ? lean : lean_of_world(at, at, context);
    reading->relative = !end_year;
    reading->moment = year ? moment_around((struct day){year, at->value, 1}, GRAIN_MONTH)
                           : resolve_month(context_of(lean, context, &present), at->value, lean);
    if (!year) /* "juin dernier", said in June */
        reading->moment = moment_add(reading->moment, other * YEAR_MONTHS);
    return true;
}

/* "März 19, 2014", as pages write it that were made for English */
static bool read_month_first_abroad(const struct token *month, struct reading *reading)
{
    const struct token *number = month + 1;
    struct day day = {0, month->value, number->value};
    if (!is_short_number(number) || !token_is_spaced(number))
        return false;
    reading->after = read_year_behind_comma(number + 1, &day.year);
    reading->rule = "foreign-date";
    reading->moment = moment_around(day, GRAIN_DAY);
    return day.year && day_exists(day);
}

/* "septembre 2025", "settembre del 2025", "en septembre" */
static bool read_month(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    bool foreign = token_is(at, WORD_FOREIGN_MONTH),
         english = token_is(at, WORD_MONTH) && token_is_unknown(at - 1) && token_is_unknown(at + 1);
    if (!(foreign || english) || follows_day(at))
        return false;
    if (foreign && read_month_first_abroad(at, reading))
        return true;
    reading->rule = "foreign-date";
    reading->after = foreign ? read_year_behind(at + 1, &year) : at + 1;
    if (reading->after == at + 1)
        return read_bare_month(at, context, reading);
    reading->moment = moment_around((struct day){year, at->value, 1}, GRAIN_MONTH);
    return !is_spacecraft(at, reading->after);
}

bool read_world(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (token_is(at, WORD_FOREIGN_WEEKDAY))
        return read_weekday_and_day(at, context, reading);
    if (at->kind != TOKEN_NUMBER)
        return read_month(at, context, reading);
    if (read_east_asian(at, context, reading))
        return true;
    if (read_day_and_month(at, context, reading)) {
        read_weekday_behind_day(reading, context);
        return true;
    }
    return read_first_day(at, context, reading) || read_day_in_digits(at, context, reading);
}
