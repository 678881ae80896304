/* measure: a block's own text is cut into words and counted. For the rooms of the module article only. */
#ifndef ARTICLE_MEASURE_H
#define ARTICLE_MEASURE_H

#include "lib/article/facts.h"

/* Room for a block's words while it is measured. */
struct measure {
    struct buffer copy, folded;
    struct measure_token {
        uint32_t start, end, hash;
        bool ideograph, stop;
    } * tokens;
    size_t count, capacity;
};

/* A token's text, folded. */
static inline struct text measure_token_text(const struct measure *measure, size_t token)
{
    const struct measure_token *of = &measure->tokens[token];
    return (struct text){measure->folded.at + of->start, of->end - of->start};
}

/* Counts over the characters of a block. */
struct measure_counts {
    int32_t characters; /* but spaces */
    int32_t sentences, commas, quotes;
    int32_t letters, digits, punctuation, symbols, upper_words, capital_words, ideographs, stops;
    int32_t unstopped;    /* ideographs of scripts without stops */
    int32_t other_digits; /* not of ASCII */
    uint32_t before;      /* the last character that is no space */
    int32_t word_letters, word_capitals;
};

/* Cuts a block's text into tokens, folded, and counts what it is made of. */
void measure_characters(struct measure *measure, struct text text, struct measure_counts *counts);

/* Finds phrases in the tokens, whose hashes are known: what shares of them stand in which kind. */
void measure_phrases(const struct measure *measure, struct article_facts *facts, struct article_page *page);

/* Finds in a short line, whose characters were measured, the time of the day beside a year, or a date without
 * one. */
void measure_dates(const struct measure *measure, struct article_facts *facts);

/* The part in 1/1000, at most the whole. */
static inline int16_t measure_share(int64_t part, int64_t whole)
{
    int64_t share = facts_share(part, whole);
    return (int16_t)(share > 1000 ? 1000 : share);
}

/* A letter or digit as the tables of words have it: in lower case, Greek, Hebrew and Arabic without accents
 * and points, i for the two that Turkish has, е for ё, digits of ASCII. 0: a point, which they leave out. */
uint32_t measure_fold(uint32_t c, enum text_class class);

/* Is it of a script that ends sentences with a space, as it ends clauses: Thai, Lao? */
bool measure_is_unstopped(uint32_t c);

/* Is it a quotation mark, single ones apart? */
bool measure_is_quote(uint32_t c);

/* How a text ends and begins that has no white space around it. */
enum ending measure_ending(struct text text);
enum begin measure_begin(struct text text);

/* The facts of a block's own text; its content words go to the page. */
void measure_block(struct measure *measure, struct text text, struct article_facts *facts,
                   struct article_page *page);

/* HTML: one block more, in an element, and its facts. Its text must last as long as the page. */
void measure_placed_block(struct measure *measure, const struct block *block, uint32_t node,
                          struct article *article);

/* What a page says of itself in a text: its content words, each once. */
void measure_page_words(struct measure *measure, struct text text, struct article_page *page,
                        struct article_words *words);

void measure_free(struct measure *measure);

#endif
