#include "lib/table.h"

/* FNV-1a (Fowler, Noll, Vo), 32 bits: keys are short, and the tables are ours, so no key is needed. */
uint32_t table_hash(const char *at, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)at[i]) * 16777619u;
    return hash ^ hash >> 15;
}

int32_t table_find(const struct table *table, struct text key)
{
    if (key.length > table->longest)
        return -1;
    for (uint32_t slot = table_hash(key.at, key.length) & table->mask;; slot = (slot + 1) & table->mask) {
        const struct table_entry *entry = &table->slots[slot];
        if (entry->value < 0)
            return -1;
        if (entry->key_length == key.length && memcmp(table->keys + entry->key_at, key.at, key.length) == 0)
            return entry->value;
    }
}
