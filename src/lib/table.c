#include "lib/table.h"

#include "lib/bytes.h"

uint32_t table_hash_long(const char *at, size_t length)
{
    uint64_t hash = TABLE_ODD * length;
    for (; length > TABLE_SHORT; at += TABLE_SHORT, length -= TABLE_SHORT)
        hash = table_mix(hash ^ load_eight(at));
    return (uint32_t)table_mix(hash ^ load_eight(at + length - TABLE_SHORT)); /* some of them once more */
}

static bool same_bytes(const char *a, const char *b, size_t length)
{
    return length > TABLE_SHORT ? memcmp(a, b, length) == 0 : load_some(a, length) == load_some(b, length);
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

int32_t table_find_alike(const struct table *table, struct text key)
{
    char lower[TABLE_ALIKE];
    if (key.length > table->longest || key.length > sizeof lower)
        return -1;
    for (size_t i = 0; i < key.length; i++)
        lower[i] = text_ascii_lowered(key.at[i]);
    return table_find_hashed(table, (struct text){lower, key.length}, table_hash(lower, key.length));
}
