#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen/tables/kinds.h"
#include "gen/tables/print.h"

enum { MOST_FLAGS = 31 };

static size_t flag_index(const struct source *source, char **flags, size_t *known, const char *flag,
                         size_t line)
{
    for (size_t i = 0; i < *known; i++)
        if (strcmp(flags[i], flag) == 0)
            return i;
    if (*known == MOST_FLAGS)
        refuse(source, line, "more than 31 flags");
    flags[*known] = copy_of(flag);
    return (*known)++;
}

/* The sums of the entries' flags; notes the flags in the order in which they turn up, and their number. */
static uint32_t *sum_flags(const struct source *source, char **flags, size_t *known)
{
    uint32_t *sums = must(calloc(source->count, sizeof *sums));
    for (size_t i = 0; i < source->count; i++) {
        char *words[MOST_WORDS];
        const struct entry *entry = &source->entries[i];
        size_t found = split(source, entry->value, words, MOST_WORDS, entry->line);
        for (size_t j = 0; j < found; j++)
            sums[i] |= UINT32_C(1) << flag_index(source, flags, known, words[j], entry->line);
    }
    if (!*known)
        refuse(source, source->directive_line, "no entry has a flag");
    return sums;
}

/* Brings the entries with a flag to the front, and their sums with them; their number. The order is else as
 * it was. */
static size_t bring_front(const struct source *source, uint32_t *sums, uint32_t flag)
{
    size_t count = 0;
    for (size_t i = 0; i < source->count; i++) {
        struct entry entry = source->entries[i];
        uint32_t sum = sums[i];
        if (!(sum & flag))
            continue;
        memmove(source->entries + count + 1, source->entries + count, (i - count) * sizeof entry);
        memmove(sums + count + 1, sums + count, (i - count) * sizeof sum);
        source->entries[count] = entry;
        sums[count++] = sum;
    }
    return count;
}

/* Is this entry one of the names of its table? In a table of labels those are the keys without a value. */
static bool is_name(const struct entry *entry, bool labels)
{
    return !labels || !entry->value[0];
}

static void open_enum(const char *word)
{
    printf("enum %s {\n    ", word);
    print_name(word);
    printf("_NONE");
}

static void print_member(const char *word, const char *key)
{
    printf(",\n    ");
    print_name(word);
    putchar('_');
    print_name(key);
}

static void print_enum(const struct source *source, const char *word, bool labels)
{
    open_enum(word);
    for (size_t i = 0; i < source->count; i++)
        if (is_name(&source->entries[i], labels))
            print_member(word, source->entries[i].key);
    printf("\n};\n");
}

/* The enums stand in the open, so that a header can show them; the data only where NAME_DATA is defined. */
static void open_enums(const char *name)
{
    printf("#ifndef ");
    print_name(name);
    printf("_NAMES\n#define ");
    print_name(name);
    printf("_NAMES\n");
}

static void open_data(const char *name)
{
    printf("#endif\n#ifdef ");
    print_name(name);
    printf("_DATA\n");
}

static void print_names(const struct source *source, bool labels)
{
    printf("static const char *const %s_names[] = {\"\"", source->name);
    for (size_t i = 0; i < source->count; i++)
        if (is_name(&source->entries[i], labels)) {
            printf(",\n    ");
            print_literal(source->entries[i].key);
        }
    printf("};\n");
}

static void print_flag_enum(const char *word, char **flags, size_t known)
{
    printf("enum %s_flag {", word);
    for (size_t i = 0; i < known; i++) {
        printf("%s\n    ", i ? "," : "");
        print_name(word);
        printf("_IS_");
        print_name(flags[i]);
        printf(" = %lu", 1ul << i);
        free(flags[i]);
    }
    printf("\n};\n");
}

static void print_last(const char *word, const char *flag, size_t last, size_t count)
{
    printf("enum { ");
    print_name(word);
    printf("_LAST_");
    print_name(flag);
    printf(" = %zu, ", last);
    print_name(word);
    printf("_LAST = %zu };\n", count);
}

void make_names(struct source *source)
{
    bool with_set = source->word_count > 1 && strcmp(source->words[1], "short") == 0;
    const char *word = source->words[0];
    const char *leading = source->word_count > 1 && !with_set ? source->words[1] : NULL;
    char *flags[MOST_FLAGS];
    size_t known = 0, last = 0;
    uint32_t *sums = sum_flags(source, flags, &known);
    if (leading) {
        size_t bit = flag_index(source, flags, &known, leading, source->directive_line);
        last = bring_front(source, sums, UINT32_C(1) << bit);
    }
    open_enums(source->name);
    print_enum(source, word, false);
    if (leading)
        print_last(word, leading, last, source->count);
    print_flag_enum(word, flags, known);
    open_data(source->name);
    printf("static const uint32_t %s_flags[] = {0", source->name);
    for (size_t i = 0; i < source->count; i++)
        printf(", %lu", (unsigned long)sums[i]);
    printf("};\n");
    print_names(source, false);
    int32_t *numbers = must(calloc(source->count, sizeof *numbers));
    for (size_t i = 0; i < source->count; i++)
        numbers[i] = (int32_t)i + 1;
    print_lookup(source, numbers);
    if (with_set)
        print_set(source, numbers);
    printf("#endif\n");
    free(numbers);
    free(sums);
}

/* The number of the name that the entry is or stands for. */
static int32_t label_number(const struct source *source, const struct entry *label)
{
    const char *wanted = is_name(label, true) ? label->key : label->value;
    int32_t number = 0;
    for (size_t i = 0; i < source->count; i++) {
        number += is_name(&source->entries[i], true);
        if (is_name(&source->entries[i], true) && strcmp(source->entries[i].key, wanted) == 0)
            return number;
    }
    refuse(source, label->line, "not a name of this table");
}

void make_labels(struct source *source)
{
    int32_t *values = must(calloc(source->count, sizeof *values));
    for (size_t i = 0; i < source->count; i++)
        values[i] = label_number(source, &source->entries[i]);
    open_enums(source->name);
    print_enum(source, source->words[0], true);
    open_data(source->name);
    print_names(source, true);
    print_lookup(source, values);
    printf("#endif\n");
    free(values);
}

static void print_classes(const char *word, char **classes, size_t known)
{
    open_enum(word);
    for (size_t i = 0; i < known; i++)
        print_member(word, classes[i]);
    printf("\n};\n");
}

/* "CLASS" or "CLASS NUMBER" as one number. */
static int32_t term_value(const struct source *source, const struct entry *entry, char **classes,
                          size_t known)
{
    char *words[2];
    size_t found = split(source, entry->value, words, 2, entry->line), place = 0;
    while (found && place < known && strcmp(classes[place], words[0]) != 0)
        place++;
    if (!found || place == known)
        refuse(source, entry->line, "not a class of this table");
    long number = found == 2 ? number_of(source, words[1], 10, entry->line) : 0;
    if (number < 0 || number > UINT16_MAX)
        refuse(source, entry->line, "a number below 0, or above 65535");
    return (int32_t)((place + 1) << 16 | (unsigned long)number);
}

void make_terms(struct source *source)
{
    char **classes = source->words + 1;
    size_t known = source->word_count - 1;
    int32_t *values = must(calloc(source->count, sizeof *values));
    for (size_t i = 0; i < source->count; i++)
        values[i] = term_value(source, &source->entries[i], classes, known);
    open_enums(source->name);
    print_classes(source->words[0], classes, known);
    open_data(source->name);
    print_lookup(source, values);
    printf("#endif\n");
    free(values);
}
