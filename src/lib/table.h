/* table: is this word or phrase in that table, and with what number.
 *
 * Tables are readable files in src/tables; src/gen/tables.c turns each into C at build time. A table's
 * generated header is included by the one module that owns it. */
#ifndef TABLE_H
#define TABLE_H

#include <stdint.h>

#include "lib/bytes.h"
#include "lib/text.h"

struct table_entry {
    uint32_t key_at; /* in `keys` */
    uint16_t key_length;
    int32_t value; /* -1: an empty slot */
};

struct table {
    const char *keys;
    const struct table_entry *slots; /* a power of two of them, at least one of them empty */
    const uint8_t *filter;           /* half a byte for each slot: see table_may_hold */
    uint32_t mask;
    uint16_t longest; /* bytes of the longest key */
};

/* The key of an entry that is no empty slot. */
static inline struct text table_key(const struct table *table, const struct table_entry *entry)
{
    return (struct text){table->keys + entry->key_at, entry->key_length};
}

/* The filter's bit for a key of this hash: one of four for each slot. */
static inline uint32_t table_bit(uint32_t mask, uint32_t hash)
{
    return hash >> 8 & (mask << 2 | 3);
}

/* May a key of this hash be in the table? Of those that are not, most are told by this alone, which reads
 * little memory and compares nothing (B. Bloom, Space/time trade-offs in hash coding with allowable errors,
 * Communications of the ACM 13, 1970). */
static inline bool table_may_hold(const struct table *table, uint32_t hash)
{
    uint32_t bit = table_bit(table->mask, hash);
    return table->filter[bit / 8] >> bit % 8 & 1;
}

/* The key's number, -1 where it is not in the table. The comparison is by bytes. */
int32_t table_find(const struct table *table, struct text key);

enum { TABLE_ALIKE = 64 };

/* The same of a key in lower case, whatever the case of the ASCII letters of KEY; what is longer than
 * TABLE_ALIKE bytes is not found. */
int32_t table_find_alike(const struct table *table, struct text key);

enum { TABLE_SHORT = BYTES_LOADED }; /* bytes of a word that is packed into a number: load_some */

#define TABLE_ODD UINT64_C(0x9E3779B97F4A7C15)

/* The product with an odd number, whose high bits all bits below have changed, folded onto its low ones (D.
 * Knuth, "The Art of Computer Programming", 6.4). */
static inline uint64_t table_mix(uint64_t hash)
{
    hash *= TABLE_ODD;
    return hash ^ hash >> 32;
}

/* The hash of a word that is packed. Its length counts too: a byte may be 0. */
static inline uint32_t table_hash_packed(uint64_t packed, size_t length)
{
    return (uint32_t)table_mix(TABLE_ODD * length ^ packed);
}

/* Of more bytes, eight at a time, and the last eight: keys are short, and the tables are ours, so no key is
 * needed. */
uint32_t table_hash_long(const char *at, size_t length);

/* The hash that both this module and the generator use. */
static inline uint32_t table_hash(const char *at, size_t length)
{
    return length > TABLE_SHORT ? table_hash_long(at, length)
                                : table_hash_packed(load_some(at, length), length);
}

/* A table of phrases: an entry's value is its kind; to that is added TABLE_KINDS times the number of words of
 * the longest phrase that it begins as the first word, at most TABLE_LONGEST and perhaps too high; and once
 * more (TABLE_LONGEST + 1) * TABLE_KINDS where the pairs tell nothing of those. */
enum { TABLE_KINDS = 16, TABLE_LONGEST = 31, TABLE_PAIRS = 131072, TABLE_ALONE = 0 };

/* The bit of a filter of TABLE_PAIRS bits that is set where a phrase begins with two words of these hashes.
 * Of a first word and TABLE_ALONE: where it is one by itself, or the pairs tell nothing of what follows. */
static inline uint32_t table_pair(uint32_t first, uint32_t second)
{
    return (first * UINT32_C(0x9E3779B1) ^ second) >> 15;
}

enum { TABLE_BUCKET = 4 };

/* Words of at most TABLE_SHORT bytes, packed: each in one of the places of its bucket. */
struct table_set {
    const uint64_t *buckets; /* of TABLE_BUCKET places, 0 where there is none */
    const int16_t *values;   /* of each place: the key's number from 1, 0 where there is none; or NULL */
    uint64_t factor;
    unsigned shift;
};

static inline size_t table_set_bucket(const struct table_set *set, uint64_t packed)
{
    return (size_t)(packed * set->factor >> set->shift);
}

/* The place where the word, packed, stands; the first of its bucket, where it is not in the set. No branch
 * tells, for with words of a text none could be foretold. */
static inline size_t table_set_place(const struct table_set *set, uint64_t packed)
{
    size_t at = table_set_bucket(set, packed) * TABLE_BUCKET;
    const uint64_t *bucket = set->buckets + at;
    return at + (size_t)((bucket[1] == packed) | (bucket[2] == packed) * 2 | (bucket[3] == packed) * 3);
}

/* Is the word in the set? */
static inline bool table_set_holds(const struct table_set *set, uint64_t packed)
{
    return set->buckets[table_set_place(set, packed)] == packed;
}

/* The word's number, 0 where it is not in the set, whose keys are numbered. */
static inline int32_t table_set_find(const struct table_set *set, uint64_t packed)
{
    size_t place = table_set_place(set, packed);
    return set->buckets[place] == packed ? set->values[place] : 0;
}

/* The search without the filter. */
int32_t table_search(const struct table *table, struct text key, uint32_t hash);

/* As table_find, of a key whose table_hash is known: for a word that several tables are asked about. */
static inline int32_t table_find_hashed(const struct table *table, struct text key, uint32_t hash)
{
    return table_may_hold(table, hash) ? table_search(table, key, hash) : -1;
}

#endif
