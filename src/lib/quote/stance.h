/* stance: verbs that report what somebody thinks, wants or judges, and hardly ever introduce a quotation:
 * "wants a new law", "called for talks". */
#ifndef QUOTE_STANCE_H
#define QUOTE_STANCE_H

#include "lib/quote/tokens.h"

/* Bits: what a verb takes. */
enum stance_takes { STANCE_CLAUSE = 1, STANCE_OBJECT = 2, STANCE_INFINITIVE = 4 };

struct stance {
    unsigned takes;
    enum say_form form;
    size_t after; /* the place behind the verb and the word that belongs to it: "called for" */
};

/* Is the word at PLACE such a verb? */
bool stance_at(const struct tokens *tokens, size_t place, struct stance *stance);

/* Makes doubtful verbs of saying of all such verbs that the vocabulary lacks. */
void stance_mark(struct tokens *tokens);

#endif
