/* stance: words that report what somebody says, thinks, wants or judges, and hardly ever introduce a
 * quotation: "wants a new law", "called for talks", "his support for the plan", "is hopeful that". */
#ifndef QUOTE_STANCE_H
#define QUOTE_STANCE_H

#include "lib/quote/tokens.h"

/* Bits: what such a word takes. */
enum stance_takes { STANCE_CLAUSE = 1, STANCE_OBJECT = 2, STANCE_INFINITIVE = 4, STANCE_VIEW = 8 };

enum stance_kind { STANCE_NONE, STANCE_NOUN, STANCE_ADJECTIVE, STANCE_VERB };

struct stance {
    unsigned takes;
    enum say_form form; /* of a verb */
    size_t after;       /* the place behind it and the words that belong to it: "called for" */
};

/* Is the word at PLACE such a verb? */
bool stance_verb(const struct tokens *tokens, size_t place, struct stance *stance);

/* Is it such a noun or adjective? */
enum stance_kind stance_noun(const struct tokens *tokens, size_t place, struct stance *stance);

/* Makes doubtful verbs of saying of all such verbs that the vocabulary lacks, or takes for nouns, and verbs
 * in a heading small. Without it no word is one of stance. */
void stance_mark(struct tokens *tokens);

#endif
