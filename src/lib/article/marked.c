/* Lines that html-to-text --marks wrote as blocks. The marks name the elements around a block, but not where
 * one ends and the next begins; a tree of elements is made of them all the same: blocks in a row whose places
 * have elements in common stand in one; in it, blocks in a row that are alike are a group; and each block has
 * a leaf of its own, whose path is its likeness: kind, place, and whether it is links, in part or all. */
#include "lib/article/measure.h"

enum { MANY_LINKS = 50 /* per cent */ };

/* The open elements: each names all that those before it name, and more. */
struct stack {
    struct level {
        uint32_t node;
        unsigned place;
    } levels[16];
    size_t depth;
    uint32_t group, likeness; /* of the last block */
};

/* The element that a block of this place stands in. */
static uint32_t node_at(struct article_page *page, struct stack *stack, unsigned place)
{
    while (stack->levels[stack->depth].place & ~place)
        stack->depth--;
    if (stack->levels[stack->depth].place != place) {
        uint32_t node = facts_add_node(page, stack->levels[stack->depth].node, place);
        stack->levels[++stack->depth] = (struct level){node, place};
    }
    return stack->levels[stack->depth].node;
}

static uint32_t likeness_of(const struct block *block)
{
    size_t share = page_link_share(block);
    uint32_t links = share >= MANY_LINKS ? 2 : share > 0;
    return ((uint32_t)block->place << 6 | (uint32_t)block->kind << 2 | links) * 16777619u +
           (uint32_t)block->level;
}

/* The leaf of a block, in the group of the last one where they are alike. */
static uint32_t leaf_of(struct article_page *page, struct stack *stack, const struct block *block)
{
    uint32_t around = node_at(page, stack, block->place), likeness = likeness_of(block);
    if (!stack->group || page->nodes[stack->group].parent != around || stack->likeness != likeness)
        stack->group = facts_add_node(page, around, likeness);
    stack->likeness = likeness;
    return facts_add_node(page, stack->group, likeness);
}

static void add_line(struct article *article, struct stack *stack, struct measure *measure, struct text page,
                     struct text line)
{
    struct block block;
    page_read_marks(line, &block);
    if (text_blank(block.text))
        return;
    block.start = (size_t)(block.text.at - page.at);
    block.end = block.start + block.text.length;
    measure_placed_block(measure, &block, leaf_of(article->page, stack, &block), article);
}

struct article article_read_marked(struct text page, struct arena *arena)
{
    struct article article = {.source = ARTICLE_MARKED,
                              .has_elements = true,
                              .page = arena_take(arena, 1, sizeof(struct article_page))};
    struct stack stack = {0};
    struct measure measure = {0};
    article.page->arena = arena;
    facts_add_node(article.page, 0, 0);
    for (struct text rest = page, line; text_line(&rest, '\n', &line);)
        add_line(&article, &stack, &measure, page, line);
    measure_free(&measure);
    facts_read_context(&article, arena);
    facts_sum_tree(&article);
    return article;
}
