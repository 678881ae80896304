#include "lib/model.h"

#include <stdbool.h>

#include "lib/compiler.h"
#include "lib/model/columns.h"

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

static void turn(const struct model_batch *batch, size_t width, struct columns *columns)
{
    for (size_t row = 0; row < MODEL_ROWS; row += BLOCK_TURNED)
        for (size_t feature = 0; feature < width; feature += BLOCK_TURNED)
            turn_block(&batch->features[row][feature], MODEL_WIDTH, &columns->features[feature][row],
                       MODEL_ROWS);
}

/* What one of three nodes, N and its children, hands on of the four values below them. */
static inline int16_t choose(const struct model_tree *tree, size_t n, const struct columns *columns,
                             size_t row, const int16_t values[4])
{
    const struct model_node *node = &tree->nodes[n], *left = &tree->nodes[2 * n + 1], *right = left + 1;
    int16_t first = values[0], second = values[1], third = values[2], fourth = values[3];
    first = columns->features[left->feature][row] < left->border ? first : second;
    third = columns->features[right->feature][row] < right->border ? third : fourth;
    return columns->features[node->feature][row] < node->border ? first : third;
}

/* What a quarter of the tree's leaves hands on to the node above it. */
static inline void ask_quarter(const struct model_tree *tree, size_t quarter, const struct columns *columns,
                               int16_t values[MODEL_ROWS])
{
    for (size_t row = 0; row < MODEL_ROWS; row++)
        values[row] = choose(tree, 3 + quarter, columns, row, tree->leaves + 4 * quarter);
}

/* All nodes are asked with no branch, from the lowest levels to the highest: each hands on what one of its
 * children has. By quarters, so that what is asked finds room in the registers of a processor. */
static inline void add_leaves(const struct model_tree *tree, const struct columns *columns, int32_t *scores)
{
    int16_t quarters[4][MODEL_ROWS];
    ask_quarter(tree, 0, columns, quarters[0]);
    ask_quarter(tree, 1, columns, quarters[1]);
    ask_quarter(tree, 2, columns, quarters[2]);
    ask_quarter(tree, 3, columns, quarters[3]);
    for (size_t row = 0; row < MODEL_ROWS; row++) {
        const int16_t values[4] = {quarters[0][row], quarters[1][row], quarters[2][row], quarters[3][row]};
        scores[row] += choose(tree, 0, columns, row, values);
    }
}

static inline void add_trees(const struct model_tree *trees, size_t count, const struct columns *columns,
                             int32_t *scores)
{
    for (size_t i = 0; i < count; i++)
        add_leaves(&trees[i], columns, scores);
}

WIDE static void add_trees_wide(const struct model_tree *trees, size_t count, const struct columns *columns,
                                int32_t *scores)
{
    add_trees(trees, count, columns, scores);
}

/* Where rows leave a part of the forest; NULL: it ends there. */
static const struct model_exit *exit_of(const struct model_queue *queue, size_t part)
{
    bool ends = part + 1 == MODEL_PARTS || !queue->exits[part].trees ||
                queue->exits[part].trees >= queue->forest.count;
    return ends ? NULL : &queue->exits[part];
}

static void ask_part(struct model_queue *queue, size_t part);

/* Lets a row wait for a part of the forest, once its features stand there. */
static void wait_for(struct model_queue *queue, size_t part, int32_t sum, size_t place)
{
    struct model_batch *batch = &queue->batches[part];
    batch->sums[batch->count] = sum;
    batch->places[batch->count++] = place;
    if (batch->count == MODEL_ROWS)
        ask_part(queue, part);
}

/* Where the features of the next row before a part of the forest have their place. */
static int16_t *next_row(struct model_queue *queue, size_t part)
{
    struct model_batch *batch = &queue->batches[part];
    return batch->features[batch->count];
}

/* Asks a part of the forest about the rows before it: they leave, or wait for the next part. */
static void ask_part(struct model_queue *queue, size_t part)
{
    struct model_batch *batch = &queue->batches[part];
    const struct model_exit *exit = exit_of(queue, part);
    size_t first = part ? queue->exits[part - 1].trees : 0, end = exit ? exit->trees : queue->forest.count;
    struct columns columns;
    /* rows that are not there are asked about, too: their sums must not grow from page to page */
    memset(batch->sums + batch->count, 0, (MODEL_ROWS - batch->count) * sizeof *batch->sums);
    turn(batch, queue->width, &columns);
    if (has_wide())
        add_trees_wide(queue->forest.trees + first, end - first, &columns, batch->sums);
    else
        add_trees(queue->forest.trees + first, end - first, &columns, batch->sums);
    for (size_t row = 0; row < batch->count; row++) {
        int32_t sum = batch->sums[row];
        if (exit && sum >= exit->below && sum <= exit->above) {
            memcpy(next_row(queue, part + 1), batch->features[row],
                   queue->width * sizeof batch->features[row][0]);
            wait_for(queue, part + 1, sum, batch->places[row]);
        } else {
            queue->scores[batch->places[row]] = exit ? sum * exit->growth / 16 : sum;
        }
    }
    batch->count = 0;
}

/* The rows are left as they are: there are many, and each is written before it is asked about. */
void model_open(struct model_queue *queue, struct model_forest forest, size_t width,
                const struct model_exit *exits, int32_t *scores)
{
    queue->forest = forest;
    queue->width = width;
    queue->exits = exits;
    queue->scores = scores;
    for (size_t part = 0; part < MODEL_PARTS; part++)
        queue->batches[part].count = 0;
}

void model_ask(struct model_queue *queue, const int32_t *features, size_t place)
{
    int16_t *row = next_row(queue, 0);
    for (size_t i = 0; i < queue->width; i += NUMBERS_NARROWED)
        narrow_numbers(features + i, row + i);
    wait_for(queue, 0, 0, place);
}

void model_finish(struct model_queue *queue)
{
    for (size_t part = 0; part < MODEL_PARTS; part++)
        if (queue->batches[part].count)
            ask_part(queue, part);
}

void model_count(struct model_forest forest, const int32_t *features, struct model_cover *covers)
{
    for (size_t i = 0; i < forest.count; i++)
        covers[i].rows[leaf_of(&forest.trees[i], features)]++;
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

void model_explain(struct model_forest forest, const struct model_cover *covers, const int32_t *features,
                   int64_t *weights)
{
    for (size_t i = 0; i < forest.count; i++)
        explain_tree(&forest.trees[i], &covers[i], features, weights);
}
