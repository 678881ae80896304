/* words: a text as tokens, and what the grammar's table (src/tables/date-words.txt) says of each.
 *
 * Tokens come through a window of fixed size, so that a text of any length takes no memory, and a rule may
 * look WORDS_AHEAD tokens ahead and WORDS_BEHIND back without asking whether there are so many: outside of
 * the text stand tokens of kind TOKEN_NONE. */
#ifndef DATE_WORDS_H
#define DATE_WORDS_H

#include "lib/compiler.h"
#include "lib/text.h"

#include "tables/date-words.h"

enum {
    WORDS_AHEAD = 80,
    WORDS_BEHIND = 28,
    WORDS_WINDOW = 384,
    WORDS_SHORTS = 1024,
    WORDS_SLOT_BITS = 12,
    WORDS_SLOTS = 1 << WORDS_SLOT_BITS,
    WORDS_CLASSES = 256
};

enum token_kind {
    TOKEN_NONE,
    TOKEN_WORD,   /* letters, ASCII or not; an apostrophe or a hyphen ends it. Several words that the table
                     lacks,   with nothing but white space between them, are one token */
    TOKEN_NUMBER, /* ASCII digits */
    TOKEN_SIGN    /* any other character; typographic dashes and apostrophes as '-' and '\'' */
};

/* Whether a date may begin with a word. */
enum waking {
    WAKES = 1,
    WAKES_BEFORE_KNOWN = 2 /* not before words that the table lacks, but for a lone letter */
};

struct token {
    const char *at;
    size_t length;
    int32_t value; /* of a word its number in the table; of a number what it says, -1 beyond 9 digits; of a
                      sign its byte */
    unsigned char kind,
        word;            /* enum token_kind; enum word, WORD_WAS for what looks like a verb in the past */
    unsigned char wakes; /* bits of enum waking; of a number WAKES */
    unsigned char mutes; /* bits of enum waking that the token before it does not keep */
    bool spaced;         /* white space, or the text's start, stands before it */
    bool capital;        /* a word that begins in upper case */
    bool plain;          /* a word that the table lacks, and white space before it */
};

/* The first 8 bytes of a word of the table, and what a token says of the word that has no more bytes; the
 * same as of a word that the table lacks where there is none. */
struct short_word {
    uint64_t key; /* the first byte lowest; 0: none */
    int32_t value;
    unsigned char kind, word, wakes, mutes;
};

struct words {
    const char *from, *end;         /* of the text that is not yet cut into tokens */
    char tail[2 * LETTERS_COUNTED]; /* the text's last bytes, up to the middle, and zeros */
    struct token *at;               /* the token that is looked at */
    struct token *last;             /* behind the last token of the window */
    struct token *used;             /* from here on all of the window is zeroed */
    bool moved;                     /* tokens stand before the text's first one */
    struct token window[WORDS_WINDOW];
    unsigned char
        wakes[WORDS_CLASSES];    /* enum waking; 0: words that stand only within dates, as prepositions */
    uint16_t slots[WORDS_SLOTS]; /* where in `shorts` the word is of which this is the key's slot; a
                                    word that finds it taken is in the next free one */
    size_t short_count;
    struct short_word shorts[WORDS_SHORTS];
};

/* Before all else, once; all is zeroed but for `wakes`. */
void words_begin(struct words *words);

/* Makes the text's first token the one looked at. */
void words_open(struct words *words, struct text text);

/* Goes on to the next token that wakes; false at the end. */
bool words_wake(struct words *words);

/* Goes on to the first token that begins at or after PLACE. */
void words_skip(struct words *words, const char *place);

static inline bool token_is(const struct token *token, enum word word)
{
    return token->word == word;
}

/* Is it of one of these classes? The last one is WORD_NONE. */
static inline bool token_is_one(const struct token *token, const enum word *words)
{
    while (*words && token->word != *words)
        words++;
    return *words;
}

static inline bool token_is_sign(const struct token *token, char sign)
{
    return token->kind == TOKEN_SIGN && token->value == sign;
}

static inline const char *token_end(const struct token *token)
{
    return token->at + token->length;
}

#endif
