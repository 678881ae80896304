/* shingles: the runs of five words of a text, as numbers. Of module near. */
#ifndef NEAR_SHINGLES_H
#define NEAR_SHINGLES_H

#include "lib/text.h"

/* {0} is none. */
struct shingles {
    uint32_t *values; /* rising, each once */
    size_t count, capacity;
    uint32_t *spare;
    size_t spare_capacity;
};

/* Puts those of the text in the place of what was there; of a text of fewer words one of them all. There is
 * one at least. */
void shingles_read(struct shingles *shingles, struct text text);

void shingles_free(struct shingles *shingles);

#endif
