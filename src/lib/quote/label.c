#include "lib/quote/label.h"

/* "Q:": does the colon at PLACE end the word by which a sentence tells whose it is? */
static bool ends_name(const struct tokens *tokens, size_t colon)
{
    return token_is_sign(tokens_at(tokens, colon), ':') && tokens_at(tokens, colon - 1)->capital &&
           token_ends(tokens_at(tokens, colon - 2));
}

/* "PORT TOWN, May 3 (AP) -", "PORT TOWN -", "(AP) -": does the dash end a dateline, with which the sentence
 * begins? */
static bool ends_dateline(const struct tokens *tokens, size_t dash)
{
    enum { LONGEST = 12 };
    if (!token_is_sign(tokens_at(tokens, dash), '-'))
        return false;
    const struct token *place = tokens_at(tokens, tokens_unquoted_start(tokens, dash, LONGEST));
    bool loud = place->length > 1 && text_ascii_upper(place->at[0]) && text_ascii_upper(place->at[1]);
    return token_ends(place - 1) && (place->capital || token_is_sign(place, '(')) &&
           tokens_at(tokens, dash + 1)->spaced && (loud || token_is_sign(tokens_at(tokens, dash - 1), ')'));
}

bool label_ends_in(const struct tokens *tokens, size_t place)
{
    return ends_name(tokens, place) || ends_dateline(tokens, place);
}
