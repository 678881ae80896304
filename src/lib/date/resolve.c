/* Which day, month or stretch is meant, given the reference day: what news means most often. */
#include "lib/date/reading.h"

enum { WEEK = 7, YEAR = 12 };

/* What the words and the asked-for preference come to. */
static enum date_preference preference(const struct date_context *context, enum lean lean,
                                       enum date_preference habit)
{
    if (context->prefer != PREFER_NEWS)
        return context->prefer;
    return lean == LEAN_FUTURE ? PREFER_FUTURE : lean == LEAN_PAST ? PREFER_PAST : habit;
}

/* Of a cycle of LENGTH steps the place that is AHEAD steps on (0 to LENGTH - 1): ahead, behind, or what is
 * nearer. */
static int choose(int ahead, int length, enum date_preference preference)
{
    int behind = ahead ? ahead - length : 0;
    if (preference == PREFER_FUTURE)
        return ahead;
    if (preference == PREFER_PAST)
        return behind;
    return ahead < -behind ? ahead : behind;
}

struct moment resolve_weekday(const struct date_context *context, int weekday, enum lean lean)
{
    if (!context->reference.year)
        return (struct moment){.grain = GRAIN_WEEKDAY, .part = weekday};
    int ahead = (weekday - day_weekday(context->reference) + WEEK) % WEEK;
    int days = choose(ahead, WEEK, preference(context, lean, PREFER_PAST));
    return moment_around(day_add(context->reference, days), GRAIN_DAY);
}

/* A month that is near ahead is not called by its bare name when the one of last year is meant. */
struct moment resolve_month(const struct date_context *context, int month, enum lean lean)
{
    enum { NEAR = 2 };
    struct moment unknown = {.grain = GRAIN_MONTH, .month = month};
    struct day told = moment_begin(&context->told);
    bool of_story = told.year && told.year != context->reference.year && context->told.month;
    if (of_story && context->prefer == PREFER_NEWS)
        return moment_around((struct day){told.year + (month < context->told.month), month, 1}, GRAIN_MONTH);
    if (!context->reference.year)
        return unknown;
    int ahead = (month - context->reference.month + YEAR) % YEAR;
    enum date_preference habit = ahead <= NEAR ? PREFER_NEAREST : PREFER_PAST;
    int months = choose(ahead, YEAR, preference(context, habit == PREFER_NEAREST ? LEAN_NONE : lean, habit));
    return moment_around(day_add_months(context->reference, months), GRAIN_MONTH);
}

/* With no other wish the nearest, but not one that is months ahead when there is one that is past. */
void choice_offer(struct choice *choice, struct day day)
{
    enum { FAR = 120, YEAR_DAYS = 366 };
    long ahead = day_number(day) - day_number(choice->context->reference);
    long distance = ahead < 0 ? -ahead : ahead;
    bool wrong_side =
        (choice->wanted == PREFER_FUTURE && ahead < 0) || (choice->wanted == PREFER_PAST && ahead > 0);
    if (choice->wanted == PREFER_NEWS && ahead > FAR)
        distance += YEAR_DAYS;
    if (wrong_side || (choice->distance >= 0 && distance >= choice->distance))
        return;
    choice->distance = distance;
    choice->best = moment_around(day, GRAIN_DAY);
}

/* Each of three years is tried, since 29 February may be wanting. */
struct moment resolve_month_day(const struct date_context *context, int month, int day, enum lean lean)
{
    struct choice choice = {context, context->prefer, {.grain = GRAIN_DAY, .month = month, .day = day}, -1};
    if (choice.wanted == PREFER_NEWS && lean == LEAN_FUTURE)
        choice.wanted = PREFER_NEAREST;
    int reference = context->reference.year;
    for (int year = reference - 1; reference && year <= reference + 1; year++)
        if (day_exists((struct day){year, month, day}))
            choice_offer(&choice, (struct day){year, month, day});
    return choice.best;
}

struct moment resolve_shift(const struct date_context *context, enum grain grain, long count)
{
    if (!context->reference.year)
        return (struct moment){.grain = grain};
    return moment_add(moment_around(context->reference, grain), count);
}

struct moment resolve_year_ago(const struct date_context *context)
{
    bool quarter = context->quarter.grain && !context->cumulative;
    return quarter ? moment_add(context->quarter, -4) : resolve_shift(context, GRAIN_YEAR, -1);
}

/* A full stop, not one of an abbreviation, a semicolon, or a quotation mark. */
static bool ends_sentence(const struct token *at)
{
    if (token_is_sign_of(at, ";\"?!"))
        return true;
    const struct token *word = at - 1;
    bool letter = word->kind == TOKEN_WORD && (word->length == 1 || token_end(word)[-2] == ' ');
    bool begins = at[1].spaced && (at[1].capital || at[1].kind != TOKEN_WORD);
    return token_is_sign(at, '.') && !letter && !token_is(word, WORD_MONTH) && begins;
}

/* "expected", "set to"; not the end of "long-expected" */
static bool is_due(const struct token *at)
{
    bool due = token_is(at, WORD_DUE) &&
               (at->value != 1 || token_is(at + 1, WORD_TO) || token_is(at + 1, WORD_FOR));
    return (due || token_is(at, WORD_WILL)) && !token_is_sign(at - 1, '-');
}

static enum lean lean_of_word(const struct token *at)
{
    bool had_been = token_is(at, WORD_DUE) && token_is(at - 1, WORD_WAS) && token_is(at - 2, WORD_WAS);
    if (had_been)
        return LEAN_PAST;
    if (is_due(at) || (token_is(at, WORD_IS) && token_is(at + 1, WORD_TO)))
        return LEAN_FUTURE;
    return token_is(at, WORD_WAS) || token_is(at, WORD_SINCE) ? LEAN_PAST : LEAN_NONE;
}

static bool is_within(const struct token *at)
{
    return at->kind != TOKEN_NONE && !ends_sentence(at);
}

/* What stands before in the sentence: a word like "will" tells more than a verb in the past that is nearer.
 */
static enum lean lean_before(const struct token *at)
{
    enum { REACH = 14 };
    enum lean lean = LEAN_NONE;
    for (int i = 1; i <= REACH && lean != LEAN_FUTURE && is_within(&at[-i]); i++) {
        lean = lean_of_word(&at[-i]) ? lean_of_word(&at[-i]) : lean;
        if (lean == LEAN_PAST && token_is(&at[-i], WORD_DUE)) /* "had been due" */
            break;
    }
    return lean;
}

/* The first that tells behind it. */
static enum lean lean_behind(const struct token *at)
{
    enum { REACH = 10 };
    enum lean lean = LEAN_NONE;
    for (int i = 1; i <= REACH && !lean && is_within(&at[i]); i++)
        lean = lean_of_word(&at[i]);
    return lean;
}

/* Behind what stands before "9 a.m. Friday", "midnight Friday". */
static const struct token *skip_clock_back(const struct token *at)
{
    static const enum word clocks[] = {WORD_MERIDIEM, WORD_NOON, WORD_PART, WORD_ZONE, WORD_NONE};
    for (int i = 0; i < 6; i++) {
        bool letter = is_letter(at - 1, 'a') || is_letter(at - 1, 'p') || is_letter(at - 1, 'm');
        bool clock = token_is_one(at - 1, clocks) || letter || at[-1].kind == TOKEN_NUMBER ||
                     (token_is_sign_of(at - 1, ".:") && is_glued(at - 1));
        if (!clock)
            break;
        at--;
    }
    return at;
}

enum lean lean_of(const struct token *date)
{
    const struct token *at = skip_clock_back(date);
    bool as_soon_as = token_is(at - 1, WORD_AS) && token_is(at - 3, WORD_AS);
    if (as_soon_as || token_is(at - 1, WORD_UNTIL))
        return LEAN_FUTURE;
    if (token_is(at - 1, WORD_WAS)) /* "announced Wednesday" */
        return LEAN_PAST;
    enum lean lean = lean_before(at);
    return lean ? lean : lean_behind(date);
}
