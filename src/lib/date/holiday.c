/* Days with a name: src/tables/date-holidays.txt. */
#include "lib/table.h"

#include "lib/date/reading.h"

#include "tables/date-holidays.h"

enum { MONTH, DAY, WEEKDAY, WHICH, SHIFT }; /* columns of the table */

enum { MOST_TOKENS = 7, LONGEST_KEY = 40, LAST_ONE = 5 };

static struct day day_of(const int16_t *row, int year)
{
    if (row[MONTH] == 0)
        return day_add(easter(year), row[SHIFT]);
    struct day day = {year, row[MONTH], row[DAY] ? row[DAY] : 1};
    if (row[WEEKDAY]) {
        day = day_add(day, (row[WEEKDAY] - day_weekday(day) + 7) % 7);
        day = day_add(day, row[WHICH] ? (row[WHICH] - 1) * 7L : 0);
        if (row[WHICH] == LAST_ONE && day.month != row[MONTH])
            day = day_add(day, -7);
    }
    return day_add(day, row[SHIFT]);
}

/* The tokens' text with one blank between two of them, in lower case; false where it is too long. */
static bool add_to_key(const struct token *at, char key[LONGEST_KEY], size_t *length)
{
    if (at->kind == TOKEN_NONE || *length + 1 + at->length > LONGEST_KEY)
        return false;
    if (*length)
        key[(*length)++] = ' ';
    for (size_t i = 0; i < at->length; i++) {
        char byte = at->kind == TOKEN_SIGN ? (char)at->value : at->at[i];
        key[(*length)++] = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
        if (at->kind == TOKEN_SIGN)
            break;
    }
    return true;
}

/* The longest name at the front: its row and the token behind it; NULL: none. */
static const int16_t *find(const struct token *at, const struct token **after)
{
    char key[LONGEST_KEY];
    size_t length = 0;
    const int16_t *row = NULL;
    for (int i = 0; i < MOST_TOKENS && add_to_key(&at[i], key, &length); i++) {
        int32_t found = table_find(&date_holidays, (struct text){key, length});
        if (found >= 0) {
            row = date_holidays_numbers[found];
            *after = at + i + 1;
        }
    }
    return row;
}

/* The one nearest to the reference, or as it was asked. */
static struct moment resolve(const struct date_context *context, const int16_t *row, enum lean lean)
{
    bool fixed = row[MONTH] && !row[WEEKDAY];
    struct choice choice = {context, context->prefer, {.grain = GRAIN_DAY}, -1};
    choice.best.month = fixed ? row[MONTH] : 0;
    choice.best.day = fixed ? row[DAY] : 0;
    if (choice.wanted == PREFER_NEWS)
        choice.wanted = lean == LEAN_FUTURE ? PREFER_FUTURE : PREFER_NEAREST;
    int reference = context->reference.year;
    for (int year = reference - 1; reference && year <= reference + 1; year++)
        if (year >= FIRST_YEAR && year <= LAST_YEAR)
            choice_offer(&choice, day_of(row, year));
    return choice.best;
}

/* "Christmas 1998", "Thanksgiving Day, 1999", "Easter" */
bool read_holiday(const struct token *at, const struct date_context *context, struct reading *reading)
{
    int year;
    bool last = token_is(at, WORD_LAST) || token_is(at, WORD_NEXT);
    const struct token *name = at + last;
    const int16_t *row = name->capital ? find(name, &reading->after) : NULL;
    if (!row)
        return false;
    reading->rule = "holiday";
    const struct token *number = token_is_sign(reading->after, ',') ? reading->after + 1 : reading->after;
    const struct token *after = last ? NULL : read_year_number(number, &year);
    if (after && year < 2200) {
        reading->after = after;
        reading->moment = moment_around(day_of(row, year), GRAIN_DAY);
        return true;
    }
    struct date_context asked = *context;
    if (last)
        asked.prefer = token_is(at, WORD_LAST) ? PREFER_PAST : PREFER_FUTURE;
    reading->relative = true;
    reading->moment = resolve(&asked, row, lean_of(at));
    return true;
}
