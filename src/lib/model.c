#include "lib/model.h"

/* The child of a node that a row goes to. */
static inline size_t child_of(const struct model_tree *tree, size_t at, const int32_t *features)
{
    const struct model_node *node = &tree->nodes[at];
    return 2 * at + 1 + (features[node->feature] >= node->border);
}

_Static_assert(MODEL_DEPTH == 4, "as many children are asked for");

/* The leaf that a row comes to. */
static inline size_t leaf_of(const struct model_tree *tree, const int32_t *features)
{
    size_t at = child_of(tree, 0, features);
    at = child_of(tree, at, features);
    at = child_of(tree, at, features);
    return child_of(tree, at, features) - MODEL_NODES;
}

int32_t model_score(const struct model_tree *trees, size_t count, const int32_t *features)
{
    int32_t score = 0;
    for (size_t i = 0; i < count; i++)
        score += trees[i].leaves[leaf_of(&trees[i], features)];
    return score;
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
