/* rules: what settles, once the forests have scored a page's blocks, what they were not taught; a room for
 * each kind of thing. */
#ifndef ARTICLE_RULES_H
#define ARTICLE_RULES_H

#include "lib/article/facts.h"

/* Keeps or drops a block by a rule; one that was to be kept or dropped anyway has its rule still. */
void rules_decide(struct article *article, size_t block, bool keep, enum article_rule rule);

/* Words of the block, where it reads like a paragraph and is kept. */
static inline int64_t rules_prose_kept(const struct article *article, size_t block)
{
    return article->blocks[block].keep ? article->facts[block].prose : 0;
}

/* The rule by which a line is no part of any article. */
enum article_rule rules_fault(const struct article *article, size_t block);

/* Settles what the forest was not taught. */
void rules_settle(struct article *article, struct arena *arena);

/* Plain text: drops the lines that stand around each post of a thread, and keeps the posts. */
void rules_ask_posts(struct article *article, struct arena *arena);

/* Drops what a thread's posts quote of each other. */
void rules_drop_quotations(struct article *article, struct arena *arena);

/* Plain text: is it a short line with a date or an age in it? */
bool rules_says_when(const struct article *article, size_t block);

/* Plain text: drops the comments on an article. */
void rules_drop_comments(struct article *article);

/* Is it a line that begins a signature: two hyphens, or a row of underscores? */
bool rules_is_delimiter(struct text text);

/* HTML: drops what stands below the line that begins a signature, and the line. */
void rules_drop_signatures(struct article *article);

/* HTML: drops the header of a letter. */
void rules_drop_fields(struct article *article);

/* HTML and plain text: drops the headings of other stories, and the links to them or what may be such. */
void rules_drop_others(struct article *article);

/* Drops the lines of a thread that say when each post was written. */
void rules_drop_posts_lines(struct article *article, struct arena *arena);

/* A fault that the rules would have dropped a block for is the reason, even where the forest thought so, too.
 */
void rules_name_faults(struct article *article);

/* The heading of a thread of comments that has an article above it, a paragraph of it kept at least: all that
 * follows is comments. article->count: there is none. */
size_t rules_thread(const struct article *article);

/* The block that is the headline, plus 1, once the rules have settled it; 0: none. */
size_t rules_title(const struct article *article);

/* Says the page, of HTML, that it is a story? */
bool rules_is_story(const struct article *article);

/* Says the page, of HTML, that it is something else: a thread, a list, a manual's page, a product's? */
bool rules_is_no_article(const struct article *article);

/* Keeps and drops parts of the page, bits of enum article_part, by the rule `option`. */
void rules_part(struct article *article, unsigned keep, unsigned drop, struct arena *arena);

#endif
