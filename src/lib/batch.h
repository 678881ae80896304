/* batch: lines of a text that are decided together. Some of them are a mask: a bit for each, the first one
 * lowest. */
#ifndef BATCH_H
#define BATCH_H

#include <stdbool.h>

#include "lib/memory.h"
#include "lib/text.h"

enum { BATCH_LINES = 64 };

struct batch {
    struct text lines[BATCH_LINES]; /* without their separators */
    const char *end;                /* of the text they are cut off: a line that ends there has none */
    size_t count;
};

/* The blank lines since the last other line, and those of them that were kept; {0} is at the beginning. */
struct batch_gap {
    size_t lines, kept;
};

/* Takes the next lines off the front of *REST; with LAST, what stands behind the last separator is one, too.
 * False where no line is left. */
bool batch_read(struct batch *batch, struct text *rest, char separator, bool last);

/* There is a line at the least. */
static inline uint64_t batch_all(const struct batch *batch)
{
    return UINT64_MAX >> (BATCH_LINES - batch->count);
}

/* Those that are nothing but white space. */
uint64_t batch_blank(const struct batch *batch);

/* Closes the gaps that dropped lines leave: of the BLANK lines those that are to be kept, beside the lines
 * KEPT. One behind dropped lines goes only as far as it makes the gap longer than it was before them. */
uint64_t batch_close_gaps(const struct batch *batch, uint64_t blank, uint64_t kept, struct batch_gap *gap);

/* The line with its separator, where it has one. */
static inline struct text batch_whole(const struct batch *batch, size_t i)
{
    struct text line = batch->lines[i];
    return (struct text){line.at, line.length + (line.at + line.length < batch->end)};
}

/* Adds the lines KEPT, whole, to a buffer. */
void batch_write(const struct batch *batch, uint64_t kept, struct buffer *to);

#endif
