/* Yesterday and tomorrow, and the times of day, as one language alone says them: in a paragraph of that. */
#include "lib/date/foreign.h"
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/hour.h"

enum { YESTERDAY, TODAY, TOMORROW };

/* Is the word, alone in its token, one of the language of the paragraph? */
static bool is_of_language(const struct token *word, const struct date_context *context)
{
    return language_has(language_of(context->speech), token_words(word));
}

/* The part of the day that "abend", "matin" or, behind "gestern", "morgen" is; PART_NONE where it is none. */
static int part_of(const struct token *at, struct text word, enum language language)
{
    enum { EVENING = 3 }; /* "sera", which is no evening in French */
    struct said said = world_say(word);
    if (token_is(at, WORD_FOREIGN_DAY) && at->value == TOMORROW) /* in Spanish, too */
        return language == LANGUAGE_GERMAN || language == LANGUAGE_SPANISH ? PART_MORNING : PART_NONE;
    if (said.class == WORLD_WORD_TENSE && said.value == EVENING && language == LANGUAGE_ITALIAN)
        return PART_EVENING;
    return said.class == WORLD_WORD_PART ? said.value : PART_NONE;
}

int read_part_abroad(const struct token *at, enum language language, struct reading *reading)
{
    enum { TOKENS = 3 };
    for (const struct token *last = at; last < at + TOKENS && last->kind == TOKEN_WORD; last++) {
        bool joins = token_is(last, WORD_DE) || token_is(last, WORD_FOREIGN_AT); /* "de manhã", "à noite" */
        struct text rest = {last->at, joins ? 0 : last->length};
        while (rest.length) {
            struct text word = next_word(&rest);
            enum world_word class = world_say(word).class;
            if (class == WORLD_WORD_ARTICLE || class == WORLD_WORD_DETERMINER)
                continue;
            int part = part_of(last, word, language);
            reading->after = part ? last + 1 : reading->after;
            reading->end = part ? word.at + word.length : reading->end;
            return part;
        }
    }
    return PART_NONE;
}

/* Does it begin a sentence or line, or is it in lower case: no noun ("am Morgen") and no name ("Morgen AG")?
 */
static bool is_adverb(const struct token *day)
{
    bool begins = token_is_first(day) || ends_sentence(day - 1);
    struct text rest = token_words(day);
    text_next(&rest);
    struct token second = {.kind = TOKEN_WORD, .at = rest.at, .length = rest.length};
    return !token_is_upper(day) || (begins && !token_is_upper(&second));
}

/* "la mañana", "cada mañana", "de demain", "d'hier", "jusqu'à hier", "guten morgen", "Morgen & Lind": no day
 * is meant. */
static bool is_noun_of_day(const struct token *day)
{
    const struct token *before = day - 1;
    struct said said = world_say_last(before);
    bool each = said.class == WORLD_WORD_OF_YEAR && said.value == OF_EACH;
    bool of = token_is(before, WORD_DE) && day->value == TOMORROW; /* not "los votos de ayer" */
    bool until = token_is(before, WORD_FOREIGN_AT);
    return each || of || until || said.class == WORLD_WORD_ARTICLE || said.class == WORLD_WORD_DETERMINER ||
           token_is_sign_of(before, "'&") || token_is_sign(day + 1, '&');
}

/* "um 20", "a las 9", "o godz. 18" behind a day */
static bool is_before_clock(const struct token *behind)
{
    enum { REACH = 3 };
    for (int i = 1; i <= REACH; i++)
        if (behind[i].kind == TOKEN_NUMBER)
            return is_before_world_time(&behind[i]);
    return false;
}

/* Behind the day, which in "aujourd'hui" goes on behind an apostrophe; NULL: it is part of another word. */
static const struct token *end_of_day(const struct token *day)
{
    const struct token *hui = day + 2;
    if (!sign_between(day + 1, '\''))
        return day + 1;
    return first_is(hui, "hui") ? hui + 1 : NULL;
}

/* "heute" is as often "nowadays", and "morgen" some day to come, but not with a part of the day or a time. */
bool read_day_abroad(const struct token *at, const struct date_context *context, struct reading *reading)
{
    if (!is_of_language(at, context) || !is_adverb(at) || is_noun_of_day(at) || is_site(at) || is_quoted(at))
        return false;
    reading->after = end_of_day(at);
    if (!reading->after)
        return false;
    reading->rule = "day-word";
    reading->relative = true;
    reading->moment = resolve_shift(context, GRAIN_DAY, at->value - TODAY);
    int part = read_part_abroad(reading->after, language_of(context->speech), reading);
    reading->moment.day_part = part;
    reading->type = part ? DATE_TIME : DATE_DATE;
    return at->value == YESTERDAY || part || is_before_clock(reading->after);
}

/* "h30", "heures 30", "Uhr" behind the hour, or nothing more behind a word that says "hour" (TOLD); the token
 * behind it, or NULL. */
static const struct token *read_hours(const struct token *at, bool told, struct moment *moment)
{
    const struct token *minutes = at + 1;
    moment->clock = CLOCK_HOUR;
    if (!is_letter(at, 'h') && !token_is(at, WORD_CLOCK))
        return told ? at : NULL;
    if (minutes->kind != TOKEN_NUMBER || minutes->length != 2 || minutes->value >= 60)
        return at + 1;
    moment->clock = CLOCK_MINUTE;
    moment->minute = minutes->value;
    return minutes + 1;
}

/* "€" behind a price, "de", "par" behind hours, "à 2 heures de Lyon": so no time ends here. */
static bool is_amount(const struct token *behind, const struct moment *moment)
{
    bool length = moment->clock == CLOCK_HOUR && token_is(behind, WORD_DE);
    return length || token_is_sign_of(behind, "%$") || is_counted(behind) ||
           world_say(first_word(behind)).class == WORLD_WORD_COUNTED;
}

/* ".30" behind the hour, "h30", "heures": the token behind it, or NULL. */
static const struct token *read_hour_abroad(const struct token *at, bool told, struct moment *moment)
{
    enum { STEP = 5 }; /* few times have other minutes, most prices have */
    if (!number_behind(at, '.'))
        return read_hours(at, told, moment);
    const struct token *after = read_minutes(at, moment);
    return after == at + 2 && moment->minute % STEP == 0 ? after + token_is(after, WORD_CLOCK) : NULL;
}

/* "20h30", which needs no word before it where it is no length */
static bool is_plain_clock(const struct token *at)
{
    enum { FIRST = 6 };
    const struct token *h = at + 1, *minutes = at + 2;
    return is_letter(h, 'h') && is_glued(h) && minutes->kind == TOKEN_NUMBER && is_glued(minutes) &&
           minutes->length == 2 && at->value >= FIRST;
}

/* Do the words before, or its own form, tell that a time of day begins in the language of the paragraph? */
static bool begins_clock(const struct token *at, const struct date_context *context)
{
    enum { DAY = 24 };
    if (!is_short_number(at) || at->value >= DAY)
        return false;
    if (is_before_world_time(at))
        return is_of_language(at - 1 - token_is_sign(at - 1, '.'), context);
    return is_plain_clock(at) && is_foreign_language(language_of(context->speech));
}

bool read_clock_abroad(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum { HALF = 12 };
    struct moment *moment = &reading->moment;
    const struct token *before = at - 1 - token_is_sign(at - 1, '.');
    if (!begins_clock(at, context))
        return false;
    moment->hour = at->value;
    bool told = token_is(before, WORD_FOREIGN_AT) && before->value;
    const struct token *after = read_hour_abroad(at + 1, told, moment);
    if (!after || is_glued_on(after))
        return false;
    int part = at->value <= HALF ? read_part_abroad(after, language_of(context->speech), reading) : PART_NONE;
    if (!part && is_amount(after, moment))
        return false;
    const struct token *day = read_day_of_time(after, context, moment, &reading->relative);
    if (day == after && follows_world_weekday(at, context))
        moment->year = moment->month = moment->day = 0;
    if (part)
        moment->hour = hour_of_part(moment->hour, part);
    else
        reading->after = day;
    reading->rule = "clock";
    reading->type = DATE_TIME;
    return true;
}
