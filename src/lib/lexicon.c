#include "lib/lexicon.h"

struct lexicon_key lexicon_key(struct text word)
{
    char bytes[LEXICON_LONGEST] = {0};
    if (word.length > LEXICON_LONGEST)
        return (struct lexicon_key){0, 0};
    memcpy(bytes, word.at, word.length);
    return (struct lexicon_key){lower_eight(load_eight(bytes)), lower_eight(load_eight(bytes + 8))};
}
