#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen/tables/kinds.h"
#include "gen/tables/print.h"
#include "gen/tables/range.h"

enum { MOST_NUMBERS = 1024 };

void make_words(struct source *source)
{
    bool with_set = source->word_count;
    if (with_set && strcmp(source->words[0], "short") != 0)
        refuse(source, source->directive_line, "no such kind of table");
    int32_t *values = must(calloc(source->count, sizeof *values));
    for (size_t i = 0; i < source->count; i++) {
        const struct entry *entry = &source->entries[i];
        values[i] = entry->value[0] ? (int32_t)number_of(source, entry->value, 10, entry->line) : (int32_t)i;
        if (values[i] < 0)
            refuse(source, entry->line, "a number below 0");
    }
    print_lookup(source, values);
    bool numbered = source->count && source->entries[0].value[0];
    for (size_t i = 0; i < source->count; i++)
        values[i]++;
    if (with_set)
        print_set(source, numbered ? values : NULL);
    free(values);
}

static void print_number(const struct source *source, const char *word, size_t line)
{
    printf("%ld", number_of(source, word, strncmp(word, "0x", 2) == 0 ? 16 : 10, line));
}

/* The words of the entry's value, which must be as many as WIDTH, the number of the first entry's. */
static size_t split_row(const struct source *source, size_t index, char **words, size_t width)
{
    const struct entry *entry = &source->entries[index];
    size_t found = split(source, entry->value, words, MOST_NUMBERS, entry->line);
    if (!found || (index && found != width))
        refuse(source, entry->line, "not as many numbers as the line before");
    return found;
}

void make_numbers(struct source *source)
{
    const char *type = source->word_count ? source->words[0] : "int32_t";
    size_t width = 0;
    char *words[MOST_NUMBERS];
    for (size_t i = 0; i < source->count; i++) {
        width = split_row(source, i, words, width);
        if (i == 0)
            printf("static const %s %s_numbers[][%zu] = {\n", type, source->name, width);
        for (size_t j = 0; j < width; j++) {
            printf(j ? ", " : "    {");
            print_number(source, words[j], source->entries[i].line);
        }
        printf("},\n");
    }
    printf("};\nenum { %s_count = %zu };\n", source->name, source->count);
    print_places(source);
}

void make_spans(struct source *source)
{
    size_t width = 0;
    char *words[MOST_NUMBERS];
    long after = 0;
    for (size_t i = 0; i < source->count; i++) {
        struct range range = range_of(source, &source->entries[i]);
        if (range.from < after)
            refuse(source, source->entries[i].line,
                   "overlaps an earlier range, or stands behind a later one");
        after = range.to + 1;
        width = split_row(source, i, words, width);
        if (i == 0)
            printf("static const int32_t %s_spans[][%zu] = {\n", source->name, width + 2);
        printf("    {%ld, %ld", range.from, range.to);
        for (size_t j = 0; j < width; j++) {
            printf(", ");
            print_number(source, words[j], source->entries[i].line);
        }
        printf("},\n");
    }
    printf("};\nenum { %s_count = %zu };\n", source->name, source->count);
}

/* "feature<border" as {WORD_FEATURE, border}. */
static void print_node(const struct source *source, const char *prefix, char *node, size_t line)
{
    char *less = strchr(node, '<');
    if (!less)
        refuse(source, line, "a node without <");
    *less = '\0';
    printf("{");
    print_name(prefix);
    putchar('_');
    print_name(node);
    long border = number_of(source, less + 1, 10, line);
    if (border <= INT16_MIN || border > INT16_MAX)
        refuse(source, line, "a border beyond 16 bits");
    printf(", %ld}, ", border);
}

/* Complete binary trees: nodes in the order of levels, then the leaves from left to right, one more than
 * nodes. */
void make_forest(struct source *source)
{
    char *words[MOST_WORDS];
    printf("static const struct model_tree %s[] = {\n", source->name);
    for (size_t i = 0; i < source->count; i++) {
        size_t line = source->entries[i].line;
        size_t found = split(source, source->entries[i].value, words, MOST_WORDS, line), nodes = found / 2;
        if (found % 2 == 0 || nodes != 15)
            refuse(source, line, "not 15 nodes and 16 leaves");
        printf("    {{");
        for (size_t node = 0; node < nodes; node++)
            print_node(source, source->words[0], words[node], line);
        printf("},\n     {");
        for (size_t leaf = nodes; leaf < found; leaf++)
            printf("%ld, ", number_of(source, words[leaf], 10, line));
        printf("}},\n");
    }
    printf("};\nenum { %s_count = %zu };\n", source->name, source->count);
}
