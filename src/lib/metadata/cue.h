/* cue: what the words beside a day on a page say of it. */
#ifndef METADATA_CUE_H
#define METADATA_CUE_H

#include "lib/text.h"

struct cue {
    bool updated, told;
    bool sure; /* a word says what the day is of, not only that there is one */
};

/* By what stands BEFORE the day and BEHIND it in its line. */
struct cue cue_around(struct text before, struct text behind);

/* By a line before that of the day, if that is its label: "Published on:". */
struct cue cue_label(struct text line);

#endif
