/* counted: lines that wait for the end of their document, since only then it is known how often each came.
 * Where the document is shown twice, they are written as they come the second time; else their text is kept.
 */
#ifndef COUNTED_H
#define COUNTED_H

#include "lib/batch.h"
#include "lib/filter.h"
#include "lib/seen.h"
#include "lib/tally.h"

/* What is wanted, and {0} else. */
struct counted {
    bool tells;            /* how often a line came stands before it */
    bool repeated, unique; /* only lines that came more than once, or once; not both */
    struct tally tally;
};

static inline bool counted_wanted(const struct counted *counted)
{
    return counted->tells || counted->repeated || counted->unique;
}

/* Forgets all lines. */
void counted_clear(struct counted *counted);

/* Lines of the document, the first of which stands at OFFSET, and what was seen of them, numbered: those that
 * are fresh or repeats are counted; at the second showing the first of each is written. */
void counted_lines(struct counted *counted, const struct document *document, const struct batch *batch,
                   size_t offset, const struct seen_verdicts *verdicts, struct output *output);

/* All of the document was shown: writes what is kept. Fails where lines are missing that were counted. */
void counted_end(struct counted *counted, const struct document *document, struct output *output);

void counted_free(struct counted *counted);

#endif
