/* Quotations of other posts: what is said in the same words by what is kept above. */
#include "lib/article/rules.h"

/* The words of what is kept above, three in a row at a time. */
struct said {
    struct slots slots;
    uint32_t *hashes;
};

static uint32_t hash_at(const uint32_t *word)
{
    return ((word[0] * 31 + word[1]) * 31 + word[2]) | 1;
}

/* Slot of a hash in the table. */
static uint32_t *slot_of(const struct said *said, uint32_t hash)
{
    size_t slot = slots_home(&said->slots, hash);
    while (said->hashes[slot] && said->hashes[slot] != hash)
        slot = slots_next(&said->slots, slot);
    return &said->hashes[slot];
}

/* Can it be a quotation? Of HTML, whose lines of code are blocks of their own, a sentence at least. */
static bool may_quote(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return article->blocks[block].keep &&
           (!article->html || (facts_is_said(facts) && facts->kind != BLOCK_PRE));
}

/* Has what is kept above most of its words, or where a board says that it quotes, many? */
static bool is_quotation(const struct said *said, const struct article_facts *facts, const uint32_t *words,
                         size_t count)
{
    enum { FEWEST = 2 };
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += *slot_of(said, hash_at(words + i)) != 0;
    return count >= FEWEST &&
           (found * 10 >= count * 9 || (facts->phrases[PHRASE_BOARD] && found * 3 >= count));
}

/* The line above a quotation may say whose it is. */
static void drop_quotation(struct article *article, size_t block)
{
    rules_decide(article, block, false, RULE_REPEAT);
    const struct article_facts *above = &article->facts[block ? block - 1 : 0];
    if (block && above->words <= BOARD_WORDS && above->ending == END_COLON)
        rules_decide(article, block - 1, false, RULE_REPEAT);
}

void rules_drop_quotations(struct article *article, struct arena *arena)
{
    enum { SHINGLE = 3 };
    const struct article_page *page = article->page;
    struct said said = {slots_for(page->content_count), NULL};
    said.hashes = arena_take(arena, said.slots.mask + 1, sizeof *said.hashes);
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (!may_quote(article, i) || facts->contents < SHINGLE)
            continue;
        const uint32_t *words = page->content + facts->content;
        size_t count = facts->contents - SHINGLE + 1;
        if (is_quotation(&said, facts, words, count))
            drop_quotation(article, i);
        for (size_t word = 0; word < count; word++)
            *slot_of(&said, hash_at(words + word)) = hash_at(words + word);
    }
}
