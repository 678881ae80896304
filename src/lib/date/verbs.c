#include "lib/date/verbs.h"
#include "lib/date/neighbour.h"
#include "lib/date/say.h"

enum { IS_PAST = 1, IS_FUTURE = 2, IS_HABIT = 4 };

/* Which tense the word tells, as bits: by its number in the table. */
static unsigned tense_of(struct text word, enum language language)
{
    static const struct {
        enum language one; /* a language of its own */
        unsigned there, elsewhere;
    } tenses[] = {
        {LANGUAGE_NONE, 0, IS_PAST},           {LANGUAGE_NONE, 0, IS_FUTURE},
        {LANGUAGE_GERMAN, IS_FUTURE, IS_PAST}, {LANGUAGE_ITALIAN, 0, IS_FUTURE},
        {LANGUAGE_FRENCH, IS_FUTURE, 0},       {LANGUAGE_NONE, 0, IS_HABIT},
        {LANGUAGE_GERMAN, IS_PAST, IS_FUTURE},
    };
    struct said said = world_say(word);
    said = said.class ? said : world_say_ending(word);
    if (said.class != WORLD_WORD_TENSE)
        return 0;
    bool there = language && language == tenses[said.value].one;
    return there ? tenses[said.value].there : tenses[said.value].elsewhere;
}

static unsigned tenses_of(struct text words, enum language language)
{
    unsigned tenses = 0;
    while (words.length)
        tenses |= tense_of(next_word(&words), language);
    return tenses;
}

/* Does the clause go on at AT? "4." does not end it, nor does a comma beside the date. */
static bool goes_on(const struct token *at, bool beside)
{
    if (token_is_sign(at, '.'))
        return is_short_number(at - 1);
    return is_within(at) && (beside || !token_is_sign_of(at, ",:-(") || sign_between(at, '-'));
}

enum { MOST_TOKENS = 16, NEAR = 160 /* bytes */ };

/* The tenses of the clause before the day, as far as it is near, and behind the month. */
static unsigned tenses_before(const struct token *day, enum language language)
{
    unsigned tenses = 0;
    for (const struct token *at = day - 1; day - at < MOST_TOKENS && goes_on(at, at == day - 1); at--) {
        size_t near = day->at - at->at < NEAR ? 0 : (size_t)(day->at - at->at) - NEAR;
        tenses |= tenses_of(text_slice(token_words(at), near, at->length), language);
    }
    return tenses;
}

static unsigned tenses_behind(const struct token *month, enum language language)
{
    unsigned tenses = 0;
    const char *end = token_end(month);
    for (const struct token *at = month + 1; at - month < MOST_TOKENS && goes_on(at, at == month + 1); at++)
        if (at->at - end < NEAR)
            tenses |= tenses_of(text_slice(token_words(at), 0, (size_t)(NEAR - (at->at - end))), language);
    return tenses;
}

enum lean lean_of_verbs(const struct token *day, const struct token *month, enum language language)
{
    static const enum lean leans[] = {LEAN_NONE, LEAN_PAST, LEAN_FUTURE, LEAN_NONE};
    bool history = language == LANGUAGE_FRENCH && !token_is(month, WORD_FOREIGN_WEEKDAY);
    if (!language && token_is_upper(month))
        language = LANGUAGE_GERMAN;
    if (history) /* which French tells in the future, too: "le 3 mai, il deviendra roi" */
        language = LANGUAGE_NONE;
    return leans[(tenses_before(day, language) | tenses_behind(month, language)) & (IS_PAST | IS_FUTURE)];
}

bool is_of_habit(const struct token *day, enum language language)
{
    return tenses_before(day, language) & IS_HABIT;
}
