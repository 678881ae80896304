/* ahead: the marks and tokens of some paragraphs, found before any of them is read.
 *
 * Paragraphs are short, and the code for all that is done with one is more than the nearest cache of a
 * processor holds: so each kind of work is done on several of them before the next kind. */
#ifndef QUOTE_AHEAD_H
#define QUOTE_AHEAD_H

#include "lib/quote.h"
#include "lib/quote/dialogue.h"
#include "lib/quote/tokens.h"

/* A paragraph. */
struct passage {
    struct vocabulary vocabulary; /* with the language first that it prefers */
    struct spans spans;
    struct tokens tokens; /* of those that are not silent, or are wanted whole */
    bool silent;          /* no quotation stands in it, nor a colon at its end */
    bool lines;           /* it has more than one */
    struct text bare;     /* without white space at its ends */
};

/* Some of them: {0} is none. */
struct ahead {
    struct passage passages[QUOTE_AHEAD];
    struct token *room; /* for the tokens of all */
    size_t capacity;
};

/* What is looked for. */
struct ahead_options {
    struct vocabulary *vocabulary;
    struct dialogue *dialogue;
    unsigned marks; /* bits of enum mark_kinds */
    bool whole;     /* sentences are wanted that no quotation needs */
};

/* Finds what is in COUNT paragraphs (at most QUOTE_AHEAD), in the place of what was there. Bytes behind them
 * can be read up to END, and count for nothing. */
void ahead_find(struct ahead *ahead, const struct text *paragraphs, size_t count, const char *end,
                struct ahead_options options);

void ahead_free(struct ahead *ahead);

#endif
