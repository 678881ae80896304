#include "gen/tables/source.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void refuse(const struct source *source, size_t line, const char *what)
{
    fprintf(stderr, "%s:%zu: %s\n", source->file, line, what);
    exit(1);
}

void *must(void *memory)
{
    if (!memory) {
        fprintf(stderr, "tables: out of memory\n");
        exit(1);
    }
    return memory;
}

char *copy_of(const char *from)
{
    return strcpy(must(malloc(strlen(from) + 1)), from);
}

size_t split(const struct source *source, char *text, char **words, size_t most, size_t line)
{
    size_t found = 0;
    for (char *word = strtok(text, " "); word; word = strtok(NULL, " ")) {
        if (found == most)
            refuse(source, line, "too many words");
        words[found++] = word;
    }
    return found;
}

long number_of(const struct source *source, const char *text, int base, size_t line)
{
    char *end;
    errno = 0;
    long number = strtol(text, &end, base);
    if (errno || end == text || *end || number < INT32_MIN || number > INT32_MAX)
        refuse(source, line, "not a number in reach");
    return number;
}

void source_add(struct source *source, const char *key, const char *value, size_t line)
{
    if (source->count % 1024 == 0)
        source->entries = must(realloc(source->entries, (source->count + 1024) * sizeof *source->entries));
    source->entries[source->count++] = (struct entry){copy_of(key), copy_of(value), line};
}

static void add_entry(struct source *source, char *line, size_t number)
{
    char *tab = strchr(line, '\t');
    if (tab && strchr(tab + 1, '\t'))
        refuse(source, number, "more than one tab");
    if (tab)
        *tab = '\0';
    char *key = line[0] == '\\' && line[1] == '#' ? line + 1 : line;
    if (!*key || strlen(key) > UINT16_MAX)
        refuse(source, number, "a key of no length, or too long");
    int order = source->count ? strcmp(source->entries[source->count - 1].key, key) : -1;
    if (order >= 0)
        refuse(source, number, order ? "not sorted by bytes" : "this key stands twice");
    source_add(source, key, tab ? tab + 1 : "", number);
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

static void take_directive(struct source *source, const char *words, size_t number)
{
    if (source->directive)
        refuse(source, number, "a second \"#: KIND\" line");
    source->directive = copy_of(words);
    source->directive_line = number;
}

static void take_line(struct source *source, char *line, size_t length, size_t number)
{
    if (line[length - 1] != '\n')
        refuse(source, number, "no newline at the end");
    line[length - 1] = '\0';
    if (strlen(line) + 1 != length || has_control(line))
        refuse(source, number, "a control byte");
    if (!is_utf8(line))
        refuse(source, number, "not UTF-8");
    if (strncmp(line, "#: ", 3) == 0)
        take_directive(source, line + 3, number);
    else if (line[0] && line[0] != '#')
        add_entry(source, line, number);
}

static void read_lines(struct source *source, FILE *from)
{
    char *line = NULL;
    size_t room = 0, number = 0;
    ssize_t length;
    while ((length = getline(&line, &room, from)) > 0)
        take_line(source, line, (size_t)length, ++number);
    if (!feof(from))
        refuse(source, number, strerror(errno));
    free(line);
    if (!source->directive || !source->count)
        refuse(source, number, "no \"#: KIND\" line, or no entry");
}

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

struct source source_open(const char *file)
{
    struct source source = {.file = file, .name = name_of_file(file)};
    FILE *from = fopen(file, "r");
    if (!from)
        refuse(&source, 0, strerror(errno));
    read_lines(&source, from);
    fclose(from);
    return source;
}

void source_close(struct source *source)
{
    for (size_t i = 0; i < source->count; i++) {
        free(source->entries[i].key);
        free(source->entries[i].value);
    }
    free(source->entries);
    free(source->directive);
    free(source->name);
}
