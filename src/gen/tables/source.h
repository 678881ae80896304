/* A table as it stands in its file, and how what is wrong with it is said. */
#ifndef GEN_TABLES_SOURCE_H
#define GEN_TABLES_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

struct entry {
    char *key, *value; /* the value is "" where the line has none */
    size_t line;
};

enum { MOST_WORDS = 160 };

struct source {
    const char *file;
    char *name;      /* of the table in C: the file's, without folder and ending, '-' as '_' */
    char *directive; /* what stands behind "#: ": its kind, and words which that takes */
    size_t directive_line;
    char *words[MOST_WORDS]; /* those, when they are split */
    size_t word_count;
    struct entry *entries; /* one at least, sorted by the bytes of their keys */
    size_t count;
};

/* Ends the program with "FILE:LINE: WHAT" on standard error. */
_Noreturn void refuse(const struct source *source, size_t line, const char *what);

/* The memory that an allocation gave; ends the program where that is NULL. */
void *must(void *memory);
char *copy_of(const char *from);

/* The table in FILE, read and checked; the caller closes it. */
struct source source_open(const char *file);
void source_close(struct source *source);

/* Adds an entry behind all others, made of the one in LINE. Entries move, but not their texts. */
void source_add(struct source *source, const char *key, const char *value, size_t line);

/* The words of TEXT, which is cut up for them; their number, at most MOST. LINE is where it stands. */
size_t split(const struct source *source, char *text, char **words, size_t most, size_t line);

/* The number that is all of TEXT, of 32 bits. */
long number_of(const struct source *source, const char *text, int base, size_t line);

#endif
