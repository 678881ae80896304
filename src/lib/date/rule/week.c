/* A weekday of other languages by its name alone: in a paragraph of its language. */
#define DATE_WEEKDAY_WORDS_DATA
#include "lib/table.h"

#include "lib/date/foreign.h"
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/rules.h"
#include "lib/date/verbs.h"
#include "lib/date/vocabulary.h"

#include "tables/date-weekday-words.h"

/* A weekday and the words beside it. */
struct weekday {
    const struct token *at, *before, *after;
    enum language language;
    struct said said;       /* what the table says of the word before */
    struct world_side side; /* of those behind: "dernier" */
};

enum { NO_WORD = -1, TELLS_ONE, TO_COME, ONE_AT_HAND };

/* What the table says of the word, as "am" of "am Freitag". */
static int32_t telling(const struct token *before)
{
    return find_folded(&date_weekday_words, last_word(before));
}

/* Is it a word that tells that one day is meant? */
static bool tells_one(const struct token *before)
{
    return telling(before) != NO_WORD;
}

/* "abend" of "Freitagabend", behind the name that the language has; empty where none is. */
static struct text part_within(const struct token *at, enum language language)
{
    enum { SHORTEST = 6 }; /* "Montag" */
    struct text name = token_words(at);
    bool joins = language == LANGUAGE_GERMAN || language == LANGUAGE_DUTCH;
    for (size_t i = SHORTEST; joins && i < name.length; i++)
        if (language_has(language, text_slice(name, 0, i)))
            return text_slice(name, i, name.length);
    return (struct text){NULL, 0};
}

/* Behind the weekday's name; NULL where the language has no such. */
static const struct token *skip_name(const struct token *at, enum language language)
{
    const struct token *behind = skip_feira(at + 1);
    if (behind > at + 1)
        return language == LANGUAGE_PORTUGUESE ? behind : NULL;
    bool has = language_has(language, token_words(at)) || part_within(at, language).length;
    return has ? at + 1 : NULL;
}

static bool begins_line(const struct token *at)
{
    return at->kind == TOKEN_NONE || token_is_first(at);
}

/* In German and Turkish weekdays begin in upper case, in the others only first in a sentence: else it is a
 * name. */
static bool is_written_well(const struct token *at, enum language language)
{
    if (language == LANGUAGE_GERMAN || language == LANGUAGE_TURKISH)
        return token_is_upper(at);
    return !token_is_upper(at) || begins_line(at) || ends_sentence(at - 1);
}

/* "le vendredi", "ogni venerdì", "di venerdì", "au vendredi": every one, or none of these days. */
static bool is_of_every_week(const struct weekday *weekday)
{
    const struct token *before = weekday->before;
    enum world_word class = weekday->said.class;
    bool of = token_is(before, WORD_DE) && weekday->language != LANGUAGE_FRENCH;
    bool each = class == WORLD_WORD_OF_YEAR && weekday->said.value == OF_EACH;
    return of || each || class == WORLD_WORD_ARTICLE || class == WORLD_WORD_DETERMINER ||
           token_is(before, WORD_FOREIGN_TO) || token_is_sign(before, '(') || before->kind == TOKEN_NUMBER;
}

/* Do the words beside it tell that it is one day of these weeks? In some languages it need not be said. */
static bool is_told(const struct weekday *weekday)
{
    struct said said = weekday->said;
    bool before =
        said.class == WORLD_WORD_BESIDE || (said.class == WORLD_WORD_OF_YEAR && said.value != OF_EACH);
    if (before || (weekday->side.after && !weekday->side.of_each))
        return true;
    switch (weekday->language) {
    case LANGUAGE_TURKISH:
        return first_is(weekday->after, "günü");
    case LANGUAGE_FRENCH:
    case LANGUAGE_DUTCH:
        return tells_one(weekday->before) || !is_of_every_week(weekday);
    case LANGUAGE_ITALIAN:
        return !is_of_every_week(weekday);
    default:
        return tells_one(weekday->before);
    }
}

/* "bis Sonntag", "al domingo", ", mardi" behind a weekday, or before it: a range or list, as those of every
 * week are. "und Sonntag" is of the same week. */
static bool is_of_week(const struct token *joint, int step)
{
    const struct token *other = joint + step;
    other += is_world_article(other) && !token_is(other, WORD_FOREIGN_WEEKDAY) ? step : 0;
    bool range = token_is_sign_of(joint, ",-/") || token_is(joint, WORD_FOREIGN_TO) ||
                 token_is(joint, WORD_FOREIGN_AT) || token_is(joint, WORD_A) || tells_one(joint);
    return token_is(other, WORD_FOREIGN_WEEKDAY) && range;
}

/* Hours and numbers behind it, "Freitag: 9-18 Uhr", "vendredi 12", words that tell of another week ("der
 * Woche"), or all of a line, as in tables. */
static bool is_of_table(const struct weekday *weekday)
{
    const struct token *after = weekday->after;
    if (after->kind == TOKEN_NUMBER || token_is_sign_of(after, ":/-'") || token_is(after, WORD_DE))
        return true;
    bool dated = token_is_sign(after, ',') && after[1].kind == TOKEN_NUMBER;
    return dated || (begins_line(weekday->at) && begins_line(after));
}

static bool is_of_other_week(const struct weekday *weekday)
{
    enum { WORDS = 3 };
    struct text rest = token_words(weekday->after);
    for (int i = 0; i < WORDS && rest.length; i++)
        if (world_say(next_word(&rest)).class == WORLD_WORD_OTHER_WEEK)
            return true;
    return weekday->said.class == WORLD_WORD_OTHER_WEEK;
}

/* Is it a name or a title, or one of several that are of every week? */
static bool is_no_day(const struct weekday *weekday, const struct date_context *context)
{
    const struct token *at = weekday->at, *before = weekday->before;
    bool second = ends_named(before - 1, context) && is_world_joint(before);
    if (is_site(at) || is_quoted(at) || ends_quoted_name(at) || is_of_table(weekday) ||
        is_of_other_week(weekday))
        return true;
    return is_of_week(weekday->after, 1) || (!second && is_of_week(before, -1)) ||
           is_of_habit(at, weekday->language);
}

/* "dieser", "ce": that of the week of the reference day, or a nearer one. */
static enum lean lean_at_hand(const struct date_context *context, int weekday)
{
    enum { FAR = 4 };
    int days = context->reference.year ? weekday - day_weekday(context->reference) : 0;
    return days < -FAR || is_between(days, 1, FAR) ? LEAN_FUTURE : LEAN_PAST;
}

/* "bis" of "bis zum Sonntag", "hasta el viernes", "fino a venerdì", "jusqu'à vendredi", before the article;
 * not German "tot" of "tot am Montag". */
static bool is_until(const struct token *article)
{
    const char *at = last_word(article).at;
    struct token until = *article;
    if (at > article->at) /* both are one token */
        until.length = text_trim((struct text){article->at, (size_t)(at - article->at)}).length;
    else
        until = article[-1 - token_is_sign(article - 1, '\'')];
    return telling(&until) == TO_COME && !token_is(article, WORD_MERIDIEM);
}

/* What the words before say where no verb does. */
static enum lean lean_before_weekday(const struct weekday *weekday, const struct date_context *context)
{
    int32_t told = telling(weekday->before);
    if (told == TO_COME || is_until(weekday->before))
        return LEAN_FUTURE;
    bool of_week = weekday->said.class == WORLD_WORD_OF_YEAR && weekday->said.value == OF_THIS;
    return of_week || told == ONE_AT_HAND ? lean_at_hand(context, weekday->at->value) : LEAN_NONE;
}

/* Which way the words lean; "last" and "next" are never the reference day, which would be "this". */
static struct moment place(const struct weekday *weekday, const struct date_context *context)
{
    int number = weekday->at->value;
    struct said said = weekday->said;
    bool told = said.class == WORLD_WORD_OF_YEAR || said.class == WORLD_WORD_BESIDE;
    enum lean lean = told && said.value != OF_THIS ? (said.value == OF_NEXT ? LEAN_FUTURE : LEAN_OVER)
                     : weekday->side.after         ? weekday->side.lean
                                                   : LEAN_NONE;
    if (lean && context->reference.year) {
        int ahead = day_to_weekday(context->reference, number);
        int64_t days = lean == LEAN_FUTURE ? (ahead ? ahead : WEEK_DAYS) : ahead - WEEK_DAYS;
        return moment_around(day_add(context->reference, days), GRAIN_DAY);
    }
    lean = lean_of_world(weekday->at, weekday->at, context);
    return resolve_weekday(context, number, lean ? lean : lean_before_weekday(weekday, context));
}

bool read_weekday_abroad(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum language language = language_of(context->speech);
    struct weekday weekday = {.at = at, .before = at - 1, .language = language};
    weekday.after = is_foreign_language(language) ? skip_name(at, language) : NULL;
    if (!weekday.after || !is_written_well(at, language))
        return false;
    weekday.said = world_say(last_word(at - 1));
    weekday.side = read_world_side(weekday.after);
    if (!is_told(&weekday) || is_no_day(&weekday, context))
        return false;
    reading->rule = "weekday";
    reading->relative = true;
    reading->after = weekday.side.after ? weekday.side.after : weekday.after;
    reading->end = weekday.side.end;
    reading->moment = place(&weekday, context);
    if (weekday.side.after)
        return true;
    struct text part = part_within(at, language);
    reading->moment.day_part =
        part.length ? world_say(part).value : read_part_abroad(weekday.after, language, reading);
    reading->type = reading->moment.day_part ? DATE_TIME : DATE_DATE;
    return true;
}
