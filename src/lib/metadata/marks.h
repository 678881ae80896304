/* marks: what the words of an element's class and id say that it holds. */
#ifndef METADATA_MARKS_H
#define METADATA_MARKS_H

#include "lib/metadata/words.h"

/* How far each key is trusted to be here, 0: it is not said; whether it is the way to the page; and whether
 * what stands here is not the article's own, or is so whatever its other words say. */
struct marks {
    int trust[METADATA_KEYS];
    bool way, away, own;
};

/* Adds what the names say, which white space parts. */
void marks_take(const struct word_filter *filter, struct marks *marks, struct text names);

#endif
