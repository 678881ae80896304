/* attribute: which source a quotation has, by patterns of the sentence around it. */
#ifndef QUOTE_ATTRIBUTE_H
#define QUOTE_ATTRIBUTE_H

#include "lib/quote.h"
#include "lib/quote/phrase.h"

struct attribution {
    struct source source;
    size_t cue_first, cue_after; /* tokens; the same: there is none */
    enum quote_pattern pattern;  /* PATTERN_NONE: no source was found */
    int score;                   /* 0 to 100 */
};

/* Makes it that of no source. Part by part: what clears all of it at once is slow for so few bytes, and this
 * is done for each pattern that is tried. */
static inline void attribution_clear(struct attribution *attribution)
{
    attribution->source = (struct source){.first = 0};
    attribution->cue_first = attribution->cue_after = 0;
    attribution->pattern = PATTERN_NONE;
    attribution->score = 0;
}

/* The next pattern from *STEP (0 at first) on that fits the quotation at PLACE, from its own sentence alone;
 * the first is the best. False where no other does. */
bool attribute_next(const struct tokens *tokens, size_t place, size_t *step, struct attribution *attribution);

/* The same of what would stand behind the last token, END: "Smith wrote:" at the end of a paragraph. */
bool attribute_end(const struct tokens *tokens, size_t end, struct attribution *attribution);

/* The verb behind the quotation that says it of nobody who is named, as in Spanish: "«Ya veremos», dijo
 * ayer." The place itself: there is none. */
size_t attribute_bare_verb(const struct tokens *tokens, size_t place);

/* Is there nothing in the sentence but quotations? */
bool attribute_is_alone(const struct tokens *tokens, size_t place);

#endif
