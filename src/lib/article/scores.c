#include "lib/article/scores.h"

enum { LIGHTEST = 8, HEAVIEST = 200 /* words that a block weighs in a mean at least, and at most */ };

/* The root of a number from 1 to 100001, in units of 1/8: bit by bit, which needs no branch. */
static int32_t root(int32_t value)
{
    enum { FEW = 64, ROOT_OF_FEW = 64, HIGHEST = 2048 };
    int32_t square = value * 64, found = 0;
    for (int32_t bit = value < FEW ? ROOT_OF_FEW / 2 : HIGHEST; bit; bit /= 2) {
        int32_t next = found + bit;
        found = next * next <= square ? next : found;
    }
    return found;
}

/* How much a block weighs in a mean of scores. */
static int64_t weight_of(const struct article_facts *facts)
{
    return facts->words + LIGHTEST < HEAVIEST ? facts->words + LIGHTEST : HEAVIEST;
}

static void find_likeliest(struct article *article)
{
    struct article_page *page = article->page;
    int64_t sum = 0, best = -1;
    size_t from = 0;
    page->good = 0;
    page->likely_first = page->likely_last = 0;
    for (size_t i = 0; i < article->count; i++) {
        int64_t worth = scores_worth(article, i);
        page->good += worth > 0 ? worth : 0;
        if (sum <= 0) {
            sum = 0;
            from = i;
        }
        sum += worth;
        if (sum > best) {
            best = sum;
            page->likely_first = from;
            page->likely_last = i;
        }
    }
    page->likely_worth = best;
}

/* The sums of scores over elements and paths, all of them nothing. */
static void clear_sums(struct article_page *page)
{
    for (size_t i = 0; i < page->node_count; i++)
        page->nodes[i].scored = (struct article_scored){0, 0};
    for (size_t i = 0; i < page->path_count; i++)
        page->paths[i].scored = page->paths[i].items_scored = (struct article_scored){0, 0};
}

static void add_scored(struct article_scored *to, struct article_scored scored)
{
    to->score += scored.score;
    to->weight += scored.weight;
}

/* Of blocks to their ancestors, and of those to all of their path. */
static void sum_scores(struct article_page *page)
{
    for (size_t i = page->node_count; i-- > 1;) {
        const struct article_node *node = &page->nodes[i];
        add_scored(&page->nodes[node->parent].scored, node->scored);
        add_scored(&facts_path(page, node)->items_scored, node->scored);
    }
}

void scores_note(struct article *article, struct arena *arena)
{
    struct article_page *page = article->page;
    page->score_to = arena_room(arena, article->count + 1, sizeof *page->score_to);
    page->weight_to = arena_room(arena, article->count + 1, sizeof *page->weight_to);
    page->score_to[0] = page->weight_to[0] = 0;
    page->best_score = INT32_MIN;
    clear_sums(page);
    for (size_t i = 0; i < article->count; i++) {
        int32_t score = article->blocks[i].score;
        int32_t words = article->facts[i].words;
        int64_t weight = weight_of(&article->facts[i]);
        /* Dumps leave each sign of a formula, and the comma behind a link, on a line of its own. */
        article->facts[i].root =
            words || article->has_elements ? root((words < 100000 ? words : 100000) + 1) : 0;
        page->score_to[i + 1] = page->score_to[i] + weight * score;
        page->weight_to[i + 1] = page->weight_to[i] + weight;
        page->best_score = score > page->best_score ? score : page->best_score;
        if (article->has_elements) {
            struct article_node *node = &page->nodes[article->facts[i].node];
            add_scored(&node->scored, (struct article_scored){weight * score, weight});
            add_scored(&facts_path(page, node)->scored, (struct article_scored){weight * score, weight});
        }
    }
    sum_scores(page);
    find_likeliest(article);
}

/* Mean score of the blocks from FROM up to TO, both cut to the page; a page is unlikely beyond its ends. */
static int32_t mean(const struct article *article, int64_t from, int64_t to)
{
    const struct article_page *page = article->page;
    size_t first = from > 0 ? (size_t)from : 0;
    if (to <= 0)
        return -SCORE_SURE;
    size_t end = to < (int64_t)article->count ? (size_t)to : article->count;
    if (first >= end)
        return -SCORE_SURE;
    return (int32_t)facts_divide(page->score_to[end] - page->score_to[first],
                                 page->weight_to[end] - page->weight_to[first]);
}

static int32_t mean_of(struct article_scored scored)
{
    return scored.weight ? (int32_t)(scored.score / scored.weight) : -SCORE_SURE;
}

static void node_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    const struct article_node *node = &page->nodes[article->facts[block].node];
    const struct article_node *parent = node->blocks > 1 ? node : facts_around(page, node);
    features[FEATURE_SCORE_PARENT] = mean_of(parent->scored);
    features[FEATURE_SCORE_GRAND] = mean_of(facts_around(page, parent)->scored);
    features[FEATURE_SCORE_PATH] = mean_of(facts_path(page, node)->scored);
    features[FEATURE_SCORE_ITEMS] = features[FEATURE_SCORE_OUTER] = -2 * SCORE_SURE;
    if (node->item) {
        features[FEATURE_SCORE_ITEMS] = mean_of(facts_path(page, &page->nodes[node->item])->items_scored);
        features[FEATURE_SCORE_OUTER] = mean_of(facts_path(page, &page->nodes[node->outer])->items_scored);
    }
}

void scores_features(const struct article *article, size_t block, int32_t features[FEATURE_ROOM])
{
    const struct article_page *page = article->page;
    int64_t i = (int64_t)block;
    features[FEATURE_SCORE] = mean(article, i, i + 1);
    features[FEATURE_SCORE_COPY] = article->facts[i].copy
                                       ? mean(article, article->facts[i].copy - 1, article->facts[i].copy)
                                       : -2 * SCORE_SURE;
    features[FEATURE_SCORE_BEFORE] = mean(article, i - 1, i);
    features[FEATURE_SCORE_BEFORE2] = mean(article, i - 2, i - 1);
    features[FEATURE_SCORE_AFTER] = mean(article, i + 1, i + 2);
    features[FEATURE_SCORE_AFTER2] = mean(article, i + 2, i + 3);
    features[FEATURE_SCORE_ABOVE] = mean(article, i - 6, i);
    features[FEATURE_SCORE_BELOW] = mean(article, i + 1, i + 7);
    features[FEATURE_SCORE_FAR_ABOVE] = mean(article, i - 25, i);
    features[FEATURE_SCORE_FAR_BELOW] = mean(article, i + 1, i + 26);
    features[FEATURE_SCORE_BEST] = page->best_score;
    features[FEATURE_LIKELY_FROM_START] = features_distance(page->likely_first, block);
    features[FEATURE_LIKELY_FROM_END] = features_distance(page->likely_last, block);
    features[FEATURE_LIKELY_SHARE] = page->good ? (int32_t)(page->likely_worth * 1000 / page->good) : 0;
    if (article->has_elements)
        node_features(article, block, features);
}
