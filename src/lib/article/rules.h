/* rules: what becomes of blocks that the forests have scored: all that asks or changes what is kept, which
 * facts.h and line.h do not. A room for each kind of thing; what is common to them comes first. */
#ifndef ARTICLE_RULES_H
#define ARTICLE_RULES_H

#include "lib/article/line.h"

enum { LEAST_ARTICLE = 40 /* words of paragraphs that are an article, or enough of one */ };

/* Keeps or drops a block by a rule; one that was to be kept or dropped anyway has its rule still. */
static inline void rules_decide(struct article *article, size_t block, bool keep, enum article_rule rule)
{
    if (article->blocks[block].keep == keep)
        return;
    article->blocks[block].keep = keep;
    article->blocks[block].rule = rule;
}

/* Words of the block, where it reads like a paragraph and is kept. */
static inline int64_t rules_prose_kept(const struct article *article, size_t block)
{
    return article->blocks[block].keep ? article->facts[block].prose : 0;
}

/* Words of the block, where it is kept. */
static inline int64_t rules_words_kept(const struct article *article, size_t block)
{
    return article->blocks[block].keep ? article->facts[block].words : 0;
}

/* The last paragraph that is kept of the blocks before one, plus 1; 0: there is none. */
static inline size_t rules_last_paragraph(const struct article *article, size_t before)
{
    while (before && !rules_prose_kept(article, before - 1))
        before--;
    return before;
}

/* Did the score alone drop it? */
static inline bool rules_is_outscored(const struct article *article, size_t block)
{
    const struct article_block *decided = &article->blocks[block];
    return !decided->keep && (decided->rule == RULE_FOREST || decided->rule == RULE_SMOOTH);
}

/* Is it a section's heading of HTML, likely to belong, with a label among other words: Comments and
 * criticism? */
static inline bool rules_heads_section(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return facts->kind == BLOCK_HEADING && line_has_others(facts) && !facts->digit_share &&
           article->blocks[block].score > 0;
}

/* Before the chain */

/* Plain text: raises the scores of lines beside a likely paragraph to the mean of their list. */
void rules_raise_lists(struct article *article);

/* HTML: lines that stand alike, in elements of one path, get the mean of their scores. */
void rules_level_peers(struct article *article, struct arena *arena);

/* Behind the chain */

/* HTML: keeps likely blocks of items. */
void rules_keep_items(struct article *article);

/* HTML: on a product's page keeps the rows that tell its measures, each a label and its value. */
void rules_keep_specs(struct article *article);

/* HTML: of two blocks of the same words, drops the one that the page does not show. */
void rules_drop_hidden_copies(struct article *article);

/* Plain text: drops stretches of lines that stand apart and are much less likely than what is kept. */
void rules_drop_unlikely(struct article *article);

/* Settles what the forests were not taught, by all that follows up to the parts, in this order. */
void rules_settle(struct article *article, struct arena *arena);

/* HTML and plain text: drops the headings of other stories, and the links below them or what may be such. */
void rules_drop_related(struct article *article);

/* The rule by which a line is part of no article, by its words and signs alone; RULE_NONE: there is none. */
enum article_rule rules_boilerplate(const struct article *article, size_t block);

/* Drops such lines; in HTML not the likely ones that say what calls do. */
void rules_drop_boilerplate(struct article *article);

/* Gives that rule as the reason also where the forests dropped such a line before. */
void rules_name_boilerplate(struct article *article);

/* Keeps the headline and the bylines below it; drops other stories and the menu above it, and its copies. */
void rules_settle_headline(struct article *article);

/* The block that is the headline, plus 1, once it was settled; 0: none. */
size_t rules_headline(const struct article *article);

/* Drops the comments on an article: those that a heading is sure to begin, and of plain text those that have
 * a date near. */
void rules_drop_comments(struct article *article);

/* The line below an article that speaks of comments, as 12 comments does: the first, where most of what is
 * kept stands above it; article->count: there is none. */
size_t rules_comments_head(const struct article *article);

/* Drops what is said a second time: lines of plain text, and stretches of text. */
void rules_drop_copies(struct article *article);

/* Keeps the posts of a thread, and drops what stands around each. */
void rules_settle_thread(struct article *article, struct arena *arena);

/* Drops what is quoted of what stands above; where it is no THREAD, only what has a sign in front, as in
 * letters. */
void rules_drop_quotations(struct article *article, bool thread, struct arena *arena);

/* Drops the fields of a letter's header, and the ways to other letters of its archive. */
void rules_drop_fields(struct article *article);

/* HTML and plain text: drops what is said of the author below the text. */
void rules_drop_author(struct article *article);

/* HTML: drops what stands on a story's page in elements that are called related, promotion or footer, and on
 * any page what stands in elements of no text. */
void rules_drop_boxes(struct article *article);

/* HTML: drops what stands below the line that begins a signature, and the line. */
void rules_drop_signatures(struct article *article);

/* Drops the lines below all else that is kept that begin as the feet of pages do. */
void rules_drop_foot(struct article *article);

/* The parts of a page */

/* Keeps and drops parts of the page, bits of enum article_part, by the rule `option`. */
void rules_apply_parts(struct article *article, unsigned keep, unsigned drop, struct arena *arena);

/* Marks what looks like comments by ARTICLE_COMMENTS. */
void rules_find_comments(const struct article *article, unsigned char *parts);

/* HTML: drops what was marked, where what is kept beside it is an article by itself: a forum's page is all
 * comments. A short article is longer than its comments. */
void rules_drop_found_comments(struct article *article, const unsigned char *parts);

#endif
