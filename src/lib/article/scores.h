/* scores: what the forests say of a page. The second sees what the first said of all blocks (D. Wolpert,
 * Stacked generalization, Neural Networks 5, 1992). For the rooms of the module article and its trainer only.
 */
#ifndef ARTICLE_SCORES_H
#define ARTICLE_SCORES_H

#include "lib/article/features.h"

enum { SCORE_SURE = 4 * MODEL_ONE /* beyond it a score tells no more */ };

/* The forests that the options name, or those that the program ships for this kind of page. */
struct article_forests scores_forests(const struct article *article, const struct article_options *options);

/* Gives each block its score, with the lean asked for and the one that the page's doubts call for. */
void scores_give(struct article *article, const struct article_options *options, struct arena *arena);

/* Takes note of the first scores, which the blocks hold. */
void scores_note(struct article *article, struct arena *arena);

/* Adds the features that come of them, also when the blocks hold the last scores. */
void scores_features(const struct article *article, size_t block, int32_t features[FEATURE_ROOM]);

/* What the chain makes of a block's score, once the first ones were noted: long blocks count more, as
 * sqrt(words + 1) / 3. */
static inline int64_t scores_worth(const struct article *article, size_t block)
{
    int32_t score = article->blocks[block].score;
    int32_t bounded = score > SCORE_SURE ? SCORE_SURE : score < -SCORE_SURE ? -SCORE_SURE : score;
    return (int64_t)bounded * article->facts[block].root / 24;
}

#endif
