/* model: a score from integer features and a forest of decision trees, by integers alone.
 *
 * The trees are complete, of one depth: a node sends a row to the right where its feature is at least the
 * border. A forest is a table of kind `forest` (src/gen/tables.c), learned by gradient boosting (J. Friedman,
 * Greedy function approximation, Annals of Statistics 29, 2001). */
#ifndef MODEL_H
#define MODEL_H

#include <stddef.h>
#include <stdint.h>

enum { MODEL_DEPTH = 4, MODEL_NODES = 15, MODEL_LEAVES = 16, MODEL_ONE = 256 };

struct model_node {
    int32_t feature; /* index into the features */
    int32_t border;
};

struct model_tree {
    struct model_node nodes[MODEL_NODES]; /* node n has the children 2n + 1 and 2n + 2 */
    int16_t leaves[MODEL_LEAVES];
};

/* The sum of the leaves: log-odds in units of 1/MODEL_ONE. */
int32_t model_score(const struct model_tree *trees, size_t count, const int32_t *features);

#endif
