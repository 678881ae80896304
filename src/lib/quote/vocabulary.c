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
