#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen/tables/kinds.h"
#include "gen/tables/print.h"
#include "lib/table.h"

/* Does a character of three bytes begin here? It may be an ideograph, which is a word by itself. */
static bool is_far(char byte)
{
    return ((unsigned char)byte & 0xF0) == 0xE0;
}

/* How many words the key has; rather too many. */
static size_t count_words(const char *key)
{
    size_t words = 1;
    for (; *key; key++)
        words += *key == ' ' || is_far(*key);
    return words < TABLE_LONGEST ? words : TABLE_LONGEST;
}

/* Is WORD the first word of the key, or the key? */
static bool begins(const char *word, const char *key)
{
    size_t length = strlen(word);
    bool last_is_far = length >= 3 && is_far(word[length - 3]);
    return strncmp(word, key, length) == 0 && (last_is_far || key[length] == ' ' || key[length] == '\0');
}

static void note(uint8_t *pairs, uint32_t first, uint32_t second)
{
    uint32_t bit = table_pair(first, second);
    pairs[bit / 8] |= (uint8_t)(1u << bit % 8);
}

/* Notes the first two words of the key, where it has so many, as a pair; false where it can't tell them. */
static bool note_pair(const char *key, uint8_t *pairs)
{
    size_t first = strcspn(key, " "), second = key[first] ? strcspn(key + first + 1, " ") : 0;
    for (size_t i = 0; i < first + second; i++)
        if (is_far(key[i]))
            return false;
    if (second)
        note(pairs, table_hash(key, first), table_hash(key + first + 1, second));
    return true;
}

/* What stands with an entry: its kind, and of the keys that it begins the longest. */
static int32_t value_of(const struct source *source, size_t entry, uint8_t *pairs)
{
    const char *key = source->entries[entry].key;
    size_t line = source->entries[entry].line, longest = 0;
    long kind = number_of(source, source->entries[entry].value, 10, line);
    bool told = true;
    if (kind < 0 || kind >= TABLE_KINDS)
        refuse(source, line, "a number below 0, or above 15");
    for (size_t i = entry; i < source->count && begins(key, source->entries[i].key); i++) {
        size_t words = count_words(source->entries[i].key);
        longest = words > longest ? words : longest;
        told = note_pair(source->entries[i].key, pairs) && told;
    }
    if (!strchr(key, ' ') && (kind || !told))
        note(pairs, table_hash(key, strlen(key)), TABLE_ALONE);
    return (int32_t)((longest + (told ? 0 : TABLE_LONGEST + 1)) * TABLE_KINDS) + (int32_t)kind;
}

void make_phrases(struct source *source)
{
    static uint8_t pairs[TABLE_PAIRS / 8];
    int32_t *values = must(calloc(source->count, sizeof *values));
    for (size_t i = 0; i < source->count; i++)
        values[i] = value_of(source, i, pairs);
    print_lookup(source, values);
    printf("static const uint8_t %s_pairs[] = {", source->name);
    for (size_t i = 0; i < sizeof pairs; i++)
        printf("%s%u,", i % 16 ? " " : "\n    ", pairs[i]);
    printf("\n};\n");
    free(values);
}
