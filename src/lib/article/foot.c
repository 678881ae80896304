/* The foot of a page: what stands below all that is kept, and begins as feet do. */
#include "lib/article/rules.h"

enum {
    LONGEST = 40, /* words of such a line */
    SAID = 500,   /* share of its words in phrases of what stands around articles, */
    ALL = 1000,   /* of one that begins with a network's name, */
    DATED = 150,  /* and of one that says when the page was changed */
    NAMES = 400   /* share of words in upper case, of one that is no sentence */
};

/* Copyrights and Copyrighted are other words, which the table has not. */
static bool begins_with_copyright(const struct article_facts *facts, struct text text)
{
    return text_starts(text, "\xC2\xA9") || text_starts_alike(text, "(c)") ||
           (facts->first_phrase == PHRASE_LEGAL && text_starts_alike(text, "copyright"));
}

/* Copyright 1998 by Ann Brook; Last update: 4/4/00; You are visitor number 312. */
static bool begins_as_foot(const struct article_facts *facts)
{
    int32_t said = facts->phrases[PHRASE_NONE];
    switch (facts->first_phrase) {
    case PHRASE_NONE:
    case PHRASE_CREDIT:
        return false;
    case PHRASE_BOARD:
        return line_is_of_board(facts);
    case PHRASE_NETWORK:
        return said == ALL;
    case PHRASE_LEGAL:
        return facts->year || said >= SAID;
    case PHRASE_BYLINE:
    case PHRASE_CLOCK:
        return facts->kind != BLOCK_ITEM && facts->digit_share && said >= DATED;
    default:
        return said >= SAID;
    }
}

/* Is it a sentence that only begins as feet do: Help came in 2019? A foot is mostly names. */
static bool is_told(const struct article_facts *facts, struct text text)
{
    return facts->upper_share < NAMES && line_has_in_passing(facts, text);
}

static bool is_of_foot(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->words > LONGEST || facts->kind == BLOCK_PRE || facts->kind == BLOCK_ROW ||
        facts->ending == END_COLON)
        return false;
    struct text text = facts_text(article, block);
    return (facts->year && begins_with_copyright(facts, text)) ||
           (begins_as_foot(facts) && !is_told(facts, text));
}

void rules_drop_foot(struct article *article)
{
    size_t end = article->count;
    int64_t prose = 0;
    while (end && (!article->blocks[end - 1].keep || is_of_foot(article, end - 1)))
        end--;
    for (size_t i = 0; i < end && prose < LEAST_ARTICLE; i++)
        prose += rules_prose_kept(article, i);
    for (size_t i = end; prose >= LEAST_ARTICLE && i < article->count; i++)
        rules_decide(article, i, false, RULE_FOOT);
}
