/* Peers: blocks that stand alike, in elements of one path of tags and classes, as the headings of a shelf's
 * products, the cells of a column, the posts of a thread do. They tell of one another; the forests judge each
 * by itself. */
#include "lib/article/rules.h"

enum {
    FEWEST = 3,      /* lines of a path that belong together or not at all */
    FEWEST_WORDS = 8 /* of a line of posts that says something */
};

static uint32_t path_of(const struct article *article, size_t block)
{
    return article->page->nodes[article->facts[block].node].path;
}

/* The scores of the blocks of each path, weighed by words. */
static const struct article_scored *sum_peers(const struct article *article, struct arena *arena)
{
    struct article_scored *sums = arena_take(arena, article->page->path_count, sizeof *sums);
    for (size_t i = 0; i < article->count; i++) {
        struct article_scored *of = &sums[path_of(article, i)];
        int64_t weight = article->facts[i].words + 1;
        of->score += weight * article->blocks[i].score;
        of->weight += weight;
    }
    return sums;
}

/* Do the blocks of a path belong together? Paragraphs do only on a page that says that it is no article, as
 * posts and what shelves say of their products. */
static bool are_level(const struct article_path *path, bool article)
{
    return path->blocks >= FEWEST && (!path->prose || !article);
}

void rules_level_peers(struct article *article, struct arena *arena)
{
    const struct article_scored *sums = sum_peers(article, arena);
    bool may_be_article = !facts_is_no_article(article);
    for (size_t i = 0; i < article->count; i++) {
        uint32_t path = path_of(article, i);
        if (are_level(&article->page->paths[path], may_be_article))
            article->blocks[i].score = (int32_t)(sums[path].score / sums[path].weight);
    }
}

static bool are_dated(const struct article_page *page, const struct article_node *node)
{
    const struct article_path *items = facts_path(page, &page->nodes[node->item]);
    return items->dated == items->items;
}

/* Do the items stand in what a class or id calls a sidebar, and not in a text within it? An item, too, may be
 * called so. */
static bool are_aside(const struct article_page *page, const struct article_node *node)
{
    const uint8_t *marks = page->nodes[page->nodes[node->item].parent].marks;
    return marks[MARK_ASIDE] < marks[MARK_BODY];
}

/* Does a likely block stand in an item and say something, as a sentence or a long enough line of posts does,
 * not cut off as that of a teaser, nor called a caption? */
static bool says_something(const struct article *article, size_t block)
{
    const struct article_page *page = article->page;
    const struct article_facts *facts = &article->facts[block];
    const struct article_node *node = &page->nodes[facts->node];
    if (!node->item || facts->ending == END_ELLIPSIS || !node->marks[MARK_CAPTION] || are_aside(page, node))
        return false;
    return line_is_sentence(facts) ||
           (facts->words >= FEWEST_WORDS && (page->genres[PAGE_GENRE_FORUM] || are_dated(page, node)));
}

/* The posts of a thread stand apart, each behind the profile of who wrote it: none is long enough to pay for
 * the way there and back, and what is between is not kept with them. */
void rules_keep_items(struct article *article)
{
    for (size_t i = 0; i < article->count; i++)
        if (!article->blocks[i].keep && article->blocks[i].score > 0 && says_something(article, i))
            rules_decide(article, i, true, RULE_ITEM);
}
