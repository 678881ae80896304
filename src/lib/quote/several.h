/* several: sources that speak as one, "Cole, Lind and Marsh", "the mayor and her deputy". */
#ifndef QUOTE_SEVERAL_H
#define QUOTE_SEVERAL_H

#include "lib/quote/noun.h"

/* Makes one of the SOURCE and of those that are joined to it behind; else it stays. VERB: it is the subject
 * of the clause, so that a verb may follow them. */
void several_behind(const struct tokens *tokens, bool verb, struct source *source);

/* The same of those before it, where the clause begins with them. Of two words for the same, "his wife and
 * former aide Ann Cole", only the phrase grows. */
void several_before(const struct tokens *tokens, struct source *source);

#endif
