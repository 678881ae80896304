/* tally: how often each of some texts came, told in the order of their first coming. A text is known by its
 * number, from 0 in that order, as a set gives it. Whoever is shown all texts a second time need not have
 * them kept. */
#ifndef TALLY_H
#define TALLY_H

#include "lib/memory.h"
#include "lib/text.h"

struct tally_kept {
    size_t end;    /* of its bytes in `texts` */
    size_t offset; /* where it stood first */
};

/* {0} is an empty one. */
struct tally {
    size_t *counts;
    size_t known, left; /* texts; those of them that were not told */
    struct buffer texts;
    struct tally_kept *kept;
    size_t counts_capacity, kept_capacity;
};

void tally_clear(struct tally *tally);

/* The text of this number came: one that is known, or the next. */
void tally_count(struct tally *tally, size_t number);

/* Keeps the text that was counted last, which came for the first time, and so did all that are kept. */
void tally_keep(struct tally *tally, struct text text, size_t offset);

/* The kept text of this number; *OFFSET as it was given. */
struct text tally_text(const struct tally *tally, size_t number, size_t *offset);

/* How often the text came; 0 where that was told before, or it never came. */
size_t tally_tell(struct tally *tally, size_t number);

void tally_free(struct tally *tally);

#endif
