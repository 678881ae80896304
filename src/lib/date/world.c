/* Dates that bear the month's name in other languages than English, and those of East Asia. */
#include "lib/date/reading.h"
#include "lib/date/resolve.h"

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

static bool place(struct reading *reading, const struct date_context *context, struct day day)
{
    if (!day_exists((struct day){day.year ? day.year : 2000, day.month, day.day}))
        return false;
    reading->relative = !day.year;
    reading->moment =
        day.year ? moment_around(day, GRAIN_DAY) : resolve_month_day(context, day.month, day.day, LEAN_NONE);
    return true;
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
    return (day.year || !needs_year(month)) && place(reading, context, day);
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
    return place(reading, context, (struct day){known ? last.moment.year : 0, last.moment.month, at->value});
}

/* Does one of the characters for year, month or day (Chinese, Japanese, Korean) begin the word? */
static size_t mark_length(const struct token *at, const char *han, const char *hangul)
{
    if (at->kind != TOKEN_WORD || at->length < 3)
        return 0;
    return memcmp(at->at, han, 3) == 0 || memcmp(at->at, hangul, 3) == 0 ? 3 : 0;
}

/* The number of at most MOST digits, also of full width, and the mark behind it; the token behind both, or
 * NULL. */
static const struct token *read_marked(const struct token *at, size_t most, const char *han,
                                       const char *hangul, int *number)
{
    if (at->kind != TOKEN_NUMBER)
        return NULL;
    size_t width = (unsigned char)*at->at < 0x80 ? 1 : 3;
    if (at->length > most * width || !mark_length(at + 1, han, hangul) || at->value < 1)
        return NULL;
    *number = at->value;
    return at + 2;
}

enum { ERA_NAME = 6 /* bytes */, LONGEST_ERA = 200 /* years */ };

/* The year before the first of the era whose name ends the word; 0: none does. (Japan: era names since 1868;
 * Taiwan: years of the Republic.) */
static int year_before_era(const struct token *word)
{
    static const struct {
        const char *name;
        int year;
    } eras[] = {{"\xE6\x98\x8E\xE6\xB2\xBB", 1867},  /* Meiji */
                {"\xE5\xA4\xA7\xE6\xAD\xA3", 1911},  /* Taisho */
                {"\xE6\x98\xAD\xE5\x92\x8C", 1925},  /* Showa */
                {"\xE5\xB9\xB3\xE6\x88\x90", 1988},  /* Heisei */
                {"\xE4\xBB\xA4\xE5\x92\x8C", 2018},  /* Reiwa */
                {"\xE6\xB0\x91\xE5\x9C\x8B", 1911},  /* Minguo */
                {"\xE6\xB0\x91\xE5\x9B\xBD", 1911}}; /* the same, simplified */
    bool named = word->kind == TOKEN_WORD && word->length >= ERA_NAME;
    for (size_t i = 0; named && i < sizeof eras / sizeof *eras; i++)
        if (memcmp(token_end(word) - ERA_NAME, eras[i].name, ERA_NAME) == 0)
            return eras[i].year;
    return 0;
}

static const struct token *read_marked_year(const struct token *at, int *year)
{
    const struct token *after = read_marked(at, 4, "\xE5\xB9\xB4", "\xEB\x85\x84", year);
    *year += after && *year <= LONGEST_ERA ? year_before_era(at - 1) : 0;
    return after && is_between(*year, 1000, 2199) ? after : NULL;
}

static const struct token *read_marked_month(const struct token *at, int *month)
{
    const struct token *after = read_marked(at, 2, "\xE6\x9C\x88", "\xEC\x9B\x94", month);
    return after && *month <= 12 ? after : NULL;
}

static const struct token *read_marked_day(const struct token *at, int *day)
{
    return read_marked(at, 2, "\xE6\x97\xA5", "\xEC\x9D\xBC", day);
}

/* 2025年9月4日, 2025년 9월 4일, 2025年9月, 2025年, 9月4日, 令和7年 */
static bool read_east_asian(const struct token *at, const struct date_context *context,
                            struct reading *reading)
{
    struct day day = {0, 0, 0};
    const struct token *year = read_marked_year(at, &day.year), *month_at = year ? year : at;
    const struct token *month = read_marked_month(month_at, &day.month);
    const struct token *last = month ? read_marked_day(month, &day.day) : NULL;
    reading->rule = "east-asian";
    reading->after = last ? last : month ? month : year;
    if (!reading->after || (!year && !last))
        return false;
    reading->end = reading->after[-1].at + 3;
    reading->takes_before = year && at->value <= LONGEST_ERA && at[-1].length == ERA_NAME;
    if (last)
        return place(reading, context, (struct day){year ? day.year : 0, day.month, day.day});
    reading->moment =
        moment_around((struct day){day.year, month ? day.month : 1, 1}, month ? GRAIN_MONTH : GRAIN_YEAR);
    return true;
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
