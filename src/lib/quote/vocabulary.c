#include "lib/quote/vocabulary.h"

#include "tables/quote-lexicons.h"

struct vocabulary vocabulary_of(unsigned languages)
{
    struct vocabulary vocabulary = {.count = 0};
    for (unsigned i = 0; i < VOCABULARY_LANGUAGES; i++)
        if (languages & 1u << i)
            vocabulary.lexicons[vocabulary.count++] = &quote_lexicons[i];
    return vocabulary;
}

uint32_t vocabulary_find_further(const struct vocabulary *vocabulary, struct lexicon_key word, uint32_t value)
{
    for (size_t i = 1; i < vocabulary->count && !vocabulary_class(value); i++)
        value = (value & 1u << STANCE_SHIFT) | lexicon_find(vocabulary->lexicons[i], word);
    return value;
}
