/* tables: turns a readable table (src/tables/NAME.txt) into C (NAME.h, on standard output).
 *
 *     tables NAME.txt > NAME.h
 *
 * A table is UTF-8 without control bytes: comments that begin with '#', then entries `key TAB value`, sorted
 * by bytes, each key once. A '#' that is itself a key is written \#. One line "#: KIND ..." says what becomes
 * of it:
 *
 *     words            a lookup `struct table NAME`; the value is a number from 0, the line's place where
 *                      there is none
 *     names WORD       an enum WORD with WORD_NONE = 0 and WORD_KEY for each key from 1; the value is flags
 *                      parted by spaces: enum WORD_flag has WORD_IS_FLAG bits, NAME_flags[] their sum for
 *                      each key, NAME_names[] the keys; and a lookup of the keys
 *     labels WORD      such an enum and NAME_names[] of those keys that have no value; the value of any other
 *                      key is one of them, of which it is another name; and a lookup of all keys
 *     terms WORD CLASS... an enum WORD with WORD_NONE = 0 and WORD_CLASS for each CLASS from 1; the value is a
 *                      CLASS and perhaps a number below 65536; a lookup of class * 65536 + number
 *     texts            a lookup of places in NAME_texts[]; the value is code points in hexadecimal parted by
 *                      spaces
 *     numbers [TYPE]   a lookup of rows in NAME_numbers[][N]; the value is N integers parted by spaces
 *     ranges WORD...   the keys are ranges XXXX or XXXX-XXXX of code points; the value is one of WORD (an
 *                      enum of the caller's, counted from 0, the default of what no range holds), or
 *                      several of WORD which take turns: NAME_get(code point)
 *     spans            the keys are such ranges, in order; the value is N integers parted by spaces: rows of
 *                      NAME_spans[][2 + N] (first, last, numbers), without a lookup
 *     forest WORD      an array of struct model_tree (src/lib/model.h), NAME_count of them; the key is a tree's
 *                      number, the value its nodes by levels, "feature<border" with a feature of the enum WORD,
 *                      then its leaves, all parted by spaces
 *
 * What breaks these rules is refused with its file and line. */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/table.h"

enum { MOST_WORDS = 160, MOST_NUMBERS = 1024, PAGE = 256, UNICODE = 0x110000 };

struct entry {
    char *key, *value;
    size_t line;
};

static const char *file_name;
static struct entry *entries;
static size_t count;
static char *directive; /* what stands behind "#: " */
static size_t directive_line;

static _Noreturn void refuse(size_t line, const char *what)
{
    fprintf(stderr, "%s:%zu: %s\n", file_name, line, what);
    exit(1);
}

static void *must(void *memory)
{
    if (!memory)
        refuse(0, "out of memory");
    return memory;
}

static char *copy_of(const char *from)
{
    return strcpy(must(malloc(strlen(from) + 1)), from);
}

/* The words of a line; their number. The line is cut up. */
static size_t split(char *line, char **words, size_t most, size_t number)
{
    size_t found = 0;
    for (char *word = strtok(line, " "); word; word = strtok(NULL, " ")) {
        if (found == most)
            refuse(number, "too many words");
        words[found++] = word;
    }
    return found;
}

static void add_entry(char *line, size_t number)
{
    char *tab = strchr(line, '\t');
    if (tab && strchr(tab + 1, '\t'))
        refuse(number, "more than one tab");
    if (tab)
        *tab = '\0';
    char *key = line[0] == '\\' && line[1] == '#' ? line + 1 : line;
    if (!*key || strlen(key) > UINT16_MAX)
        refuse(number, "a key of no length, or too long");
    if (count && strcmp(entries[count - 1].key, key) >= 0)
        refuse(number, strcmp(entries[count - 1].key, key) ? "not sorted by bytes" : "this key stands twice");
    if (count % 1024 == 0)
        entries = must(realloc(entries, (count + 1024) * sizeof *entries));
    entries[count++] = (struct entry){copy_of(key), copy_of(tab ? tab + 1 : ""), number};
}

/* Does each lead have as many continuation bytes as it says, and no others stand anywhere? */
static bool is_utf8(const char *line)
{
    const unsigned char *at = (const unsigned char *)line;
    for (int owed = 0;; at++) {
        bool continues = (*at & 0xC0) == 0x80;
        if (continues != (owed > 0) || *at >= 0xF8)
            return false;
        if (!*at)
            return true;
        owed = continues ? owed - 1 : *at < 0xC0 ? 0 : *at < 0xE0 ? 1 : *at < 0xF0 ? 2 : 3;
    }
}

static bool has_control(const char *line)
{
    for (; *line; line++)
        if (((unsigned char)*line < 0x20 && *line != '\t') || *line == 0x7F)
            return true;
    return false;
}

static void take_directive(const char *words, size_t number)
{
    if (directive)
        refuse(number, "a second \"#: KIND\" line");
    directive = copy_of(words);
    directive_line = number;
}

static void take_line(char *line, size_t length, size_t number)
{
    if (line[length - 1] != '\n')
        refuse(number, "no newline at the end");
    line[length - 1] = '\0';
    if (strlen(line) + 1 != length || has_control(line))
        refuse(number, "a control byte");
    if (!is_utf8(line))
        refuse(number, "not UTF-8");
    if (strncmp(line, "#: ", 3) == 0)
        take_directive(line + 3, number);
    else if (line[0] && line[0] != '#')
        add_entry(line, number);
}

static void read_table(FILE *from)
{
    char *line = NULL;
    size_t room = 0, number = 0;
    ssize_t length;
    while ((length = getline(&line, &room, from)) > 0)
        take_line(line, (size_t)length, ++number);
    if (!feof(from))
        refuse(number, strerror(errno));
    free(line);
    if (!directive || !count)
        refuse(number, "no \"#: KIND\" line, or no entry");
}

static long number_of(const char *from, int base, size_t line)
{
    char *end;
    errno = 0;
    long number = strtol(from, &end, base);
    if (errno || end == from || *end || number < INT32_MIN || number > INT32_MAX)
        refuse(line, "not a number in reach");
    return number;
}

/* A C string literal, each byte safe whatever follows it. */
static void print_literal(const char *text)
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

/* Upper-case C identifier of a key. */
static void print_name(const char *key)
{
    for (; *key; key++)
        if (*key >= 'a' && *key <= 'z')
            putchar(*key - 'a' + 'A');
        else
            putchar((*key >= 'A' && *key <= 'Z') || (*key >= '0' && *key <= '9') ? *key : '_');
}

/* The entries where table_find looks for them: each slot holds its number from 1; 0: empty. */
static size_t *fill_slots(uint32_t size)
{
    size_t *slots = must(calloc(size, sizeof *slots));
    for (size_t i = 0; i < count; i++) {
        uint32_t slot = table_hash(entries[i].key, strlen(entries[i].key)) & (size - 1);
        while (slots[slot])
            slot = (slot + 1) & (size - 1);
        slots[slot] = i + 1;
    }
    return slots;
}

/* Prints the keys one behind the other, and notes where in them each begins; the length of the longest. */
static size_t print_keys(const char *name, size_t *where)
{
    size_t longest = 0, key_at = 0;
    printf("static const char %s_keys[] = {\n", name);
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(entries[i].key);
        where[i] = key_at;
        key_at += length;
        longest = length > longest ? length : longest;
        printf("    ");
        print_bytes(entries[i].key);
        putchar('\n');
    }
    printf("};\n");
    return longest;
}

static void print_lookup(const char *name, const int32_t *values)
{
    uint32_t size = 4;
    while (size < count * 2)
        size *= 2;
    size_t *slots = fill_slots(size), *where = must(calloc(count, sizeof *where));
    size_t longest = print_keys(name, where);
    printf("static const struct table_entry %s_slots[] = {\n", name);
    for (uint32_t slot = 0; slot < size; slot++) {
        size_t i = slots[slot];
        if (i)
            printf("    {%zu, %zu, %ld},\n", where[i - 1], strlen(entries[i - 1].key), (long)values[i - 1]);
        else
            printf("    {0, 0, -1},\n");
    }
    printf("};\nstatic const struct table %s = {%s_keys, %s_slots, %lu, %zu};\n", name, name, name,
           (unsigned long)size - 1, longest);
    free(slots);
    free(where);
}

static int32_t *places(int32_t first)
{
    int32_t *values = must(calloc(count, sizeof *values));
    for (size_t i = 0; i < count; i++)
        values[i] = first + (int32_t)i;
    return values;
}

static void make_words(const char *name)
{
    int32_t *values = places(0);
    for (size_t i = 0; i < count; i++)
        if (entries[i].value[0])
            values[i] = (int32_t)number_of(entries[i].value, 10, entries[i].line);
    for (size_t i = 0; i < count; i++)
        if (values[i] < 0)
            refuse(entries[i].line, "a number below 0");
    print_lookup(name, values);
    free(values);
}

enum { MOST_FLAGS = 31 };

static size_t flag_index(char **flags, size_t *known, const char *flag, size_t line)
{
    for (size_t i = 0; i < *known; i++)
        if (strcmp(flags[i], flag) == 0)
            return i;
    if (*known == MOST_FLAGS)
        refuse(line, "more than 31 flags");
    flags[*known] = copy_of(flag);
    return (*known)++;
}

/* The sums of the entries' flags; notes the flags in the order in which they turn up, and their number. */
static uint32_t *sum_flags(char **flags, size_t *known)
{
    uint32_t *sums = must(calloc(count, sizeof *sums));
    for (size_t i = 0; i < count; i++) {
        char *words[MOST_WORDS];
        size_t found = split(entries[i].value, words, MOST_WORDS, entries[i].line);
        for (size_t j = 0; j < found; j++)
            sums[i] |= UINT32_C(1) << flag_index(flags, known, words[j], entries[i].line);
    }
    if (!*known)
        refuse(directive_line, "no entry has a flag");
    return sums;
}

/* Is this entry one of the names of its table? In a table of labels those are the keys without a value. */
static bool is_name(size_t index, bool labels)
{
    return !labels || !entries[index].value[0];
}

static void print_enum(const char *word, bool labels)
{
    printf("enum %s {\n    ", word);
    print_name(word);
    printf("_NONE");
    for (size_t i = 0; i < count; i++)
        if (is_name(i, labels)) {
            printf(",\n    ");
            print_name(word);
            putchar('_');
            print_name(entries[i].key);
        }
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

static void print_names(const char *name, bool labels)
{
    printf("static const char *const %s_names[] = {\"\"", name);
    for (size_t i = 0; i < count; i++)
        if (is_name(i, labels)) {
            printf(",\n    ");
            print_literal(entries[i].key);
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

static void make_names(const char *name, const char *word)
{
    char *flags[MOST_FLAGS];
    size_t known = 0;
    uint32_t *sums = sum_flags(flags, &known);
    open_enums(name);
    print_enum(word, false);
    print_flag_enum(word, flags, known);
    open_data(name);
    printf("static const uint32_t %s_flags[] = {0", name);
    for (size_t i = 0; i < count; i++)
        printf(", %lu", (unsigned long)sums[i]);
    printf("};\n");
    print_names(name, false);
    int32_t *values = places(1);
    print_lookup(name, values);
    printf("#endif\n");
    free(values);
    free(sums);
}

/* The number of the name that the entry is or stands for. */
static int32_t label_number(size_t index)
{
    const char *wanted = entries[index].value[0] ? entries[index].value : entries[index].key;
    int32_t number = 0;
    for (size_t i = 0; i < count; i++) {
        number += is_name(i, true);
        if (is_name(i, true) && strcmp(entries[i].key, wanted) == 0)
            return number;
    }
    refuse(entries[index].line, "not a name of this table");
}

static void make_labels(const char *name, const char *word)
{
    int32_t *values = places(0);
    for (size_t i = 0; i < count; i++)
        values[i] = label_number(i);
    open_enums(name);
    print_enum(word, true);
    open_data(name);
    print_names(name, true);
    print_lookup(name, values);
    printf("#endif\n");
    free(values);
}

static void print_classes(const char *word, char **classes, size_t known)
{
    printf("enum %s {\n    ", word);
    print_name(word);
    printf("_NONE");
    for (size_t i = 0; i < known; i++) {
        printf(",\n    ");
        print_name(word);
        putchar('_');
        print_name(classes[i]);
    }
    printf("\n};\n");
}

/* "CLASS" or "CLASS NUMBER" as one number. */
static int32_t term_value(struct entry *entry, char **classes, size_t known)
{
    char *words[2];
    size_t found = split(entry->value, words, 2, entry->line), class = 0;
    while (found && class < known && strcmp(classes[class], words[0]) != 0)
        class++;
    if (!found || class == known)
        refuse(entry->line, "not a class of this table");
    long number = found == 2 ? number_of(words[1], 10, entry->line) : 0;
    if (number < 0 || number > UINT16_MAX)
        refuse(entry->line, "a number below 0, or above 65535");
    return (int32_t)((class + 1) << 16 | (unsigned long)number);
}

static void make_terms(const char *name, const char *word, char **classes, size_t known)
{
    int32_t *values = places(0);
    for (size_t i = 0; i < count; i++)
        values[i] = term_value(&entries[i], classes, known);
    open_enums(name);
    print_classes(word, classes, known);
    open_data(name);
    print_lookup(name, values);
    printf("#endif\n");
    free(values);
}

/* Adds the code point as UTF-8; how many bytes it takes. */
static size_t encode(unsigned long code, char *to)
{
    size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length; --i > 0; code >>= 6)
        to[i] = (char)(0x80 | (code & 0x3F));
    to[0] = (char)(leads[length] | code);
    return length;
}

static void print_text(struct entry *entry)
{
    char *words[MOST_WORDS], text[MOST_WORDS * 4 + 1];
    size_t found = split(entry->value, words, MOST_WORDS, entry->line), length = 0;
    if (!found)
        refuse(entry->line, "no code point");
    for (size_t i = 0; i < found; i++) {
        unsigned long code = (unsigned long)number_of(words[i], 16, entry->line);
        if (!code || code >= UNICODE || (code >= 0xD800 && code <= 0xDFFF))
            refuse(entry->line, "not a code point");
        length += encode(code, text + length);
    }
    text[length] = '\0';
    printf("    ");
    print_literal(text);
    printf(",\n");
}

static void make_texts(const char *name)
{
    printf("static const char *const %s_texts[] = {\n", name);
    for (size_t i = 0; i < count; i++)
        print_text(&entries[i]);
    printf("};\n");
    int32_t *values = places(0);
    print_lookup(name, values);
    free(values);
}

static void print_number(const char *word, size_t line)
{
    printf("%ld", number_of(word, strncmp(word, "0x", 2) == 0 ? 16 : 10, line));
}

/* The words of the entry's value, which must be as many as WIDTH, the number of the first entry's. */
static size_t split_row(size_t index, char **words, size_t width)
{
    size_t found = split(entries[index].value, words, MOST_NUMBERS, entries[index].line);
    if (!found || (index && found != width))
        refuse(entries[index].line, "not as many numbers as the line before");
    return found;
}

static void make_numbers(const char *name, const char *type)
{
    size_t width = 0;
    char *words[MOST_NUMBERS];
    for (size_t i = 0; i < count; i++) {
        width = split_row(i, words, width);
        if (i == 0)
            printf("static const %s %s_numbers[][%zu] = {\n", type, name, width);
        for (size_t j = 0; j < width; j++) {
            printf(j ? ", " : "    {");
            print_number(words[j], entries[i].line);
        }
        printf("},\n");
    }
    printf("};\nenum { %s_count = %zu };\n", name, count);
    int32_t *values = places(0);
    print_lookup(name, values);
    free(values);
}

struct range {
    long from, to;
};

static struct range range_of(struct entry *entry)
{
    char *dash = strchr(entry->key, '-');
    if (dash)
        *dash = '\0';
    long from = number_of(entry->key, 16, entry->line);
    long to = dash ? number_of(dash + 1, 16, entry->line) : from;
    if (from < 0 || to < from || to >= UNICODE)
        refuse(entry->line, "not a range");
    return (struct range){from, to};
}

static void make_spans(const char *name)
{
    size_t width = 0;
    char *words[MOST_NUMBERS];
    long after = 0;
    for (size_t i = 0; i < count; i++) {
        struct range range = range_of(&entries[i]);
        if (range.from < after)
            refuse(entries[i].line, "overlaps an earlier range, or stands behind a later one");
        after = range.to + 1;
        width = split_row(i, words, width);
        if (i == 0)
            printf("static const int32_t %s_spans[][%zu] = {\n", name, width + 2);
        printf("    {%ld, %ld", range.from, range.to);
        for (size_t j = 0; j < width; j++) {
            printf(", ");
            print_number(words[j], entries[i].line);
        }
        printf("},\n");
    }
    printf("};\nenum { %s_count = %zu };\n", name, count);
}

static unsigned char class_of(const char *word, char **words, size_t known, size_t line)
{
    for (size_t i = 0; i < known; i++)
        if (strcmp(words[i], word) == 0)
            return (unsigned char)i;
    refuse(line, "not a class of this table");
}

/* The class of each code point up to the last range, in whole pages; their number comes back. */
static size_t fill_classes(unsigned char *classes, char **words, size_t known)
{
    long last = 0;
    for (size_t i = 0; i < count; i++) {
        struct range range = range_of(&entries[i]);
        char *turns[MOST_WORDS];
        size_t turn_count = split(entries[i].value, turns, MOST_WORDS, entries[i].line);
        if (!turn_count)
            refuse(entries[i].line, "no class");
        for (long code = range.from; code <= range.to; code++) {
            if (classes[code])
                refuse(entries[i].line, "overlaps an earlier range");
            const char *word = turns[(size_t)(code - range.from) % turn_count];
            classes[code] = class_of(word, words, known, entries[i].line);
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
static void make_ranges(const char *name, char **words, size_t known)
{
    unsigned char *classes = must(calloc(UNICODE, 1));
    size_t *first = must(calloc(UNICODE / PAGE, sizeof *first));
    size_t total = fill_classes(classes, words, known);
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

/* "feature<border" as {WORD_FEATURE, border}. */
static void print_node(const char *prefix, char *node, size_t line)
{
    char *less = strchr(node, '<');
    if (!less)
        refuse(line, "a node without <");
    *less = '\0';
    printf("{");
    print_name(prefix);
    putchar('_');
    print_name(node);
    printf(", %ld}, ", number_of(less + 1, 10, line));
}

/* Complete binary trees: nodes in the order of levels, then the leaves from left to right, one more than nodes. */
static void make_forest(const char *name, const char *prefix)
{
    char *words[MOST_WORDS];
    printf("static const struct model_tree %s[] = {\n", name);
    for (size_t i = 0; i < count; i++) {
        size_t line = entries[i].line, found = split(entries[i].value, words, MOST_WORDS, line), nodes = found / 2;
        if (found % 2 == 0 || nodes != 15)
            refuse(line, "not 15 nodes and 16 leaves");
        printf("    {{");
        for (size_t node = 0; node < nodes; node++)
            print_node(prefix, words[node], line);
        printf("},\n     {");
        for (size_t leaf = nodes; leaf < found; leaf++)
            printf("%ld, ", number_of(words[leaf], 10, line));
        printf("}},\n");
    }
    printf("};\nenum { %s_count = %zu };\n", name, count);
}

static void make(char *name)
{
    char *words[MOST_WORDS];
    size_t found = split(directive, words, MOST_WORDS, directive_line);
    if (found == 1 && strcmp(words[0], "words") == 0)
        make_words(name);
    else if (found == 2 && strcmp(words[0], "names") == 0)
        make_names(name, words[1]);
    else if (found == 2 && strcmp(words[0], "labels") == 0)
        make_labels(name, words[1]);
    else if (found > 2 && strcmp(words[0], "terms") == 0)
        make_terms(name, words[1], words + 2, found - 2);
    else if (found == 1 && strcmp(words[0], "texts") == 0)
        make_texts(name);
    else if (found <= 2 && strcmp(words[0], "numbers") == 0)
        make_numbers(name, found == 2 ? words[1] : "int32_t");
    else if (found > 2 && strcmp(words[0], "ranges") == 0)
        make_ranges(name, words + 1, found - 1);
    else if (found == 1 && strcmp(words[0], "spans") == 0)
        make_spans(name);
    else if (found == 2 && strcmp(words[0], "forest") == 0)
        make_forest(name, words[1]);
    else
        refuse(directive_line, "no such kind of table");
}

/* The name of the table in C: its file's, without the folder and ".txt", '-' as '_'. */
static char *name_of_file(const char *file)
{
    const char *slash = strrchr(file, '/');
    char *name = copy_of(slash ? slash + 1 : file);
    name[strcspn(name, ".")] = '\0';
    for (char *at = name; *at; at++)
        if (*at == '-')
            *at = '_';
    return name;
}

int main(int arguments_count, char **arguments)
{
    if (arguments_count != 2) {
        fprintf(stderr, "usage: tables NAME.txt > NAME.h\n");
        return 2;
    }
    file_name = arguments[1];
    FILE *from = fopen(file_name, "r");
    if (!from)
        refuse(0, strerror(errno));
    read_table(from);
    fclose(from);
    char *name = name_of_file(file_name);
    printf("/* Made from %s: do not edit. */\n", file_name);
    make(name);
    for (size_t i = 0; i < count; i++) {
        free(entries[i].key);
        free(entries[i].value);
    }
    free(entries);
    free(directive);
    free(name);
    if (fflush(stdout) || ferror(stdout))
        refuse(0, "cannot write");
    return 0;
}
