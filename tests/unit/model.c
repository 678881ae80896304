/* A forest's score: the sum of the leaves that a row of features reaches; and what each feature brought into
 * it. */
#include "lib/model.h"

#include "check.h"
#include "lib/model/columns.h"

#include <string.h>

/* Numbers in 16 bits, also such as these do not hold. */
static void check_narrowed(void)
{
    static const int32_t numbers[NUMBERS_NARROWED] = {0,      -1,     32767,     32768,
                                                      -32768, -32769, INT32_MAX, INT32_MIN};
    static const int16_t wanted[NUMBERS_NARROWED] = {0, -1, 32767, 32767, -32768, -32768, 32767, -32768};
    int16_t narrowed[NUMBERS_NARROWED], plain[NUMBERS_NARROWED];
    narrow_numbers(numbers, narrowed);
    narrow_numbers_portable(numbers, plain);
    CHECK(memcmp(narrowed, wanted, sizeof wanted) == 0 && memcmp(plain, wanted, sizeof wanted) == 0);
}

/* Rows as columns. */
static void check_turned(void)
{
    enum { WIDTH = BLOCK_TURNED + 3, HEIGHT = BLOCK_TURNED + 2 };
    int16_t rows[BLOCK_TURNED * WIDTH];
    int16_t columns[BLOCK_TURNED * HEIGHT] = {0}, plain[BLOCK_TURNED * HEIGHT] = {0};
    for (int16_t i = 0; i < BLOCK_TURNED * WIDTH; i++)
        rows[i] = (int16_t)(i * 509 - 20000);
    turn_block(rows, WIDTH, columns, HEIGHT);
    turn_block_portable(rows, WIDTH, plain, HEIGHT);
    CHECK(memcmp(columns, plain, sizeof plain) == 0);
    CHECK(plain[0] == -20000 && plain[HEIGHT] == 509 - 20000 && plain[1] == 11 * 509 - 20000);
    CHECK(plain[BLOCK_TURNED] == 0);
}

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
        model_count((struct model_forest){&tree, 1}, rows[i], &cover);
    CHECK(cover.rows[7] == 2 && cover.rows[11] == 1 && cover.rows[15] == 1);
    for (size_t i = 0; i < 4; i++)
        model_explain((struct model_forest){&tree, 1}, &cover, rows[i], weights[i]);
    CHECK(weights[0][1] < 0 && weights[0][2] == 0);
    CHECK(weights[1][1] == weights[0][1] && weights[1][2] == 0);
    CHECK(weights[2][1] > 0 && weights[2][2] < 0);
    CHECK(weights[3][1] == weights[2][1] && weights[3][2] > 0);
    CHECK(weights[0][0] == 0 && weights[3][0] == 0);
    /* what both ways differ by is what their leaves do */
    CHECK(weights[3][1] + weights[3][2] - weights[0][1] == (800 + 400) * MODEL_ONE);
    model_explain((struct model_forest){&tree, 0}, &cover, rows[0], weights[0]);
    CHECK(weights[0][1] == weights[1][1]);
}

static uint32_t next_random(uint32_t *state)
{
    return *state = *state * 1664525 + 1013904223;
}

/* A number near zero, or, one time in eight, at an end of 16 or 32 bits. */
static int32_t any_number(uint32_t *state)
{
    static const int32_t far[] = {INT16_MAX, INT16_MIN, INT32_MAX, INT32_MIN};
    uint32_t chosen = next_random(state) >> 16;
    return chosen & 7 ? (int32_t)(chosen >> 3 & 7) - 3 : far[chosen >> 3 & 3];
}

static int32_t as_border(int32_t number)
{
    return number > INT16_MAX ? INT16_MAX : number <= INT16_MIN ? INT16_MIN + 1 : number;
}

/* A queue whose rows leave nowhere but at the end. */
static struct model_queue queue_of(const struct model_tree *trees, size_t count, int32_t *scores)
{
    static const struct model_exit none[MODEL_PARTS - 1] = {
        {1, INT32_MIN, INT32_MAX, 0}, {2, INT32_MIN, INT32_MAX, 0}, {2, INT32_MIN, INT32_MAX, 0}};
    struct model_queue queue;
    memset(&queue, 0x55, sizeof queue);
    model_open(&queue, (struct model_forest){trees, count}, MODEL_WIDTH, none, scores);
    return queue;
}

static void ask_all(struct model_queue queue, size_t rows, const int32_t (*features)[MODEL_WIDTH])
{
    for (size_t row = 0; row < rows; row++)
        model_ask(&queue, features[row], row);
    model_finish(&queue);
}

/* Any tree: of each row the leaf is taken that model_count counts. */
static void check_any_tree(uint32_t *state)
{
    enum { ROWS = 2 * MODEL_ROWS + 3 };
    static int32_t features[ROWS][MODEL_WIDTH];
    struct model_tree tree;
    int32_t scores[ROWS];
    for (size_t n = 0; n < MODEL_NODES; n++)
        tree.nodes[n] = (struct model_node){(int16_t)(next_random(state) >> 16 & 3 ? n : MODEL_WIDTH - 1 - n),
                                            (int16_t)as_border(any_number(state))};
    for (size_t leaf = 0; leaf < MODEL_LEAVES; leaf++)
        tree.leaves[leaf] = (int16_t)(next_random(state) >> 16);
    for (size_t row = 0; row < ROWS; row++)
        for (size_t feature = 0; feature < MODEL_WIDTH; feature++)
            features[row][feature] = any_number(state);
    ask_all(queue_of(&tree, 1, scores), ROWS, (const int32_t(*)[MODEL_WIDTH])features);
    for (size_t row = 0; row < ROWS; row++) {
        struct model_cover cover = {{0}};
        model_count((struct model_forest){&tree, 1}, features[row], &cover);
        for (size_t leaf = 0; leaf < MODEL_LEAVES; leaf++)
            CHECK(!cover.rows[leaf] || tree.leaves[leaf] == scores[row]);
    }
}

/* Of 40 rows every third leaves after one tree, every other third after two, and the rest asks all four. */
static void check_exits(void)
{
    enum { ROWS = 40 };
    static const struct model_exit exits[MODEL_PARTS - 1] = {
        {1, -299, INT32_MAX, 40}, {2, INT32_MIN, 1399, 24}, {3, INT32_MIN, INT32_MAX, 0}};
    static int32_t rows[ROWS][MODEL_WIDTH];
    int32_t scores[ROWS];
    const struct model_tree same = tree_of(-300, 20, 700), trees[] = {same, same, same, same};
    for (int32_t row = 0; row < ROWS; row++) {
        rows[row][1] = row % 3 ? 10 : 9;
        rows[row][2] = row % 3 == 1 ? 5 : 4;
    }
    struct model_queue queue = queue_of(trees, 4, scores);
    queue.exits = exits;
    ask_all(queue, ROWS, (const int32_t(*)[MODEL_WIDTH])rows);
    for (int32_t row = 0; row < ROWS; row++)
        CHECK(scores[row] == (row % 3 == 0 ? -300 * 40 / 16 : row % 3 == 1 ? 1400 * 24 / 16 : 80));
}

int main(void)
{
    enum { ROWS = 5 };
    static const int32_t rows[ROWS][MODEL_WIDTH] = {
        {0, 9, 100}, {0, -2147483647, 4}, {0, 10, 4}, {0, 10, 5}, {0, 2147483647, 6},
    };
    static const int32_t wanted[ROWS] = {-300, -300, 20, 700, 700};
    int32_t scores[ROWS];
    struct model_tree one = tree_of(-300, 20, 700);
    ask_all(queue_of(&one, 1, scores), ROWS, rows);
    for (size_t i = 0; i < ROWS; i++)
        CHECK(scores[i] == wanted[i]);
    struct model_tree three[] = {tree_of(-300, 20, 700), tree_of(1, 2, 3), tree_of(10, 20, 30)};
    ask_all(queue_of(three, 3, scores), ROWS, rows);
    CHECK(scores[0] == -289);
    CHECK(scores[3] == 733);
    ask_all(queue_of(three, 0, scores), ROWS, rows);
    CHECK(scores[3] == 0);
    check_exits();
    uint32_t state = 1;
    for (int i = 0; i < 200; i++)
        check_any_tree(&state);
    check_reasons();
    check_narrowed();
    check_turned();
    return check_end();
}
