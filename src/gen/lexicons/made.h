/* A lexicon that is being made: the perfect hash of src/lib/lexicon.h. */
#ifndef GEN_LEXICONS_MADE_H
#define GEN_LEXICONS_MADE_H

#include "gen/lexicons/list.h"

enum { BUCKET_BITS = 11 };

struct made {
    uint16_t steps[1 << BUCKET_BITS];
    const struct word **places; /* NULL: nothing stands there */
    uint32_t count;
};

/* Finds for each bucket a step by which the words of the list (borrowed) have places of their own. */
void made_open(struct made *made, const struct list *list);

void made_close(struct made *made);

#endif
