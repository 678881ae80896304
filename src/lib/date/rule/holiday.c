/* Days with a name: src/tables/date-holidays.txt. */
#include "lib/table.h"

#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/lunar.h"
#include "lib/date/rule/rules.h"

#include "tables/date-holidays.h"

enum { CALENDAR, MONTH, DAY, WEEKDAY, WHICH, SHIFT, DAYS }; /* columns of the table */

enum { OURS, EASTER, EASTER_EAST, HEBREW, ISLAMIC, CHINESE, DIWALI, SUPER_BOWL }; /* its calendars */

enum { MOST_TOKENS = 7, LONGEST_KEY = 40, LAST_ONE = 5 };

static struct day day_of_ours(const int16_t *row, int year)
{
    struct day day = {year, row[MONTH], row[DAY] ? row[DAY] : 1};
    if (row[WEEKDAY]) {
        day = day_add(day, day_to_weekday(day, row[WEEKDAY]));
        day = day_add(day, row[WHICH] ? (row[WHICH] - 1) * (int64_t)WEEK_DAYS : 0);
        if (row[WHICH] == LAST_ONE && day.month != row[MONTH])
            day = day_add(day, -WEEK_DAYS);
    }
    return day;
}

/* The first Sunday of February, and the second since the season has a week more; before 2004 it was no
 * certain one. */
static struct day super_bowl(int year)
{
    enum { FIRST_SURE = 2004, LONGER = 2022, SUNDAY = 7 };
    struct day first = {year, 2, year < LONGER ? 1 : 1 + WEEK_DAYS};
    return year < FIRST_SURE ? (struct day){0, 0, 0} : day_add(first, day_to_weekday(first, SUNDAY));
}

/* The day that is shifted, in a year of ours or, of that calendar, of the Islamic; year 0: not known. */
static struct day base_of(const int16_t *row, int year)
{
    switch (row[CALENDAR]) {
    case EASTER:
        return easter(year);
    case EASTER_EAST:
        return easter_east(year);
    case HEBREW:
        return hebrew_day(year, row[MONTH], row[DAY]);
    case ISLAMIC:
        return islamic_day(year, row[MONTH], row[DAY]);
    case CHINESE:
        return chinese_new_year(year);
    case DIWALI:
        return diwali(year);
    case SUPER_BOWL:
        return super_bowl(year);
    default:
        return day_of_ours(row, year);
    }
}

/* One of the days on which it falls in the years around one of ours, from the first: PLACE counts from 0 to
 * PLACES - 1. Year 0: none. */
enum { PLACES = 4 };

static struct day day_of(const int16_t *row, int year, int place)
{
    int own = (row[CALENDAR] == ISLAMIC ? islamic_year(year) : year) - 1 + place;
    struct day day = {0, 0, 0};
    if (is_between(own, FIRST_YEAR, LAST_YEAR))
        day = base_of(row, own);
    return is_between(day.year, FIRST_YEAR, LAST_YEAR) ? day_add(day, row[SHIFT]) : (struct day){0, 0, 0};
}

/* The first in that year; year 0: none. */
static struct day day_in(const int16_t *row, int year)
{
    struct day day = {0, 0, 0};
    for (int place = 0; place < PLACES && day.year != year; place++)
        day = day_of(row, year, place);
    return day.year == year ? day : (struct day){0, 0, 0};
}

/* What a name is looked up by: its words in lower case with one blank between two of them. */
struct key {
    char bytes[LONGEST_KEY];
    size_t length;
};

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

static const char *skip_blanks(const char *at)
{
    while (is_blank(*at))
        at++;
    return at;
}

/* Adds the word or sign at AT, which ends before END; where it ends, or NULL where the key has no room. */
static const char *add_word(struct key *key, const char *at, const char *end)
{
    if (key->length && key->length < LONGEST_KEY)
        key->bytes[key->length++] = ' ';
    for (; at < end && !is_blank(*at); at++) {
        if (key->length == LONGEST_KEY)
            return NULL;
        key->bytes[key->length++] = text_ascii_lowered(*at);
    }
    return at;
}

/* Adds a sign, a typographic one as the ASCII one that means the same. */
static const char *add_sign(struct key *key, const struct token *at)
{
    char sign = (char)at->value;
    return add_word(key, &sign, &sign + 1) ? token_end(at) : NULL;
}

static const int16_t *row_of(const struct key *key)
{
    int32_t found = table_find(&date_holidays, (struct text){key->bytes, key->length});
    return found >= 0 ? date_holidays_numbers[found] : NULL;
}

/* No name has such a word: most that begin like one are given up by it, without a search. */
static bool is_small(const char *word, const char *end)
{
    return end - word > 3 && *word >= 'a' && *word <= 'z' && word[3] >= 'a' && word[3] <= 'z';
}

/* May a name begin with the word, by the one that follows? Of "New York" and "March" it is known at once. Few
 * are names in lower case, as "christmas" is. */
static inline bool may_begin(const struct token *first)
{
    enum { APRIL = 4, MAY = 5, IN_LOWER_CASE = 1 }; /* "April Fools' Day", "May Day" */
    const struct token *second = first + 1;
    if (token_is(first, WORD_HOLIDAY) && first->value == IN_LOWER_CASE)
        return true;
    if (!token_is_capital(first))
        return false;
    switch ((enum word)first->word) {
    case WORD_HOLIDAY:
        return !first->value ||
               (second->kind != TOKEN_NONE &&
                first->value == (second->kind == TOKEN_SIGN ? second->value : *second->at | 0x20));
    case WORD_MONTH:
        return token_is_capital(second) &&
               (first->value == MAY || (first->value == APRIL && *second->at == 'F'));
    case WORD_FOREIGN_WEEKDAY: /* "Mardi Gras" */
        return token_is_capital(second) && *second->at == 'G';
    default:
        return token_is(first, WORD_ORDINAL_END); /* "St. Patrick's Day" */
    }
}

/* The longest name at the front: its row; NULL: none. Tokens of several words are taken word by word: a name
 * may end within one. */
static const int16_t *find(const struct token *at, struct reading *reading)
{
    struct key key = {.length = 0};
    const int16_t *row = NULL;
    const struct token *last = at + MOST_TOKENS;
    for (; at < last && at->kind != TOKEN_NONE; at++)
        for (const char *from = at->at, *end = token_end(at); from < end;) {
            from = skip_blanks(from);
            if (key.length && is_small(from, end))
                return row;
            from = at->kind == TOKEN_SIGN ? add_sign(&key, at) : add_word(&key, from, end);
            if (!from)
                return row;
            const int16_t *longer = row_of(&key);
            row = longer ? longer : row;
            reading->after = longer ? at + 1 : reading->after;
            reading->end = longer ? from : reading->end;
        }
    return row;
}

/* The one nearest to the reference, or as it was asked. */
static struct moment resolve(const struct date_context *context, const int16_t *row, enum lean lean)
{
    bool fixed = row[CALENDAR] == OURS && !row[WEEKDAY];
    struct moment unknown = {
        .grain = GRAIN_DAY, .month = fixed ? row[MONTH] : 0, .day = fixed ? row[DAY] : 0};
    enum { JUST_OVER = 14 }; /* days: not many say "will" of the next one so soon */
    struct choice choice = choice_begin(context, lean, unknown);
    if (context->prefer == PREFER_NEWS && lean != LEAN_RANGE) {
        choice.ahead = lean_is_past(lean) ? choice.ahead : YEAR_DAYS;
        choice.behind = lean == LEAN_FUTURE ? JUST_OVER : choice.behind;
    }
    for (int place = 0; choice.from.year && place < PLACES; place++) {
        struct day day = day_of(row, choice.from.year, place);
        if (day.year)
            choice_offer(&choice, day);
    }
    return choice.best;
}

/* "weekend", "week" or "morning" behind the name, where it ends with a token. */
static void read_behind(struct reading *reading)
{
    const struct token *behind = reading->after;
    if (reading->end != token_end(behind - 1))
        return;
    reading->end = NULL;
    if (!read_week_of_day(reading, GRAIN_WEEK) && !read_week_of_day(reading, GRAIN_WEEKEND))
        reading->after = read_part_of_day(behind, reading);
}

/* The year behind the name, "1998", ", 1999", "of 2024", "next year": the token behind it, or NULL. */
static const struct token *read_year_behind(const struct token *name_end, const struct date_context *context,
                                            int *year, bool *relative)
{
    const struct token *number = name_end + (token_is_sign(name_end, ',') || token_is(name_end, WORD_OF));
    const struct token *after = read_year_number(number, year);
    *relative = !after;
    if (after || name_end->kind != TOKEN_WORD || !name_end->word)
        return after;
    after = read_shifted_year(name_end, context, year);
    return after > name_end && *year ? after : NULL;
}

/* What the sentence says of it: "as Easter nears" is of the next. */
static enum lean lean_of_holiday(const struct token *at, const struct token *behind,
                                 const struct date_context *context)
{
    enum lean lean = lean_of(at, context);
    return lean != LEAN_RANGE && begins_with(behind, NEIGHBOUR_NEARING) ? LEAN_FUTURE : lean;
}

struct feast feast_of(const struct token *name)
{
    struct reading reading = {0};
    const int16_t *row = may_begin(name) ? find(name, &reading) : NULL;
    if (!row)
        return (struct feast){0, false};
    return (struct feast){row[DAYS], row[CALENDAR] == HEBREW || row[CALENDAR] == ISLAMIC};
}

bool read_every_holiday(const struct token *at, struct reading *reading)
{
    const int16_t *row = may_begin(at) ? find(at, reading) : NULL;
    if (!row)
        return false;
    if (row[CALENDAR] == OURS && !row[WEEKDAY])
        reading->moment = (struct moment){.grain = GRAIN_DAY, .month = row[MONTH], .day = row[DAY]};
    else
        reading->length = (struct length){.whole = 1, .unit = GRAIN_YEAR};
    return true;
}

/* The one of the reference's year, as "this Christmas" has it; in January and February of the last. */
static struct moment resolve_this(const struct date_context *context, const int16_t *row)
{
    enum { FEBRUARY = 2, NOVEMBER = 11 };
    int year = context->reference.year;
    struct day day = day_in(row, year);
    if (context->reference.month <= FEBRUARY && day.month >= NOVEMBER)
        day = day_in(row, year - 1);
    return day.year ? moment_around(day, GRAIN_DAY) : resolve(context, row, LEAN_NONE);
}

/* That of "1988" before it, of "this" or "last", or as the sentence tells; what stands BEHIND it may tell. */
static struct moment place(const struct token *at, const struct token *behind, const int16_t *row,
                           const struct date_context *context)
{
    bool of_year = at[-1].kind == TOKEN_NUMBER && ends_named(at - 1, context);
    int year = of_year ? context->named.year : year_of_clause(at, context);
    struct day day = year ? day_in(row, year) : (struct day){0, 0, 0};
    if (day.year)
        return moment_around(day, GRAIN_DAY);
    if (token_is(at, WORD_THIS) && context->reference.year)
        return resolve_this(context, row);
    struct date_context asked = *context;
    if (token_is(at, WORD_LAST) || token_is(at, WORD_NEXT))
        asked.prefer = token_is(at, WORD_LAST) ? PREFER_PAST : PREFER_FUTURE;
    return resolve(&asked, row, lean_of_holiday(at, behind, context));
}

/* "Christmas 1998", "Thanksgiving Day, 1999", "Christmas of 2024", "Easter last year", "Labor Day weekend",
 * "this Easter" */
bool read_holiday(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year = 0;
    bool step = token_is(at, WORD_THIS) || token_is(at, WORD_LAST) || token_is(at, WORD_NEXT);
    const struct token *name = at + step;
    const int16_t *row = may_begin(name) ? find(name, reading) : NULL;
    if (!row)
        return token_is(at, WORD_HOLIDAY) && token_is(at + 1, WORD_UNIT) &&
               read_new_year(at, context, reading);
    if (first_is(reading->after, "Island") || first_is(reading->after, "Islands"))
        return false;
    reading->rule = "holiday";
    bool whole = reading->end == token_end(reading->after - 1);
    const struct token *behind = reading->after;
    const struct token *after =
        step || !whole ? NULL : read_year_behind(behind, context, &year, &reading->relative);
    struct day day = after && year <= LAST_NAMED_YEAR ? day_in(row, year) : (struct day){0, 0, 0};
    if (day.year) {
        reading->after = after;
        reading->end = NULL;
        reading->moment = moment_around(day, GRAIN_DAY);
        return true;
    }
    reading->relative = true;
    reading->moment = place(at, behind, row, context);
    read_behind(reading);
    return true;
}
