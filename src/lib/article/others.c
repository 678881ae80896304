/* Other stories: their heading, with the links to them below it. */
#include "lib/article/facts.h"

enum {
    LONGEST_HEAD = 8, /* words of the heading, and how much of it says that it is one */
    LIKELY_HEAD = 500,
    LONGEST_TAIL = 24, /* words that are kept of it and below, behind the article */
    ARTICLE = 40,      /* words of prose above it, in the article */
    FEWEST_LINKS = 2,  /* below it, in the article */
    MOSTLY_LINK = 600, /* link share of such a link, which may have a date */
    LONG_LINK = 900    /* the same of one that reads like a paragraph */
};

/* With a colon behind it is the author's. */
static bool heads_others(const struct article_facts *facts)
{
    return facts->words <= LONGEST_HEAD && facts->ending != END_COLON &&
           facts->phrases[PHRASE_RELATED] >= LIKELY_HEAD;
}

static bool is_link(const struct article_facts *facts)
{
    return facts->link_share >= (facts->prose ? LONG_LINK : MOSTLY_LINK);
}

static bool heads_links(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return heads_others(facts) && block + FEWEST_LINKS < article->count && is_link(facts + 1) &&
           is_link(facts + 2);
}

/* In the article, the heading and the links right below it. */
static void drop_lists(struct article *article)
{
    bool below = false;
    int64_t prose = 0;
    for (size_t i = 0; i < article->count; i++) {
        below = (below && is_link(&article->facts[i])) || (prose >= ARTICLE && heads_links(article, i));
        prose += article->blocks[i].keep ? article->facts[i].prose : 0;
        if (below)
            facts_decide(article, i, false, "related");
    }
}

static int32_t words_kept(const struct article *article, size_t block)
{
    return article->blocks[block].keep ? article->facts[block].words : 0;
}

/* Below the last paragraph that is kept, the heading, and what little is kept below it. */
static void drop_tail(struct article *article)
{
    size_t from = article->count;
    int64_t left = 0;
    while (from && !(article->blocks[from - 1].keep && article->facts[from - 1].prose))
        left += words_kept(article, --from);
    bool found = false;
    for (size_t i = from; from && i < article->count; i++) {
        found = found || (heads_others(&article->facts[i]) && left <= LONGEST_TAIL);
        left -= words_kept(article, i);
        if (found)
            facts_decide(article, i, false, "related");
    }
}

void article_drop_others(struct article *article)
{
    drop_lists(article);
    drop_tail(article);
}
