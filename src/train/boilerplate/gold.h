/* gold: which blocks of a page belong to its article, and how near a choice of blocks comes to it, by the
 * words of the article that somebody has set down. */
#ifndef GOLD_H
#define GOLD_H

#include "lib/article.h"

/* Hashes of words, in their order. */
struct words {
    uint64_t *at;
    size_t count, capacity;
};

struct gold {
    struct words words;
    struct grams {
        uint64_t *at; /* hashes of 4-grams of words, sorted */
        size_t count;
    } grams;
};

struct gold gold_read(struct text text);

/* Labels of the blocks, 1 where one belongs: at least half of its words stand in 4-grams of the gold; of
 * equal blocks only as many as the gold has: the first paragraphs, others nearest the article's middle. */
void gold_label(const struct gold *gold, const struct article *article, unsigned char *labels);

/* How many 4-grams of the kept blocks are the gold's, how many are not, and how many of the gold's are
 * missing. */
struct overlap {
    size_t both, wrong, missed;
};

struct overlap gold_compare(const struct gold *gold, const struct article *article);

#endif
