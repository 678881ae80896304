#include "lib/article/facts.h"
#include "lib/compiler.h"

void *facts_grow(struct arena *arena, void *at, size_t *capacity, size_t count, size_t size)
{
    if (count < *capacity)
        return at;
    size_t grown = count < 64 ? 256 : count * 4, known = *capacity;
    *capacity = grown;
    return arena_grow(arena, at, known, grown, size);
}

struct article_facts *facts_add_block(struct article *article, struct text text, size_t start, size_t end)
{
    struct article_page *page = article->page;
    article->blocks = facts_grow(page->arena, article->blocks, &page->block_capacity, article->count,
                                 sizeof *article->blocks);
    article->facts =
        facts_grow(page->arena, article->facts, &page->fact_capacity, article->count, sizeof *article->facts);
    article->blocks[article->count] = (struct article_block){.text = text, .start = start, .end = end};
    struct article_facts *facts = &article->facts[article->count++];
    memset(facts, 0, unknown_size(sizeof *facts));
    return facts;
}
