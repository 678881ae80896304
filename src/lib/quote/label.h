/* label: what stands before a sentence and is no part of it: a dateline, or the name of who speaks. */
#ifndef QUOTE_LABEL_H
#define QUOTE_LABEL_H

#include "lib/quote/tokens.h"

/* Does such a label end in the sign at PLACE: "Q:", "PORT TOWN, May 3 (AP) -"? */
bool label_ends_in(const struct tokens *tokens, size_t place);

/* Does one end in the token at PLACE? Most are no sign, at a look. */
static inline bool label_ends(const struct tokens *tokens, size_t place)
{
    return tokens_at(tokens, place)->kind == TOKEN_SIGN && label_ends_in(tokens, place);
}

#endif
