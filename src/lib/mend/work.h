/* work: a line on its way through the rules. A rule reads `text` and says what it replaces, from left to
 * right; what it does not replace is copied only if anything is. So a rule that finds nothing costs no more
 * than its look. */
#ifndef MEND_WORK_H
#define MEND_WORK_H

#include "lib/mend.h"

/* What a byte was in the line as it came: itself, or all that something in its place was. */
struct origin {
    size_t start, end;
};

/* A text in the making; of each byte, where it came from (only while changes are noted). */
struct draft {
    struct buffer bytes;
    struct origin *origins;
    size_t capacity; /* of origins */
};

struct work {
    struct text text;             /* as the rules so far leave it */
    const struct origin *origins; /* of each byte of it; NULL: it is the line as it came */
    size_t line_length;           /* of the line as it came */
    struct draft drafts[2];       /* they take turns */
    int turn;
    bool touched; /* this rule has replaced something */
    bool changed; /* a rule before it has */
    size_t done;  /* bytes of `text` that are copied or replaced */
    bool notes;
    struct mend_change *changes;
    size_t count, capacity;
    struct arena texts; /* of the changes */
};

void work_begin(struct work *work, struct text line);

/* Replaces the bytes FROM to TO of the text, which is at or behind what was replaced last. */
void work_replace(struct work *work, size_t from, size_t to, struct text with, enum mend_rule rule);

/* The rule is through: what it replaced is seen by the next one. */
void work_finish(struct work *work);

void work_free(struct work *work);

#endif
