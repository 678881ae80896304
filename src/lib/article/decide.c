/* The forest's score of each block, smoothed: an article is mostly one stretch. */
#include "lib/article/facts.h"

#include "tables/boilerplate-html.h"
#include "tables/boilerplate-text.h"

enum {
    SURE = 4 * MODEL_ONE,        /* log-odds count no more than this */
    SWITCH_HTML = 2 * MODEL_ONE, /* the price of a change from article to not, or back */
    SWITCH_TEXT = 1 * MODEL_ONE,
    NEAR_BEST = MODEL_ONE / 2 /* where nothing is kept: blocks as near the best score */
};

/* The root, in units of 1/8. */
static int32_t root(int32_t value)
{
    int64_t square = (int64_t)value * 64, low = 0, high = 1 << 20;
    while (low < high) {
        int64_t middle = (low + high + 1) / 2;
        if (middle * middle <= square)
            low = middle;
        else
            high = middle - 1;
    }
    return (int32_t)low;
}

/* What keeping the block is worth to the chain: longer blocks count more, as sqrt(words + 1) / 3. */
static int64_t worth(int32_t score, int32_t words)
{
    int32_t bounded = score > SURE ? SURE : score < -SURE ? -SURE : score;
    return (int64_t)bounded * root((words < 100000 ? words : 100000) + 1) / 24;
}

/* The best path through two states (A. Viterbi, IEEE Transactions on Information Theory 13, 1967). */
static void smooth(struct article *article, int64_t price, struct arena *arena)
{
    unsigned char *came = arena_take(arena, article->count, 1); /* bit s: state s came from the other */
    int64_t out = 0, in = -price;
    for (size_t i = 0; i < article->count; i++) {
        int64_t to_in = out - price > in ? out - price : in;
        int64_t to_out = in - price > out ? in - price : out;
        came[i] = (unsigned char)((in - price > out) | (out - price > in) << 1);
        out = to_out;
        in = to_in + worth(article->blocks[i].score, article->facts[i].words);
    }
    bool state = in > out;
    for (size_t i = article->count; i-- > 0;) {
        struct article_block *block = &article->blocks[i];
        block->keep = state;
        block->rule = state == (block->score > 0) ? "forest" : "smooth";
        state = (came[i] >> state & 1) ? !state : state;
    }
}

/* A page with text is never left empty. */
static void keep_something(struct article *article)
{
    int64_t best = INT32_MIN; /* wider than a score, to stay in range below */
    for (size_t i = 0; i < article->count; i++) {
        const struct article_block *block = &article->blocks[i];
        if (block->keep)
            return;
        if (block->score > best && article->facts[i].words)
            best = block->score;
    }
    for (size_t i = 0; i < article->count; i++)
        if (article->blocks[i].score >= best - NEAR_BEST && article->facts[i].words) {
            article->blocks[i].keep = true;
            article->blocks[i].rule = "best";
        }
}

const struct model_tree *article_forest(bool html, size_t *count)
{
    *count = html ? (size_t)boilerplate_html_count : (size_t)boilerplate_text_count;
    return html ? boilerplate_html : boilerplate_text;
}

void article_decide(struct article *article, const struct article_options *options, struct arena *arena)
{
    size_t trees = options->trees;
    const struct model_tree *forest =
        options->forest ? options->forest : article_forest(article->html, &trees);
    int32_t features[FEATURE_ROOM];
    for (size_t i = 0; i < article->count; i++) {
        facts_features(article, i, features);
        article->blocks[i].score = model_score(forest, trees, features) + options->lean;
    }
    smooth(article, article->html ? SWITCH_HTML : SWITCH_TEXT, arena);
    keep_something(article);
    article_rules(article);
}
