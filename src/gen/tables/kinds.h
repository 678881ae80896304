/* What is made of a table, by its kind (src/gen/tables.c): each prints its C, or refuses the table. */
#ifndef GEN_TABLES_KINDS_H
#define GEN_TABLES_KINDS_H

#include "gen/tables/source.h"

void make_words(struct source *source);
void make_phrases(struct source *source);
void make_verbs(struct source *source);
void make_names(struct source *source);
void make_labels(struct source *source);
void make_terms(struct source *source);
void make_texts(struct source *source);
void make_numbers(struct source *source);
void make_spans(struct source *source);
void make_ranges(struct source *source);
void make_forest(struct source *source);

#endif
