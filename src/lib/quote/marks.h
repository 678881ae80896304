/* marks: quotation marks in pairs.
 *
 * A mark that may open or close (" and ', two apostrophes) does what its neighbours say; one that a language
 * uses both ways (” in Swedish, « in German) too. Marks of one family close each other, so that "this” is a
 * pair. What never closes ends with its line. Inches, attributes of tags and apostrophes are no marks. */
#ifndef QUOTE_MARKS_H
#define QUOTE_MARKS_H

#include "lib/memory.h"
#include "lib/text.h"

/* A stretch between marks that stands in no other; offsets in bytes of the text. */
struct span {
    size_t open, start; /* of the opening mark, and behind it */
    size_t end, after;  /* of the closing mark, and behind it; the same where it is wanting */
    bool dash;          /* or where none is needed (dialogue.h) */
};

/* Which marks count: bits, in the order of the families. */
enum mark_kinds { MARKS_DOUBLE = 1, MARKS_SINGLE = 2, MARKS_ANGLE = 4, MARKS_CORNER = 8 };

/* Spans that grow: {0} is none. */
struct spans {
    struct span *all;
    size_t count, capacity;
};

/* Puts all pairs of a text, of these kinds of marks, in order, in the place of what the SPANS held. Bytes
 * behind the text can be read up to END, and count for nothing. */
void marks_pair(struct text text, const char *end, unsigned kinds, struct spans *spans);

/* Puts one more behind them. */
void marks_add(struct spans *spans, struct span span);

void marks_free(struct spans *spans);

#endif
