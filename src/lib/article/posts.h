/* posts: the posts of a thread and the lines between them, which say who wrote each and when, and offer
 * buttons. They come again between any two posts, with other names and numbers in them: in HTML in elements
 * of the same path, in plain text in words that differ in figures alone or stand behind the same label. */
#ifndef ARTICLE_POSTS_H
#define ARTICLE_POSTS_H

#include "lib/article/rules.h"

/* Lines of one kind. */
struct line_kind {
    uint32_t key, last;     /* the gap between posts that it was last found in */
    uint32_t gaps;          /* in how many it stands */
    uint32_t kept, dropped; /* paragraphs right below it */
};

struct posts {
    struct article *article;
    uint32_t *kind_of; /* of each block: place in `kinds`; 0: it is no line that may stand between posts */
    struct line_kind *kinds;
    bool sure; /* it is no article with comments below */
};

/* Finds the posts of a page; false: it is no thread, and was not KNOWN for one. With three STAMPS or more,
 * and one for each gap between paragraphs, it may be a thread whatever words its lines have. */
bool posts_find(struct posts *posts, struct article *article, bool known, size_t stamps, struct arena *arena);

/* The first paragraph from a block on that is kept, or may be; article->count: there is none. */
size_t posts_next(const struct article *article, size_t from);

enum {
    FEWEST_GAPS = 2,  /* between posts, of what comes again, or is a thread */
    FEWEST_STAMPS = 3 /* of a thread that nothing else tells */
};

/* Is it a line that comes again between other posts? */
static inline bool posts_again(const struct posts *posts, size_t block)
{
    return posts->kinds[posts->kind_of[block]].gaps >= FEWEST_GAPS;
}

/* How many lines from one block up to another come again, where one of them has a figure. */
size_t posts_lines(const struct posts *posts, size_t from, size_t end);

#endif
