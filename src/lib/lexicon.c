#include "lib/lexicon.h"

#define EACH_BYTE UINT64_C(0x0101010101010101)

/* ASCII letters in lower case: what is added to each byte carries into its highest bit where it is a capital
 * (no byte's sum leaves it, since highest bits are cleared first). */
static uint64_t lower_case(uint64_t bytes)
{
    uint64_t low = bytes & EACH_BYTE * 0x7F;
    uint64_t from_a = low + EACH_BYTE * (0x80 - 'A'), above_z = low + EACH_BYTE * (0x80 - 'Z' - 1);
    uint64_t capitals = from_a & ~above_z & ~bytes & EACH_BYTE * 0x80;
    return bytes | capitals >> 2;
}

struct lexicon_key lexicon_key(struct text word)
{
    char bytes[LEXICON_LONGEST] = {0};
    if (word.length > LEXICON_LONGEST)
        return (struct lexicon_key){0, 0};
    memcpy(bytes, word.at, word.length);
    return (struct lexicon_key){lower_case(load_eight(bytes)), lower_case(load_eight(bytes + 8))};
}

struct lexicon_key lexicon_key_within(struct text word, const char *end)
{
    static const char masks[2 * LEXICON_LONGEST] = {-1, -1, -1, -1, -1, -1, -1, -1,
                                                    -1, -1, -1, -1, -1, -1, -1, -1};
    if (end - word.at < LEXICON_LONGEST || word.length > LEXICON_LONGEST)
        return lexicon_key(word);
    const char *mask = masks + LEXICON_LONGEST - word.length;
    return (struct lexicon_key){lower_case(load_eight(word.at) & load_eight(mask)),
                                lower_case(load_eight(word.at + 8) & load_eight(mask + 8))};
}
