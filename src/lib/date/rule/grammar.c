/* Which rules may read what stands at a token. */
#include "lib/date/foreign.h"
#include "lib/date/rule/grammar.h"
#include "lib/date/rule/hour.h"

enum { MOST_READERS = 8 };

/* "A.D. 79", "a quarter past six", "a week": most words that "a" stands before tell at once which it is not.
 */
static bool read_a(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (token_is_sign(at + 1, '.'))
        return read_year_of_era(at, context, reading);
    if (unit_of(at + 1) != GRAIN_QUARTER)
        return read_length(at, context, reading);
    if (read_quarter_hour(at, context, reading))
        return true;
    *reading = (struct reading){0};
    return read_length(at, context, reading);
}

struct rule {
    bool (*read)(const struct token *at, const struct date_context *context, struct reading *reading);
};

/* Which rules may begin with a word of each class. Of those that read it the longest reading counts, and of
 * two the first. Words that are not here only stand within dates. */
static const struct rule readers[][MOST_READERS] = {
    [WORD_MONTH] = {{read_month_first}, {read_holiday}, {read_world}},
    [WORD_FOREIGN_MONTH] = {{read_world}},
    [WORD_FOREIGN_WEEKDAY] = {{read_world}, {read_holiday}, {read_weekday_abroad}},
    [WORD_FOREIGN_DAY] = {{read_day_abroad}},
    [WORD_WEEKDAY] = {{read_weekdays}, {read_weekday}},
    [WORD_WEEKDAYS] = {{read_weekdays}},
    [WORD_NIGHTS] = {{read_nights}},
    [WORD_CARDINAL] = {{read_length},
                       {read_hyphened},
                       {read_clock},
                       {read_set},
                       {read_century},
                       {read_year},
                       {read_weekdays_ago}},
    [WORD_DOZEN] = {{read_length}},
    [WORD_A] = {{read_a}},
    [WORD_ERA] = {{read_year_of_era}},
    [WORD_SEVERAL] = {{read_length}, {read_hyphened}},
    [WORD_VAGUE_NUMBER] = {{read_length}},
    [WORD_HALF] = {{read_length}, {read_clock}},
    [WORD_ORDINAL] = {{read_quarter}, {read_century}, {read_length}, {read_day_first}, {read_nth}},
    [WORD_SECOND] = {{read_quarter}, {read_century}, {read_length}, {read_day_first}, {read_nth}},
    [WORD_Q] = {{read_quarter}},
    [WORD_UNIT] = {{read_week_of},
                   {read_beside},
                   {read_before_last},
                   {read_year_end},
                   {read_hyphened},
                   {read_the_unit},
                   {read_year},
                   {read_quarter_hour}},
    [WORD_UNITS] = {{read_hyphened}, {read_length}, {read_weekends}},
    [WORD_SEASON] = {{read_season}, {read_season_beside}},
    [WORD_LONG_UNIT] = {{read_long}},
    [WORD_FINAL] = {{read_nth}, {read_length}, {read_quarter}},
    [WORD_THESE] = {{read_vague}},
    [WORD_LONG] = {{read_vague}},
    [WORD_OTHER] = {{read_vague}},
    [WORD_NEAR] = {{read_vague}},
    [WORD_FISCAL] = {{read_fiscal}, {read_quarter}, {read_the_unit}},
    [WORD_PART] = {{read_day_part}, {read_beside}, {read_before_last}},
    [WORD_DAWN] = {{read_dawn}},
    [WORD_OVERNIGHT] = {{read_day_part}},
    [WORD_NOON] = {{read_clock}},
    [WORD_DAY] = {{read_day_word}},
    [WORD_MORROW] = {{read_day_parted}},
    [WORD_TONIGHT] = {{read_day_word}},
    [WORD_LAST] =
        {{read_shifted}, {read_length}, {read_quarter_of_year}, {read_holiday}, {read_nth}, {read_quarter}},
    [WORD_PAST] = {{read_length}, {read_shifted}, {read_vague}},
    [WORD_PREVIOUS] = {{read_shifted}, {read_length}, {read_prior_year}},
    [WORD_NEXT] = {{read_shifted}, {read_length}, {read_quarter_of_year}, {read_holiday}},
    [WORD_COMING] = {{read_shifted}, {read_length}},
    [WORD_FOLLOWING] = {{read_shifted}, {read_length}},
    [WORD_THIS] = {{read_shifted}, {read_length}, {read_quarter_of_year}},
    [WORD_THAT] = {{read_shifted}},
    [WORD_SAME] = {{read_shifted}, {read_same_period}},
    [WORD_CURRENT] = {{read_shifted}, {read_vague}},
    [WORD_LATEST] = {{read_the_unit}, {read_shifted}, {read_length}},
    [WORD_RECENT] = {{read_vague}, {read_length}},
    [WORD_NOW] = {{read_vague}},
    [WORD_PRESENT] = {{read_vague}},
    [WORD_AT_PRESENT] = {{read_vague}},
    [WORD_VAGUE_PAST] = {{read_vague}},
    [WORD_AGO] = {{read_vague_ago}},
    [WORD_FUTURE] = {{read_vague}},
    [WORD_EVERY] = {{read_set}},
    [WORD_EACH] = {{read_set}},
    [WORD_TIMES] = {{read_set}},
    [WORD_RATE] = {{read_rate}},
    [WORD_PER] = {{read_per}},
    [WORD_HOLIDAY] = {{read_holiday}},
    [WORD_ORDINAL_END] = {{read_holiday}},
    [WORD_DECADE_NAME] = {{read_decade}},
    [WORD_EARLY] = {{read_modified}, {read_early_part}, {read_early_hours}},
    [WORD_SMALL] = {{read_early_hours}},
    [WORD_LATE] = {{read_modified}, {read_early_part}, {read_early_hours}},
    [WORD_MID] = {{read_modified}, {read_day_part}, {read_middle}},
    [WORD_MIDDLE_OF] = {{read_middle}},
    [WORD_TURN] = {{read_turn}},
    [WORD_MIDDLE] = {{read_modified}},
    [WORD_START] = {{read_modified}},
    [WORD_END] = {{read_modified}},
    [WORD_CLOSE] = {{read_modified}},
    [WORD_EARLIER] = {{read_modified}},
    [WORD_LATER] = {{read_modified}},
    [WORD_AROUND] = {{read_modified}},
    [WORD_NEARLY] = {{read_modified}},
    [WORD_MORE] = {{read_modified}, {read_vague}},
    [WORD_MOST] = {{read_vague}},
    [WORD_FULL] = {{read_the_unit}},
    [WORD_LESS] = {{read_modified}},
    [WORD_AT] = {{read_modified}},
    [WORD_UP] = {{read_modified}},
    [WORD_POST] = {{read_modified}},
};

enum { CLASSES = sizeof readers / sizeof *readers };

/* Those of numbers of one or two digits, and of those that have more. */
static const struct rule short_number_readers[] = {
    {read_second_day},  {read_second_year}, {read_numeric},      {read_day_first},
    {read_nth},         {read_clock},       {read_decade},       {read_century},
    {read_year_of_era}, {read_length},      {read_hyphened},     {read_set},
    {read_quarter},     {read_world},       {read_clock_abroad}, {NULL}};
static const struct rule long_number_readers[] = {
    {read_iso},         {read_quarter_of_year}, {read_clock},    {read_year},       {read_decade},
    {read_year_of_era}, {read_length},          {read_hyphened}, {read_east_asian}, {NULL}};

/* Those that give a stretch of the calendar, of which "early" or "the week of" may be said. */
static const struct rule moment_readers[] = {
    {read_month_first},     {read_day_first}, {read_weekday}, {read_iso},     {read_numeric},
    {read_quarter_of_year}, {read_quarter},   {read_fiscal},  {read_year},    {read_decade},
    {read_century},         {read_season},    {read_holiday}, {read_shifted}, {NULL}};

/* As {0}, but in two parts: most rules fail at once, and of a struct of this size gcc makes one instruction,
 * x86's rep stos, which takes longer than they do. */
static inline void clear(struct reading *reading)
{
    enum { FIRST = offsetof(struct reading, length), REST = sizeof *reading - FIRST };
    memset(reading, 0, FIRST);
    memset((char *)reading + FIRST, 0, REST);
}

/* The longest reading of MOST rules, up to a NULL; false where none reads it, and BEST is of no use. */
static bool read_by(const struct rule *rules, size_t most, const struct token *at,
                    const struct date_context *context, struct reading *best)
{
    bool found = false;
    for (size_t i = 0; i < most && rules[i].read; i++) {
        struct reading other, *reading = found ? &other : best;
        clear(reading);
        if (!rules[i].read(at, context, reading))
            continue;
        if (found && reading_end(reading) > reading_end(best))
            *best = other;
        found = true;
    }
    return found;
}

bool read_moment(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool day_word = token_is(at, WORD_DAY) || token_is(at, WORD_TONIGHT);
    if (at->kind == TOKEN_NONE || (day_word && read_day_word(at, context, reading)))
        return at->kind != TOKEN_NONE;
    if (at->word == WORD_NONE && at->kind != TOKEN_NUMBER && !token_is_sign(at, '\''))
        return false;
    if (read_by(moment_readers, sizeof moment_readers / sizeof *moment_readers, at, context, reading) &&
        reading->moment.grain != GRAIN_NONE)
        return true;
    clear(reading); /* another rule may take its place */
    return false;
}

/* Is it, with what is glued to the sign before or behind it, one name of a program: "get_current_user"? Not
 * "_now_".
 */
static bool is_underscored(const struct token *sign, const struct token *other)
{
    return sign_glued(sign, '_') && is_glued(sign + 1) && other->kind == TOKEN_WORD;
}

bool is_inside(const struct token *at)
{
    if (UNLIKELY(token_is_sign(at + 1, '_') && is_underscored(at + 1, at + 2)))
        return true;
    if (!is_glued(at))
        return false;
    bool compound = sign_between(at - 1, '-') && at[-2].kind == TOKEN_WORD && at->kind == TOKEN_WORD &&
                    !token_is_capital(at) && !token_is(at - 2, WORD_FOREIGN_MONTH);
    bool ascii_word = at[-1].kind == TOKEN_WORD && (unsigned char)at[-1].at[0] < 0x80;
    return compound || ascii_word || at[-1].kind == TOKEN_NUMBER || is_underscored(at - 1, at - 2);
}

/* Those of numbers that stand alone. */
static const struct rule lone_short_readers[] = {{read_second_day}, {read_second_year}, {NULL}};
static const struct rule lone_long_readers[] = {{read_iso}, {read_year}, {NULL}};

/* Words that may follow a number within a date. */
static const bool followers[] = {[WORD_MONTH] = true,      [WORD_FOREIGN_MONTH] = true,
                                 [WORD_UNIT] = true,       [WORD_UNITS] = true,
                                 [WORD_SCALE] = true,      [WORD_FORTNIGHT] = true,
                                 [WORD_TIMES] = true,      [WORD_ORDINAL_END] = true,
                                 [WORD_DOZEN] = true,      [WORD_MERIDIEM] = true,
                                 [WORD_A] = true,          [WORD_ORDINAL] = true,
                                 [WORD_SECOND] = true,     [WORD_PERIOD] = true,
                                 [WORD_AND] = true,        [WORD_TO] = true,
                                 [WORD_OR] = true,         [WORD_OF] = true,
                                 [WORD_DE] = true,         [WORD_MORE] = true,
                                 [WORD_FULL] = true,       [WORD_QUALIFIER] = true,
                                 [WORD_LONG] = true,       [WORD_IN] = true,
                                 [WORD_THROUGH] = true,    [WORD_FISCAL] = true,
                                 [WORD_Q] = true,          [WORD_SHORT_MONTH] = true,
                                 [WORD_AGO] = true,        [WORD_DUE] = true,
                                 [WORD_FOREIGN_TO] = true, [WORD_UNTIL] = true,
                                 [WORD_ZONE] = true,       [WORD_ERA] = true,
                                 [WORD_CLOCK] = true,      [WORD_NOON] = true,
                                 [WORD_NIGHTS] = true,     [WORD_THIS] = true,
                                 [WORD_LAST] = true};

/* Behind the number with what follows a comma or a full stop within it: "1,500", "2.5", not "3.4"
 * of 3.4.2025. */
static const struct token *skip_decimals(const struct token *at)
{
    const struct token *next = at + 1 + 2 * number_behind(at + 1, ',');
    return next + 2 * number_behind(next, '.');
}

/* Does nothing follow the number that could belong to it? */
static bool is_lone(const struct token *at)
{
    const struct token *next = skip_decimals(at);
    next += token_is(next, WORD_MILLION) && unit_of(next + 1); /* "150 million years" */
    if (next->kind == TOKEN_SIGN)
        return !token_is_sign_of(next, "-/:.'+") &&
               (next[1].kind != TOKEN_NUMBER || token_is_spaced(next + 1));
    bool known = next->word || (next->length > 1 && (unsigned char)*next->at < 0x80); /* not "2025 年" */
    bool word = next->kind == TOKEN_WORD && token_is_spaced(next) && known;
    return next->kind == TOKEN_NONE || (word && !(next->word < sizeof followers && followers[next->word]));
}

/* "'90s", "'24" after a preposition: the apostrophe is part of it. */
static bool read_cut(const struct token *at, const struct date_context *context, struct reading *reading)
{
    static const enum word tellers[] = {WORD_IN, WORD_SINCE, WORD_UNTIL, WORD_OF,
                                        WORD_BY, WORD_FROM,  WORD_NONE};
    enum { NEAR = 10, CENTURY = 100 }; /* years */
    int year;
    const struct token *apostrophe = at - 1;
    if (!token_is_sign(apostrophe, '\'') || !token_is_spaced(apostrophe) || !is_glued(at) || at->length != 2)
        return false;
    *reading = (struct reading){.takes_before = true};
    if (read_decade(apostrophe, context, reading))
        return true;
    reading->after = read_year_number(apostrophe, &year);
    reading->rule = "year";
    reading->takes_the = false;
    bool joined = ends_named(apostrophe - 2, context) && is_and_or(apostrophe - 1);
    if (!reading->after || !(joined || token_is_one(apostrophe - 1, tellers)) || unit_of(reading->after) ||
        token_is_capital(reading->after))
        return false;
    bool far = context->reference.year && year > context->reference.year + NEAR; /* "in '33", said in 2016 */
    reading->moment = moment_around((struct day){year - (far ? CENTURY : 0), 1, 1}, GRAIN_YEAR);
    return true;
}

static bool read_number_here(const struct token *at, const struct date_context *context,
                             struct reading *reading)
{
    if (read_cut(at, context, reading))
        return true;
    if (is_inside(at))
        return false;
    bool lone = is_lone(at) && !token_is(at - 1, WORD_AT) && !is_before_world_time(at) &&
                !(*at->at == '0' && at->length == 4) &&
                !(number_behind(at + 1, '.') && is_dotted_clock(at)); /* "0710", "at 9", "from 17.30" */
    if (lone && at->length <= 2 &&
        (read_listed_day(at, context, reading) || read_listed_world(at, context, reading)))
        return true;
    if (lone && at->length < 4 && at[-2].kind != TOKEN_NUMBER) /* neither a year nor a second day */
        return false;
    const struct rule *rules = at->length <= 2 ? (lone ? lone_short_readers : short_number_readers)
                                               : (lone ? lone_long_readers : long_number_readers);
    return read_by(rules, SIZE_MAX, at, context, reading);
}

bool read_here(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (at->kind == TOKEN_NUMBER)
        return read_number_here(at, context, reading);
    if (at->word >= CLASSES || !readers[at->word][0].read)
        return false;
    if (is_inside(at)) {
        *reading = (struct reading){0};
        return read_day_parted(at, context, reading);
    }
    return read_by(readers[at->word], MOST_READERS, at, context, reading);
}

/* Classes with which a date begins only where another word of the table follows. */
static const enum word openers[] = {
    WORD_TURN,    WORD_SMALL, WORD_A,    WORD_THIS,  WORD_THAT,  WORD_SAME,    WORD_AT,    WORD_AROUND,
    WORD_NEARLY,  WORD_MORE,  WORD_LESS, WORD_LAST,  WORD_NEXT,  WORD_SEVERAL, WORD_TIMES, WORD_CARDINAL,
    WORD_ORDINAL, WORD_MOST,  WORD_FULL, WORD_FINAL, WORD_THESE, WORD_LONG,    WORD_OTHER, WORD_PER};

void grammar_wakes(unsigned char wakes[CLASSES_OF_WORDS])
{
    for (size_t word = 0; word < CLASSES; word++)
        wakes[word] = readers[word][0].read ? WAKES : 0;
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        wakes[openers[i]] = WAKES_BEFORE_KNOWN;
}
