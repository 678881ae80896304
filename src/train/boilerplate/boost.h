/* boost: gradient boosting of decision trees with logistic loss (J. Friedman, Annals of Statistics 29, 2001;
 * 38, 2002 for the sampling) on integer features cut into bins. The same rows give the same forest: fixed
 * seed, no libm. */
#ifndef BOOST_H
#define BOOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/model.h"

enum { BOOST_BINS = 48, BOOST_FEATURES = 192 };

struct boost {
    size_t rows;
    unsigned char *bins;   /* [feature][row] */
    unsigned char *labels; /* 0 or 1 */
    float *weights;        /* of mean 1 */
    bool *in;              /* may be learned from */
    bool usable[BOOST_FEATURES];
    size_t order[BOOST_FEATURES], ordered; /* which features there are, as they are drawn and tried */
    double *scores;                        /* log-odds by the forest that was learned last, of all rows */
    int32_t borders[BOOST_FEATURES][BOOST_BINS];
    size_t border_count[BOOST_FEATURES];
    uint64_t random;
};

void boost_open(struct boost *boost, size_t rows);

/* Cuts a feature's values, one for each row, into bins of about as many rows each; values of rows that are
 * not `in` count for nothing there. */
void boost_feature(struct boost *boost, size_t feature, const int32_t *values);

/* Learns so many trees, each of which takes the RATE of what would fit the rows best. */
void boost_learn(struct boost *boost, struct model_tree *forest, size_t trees, double rate);

#endif
