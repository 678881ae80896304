/* tokens: a paragraph as words, signs and masked quotations, and what the vocabulary says of each word. */
#ifndef QUOTE_TOKENS_H
#define QUOTE_TOKENS_H

#include "lib/memory.h"
#include "lib/quote/marks.h"
#include "lib/quote/vocabulary.h"
#include "lib/text.h"

enum token_kind {
    TOKEN_NONE, /* before the first and behind the last */
    TOKEN_STOP, /* the end of a sentence */
    TOKEN_WORD,
    TOKEN_NUMBER,
    TOKEN_SIGN, /* any other character; dashes as '-' */
    TOKEN_QUOTE /* a quotation with its marks */
};

struct token {
    const char *at;
    size_t length;       /* without 's, and without the full stop of an abbreviation */
    unsigned char kind;  /* enum token_kind */
    unsigned char word;  /* enum quote_word; QUOTE_WORD_NONE: the vocabulary lacks it */
    unsigned char value; /* its number there; of a verb enum say_kind; of a sign its byte */
    unsigned char form;  /* of a verb: enum say_form */
    bool doubtful;       /* the verb is more often something else */
    unsigned char other; /* what it may be besides: see token_is_given, token_may_be_stance */
    bool capital;
    bool owns;      /* 's, or an apostrophe behind s */
    bool dotted;    /* a full stop behind it ends no sentence */
    bool used;      /* a quotation has this verb */
    bool spaced;    /* white space stands before it */
    unsigned quote; /* of TOKEN_QUOTE: which span; with it a token has 32 bytes */
};

/* A paragraph that is cut. TOKENS[0] and the last ones are TOKEN_NONE, so that a look a few places back or
 * ahead needs no check. */
struct tokens {
    struct text paragraph;
    struct token *all;      /* kept from one paragraph to the next */
    size_t count, capacity; /* with those at the ends */
    const struct span *spans;
    size_t span_count;
    bool wrapped; /* the ends of lines end nothing */
    bool nouns;   /* in its language every noun begins in a capital */
    bool stances; /* words of stance are looked for (stance.h) */
};

enum { TOKENS_MARGIN = 4 };

/* How many tokens a paragraph can be cut into, with those at the ends. */
static inline size_t tokens_most(struct text paragraph)
{
    return paragraph.length + 2 * TOKENS_MARGIN + 1;
}

/* Cuts a paragraph, whose spans are set; {0} will do else. Where there is room for tokens_most, the first
 * TOKENS_MARGIN of which are TOKEN_NONE, it stays where it is. Unless WHOLE, sentences are left out that are
 * of no use to any quotation in it, and do not end the paragraph in a colon. */
void tokens_cut(struct tokens *tokens, struct text paragraph, const struct vocabulary *vocabulary,
                bool whole);

void tokens_free(struct tokens *tokens);

static inline const struct token *tokens_at(const struct tokens *tokens, size_t place)
{
    return &tokens->all[place];
}

static inline bool token_is(const struct token *token, enum quote_word word)
{
    return token->word == word;
}

/* Is it a verb that takes what is said, told to somebody or not? */
static inline bool token_says(const struct token *token)
{
    return token->value == SAY_SAYS || token->value == SAY_TELLS;
}

/* Is it a given name, whatever else it is? */
static inline bool token_is_given(const struct token *token)
{
    return vocabulary_given((uint32_t)token->other << GIVEN_SHIFT);
}

/* May it be a word of stance (stance.h)? */
static inline bool token_may_be_stance(const struct token *token)
{
    return vocabulary_is_stance((uint32_t)token->other << GIVEN_SHIFT);
}

static inline bool token_is_sign(const struct token *token, char sign)
{
    return token->kind == TOKEN_SIGN && token->value == (unsigned char)sign;
}

static inline struct text token_text(const struct token *token)
{
    return (struct text){token->at, token->length};
}

/* Nothing but the next or the previous sentence, or the text's end, lies there. */
static inline bool token_ends(const struct token *token)
{
    return token->kind <= TOKEN_STOP;
}

/* The same, or a quotation stands there. */
static inline bool token_ends_clause(const struct token *token)
{
    return token_ends(token) || token->kind == TOKEN_QUOTE;
}

/* How many tokens of a sentence are looked at, so that the time is linear. */
enum { LONGEST_SENTENCE = 200 };

/* Where the sentence begins in which PLACE stands, at most MOST tokens back. */
static inline size_t tokens_sentence_start(const struct tokens *tokens, size_t place, size_t most)
{
    size_t start = place;
    while (place - start < most && !token_ends(tokens_at(tokens, start - 1)))
        start--;
    return start;
}

/* The same, or behind the last quotation in it. */
static inline size_t tokens_unquoted_start(const struct tokens *tokens, size_t place, size_t most)
{
    size_t start = place;
    while (place - start < most && !token_ends_clause(tokens_at(tokens, start - 1)))
        start--;
    return start;
}

#endif
