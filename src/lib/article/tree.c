/* What HTML tells of a block, and the sums over the elements and paths that blocks stand in. */
#include "lib/article/facts.h"

void facts_note_block(struct article_facts *facts, const struct block *block)
{
    facts->kind = (uint8_t)block->kind;
    facts->level = (uint8_t)(block->level < 100 ? block->level : 100);
    facts->place = (uint16_t)block->place;
    facts->links = (uint16_t)(block->links < 1000 ? block->links : 1000);
    facts->link_share = (int16_t)(block->text.length ? block->link_bytes * 1000 / block->text.length : 0);
}

void facts_count_block(struct article *article, const struct block *block)
{
    const struct article_facts *facts = &article->facts[article->count - 1];
    struct article_node *node = &article->page->nodes[facts->node];
    node->words += facts->words;
    node->blocks++;
    node->bytes += (int64_t)block->text.length;
    node->link_bytes += (int64_t)block->link_bytes;
}

/* Sums of elements to their ancestors; a parent stands before its children. */
static void sum_nodes(struct article *article)
{
    struct article_page *page = article->page;
    for (size_t i = 0; i < article->count; i++)
        page->nodes[article->facts[i].node].prose += article->facts[i].prose;
    for (size_t i = page->node_count; i-- > 1;) {
        const struct article_node *node = &page->nodes[i];
        struct article_node *parent = &page->nodes[node->parent];
        parent->words += node->words;
        parent->prose += node->prose;
        parent->blocks += node->blocks;
        parent->bytes += node->bytes;
        parent->link_bytes += node->link_bytes;
    }
}

/* Blocks whose elements have the same path of tags and classes. */
static void sum_paths(struct article *article)
{
    struct article_page *page = article->page;
    page->path_mask = 15;
    while (page->path_mask < page->node_count * 2)
        page->path_mask = page->path_mask * 2 + 1;
    page->paths = arena_take(page->arena, page->path_mask + 1, sizeof *page->paths);
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        struct article_path *path = facts_path(page, page->nodes[facts->node].path);
        path->path = page->nodes[facts->node].path;
        path->words += facts->words;
        path->prose += facts->prose;
        path->blocks++;
    }
}

struct article_path *facts_path(const struct article_page *page, uint32_t path)
{
    size_t slot = (path ^ path >> 16) & page->path_mask;
    while (page->paths[slot].blocks && page->paths[slot].path != path)
        slot = (slot + 1) & page->path_mask;
    return &page->paths[slot];
}

void facts_sum_tree(struct article *article)
{
    sum_nodes(article);
    sum_paths(article);
}
