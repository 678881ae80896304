#include "lib/table.h"

#include "lib/compiler.h"

static const uint64_t ODD = UINT64_C(0x9E3779B97F4A7C15);

/* The product with an odd number, whose high bits all bits below have changed, folded onto its low ones (D.
 * Knuth, "The Art of Computer Programming", 6.4). */
static uint64_t mix(uint64_t hash)
{
    hash *= ODD;
    return hash ^ hash >> 32;
}

/* At most eight bytes as a number; of the first four and the last four each, which may be the same. */
static inline uint64_t load_short(const char *at, size_t length)
{
    if (length >= 4)
        return (uint64_t)load_four(at) << 32 | load_four(at + length - 4);
    return length ? (uint64_t)(unsigned char)at[0] << 16 | (uint64_t)(unsigned char)at[length / 2] << 8 |
                        (unsigned char)at[length - 1]
                  : 0;
}

/* Eight bytes at a time: keys are short, and the tables are ours, so no key is needed. */
uint32_t table_hash(const char *at, size_t length)
{
    uint64_t hash = length * ODD; /* its bits must not be those of a byte: "00" is not "001" */
    for (; length > 8; at += 8, length -= 8)
        hash = mix(hash ^ load_eight(at));
    return (uint32_t)mix(hash ^ load_short(at, length));
}

static bool same_bytes(const char *a, const char *b, size_t length)
{
    return length > 8 ? memcmp(a, b, length) == 0 : load_short(a, length) == load_short(b, length);
}

int32_t table_search(const struct table *table, struct text key, uint32_t hash)
{
    for (uint32_t slot = hash & table->mask;; slot = (slot + 1) & table->mask) {
        const struct table_entry *entry = &table->slots[slot];
        if (entry->value < 0)
            return -1;
        if (entry->key_length == key.length && same_bytes(table->keys + entry->key_at, key.at, key.length))
            return entry->value;
    }
}

int32_t table_find(const struct table *table, struct text key)
{
    return key.length > table->longest ? -1 : table_find_hashed(table, key, table_hash(key.at, key.length));
}
