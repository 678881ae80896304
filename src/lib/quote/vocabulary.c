#include "lib/quote/vocabulary.h"

#include "lib/quote/spelling.h"
#include "tables/quote-lexicons.h"

struct vocabulary vocabulary_of(unsigned languages)
{
    struct vocabulary vocabulary = {.languages = languages};
    for (unsigned i = 0; i < VOCABULARY_LANGUAGES; i++)
        if (languages & 1u << i)
            vocabulary.lexicons[vocabulary.count++] = &quote_lexicons[i];
    return vocabulary;
}

unsigned vocabulary_first_of_several(const struct vocabulary *vocabulary)
{
    for (unsigned i = 0; i < VOCABULARY_LANGUAGES; i++)
        if (vocabulary->lexicons[0] == &quote_lexicons[i])
            return 1u << i;
    return 0;
}

/* Is the word's first letter a capital from À to Þ, of two bytes? */
static bool begins_accented(struct text word)
{
    unsigned char second = text_byte(word, 1);
    return text_byte(word, 0) == 0xC3 && second >= 0x80 && second < 0x9F;
}

uint32_t vocabulary_find_odd(const struct vocabulary *vocabulary, struct text word)
{
    enum { SMALL = 0x20 };
    char plain[LEXICON_LONGEST + 2];
    size_t at = text_find(word, text_of("’"));
    bool accented = begins_accented(word);
    if (word.length > sizeof plain || (at == word.length && !accented))
        return vocabulary_find(vocabulary, lexicon_key(word));
    struct text key = {plain, at};
    memcpy(plain, word.at, at);
    if (accented)
        plain[1] = (char)(plain[1] + SMALL);
    if (at < word.length) {
        plain[key.length++] = '\'';
        memcpy(plain + key.length, word.at + at + 3, word.length - at - 3);
        key.length += word.length - at - 3;
    }
    return vocabulary_find(vocabulary, lexicon_key(key));
}

/* The value of a word or a part of one, behind which nothing is read. */
static uint32_t look_up(const struct vocabulary *vocabulary, struct text word)
{
    return vocabulary_look_up(vocabulary, word, word.at + word.length);
}

bool vocabulary_inversion(const struct vocabulary *vocabulary, struct text word, struct inversion *inversion)
{
    struct text pronoun = word, verb = word;
    for (size_t at; (at = text_find_byte(pronoun, '-')) < pronoun.length;)
        pronoun = text_slice(pronoun, at + 1, pronoun.length);
    if (!pronoun.length || pronoun.length == word.length)
        return false;
    verb.length -= pronoun.length + strlen("-");
    bool t = verb.length > 2 && text_is(text_slice(verb, verb.length - 2, verb.length), "-t");
    verb.length -= t ? strlen("-t") : 0;
    *inversion = (struct inversion){verb.length, pronoun.length, look_up(vocabulary, verb),
                                    look_up(vocabulary, pronoun)};
    size_t apostrophe = spelling_apostrophe(verb, 1);
    if (!inversion->verb && apostrophe) /* "s'interroge-t-elle" */
        inversion->verb = look_up(vocabulary, text_slice(verb, 1 + apostrophe, verb.length));
    enum quote_word class = vocabulary_class(inversion->verb);
    uint8_t who = (uint8_t)inversion->pronoun;
    bool third = who == GENDER_MAN || who == GENDER_WOMAN || who == THEY; /* not "rendez-vous" */
    return (class == QUOTE_WORD_SAY || class == QUOTE_WORD_AUXILIARY ||
            (!class && third && spelling_is_small(verb))) &&
           vocabulary_class(inversion->pronoun) == QUOTE_WORD_PRONOUN;
}

/* The next run of letters of any script off the front; empty at the end. */
static struct text next_word(struct text *rest)
{
    size_t from = 0, end;
    while (from < rest->length && !spelling_is_letter((unsigned char)rest->at[from]))
        from++;
    for (end = from; spelling_is_letter(text_byte(*rest, end));)
        end++;
    struct text word = text_slice(*rest, from, end);
    *rest = text_slice(*rest, end, rest->length);
    return word;
}

static size_t count_known(const struct lexicon *lexicon, struct text text)
{
    enum { ENOUGH = 1000 };
    size_t known = 0, words = 0;
    for (struct text word; words < ENOUGH && (word = next_word(&text)).length; words++)
        known += vocabulary_class(lexicon_find(lexicon, lexicon_key(word))) != QUOTE_WORD_NONE;
    return known;
}

void vocabulary_prefer(struct vocabulary *vocabulary, struct text text)
{
    *vocabulary = vocabulary_of(vocabulary->languages);
    size_t best = 0, most = count_known(vocabulary->lexicons[0], text);
    for (size_t i = 1; i < vocabulary->count; i++) {
        size_t known = count_known(vocabulary->lexicons[i], text);
        best = known > most ? i : best;
        most = known > most ? known : most;
    }
    const struct lexicon *first = vocabulary->lexicons[best];
    for (; best > 0; best--)
        vocabulary->lexicons[best] = vocabulary->lexicons[best - 1];
    vocabulary->lexicons[0] = first;
}
