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

uint32_t vocabulary_find_odd(const struct vocabulary *vocabulary, struct text word)
{
    char plain[LEXICON_LONGEST + 2];
    size_t at = text_find(word, text_of("’"));
    if (word.length > sizeof plain || at == word.length)
        return vocabulary_find(vocabulary, lexicon_key(word));
    memcpy(plain, word.at, at);
    plain[at] = '\'';
    memcpy(plain + at + 1, word.at + at + 3, word.length - at - 3);
    return vocabulary_find(vocabulary, lexicon_key((struct text){plain, word.length - 2}));
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
