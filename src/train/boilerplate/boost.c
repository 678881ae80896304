#include "boilerplate/boost.h"

#include <stdlib.h>
#include <string.h>

#include "boilerplate/must.h"

static const double RIDGE = 4;         /* added to a leaf's curve, so that few rows make no large leaf */
static const double LEAST_HESSIAN = 4; /* curve of each side of a split */
static const double ROW_SHARE = 0.4;   /* of the rows, and of the features, that a tree is grown from */
static const double FEATURE_SHARE = 0.4;

/* xorshift64* (S. Vigna, ACM Transactions on Mathematical Software 42, 2016) */
static double random_next(struct boost *boost)
{
    uint64_t x = boost->random;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    boost->random = x;
    return (double)(x * UINT64_C(2685821657736338717) >> 11) / 9007199254740992.0;
}

/* Without libm, whose last digit differs between systems. */
static double logistic(double score)
{
    double bounded = score > 20 ? 20 : score < -20 ? -20 : score, power = 1 - bounded / 4096;
    for (int i = 0; i < 12; i++)
        power *= power;
    return 1 / (1 + power);
}

static int by_number(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

/* Where the values that equal the one at FROM end. */
static size_t run_end(const int32_t *values, size_t count, size_t from)
{
    size_t end = from + 1;
    while (end < count && values[end] == values[from])
        end++;
    return end;
}

/* Where a bin of about SIZE rows ends that begins at FROM; a value that fills one by itself stands alone, so
 * that rare values beside it are told apart, too. */
static size_t bin_end(const int32_t *values, size_t count, size_t from, size_t size)
{
    size_t end = run_end(values, count, from);
    while (end < count && end - from < size) {
        size_t next = run_end(values, count, end);
        if (next - end >= size)
            break;
        end = next;
    }
    return end;
}

/* Borders that part a feature's values into bins, of about as many blocks each where no value is common. */
static void set_borders(struct boost *boost, size_t feature, int32_t *values, size_t count)
{
    qsort(values, count, sizeof *values, by_number);
    size_t found = 0, bins = BOOST_BINS;
    for (size_t at = 0; at < count && bins > 1; bins--) {
        at = bin_end(values, count, at, (count - at) / bins);
        if (at < count && values[at] <= INT16_MAX && values[at] > INT16_MIN)
            boost->borders[feature][found++] = values[at];
    }
    boost->border_count[feature] = found;
}

static unsigned char bin_of(const struct boost *boost, size_t feature, int32_t value)
{
    unsigned char bin = 0;
    while (bin < boost->border_count[feature] && value >= boost->borders[feature][bin])
        bin++;
    return bin;
}

void boost_feature(struct boost *boost, size_t feature, const int32_t *values)
{
    int32_t *sorted = must_take(boost->rows, sizeof *sorted);
    size_t count = 0;
    for (size_t row = 0; row < boost->rows; row++)
        if (boost->in[row])
            sorted[count++] = values[row];
    set_borders(boost, feature, sorted, count);
    free(sorted);
    for (size_t row = 0; row < boost->rows; row++)
        boost->bins[feature * boost->rows + row] = bin_of(boost, feature, values[row]);
}

void boost_open(struct boost *boost, size_t rows)
{
    *boost = (struct boost){.rows = rows};
    boost->bins = must_take(rows * BOOST_FEATURES, 1);
    boost->labels = must_take(rows, 1);
    boost->weights = must_take(rows, sizeof *boost->weights);
    boost->in = must_take(rows, sizeof *boost->in);
    boost->scores = must_take(rows, sizeof *boost->scores);
}

/* What growing one tree needs. */
struct growth {
    double rate;
    size_t *rows; /* sampled */
    size_t count;
    double *slope, *curve; /* of the loss, for each sampled row */
    unsigned char *node;   /* where each sampled row stands, in its level */
    bool features[BOOST_FEATURES];
    struct split {
        size_t feature, bin;
        double gain;
    } best[MODEL_LEAVES];
};

static double gain_of(double slope, double curve)
{
    return slope * slope / (curve + RIDGE);
}

/* Sums over the sampled rows at a node, by the bin of a feature. */
struct bins {
    double slopes[BOOST_BINS + 1], curves[BOOST_BINS + 1];
};

/* The best split of a node by a feature with so many borders, where it is better than the one that is known.
 */
static void try_borders(const struct bins *bins, size_t feature, size_t borders, struct split *best)
{
    double slope = 0, curve = 0, left_slope = 0, left_curve = 0;
    for (size_t bin = 0; bin <= borders; bin++) {
        slope += bins->slopes[bin];
        curve += bins->curves[bin];
    }
    for (size_t bin = 0; bin < borders; bin++) {
        left_slope += bins->slopes[bin];
        left_curve += bins->curves[bin];
        if (left_curve < LEAST_HESSIAN || curve - left_curve < LEAST_HESSIAN)
            continue;
        double gain = gain_of(left_slope, left_curve) + gain_of(slope - left_slope, curve - left_curve) -
                      gain_of(slope, curve);
        if (gain > best->gain)
            *best = (struct split){feature, bin, gain};
    }
}

static void try_feature(const struct boost *boost, struct growth *growth, size_t feature, size_t nodes)
{
    struct bins bins[MODEL_LEAVES] = {{{0}, {0}}};
    const unsigned char *bin_of_row = boost->bins + feature * boost->rows;
    for (size_t i = 0; i < growth->count; i++) {
        struct bins *node = &bins[growth->node[i]];
        unsigned char bin = bin_of_row[growth->rows[i]];
        node->slopes[bin] += growth->slope[i];
        node->curves[bin] += growth->curve[i];
    }
    for (size_t node = 0; node < nodes; node++)
        try_borders(&bins[node], feature, boost->border_count[feature], &growth->best[node]);
}

static void sample(struct boost *boost, struct growth *growth)
{
    growth->count = 0;
    for (size_t row = 0; row < boost->rows; row++) {
        if (!boost->in[row] || random_next(boost) >= ROW_SHARE)
            continue;
        double chance = logistic(boost->scores[row]), weight = boost->weights[row];
        growth->slope[growth->count] = weight * (boost->labels[row] - chance);
        growth->curve[growth->count] = weight * chance * (1 - chance);
        growth->node[growth->count] = 0;
        growth->rows[growth->count++] = row;
    }
    for (size_t i = 0; i < boost->ordered; i++) {
        size_t f = boost->order[i];
        growth->features[f] = boost->usable[f] && random_next(boost) < FEATURE_SHARE;
    }
}

static void split_level(const struct boost *boost, struct growth *growth, struct model_tree *tree,
                        size_t nodes)
{
    for (size_t node = 0; node < nodes; node++) {
        const struct split *best = &growth->best[node];
        tree->nodes[nodes - 1 + node] =
            best->gain > 0 ? (struct model_node){(int16_t)best->feature,
                                                 (int16_t)boost->borders[best->feature][best->bin]}
                           : (struct model_node){0, 0};
    }
    for (size_t i = 0; i < growth->count; i++) {
        const struct split *best = &growth->best[growth->node[i]];
        bool right =
            best->gain <= 0 || boost->bins[best->feature * boost->rows + growth->rows[i]] > best->bin;
        growth->node[i] = (unsigned char)(growth->node[i] * 2 + right);
    }
}

static void set_leaves(const struct growth *growth, struct model_tree *tree)
{
    double slopes[MODEL_LEAVES] = {0}, curves[MODEL_LEAVES] = {0};
    for (size_t i = 0; i < growth->count; i++) {
        slopes[growth->node[i]] += growth->slope[i];
        curves[growth->node[i]] += growth->curve[i];
    }
    for (size_t leaf = 0; leaf < MODEL_LEAVES; leaf++) {
        double value = growth->rate * MODEL_ONE * slopes[leaf] / (curves[leaf] + RIDGE);
        tree->leaves[leaf] = (int16_t)(value < 0 ? value - 0.5 : value + 0.5);
    }
}

static struct model_tree grow_tree(struct boost *boost, struct growth *growth)
{
    struct model_tree tree;
    sample(boost, growth);
    for (size_t depth = 0; depth < MODEL_DEPTH; depth++) {
        size_t nodes = (size_t)1 << depth;
        memset(growth->best, 0, sizeof growth->best);
        for (size_t i = 0; i < boost->ordered; i++)
            if (growth->features[boost->order[i]])
                try_feature(boost, growth, boost->order[i], nodes);
        split_level(boost, growth, &tree, nodes);
    }
    set_leaves(growth, &tree);
    return tree;
}

/* Goes down the tree by bins, which part the values as the borders do. */
static void add_scores(struct boost *boost, const struct model_tree *tree)
{
    unsigned char bin[MODEL_NODES];
    for (size_t n = 0; n < MODEL_NODES; n++)
        bin[n] = bin_of(boost, (size_t)tree->nodes[n].feature, tree->nodes[n].border);
    for (size_t row = 0; row < boost->rows; row++) {
        size_t at = 0;
        for (int depth = 0; depth < MODEL_DEPTH; depth++)
            at = 2 * at + 1 + (boost->bins[(size_t)tree->nodes[at].feature * boost->rows + row] >= bin[at]);
        boost->scores[row] += (double)tree->leaves[at - MODEL_NODES] / MODEL_ONE;
    }
}

void boost_learn(struct boost *boost, struct model_tree *forest, size_t trees, double rate)
{
    size_t rows = boost->rows;
    struct growth growth = {.rate = rate,
                            .rows = must_take(rows, sizeof *growth.rows),
                            .slope = must_take(rows, sizeof *growth.slope),
                            .curve = must_take(rows, sizeof *growth.curve),
                            .node = must_take(rows, 1)};
    boost->random = UINT64_C(0x2545F4914F6CDD1D);
    memset(boost->scores, 0, rows * sizeof *boost->scores);
    for (size_t i = 0; i < trees; i++) {
        forest[i] = grow_tree(boost, &growth);
        add_scores(boost, &forest[i]);
    }
    free(growth.rows);
    free(growth.slope);
    free(growth.curve);
    free(growth.node);
}
