/* Dates of East Asia, which bear the characters for year, month and day. */
#include "lib/date/rule/place.h"
#include "lib/date/rule/rules.h"

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
bool read_east_asian(const struct token *at, const struct date_context *context, struct reading *reading)
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
    if (year && at->value <= LONGEST_ERA && year_before_era(at - 1))
        reading->begin = token_end(at - 1) - ERA_NAME;
    if (last)
        return place_plain_day(reading, context, (struct day){year ? day.year : 0, day.month, day.day},
                               LEAN_NONE);
    reading->moment =
        moment_around((struct day){day.year, month ? day.month : 1, 1}, month ? GRAIN_MONTH : GRAIN_YEAR);
    return true;
}
