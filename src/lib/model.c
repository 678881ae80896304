#include "lib/model.h"

static int32_t tree_score(const struct model_tree *tree, const int32_t *features)
{
    size_t at = 0;
    for (int depth = 0; depth < MODEL_DEPTH; depth++) {
        const struct model_node *node = &tree->nodes[at];
        at = 2 * at + 1 + (features[node->feature] >= node->border);
    }
    return tree->leaves[at - MODEL_NODES];
}

int32_t model_score(const struct model_tree *trees, size_t count, const int32_t *features)
{
    int32_t score = 0;
    for (size_t i = 0; i < count; i++)
        score += tree_score(&trees[i], features);
    return score;
}
