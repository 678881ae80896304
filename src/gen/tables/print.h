/* Pieces of C, on standard output. */
#ifndef GEN_TABLES_PRINT_H
#define GEN_TABLES_PRINT_H

#include <stdint.h>

#include "gen/tables/source.h"

/* The upper-case identifier of a key: what is no letter or digit of ASCII as '_'. */
void print_name(const char *key);

/* A string literal, each byte safe whatever follows it. */
void print_literal(const char *text);

/* `static const struct table NAME`, in which each entry's key finds its number of VALUES. */
void print_lookup(const struct source *source, const int32_t *values);

/* The same with the entries' places, counted from 0, as values. */
void print_places(const struct source *source);

/* `static const struct table_set NAME_short` of the keys that are short enough for it, whose values are those
 * of the entries' NUMBERS, from 1; NULL: they have none. */
void print_set(const struct source *source, const int32_t *numbers);

#endif
