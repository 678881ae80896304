/* Dates that bear the month's name in other languages than English, and those of East Asia. */
#include "lib/date/reading.h"

/* "de", "del", "." between the parts: "4 de septiembre de 2025", "4. Februar 2025", "1er mars 2025". */
static const struct token *skip_between(const struct token *at)
{
    if (token_is_sign(at, '.') && is_glued(at))
        at++;
    return at + token_is(at, WORD_DE);
}

/* Behind a day: the letters of an ordinal ("1er", "1º"). */
static const struct token *skip_ordinal(const struct token *at)
{
    bool letters =
        at->kind == TOKEN_WORD && is_glued(at) && at->length <= 2 && at->word != WORD_FOREIGN_MONTH;
    return at + letters;
}

/* "2025", "2025 г.", "2025 года" */
static const struct token *read_year_behind(const struct token *at, int *year)
{
    const struct token *after = read_year_number(skip_between(at), year);
    if (!after) {
        *year = 0;
        return at;
    }
    return token_is(after, WORD_YEAR_END) ? after + 1 : after;
}

static bool is_any_month(const struct token *at)
{
    return token_is(at, WORD_FOREIGN_MONTH) || (token_is(at, WORD_MONTH) && at->length > 3);
}

/* "4 septembre 2025", "4 сентября" */
static bool read_day_and_month(const struct token *at, const struct date_context *context,
                               struct reading *reading)
{
    struct day day = {0, 0, at->value};
    if (at->kind != TOKEN_NUMBER || at->length > 2 || day.day < 1 || day.day > 31)
        return false;
    const struct token *month = skip_between(skip_ordinal(at + 1));
    if (!is_any_month(month))
        return false;
    day.month = month->value;
    reading->after = read_year_behind(month + 1, &day.year);
    if (!day_exists((struct day){day.year ? day.year : 2000, day.month, day.day}))
        return false;
    reading->rule = "foreign-date";
    reading->relative = !day.year;
    reading->moment =
        day.year ? moment_around(day, GRAIN_DAY) : resolve_month_day(context, day.month, day.day, LEAN_NONE);
    return true;
}

/* Does one of the characters for year, month or day (Chinese, Japanese, Korean) begin the word? */
static size_t mark_length(const struct token *at, const char *han, const char *hangul)
{
    if (at->kind != TOKEN_WORD || at->length < 3)
        return 0;
    return memcmp(at->at, han, 3) == 0 || memcmp(at->at, hangul, 3) == 0 ? 3 : 0;
}

/* The number of at most MOST digits and the mark behind it; the token behind both, or NULL. */
static const struct token *read_marked(const struct token *at, size_t most, const char *han,
                                       const char *hangul, int *number)
{
    if (at->kind != TOKEN_NUMBER || at->length > most || !mark_length(at + 1, han, hangul) || at->value < 1)
        return NULL;
    *number = at->value;
    return at + 2;
}

/* 2025年9月4日, 2025년 9월 4일 */
static bool read_east_asian(const struct token *at, struct reading *reading)
{
    struct day day;
    const struct token *month = read_marked(at, 4, "\xE5\xB9\xB4", "\xEB\x85\x84", &day.year);
    const struct token *number =
        month ? read_marked(month, 2, "\xE6\x9C\x88", "\xEC\x9B\x94", &day.month) : NULL;
    if (!number || at->length != 4 || day.month > 12)
        return false;
    const struct token *after = read_marked(number, 2, "\xE6\x97\xA5", "\xEC\x9D\xBC", &day.day);
    reading->rule = "east-asian";
    reading->after = after ? after : number;
    reading->end = reading->after[-1].at + 3;
    if (after && !day_exists(day))
        return false;
    day.day = after ? day.day : 1;
    reading->moment = moment_around(day, after ? GRAIN_DAY : GRAIN_MONTH);
    return true;
}

/* "septembre 2025", "settembre del 2025" */
static bool read_month_and_year(const struct token *at, struct reading *reading)
{
    int year;
    if (!token_is(at, WORD_FOREIGN_MONTH))
        return false;
    reading->after = read_year_behind(at + 1, &year);
    reading->rule = "foreign-date";
    reading->moment = moment_around((struct day){year, at->value, 1}, GRAIN_MONTH);
    return year > 0;
}

bool read_world(const struct token *at, const struct date_context *context, struct reading *reading)
{
    return read_east_asian(at, reading) || read_day_and_month(at, context, reading) ||
           read_month_and_year(at, reading);
}
