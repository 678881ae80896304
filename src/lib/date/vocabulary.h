/* vocabulary: what a token says of a word, found without a branch for the short words that most are.
 *
 * Words are in lower case, by their first eight bytes; those of the table that have more share a place with
 * what is like them so far, and are looked up in whole. */
#ifndef DATE_VOCABULARY_H
#define DATE_VOCABULARY_H

#include "lib/compiler.h"
#include "lib/date/token.h"
#include "lib/table.h"

enum { SHORTS = 2048, SLOT_BITS = 13, SLOTS = 1 << SLOT_BITS, CLASSES_OF_WORDS = 256 };

/* A slot holds a place in the list of short words, and whether another word would have the slot, too. The
 * first places are no words of the table: one that it lacks, and one that looks like a verb in the past. */
enum { SLOT_SHARED = 0x8000, SLOT_PLACE = SLOT_SHARED - 1, PLACE_UNKNOWN = 0, PLACE_PAST, PLACE_FIRST };

/* The first eight bytes of a word of the table, and what a token says of it; of words that have more bytes
 * only that there are such (TOKEN_NONE). Lone letters and the signs that stand before the letters in ASCII
 * are short words, too. */
struct short_word {
    uint64_t key; /* the first byte lowest (short_key); 0: none */
    int32_t value;
    unsigned char kind, word, wakes; /* as of struct token */
    unsigned char mutes;             /* bits of enum waking that the token before it does not keep */
};

struct vocabulary {
    unsigned char wakes[CLASSES_OF_WORDS]; /* enum waking; 0: words that stand only within dates, as
                                              prepositions. The caller fills it in */
    size_t short_count;
    uint16_t slots[SLOTS]; /* a word that finds its slot taken is in the next free one */
    struct short_word shorts[SHORTS];
};

/* Fills in all but `wakes`; what it fills in is zeroed. */
void vocabulary_make(struct vocabulary *vocabulary);

/* What a token says of a word of any length and letters. SPACED: white space stands before it. */
struct short_word vocabulary_describe(const struct vocabulary *vocabulary, struct text word, bool spaced);

/* The number of a word in a table of words in lower case, whatever the case of its letters; -1 where the
 * table lacks it. */
int32_t find_folded(const struct table *table, struct text word);

/* Does a word that the table lacks look like a verb in the past, "walked"? */
static inline bool looks_past(struct text word, bool spaced)
{
    return UNLIKELY(word.at[word.length - 1] == 'd') && word.length > 4 && word.at[word.length - 2] == 'e' &&
           !text_ascii_upper(*word.at) && spaced;
}

/* The first LENGTH of eight letters, in lower case; of longer words the last of them in upper case, which
 * tells them from those that end there. The masks are a table since a branch on the length could not be
 * predicted. LENGTH is below 16. */
#define KEY_LONG UINT64_C(0xDFFFFFFFFFFFFFFF)
static inline uint64_t short_key(uint64_t eight, size_t length)
{
    static const uint64_t masks[] = {0,
                                     UINT64_MAX >> 56,
                                     UINT64_MAX >> 48,
                                     UINT64_MAX >> 40,
                                     UINT64_MAX >> 32,
                                     UINT64_MAX >> 24,
                                     UINT64_MAX >> 16,
                                     UINT64_MAX >> 8,
                                     UINT64_MAX,
                                     KEY_LONG,
                                     KEY_LONG,
                                     KEY_LONG,
                                     KEY_LONG,
                                     KEY_LONG,
                                     KEY_LONG,
                                     KEY_LONG};
    return (eight | UINT64_C(0x2020202020202020)) & masks[length];
}

/* Fibonacci hashing (D. Knuth, "The Art of Computer Programming", 6.4). */
static inline size_t slot_of(uint64_t key)
{
    return (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - SLOT_BITS));
}

/* The same of a word of at most 15 ASCII letters that is no verb, or of one sign below '@', by its first
 * EIGHT bytes; NULL where it is longer, and begins as one of the table. Whether the table has it could not be
 * predicted, so this branches on it only where words share a slot; conditions are joined as numbers, since
 * compilers make branches of bools. */
static inline const struct short_word *find_short(const struct vocabulary *vocabulary, uint64_t eight,
                                                  size_t length)
{
    uint64_t key = short_key(eight, length);
    size_t slot = slot_of(key), place = vocabulary->slots[slot];
    size_t same = 0 - (size_t)(vocabulary->shorts[place & SLOT_PLACE].key == key); /* all bits, or none */
    while (UNLIKELY(place & SLOT_SHARED & ~same)) {
        slot = (slot + 1) % SLOTS;
        place = vocabulary->slots[slot];
        same = 0 - (size_t)(vocabulary->shorts[place & SLOT_PLACE].key == key);
    }
    const struct short_word *like = &vocabulary->shorts[place & SLOT_PLACE & same];
    return LIKELY(like->kind) ? like : NULL;
}

#endif
