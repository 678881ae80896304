/* kind: what words between marks are: speech, the title of a work, or scare quotes. */
#ifndef QUOTE_KIND_H
#define QUOTE_KIND_H

#include "lib/quote.h"
#include "lib/quote/tokens.h"

/* What is known of a quotation besides its words. */
struct surroundings {
    bool whole;        /* it begins a sentence, or stands behind a comma or a colon */
    bool sure;         /* its source was found near it */
    unsigned language; /* enum quote_language of its paragraph */
    bool calls;        /* it is what something is called ("he called it "a bill that nobody pays"") */
};

/* Of the quotation at PLACE, which does not stand alone; of QUOTE its text and pattern are read. */
enum quote_type kind_of(const struct tokens *tokens, size_t place, const struct quote *quote,
                        struct surroundings around);

/* "said", "told", but not "says", "to say" of a heading. */
bool kind_is_past(const struct token *cue);

/* Does the quotation at PLACE stand between single marks? */
bool kind_is_single(const struct tokens *tokens, size_t place);

#endif
