#include "lib/counted.h"

#include <stdio.h>

#include "lib/compiler.h"

void counted_clear(struct counted *counted)
{
    tally_clear(&counted->tally);
}

/* LINE is whole. */
static void write_line(const struct counted *counted, const struct document *document, struct text line,
                       size_t offset, size_t count, struct output *output)
{
    char number[32];
    bool kept = count > 1 ? !counted->unique : !counted->repeated;
    if (output->explains) {
        line.length -= line.at[line.length - 1] == document->separator;
        output_decision(output, offset, offset + line.length, kept ? "keep" : "drop", (long long)count,
                        count > 1 ? "several" : "once", line);
    }
    if (output->explains || !kept)
        return;
    if (counted->tells)
        output_text(output, (struct text){number, (size_t)snprintf(number, sizeof number, "%7zu ", count)});
    output_text(output, line);
}

/* Lines that are new at the second showing have come since the first: they have no count. */
void counted_lines(struct counted *counted, const struct document *document, const struct batch *batch,
                   size_t offset, const struct seen_verdicts *verdicts, struct output *output)
{
    for (uint64_t left = verdicts->fresh | verdicts->repeats; left; left &= left - 1) {
        unsigned i = lowest_bit(left);
        struct text line = batch_whole(batch, i);
        size_t number = verdicts->numbers[i], count, at = offset + (size_t)(line.at - batch->lines[0].at);
        if (document->showing != SHOWING_SECOND)
            tally_count(&counted->tally, number);
        else if ((count = tally_tell(&counted->tally, number)) > 0)
            write_line(counted, document, line, at, count, output);
        if (verdicts->fresh >> i & 1 && document->showing == SHOWING_ONLY)
            tally_keep(&counted->tally, line, at);
    }
}

/* Only the last line of all can lack its separator, and nothing comes after it here either. */
static void write_kept(struct counted *counted, const struct document *document, struct output *output)
{
    for (size_t i = 0; i < counted->tally.known; i++) {
        size_t offset, count = tally_tell(&counted->tally, i);
        struct text line = tally_text(&counted->tally, i, &offset);
        write_line(counted, document, line, offset, count, output);
    }
}

void counted_end(struct counted *counted, const struct document *document, struct output *output)
{
    if (document->showing == SHOWING_ONLY)
        write_kept(counted, document, output);
    else if (document->showing == SHOWING_SECOND && counted->tally.left)
        output_fail(output, "it changed while it was read: lines are missing");
}

void counted_free(struct counted *counted)
{
    tally_free(&counted->tally);
}
