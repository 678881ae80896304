#include "lib/model.h"

#include <stdbool.h>

#include "lib/compiler.h"

enum { PARTS = 6 }; /* of a forest, after which it is asked whether the rest can be spared */

/* The leaf that a row comes to. */
static size_t leaf_of(const struct model_tree *tree, const int32_t *features)
{
    size_t at = 0;
    for (int depth = 0; depth < MODEL_DEPTH; depth++) {
        const struct model_node *node = &tree->nodes[at];
        at = 2 * at + 1 + (features[node->feature] >= node->border);
    }
    return at - MODEL_NODES;
}

/* What many rows have of a feature stands together, so that a processor can compare all of it at once. */
struct columns {
    int16_t features[MODEL_WIDTH][MODEL_ROWS];
};

static void turn(const int32_t features[MODEL_ROWS][MODEL_WIDTH], struct columns *columns)
{
    for (size_t row = 0; row < MODEL_ROWS; row += BLOCK_NARROWED)
        for (size_t feature = 0; feature < MODEL_WIDTH; feature += BLOCK_NARROWED)
            narrow_block(&features[row][feature], MODEL_WIDTH, &columns->features[feature][row], MODEL_ROWS);
}

/* All nodes are asked, in any order, with no branch: one whose border a row reaches rules out the leaves on
 * its left. Of those that are left, the row comes to the first (C. Lucchese and others, "QuickScorer", SIGIR
 * 2015; many rows at once: "Exploiting CPU SIMD Extensions to Speed-up Document Scoring with Tree Ensembles",
 * SIGIR 2016). */
static void add_leaves(const struct model_tree *tree, const struct columns *columns, int32_t *scores)
{
    static const uint16_t others[MODEL_NODES] = {0xFF00, 0xFFF0, 0xF0FF, 0xFFFC, 0xFFCF,
                                                 0xFCFF, 0xCFFF, 0xFFFE, 0xFFFB, 0xFFEF,
                                                 0xFFBF, 0xFEFF, 0xFBFF, 0xEFFF, 0xBFFF};
    uint16_t left[MODEL_ROWS];
    for (size_t row = 0; row < MODEL_ROWS; row++)
        left[row] = UINT16_MAX;
    for (size_t n = 0; n < MODEL_NODES; n++) {
        const int16_t *column = columns->features[tree->nodes[n].feature];
        int16_t border = tree->nodes[n].border;
        for (size_t row = 0; row < MODEL_ROWS; row++)
            left[row] &= (uint16_t)(others[n] | (column[row] < border ? UINT16_MAX : 0));
    }
    for (size_t row = 0; row < MODEL_ROWS; row++)
        scores[row] += tree->leaves[lowest_bit(left[row])];
}

static bool are_below(const int32_t *scores, int32_t least)
{
    for (size_t row = 0; row < MODEL_ROWS; row++)
        if (scores[row] >= least)
            return false;
    return true;
}

void model_scores(const struct model_tree *trees, size_t count, int32_t least,
                  const int32_t features[MODEL_ROWS][MODEL_WIDTH], int32_t scores[MODEL_ROWS])
{
    struct columns columns;
    turn(features, &columns);
    memset(scores, 0, MODEL_ROWS * sizeof *scores);
    for (size_t part = 0; part < PARTS; part++) {
        for (size_t i = part * count / PARTS; i < (part + 1) * count / PARTS; i++)
            add_leaves(&trees[i], &columns, scores);
        if (part + 1 == PARTS || !are_below(scores, least))
            continue;
        for (size_t row = 0; row < MODEL_ROWS; row++)
            scores[row] *= 2;
        break;
    }
}

void model_count(const struct model_tree *trees, size_t count, const int32_t *features,
                 struct model_cover *covers)
{
    for (size_t i = 0; i < count; i++)
        covers[i].rows[leaf_of(&trees[i], features)]++;
}

/* Sums of rows at nodes and leaves, in sixteenths, and of their scores. */
struct sums {
    int64_t rows[MODEL_NODES + MODEL_LEAVES], scores[MODEL_NODES + MODEL_LEAVES];
};

static void sum_up(const struct model_tree *tree, const struct model_cover *cover, struct sums *sums)
{
    for (size_t at = MODEL_NODES + MODEL_LEAVES; at-- > 0;) {
        if (at >= MODEL_NODES) {
            sums->rows[at] = (int64_t)cover->rows[at - MODEL_NODES] * 16 + 1;
            sums->scores[at] = sums->rows[at] * tree->leaves[at - MODEL_NODES];
        } else {
            sums->rows[at] = sums->rows[2 * at + 1] + sums->rows[2 * at + 2];
            sums->scores[at] = sums->scores[2 * at + 1] + sums->scores[2 * at + 2];
        }
    }
}

static int64_t mean(const struct sums *sums, size_t at)
{
    return sums->scores[at] * MODEL_ONE / sums->rows[at];
}

static void explain_tree(const struct model_tree *tree, const struct model_cover *cover,
                         const int32_t *features, int64_t *weights)
{
    struct sums sums;
    sum_up(tree, cover, &sums);
    for (size_t leaf = MODEL_NODES + leaf_of(tree, features), above; leaf; leaf = above) {
        above = (leaf - 1) / 2;
        weights[tree->nodes[above].feature] += mean(&sums, leaf) - mean(&sums, above);
    }
}

void model_explain(const struct model_tree *trees, size_t count, const struct model_cover *covers,
                   const int32_t *features, int64_t *weights)
{
    for (size_t i = 0; i < count; i++)
        explain_tree(&trees[i], &covers[i], features, weights);
}
