/* What is made of a table, by its kind (src/gen/tables.c): each prints its C, or refuses the table. */
#ifndef GEN_TABLES_KINDS_H
#define GEN_TABLES_KINDS_H

#include "gen/tables/source.h"

enum { MOST_WORDS = 160 };

void make_words(const struct source *source, bool with_set);
void make_phrases(const struct source *source);
void make_verbs(struct source *source);
void make_names(const struct source *source, const char *word, const char *leading);
void make_labels(const struct source *source, const char *word);
void make_terms(const struct source *source, const char *word, char **classes, size_t known);
void make_texts(const struct source *source);
void make_numbers(const struct source *source, const char *type);
void make_spans(const struct source *source);
void make_ranges(const struct source *source, char **words, size_t known);
void make_forest(const struct source *source, const char *prefix);

#endif
