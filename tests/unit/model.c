/* A forest's score: the sum of the leaves that a row of features reaches; and what each feature brought into
 * it. */
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

/* Three rows that differ in feature 1, and one more in feature 2. */
static void check_reasons(void)
{
    static const int32_t rows[][3] = {{0, 0, 0}, {0, 0, 9}, {0, 20, 0}, {0, 20, 9}};
    struct model_tree tree = tree_of(-400, 0, 800);
    struct model_cover cover = {{0}};
    int64_t weights[4][3] = {{0}};
    for (size_t i = 0; i < 4; i++)
        model_count(&tree, 1, rows[i], &cover);
    CHECK(cover.rows[7] == 2 && cover.rows[11] == 1 && cover.rows[15] == 1);
    for (size_t i = 0; i < 4; i++)
        model_explain(&tree, 1, &cover, rows[i], weights[i]);
    CHECK(weights[0][1] < 0 && weights[0][2] == 0);
    CHECK(weights[1][1] == weights[0][1] && weights[1][2] == 0);
    CHECK(weights[2][1] > 0 && weights[2][2] < 0);
    CHECK(weights[3][1] == weights[2][1] && weights[3][2] > 0);
    CHECK(weights[0][0] == 0 && weights[3][0] == 0);
    /* what both ways differ by is what their leaves do */
    CHECK(weights[3][1] + weights[3][2] - weights[0][1] == (800 + 400) * MODEL_ONE);
    model_explain(&tree, 0, &cover, rows[0], weights[0]);
    CHECK(weights[0][1] == weights[1][1]);
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
    check_reasons();
    return check_end();
}
