/* Items: elements that stand for one another, as the posts of a thread, the teasers of a front page, the
 * products of a shelf do. They have the same path of tags and classes, are three at the least, and hold two
 * blocks or more each; what such elements are, all of them tell together. */
#include "lib/article/line.h"

enum {
    FEWEST_ITEMS = 3,  /* of one path */
    FEWEST_BLOCKS = 2, /* in each, in the mean */
    LINKED = 700,      /* link share of a first block by which an item begins with a link */
    SHORT_DATE = 12    /* words of a line with a year that is a date */
};

/* What a block tells of the elements around it. */
static uint8_t signs_of(const struct article_facts *facts)
{
    bool dated = line_is_byline(facts) || (facts->words <= SHORT_DATE && facts->year);
    return (uint8_t)((dated ? ITEM_DATED : 0) | (facts->kind == BLOCK_HEADING ? ITEM_HEADED : 0));
}

/* The first block of each element, and the signs in it. */
static void note_blocks(struct article *article)
{
    struct article_page *page = article->page;
    for (size_t i = article->count; i-- > 0;) {
        struct article_node *node = &page->nodes[article->facts[i].node];
        node->first = (uint32_t)i;
        node->signs |= signs_of(&article->facts[i]);
    }
    for (size_t i = page->node_count; i-- > 1;) {
        struct article_node *node = &page->nodes[i], *parent = &page->nodes[node->parent];
        parent->first = node->first < parent->first ? node->first : parent->first;
        parent->signs |= node->signs;
    }
}

static void count_in(struct article_path *path, const struct article_node *node, bool linked)
{
    path->items++;
    path->item_words += node->words;
    path->item_prose += node->prose;
    path->item_blocks += node->blocks;
    path->dated += (node->signs & ITEM_DATED) != 0;
    path->headed += (node->signs & ITEM_HEADED) != 0;
    path->linked += linked;
}

static bool are_items(const struct article_path *path)
{
    return path->items >= FEWEST_ITEMS && path->item_blocks >= FEWEST_BLOCKS * path->items;
}

/* The nearest item around each element, and the farthest. */
static void find_items(struct article_page *page)
{
    for (size_t i = 1; i < page->node_count; i++) {
        struct article_node *node = &page->nodes[i];
        const struct article_node *parent = &page->nodes[node->parent];
        bool item = node->blocks && are_items(facts_path(page, node));
        node->item = item ? (uint32_t)i : parent->item;
        node->outer = parent->outer || !item ? parent->outer : (uint32_t)i;
    }
}

void facts_find_items(struct article *article)
{
    struct article_page *page = article->page;
    note_blocks(article);
    for (size_t i = 1; i < page->node_count; i++) {
        const struct article_node *node = &page->nodes[i];
        if (node->blocks)
            count_in(facts_path(page, node), node, article->facts[node->first].link_share >= LINKED);
    }
    find_items(page);
}
