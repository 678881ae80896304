#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen/tables/print.h"
#include "lib/table.h"

/* Puts the number into its bucket; false where that is full. */
static bool put(uint64_t *buckets, struct table_set set, uint64_t packed)
{
    uint64_t *bucket = buckets + table_set_bucket(&set, packed) * TABLE_BUCKET;
    for (size_t i = 0; i < TABLE_BUCKET; i++)
        if (!bucket[i]) {
            bucket[i] = packed;
            return true;
        }
    return false;
}

static bool put_all(const struct source *source, uint64_t *buckets, size_t count, struct table_set set)
{
    memset(buckets, 0, count * TABLE_BUCKET * sizeof *buckets);
    for (size_t i = 0; i < source->count; i++) {
        const char *key = source->entries[i].key;
        size_t length = strlen(key);
        if (length <= TABLE_SHORT && !put(buckets, set, load_some(key, length)))
            return false;
    }
    return true;
}

static void print_buckets(const struct source *source, const uint64_t *buckets, size_t places)
{
    printf("static const uint64_t %s_buckets[] = {", source->name);
    for (size_t i = 0; i < places; i++)
        printf("%sUINT64_C(%llu),", i % TABLE_BUCKET ? " " : "\n    ", (unsigned long long)buckets[i]);
    printf("\n};\n");
}

/* The entry whose key is packed so, counted from 1; 0: there is none. */
static size_t number_of_packed(const struct source *source, uint64_t packed)
{
    size_t i = source->count;
    while (i && (strlen(source->entries[i - 1].key) > TABLE_SHORT ||
                 load_some(source->entries[i - 1].key, strlen(source->entries[i - 1].key)) != packed))
        i--;
    return i;
}

static void print_values(const struct source *source, const int32_t *numbers, const uint64_t *buckets,
                         size_t places)
{
    printf("static const int16_t %s_values[] = {", source->name);
    for (size_t i = 0; i < places; i++) {
        size_t entry = number_of_packed(source, buckets[i]);
        printf("%s%ld,", i % TABLE_BUCKET ? " " : "\n    ", entry ? (long)numbers[entry - 1] : 0L);
    }
    printf("\n};\n");
}

/* Of many factors one is found by which no bucket gets too many. */
void print_set(const struct source *source, const int32_t *numbers)
{
    enum { TRIES = 100000 };
    struct table_set set = {.shift = 63, .factor = UINT64_C(0x9E3779B97F4A7C15)};
    size_t count = 2;
    for (; count < source->count * 3 / 4; count *= 2)
        set.shift--;
    uint64_t *buckets = must(malloc(count * TABLE_BUCKET * sizeof *buckets));
    size_t tries = 0;
    while (!put_all(source, buckets, count, set)) {
        if (++tries == TRIES)
            refuse(source, source->directive_line, "no factor is found for this set");
        set.factor = set.factor * UINT64_C(6364136223846793005) + 2; /* stays odd */
    }
    print_buckets(source, buckets, count * TABLE_BUCKET);
    if (numbers)
        print_values(source, numbers, buckets, count * TABLE_BUCKET);
    printf("static const struct table_set %s_short = {%s_buckets, %s%s, UINT64_C(%llu), %u};\n", source->name,
           source->name, numbers ? source->name : "NULL", numbers ? "_values" : "",
           (unsigned long long)set.factor, set.shift);
    free(buckets);
}
