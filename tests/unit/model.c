/* A forest's score: the sum of the leaves that a row of features reaches. */
#include "lib/model.h"

#include "check.h"

/* A tree that asks feature 1 for 10 at its root, feature 2 for 5 on the right of it, and nothing else. */
static struct model_tree tree_of(int16_t left, int16_t right_low, int16_t right_high)
{
    struct model_tree tree = {{{1, 10}, {0, 0}, {2, 5}}, {0}};
    for (int leaf = 0; leaf < MODEL_LEAVES; leaf++)
        tree.leaves[leaf] = leaf < 8 ? left : leaf < 12 ? right_low : right_high;
    return tree;
}

int main(void)
{
    static const struct {
        int32_t features[3];
        int32_t score;
    } rows[] = {
        {{0, 9, 100}, -300}, {{0, -2147483647, 4}, -300}, {{0, 10, 4}, 20},
        {{0, 10, 5}, 700},   {{0, 2147483647, 6}, 700},
    };
    struct model_tree one = tree_of(-300, 20, 700);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(model_score(&one, 1, rows[i].features) == rows[i].score);
    struct model_tree two[] = {tree_of(-300, 20, 700), tree_of(1, 2, 3)};
    CHECK(model_score(two, 2, rows[0].features) == -299);
    CHECK(model_score(two, 2, rows[3].features) == 703);
    CHECK(model_score(two, 0, rows[3].features) == 0);
    return check_end();
}
