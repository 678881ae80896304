/* Posts: the lines that stand around each post of a thread in plain text, where no element tells them: who
 * wrote it and when, how many others he has written, buttons. They come again between any two posts, with
 * other names and numbers in them. */
#include "lib/article/rules.h"

enum {
    LONGEST = 16,    /* words of such a line */
    LABEL = 32,      /* bytes of what stands before its colon */
    FEWEST_GAPS = 2, /* between posts */
    FEWEST_LINES = 2,
    PROFILE = 3,                  /* lines of a gap that has a profile in it, with lines that come but once */
    SURE = 500,                   /* share of its words that ask for comments */
    ARTICLE = 80,                 /* words of prose that are more than a post to be answered */
    MOST_DROPPED = 12,            /* posts for each that is kept */
    LIKELY = -2 * MODEL_ONE,      /* score that is enough for a paragraph that stands as kept ones do */
    UNLIKELY = -5 * MODEL_ONE / 2 /* below it a paragraph parts no lines from others */
};

/* Lines of one kind. */
struct line_kind {
    uint32_t key, last;     /* the gap that it was last found in */
    uint32_t gaps;          /* in how many it stands */
    uint32_t kept, dropped; /* paragraphs right below it */
};

struct posts {
    struct article *article;
    uint32_t *keys; /* of each block; 0: it is no such line */
    struct slots slots;
    struct line_kind *kinds;
    bool sure; /* it is no article with comments below */
};

/* A paragraph that is kept, or may be. */
static bool is_post(const struct article *article, size_t block)
{
    return article->facts[block].prose &&
           (article->blocks[block].keep || article->blocks[block].score > UNLIKELY);
}

static bool has_figure(const struct article_facts *facts)
{
    return facts->year || facts->digit_share;
}

/* A line that boards write, and else nobody between two paragraphs. */
static bool is_of_board(const struct article_facts *facts)
{
    bool button = facts->phrases[PHRASE_COMMENT] >= SURE && facts->ending != END_COLON;
    return facts->words <= BOARD_WORDS && (facts->phrases[PHRASE_BOARD] || button);
}

/* Do lines that may be such part most of the paragraphs that are parted at all? Most pages end here. */
static bool may_be_thread(const struct article *article)
{
    size_t gaps = 0, framed = 0, lines = 0, boards = 0;
    bool begun = false;
    if (article->page->boards < FEWEST_GAPS)
        return false;
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (!is_post(article, i)) {
            lines++;
            boards += is_of_board(facts) && (facts->repeats > 1 || facts->digit_share);
            continue;
        }
        gaps += begun && lines;
        framed += begun && boards && lines >= FEWEST_LINES;
        begun = true;
        lines = boards = 0;
    }
    return framed >= FEWEST_GAPS && framed * 2 >= gaps;
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

/* The same for all lines that differ in figures alone, and in a plural. */
static uint32_t hash_of(struct text text)
{
    uint32_t hash = 1;
    for (size_t i = 0; i < text.length; i++) {
        bool digit = text_ascii_digit(text.at[i]), plural = text.at[i] == 's';
        bool again = digit && i && (text_ascii_digit(text.at[i - 1]) || text.at[i - 1] == ',');
        if (!again && !plural && !(text.at[i] == ',' && text_ascii_digit(text_byte(text, i + 1))))
            hash = (hash ^ (digit ? '0' : (unsigned char)text.at[i])) * 0x01000193u;
    }
    return hash;
}

static uint32_t key_of(const struct article *article, size_t block)
{
    enum { DATED = 2 };
    const struct article_facts *facts = &article->facts[block];
    if (facts->prose || facts->words > LONGEST)
        return 0;
    struct text text = text_trim(article->blocks[block].text);
    size_t label = facts->punctuation_share ? label_length(text) : 0;
    if (label)
        return hash_of(text_slice(text, 0, label)) | 1;
    if (!facts->digit_share)
        return (uint32_t)facts->hash | 1;
    return rules_when(article, block) ? DATED : hash_of(text) | 1;
}

static struct line_kind *kind_of(const struct posts *posts, uint32_t key)
{
    size_t slot = slots_home(&posts->slots, key);
    while (posts->kinds[slot].key && posts->kinds[slot].key != key)
        slot = slots_next(&posts->slots, slot);
    return &posts->kinds[slot];
}

static struct posts read_lines(struct article *article, struct arena *arena)
{
    struct posts posts = {article, arena_room(arena, article->count, sizeof *posts.keys),
                          slots_for(article->count), NULL, true};
    posts.kinds = arena_take(arena, posts.slots.mask + 1, sizeof *posts.kinds);
    uint32_t gap = 1;
    for (size_t i = 0; i < article->count; i++) {
        posts.keys[i] = key_of(article, i);
        struct line_kind *above = i && posts.keys[i - 1] ? kind_of(&posts, posts.keys[i - 1]) : NULL;
        if (article->facts[i].prose && above)
            *(article->blocks[i].keep ? &above->kept : &above->dropped) += 1;
        gap += is_post(article, i) && above;
        if (!posts.keys[i])
            continue;
        struct line_kind *kind = kind_of(&posts, posts.keys[i]);
        kind->gaps += kind->last != gap;
        kind->last = gap;
        kind->key = posts.keys[i];
    }
    return posts;
}

static bool comes_again(const struct posts *posts, size_t block)
{
    return posts->keys[block] && kind_of(posts, posts->keys[block])->gaps >= FEWEST_GAPS;
}

/* The lines that come again from one block up to another, where one of them has a figure and one is a
 * board's. */
static size_t lines_between(const struct posts *posts, size_t from, size_t end)
{
    size_t lines = 0;
    bool figure = false, board = false;
    for (size_t i = from; i < end; i++)
        if (comes_again(posts, i)) {
            figure |= has_figure(&posts->article->facts[i]);
            board = board || is_of_board(&posts->article->facts[i]);
            lines++;
        }
    return figure && board ? lines : 0;
}

static bool come_again_between(const struct posts *posts, size_t from, size_t end)
{
    while (from < end && !comes_again(posts, from))
        from++;
    return from < end;
}

/* Does a line stand there that says that comments follow? */
static bool is_headed_between(const struct posts *posts, size_t from, size_t end)
{
    const struct article_facts *facts = posts->article->facts;
    while (from < end && (facts[from].words > BOARD_WORDS || facts[from].phrases[PHRASE_COMMENT] < SURE ||
                          comes_again(posts, from)))
        from++;
    return from < end;
}

/* The next kept paragraph behind a block; article->count: there is none. */
static size_t next_post(const struct article *article, size_t block)
{
    while (++block < article->count && !is_post(article, block))
        ;
    return block;
}

static size_t first_post(const struct article *article)
{
    return article->count && is_post(article, 0) ? 0 : next_post(article, 0);
}

/* Does what comes again part most of the paragraphs that are parted at all, and the first from the second?
 * What parts an article from the first comment on it is not what parts the comments. */
static bool is_thread(struct posts *posts)
{
    const struct article *article = posts->article;
    size_t gaps = 0, framed = 0, end;
    int64_t above = 0;
    for (size_t i = first_post(article); i < article->count; i = end) {
        end = next_post(article, i);
        above += article->facts[i].prose;
        if (end == article->count || end == i + 1)
            continue;
        gaps++;
        bool article_above = !framed && above >= ARTICLE;
        bool alike = lines_between(posts, i + 1, end) >= FEWEST_LINES;
        framed += alike;
        if (article_above &&
            ((!alike && come_again_between(posts, i + 1, end)) || is_headed_between(posts, i + 1, end)))
            posts->sure = false;
    }
    return framed >= FEWEST_GAPS && framed * 2 >= gaps;
}

/* What is right below a line that has posts below it is one, too. */
static bool heads_post(const struct posts *posts, size_t block)
{
    const struct line_kind *kind = posts->keys[block] ? kind_of(posts, posts->keys[block]) : NULL;
    return kind && kind->kept && kind->kept * (posts->sure ? MOST_DROPPED : 1) >= kind->dropped;
}

/* A name, a rank, a motto: it comes but once, between lines that come again; where those are many, it may be
 * long. */
static bool is_of_profile(const struct posts *posts, size_t block, size_t lines)
{
    const struct article_facts *facts = &posts->article->facts[block];
    return posts->keys[block] && lines >= PROFILE && !heads_post(posts, block - 1) &&
           ((size_t)facts->words < lines || facts->ending == END_STOP);
}

/* Says who is quoted below it. */
static bool heads_quotation(const struct posts *posts, size_t block)
{
    const struct article *article = posts->article;
    const struct article_facts *facts = &article->facts[block];
    if (!posts->keys[block] || facts->words > BOARD_WORDS || facts->ending != END_COLON)
        return false;
    bool quoted = block + 1 < article->count && !article->blocks[block + 1].keep &&
                  article->blocks[block + 1].rule == RULE_REPEAT;
    return quoted || is_of_board(facts);
}

static void drop_between(const struct posts *posts, size_t from, size_t end)
{
    size_t lines = lines_between(posts, from, end), last = end;
    while (last > from && !comes_again(posts, last - 1))
        last--;
    bool begun = false;
    for (size_t i = from; i < end; i++) {
        bool again = comes_again(posts, i);
        begun = begun || again || rules_is_delimiter(posts->article->blocks[i].text);
        if (again || heads_quotation(posts, i) || (begun && i < last && is_of_profile(posts, i, lines)))
            rules_decide(posts->article, i, false, RULE_ITEM);
    }
}

/* Those that stand as others do that are kept, and in what is surely a thread any that is likely by itself.
 */
static void keep_posts(const struct posts *posts)
{
    struct article *article = posts->article;
    for (size_t i = 1; i < article->count; i++) {
        int32_t score = article->blocks[i].score;
        if (article->facts[i].prose &&
            ((score > LIKELY && heads_post(posts, i - 1)) || (score > 0 && posts->sure)))
            rules_decide(article, i, true, RULE_ITEM);
    }
}

void rules_ask_posts(struct article *article, struct arena *arena)
{
    if (!may_be_thread(article))
        return;
    struct posts posts = read_lines(article, arena);
    if (!is_thread(&posts))
        return;
    article->page->thread = posts.sure;
    keep_posts(&posts);
    rules_drop_quotations(article, arena);
    size_t end = first_post(article);
    drop_between(&posts, 0, end);
    for (size_t above = end; above < article->count; above = end) {
        end = next_post(article, above);
        drop_between(&posts, above + 1, end);
    }
}
