/* content: where reported speech begins and ends, "that the plan is dead" of "Ortiz said on Monday that the
 * plan is dead, though ...". */
#ifndef QUOTE_CONTENT_H
#define QUOTE_CONTENT_H

#include "lib/quote/noun.h"

/* Where the sentence ends in which FROM stands, or reaches too far for the time to be linear. */
size_t content_sentence_end(const struct tokens *tokens, size_t from);

/* Where that begins which the verb reports: behind whom it is told, and when. */
size_t content_start(const struct tokens *tokens, size_t verb);

/* What bounds that which a verb reports, apart from its own words. */
struct frame {
    bool aside; /* the clause only leads to the writer's own, or is put into it, up to a comma: "Asked if ...,
                 * he", "As Smith said ..., the", "Smith, who said ..., won" */
    bool phrase; /* it is a noun phrase before a verb of the writer's: "his support for the plan is known" */
    bool gerund; /* "praising him and calling ..." */
};

/* Of the VERB of the SOURCE, in the sentence that begins at START. */
struct frame content_frame(const struct tokens *tokens, size_t start, size_t verb,
                           const struct source *source);

/* Where what begins at FROM ends, with the sentence or before it: ", and he added", ", who", ", according
 * to". */
size_t content_end(const struct tokens *tokens, size_t from, struct frame frame);

/* Does a finite verb stand in the words from FROM on, before the next sign? */
bool content_has_verb(const struct tokens *tokens, size_t from);

/* Leaves out signs at the ends of [*FIRST, *AFTER). False where it is too short, or a good part of it stands
 * between marks: then the quotation tells what was said. */
bool content_trim(const struct tokens *tokens, size_t *first, size_t *after);

#endif
