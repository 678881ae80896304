/* lexicon: what each word of a language is, asked of every word of a text.
 *
 * src/gen/lexicons.c makes lexicons of tables when the program is built: a perfect hash of 16-byte keys, so
 * that a look-up reads no text again, looks at one place, and has no branch that a processor must guess.
 * Words longer than LEXICON_LONGEST bytes are in none. */
#ifndef LEXICON_H
#define LEXICON_H

#include "lib/compiler.h"
#include "lib/text.h"

enum { LEXICON_LONGEST = 16 };

/* A word's bytes, with ASCII letters in lower case and zeros behind them, the first byte lowest. */
struct lexicon_key {
    uint64_t low, high;
};

struct lexicon_entry {
    uint64_t low;   /* of the key; 0: the entry is empty */
    uint32_t tail;  /* where in `tails` the key's other half is */
    uint32_t value; /* not 0, but of an empty entry */
};

/* Where a word stands is told by its hash and the step of the bucket that the hash falls into, which was
 * chosen so that no two words meet (F. Botelho, R. Pagh and N. Ziviani, "Simple and Space-Efficient Minimal
 * Perfect Hash Functions", 2007; D. Belazzougui and others, "Hash, Displace, and Compress", 2009). */
struct lexicon {
    const uint16_t *steps;
    unsigned bucket_bits; /* there are 2^bucket_bits steps */
    const struct lexicon_entry *entries;
    uint32_t places;       /* of entries */
    const uint64_t *tails; /* the first is 0: that of short words */
};

/* Fibonacci hashing (D. Knuth, "The Art of Computer Programming", 6.4); the highest bits are the best. */
static inline uint64_t lexicon_hash(struct lexicon_key key)
{
    return (key.low ^ (key.high << 29 | key.high >> 35)) * UINT64_C(0x9E3779B97F4A7C15);
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

/* The word's value; 0 where it is not there. */
static inline uint32_t lexicon_find(const struct lexicon *lexicon, struct lexicon_key key)
{
    uint64_t hash = lexicon_hash(key);
    uint32_t step = lexicon->steps[lexicon_bucket(hash, lexicon->bucket_bits)];
    const struct lexicon_entry *entry = &lexicon->entries[lexicon_place(hash, step, lexicon->places)];
    uint64_t differs = (entry->low ^ key.low) | (lexicon->tails[entry->tail] ^ key.high);
    return differs ? 0 : entry->value;
}

/* The key of a word; of one that is too long a key that no lexicon has. The second gives it faster, but reads
 * the bytes of its text behind the word; END is that text's. */
struct lexicon_key lexicon_key(struct text word);
struct lexicon_key lexicon_key_within(struct text word, const char *end);

#endif
