/* Quotations of other posts: what is said in the same words by what is kept above. */
#include "lib/article/rules.h"

/* Slot of a hash in a table of hashes. */
static uint32_t *slot_of(uint32_t *hashes, const struct slots *slots, uint32_t hash)
{
    size_t slot = slots_home(slots, hash);
    while (hashes[slot] && hashes[slot] != hash)
        slot = slots_next(slots, slot);
    return &hashes[slot];
}

void rules_drop_quotations(struct article *article, struct arena *arena)
{
    enum { SHINGLE = 3, FEWEST = 2 };
    const struct article_page *page = article->page;
    struct slots slots = slots_for(page->content_count);
    uint32_t *hashes = arena_take(arena, slots.mask + 1, sizeof *hashes);
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        size_t found = 0, all = 0;
        if (!article->blocks[i].keep)
            continue;
        for (const uint32_t *word = page->content + facts->content, *end = word + facts->contents;
             word + SHINGLE <= end; word++) {
            uint32_t hash = ((word[0] * 31 + word[1]) * 31 + word[2]) | 1,
                     *slot = slot_of(hashes, &slots, hash);
            found += *slot != 0;
            all++;
            *slot = hash;
        }
        if (all >= FEWEST && (found * 10 >= all * 9 || (facts->phrases[PHRASE_BOARD] && found * 3 >= all)))
            rules_decide(article, i, false, RULE_REPEAT);
    }
}
