/* dialogue: speech that no marks close, or that the writer's words stand in: lines that a dash begins,
 * "— No, said Ann.", "—No —dijo Ana—. Es tarde.", and in French « Nous partons, dit-il, demain. » */
#ifndef QUOTE_DIALOGUE_H
#define QUOTE_DIALOGUE_H

#include "lib/quote/tokens.h"

struct dialogue {
    const struct vocabulary *vocabulary;
    unsigned languages;   /* bits: enum quote_language */
    bool dashes;          /* lines with a dash count */
    bool goes_on;         /* the last line that was looked at is speech behind a dash */
    bool hyphen;          /* that at hand stands behind a hyphen */
    struct tokens tokens; /* of the speech at hand */
    struct spans spans;   /* what was found */
};

/* Puts speech behind dashes and the pieces of French quotations into SPANS, the quotations of the PARAGRAPH
 * between marks. LINES: it is more than one, but for blank ones. */
void dialogue_find(struct dialogue *dialogue, struct text paragraph, bool lines, struct spans *spans);

void dialogue_free(struct dialogue *dialogue);

#endif
