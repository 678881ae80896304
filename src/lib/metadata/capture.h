/* capture: elements whose text is a fact, from their start tags to where they end. */
#ifndef METADATA_CAPTURE_H
#define METADATA_CAPTURE_H

#include "lib/html.h"
#include "lib/metadata/candidate.h"
#include "lib/metadata/words.h"

enum { CAPTURE_MOST = 12 /* open at a time; what opens beyond them is not looked at */ };

struct capture {
    enum metadata_key key;
    enum metadata_source source;
    int score;
    enum element element;
    unsigned depth;    /* of elements of its kind in it */
    size_t from;       /* offset in the text that is shown */
    struct text where; /* its start tag */
};

struct captures {
    struct capture open[CAPTURE_MOST];
    size_t count;
};

/* Is an element that is open closed where the tag begins another? A <p> is by another one or another block.
 */
static inline bool capture_is_closed(enum element element, const struct html_token *tag)
{
    return element == ELEMENT_P && tag->kind == HTML_START && tag->flags & ELEMENT_IS_CLOSESP;
}

/* An element begins, whose text from here on (FROM bytes are shown before it) is such a fact. */
void capture_open(struct captures *captures, struct capture capture);

/* A tag is met: adds what it ends. SHOWN is all text so far. */
void capture_tag(struct captures *captures, struct candidates *found, const struct html_token *tag,
                 struct text shown);

/* The page is at its end: adds what is still open. */
void capture_finish(struct captures *captures, struct candidates *found, struct text shown);

/* Is one of them open? */
bool capture_is_open(const struct captures *captures, enum metadata_key key);

/* What a property says where it stands: within an author or a publisher its name is theirs, in the place of
 * all text there, and their address and picture are none of the page; within a picture only its address
 * counts. */
struct word_entry capture_entry(struct captures *captures, struct word_entry entry);

#endif
