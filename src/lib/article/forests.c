/* What the forests say of a page: each block's score. */
#include "lib/article/scores.h"

#include "tables/boilerplate-html.h"
#include "tables/boilerplate-html-again.h"
#include "tables/boilerplate-marked.h"
#include "tables/boilerplate-marked-again.h"
#include "tables/boilerplate-text.h"
#include "tables/boilerplate-text-again.h"

struct article_forests scores_forests(const struct article *article, const struct article_options *options)
{
    if (options->forests)
        return *options->forests;
    switch (article->source) {
    case ARTICLE_HTML:
        return (struct article_forests){{boilerplate_html, boilerplate_html_count},
                                        {boilerplate_html_again, boilerplate_html_again_count}};
    case ARTICLE_MARKED:
        return (struct article_forests){{boilerplate_marked, boilerplate_marked_count},
                                        {boilerplate_marked_again, boilerplate_marked_again_count}};
    case ARTICLE_PLAIN:
        break;
    }
    return (struct article_forests){{boilerplate_text, boilerplate_text_count},
                                    {boilerplate_text_again, boilerplate_text_again_count}};
}

/* What the forests need not be asked, as in a cascade of classifiers (P. Viola and M. Jones, Rapid object
 * detection using a boosted cascade of simple features, 2001): a block whose first score is below HOPELESS
 * gets no second, and by these exits blocks leave the first forest and the second. Those of text and HTML
 * differ as their trees do; cross-validation loses nothing by either. */
struct cascade {
    int32_t hopeless;
    struct model_exit exits[2][MODEL_PARTS - 1];
};

static const struct cascade html_cascade = {-2 * MODEL_ONE, {{{40, -5 * MODEL_ONE / 2, INT32_MAX, 31}}}};

static const struct cascade plain_cascade = {
    -5 * MODEL_ONE / 4,
    {{{20, -5 * MODEL_ONE / 4, INT32_MAX, 40},
      {40, -7 * MODEL_ONE / 4, INT32_MAX, 28},
      {80, -2 * MODEL_ONE, INT32_MAX, 20}},
     {{10, -MODEL_ONE / 2, MODEL_ONE / 2, 60},
      {20, -7 * MODEL_ONE / 8, 7 * MODEL_ONE / 8, 36},
      {50, -5 * MODEL_ONE / 4, 5 * MODEL_ONE / 4, 22}}},
};

/* SECOND: of those blocks alone that the first forest gives hope, whose scores stand in SCORES. */
static void score_blocks(const struct article *article, struct model_forest forest, bool second,
                         int32_t *scores)
{
    const struct cascade *cascade = article->has_elements ? &html_cascade : &plain_cascade;
    struct model_queue queue;
    int32_t features[FEATURE_ROOM];
    model_open(&queue, forest, features_width(article), cascade->exits[second], scores);
    for (size_t i = 0; i < article->count; i++) {
        if (second && scores[i] < cascade->hopeless)
            continue;
        features_of(article, i, features);
        if (second)
            scores_features(article, i, features);
        model_ask(&queue, features, i);
    }
    model_finish(&queue);
}

enum { LEANS = 16, LEAN = MODEL_ONE / 4 /* how many leans there are, and a step between two */ };

/* The chance of log-odds, in 1/1000. */
static int64_t chance_of(int32_t score)
{
    static const int16_t chances[] = {531, 593, 651, 706, 755, 798, 835, 867, 893,
                                      915, 932, 947, 958, 967, 974, 980, 984};
    int32_t size = (score < 0 ? -score : score) / LEAN;
    int64_t chance = chances[size < LEANS ? size : LEANS];
    return score < 0 ? 1000 - chance : chance;
}

/* What to add to the scores so that the F1 to be expected of the blocks above 0 is the highest: where a page
 * leaves much in doubt, less than even odds are enough (Z. Lipton, C. Elkan and B. Naryanaswamy, Optimal
 * thresholding of classifiers to maximize F1 measure, ECML 2014). */
static int32_t find_lean(const struct article *article)
{
    int64_t words[LEANS + 1] = {0}, right[LEANS + 1] = {0}, all = 0; /* by the lean that lets them in */
    for (size_t i = 0; i < article->count; i++) {
        int32_t score = article->blocks[i].score, lean = score > 0 ? 0 : 1 - score / LEAN;
        int64_t likely = article->facts[i].words * chance_of(score);
        all += likely;
        if (lean <= LEANS) {
            words[lean] += article->facts[i].words;
            right[lean] += likely;
        }
    }
    int64_t kept = 0, good = 0, best = 0;
    int32_t found = 0;
    for (int32_t lean = 0; lean <= LEANS; lean++) {
        kept += words[lean];
        good += right[lean];
        int64_t f1 = kept ? good * 2000 / (kept * 1000 + all) : 0;
        found = f1 > best ? lean : found;
        best = f1 > best ? f1 : best;
    }
    return found * LEAN;
}

static void set_scores(struct article *article, const int32_t *scores, int32_t lean)
{
    for (size_t i = 0; i < article->count; i++)
        article->blocks[i].score = scores[i] + lean;
}

/* What the second forest says, which sees also what the first said of all blocks. Most blocks are menus, of
 * which the first alone is sure. */
void scores_give(struct article *article, const struct article_options *options, struct arena *arena)
{
    struct article_forests forests = scores_forests(article, options);
    int32_t *scores = arena_room(arena, article->count, sizeof *scores);
    score_blocks(article, forests.first, false, scores);
    set_scores(article, scores, 0);
    scores_note(article, arena);
    score_blocks(article, forests.second, true, scores);
    set_scores(article, scores, 0);
    set_scores(article, scores, options->lean + find_lean(article));
}
