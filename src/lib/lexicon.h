/* lexicon: what each word of a language is, asked of every word of a text.
 *
 * src/gen/lexicons.c makes lexicons of tables when the program is built: a perfect hash of 16-byte keys, so
 * that a look-up reads no text again, looks at one place, and has no branch that a processor must guess. What
 * it mostly waits for is memory, so entries are small: of a word of more than eight bytes they hold 64 bits
 * that tell it from any other but by a chance of 1 in 2^64. Words longer than LEXICON_LONGEST bytes are in
 * none. */
#ifndef LEXICON_H
#define LEXICON_H

#include "lib/bytes.h"
#include "lib/text.h"

enum { LEXICON_LONGEST = 16 };

/* A word's bytes, with ASCII letters in lower case and zeros behind them, the first byte lowest. */
struct lexicon_key {
    uint64_t low, high;
};

struct lexicon_entry {
    uint32_t low, high; /* the halves of the word's fold */
    uint32_t value;     /* 0: the entry is empty */
};

/* Where a word stands is told by its hash and the step of the bucket that the hash falls into, which was
 * chosen so that no two words meet (F. Botelho, R. Pagh and N. Ziviani, "Simple and Space-Efficient Minimal
 * Perfect Hash Functions", 2007; D. Belazzougui and others, "Hash, Displace, and Compress", 2009). */
struct lexicon {
    const uint16_t *steps;
    unsigned bucket_bits; /* there are 2^bucket_bits steps */
    const struct lexicon_entry *entries;
    uint32_t places; /* of entries */
};

#define LEXICON_ODD UINT64_C(0x9E3779B97F4A7C15)

/* A key as one number, different for any two words of up to eight bytes. */
static inline uint64_t lexicon_fold(struct lexicon_key key)
{
    return key.low ^ key.high * LEXICON_ODD;
}

/* Fibonacci hashing (D. Knuth, "The Art of Computer Programming", 6.4) of a fold; the highest bits are the
 * best. */
static inline uint64_t lexicon_hash(uint64_t fold)
{
    return fold * LEXICON_ODD;
}

static inline size_t lexicon_bucket(uint64_t hash, unsigned bucket_bits)
{
    return (size_t)(hash >> (64 - bucket_bits));
}

/* The place below PLACES for a hash in a bucket with this step. */
static inline size_t lexicon_place(uint64_t hash, uint32_t step, uint32_t places)
{
    uint32_t middle = (uint32_t)(hash >> 20) * (2 * step + 1);
    return (size_t)((uint64_t)middle * places >> 32);
}

/* The word's value; 0 where it is not there: taken by a mask, since whether a text's next word is there is
 * nothing that a processor can foretell. */
static inline uint32_t lexicon_find(const struct lexicon *lexicon, struct lexicon_key key)
{
    uint64_t fold = lexicon_fold(key), hash = lexicon_hash(fold);
    uint32_t step = lexicon->steps[lexicon_bucket(hash, lexicon->bucket_bits)];
    const struct lexicon_entry *entry = &lexicon->entries[lexicon_place(hash, step, lexicon->places)];
    uint64_t differs = (entry->low | (uint64_t)entry->high << 32) ^ fold;
    uint32_t same = (uint32_t)(((differs - 1) & ~differs) >> 63);
    return entry->value & (0 - same);
}

/* Bytes of which the first LENGTH (at most LEXICON_LONGEST) have all bits set, as many others behind. */
static inline const char *lexicon_mask(size_t length)
{
    static const char masks[2 * LEXICON_LONGEST] = {'\xFF', '\xFF', '\xFF', '\xFF', '\xFF', '\xFF',
                                                    '\xFF', '\xFF', '\xFF', '\xFF', '\xFF', '\xFF',
                                                    '\xFF', '\xFF', '\xFF', '\xFF'};
    return masks + LEXICON_LONGEST - length;
}

/* The key of a word; of one that is too long a key that no lexicon has. */
struct lexicon_key lexicon_key(struct text word);

/* The same, faster; but it reads the bytes of its text behind the word. END is that text's. */
static inline struct lexicon_key lexicon_key_within(struct text word, const char *end)
{
    if (end - word.at < LEXICON_LONGEST || word.length > LEXICON_LONGEST)
        return lexicon_key(word);
    const char *mask = lexicon_mask(word.length);
    return (struct lexicon_key){lower_eight(load_eight(word.at) & load_eight(mask)),
                                lower_eight(load_eight(word.at + 8) & load_eight(mask + 8))};
}

/* The same of a word of LENGTH ASCII letters, with LEXICON_LONGEST bytes from AT on to be read. */
static inline struct lexicon_key lexicon_key_letters(const char *at, size_t length)
{
    const uint64_t small = eight_of(0x20);
    const char *mask = lexicon_mask(length);
    return (struct lexicon_key){(load_eight(at) | small) & load_eight(mask),
                                (load_eight(at + 8) | small) & load_eight(mask + 8)};
}

#endif
