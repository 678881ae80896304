/* hearer: to whom something is said: "told the council on Friday", "a dit à la presse le ministre". */
#ifndef QUOTE_HEARER_H
#define QUOTE_HEARER_H

#include "lib/quote/noun.h"

/* Behind whom something is told, "him", "the council", and when or where, from FROM on; FROM where nobody
 * is. */
size_t hearer_end(const struct tokens *tokens, size_t from);

/* Behind an object, when something was said, and to whom with a preposition, "mardi à la presse", before the
 * one who speaks; FROM where neither is told. */
size_t hearer_before_source(const struct tokens *tokens, size_t from);

#endif
