/* token: a word, number or sign of a text, and what the grammar's table (src/tables/date-words.txt) says of
 * it. */
#ifndef DATE_TOKEN_H
#define DATE_TOKEN_H

#include "lib/text.h"

#include "tables/date-words.h"

enum token_kind {
    TOKEN_NONE,
    TOKEN_WORD,   /* letters, ASCII or not; an apostrophe or a hyphen ends it. Several words that the table
                     lacks, with nothing but white space between them, are one token */
    TOKEN_NUMBER, /* ASCII digits */
    TOKEN_SIGN    /* any other character; typographic dashes and apostrophes as '-' and '\'' */
};

/* Whether a date may begin with a word. */
enum waking {
    WAKES = 1,
    WAKES_BEFORE_KNOWN = 2, /* not before words that the table lacks, but for a lone letter */
    WAKING_JOINS = 4        /* of `mutes` only: the table lacks the word, which is joined with others */
};

struct token {
    const char *at;
    size_t length, unused; /* 32 bytes are found with a shift */
    int32_t value; /* of a word its number in the table; of a number what it says, -1 beyond 9 digits; of a
                      sign its byte */
    unsigned char kind;  /* enum token_kind */
    unsigned char word;  /* enum word, WORD_WAS for what looks like a verb in the past */
    unsigned char wakes; /* bits of enum waking; of a number WAKES, unless it is part of an amount */
    unsigned char mutes; /* those that the token before it does not keep */
};

static inline bool token_is(const struct token *token, enum word word)
{
    return token->word == word;
}

/* Is it a word, or several, that the table lacks? */
static inline bool token_is_unknown(const struct token *token)
{
    return token->kind == TOKEN_WORD && !token->word;
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

/* NULL of a token of kind TOKEN_NONE, to which nothing may be added, not even 0. */
static inline const char *token_end(const struct token *token)
{
    return token->length ? token->at + token->length : token->at;
}

/* Does white space, or the text's start, stand before it? */
static inline bool token_is_spaced(const struct token *token)
{
    return token->kind && token->at != token_end(token - 1);
}

/* Is it a word that begins in upper case? */
static inline bool token_is_capital(const struct token *token)
{
    return token->kind && text_ascii_upper(*token->at);
}

/* Does a line begin between it and the token before? Both are there. */
static inline bool token_begins_line(const struct token *token)
{
    const char *end = token_end(token - 1);
    size_t length = (size_t)(token->at - end); /* mostly a blank */
    return length == 1 ? *end == '\n' : memchr(end, '\n', length) != NULL;
}

/* Does it stand first in the text, or in a line? */
static inline bool token_is_first(const struct token *token)
{
    return token[-1].kind == TOKEN_NONE || token_begins_line(token);
}

/* Does the text, or a line, end before it? */
static inline bool token_is_behind_line(const struct token *token)
{
    return token->kind == TOKEN_NONE || token_begins_line(token);
}

#endif
