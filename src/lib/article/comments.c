/* Comments below an article. Elements of HTML tell them by a class or id; else they stand below a line that
 * speaks of comments. What follows a heading as 34 Responses to "..." is sure to be such. */
#include "lib/article/rules.h"

enum {
    LONGEST_HEAD = 8,     /* words of the line, */
    LIKELY_HEAD = 300,    /* how much of it speaks of comments, */
    LIKELY_COUNT = 150,   /* and of one that counts them, perhaps behind a date */
    ARTICLE_BESIDE = 200, /* words of paragraphs that are an article beside more of comments */
    NEAR = 3              /* lines from a comment to what says that it is one */
};

/* The element around a block, or the nearest above, that a class or id calls comments; NULL: none does. */
static const struct article_node *comments_around(const struct article *article, size_t block)
{
    const struct article_page *page = article->page;
    const struct article_node *node = &page->nodes[article->facts[block].node];
    if (node->marks[MARK_COMMENT] == NO_MARK)
        return NULL;
    while (node->marks[MARK_COMMENT])
        node = &page->nodes[node->parent];
    return node;
}

/* A class may say that a page has comments; what holds the headline, or all there is, is none. */
static bool are_comments_in(const struct article *article, const struct article_node *node, size_t headline)
{
    const struct article_page *page = article->page;
    return node->blocks < page->nodes[0].blocks &&
           !(headline && facts_holds(page, node, article->facts[headline - 1].node));
}

static void find_marked_comments(const struct article *article, unsigned char *parts)
{
    const struct article_node *last = NULL;
    size_t headline = rules_headline(article);
    bool thread = false;
    for (size_t i = 0; i < article->count; i++) {
        const struct article_node *node = comments_around(article, i);
        if (node && node != last)
            thread = are_comments_in(article, node, headline);
        last = node;
        if (node && thread)
            parts[i] |= ARTICLE_COMMENTS;
    }
}

static bool speaks_of_comments(const struct article *article, size_t block, int16_t share)
{
    const struct article_facts *facts = &article->facts[block];
    return !facts->prose && facts->words <= LONGEST_HEAD && facts->phrases[PHRASE_COMMENT] >= share &&
           !line_has_in_passing(facts, facts_text(article, block));
}

static bool ends_thread(const struct article_facts *facts)
{
    return line_says(facts, PHRASE_RELATED) || line_says(facts, PHRASE_NEWSLETTER) ||
           line_says(facts, PHRASE_LEGAL) || line_says(facts, PHRASE_ADVERT) ||
           line_says(facts, PHRASE_NAVIGATION);
}

/* Of HTML a heading does, but none of the text, nor on a board, where what it calls comments is all there is;
 * and what portals write above a thread: The comments are owned by the poster. */
static bool heads_comments(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    bool may = article->source != ARTICLE_HTML ||
               (facts->kind == BLOCK_HEADING && !article->page->genres[PAGE_GENRE_FORUM] &&
                !rules_heads_section(article, block));
    return (may && speaks_of_comments(article, block, LIKELY_HEAD)) ||
           (facts->first_phrase == PHRASE_THREAD && facts->phrases[PHRASE_COMMENT] >= LIKELY_HEAD);
}

/* Where no element tells: from a line such as "12 comments" behind more than half of the kept paragraphs to
 * one that begins something else. */
static void find_said_comments(const struct article *article, unsigned char *parts)
{
    int64_t all = 0, before = 0;
    bool thread = false;
    for (size_t i = 0; i < article->count; i++)
        all += rules_prose_kept(article, i);
    for (size_t i = 0; i < article->count; i++) {
        if (heads_comments(article, i))
            thread = thread || before * 2 > all;
        else if (thread && ends_thread(&article->facts[i]))
            thread = false;
        before += rules_prose_kept(article, i);
        if (thread)
            parts[i] |= ARTICLE_COMMENTS;
    }
}

/* The heading of a thread of comments that has an article above it, a paragraph of it kept at least: all that
 * follows is comments. article->count: there is none. */
static size_t find_heading(const struct article *article)
{
    int64_t words = 0;
    for (size_t i = 0; article->page->headed && i < article->count; i++) {
        if (article->facts[i].heads_thread && words >= LEAST_ARTICLE)
            return i;
        words += rules_prose_kept(article, i);
    }
    return article->count;
}

void rules_find_comments(const struct article *article, unsigned char *parts)
{
    if (article->source == ARTICLE_HTML)
        find_marked_comments(article, parts);
    find_said_comments(article, parts);
    for (size_t i = find_heading(article); i < article->count; i++)
        parts[i] |= ARTICLE_COMMENTS;
}

void rules_drop_found_comments(struct article *article, const unsigned char *parts)
{
    int64_t comments = 0, others = 0;
    for (size_t i = 0; i < article->count; i++)
        *(parts[i] & ARTICLE_COMMENTS ? &comments : &others) += rules_prose_kept(article, i);
    bool article_beside = others >= (others < comments ? ARTICLE_BESIDE : LEAST_ARTICLE);
    for (size_t i = 0; article_beside && i < article->count; i++)
        if (parts[i] & ARTICLE_COMMENTS)
            rules_decide(article, i, false, RULE_COMMENT);
}

/* Does a line say who wrote what stands beside it, or when, or is it a button to answer? */
static bool is_of_comment(const struct article_facts *facts)
{
    return line_says_when(facts) || line_says_who(facts) || line_is_of_board(facts);
}

static bool is_framed(const struct article *article, size_t block)
{
    const struct article_facts *facts = article->facts;
    for (size_t i = block; i-- > 0 && block - i <= NEAR && !facts[i].prose;)
        if (is_of_comment(&facts[i]))
            return true;
    for (size_t i = block + 1; i < article->count && i - block <= NEAR && !facts[i].prose; i++)
        if (is_of_comment(&facts[i]))
            return true;
    return false;
}

/* Is what is kept below the heading framed as comments are? Where another line below counts comments, too,
 * they are those of several articles. */
static bool are_framed(const struct article *article, size_t head)
{
    for (size_t i = head + 1; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (facts->digit_share && speaks_of_comments(article, i, LIKELY_COUNT))
            return false;
        if (rules_prose_kept(article, i) && !facts[-1].prose && !is_framed(article, i))
            return false;
    }
    return true;
}

/* The first line behind a kept paragraph that speaks of comments, if most of what is kept stands above it;
 * LAST: there is none. */
static size_t find_head(const struct article *article, size_t last)
{
    int64_t above = 0, below = 0;
    size_t head = 0;
    while (head < last && !(above && speaks_of_comments(article, head, LIKELY_HEAD)))
        above += rules_prose_kept(article, head++);
    for (size_t i = head; i <= last; i++)
        below += rules_prose_kept(article, i);
    return above >= LEAST_ARTICLE && above > below && article->facts[head].repeats == 1 ? head : last;
}

size_t rules_comments_head(const struct article *article)
{
    size_t last = article->count - 1, head = article->count ? find_head(article, last) : last;
    return head == last ? article->count : head;
}

/* Plain text: what is framed as comments are, below the line that speaks of them. */
static void drop_framed(struct article *article)
{
    size_t last = rules_last_paragraph(article, article->count);
    if (!last || !article->facts[last - 1].comment_before)
        return;
    size_t head = find_head(article, last - 1);
    if (head == last - 1 || !are_framed(article, head))
        return;
    for (size_t i = head; i < article->count; i++)
        rules_decide(article, i, false, RULE_COMMENT);
}

void rules_drop_comments(struct article *article)
{
    for (size_t i = find_heading(article); i < article->count; i++)
        rules_decide(article, i, false, RULE_COMMENT);
    if (article->source == ARTICLE_PLAIN)
        drop_framed(article);
}
