/* Which blocks say what the page says of itself: its title and its description. */
#include "lib/article/measure.h"

enum {
    LONGEST_HEADLINE = 30,
    HEADLINE_REACH = 60 /* blocks before the first paragraph */
};

/* The slot of a word: its place + 1; 0: it is none of them, and has room there. */
static uint8_t *word_in(struct article_words *words, uint32_t hash)
{
    size_t slot = hash % sizeof words->slots;
    while (words->slots[slot] && words->hashes[words->slots[slot] - 1] != hash)
        slot = (slot + 1) % sizeof words->slots;
    return &words->slots[slot];
}

void measure_page_words(struct measure *measure, struct text text, struct article_page *page,
                        struct article_words *words)
{
    struct article_facts facts = {0};
    size_t count = page->content_count, most = sizeof words->hashes / sizeof *words->hashes;
    measure_block(measure, text, &facts, page);
    for (size_t i = count; i < page->content_count && words->count < most; i++) {
        uint8_t *place = word_in(words, page->content[i]);
        if (*place)
            continue;
        words->hashes[words->count++] = page->content[i];
        *place = (uint8_t)words->count;
    }
    page->content_count = count;
}

int32_t facts_title_share(const struct article *article, size_t block)
{
    struct article_page *page = article->page;
    const struct article_facts *facts = &article->facts[block];
    int64_t found = 0;
    for (uint32_t i = 0; page->title.count && i < facts->content_count; i++)
        found += *word_in(&page->title, page->content[facts->content + i]) > 0;
    return (int32_t)facts_share(found, facts->content_count);
}

int32_t facts_headline_score(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    bool fits = facts->words >= 3 && facts->words <= LONGEST_HEADLINE && facts->content_count >= 2 &&
                !facts->prose && facts->symbol_share < 60;
    if (!fits)
        return 0;
    int32_t score = facts->dense_share + facts_title_share(article, block);
    score += facts->kind == BLOCK_HEADING ? 900 - facts->level * 150 : 0;
    score += (facts->words < 8 ? facts->words : 8) * 40;
    score -= facts->ending == END_STOP || facts->ending == END_COLON ? 200 : 0;
    score -= facts->link_share / 4;
    int32_t away = (int32_t)(article->page->dense_first > block ? article->page->dense_first - block : 0);
    return score - away * 8;
}

static void find_headline(struct article *article)
{
    struct article_page *page = article->page;
    if (!page->has_dense)
        return;
    size_t from = page->dense_first > HEADLINE_REACH ? page->dense_first - HEADLINE_REACH : 0;
    int32_t best = 400;
    for (size_t i = from; i <= page->dense_first && i < article->count; i++) {
        int32_t score = facts_headline_score(article, i);
        if (score > best) {
            best = score;
            page->headline = i + 1;
        }
    }
}

/* How much of the page's description a block holds, and it of the block. */
static void compare_description(struct article_page *page, struct article_facts *facts)
{
    uint64_t seen = 0;
    int64_t found = 0, known = 0;
    for (uint32_t i = 0; i < facts->content_count; i++) {
        size_t place = *word_in(&page->description, page->content[facts->content + i]);
        if (!place)
            continue;
        uint64_t bit = UINT64_C(1) << (place - 1);
        found++;
        known += !(seen & bit);
        seen |= bit;
    }
    facts->described = (int16_t)facts_share(found, facts->content_count);
    facts->describes = (int16_t)facts_share(known, (int64_t)page->description.count);
}

static void find_described(struct article *article)
{
    enum { FEWEST = 4, LEAST = 300 };
    struct article_page *page = article->page;
    int16_t best = LEAST;
    for (size_t i = 0; page->description.count >= FEWEST && i < article->count; i++) {
        compare_description(page, &article->facts[i]);
        if (article->facts[i].describes > best) {
            best = article->facts[i].describes;
            page->described = i + 1;
        }
    }
}

void facts_find_titled(struct article *article)
{
    find_headline(article);
    find_described(article);
}
