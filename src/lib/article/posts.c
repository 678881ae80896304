#include "lib/article/posts.h"

enum {
    LONGEST = 16, /* words of a line between posts */
    LABEL = 32,   /* bytes of what stands before its colon */
    FEWEST_LINES = 2,
    FEWEST_BUTTONS = 3,           /* lines with a word of boards that are the same */
    ARTICLE = 80,                 /* words of prose that are more than a post to be answered */
    UNLIKELY = -5 * MODEL_ONE / 2 /* below it a paragraph parts no lines from others */
};

/* A paragraph that is kept, or may be. */
static bool is_post(const struct article *article, size_t block)
{
    return article->facts[block].prose &&
           (article->blocks[block].keep || article->blocks[block].score > UNLIKELY);
}

/* Has a line a figure, as boards count all; of HTML, when the post was written? */
static bool tells_of_post(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return article->has_elements ? line_says_when(facts) : facts->year || facts->digit_share;
}

/* Do lines that may be such part most of the paragraphs that are parted at all? Those above the first count,
 * too, so that two posts are enough. Most pages end here. */
static bool may_be_thread(const struct article *article)
{
    size_t gaps = 0, framed = 0, boards = 0;
    bool begun = false, lines = false;
    if (article->page->boards < FEWEST_GAPS)
        return false;
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (!is_post(article, i)) {
            lines = true;
            boards += line_is_of_board(facts);
            continue;
        }
        gaps += begun && lines;
        framed += boards > 0;
        begun = true;
        lines = false;
        boards = 0;
    }
    return framed + (boards > 0) >= FEWEST_GAPS && framed * 2 >= gaps;
}

/* Bytes up to the colon of a label, as in "Joined: May 2004"; 0: it has none. The colon of a clock is none.
 */
static size_t label_length(struct text text)
{
    struct text front = text_slice(text, 0, LABEL);
    size_t colon = text_find_byte(front, ':');
    bool clock = text_ascii_digit(text_byte(text, colon + 1));
    if (colon == front.length || clock)
        colon = text_find(front, text_of("\xEF\xBC\x9A"));
    return colon < front.length ? colon : 0;
}

/* 2,145 or 2.145 */
static bool parts_digits(char sign)
{
    return sign == ',' || sign == '.';
}

/* The same for all lines that differ in figures alone. */
static uint32_t hash_of(struct text text)
{
    uint32_t hash = 1;
    for (size_t i = 0; i < text.length; i++) {
        bool digit = text_ascii_digit(text.at[i]);
        bool again = digit && i && (text_ascii_digit(text.at[i - 1]) || parts_digits(text.at[i - 1]));
        if (!again && !(parts_digits(text.at[i]) && text_ascii_digit(text_byte(text, i + 1))))
            hash = (hash ^ (digit ? '0' : (unsigned char)text.at[i])) * 0x01000193u;
    }
    return hash;
}

/* Bytes of the label of a line; 0: it has none. */
static size_t label_of(const struct article_facts *facts, struct text text)
{
    return facts->punctuation_share ? label_length(text) : 0;
}

/* HTML: those in elements of one path are of one kind, where no paragraph stands in such; where one does,
 * those of boards behind one label, and a button that comes again. */
static uint32_t key_of_element(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    const struct article_node *node = &article->page->nodes[facts->node];
    if (!facts_path(article->page, node)->prose)
        return node->path + 1;
    struct text text = facts_text(article, block);
    size_t label = label_of(facts, text);
    if (!line_is_of_board(facts) || !(label || facts->digit_share || facts->repeats >= FEWEST_BUTTONS))
        return 0;
    return hash_of(label ? text_slice(text, 0, label) : text) | 1u << 31;
}

/* Plain text: those behind one label, all with a date, and those that differ in figures alone. */
static uint32_t key_of_words(const struct article *article, size_t block)
{
    enum { DATED = 2 };
    const struct article_facts *facts = &article->facts[block];
    struct text text = facts_text(article, block);
    size_t label = label_of(facts, text);
    if (label)
        return hash_of(text_slice(text, 0, label)) | 1;
    if (!facts->digit_share)
        return (uint32_t)facts->hash | 1;
    return line_says_when(facts) ? DATED : hash_of(text) | 1;
}

/* The same for all lines of one kind; 0: it is no line that may stand between posts. */
static uint32_t key_of(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->prose || facts->words > LONGEST || facts->kind == BLOCK_PRE)
        return 0;
    return article->has_elements ? key_of_element(article, block) : key_of_words(article, block);
}

/* The place of a key in a table of kinds. */
static uint32_t kind_at(const struct posts *posts, const struct slots *slots, uint32_t *table, uint32_t key,
                        uint32_t *count)
{
    size_t slot = slots_home(slots, key);
    while (table[slot] && posts->kinds[table[slot]].key != key)
        slot = slots_next(slots, slot);
    if (!table[slot]) {
        table[slot] = ++*count;
        posts->kinds[*count].key = key;
    }
    return table[slot];
}

static void find_kinds(struct posts *posts, struct arena *arena)
{
    const struct article *article = posts->article;
    struct slots slots = slots_for(article->count);
    uint32_t *table = arena_take(arena, slots.mask + 1, sizeof *table), count = 0;
    posts->kind_of = arena_take(arena, article->count, sizeof *posts->kind_of);
    posts->kinds = arena_take(arena, article->count + 1, sizeof *posts->kinds);
    for (size_t i = 0; i < article->count; i++) {
        uint32_t key = key_of(article, i);
        posts->kind_of[i] = key ? kind_at(posts, &slots, table, key, &count) : 0;
    }
}

/* What a line is counted by: of HTML the item around it, if any, else the gap. */
static uint32_t post_of(const struct article *article, size_t block, uint32_t gap)
{
    uint32_t item = article->has_elements ? article->page->nodes[article->facts[block].node].item : 0;
    return item ? item | 1u << 31 : gap;
}

static void count_gaps(struct posts *posts)
{
    const struct article *article = posts->article;
    uint32_t gap = 1;
    bool lines = false;
    for (size_t i = 0; i < article->count; i++) {
        uint32_t own = posts->kind_of[i], above = i ? posts->kind_of[i - 1] : 0;
        struct line_kind *kind = &posts->kinds[own];
        if (article->facts[i].prose && above)
            *(article->blocks[i].keep ? &posts->kinds[above].kept : &posts->kinds[above].dropped) += 1;
        if (own) {
            lines = true;
            uint32_t post = post_of(article, i, gap);
            kind->gaps += kind->last != post;
            kind->last = post;
        } else if (is_post(article, i)) {
            gap += lines;
            lines = false;
        }
    }
}

size_t posts_lines(const struct posts *posts, size_t from, size_t end)
{
    size_t lines = 0;
    bool figure = false;
    for (size_t i = from; i < end; i++)
        if (posts_again(posts, i)) {
            figure = figure || tells_of_post(posts->article, i);
            lines++;
        }
    return figure ? lines : 0;
}

static bool come_again_between(const struct posts *posts, size_t from, size_t end)
{
    while (from < end && !posts_again(posts, from))
        from++;
    return from < end;
}

/* Does a line stand there that says that comments follow? */
static bool is_headed_between(const struct posts *posts, size_t from, size_t end)
{
    const struct article_facts *facts = posts->article->facts;
    while (from < end && (facts[from].words > BOARD_WORDS || facts[from].phrases[PHRASE_COMMENT] < BUTTON ||
                          posts_again(posts, from)))
        from++;
    return from < end;
}

size_t posts_next(const struct article *article, size_t from)
{
    while (from < article->count && !is_post(article, from))
        from++;
    return from;
}

/* How many gaps there are between posts, but no more than so many. */
static size_t count_gaps_to(const struct article *article, size_t most)
{
    size_t gaps = 0;
    for (size_t i = posts_next(article, 0), end; i < article->count && gaps < most; i = end) {
        end = posts_next(article, i + 1);
        gaps += end < article->count && end > i + 1;
    }
    return gaps;
}

/* Do these lines stand between an article and the first comment on it? They are not what parts the comments.
 */
static bool heads_comments(const struct posts *posts, size_t from, size_t end, bool alike)
{
    return (!alike && come_again_between(posts, from, end)) || is_headed_between(posts, from, end);
}

/* Does what comes again part most of the paragraphs that are parted at all, or ALL, or stand above the first,
 * too? */
static bool is_thread(struct posts *posts, bool all)
{
    const struct article *article = posts->article;
    size_t gaps = 0, framed = 0, first = posts_next(article, 0), end;
    size_t edges = posts_lines(posts, 0, first) >= FEWEST_LINES;
    int64_t above = 0;
    for (size_t i = first; i < article->count; i = end) {
        end = posts_next(article, i + 1);
        above += article->facts[i].prose;
        bool alike = posts_lines(posts, i + 1, end) >= FEWEST_LINES;
        if (end == article->count) {
            edges += alike;
        } else if (end > i + 1) {
            if (!framed && above >= ARTICLE && heads_comments(posts, i + 1, end, alike))
                posts->sure = false;
            gaps++;
            framed += alike;
        }
    }
    return framed && framed + edges >= FEWEST_GAPS && framed * (all ? 1 : 2) >= gaps;
}

bool posts_find(struct posts *posts, struct article *article, bool known, size_t stamps, struct arena *arena)
{
    *posts = (struct posts){.article = article, .sure = true};
    bool boards = known || may_be_thread(article);
    if (!boards && (stamps < FEWEST_STAMPS || count_gaps_to(article, stamps + 1) > stamps))
        return false;
    find_kinds(posts, arena);
    count_gaps(posts);
    return known || is_thread(posts, !boards);
}
