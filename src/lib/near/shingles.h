/* shingles: the runs of five words of a text, as numbers. Of module near. */
#ifndef NEAR_SHINGLES_H
#define NEAR_SHINGLES_H

#include "lib/text.h"

enum { SHINGLES_FEW = 7 };

/* {0} is none. */
struct shingles {
    uint32_t *values; /* rising, each once: one for each run of words; of SHINGLES_FEW runs or fewer two for
                         each, as so few values of 32 bits are alike by chance among millions of texts */
    size_t count, capacity;
    size_t runs;                    /* each counted once */
    uint64_t few[SHINGLES_FEW + 1]; /* the first runs, each once */
    size_t few_count;
    uint32_t *spare;
    size_t spare_capacity;
};

/* Puts those of the text in the place of what was there; of a text of fewer words one of them all. There is
 * one at least. */
void shingles_read(struct shingles *shingles, struct text text);

void shingles_free(struct shingles *shingles);

#endif
