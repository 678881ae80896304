/* Copies: what a page says twice, and keeps once: a line by mistake, its text for narrow screens behind that
 * for wide ones, a post again where another answers it, in whole or as a quotation. */
#include "lib/article/rules.h"

enum {
    MOST_COPIES = 3,   /* of a line that is said twice by mistake */
    SHORTEST_LINE = 4, /* words of it */
    LONGEST_LINE = 40, /* as a caption has */
    FEWEST_BLOCKS = 3, /* of a stretch that comes again */
    FEWEST_PROSE = 60, /* words of its paragraphs, */
    FEWEST_SHORT = 12, /* and of a product */
    SHINGLE = 3,       /* content words in a row: what a quotation is known by */
    FEWEST_SHINGLES = 2,
    LEAST_STOP_SHARE = 60 /* of words behind the sign of a quotation, as of a sentence */
};

/* Of plain text, what a page says twice by mistake, as a caption that is the image's text, too: kept once,
 * with one other between at most. What stands on it more often is meant to: a refrain, a field of each entry
 * of a list. */
static void drop_repeated_lines(struct article *article)
{
    uint64_t before[2] = {0};
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (!article->blocks[i].keep || facts->words < SHORTEST_LINE || facts->words > LONGEST_LINE)
            continue;
        if (facts->hash == before[0] ? facts->repeats <= MOST_COPIES
                                     : facts->hash == before[1] && facts->repeats == 2)
            rules_decide(article, i, false, RULE_REPEAT);
        before[1] = before[0];
        before[0] = facts->hash;
    }
}

/* Of blocks up to END that are copies, does what they are copies of end before them? What has a few
 * paragraphs again and again is meant to. */
static bool is_second(const struct article *article, size_t from, size_t end)
{
    const struct article_page *page = article->page;
    size_t first = article->facts[from].copy - 1;
    int32_t fewest = facts_is_product(article) ? FEWEST_SHORT : FEWEST_PROSE;
    return end - from >= FEWEST_BLOCKS && page->prose_to[end] - page->prose_to[from] >= fewest &&
           end - from <= from - first;
}

/* Is a block kept, or one that was kept but for this? */
static bool is_said(const struct article *article, size_t block)
{
    return article->blocks[block].keep || article->blocks[block].rule == RULE_REPEAT;
}

static void drop_second_stretches(struct article *article)
{
    const struct article_facts *facts = article->facts;
    for (size_t from = 0, end; from < article->count; from = end) {
        end = from + (facts[from].copy_run ? facts[from].copy_run : 1);
        bool second = facts[from].copy && is_second(article, from, end);
        for (size_t i = from; second && i < end; i++)
            if (is_said(article, facts[i].copy - 1))
                rules_decide(article, i, false, RULE_REPEAT);
    }
}

void rules_drop_copies(struct article *article)
{
    if (!article->has_elements)
        drop_repeated_lines(article);
    drop_second_stretches(article);
}

/* Of a block and its copy above, one is shown. */
void rules_drop_hidden_copies(struct article *article)
{
    const struct article_facts *facts = article->facts;
    for (size_t i = 0; i < article->count; i++) {
        size_t copied = facts[i].copy ? facts[i].copy - 1 : i;
        bool hidden = facts[i].place & PLACE_HIDDEN, other = facts[copied].place & PLACE_HIDDEN;
        if (hidden != other && article->blocks[i].keep && article->blocks[copied].keep)
            rules_decide(article, hidden ? i : copied, false, RULE_HIDDEN);
    }
}

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
    while (slots_taken(said->hashes[slot], hash))
        slot = slots_next(&said->slots, slot);
    return &said->hashes[slot];
}

/* Is it marked as letters mark what they answer: > Dear Ann? Three such signs are the prompt of a program. */
static bool has_sign(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->begin != BEGIN_SIGN || facts->stop_share < LEAST_STOP_SHARE)
        return false;
    struct text text = facts_text(article, block);
    return text_starts(text, ">") && !text_starts(text, ">>>");
}

static bool is_said_to_be(const struct article *article, size_t block)
{
    return article->facts[block].phrases[PHRASE_BOARD] || has_sign(article, block) ||
           (block && line_says_who(&article->facts[block - 1]));
}

/* Can it be a quotation? Of HTML, whose lines of code are blocks of their own, a sentence at least. */
static bool may_quote(const struct article *article, size_t block, bool thread)
{
    const struct article_facts *facts = &article->facts[block];
    if (!thread || facts->kind == BLOCK_PRE)
        return has_sign(article, block);
    return !article->has_elements || line_is_sentence(facts) || is_said_to_be(article, block);
}

/* Has what is kept above most of its words, or where something says that it is one, many? */
static bool is_quotation(const struct article *article, size_t block, const struct said *said,
                         const uint32_t *words, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += *slot_of(said, hash_at(words + i)) != 0;
    return count >= FEWEST_SHINGLES &&
           (found * 10 >= count * 9 || (found * 3 >= count && is_said_to_be(article, block)));
}

/* The line above a quotation may say whose it is, and one more above that it is one, in a word of boards. */
static void drop_quotation(struct article *article, size_t block)
{
    const struct article_facts *facts = article->facts;
    rules_decide(article, block, false, RULE_REPEAT);
    if (!block || !line_says_who(&facts[block - 1]))
        return;
    rules_decide(article, block - 1, false, RULE_REPEAT);
    if (block > 1 && facts[block - 2].phrases[PHRASE_BOARD] && line_says_who(&facts[block - 2]))
        rules_decide(article, block - 2, false, RULE_REPEAT);
}

void rules_drop_quotations(struct article *article, bool thread, struct arena *arena)
{
    const struct article_page *page = article->page;
    if (!thread && !page->quoted)
        return;
    struct said said = {slots_for(page->content_count), NULL};
    said.hashes = arena_take(arena, said.slots.mask + 1, sizeof *said.hashes);
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (!article->blocks[i].keep || facts->content_count < SHINGLE)
            continue;
        const uint32_t *words = page->content + facts->content;
        size_t count = facts->content_count - SHINGLE + 1;
        if (may_quote(article, i, thread) && is_quotation(article, i, &said, words, count))
            drop_quotation(article, i);
        for (size_t word = 0; word < count; word++)
            *slot_of(&said, hash_at(words + word)) = hash_at(words + word);
    }
}
