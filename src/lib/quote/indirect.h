/* indirect: reported speech without marks, "X said that ...", "..., X said", "according to X, ...". */
#ifndef QUOTE_INDIRECT_H
#define QUOTE_INDIRECT_H

#include "lib/quote/attribute.h"

struct indirect {
    struct attribution attribution;
    size_t first, after; /* tokens of what was said */
};

/* The next one that begins behind *PLACE, which moves on; false where there is none. */
bool indirect_next(const struct tokens *tokens, size_t *place, struct indirect *indirect);

#endif
