#include "gen/tables/range.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen/tables/kinds.h"

enum { PAGE = 256 };

struct range range_of(const struct source *source, const struct entry *entry)
{
    char *dash = strchr(entry->key, '-');
    if (dash)
        *dash = '\0';
    long from = number_of(source, entry->key, 16, entry->line);
    long to = dash ? number_of(source, dash + 1, 16, entry->line) : from;
    if (from < 0 || to < from || to >= UNICODE)
        refuse(source, entry->line, "not a range");
    return (struct range){from, to};
}

static unsigned char class_of(const struct source *source, const char *word, size_t line)
{
    for (size_t i = 0; i < source->word_count; i++)
        if (strcmp(source->words[i], word) == 0)
            return (unsigned char)i;
    refuse(source, line, "not a class of this table");
}

/* The class of each code point up to the last range, in whole pages; their number comes back. */
static size_t fill_classes(const struct source *source, unsigned char *classes)
{
    long last = 0;
    for (size_t i = 0; i < source->count; i++) {
        const struct entry *entry = &source->entries[i];
        struct range range = range_of(source, entry);
        char *turns[MOST_WORDS];
        size_t turn_count = split(source, entry->value, turns, MOST_WORDS, entry->line);
        if (!turn_count)
            refuse(source, entry->line, "no class");
        for (long code = range.from; code <= range.to; code++) {
            if (classes[code])
                refuse(source, entry->line, "overlaps an earlier range");
            const char *word = turns[(size_t)(code - range.from) % turn_count];
            classes[code] = class_of(source, word, entry->line);
        }
        last = range.to > last ? range.to : last;
    }
    return (size_t)last / PAGE + 1;
}

/* Prints what kind each of the TOTAL pages is, and notes the first of each kind; the number of kinds. */
static size_t print_pages(const char *name, const unsigned char *classes, size_t total, size_t *first)
{
    size_t kinds = 0;
    printf("static const uint16_t %s_pages[] = {", name);
    for (size_t page = 0; page < total; page++) {
        size_t same = 0;
        while (same < kinds && memcmp(classes + first[same] * PAGE, classes + page * PAGE, PAGE))
            same++;
        if (same == kinds)
            first[kinds++] = page;
        printf("%s%zu", page == 0 ? "" : page % 32 ? "," : ",\n", same);
    }
    printf("};\n");
    return kinds;
}

/* Two stages: pages of 256 code points, each different page once. */
void make_ranges(struct source *source)
{
    const char *name = source->name;
    unsigned char *classes = must(calloc(UNICODE, 1));
    size_t *first = must(calloc(UNICODE / PAGE, sizeof *first));
    size_t total = fill_classes(source, classes);
    size_t kinds = print_pages(name, classes, total, first);
    printf("static const unsigned char %s_classes[][%d] = {\n", name, PAGE);
    for (size_t kind = 0; kind < kinds; kind++) {
        printf("    {");
        for (size_t i = 0; i < PAGE; i++)
            printf("%s%d", i ? "," : "", classes[first[kind] * PAGE + i]);
        printf("},\n");
    }
    printf("};\nstatic inline unsigned %s_get(uint32_t code_point)\n{\n", name);
    printf(
        "    return code_point < 0x%zX ? %s_classes[%s_pages[code_point / %d]][code_point %% %d] : 0;\n}\n",
        total * PAGE, name, name, PAGE, PAGE);
    free(classes);
    free(first);
}
