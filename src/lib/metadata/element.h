/* element: what the tags of a page tell by their attributes: <meta>, <link>, <time>, microdata, RDFa, and the
 * words of classes and ids. */
#ifndef METADATA_ELEMENT_H
#define METADATA_ELEMENT_H

#include "lib/metadata/capture.h"
#include "lib/metadata/words.h"

enum { AWAY_LOSES = 44 }; /* what is told where nothing is the article's own, of its score */

/* An element that is open; ELEMENT_NONE: there is none. */
struct inside {
    enum element element;
    unsigned depth; /* of elements of its kind, with itself */
};

/* What is open around the place that the walk is at. */
struct elements_state {
    struct captures captures;
    struct word_filter filter; /* of words_marks_filter */
    struct inside away;        /* in which nothing is the article's own */
    bool away_by_mark;         /* only a word of its class says so */
    struct inside way;         /* which holds the way to the page */
    unsigned steps;            /* of that, so far */
    bool author_follows;       /* as the last twitter:label says */
};

/* A tag is met, before elements_start: ends what it ends. SHOWN is all text so far. */
void elements_tag(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                  struct text shown);

/* A start tag: adds what its attributes tell; SHOWN bytes of text stand before it. */
void elements_start(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                    size_t shown);

static inline bool elements_is_away(const struct elements_state *state)
{
    return state->away.element != ELEMENT_NONE;
}

#endif
