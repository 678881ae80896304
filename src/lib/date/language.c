#define DATE_LANGUAGES_DATA
#include "lib/table.h"

#include "lib/date/language.h"
#include "lib/date/vocabulary.h"

enum { LANGUAGES = LANGUAGE_OTHER + 1 };

/* Which languages have a word; LANGUAGE_NONE where there is no second, or none. */
struct speakers {
    enum language first, second;
};

static struct speakers speakers_of(struct text word)
{
    int32_t found = find_folded(&date_languages, word);
    if (found < 0)
        return (struct speakers){LANGUAGE_NONE, LANGUAGE_NONE};
    return (struct speakers){(enum language)(found >> 16), (enum language)(found & 0xFFFF)};
}

bool language_has(enum language language, struct text word)
{
    struct speakers speakers = speakers_of(word);
    return language && (speakers.first == language || speakers.second == language);
}

/* How many words of a text each language has, and how many of them it alone; of LANGUAGE_NONE there are those
 * that none has. */
struct votes {
    size_t words, of[LANGUAGES], alone[LANGUAGES];
};

/* Takes the next character off the front: is it one of a word? */
static bool take_letter(struct text *rest)
{
    if ((unsigned char)*rest->at >= 0x80)
        return text_is_word(text_next(rest));
    bool letter = text_ascii_alphanumeric(*rest->at);
    *rest = text_slice(*rest, 1, rest->length);
    return letter;
}

/* Behind the characters of a word at the front, or those of none. */
static struct text skip(struct text rest, bool word)
{
    struct text behind = rest;
    while (rest.length && take_letter(&behind) == word)
        rest = behind;
    return rest;
}

/* Takes the next word off the front; an empty one at the end. */
static struct text take_word(struct text *rest)
{
    struct text word = skip(*rest, false);
    *rest = skip(word, true);
    return text_slice(word, 0, word.length - rest->length);
}

/* The language that has the most, and by how many more than any other. */
static enum language find_first(const struct votes *votes, size_t *lead)
{
    enum language first = LANGUAGE_ENGLISH;
    size_t second = 0;
    for (int i = LANGUAGE_ENGLISH + 1; i < LANGUAGES; i++) {
        bool more = votes->of[i] > votes->of[first];
        size_t less = votes->of[more ? (int)first : i];
        second = less > second ? less : second;
        first = more ? (enum language)i : first;
    }
    *lead = votes->of[first] - second;
    return first;
}

enum language language_of_text(struct text text)
{
    enum { MOST = 4096 /* bytes */, SURE = 2, PLAIN = 4, ENOUGH = 20, SHARE = 50 };
    struct votes votes = {0};
    size_t lead = 0;
    enum language first = LANGUAGE_NONE;
    struct text rest = text_slice(text, 0, text.length < MOST ? text.length : MOST);
    for (struct text word; lead < PLAIN && (word = take_word(&rest)).length;) {
        struct speakers speakers = speakers_of(word);
        votes.words += !text_ascii_digit(*word.at);
        votes.of[speakers.first]++;
        votes.of[speakers.second]++;
        votes.alone[speakers.second ? LANGUAGE_NONE : speakers.first]++;
        if (speakers.first)
            first = find_first(&votes, &lead);
    }
    if (lead >= SURE && lead * 2 >= votes.alone[first])
        return first;
    return votes.words >= ENOUGH && votes.of[LANGUAGE_ENGLISH] * SHARE < votes.words ? LANGUAGE_OTHER
                                                                                     : LANGUAGE_NONE;
}

enum language language_of(struct speech *speech)
{
    if (!speech)
        return LANGUAGE_NONE;
    if (!speech->known)
        speech->language = language_of_text(speech->text);
    speech->known = true;
    return speech->language;
}
