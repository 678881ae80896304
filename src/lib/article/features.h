/* features: the numbers that the forests see of a block, by the names of src/tables/block-features.txt. For
 * the rooms of the module article and its trainer only. */
#ifndef ARTICLE_FEATURES_H
#define ARTICLE_FEATURES_H

#include "lib/article/facts.h"
#include "tables/block-features.h" /* enum feature */

enum { FEATURES = FEATURE_LAST + 1, FEATURE_ROOM = MODEL_WIDTH };

/* What a feature is called, and its bits FEATURE_IS_HTML, FEATURE_IS_TEXT and FEATURE_IS_SECOND. */
const char *features_name(enum feature feature);
unsigned features_flags(enum feature feature);

/* How many features stand before those that no page of this kind has. */
size_t features_width(const struct article *article);

/* The features of a block, of which there are features_width; those of the second forest alone are 0. */
void features_of(const struct article *article, size_t block, int32_t features[FEATURE_ROOM]);

#endif
