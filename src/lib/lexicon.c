#include "lib/lexicon.h"

#include "lib/compiler.h"

/* Bits of the filter for each entry, and bits of a place in one of its numbers, as powers of two. */
enum { FILTER_SHIFT = 3, NUMBER_BITS = 6 };

void lexicon_make(struct lexicon *lexicon, size_t words, struct arena *arena)
{
    for (lexicon->bits = NUMBER_BITS; (size_t)1 << lexicon->bits <= words;)
        lexicon->bits++;
    size_t places = (size_t)1 << lexicon->bits;
    lexicon->most = words;
    lexicon->entries = arena_take(arena, places, sizeof *lexicon->entries);
    lexicon->tails = arena_take(arena, words + 1, sizeof *lexicon->tails);
    lexicon->filter = arena_take(arena, places << FILTER_SHIFT >> NUMBER_BITS, sizeof *lexicon->filter);
    lexicon->count = 0;
    lexicon->tail_count = 1;
}

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

/* Fibonacci hashing (D. Knuth, "The Art of Computer Programming", 6.4); the highest bits are the best. */
static uint64_t hash_of(struct lexicon_key key)
{
    return (key.low ^ (key.high << 29 | key.high >> 35)) * UINT64_C(0x9E3779B97F4A7C15);
}

/* The entry where the key stands, or belongs. */
static struct lexicon_entry *find_entry(const struct lexicon *lexicon, struct lexicon_key key)
{
    size_t place = (size_t)(hash_of(key) >> (64 - lexicon->bits));
    for (;; place = (place + 1) & (((size_t)1 << lexicon->bits) - 1)) {
        struct lexicon_entry *entry = &lexicon->entries[place];
        if (!entry->low || (entry->low == key.low && lexicon->tails[entry->tail] == key.high))
            return entry;
    }
}

/* The number of the filter in which the key's bit is, and that bit. */
static uint64_t *filter_of(const struct lexicon *lexicon, struct lexicon_key key, uint64_t *bit)
{
    size_t place = (size_t)(hash_of(key) >> (64 - lexicon->bits - FILTER_SHIFT));
    *bit = UINT64_C(1) << (place & ((1u << NUMBER_BITS) - 1));
    return &lexicon->filter[place >> NUMBER_BITS];
}

uint32_t lexicon_find(const struct lexicon *lexicon, struct lexicon_key key)
{
    uint64_t bit;
    return *filter_of(lexicon, key, &bit) & bit ? find_entry(lexicon, key)->value : 0;
}

/* The entry of the word, perhaps a new one without a value; NULL where it can have none. */
static struct lexicon_entry *make_entry(struct lexicon *lexicon, struct text word)
{
    struct lexicon_key key = lexicon_key(word);
    struct lexicon_entry *entry = find_entry(lexicon, key);
    if (entry->low)
        return entry;
    if (!key.low || lexicon->count == lexicon->most)
        return NULL;
    uint64_t bit, *filter = filter_of(lexicon, key, &bit);
    *filter |= bit;
    if (key.high)
        lexicon->tails[lexicon->tail_count] = key.high;
    *entry = (struct lexicon_entry){key.low, key.high ? (uint32_t)lexicon->tail_count++ : 0, 0};
    lexicon->count++;
    return entry;
}

void lexicon_add(struct lexicon *lexicon, struct text word, uint32_t value)
{
    struct lexicon_entry *entry = make_entry(lexicon, word);
    if (entry && !entry->value)
        entry->value = value;
}

void lexicon_mark(struct lexicon *lexicon, struct text word, uint32_t bits)
{
    struct lexicon_entry *entry = make_entry(lexicon, word);
    if (entry)
        entry->value |= bits;
}
