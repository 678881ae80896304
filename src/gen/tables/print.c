#include "gen/tables/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/table.h"

void print_literal(const char *text)
{
    putchar('"');
    for (const unsigned char *at = (const unsigned char *)text; *at; at++)
        if (*at < 0x20 || *at >= 0x7F || *at == '"' || *at == '\\' || *at == '?')
            printf("\\%03o", *at);
        else
            putchar(*at);
    putchar('"');
}

/* The same bytes as character constants: a string literal may be too long for C. */
static void print_bytes(const char *text)
{
    for (const unsigned char *at = (const unsigned char *)text; *at; at++)
        if (*at < 0x20 || *at >= 0x7F || *at == '\'' || *at == '\\')
            printf("'\\%03o',", *at);
        else
            printf("'%c',", *at);
}

void print_name(const char *key)
{
    for (; *key; key++)
        if (*key >= 'a' && *key <= 'z')
            putchar(*key - 'a' + 'A');
        else
            putchar((*key >= 'A' && *key <= 'Z') || (*key >= '0' && *key <= '9') ? *key : '_');
}

/* The entries where table_find looks for them: each slot holds its number from 1; 0: empty. */
static size_t *fill_slots(const struct source *source, uint32_t size)
{
    size_t *slots = must(calloc(size, sizeof *slots));
    for (size_t i = 0; i < source->count; i++) {
        uint32_t slot = table_hash(source->entries[i].key, strlen(source->entries[i].key)) & (size - 1);
        while (slots[slot])
            slot = (slot + 1) & (size - 1);
        slots[slot] = i + 1;
    }
    return slots;
}

static void print_filter(const struct source *source, uint32_t size)
{
    uint8_t *filter = must(calloc(size / 2, 1));
    for (size_t i = 0; i < source->count; i++) {
        const char *key = source->entries[i].key;
        uint32_t bit = table_bit(size - 1, table_hash(key, strlen(key)));
        filter[bit / 8] |= (uint8_t)(1u << bit % 8);
    }
    printf("static const uint8_t %s_filter[] = {", source->name);
    for (uint32_t i = 0; i < size / 2; i++)
        printf("%s%u,", i % 16 ? " " : "\n    ", filter[i]);
    printf("\n};\n");
    free(filter);
}

/* Prints the keys one behind the other, and notes where in them each begins; the length of the longest. */
static size_t print_keys(const struct source *source, size_t *where)
{
    size_t longest = 0, key_at = 0;
    printf("static const char %s_keys[] = {\n", source->name);
    for (size_t i = 0; i < source->count; i++) {
        size_t length = strlen(source->entries[i].key);
        where[i] = key_at;
        key_at += length;
        longest = length > longest ? length : longest;
        printf("    ");
        print_bytes(source->entries[i].key);
        putchar('\n');
    }
    printf("};\n");
    return longest;
}

void print_lookup(const struct source *source, const int32_t *values)
{
    const char *name = source->name;
    uint32_t size = 4;
    while (size < source->count * 2)
        size *= 2;
    size_t *slots = fill_slots(source, size), *where = must(calloc(source->count, sizeof *where));
    size_t longest = print_keys(source, where);
    printf("static const struct table_entry %s_slots[] = {\n", name);
    for (uint32_t slot = 0; slot < size; slot++) {
        size_t i = slots[slot];
        if (i)
            printf("    {%zu, %zu, %ld},\n", where[i - 1], strlen(source->entries[i - 1].key),
                   (long)values[i - 1]);
        else
            printf("    {0, 0, -1},\n");
    }
    printf("};\n");
    print_filter(source, size);
    printf("static const struct table %s = {%s_keys, %s_slots, %s_filter, %lu, %zu};\n", name, name, name,
           name, (unsigned long)size - 1, longest);
    free(slots);
    free(where);
}

void print_places(const struct source *source)
{
    int32_t *values = must(calloc(source->count, sizeof *values));
    for (size_t i = 0; i < source->count; i++)
        values[i] = (int32_t)i;
    print_lookup(source, values);
    free(values);
}
