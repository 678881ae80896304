/* What HTML tells of a block, and the sums over the elements and paths that blocks stand in. */
#include "lib/article/measure.h"
#include "lib/compiler.h"

uint32_t facts_add_node(struct article_page *page, uint32_t parent, uint32_t path_hash)
{
    page->nodes =
        facts_grow(page->arena, page->nodes, &page->node_capacity, page->node_count, sizeof *page->nodes);
    struct article_node *node = &page->nodes[page->node_count];
    memset(node, 0, unknown_size(sizeof *node));
    memset(node->marks, NO_MARK, sizeof node->marks);
    node->parent = parent;
    node->path_hash = path_hash;
    node->depth = page->node_count ? page->nodes[parent].depth + 1 : 0;
    node->first = UINT32_MAX;
    return (uint32_t)page->node_count++;
}

/* What the block tells of itself. */
static void note_block(struct article_facts *facts, const struct block *block)
{
    facts->kind = (uint8_t)block->kind;
    facts->level = (uint8_t)(block->level < 100 ? block->level : 100);
    facts->place = (uint16_t)block->place;
    facts->links = (uint16_t)(block->links < 1000 ? block->links : 1000);
    facts->images = (uint8_t)(block->images < 100 ? block->images : 100);
    facts->link_share = (int16_t)(block->text.length ? block->link_bytes * 1000 / block->text.length : 0);
}

/* Counts the last block into its element. */
static void count_block(const struct article *article, const struct block *block)
{
    const struct article_facts *facts = &article->facts[article->count - 1];
    struct article_node *node = &article->page->nodes[facts->node];
    node->words += facts->words;
    node->blocks++;
    node->bytes += (int64_t)block->text.length;
    node->link_bytes += (int64_t)block->link_bytes;
}

void measure_placed_block(struct measure *measure, const struct block *block, uint32_t node,
                          struct article *article)
{
    struct article_facts *facts = facts_add_block(article, block->text, block->start, block->end);
    article->blocks[article->count - 1].continues = block->continues;
    facts->node = node;
    note_block(facts, block);
    measure_block(measure, block->text, facts, article->page);
    count_block(article, block);
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

/* Where the path of this hash is in page->paths; it is added, where it is new. */
static uint32_t path_at(struct article_page *page, const struct slots *slots, uint32_t *at, uint32_t hash)
{
    size_t slot = slots_home(slots, hash);
    while (at[slot] && page->paths[at[slot] - 1].hash != hash)
        slot = slots_next(slots, slot);
    if (!at[slot]) {
        page->paths =
            facts_grow(page->arena, page->paths, &page->path_capacity, page->path_count, sizeof *page->paths);
        page->paths[page->path_count++] = (struct article_path){.hash = hash};
        at[slot] = (uint32_t)page->path_count;
    }
    return at[slot] - 1;
}

/* Elements that have the same path of tags and classes, and the blocks directly in them. */
static void sum_paths(struct article *article)
{
    struct article_page *page = article->page;
    struct slots slots = slots_for(page->node_count);
    uint32_t *at = arena_take(page->arena, slots.mask + 1, sizeof *at);
    for (size_t i = 0; i < page->node_count; i++)
        page->nodes[i].path = path_at(page, &slots, at, page->nodes[i].path_hash);
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        struct article_path *path = facts_path(page, &page->nodes[facts->node]);
        path->words += facts->words;
        path->prose += facts->prose;
        path->blocks++;
    }
}

bool facts_holds(const struct article_page *page, const struct article_node *around, uint32_t node)
{
    const struct article_node *inner = &page->nodes[node];
    while (inner->depth > around->depth)
        inner = &page->nodes[inner->parent];
    return inner == around;
}

void facts_sum_tree(struct article *article)
{
    sum_nodes(article);
    sum_paths(article);
    facts_find_items(article);
}
