/* line: what a short line around a text is, by its facts or words alone: a date, a byline, what boards write
 * around their posts, an address. For the rooms of the module article only. */
#ifndef ARTICLE_LINE_H
#define ARTICLE_LINE_H

#include "lib/article/facts.h"

enum {
    LONGEST_BYLINE = 20,  /* words */
    LONGEST_DATED = 16,   /* the same of a line that tells when something was written, or by whom, */
    LONGEST_STAMP = 24,   /* and of one that tells on what, too */
    BOARD_WORDS = 8,      /* of a line that one word makes a board's */
    LONGEST_PROFILE = 16, /* words of one that two do */
    BUTTON = 350          /* share of its words that ask for comments, of a line that is one */
};

/* Is it a line that boards write, and else nobody between two paragraphs: a label, a button, or a profile,
 * the labels and figures of which a dump joined to one line? */
static inline bool line_is_of_board(const struct article_facts *facts)
{
    bool button = facts->phrases[PHRASE_COMMENT] >= BUTTON && facts->ending != END_COLON;
    bool profile = facts->words <= LONGEST_PROFILE && !facts->prose && facts->digit_share &&
                   facts->phrases[PHRASE_BOARD] >= 1000 / BOARD_WORDS;
    return profile || (facts->words <= BOARD_WORDS && (facts->phrases[PHRASE_BOARD] || button));
}

/* Is it a line with phrases of a kind, and not much else? */
static inline bool line_says(const struct article_facts *facts, enum phrase kind)
{
    enum { LONGEST = 20, LEAST = 300 };
    return facts->phrases[kind] >= LEAST && facts->words <= LONGEST;
}

static inline bool line_ends_sentence(const struct article_facts *facts)
{
    return facts->ending == END_STOP || facts->ending == END_QUESTION;
}

/* Has it other words beside the phrases of what stands around articles, and none of these that tells what it
 * is by itself? */
static inline bool line_has_others(const struct article_facts *facts)
{
    return facts->phrases[PHRASE_NONE] < 1000 && !facts->outright;
}

/* Has a sentence such phrases in passing only, as "They had to accept all." does? What is loud calls:
 * Register today! */
static inline bool line_has_in_passing(const struct article_facts *facts, struct text text)
{
    return line_ends_sentence(facts) && line_has_others(facts) && !text_ends(text, text_of("!")) &&
           !text_ends(text, text_of("\xEF\xBC\x81"));
}

/* Is it a paragraph, or a sentence, as an answer in a thread may be no more? */
static inline bool line_is_sentence(const struct article_facts *facts)
{
    enum { FEWEST_WORDS = 3 };
    return facts->prose || (facts->words >= FEWEST_WORDS && line_ends_sentence(facts));
}

/* Is it a short line that is mostly a date? */
bool line_is_date(const struct article_facts *facts);

/* Is it a short line that tells who wrote the article, or when? */
bool line_is_byline(const struct article_facts *facts);

/* Does a sentence go on behind the one word of this kind that it begins with: Por qué sube el pan, Bild der
 * Woche? What a byline or a credit names begins in upper case. */
bool line_goes_on(const struct article_facts *facts, struct text text, enum phrase kind);

/* Is it a short line that tells the day when something was written, or how long ago, as 3y does? */
bool line_says_when(const struct article_facts *facts);

/* Is it a short line with the time of the day and the year, as no article has again and again between its
 * paragraphs? Of a log, what happened follows it. */
static inline bool line_is_stamp(const struct article_facts *facts)
{
    int32_t longest = facts->phrases[PHRASE_BYLINE] ? LONGEST_STAMP : LONGEST_DATED;
    return facts->clock && facts->words <= longest && facts->kind != BLOCK_PRE;
}

/* Is it a short line that says whose words follow, as Ann wrote: does? */
bool line_says_who(const struct article_facts *facts);

/* Does it begin a signature, or what was attached to a letter: two hyphens, a row of underscores? */
bool line_is_delimiter(struct text text);

/* Is it a row of hyphens, which begins one on boards only? */
bool line_is_rule(struct text text);

/* Does it stand in brackets, with something in them? */
bool line_is_bracketed(struct text text);

/* Is it one word of several parts, as a page's address or an image's file has? Less is enough in brackets,
 * which a dump sets around an image without a text. */
bool line_is_slug(struct text text);

#endif
