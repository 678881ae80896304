/* skip: how far a paragraph need not be cut into tokens, where only the sentences with quotations count. */
#ifndef QUOTE_SKIP_H
#define QUOTE_SKIP_H

#include "lib/quote/marks.h"
#include "lib/text.h"

/* Where a sentence begins. */
struct start {
    size_t at;    /* its first word */
    size_t marks; /* behind the marks that end the sentence before */
};

/* How many bytes around a mark tell whether it ends a sentence: each mark of ". . . ." reads the others, and
 * the time must be linear. */
enum { MARK_REACH = 64 };

/* Steps from the sentence that begins at START of a paragraph over those that end before the next quotation,
 * SPAN (NULL: none is left), to one from which cutting can go on as if it had cut all: the sentence of the
 * quotation, or the one before where that may be a quotation alone, whose source is there; or an earlier one,
 * whose end is not plain. WRAPPED: the ends of lines end nothing. */
struct start skip_sentences(struct text paragraph, struct start start, const struct span *span, bool wrapped);

#endif
