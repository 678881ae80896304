/* Dates that bear the month's name in other languages than English. */
#include "lib/date/place.h"

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

/* "2025", "2025 г.", "2025 года" behind a month; a full stop behind "May" ends the sentence. */
static const struct token *read_year_behind(const struct token *at, int *year)
{
    bool ends = token_is(at - 1, WORD_MONTH) && is_whole_month(at - 1) && token_is_sign(at, '.') &&
                token_is_spaced(at + 1);
    const struct token *after = ends ? NULL : read_year_number(skip_between(at), year);
    if (!after) {
        *year = 0;
        return at;
    }
    return token_is(after, WORD_YEAR_END) ? after + 1 : after;
}

/* The month that the word names where it stands behind a day; 0: none. */
static int month_of(const struct token *at)
{
    bool foreign = token_is(at, WORD_FOREIGN_MONTH) || token_is(at, WORD_SHORT_MONTH);
    return foreign || token_is(at, WORD_MONTH) ? at->value : 0;
}

/* "mar", "gen", "ago" are other words, too, and "Marco" is a name: they are a month only where a year
 * follows. */
static bool needs_year(const struct token *month)
{
    if (token_is(month, WORD_SHORT_MONTH))
        return (unsigned char)*month->at < 0x80;
    return !token_is(month, WORD_FOREIGN_MONTH) && month->length <= 3;
}

/* "ago", "set" (Spanish and Italian August, September), which English has as other words. */
static int month_of_homograph(const struct token *at)
{
    bool ago = token_is(at, WORD_AGO), set = token_is(at, WORD_DUE) && at->length == 3;
    return ago ? 8 : set ? 9 : 0;
}

/* "4 septembre 2025", "4 сентября", "4 gen 2025" */
static bool read_day_and_month(const struct token *at, const struct date_context *context,
                               struct reading *reading)
{
    struct day day = {0, 0, at->value};
    if (!is_short_number(at))
        return false;
    const struct token *month = skip_between(skip_ordinal(at + 1));
    day.month = month_of(month) ? month_of(month) : month_of_homograph(month);
    if (!day.month || begins_anew(month))
        return false;
    reading->after = read_year_behind(month + 1, &day.year);
    reading->rule = "foreign-date";
    return (day.year || !needs_year(month)) && place_plain_day(reading, context, day, LEAN_NONE);
}

/* "4" of "du 4 au 6 mars 2025", "vom 4. bis 6. August" */
static bool read_first_day(const struct token *at, const struct date_context *context,
                           struct reading *reading)
{
    struct reading last = {0};
    const struct token *to = skip_between(skip_ordinal(at + 1));
    if (!is_short_number(at) || !token_is(to, WORD_FOREIGN_TO) || !read_day_and_month(to + 1, context, &last))
        return false;
    const struct token *after = skip_ordinal(at + 1);
    reading->after = after + token_is_sign(after, '.');
    reading->rule = "foreign-date";
    bool known = !last.relative;
    return place_plain_day(reading, context,
                           (struct day){known ? last.moment.year : 0, last.moment.month, at->value},
                           LEAN_NONE);
}

/* "31" of "31 février", "31 de abril", "30. Februar", with which it would have been read: a day that is left
 * alone. */
static bool follows_day(const struct token *month)
{
    const struct token *day = month - 1 - token_is(month - 1, WORD_DE);
    day -= token_is_sign(day, '.') && is_glued(day);
    return is_short_number(day);
}

/* "septembre 2025", "settembre del 2025" */
static bool read_month_and_year(const struct token *at, struct reading *reading)
{
    int year;
    if (!token_is(at, WORD_FOREIGN_MONTH) || follows_day(at))
        return false;
    reading->after = read_year_behind(at + 1, &year);
    reading->rule = "foreign-date";
    reading->moment = moment_around((struct day){year, at->value, 1}, GRAIN_MONTH);
    return year > 0;
}

bool read_world(const struct token *at, const struct date_context *context, struct reading *reading)
{
    return read_east_asian(at, context, reading) || read_day_and_month(at, context, reading) ||
           read_first_day(at, context, reading) || read_month_and_year(at, reading);
}
