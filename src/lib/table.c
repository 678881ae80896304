#include "lib/table.h"

/* FNV-1a (Fowler, Noll, Vo), 32 bits: keys are short, and the tables are ours, so no key is needed. */
uint32_t table_hash(const char *at, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)at[i]) * 16777619u;
    return hash ^ hash >> 15;
}

int32_t table_find_hashed(const struct table *table, struct text key, uint32_t hash)
{
    for (uint32_t slot = hash & table->mask;; slot = (slot + 1) & table->mask) {
        const struct table_entry *entry = &table->slots[slot];
        if (entry->value < 0)
            return -1;
        if (entry->key_length == key.length && memcmp(table->keys + entry->key_at, key.at, key.length) == 0)
            return entry->value;
    }
}

int32_t table_find(const struct table *table, struct text key)
{
    return key.length > table->longest ? -1 : table_find_hashed(table, key, table_hash(key.at, key.length));
}
