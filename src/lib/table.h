/* table: is this word or phrase in that table, and with what number.
 *
 * Tables are readable files in src/tables; src/gen/tables.c turns each into C at build time. A table's
 * generated header is included by the one module that owns it. */
#ifndef TABLE_H
#define TABLE_H

#include <stdint.h>

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

/* The hash that both this module and the generator use. */
uint32_t table_hash(const char *at, size_t length);

/* The search without the filter. */
int32_t table_search(const struct table *table, struct text key, uint32_t hash);

/* As table_find, of a key whose table_hash is known: for a word that several tables are asked about. */
static inline int32_t table_find_hashed(const struct table *table, struct text key, uint32_t hash)
{
    return table_may_hold(table, hash) ? table_search(table, key, hash) : -1;
}

#endif
