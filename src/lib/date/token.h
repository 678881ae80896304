/* token: a word, number or sign of a text, and what the grammar's table (src/tables/date-words.txt) says of
 * it. */
#ifndef DATE_TOKEN_H
#define DATE_TOKEN_H

#include "lib/compiler.h"
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

/* Its word, or words; empty of a number or sign. */
static inline struct text token_words(const struct token *token)
{
    return (struct text){token->at, token->kind == TOKEN_WORD ? token->length : 0};
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

/* The same of a letter beyond ASCII, too. */
static inline bool token_is_upper(const struct token *token)
{
    struct text rest = {token->at, token->length};
    uint32_t letter = text_next(&rest);
    return text_fold(letter) != letter;
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

static inline bool is_between(int64_t value, int64_t low, int64_t high)
{
    return value >= low && value <= high;
}

/* Does AT, which is no first token, follow the one before without a space? */
static inline bool is_glued(const struct token *at)
{
    return !token_is_spaced(at);
}

/* Is it one of these signs? */
static inline bool token_is_sign_of(const struct token *at, const char *signs)
{
    return at->kind == TOKEN_SIGN && at->value && strchr(signs, at->value);
}

static inline bool is_and_or(const struct token *at)
{
    return token_is(at, WORD_AND) || token_is(at, WORD_OR);
}

/* Is an apostrophe behind it: "Friday's"? */
static inline bool is_owner(const struct token *at)
{
    return token_is_sign(at + 1, '\'');
}

/* Is it this letter alone, in either case? */
static inline bool is_letter(const struct token *at, char letter)
{
    return at->kind == TOKEN_WORD && at->length == 1 && (*at->at | 0x20) == letter;
}

/* Is it in upper case, "AD" and no "ad" in the paper? */
static inline bool is_shouted(const struct token *at)
{
    return token_is_capital(at) && at->at[at->length - 1] <= 'Z';
}

/* Is it a word, or several, that the table lacks, in lower case behind a blank: a noun or verb, and no name?
 */
static inline bool is_plain_word(const struct token *at)
{
    return token_is_unknown(at) && !token_is_capital(at) && token_is_spaced(at);
}

/* Is the sign an em dash (or U+2015) beside a word, or one of two hyphens, which part what stands before and
 * behind, though no space does? */
static inline bool is_parting(const struct token *at)
{
    if (LIKELY(at->length == 1))
        return token_is_sign(at + 1, '-') || token_is_sign(at - 1, '-');
    return is_between((unsigned char)at->at[at->length - 1], 0x94, 0x95) &&
           (at[1].kind == TOKEN_WORD || at[-1].kind == TOKEN_WORD);
}

/* The sign, right behind what stands before it. */
static inline bool sign_glued(const struct token *at, char sign)
{
    return token_is_sign(at, sign) && is_glued(at);
}

/* The sign, with nothing but it between what stands before and behind. */
static inline bool sign_between(const struct token *at, char sign)
{
    return sign_glued(at, sign) && is_glued(at + 1) && (sign != '-' || !is_parting(at));
}

/* Goes a number on behind the sign, as in "1,500" and "2.5"? */
static inline bool number_behind(const struct token *at, char sign)
{
    return sign_between(at, sign) && at[1].kind == TOKEN_NUMBER;
}

/* Is it the front of a count like "1,200"? */
static inline bool is_thousands(const struct token *number)
{
    enum { DIGITS = 3 };
    return number_behind(number + 1, ',') && number[2].length == DIGITS;
}

/* A number of one or two digits, as a day, a month or an hour has. */
static inline bool is_short_number(const struct token *at)
{
    return at->kind == TOKEN_NUMBER && at->length <= 2;
}

enum { FIRST_PLAIN_YEAR = 1900, LAST_PLAIN_YEAR = 2050 /* which need no word to tell that they are years */ };

/* Is it a year without a word that tells so? */
static inline bool is_plain_year(int64_t value)
{
    return is_between(value, FIRST_PLAIN_YEAR, LAST_PLAIN_YEAR);
}

/* A number of four digits, as most years have. */
static inline bool is_long_number(const struct token *at)
{
    return at->kind == TOKEN_NUMBER && at->length == 4;
}

/* "early", "mid-", "late" */
static inline bool is_early(const struct token *at)
{
    return token_is(at, WORD_EARLY) || token_is(at, WORD_MID) || token_is(at, WORD_LATE);
}

/* "first", "second", in letters. */
static inline bool is_ordinal(const struct token *at)
{
    return token_is(at, WORD_ORDINAL) || token_is(at, WORD_SECOND);
}

/* Does it tell a place in a row: such a word, "final", "last"? */
static inline bool tells_place(const struct token *at)
{
    return is_ordinal(at) || token_is(at, WORD_FINAL) || token_is(at, WORD_LAST);
}

/* Is the name of a month written out, and not cut short as "Sept"? */
static inline bool is_whole_month(const struct token *month)
{
    return month->length > 4 || month->value == 5 || (is_between(month->value, 6, 7) && month->length == 4);
}

/* Is it the name of a weekday, not cut short as "Thurs"? */
static inline bool is_whole_weekday(const struct token *at)
{
    return token_is(at, WORD_WEEKDAY) && at->length > 5;
}

/* Is it a day with its year behind it, "4, 2025"? */
static inline bool has_own_year(const struct token *day)
{
    const struct token *year = day + 2;
    return is_short_number(day) && token_is_sign(day + 1, ',') && is_long_number(year);
}

/* Has the month a day of its own, before which a sentence ended, or with its year: "May 3-4. June 8", "Page 4
 * November 20, 2024"? Not in "4. August 2025". */
static inline bool begins_anew(const struct token *month)
{
    const struct token *day = month + 1 + token_is_sign(month + 1, '.');
    return is_short_number(day) && token_is_spaced(month) &&
           (token_is_sign(month - 1, '.') || has_own_year(day));
}

/* Is it the day that heads a line, with a colon behind it at AFTER: "Friday: sunny"? */
static inline bool heads_line(const struct token *day, const struct token *after)
{
    return token_is_sign(after, ':') && token_is_first(day);
}

#endif
