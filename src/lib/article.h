/* article: which blocks of a page are its article, from HTML or from the plain text that a naive scraper
 * left.
 *
 * Both kinds of page become blocks (of text: units of lines that a dump broke apart), each block gets
 * features of its own and of what stands around it, learned forests give each a score, a chain over the
 * blocks smooths the scores, and rules settle what the forests were not taught: headline, captions, repeats,
 * debris. Inside, facts.h says what blocks are, features.h and scores.h what the forests make of that, and
 * rules.h what becomes of them. */
#ifndef ARTICLE_H
#define ARTICLE_H

#include "lib/memory.h"
#include "lib/model.h"
#include "lib/text.h"

/* What decided about a block; the man page says what each does, by its name in small letters. */
enum article_rule {
    RULE_NONE,
    RULE_FOREST,
    RULE_SMOOTH,
    RULE_BEST,
    RULE_HIDDEN,
    RULE_ITEM,
    RULE_SPECS,
    RULE_HEADLINE,
    RULE_HEADLINE_AGAIN,
    RULE_BYLINE,
    RULE_TEASER,
    RULE_RELATED,
    RULE_BOX,
    RULE_COMMENT,
    RULE_REPEAT,
    RULE_STAMP,
    RULE_FIELD,
    RULE_SIGNATURE,
    RULE_SLUG,
    RULE_DEBRIS,
    RULE_BREADCRUMB,
    RULE_CALL,
    RULE_POINTER,
    RULE_PAGER,
    RULE_FILED,
    RULE_AUTHOR,
    RULE_FOOT,
    RULE_OPTION,
    RULE_COUNT
};

struct article_block {
    struct text text;     /* of plain text: from its first line to the end of its last */
    size_t start, end;    /* bytes of the document */
    uint32_t line, lines; /* plain text: its first line in article->lines, and how many */
    int32_t score;  /* log-odds that it belongs, in units of 1/MODEL_ONE, with the lean asked for and the
                       one that the page's doubts call for */
    bool continues; /* HTML: it is cut, the next block goes on in the same line */
    bool keep;
    enum article_rule rule; /* RULE_NONE before article_decide */
};

enum { ARTICLE_REASONS = 3 };

/* Features of a block (src/tables/block-features.txt) that weighed most in its score, the heaviest first. */
struct article_reasons {
    const char *features[ARTICLE_REASONS];
    bool against[ARTICLE_REASONS]; /* it made the score lower */
    size_t count;
};

struct article_line {
    size_t start, end; /* bytes of the document, without the newline */
    bool after_blank;  /* a blank line stands before it */
};

/* What the page was read from. */
enum article_source {
    ARTICLE_HTML,
    ARTICLE_PLAIN, /* the text that a naive scraper left */
    ARTICLE_MARKED /* lines that html-to-text --marks wrote: one a block */
};

struct article {
    enum article_source source;
    bool has_elements; /* blocks have kind, place and links, and stand in elements: not ARTICLE_PLAIN */
    struct article_block *blocks;
    size_t count;
    struct article_line *lines; /* plain text: the lines that are not blank */
    size_t line_count;
    struct article_reasons *reasons; /* of each block, once they were asked for; NULL before */
    struct article_facts *facts;     /* of each block: lib/article/facts.h */
    struct article_page *page;       /* and of all of them */
};

/* The blocks of a page, undecided. All of it lives in the arena; the texts of plain and marked blocks
 * in the page. */
struct article article_read_plain(struct text page, struct arena *arena);
struct article article_read_html(struct text page, struct arena *arena);
struct article article_read_marked(struct text page, struct arena *arena);

/* Two forests: the second also sees what the first made of all blocks. */
struct article_forests {
    struct model_forest first, second;
};

/* Parts of a page that can be asked for by name. */
enum article_part {
    ARTICLE_CAPTIONS = 1,
    ARTICLE_TABLES = 2,
    ARTICLE_COMMENTS = 4,
    ARTICLE_TITLE = 8,
    ARTICLE_BYLINE = 16
};

struct article_options {
    int32_t lean;        /* added to each score, in units of 1/MODEL_ONE: above 0 more blocks are kept */
    unsigned keep, drop; /* bits of enum article_part, whatever the score; `drop` counts more */
    const struct article_forests *forests; /* NULL: those that ship */
};

/* Fills score, keep and rule of each block. */
void article_decide(struct article *article, const struct article_options *options, struct arena *arena);

/* Finds the reasons of each block that was decided with these options: how the features made its score differ
 * from that of the page's blocks in the mean. */
void article_explain(struct article *article, const struct article_options *options, struct arena *arena);

/* What kind of block it is: "h", "li", "row" ... as page_kind_name says; of plain text "li" or "text". */
const char *article_kind(const struct article *article, size_t block);

/* Adds why a block is kept or dropped: its rule, kind and reasons, as in forest:text:+words,-link-share. */
void article_add_rule(const struct article *article, size_t block, struct buffer *to);

/* Adds a page of HTML that shows all blocks, kept and dropped, and their reasons, under that name. It needs
 * no other file and no script. */
void article_draw(const struct article *article, struct text name, struct buffer *to);

/* Is it one of the given names of men or women, in any case? */
bool article_is_given_name(struct text word);

#endif
