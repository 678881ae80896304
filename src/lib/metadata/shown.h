/* shown: the text of a page as its reader sees it, line by line, with what is known of each line. */
#ifndef METADATA_SHOWN_H
#define METADATA_SHOWN_H

#include "lib/metadata/candidate.h"

enum { SHOWN_SCRIPTS = 64 /* that are kept */ };

struct shown_line {
    struct text text;  /* without white space at its ends */
    struct text where; /* in the page */
    int heading;       /* h1 to h6; 0: none */
    bool away;         /* in a menu, among comments, related stories or the like */
};

struct shown {
    struct shown_line *lines;
    size_t count;
    struct text scripts[SHOWN_SCRIPTS]; /* of the page, but for JSON-LD: as they stand */
    size_t script_count;
    bool plain; /* it came as text: a day before the headline is the one on which it was fetched */
};

/* Adds what stands around the headline, which is TITLE (KEY is what is compared of it), and what the first
 * paragraphs begin with: bylines, days, the dateline. */
void shown_read(struct candidates *found, const struct shown *shown, struct text title, struct text key,
                bool day_first);

#endif
