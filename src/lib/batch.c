#include "lib/batch.h"

#include "lib/compiler.h"

bool batch_read(struct batch *batch, struct text *rest, char separator, bool last)
{
    batch->end = rest->at + rest->length;
    batch->count = text_lines(rest, separator, batch->lines, BATCH_LINES);
    if (batch->count == 0 && last && rest->length) {
        batch->lines[batch->count++] = *rest;
        *rest = text_slice(*rest, rest->length, rest->length);
    }
    return batch->count > 0;
}

uint64_t batch_blank(const struct batch *batch)
{
    uint64_t blank = 0;
    for (size_t i = 0; i < batch->count; i++)
        blank |= (uint64_t)text_blank(batch->lines[i]) << i;
    return blank;
}

uint64_t batch_close_gaps(const struct batch *batch, uint64_t blank, uint64_t kept, struct batch_gap *gap)
{
    uint64_t closing = 0;
    for (size_t i = 0; i < batch->count; i++) {
        gap->lines = blank >> i & 1 ? gap->lines + 1 : 0;
        if (kept >> i & 1)
            gap->kept = 0;
        if (gap->lines > gap->kept) {
            gap->kept = gap->lines;
            closing |= (uint64_t)1 << i;
        }
    }
    return closing;
}

/* Neighbours are added at once. */
void batch_write(const struct batch *batch, uint64_t kept, struct buffer *to)
{
    while (kept) {
        unsigned first = lowest_bit(kept);
        uint64_t gaps = ~(kept >> first);
        size_t after = gaps ? first + lowest_bit(gaps) : BATCH_LINES;
        struct text last = batch_whole(batch, after - 1);
        const char *from = batch->lines[first].at;
        buffer_add(to, (struct text){from, (size_t)(last.at + last.length - from)});
        kept = after < BATCH_LINES ? kept >> after << after : 0;
    }
}
