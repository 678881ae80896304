#define DATE_WORLD_WORDS_DATA
#include "lib/table.h"

#include "lib/date/neighbour.h"
#include "lib/date/say.h"
#include "lib/date/vocabulary.h"

/* What a number of the table says; -1: nothing. */
static struct said said_of(int32_t found)
{
    if (found < 0)
        return (struct said){WORLD_WORD_NONE, 0};
    return (struct said){(enum world_word)(found >> 16), found & 0xFFFF};
}

struct said world_say(struct text word)
{
    return said_of(find_folded(&date_world_words, word));
}

struct said world_say_ending(struct text word)
{
    enum { SHORTEST = 2, LONGEST = 5, STEM = 3 };
    char key[1 + LONGEST] = "-";
    struct said said = {WORLD_WORD_NONE, 0};
    for (size_t i = LONGEST; i >= SHORTEST && !said.class; i--) {
        if (word.length < i + STEM)
            continue;
        memcpy(key + 1, word.at + word.length - i, i);
        said = said_of(table_find(&date_world_words, (struct text){key, 1 + i}));
    }
    return said;
}

struct said world_say_last(const struct token *words)
{
    return token_is_unknown(words) ? world_say(last_word(words)) : (struct said){WORLD_WORD_NONE, 0};
}
