/* Which blocks say what the page says of itself: its title and its description. */
#include "lib/article/measure.h"
#include "lib/article/slots.h"

enum {
    LONGEST_HEADLINE = 30, /* words */
    LEAST_SCORE = 400,     /* of it */
    HEADLINE_REACH = 60,   /* blocks before the first paragraph */
    SHORTEST_TITLE = 9,    /* bytes of a line that stands in the title, */
    FEWEST_WORDS = 3,      /* and its words, where it may stand there in another case; of any headline */
    MOST_OF_TITLE = 3,     /* how many times as long the title is at most */
    TITLED = 700,          /* share of the words of a headline that stand in the title */
    SAID_NEAR = 12,        /* blocks to another that ends with the same, */
    SAID_BEFORE = 100,     /* behind so many bytes at most */
    MENU = 150             /* share of phrases in a line that a menu was joined to */
};

/* The slot of a word: its place; 0: it is none of them, and has room there. */
static uint8_t *word_in(struct article_words *words, uint32_t hash)
{
    size_t slot = hash % sizeof words->slots;
    while (slots_taken(words->hashes[words->slots[slot]], hash))
        slot = (slot + 1) % sizeof words->slots;
    return &words->slots[slot];
}

void measure_page_words(struct measure *measure, struct text text, struct article_page *page,
                        struct article_words *words)
{
    struct article_facts facts = {0};
    size_t count = page->content_count, most = sizeof words->hashes / sizeof *words->hashes - 1;
    measure_block(measure, text, &facts, page);
    for (size_t i = count; i < page->content_count && words->count < most; i++) {
        uint8_t *place = word_in(words, page->content[i]);
        if (*place)
            continue;
        words->hashes[++words->count] = page->content[i];
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

/* Does another block near say the same, alone or behind a little more (a section, a breadcrumb)? */
static bool is_said_near(const struct article *article, size_t block)
{
    struct text text = facts_text(article, block);
    size_t from = block > SAID_NEAR ? block - SAID_NEAR : 0;
    for (size_t i = from; i < article->count && i <= block + SAID_NEAR; i++)
        if (i != block && article->blocks[i].text.length >= text.length &&
            article->blocks[i].text.length < text.length + SAID_BEFORE &&
            text_ends(facts_text(article, i), text))
            return true;
    return false;
}

bool facts_has_menu(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return !article->has_elements && facts->phrases[PHRASE_NONE] - facts->phrases[PHRASE_BYLINE] >= MENU;
}

/* Does the title begin or end with the line, in any case of ASCII where it is no mere name? A page may set
 * its headline in capitals. */
static bool borders(struct text title, struct text line, int32_t words)
{
    struct text front = text_slice(title, 0, line.length);
    struct text back = text_slice(title, title.length - line.length, title.length);
    return text_equal(front, line) || text_equal(back, line) ||
           (words >= FEWEST_WORDS && (text_alike(front, line) || text_alike(back, line)));
}

bool facts_is_title(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    bool plain = article->source == ARTICLE_PLAIN;
    if (facts->prose || !(facts->kind == BLOCK_HEADING || (plain && block)))
        return false;
    struct text text = facts_text(article, block), name = article->page->name;
    if (text.length < SHORTEST_TITLE || text.length > name.length)
        return false;
    if (!plain)
        return text_find(name, text) < name.length;
    return text.length * MOST_OF_TITLE >= name.length && !facts_has_menu(article, block) &&
           borders(name, text, facts->words);
}

bool facts_has_evidence(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return (facts->kind == BLOCK_HEADING && facts->level == 1) ||
           facts_title_share(article, block) >= TITLED || is_said_near(article, block);
}

/* In points that were set by hand, beside shares in 1/1000: a heading counts for more the higher it is, more
 * words for more up to eight, the end of a sentence and links against it, and each block up to the dense
 * stretch, too. */
int32_t facts_headline_score(const struct article *article, size_t block)
{
    enum {
        HEADING = 900,
        LEVEL = 150,
        WORD = 40,
        MOST_WORDS = 8,
        SENTENCE = 200,
        AWAY = 8,
        MOST_SYMBOLS = 60
    };
    const struct article_facts *facts = &article->facts[block];
    size_t dense = article->page->dense_first;
    bool fits = facts->words >= FEWEST_WORDS && facts->words <= LONGEST_HEADLINE &&
                facts->content_count >= 2 && !facts->prose && facts->symbol_share < MOST_SYMBOLS;
    if (!fits)
        return 0;
    int32_t score = facts->dense_share + facts_title_share(article, block);
    score += facts->kind == BLOCK_HEADING ? HEADING - facts->level * LEVEL : 0;
    score += (facts->words < MOST_WORDS ? facts->words : MOST_WORDS) * WORD;
    score -= facts->ending == END_STOP || facts->ending == END_COLON ? SENTENCE : 0;
    score -= facts->link_share / 4;
    return score - (dense > block ? (int32_t)(dense - block) : 0) * AWAY;
}

static void find_headline(struct article *article)
{
    struct article_page *page = article->page;
    if (!page->has_dense)
        return;
    size_t from = page->dense_first > HEADLINE_REACH ? page->dense_first - HEADLINE_REACH : 0;
    int32_t best = LEAST_SCORE;
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
        unsigned place = *word_in(&page->description, page->content[facts->content + i]);
        uint64_t bit = (uint64_t)(place != 0) << ((place - 1) % 64); /* no branch asks */
        found += place != 0;
        known += (bit & ~seen) != 0;
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
