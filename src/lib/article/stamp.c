/* Stamps: short lines that tell when something was written, and who wrote it. */
#include "lib/article/rules.h"

enum {
    LONGEST = 16, /* words */
    LONGEST_WITH_SUBJECT = 24,
    LONGEST_BYLINE = 20,
    LONGEST_DATE = 12,
    LEAST_BYLINE = 100,  /* share of words that bylines have */
    DIGITS_OF_DATE = 200 /* share of digits of a line that is one */
};

bool facts_is_date(const struct article_facts *facts)
{
    return facts->year && facts->digit_share >= DIGITS_OF_DATE && facts->words <= LONGEST_DATE;
}

bool facts_is_byline(const struct article_facts *facts)
{
    int32_t found = facts->phrases[PHRASE_BYLINE], others = facts->phrases[PHRASE_NONE] - found;
    if (!facts->digit_share)
        found -= facts->phrases[PHRASE_CLOCK];
    return facts_is_date(facts) || (facts->words <= LONGEST_BYLINE && found >= LEAST_BYLINE && others < 150);
}

/* 10:41, with no third digit behind it. */
static bool is_clock(struct text text, size_t colon)
{
    return colon && colon + 2 < text.length && text_ascii_digit(text.at[colon - 1]) &&
           text_ascii_digit(text.at[colon + 1]) && text_ascii_digit(text.at[colon + 2]) &&
           !(colon + 3 < text.length && text_ascii_digit(text.at[colon + 3]));
}

static bool has_clock(struct text text)
{
    for (size_t at = text_find_byte(text, ':'); at < text.length;) {
        if (is_clock(text, at))
            return true;
        at += 1 + text_find_byte(text_slice(text, at + 1, text.length), ':');
    }
    return false;
}

/* Up to two digits from AT on. */
static size_t digits_at(struct text text, size_t at)
{
    size_t digits = 0;
    while (digits < 2 && text_ascii_digit(text_byte(text, at + digits)))
        digits++;
    return digits;
}

/* 5/3/22 or 05.03.22, a day with two figures of its year. */
static bool is_day(struct text text, size_t at)
{
    size_t first = digits_at(text, at), joint = at + first;
    size_t second = digits_at(text, joint + 1), last = joint + 1 + second;
    unsigned char mark = text_byte(text, joint);
    return first && second && (mark == '/' || mark == '.' || mark == '-') && text_byte(text, last) == mark &&
           digits_at(text, last + 1) == 2 && !text_ascii_digit(text_byte(text, last + 3));
}

/* 3y or 12h. */
static bool is_age(struct text text, size_t at)
{
    size_t end = at + digits_at(text, at);
    unsigned char unit = text_byte(text, end), after = text_byte(text, end + 1);
    return end > at && unit && strchr("yYhHdDmMwW", unit) && (!after || after == ' ');
}

/* Does a word of it begin as an age or a short day? */
static bool has_age_or_day(struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((!i || text.at[i - 1] == ' ') && (is_age(text, i) || is_day(text, i)))
            return true;
    return false;
}

bool rules_says_time(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    int32_t most = facts->phrases[PHRASE_BYLINE] ? LONGEST_WITH_SUBJECT : LONGEST;
    return facts->year && facts->words <= most && facts->kind != BLOCK_PRE &&
           has_clock(article->blocks[block].text);
}

bool rules_says_when(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return !facts->prose && facts->words <= LONGEST && facts->digit_share &&
           (facts->year || facts->phrases[PHRASE_BYLINE] >= LEAST_BYLINE ||
            has_age_or_day(article->blocks[block].text));
}

bool rules_says_who(const struct article_facts *facts)
{
    bool said = facts->phrases[PHRASE_BOARD],
         open = facts->ending == END_COLON || facts->ending == END_ELLIPSIS;
    return !facts->prose && facts->words <= (said ? LONGEST : BOARD_WORDS) &&
           (open || (said && facts->phrases[PHRASE_BYLINE]));
}
