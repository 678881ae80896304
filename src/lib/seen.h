/* seen: has this text come before: as a whole or nearly, in this run or in all earlier ones, and where was it
 * first. Texts are judged by the batch; some of them are a mask, a bit for each. */
#ifndef SEEN_H
#define SEEN_H

#include "lib/set.h"
#include "lib/state.h"

/* What is asked of the texts. */
struct seen_question {
    struct seen *skipped; /* texts that pass for seen, compared in the same way; NULL: none */
    unsigned near;        /* thousandths, as near_open has them; 0: as a whole */
    struct state *state;  /* what earlier runs have seen, and this one adds to; not with near. NULL: none */
    enum state_kind kind; /* of the texts, there */
    bool numbered;        /* the texts are numbered; not with a state */
    bool explains;        /* so they are, and told apart from those of a state, which is left as it is */
};

/* Of each text that was asked about one bit is set. */
struct seen_verdicts {
    uint64_t skipped, known; /* known: of earlier runs, where that is explained */
    uint64_t fresh, repeats;
    size_t numbers[SET_BATCH]; /* of fresh ones and repeats, from 0 in the order of first coming */
};

/* The texts that were seen. Ends the program where memory is wanting. */
struct seen;

/* What the question points at is borrowed. */
struct seen *seen_open(const struct seen_question *question);

/* Judges those of the COUNT texts, SET_BATCH at most, whose bit is in WANTED: from then on they are seen. */
void seen_judge(struct seen *seen, const struct text *texts, size_t count, uint64_t wanted,
                struct seen_verdicts *verdicts);

/* The name of the rule by which text I, which was asked about, was judged: first, repeat, near, skip, known.
 */
const char *seen_rule(const struct seen *seen, const struct seen_verdicts *verdicts, size_t i);

/* Where the text that text I repeats was; 0 where it repeats none. HERE, not 0, is where it is itself. To be
 * asked of each text that is numbered, in their order. */
size_t seen_first(struct seen *seen, const struct seen_verdicts *verdicts, size_t i, size_t here);

/* Forgets what this run has seen. */
void seen_clear(struct seen *seen);

/* NULL is none. */
void seen_close(struct seen *seen);

#endif
