/* What stands around the blocks: stretches of paragraphs, the densest of them, repeats, distances. */
#include "lib/article/line.h"

enum {
    FEWEST_PROSE = 10,     /* words of a paragraph, with a sentence, */
    FEWEST_UNENDED = 25,   /* or with a comma but no end of one */
    MOST_NAMES = 600,      /* share of its words that begin in upper case, */
    MOST_CAPITALS = 500,   /* of those in capitals, */
    MOST_LINK = 500,       /* of links, */
    LEAST_STOP_SHARE = 60, /* and of those that every sentence needs */
    BREAK_BLOCKS = 6,      /* so many blocks without prose end a run, */
    BREAK_WORDS = 80,      /* and so many words */
    PRICE = 4,             /* of a block without prose in the densest stretch, beside its words, */
    HIGHEST_PRICE = 24     /* up to this */
};

/* Words, where the block reads like a paragraph of sentences; a block of half links or names is none. */
static int32_t prose_of(const struct article_facts *facts)
{
    bool sentences = facts->sentences > 0 || (facts->words >= FEWEST_UNENDED && facts->commas > 0);
    bool calm = facts->upper_share < MOST_NAMES && facts->link_share < MOST_LINK &&
                facts->capital_share < MOST_CAPITALS && facts->stop_share >= LEAST_STOP_SHARE;
    return facts->words >= FEWEST_PROSE && sentences && calm ? facts->words : 0;
}

static void sum_up(struct article *article, struct arena *arena)
{
    struct article_page *page = article->page;
    page->words_to = arena_room(arena, article->count + 1, sizeof *page->words_to);
    page->prose_to = arena_room(arena, article->count + 1, sizeof *page->prose_to);
    page->words_to[0] = page->prose_to[0] = 0;
    for (size_t i = 0; i < article->count; i++) {
        struct article_facts *facts = &article->facts[i];
        facts->prose = prose_of(facts);
        page->words_to[i + 1] = page->words_to[i] + facts->words;
        page->prose_to[i + 1] = page->prose_to[i] + facts->prose;
    }
}

/* What a block adds to the density of a stretch: words of prose, less a price for anything else. */
static int32_t density_of(const struct article_facts *facts)
{
    int32_t price = PRICE + facts->words;
    return facts->prose ? facts->prose : -(price < HIGHEST_PRICE ? price : HIGHEST_PRICE);
}

/* The stretch of the greatest sum (J. Kadane's scan). */
static void find_densest(struct article *article)
{
    struct article_page *page = article->page;
    int64_t sum = 0, best = 0;
    size_t from = 0;
    for (size_t i = 0; i < article->count; i++) {
        if (sum <= 0) {
            sum = 0;
            from = i;
        }
        sum += density_of(&article->facts[i]);
        if (sum > best) {
            best = sum;
            page->dense_first = from;
            page->dense_last = i;
            page->has_dense = true;
        }
    }
}

static void find_runs(struct article *article, struct arena *arena)
{
    struct article_page *page = article->page;
    size_t capacity = 0;
    for (size_t i = 0; i < article->count; i++) {
        struct article_facts *facts = &article->facts[i];
        if (!facts->prose)
            continue;
        struct article_run *run = page->run_count ? &page->runs[page->run_count - 1] : NULL;
        bool apart = !run || i - run->last > BREAK_BLOCKS ||
                     page->words_to[i] - page->words_to[run->last + 1] > BREAK_WORDS;
        if (apart) {
            page->runs = facts_grow(arena, page->runs, &capacity, page->run_count, sizeof *page->runs);
            run = &page->runs[page->run_count++];
            *run = (struct article_run){.first = (uint32_t)i};
        }
        run->last = (uint32_t)i;
        run->prose += facts->prose;
    }
}

static void rank_runs(struct article *article)
{
    struct article_page *page = article->page;
    int32_t largest = 0;
    for (size_t r = 0; r < page->run_count; r++) {
        page->runs[r].larger_before = largest;
        largest = page->runs[r].prose > largest ? page->runs[r].prose : largest;
        for (size_t i = page->runs[r].first; i <= page->runs[r].last; i++)
            article->facts[i].run = (int32_t)r + 1;
    }
    largest = 0;
    for (size_t r = page->run_count; r-- > 0;) {
        page->runs[r].larger_after = largest;
        largest = page->runs[r].prose > largest ? page->runs[r].prose : largest;
    }
}

/* Blocks of the same words: how many there are, and how many before. */
static void count_repeats(struct article *article, struct arena *arena)
{
    struct slots slots = slots_for(article->count);
    struct seen {
        uint64_t hash;
        uint32_t last; /* index + 1 */
        int32_t count;
    } *seen = arena_take(arena, slots.mask + 1, sizeof *seen);
    uint32_t *slot_of = arena_room(arena, article->count, sizeof *slot_of);
    for (size_t i = 0; i < article->count; i++) {
        struct article_facts *facts = &article->facts[i];
        size_t slot = slots_home(&slots, facts->hash);
        while (seen[slot].count && seen[slot].hash != facts->hash)
            slot = slots_next(&slots, slot);
        seen[slot].hash = facts->hash;
        facts->repeats_before = seen[slot].count++;
        facts->copy = seen[slot].last;
        seen[slot].last = (uint32_t)i + 1;
        slot_of[i] = (uint32_t)slot;
    }
    for (size_t i = 0; i < article->count; i++)
        article->facts[i].repeats = seen[slot_of[i]].count;
}

/* A page may hold its text twice, for wide screens and for narrow ones, or a post again where it is answered.
 */
static void find_copied_stretches(struct article *article)
{
    struct article_facts *facts = article->facts;
    for (size_t from = 0, to; from < article->count; from = to) {
        for (to = from + 1;
             to < article->count && facts[to - 1].copy && facts[to].copy == facts[to - 1].copy + 1;)
            to++;
        for (size_t i = from; i < to; i++)
            facts[i].copy_run = facts[i].copy ? (uint32_t)(to - from) : 0;
    }
}

static void look_back(struct article *article)
{
    int32_t gap = NOWHERE, comment = 0, related = 0, heading = 0;
    for (size_t i = 0; i < article->count; i++) {
        struct article_facts *facts = &article->facts[i];
        facts->gap_before = gap;
        facts->comment_before = comment;
        facts->related_before = related;
        facts->heading_before = heading;
        gap = facts->prose ? 0 : gap < NOWHERE ? gap + 1 : NOWHERE;
        comment = line_says(facts, PHRASE_COMMENT) ? (int32_t)i + 1 : comment;
        related = line_says(facts, PHRASE_RELATED) ? (int32_t)i + 1 : related;
        heading = facts->kind == BLOCK_HEADING ? (int32_t)i + 1 : heading;
    }
}

static void look_ahead(struct article *article)
{
    int32_t gap = NOWHERE, comment = 0;
    for (size_t i = article->count; i-- > 0;) {
        struct article_facts *facts = &article->facts[i];
        facts->gap_after = gap;
        facts->comment_after = comment;
        gap = facts->prose ? 0 : gap < NOWHERE ? gap + 1 : NOWHERE;
        comment = line_says(facts, PHRASE_COMMENT) ? (int32_t)i + 1 : comment;
    }
}

/* The shape of a block: blocks of one shape in a row are a list. */
static uint32_t shape_of(const struct article_facts *facts)
{
    static const int32_t bounds[] = {2, 5, 9, 15, 25};
    uint32_t size = 0;
    while (size < sizeof bounds / sizeof *bounds && facts->words > bounds[size])
        size++;
    return size << 16 | (uint32_t)(facts->prose > 0) << 8 | (uint32_t)facts->bullet << 9 |
           (uint32_t)facts->kind << 4 | (uint32_t)line_ends_sentence(facts);
}

static void count_alike(struct article *article)
{
    uint32_t shape = article->count ? shape_of(article->facts) : 0, next = shape;
    for (size_t i = 0, end; i < article->count; i = end, shape = next) {
        for (end = i + 1; end < article->count && (next = shape_of(&article->facts[end])) == shape;)
            end++;
        for (size_t j = i; j < end; j++)
            article->facts[j].alike = (int32_t)(end - i < NOWHERE ? end - i : NOWHERE);
    }
}

/* Slot of a hash in the table of words of the densest stretch: two words a slot, hash and count. */
static uint32_t *dense_word(const struct article_page *page, uint32_t hash)
{
    size_t slot = slots_home(&page->dense_slots, hash);
    while (slots_taken(page->dense_words[slot * 2], hash))
        slot = slots_next(&page->dense_slots, slot);
    return &page->dense_words[slot * 2];
}

static void note_dense_words(struct article *article, struct arena *arena)
{
    struct article_page *page = article->page;
    if (!page->has_dense)
        return;
    const struct article_facts *first = &article->facts[page->dense_first],
                               *last = &article->facts[page->dense_last];
    size_t from = first->content, to = (size_t)last->content + last->content_count;
    page->dense_slots = slots_for(to - from);
    page->dense_words = arena_take(arena, (page->dense_slots.mask + 1) * 2, sizeof *page->dense_words);
    for (size_t i = from; i < to; i++) {
        uint32_t *word = dense_word(page, page->content[i]);
        word[0] = page->content[i];
        word[1]++;
    }
}

/* Of each block, how many of its content words stand elsewhere in the densest stretch. */
static void compare_with_dense(struct article *article)
{
    const struct article_page *page = article->page;
    for (size_t block = 0; page->has_dense && block < article->count; block++) {
        struct article_facts *facts = &article->facts[block];
        uint32_t own = block >= page->dense_first && block <= page->dense_last, found = 0;
        for (uint32_t i = 0; i < facts->content_count; i++)
            found += dense_word(page, page->content[facts->content + i])[1] > own;
        facts->dense_share = (int16_t)facts_share(found, facts->content_count);
    }
}

void facts_read_context(struct article *article, struct arena *arena)
{
    sum_up(article, arena);
    find_densest(article);
    find_runs(article, arena);
    rank_runs(article);
    count_repeats(article, arena);
    find_copied_stretches(article);
    look_back(article);
    look_ahead(article);
    count_alike(article);
    note_dense_words(article, arena);
    compare_with_dense(article);
    facts_find_titled(article);
}
