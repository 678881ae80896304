/* name: the words of a name, as they stand in running text before it is cut into tokens.
 *
 * A word of a name are letters of any script, with apostrophes and hyphens in it, and the full stop of an
 * initial. */
#ifndef QUOTE_NAME_H
#define QUOTE_NAME_H

#include "lib/quote/spelling.h"
#include "lib/quote/vocabulary.h"
#include "lib/text.h"

struct name_word {
    struct text text; /* without 's */
    struct lexicon_key key;
    enum quote_word class;
    int gender; /* of a title or a given name */
    bool given;
    unsigned char lead; /* bytes of the particles before it: "van der ", "al-" */
};

/* The capitalised words at the front, and the particles before each: how many, at most MOST; *LENGTH bytes in
 * all. */
size_t name_words(const struct vocabulary *vocabulary, struct text text, struct name_word *words, size_t most,
                  size_t *length);

/* May it be of a name proper: a given name, a particle, or a word that the vocabulary lacks? */
static inline bool name_is_plain(const struct name_word *word)
{
    return word->class == QUOTE_WORD_NONE || word->given || word->class == QUOTE_WORD_PARTICLE;
}

/* Where the name proper begins among the words: behind the last title ("Virginia Gov. Terry McAuliffe"). */
size_t name_skip_titles(const struct name_word *words, size_t count);

/* Is the name at AT at the head of a sentence? */
bool name_leads(const struct vocabulary *vocabulary, struct text text, size_t at);

/* Does a role in small letters stand right before the name at AT: "the novelist Ann Cole"? */
bool name_follows_role(const struct vocabulary *vocabulary, struct text text, size_t at);

/* Does an apposition follow the name that ends at END: ", 33," or ", a former chairman"? */
static inline bool name_has_apposition(struct text text, size_t end)
{
    struct text rest = text_slice(text, end, text.length);
    unsigned char next = rest.length > 2 ? (unsigned char)rest.at[2] : 0;
    return text_starts(rest, ", ") && (text_ascii_digit(next) || text_ascii_lower(next));
}

/* The length of the 's that the text ends in, as in "Trump's"; 0: it ends in none, or in a capital. */
static inline size_t name_owner(struct text text)
{
    return text.length && text.at[text.length - 1] == 's' ? spelling_owner(text) : 0;
}

#endif
