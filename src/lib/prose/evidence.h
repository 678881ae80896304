/* evidence: what the rules that judge a boundary look at: for the rooms of judge.c alone. */
#ifndef PROSE_EVIDENCE_H
#define PROSE_EVIDENCE_H

#include "lib/prose/judge.h"
#include "lib/prose/word.h"

/* It is read once. */
struct evidence {
    const struct boundary *boundary;
    struct text word; /* before the marks */
    enum abbreviation abbreviation;
    bool own;             /* the user has named it as one */
    enum starter starter; /* of the word behind */
    bool spaced;          /* white space parts the two */
};

/* No rule has decided. */
static const struct verdict undecided = {false, NULL};

static inline struct verdict splits(const char *rule)
{
    return (struct verdict){true, rule};
}

static inline struct verdict keeps(const char *rule)
{
    return (struct verdict){false, rule};
}

/* Do no more than so many words stand between the sentence's start and the marks: "At 5 a.m."? */
bool evidence_is_first(const struct evidence *evidence, size_t words);

/* Does a sentence end at one full stop? */
struct verdict judge_stop(const struct evidence *evidence);

#endif
