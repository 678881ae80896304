/* Yesterday and tomorrow, and the times of day, as one language alone says them: in a paragraph of that. */
#include "lib/date/foreign.h"
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"

enum { YESTERDAY, TODAY, TOMORROW };

/* Is the word, alone in its token, one of the language of the paragraph? */
static bool is_of_language(const struct token *word, const struct date_context *context)
{
    return language_has(language_of(context->speech), (struct text){word->at, word->length});
}

/* The part of the day that "abend", "matin" or, behind "gestern", "morgen" is; PART_NONE where it is none. */
static int part_of(const struct token *behind, enum language language)
{
    enum { EVENING = 3 }; /* "sera", which is no evening in French */
    struct said said = world_say(first_word(behind));
    if (token_is(behind, WORD_FOREIGN_DAY) && language == LANGUAGE_GERMAN && behind->value == TOMORROW)
        return PART_MORNING;
    if (said.class == WORLD_WORD_TENSE && said.value == EVENING && language == LANGUAGE_ITALIAN)
        return PART_EVENING;
    return said.class == WORLD_WORD_PART ? said.value : PART_NONE;
}

/* "abend" of "gestern abend", in which the reading ends. */
static void read_part(struct reading *reading, enum language language)
{
    const struct token *behind = reading->after;
    int part = behind->kind == TOKEN_WORD && token_is_spaced(behind) ? part_of(behind, language) : PART_NONE;
    if (!part)
        return;
    reading->type = DATE_TIME;
    reading->moment.day_part = part;
    reading->end = behind->at + first_word(behind).length;
    reading->after++;
}

/* Does it begin a sentence or line, or is it in lower case: no noun ("am Morgen") and no name ("Morgen AG")?
 */
static bool is_adverb(const struct token *day)
{
    const struct token *before = day - 1;
    bool begins = before->kind == TOKEN_NONE || ends_sentence(before) || token_begins_line(day);
    struct text rest = {day->at, day->length};
    text_next(&rest);
    struct token second = {.kind = TOKEN_WORD, .at = rest.at, .length = rest.length};
    return !is_upper(day) || (begins && !is_upper(&second));
}

/* "la mañana", "cada mañana", "de demain", "d'hier", "jusqu'à hier", "guten morgen", "Morgen & Lind": no day
 * is meant. */
static bool is_noun_of_day(const struct token *day)
{
    enum { EACH = 3 };
    const struct token *before = day - 1;
    struct said said = world_say_last(before);
    bool each = said.class == WORLD_WORD_OF_YEAR && said.value == EACH;
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
    return text_is((struct text){hui->at, hui->length}, "hui") ? hui + 1 : NULL;
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
    read_part(reading, language_of(context->speech));
    return at->value == YESTERDAY || reading->type == DATE_TIME || is_before_clock(reading->after);
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

bool read_clock_abroad(const struct token *at, const struct date_context *context, struct reading *reading)
{
    enum { DAY = 24 };
    struct moment *moment = &reading->moment;
    const struct token *before = at - 1 - token_is_sign(at - 1, '.');
    if (!is_short_number(at) || at->value >= DAY || !is_before_world_time(at) ||
        !is_of_language(before, context))
        return false;
    moment->hour = at->value;
    const struct token *after =
        read_hour_abroad(at + 1, token_is(before, WORD_FOREIGN_AT) && before->value, moment);
    if (!after || is_glued_on(after) || is_amount(after, moment))
        return false;
    reading->after = read_day_of_time(after, context, moment, &reading->relative);
    if (reading->after == after && follows_world_weekday(at))
        moment->year = moment->month = moment->day = 0;
    reading->rule = "clock";
    reading->type = DATE_TIME;
    return true;
}
