/* judge: does a sentence end at a boundary? */
#ifndef PROSE_JUDGE_H
#define PROSE_JUDGE_H

#include "lib/prose/boundary.h"

struct verdict {
    bool splits;
    const char *rule; /* a stable name; the man page of split-sentences lists them */
};

/* OWN may be NULL. */
struct verdict judge(const struct boundary *boundary, struct text word_before, const struct prose_words *own);

#endif
