/* model: a score from integer features and a forest of decision trees, by integers alone.
 *
 * The trees are complete, of one depth: a node sends a row to the right where its feature is at least the
 * border. A forest is a table of kind `forest` (src/gen/tables.c), learned by gradient boosting (J. Friedman,
 * Greedy function approximation, Annals of Statistics 29, 2001). */
#ifndef MODEL_H
#define MODEL_H

#include <stddef.h>
#include <stdint.h>

enum {
    MODEL_DEPTH = 4, /* of a tree: nodes from its root to a leaf */
    MODEL_LEAVES = 1 << MODEL_DEPTH,
    MODEL_NODES = MODEL_LEAVES - 1,
    MODEL_ONE = 256,   /* the log-odds 1 in scores and leaves */
    MODEL_ROWS = 16,   /* that are asked about at once */
    MODEL_WIDTH = 192, /* features of a row at most, */
    MODEL_STEP = 8,    /* of which so many are taken at once */
    MODEL_PARTS = 4    /* of a forest, each but the last with an exit behind it */
};

struct model_node {
    int16_t feature; /* index into the features, of which there are MODEL_WIDTH at the most */
    int16_t border;  /* above INT16_MIN, so that what is below it is so in 16 bits, too */
};

struct model_tree {
    struct model_node nodes[MODEL_NODES]; /* node n has the children 2n + 1 and 2n + 2 */
    int16_t leaves[MODEL_LEAVES];
};

struct model_forest {
    const struct model_tree *trees;
    size_t count;
};

/* Where a row may leave a forest that has more trees: after the first TREES of it, if their sum is below one
 * bound or above the other. The rest would say the same, so the score is GROWTH sixteenths of that sum. */
struct model_exit {
    size_t trees;
    int32_t below, above, growth;
};

/* Rows before a part of a forest that wait until there are as many as it takes at once. */
struct model_batch {
    int16_t features[MODEL_ROWS][MODEL_WIDTH];
    int32_t sums[MODEL_ROWS];
    size_t places[MODEL_ROWS], count;
};

/* A forest that is being asked. */
struct model_queue {
    struct model_forest forest;
    const struct model_exit *exits; /* MODEL_PARTS - 1 of them, by trees; none of 0 trees, nor behind it */
    int32_t *scores;
    size_t width;
    struct model_batch batches[MODEL_PARTS];
};

/* Begins to ask a forest, which knows the first WIDTH features, a multiple of MODEL_STEP. */
void model_open(struct model_queue *queue, struct model_forest forest, size_t width,
                const struct model_exit *exits, int32_t *scores);

/* Asks the forest about a row, whose score will stand in scores[place], in units of 1/MODEL_ONE, once
 * model_finish was called: the sum of the leaves that it comes to, or what it left with. */
void model_ask(struct model_queue *queue, const int32_t *features, size_t place);
void model_finish(struct model_queue *queue);

/* How many rows came to each leaf of a tree. */
struct model_cover {
    int32_t rows[MODEL_LEAVES];
};

/* Counts a row in the leaves that it comes to: a cover for each tree. */
void model_count(struct model_forest forest, const int32_t *features, struct model_cover *covers);

/* Adds to WEIGHTS, one for each feature, in 1/MODEL_ONE of the score's unit, what each brought into it: at
 * each node on a row's way, by how much the mean score of the rows that were counted there changed (A.
 * Saabas, Interpreting random forests, 2014). With the mean of all rows the weights add up to the score, but
 * for rounding. Each leaf counts as if a sixteenth of a row more had come to it. */
void model_explain(struct model_forest forest, const struct model_cover *covers, const int32_t *features,
                   int64_t *weights);

#endif
