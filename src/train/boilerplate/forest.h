/* forest: the tables that forests are kept in. */
#ifndef FOREST_H
#define FOREST_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/model.h"

/* What a forest was learned from, and how good such are on pages of hosts and of sources that they have not
 * seen. */
struct learned {
    const char *name; /* of a kind of page, as in the table's */
    size_t pages, blocks;
    double hosts, sources; /* F1 of 4-grams of words */
};

/* Writes the table FOLDER/boilerplate-NAME.txt, or of the SECOND forest boilerplate-NAME-again.txt. */
void forest_write(const char *folder, const struct learned *learned, bool second,
                  const struct model_tree *forest, size_t trees);

#endif
