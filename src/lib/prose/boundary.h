/* boundary: what stands around a possible end of a sentence. */
#ifndef PROSE_BOUNDARY_H
#define PROSE_BOUNDARY_H

#include "lib/prose.h"

enum mark_kind {
    MARK_STOP,     /* one full stop */
    MARK_ELLIPSIS, /* several, or … */
    MARK_LOUD,     /* ! ? and the like, alone or with stops */
    MARK_WIDE      /* a mark of a script that parts sentences without blanks or has no capitals */
};

/* What follows, behind quotes and brackets that open. */
enum follower {
    FOLLOWER_NONE,
    FOLLOWER_UPPER,
    FOLLOWER_LOWER,
    FOLLOWER_DIGIT,
    FOLLOWER_LETTER,
    FOLLOWER_OTHER
};

struct boundary {
    struct text paragraph;
    size_t sentence; /* where it begins */
    size_t mark;     /* the first mark */
    size_t marks_end;
    size_t end;  /* behind all that belongs to the sentence */
    size_t next; /* behind the white space after that */
    enum mark_kind kind;
    bool closed;    /* a quote or bracket closes it */
    bool footnoted; /* a footnote's number stands behind the marks */
    bool smiles;    /* an emoticon does */
    enum follower follower;
    bool opened;            /* a quote or bracket opens before the follower */
    bool bracketed;         /* that is a round or square bracket */
    struct text word_after; /* letters and apostrophes; empty where no letter follows */
};

/* Is there a mark at AT (a byte of a class that may begin one)? */
bool boundary_is_mark(struct text text, size_t at);

/* Reads what stands around the marks at MARK. */
void boundary_read(struct boundary *boundary, struct text paragraph, size_t sentence, size_t mark);

#endif
