/* facts: what a page and its blocks are, whatever becomes of them: nothing here asks what is kept, which is
 * the border to rules.h. For the rooms of the module article and its trainer only. */
#ifndef ARTICLE_FACTS_H
#define ARTICLE_FACTS_H

#include "lib/article.h"
#include "lib/article/slots.h"
#include "lib/page.h"

enum { NOWHERE = 250 /* blocks away: so far, or farther */ };

/* Kinds of phrases, as numbered in src/tables/boilerplate-phrases.txt. */
enum phrase {
    PHRASE_NONE,
    PHRASE_COMMENT,
    PHRASE_RELATED,
    PHRASE_SHARE,
    PHRASE_NEWSLETTER,
    PHRASE_LEGAL,
    PHRASE_ADVERT,
    PHRASE_NAVIGATION,
    PHRASE_BYLINE,
    PHRASE_CREDIT,
    PHRASE_CONSENT,
    PHRASE_CLOCK,   /* counted among PHRASE_BYLINE, too */
    PHRASE_BOARD,   /* counted for itself alone */
    PHRASE_NETWORK, /* counted among PHRASE_SHARE, too */
    PHRASE_THREAD,  /* counted among PHRASE_COMMENT, too */
    PHRASE_COUNT
};

/* What a page says that it is (Open Graph protocol, og:type). */
enum page_type { TYPE_NONE, TYPE_SITE, TYPE_ARTICLE, TYPE_PRODUCT, TYPE_OTHER };

/* Kinds of words of class, id and the like, as numbered in src/tables/marks.txt. */
enum mark {
    MARK_COMMENT,
    MARK_RELATED,
    MARK_SHARE,
    MARK_PROMO,
    MARK_FOOTER,
    MARK_NAV,
    MARK_ASIDE,
    MARK_META,
    MARK_BODY,
    MARK_CAPTION,
    MARK_ARTICLE,
    MARK_THREAD, /* posts and answers */
    MARK_PRODUCT,
    MARK_LIST,
    MARK_FOLD,   /* shown when asked for */
    MARK_UNSEEN, /* not on every screen */
    MARK_COUNT,
    MARK_CONSENT = MARK_COUNT, /* this and those below are in no feature: counted as MARK_PROMO */
    MARK_SIGNATURE,            /* as MARK_META */
    MARK_REVIEW,               /* as MARK_PRODUCT */
    MARK_TOOLTIP,
    MARK_DIALOG,
    MARK_LEGAL, /* as MARK_FOOTER */
    MARK_POST   /* of a board's software, around a post or in it; as MARK_THREAD */
};

/* The bit of a mark that is in no feature. */
static inline uint8_t mark_bit(enum mark mark)
{
    return (uint8_t)(1u << (mark - MARK_COUNT));
}

enum ending { END_WORD, END_STOP, END_QUESTION, END_COLON, END_COMMA, END_ELLIPSIS, END_CLOSING, END_SYMBOL };
enum begin { BEGIN_LOWER, BEGIN_UPPER, BEGIN_LETTER, BEGIN_DIGIT, BEGIN_SIGN };

/* What is known of a block. Shares are in 1/1000. Another block, if there is one, is told by its index + 1,
 * else by 0. */
struct article_facts {
    /* its own text */
    uint64_t hash;                   /* of its words, folded */
    uint32_t content, content_count; /* its content words, in page->content */
    int32_t words, sentences, commas, quotes, characters;
    int32_t prose; /* words, where it reads like a paragraph; else 0 */
    int16_t stop_share, upper_share, capital_share, digit_share, punctuation_share, symbol_share, word_length;
    int16_t phrases[PHRASE_COUNT]; /* share of its words in phrases of a kind; [0]: of any but boards' */
    uint8_t first_phrase;          /* kind of the phrase that it begins with: enum phrase */
    bool outright;                 /* one of them has too many words to stand in a sentence in passing */
    uint8_t ending, begin, year, address;
    bool clock;        /* a line of up to LONGEST_STAMP words, with a year: it has the time of the day, too */
    bool short_date;   /* one of up to LONGEST_DATED, without: it has an age or a day, as 3y and 5/3/22 */
    bool heads_thread; /* it says how many comments follow, and on what */
    /* plain text */
    uint8_t bullet, blank_after;
    uint16_t columns, indent, blank_before;
    /* HTML and lines with marks */
    uint32_t node;       /* its place in page->nodes */
    uint8_t kind, level; /* enum block_kind; of headings 1 to 6 */
    uint8_t images;      /* since the block before */
    uint16_t place;      /* bits of enum block_place */
    uint16_t links;
    int16_t link_share;
    int16_t described; /* share of its content words that the page's description has, */
    int16_t describes; /* and of the description's that it has */
    /* what stands around it */
    int16_t dense_share; /* of its content words that stand elsewhere in the densest stretch, too */
    uint32_t copy;       /* the last block before it of the same words */
    uint32_t copy_run;   /* blocks of the stretch around it that is a copy of an earlier one */
    int32_t repeats, repeats_before, alike, gap_before, gap_after;
    int32_t run; /* index of its run + 1; 0 where it is in none */
    int32_t comment_before, comment_after, related_before, heading_before; /* the nearest such blocks */
    /* once it was scored */
    int32_t root; /* of its words, in 1/8: what its score counts for; 0: nothing, as of plain text without
                     words */
};

/* A stretch of paragraphs with little between. */
struct article_run {
    uint32_t first, last;
    int32_t prose;
    int32_t larger_before, larger_after; /* prose of the largest run before and after it */
};

/* Sum of the first scores of all blocks below an element or path, and what they weigh. */
struct article_scored {
    int64_t score, weight;
};

enum { NO_MARK = 15 /* levels up to an element of some kind, where there is none so near */ };

/* An element of HTML that breaks lines. Its parent stands before it. */
struct article_node {
    uint32_t parent, depth;
    uint32_t path_hash;           /* of the tags and classes down to it */
    uint32_t path;                /* its place in page->paths */
    int32_t words, prose, blocks; /* of all below it */
    int64_t link_bytes, bytes;
    struct article_scored scored;
    uint8_t marks[MARK_COUNT]; /* levels up to the nearest element of that kind, itself 0; NO_MARK */
    uint8_t signs;             /* of all below it: bits of enum item_sign */
    uint8_t boxes;             /* of it and all around it: bits of marks that are in no feature */
    uint32_t first;            /* its first block */
    uint32_t item, outer;      /* the nearest and the farthest item around it, itself too; 0: none */
};

/* What a block in an item tells of it. */
enum item_sign { ITEM_DATED = 1, ITEM_HEADED = 2 };

/* What is known of a path of tags and classes. */
struct article_path {
    uint32_t hash;
    int32_t words, prose, blocks;
    int32_t items; /* elements with blocks in them; then what those hold together */
    int64_t item_words, item_prose, item_blocks;
    int32_t dated, headed, linked; /* of them hold a date, hold a heading, begin with a link */
    struct article_scored scored;  /* of the blocks directly in them */
    struct article_scored items_scored;
};

/* What a page says of itself: hashes of content words, each once. */
struct article_words {
    uint32_t hashes[65]; /* from 1 */
    size_t count;
    uint8_t slots[128]; /* table by the lowest bits of the hash: place in `hashes` */
};

/* What is known of a page. A block, if there is one, is told by its index + 1, else by 0. */
struct article_page {
    struct arena *arena;
    size_t block_capacity, fact_capacity;
    /* its blocks */
    uint32_t *content; /* hashes of the content words of all */
    size_t content_count, content_capacity;
    int32_t *words_to, *prose_to; /* [i]: of the blocks before i */
    int32_t columns;              /* plain text: width of its long lines */
    int32_t boards;               /* blocks with a phrase of boards or comments */
    bool headed;                  /* one heads a thread */
    bool quoted;                  /* one begins as what letters quote does: > */
    /* stretches of paragraphs, and the densest of any blocks */
    struct article_run *runs;
    size_t run_count;
    bool has_dense;
    size_t dense_first, dense_last; /* its blocks */
    uint32_t *dense_words;          /* table of its content words: hash, count */
    struct slots dense_slots;
    /* HTML: its elements */
    struct article_node *nodes;
    size_t node_count, node_capacity;
    struct article_path *paths;
    size_t path_count, path_capacity;
    uint8_t boxes;  /* of all: bits of marks that are in no feature */
    uint32_t posts; /* those of MARK_POST */
    /* what it says of itself */
    uint8_t type;                /* enum page_type */
    uint8_t genres[PAGE_GENRES]; /* witnesses of each */
    struct text name;            /* its title, perhaps with the site's; of plain text its first line */
    struct article_words title, description;
    size_t headline;  /* the block that looks like it */
    size_t described; /* the block that holds most of the description */
    /* once it was scored */
    int64_t *score_to, *weight_to;    /* [i]: of the blocks before i, by first scores and what these weigh */
    size_t likely_first, likely_last; /* the stretch of the greatest worth by first scores */
    int64_t likely_worth, good;       /* its worth; that of all blocks that are worth keeping */
    int32_t best_score;
    /* once it was decided */
    size_t settled_headline;
};

/* An array in the arena (NULL at first) with room for COUNT + 1 items: the same, or a larger copy; what is
 * behind those that it had is undefined. */
void *facts_grow(struct arena *arena, void *at, size_t *capacity, size_t count, size_t size);

/* The quotient; WHOLE is above 0. Where 32 bits are enough for both, as they mostly are, a division by them
 * costs much less. */
static inline int64_t facts_divide(int64_t part, int64_t whole)
{
    bool small = part >= INT32_MIN && part <= INT32_MAX && whole <= INT32_MAX;
    return small ? (int32_t)part / (int32_t)whole : part / whole;
}

/* The part in 1/1000; 0 where there is nothing to divide. */
static inline int64_t facts_share(int64_t part, int64_t whole)
{
    return part && whole > 0 ? facts_divide(part * 1000, whole) : 0;
}

/* A block's text without the white space around it. */
static inline struct text facts_text(const struct article *article, size_t block)
{
    return text_trim(article->blocks[block].text);
}

/* One block more, at the end: its facts; the block is article->blocks[article->count - 1]. */
struct article_facts *facts_add_block(struct article *article, struct text text, size_t start, size_t end);

/* HTML: one element more, which breaks lines, in the one at PARENT (of the first: 0); no mark is near it.
 * Where it stands in page->nodes. */
uint32_t facts_add_node(struct article_page *page, uint32_t parent, uint32_t path_hash);

/* HTML: the sums over all elements and paths, once facts_read_context has found the prose. */
void facts_sum_tree(struct article *article);

/* Is it one of the words that sentences can't do without, in any case of letters? */
bool facts_is_stop_word(struct text word);

/* The facts of what stands around the blocks. */
void facts_read_context(struct article *article, struct arena *arena);

/* Items among the elements, once their sums are known. */
void facts_find_items(struct article *article);

/* The block that looks like the headline, and the one that holds most of the page's description. */
void facts_find_titled(struct article *article);

/* What is known of an element's path. */
static inline struct article_path *facts_path(const struct article_page *page,
                                              const struct article_node *node)
{
    return &page->paths[node->path];
}

/* The nearest element around a node that holds more blocks; the root, where there is none. */
static inline const struct article_node *facts_around(const struct article_page *page,
                                                      const struct article_node *node)
{
    int32_t blocks = node->blocks;
    while (node->depth && node->blocks == blocks)
        node = &page->nodes[node->parent];
    return node;
}

/* Is a node this element, or in it? */
bool facts_holds(const struct article_page *page, const struct article_node *around, uint32_t node);

/* How much of a block's content words stand in the title, in 1/1000. */
int32_t facts_title_share(const struct article *article, size_t block);

/* Is much of it what stands around articles, as of a line to which a dump joined a menu? */
bool facts_has_menu(const struct article *article, size_t block);

/* Does a heading stand in the title as it is? Of two ideographs, and of Korean words, most of which end as
 * those do that every sentence needs, too little is left to compare word by word. Plain text has no headings,
 * and begins with the title, if it has one: a line that comes again there is the headline, with the site's
 * name before or behind it. */
bool facts_is_title(const struct article *article, size_t block);

/* Does something besides its look tell that it is the headline: level 1, the title, a line near? */
bool facts_has_evidence(const struct article *article, size_t block);

/* How much a block looks like the headline of the dense stretch; 0: not at all. */
int32_t facts_headline_score(const struct article *article, size_t block);

/* Says the page, of HTML, that it is a story? */
static inline bool facts_is_story(const struct article *article)
{
    return article->page->type == TYPE_ARTICLE || article->page->genres[PAGE_GENRE_STORY];
}

/* Says the page, of HTML, that it is a product's, and not a story on one? */
static inline bool facts_is_product(const struct article *article)
{
    return (article->page->type == TYPE_PRODUCT || article->page->genres[PAGE_GENRE_PRODUCT]) &&
           !facts_is_story(article);
}

/* Says the page, of HTML, that it is something else: a thread, a list, a manual's page, a product's? */
static inline bool facts_is_no_article(const struct article *article)
{
    const uint8_t *genres = article->page->genres;
    return genres[PAGE_GENRE_FORUM] || genres[PAGE_GENRE_LIST] || genres[PAGE_GENRE_MANUAL] ||
           genres[PAGE_GENRE_PRODUCT];
}

#endif
