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

/* Those of them that come of where a block of HTML stands. */
void features_of_elements(const struct article *article, size_t block, int32_t features[FEATURE_ROOM]);

/* Features have bounds, beyond which more tells nothing new. */
static inline int32_t features_up_to(int64_t value, int32_t most)
{
    return (int32_t)(value < most ? value : most);
}

static inline int32_t features_share(int64_t part, int64_t whole)
{
    return (int32_t)facts_share(part, whole);
}

/* Blocks from one to another, below 0 where it stands above. */
static inline int32_t features_distance(size_t from, size_t to)
{
    return to >= from ? features_up_to((int64_t)(to - from), NOWHERE)
                      : -features_up_to((int64_t)(from - to), NOWHERE);
}

/* Blocks since the one before (0: none; as index + 1). */
static inline int32_t features_since(int32_t before, size_t block)
{
    return before ? features_up_to((int64_t)block + 1 - before, NOWHERE) : NOWHERE + 1;
}

#endif
