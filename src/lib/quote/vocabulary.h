/* vocabulary: what the words of the chosen languages are, by their tables (src/tables/quote-words*.txt). */
#ifndef QUOTE_VOCABULARY_H
#define QUOTE_VOCABULARY_H

#include "lib/lexicon.h"
#include "lib/quote/form.h"
#include "lib/table.h"

#include "tables/quote-words.h"

/* What a verb of saying does with the words said. */
enum say_kind { SAY_NONE, SAY_SAYS, SAY_CALLS, SAY_THINKS, SAY_ACTS, SAY_TELLS, SAY_HEARS };

/* Of determiners, prepositions, auxiliaries, subordinators, conjunctions and "according"; of prepositions and
 * adverbs. */
enum {
    ARTICLE = 1,
    BEFORE_CAPITAL = 2,
    OF_WHOM = 3,
    INNER = 1,
    AFTERTHOUGHT = 2,
    TO_WHOM = 3,
    FOR_WHOM = 4,
    BY_WHOM = 5,
    BE = 1,
    QUESTION = 1,
    JOINS = 1,
    BY_NOUN = 1,
    BY_NOUN_FIRST = 2,
    BEHIND_PHRASE = 3
};

/* Of titles, given names and pronouns. */
enum { GENDER_NONE, GENDER_MAN, GENDER_WOMAN, THEY, IT, YOU = 7 };

/* Where a word's value holds what: lowest its number in the table (enum say_kind of a verb of saying), then
 * of such a verb its form and whether it is doubtful; the class; the gender of a given name; whether it may
 * be a word of stance (stance.h), whatever else it is. */
enum { FORM_SHIFT = 8, DOUBT_SHIFT = 12, CLASS_SHIFT = 16, GIVEN_SHIFT = 24, STANCE_SHIFT = 26 };

static inline enum quote_word vocabulary_class(uint32_t value)
{
    return (enum quote_word)(value >> CLASS_SHIFT & 0xFF);
}

/* The gender of a given name; 0: it is none. */
static inline uint32_t vocabulary_given(uint32_t value)
{
    return value >> GIVEN_SHIFT & 3;
}

/* Does a word of this class stand before names, as a title or a role, if it is not GIVEN itself? */
static inline bool vocabulary_is_title(enum quote_word class, bool given)
{
    return (class == QUOTE_WORD_TITLE || class == QUOTE_WORD_ROLE) && !given;
}

/* Is it "Le" or "La", a determiner that is part of a name: "Anne Le Goff"? */
static inline bool vocabulary_is_name_article(enum quote_word class, struct text word)
{
    return class == QUOTE_WORD_DETERMINER && word.length == strlen("Le") && *word.at == 'L';
}

static inline bool vocabulary_is_stance(uint32_t value)
{
    return value >> STANCE_SHIFT & 1;
}

enum { VOCABULARY_LANGUAGES = 4, LETTERS = 26 };

/* Which letters stand second and third in particles of any language, by their bits; a blank for the end. */
struct particle_letters {
    uint32_t second, third;
};

/* Of those that begin with a, b, to z. */
extern const struct particle_letters vocabulary_particles[LETTERS];

/* The bit of a small letter or a blank; others may have the same. */
static inline unsigned letter_bit(char letter)
{
    return (unsigned char)letter & 31;
}

struct vocabulary {
    const struct lexicon *lexicons[VOCABULARY_LANGUAGES];
    size_t count; /* at least one */
    unsigned languages;
};

/* That of all languages whose bit (enum quote_language) is set. Of a word that several have the first in that
 * order counts. */
struct vocabulary vocabulary_of(unsigned languages);

/* From now on, the language that knows most words of the text counts before the others, which keep that
 * order. */
void vocabulary_prefer(struct vocabulary *vocabulary, struct text text);

/* The bit of the language that counts first. */
unsigned vocabulary_first_of_several(const struct vocabulary *vocabulary);

static inline unsigned vocabulary_first(const struct vocabulary *vocabulary)
{
    return vocabulary->count == 1 ? vocabulary->languages : vocabulary_first_of_several(vocabulary);
}

/* The word's value; 0: it is unknown. Each language knows all given names and words of stance. */
static inline uint32_t vocabulary_find(const struct vocabulary *vocabulary, struct lexicon_key word)
{
    uint32_t value = lexicon_find(vocabulary->lexicons[0], word);
    for (size_t i = 1; i < vocabulary->count && !vocabulary_class(value); i++)
        value = lexicon_find(vocabulary->lexicons[i], word);
    return value;
}

/* May a particle within a name begin here, "de", "van", "bin", or an article with a hyphen, "al-"? Most words
 * are told not to be one. Three bytes are read. */
static inline bool vocabulary_may_join(const char *at)
{
    unsigned first = (unsigned char)at[0] - 'a';
    if (first >= LETTERS)
        return false;
    const struct particle_letters *letters = &vocabulary_particles[first];
    return (letters->second >> letter_bit(at[1]) & letters->third >> letter_bit(at[2]) & 1) || at[2] == '-';
}

/* The same of a word longer than any, or with characters beyond ASCII: with a plain apostrophe for its first
 * typographic one, and a small letter for an À or Ü that it begins with. */
uint32_t vocabulary_find_odd(const struct vocabulary *vocabulary, struct text word);

/* The value of any word of a text that ends at END, whichever apostrophe it has. */
static inline uint32_t vocabulary_look_up(const struct vocabulary *vocabulary, struct text word,
                                          const char *end)
{
    struct lexicon_key key = lexicon_key_within(word, end);
    return word.length > LEXICON_LONGEST || (key.low | key.high) & eight_of(0x80)
               ? vocabulary_find_odd(vocabulary, word)
               : vocabulary_find(vocabulary, key);
}

/* A verb and the pronoun behind it as one word: "dit-il", "a-t-elle". */
struct inversion {
    size_t verb_length, pronoun_length; /* bytes at the word's ends */
    uint32_t verb, pronoun;             /* their values */
};

/* Is the word such a one? */
bool vocabulary_inversion(const struct vocabulary *vocabulary, struct text word, struct inversion *inversion);

#endif
