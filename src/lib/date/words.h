/* words: a text as tokens.
 *
 * Tokens come through a window of fixed size, so that a text of any length takes no memory, and a rule may
 * look WORDS_AHEAD tokens ahead and WORDS_BEHIND back without asking whether there are so many: outside of
 * the text stand tokens of kind TOKEN_NONE. */
#ifndef DATE_WORDS_H
#define DATE_WORDS_H

#include "lib/date/token.h"
#include "lib/date/vocabulary.h"

enum {
    WORDS_AHEAD = 80,
    WORDS_BEHIND = 44,
    WORDS_KEPT = WORDS_BEHIND + 1, /* whether white space stands before a token, the one before it tells */
    WORDS_WINDOW = 448
};

struct words {
    const char *begin;      /* of the text */
    const char *from, *end; /* of the text that is not yet cut into tokens */
    struct token *at;       /* the token that is looked at */
    struct token *last;     /* behind the last token of the window */
    struct token *used;     /* from here on all of the window is zeroed */
    bool moved;             /* tokens stand before the text's first one */
    struct token window[WORDS_WINDOW];
    struct vocabulary vocabulary;
};

/* Before all else, once; all is zeroed but for the vocabulary's `wakes`. */
void words_begin(struct words *words);

/* Makes the text's first token the one looked at. */
void words_open(struct words *words, struct text text);

/* Goes on to the next token that wakes; false at the end. */
bool words_wake(struct words *words);

/* Goes on to the first token that begins at or after PLACE. */
void words_skip(struct words *words, const char *place);

#endif
