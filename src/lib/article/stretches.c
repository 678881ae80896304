/* Stretches of plain text: what the chain keeps apart from the article, as a teaser or a notice behind it,
 * must be nearly as likely as the article, and likely by itself where a line stands between that ends
 * articles. */
#include "lib/article/rules.h"

enum {
    APART = 10,             /* words of dropped lines that part two stretches */
    SHARE = 400,            /* of the mean score of what is kept, that the likeliest line needs */
    LIKELY = 2 * MODEL_ONE, /* its score, where such a line stands between */
    ENDING = 600            /* share of its words that call to subscribe, or tell of law */
};

/* Lines that are kept, with few others between. */
struct stretch {
    size_t from, end;
    int32_t likeliest;    /* score of a line */
    int64_t words, score; /* sums; the second by words */
};

/* The first that begins at a block or behind it; at article->count: there is none. */
static struct stretch next_stretch(const struct article *article, size_t from)
{
    while (from < article->count && !article->blocks[from].keep)
        from++;
    struct stretch stretch = {from, from, INT32_MIN, 0, 0};
    int32_t dropped = 0;
    for (size_t i = from; i < article->count && dropped < APART; i++) {
        int32_t words = article->facts[i].words;
        bool keep = article->blocks[i].keep;
        dropped = keep ? 0 : dropped + words;
        stretch.end = keep ? i + 1 : stretch.end;
        stretch.words += keep ? words : 0;
        stretch.score += keep ? (int64_t)words * article->blocks[i].score : 0;
        if (keep && words && article->blocks[i].score > stretch.likeliest)
            stretch.likeliest = article->blocks[i].score;
    }
    return stretch;
}

/* What is kept in all, and the longest of it. */
struct kept {
    struct stretch longest;
    int64_t words, score;
};

static struct kept survey(const struct article *article)
{
    struct kept kept = {0};
    for (struct stretch next = next_stretch(article, 0); next.from < article->count;
         next = next_stretch(article, next.end)) {
        kept.longest = next.words > kept.longest.words ? next : kept.longest;
        kept.words += next.words;
        kept.score += next.score;
    }
    return kept;
}

/* Does a line from one block up to another end articles? */
static bool has_ending(const struct article *article, size_t from, size_t end)
{
    const struct article_facts *facts = article->facts;
    while (from < end && facts[from].phrases[PHRASE_NEWSLETTER] < ENDING &&
           facts[from].phrases[PHRASE_LEGAL] < ENDING)
        from++;
    return from < end;
}

/* Does a line that ends articles part a stretch from the longest? ABOVE and BELOW end and begin its
 * neighbours. */
static bool is_parted(const struct article *article, const struct stretch *stretch, size_t above,
                      size_t below, const struct stretch *longest)
{
    if (stretch->from > longest->from)
        return has_ending(article, above, stretch->from);
    return stretch->from < longest->from && has_ending(article, stretch->end, below);
}

void rules_drop_unlikely(struct article *article)
{
    const struct kept kept = survey(article);
    if (kept.longest.words == kept.words || kept.score <= 0) /* the only one; for want of anything likelier */
        return;
    int64_t least = kept.score / kept.words * SHARE;
    struct stretch next, stretch = next_stretch(article, 0);
    for (size_t above = 0; stretch.from < article->count; stretch = next) {
        next = next_stretch(article, stretch.end);
        bool parted = is_parted(article, &stretch, above, next.from, &kept.longest);
        bool unlikely = (int64_t)stretch.likeliest * 1000 <= least ||
                        (parted && stretch.words * 2 <= kept.longest.words && stretch.likeliest <= LIKELY);
        for (size_t i = stretch.from; unlikely && i < stretch.end; i++)
            rules_decide(article, i, false, RULE_SMOOTH);
        above = stretch.end;
    }
}
