/* Related stories: their heading with the links to them, or what may be such, below it. */
#include "lib/article/rules.h"

enum {
    LONGEST_HEAD = 8,     /* words of the heading */
    LIKELY_HEAD = 500,    /* share of them in phrases that say so, */
    LIKELY_HEADING = 250, /* where it begins so and HTML calls it a heading, */
    COLON_HEAD = 750,     /* where a colon ends it, */
    SURE_HEAD = 1000,     /* where whole stories stand below, */
    SURE_POINTER = 900,   /* and where it stands between two paragraphs of plain text */
    FEWEST = 2,           /* links or stories below it, in the article */
    MOSTLY_LINK = 600,    /* link share of a link below it, which may have a date, */
    ALL_LINK = 900,       /* and of one in the text */
    FEWEST_LINKED = 10,   /* words of such a one */
    LINKS = 12,           /* how many times as long as all of them the text is */
    FEWEST_TITLE = 3,     /* words of another story's headline in plain text */
    LONGEST_TITLE = 24,
    MOST_POINTED = 3,  /* stories that a call points to */
    MOST_TITLES = 8,   /* in a row */
    MOST_LINES = 3,    /* of such a story above its paragraph */
    LONGEST_STORY = 80 /* words of that */
};

static bool heads(const struct article_facts *facts, enum phrase kind, int32_t likely)
{
    return facts->words <= LONGEST_HEAD && facts->phrases[kind] >= likely;
}

/* With a colon behind it is the author's, where no links tell. What HTML calls a heading may go on: Related
 * stories of the harbour. */
static bool heads_related(const struct article_facts *facts)
{
    bool heading = facts->kind == BLOCK_HEADING && facts->first_phrase == PHRASE_RELATED;
    return facts->ending != END_COLON && heads(facts, PHRASE_RELATED, heading ? LIKELY_HEADING : LIKELY_HEAD);
}

/* Of HTML, where links follow. With a colon behind and other words in it, it is the author's still. */
static bool heads_links(const struct article_facts *facts)
{
    return heads_related(facts) ||
           (facts->ending == END_COLON &&
            (heads(facts, PHRASE_RELATED, COLON_HEAD) || heads(facts, PHRASE_NAVIGATION, COLON_HEAD)));
}

static bool is_link(const struct article_facts *facts)
{
    return facts->link_share >= MOSTLY_LINK;
}

/* Does a line between two paragraphs say nothing else, up to END? */
static bool is_between(const struct article *article, size_t block, size_t end, int32_t called)
{
    const struct article_facts *facts = article->facts;
    return called >= SURE_POINTER && facts[block].words <= LONGEST_HEAD && block && facts[block - 1].prose &&
           end < article->count && facts[end].prose;
}

/* HTML: the end of the list of links below a heading; HEAD, where there are too few. Between two paragraphs
 * one is enough that is no heading, as the text has. */
static size_t list_end(const struct article *article, size_t head)
{
    const struct article_facts *facts = &article->facts[head];
    size_t end = head + 1;
    while (end < article->count && is_link(&article->facts[end]))
        end++;
    bool one = end == head + 2 && facts[1].link_share >= ALL_LINK && facts[1].kind != BLOCK_HEADING &&
               is_between(article, head, end, facts->phrases[PHRASE_RELATED]);
    return one || end > head + FEWEST ? end : head;
}

/* Is it kept, but not likely by itself, and a link as long as another story's headline? */
static bool is_titled_link(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return facts->link_share >= ALL_LINK && facts->words >= FEWEST_LINKED && facts->kind != BLOCK_ITEM &&
           article->blocks[block].keep && article->blocks[block].score < MODEL_ONE;
}

/* HTML that says that it is a story: such links, where few of them stand in a long text. */
static void drop_titled_links(struct article *article)
{
    int64_t all = 0, linked = 0;
    if (!facts_is_story(article) || facts_is_no_article(article))
        return;
    for (size_t i = 0; i < article->count; i++) {
        all += rules_words_kept(article, i);
        linked += is_titled_link(article, i) ? rules_words_kept(article, i) : 0;
    }
    bool few = linked && linked * LINKS <= all;
    for (size_t i = 0; few && i < article->count; i++)
        if (is_titled_link(article, i))
            rules_decide(article, i, false, RULE_RELATED);
}

/* Of plain text: a short line that may be another story's headline. */
static bool is_titled(const struct article_facts *facts)
{
    return !facts->prose && facts->words >= FEWEST_TITLE && facts->words <= LONGEST_TITLE &&
           facts->ending != END_STOP && facts->ending != END_COLON;
}

/* Of plain text, the end of the list below a heading, of so many lines at MOST; HEAD, where there is none. */
static size_t titles_end(const struct article *article, size_t head, size_t most)
{
    const struct article_facts *facts = article->facts;
    size_t end = head + 1;
    while (end < article->count && end <= head + most && is_titled(&facts[end]))
        end++;
    return end > head + 1 ? end : head;
}

/* Behind the story at FROM: short lines, its headline and perhaps a date, with one short paragraph below
 * them; FROM where there is none. */
static size_t story_end(const struct article *article, size_t from)
{
    size_t line = from;
    while (line < article->count && line - from < MOST_LINES && !article->facts[line].prose &&
           !article->facts[line].bullet && article->facts[line].words <= LONGEST_TITLE)
        line++;
    bool below = line > from && line < article->count && article->facts[line].prose;
    return below && article->facts[line].words <= LONGEST_STORY ? line + 1 : from;
}

/* The end of the stories below a heading; HEAD, where there are too few. Where another paragraph follows, the
 * last of them may be the article's own. */
static size_t stories_end(const struct article *article, size_t head)
{
    size_t before = head + 1, end = before, stories = 0;
    for (size_t next; (next = story_end(article, end)) > end; stories++) {
        before = end;
        end = next;
    }
    bool goes_on = stories && end < article->count && article->facts[end].prose;
    return stories >= FEWEST + (size_t)goes_on ? (goes_on ? before : end) : head;
}

/* The end of a call to read something else, between two paragraphs, whose links the dump gave lines of their
 * own; the block, where it is none. Read more: / Ferries of the north */
static size_t pointer_end(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    int32_t related = facts->phrases[PHRASE_RELATED], called = related + facts->phrases[PHRASE_NAVIGATION];
    if (facts->ending != END_COLON)
        return block;
    size_t end = titles_end(article, block, related >= SURE_POINTER ? MOST_POINTED : 1);
    return end > block && is_between(article, block, end, called) ? end : block;
}

/* Does a sentence go on behind the line below, which is a link that a dump broke it at?
 * Check out our / Guide to the ferries / for all that sail in winter. But a headline may begin in lower case,
 * too: iPhone ferry sails again. */
static bool is_broken(const struct article *article, size_t head)
{
    const struct article_facts *below = &article->facts[head + 1];
    return head + 2 < article->count && below[0].begin == BEGIN_UPPER && below[1].begin == BEGIN_LOWER &&
           !is_titled(&below[1]);
}

/* Plain text: the end of what a heading begins, headlines or whole stories; HEAD, where it begins nothing. */
static size_t lines_end(const struct article *article, size_t head)
{
    if (is_broken(article, head))
        return head;
    bool sure = article->facts[head].phrases[PHRASE_RELATED] >= SURE_HEAD;
    size_t titles = titles_end(article, head, MOST_TITLES),
           stories = sure ? stories_end(article, head) : head;
    return titles > stories ? titles : stories;
}

/* The end of the related stories that begin at a block; the block, where none do. */
static size_t related_end(const struct article *article, size_t block, bool in_article)
{
    const struct article_facts *facts = &article->facts[block];
    if (article->source == ARTICLE_HTML)
        return in_article && heads_links(facts) ? list_end(article, block) : block;
    size_t end = pointer_end(article, block);
    return end == block && in_article && heads_related(facts) ? lines_end(article, block) : end;
}

void rules_drop_related(struct article *article)
{
    int64_t prose = 0;
    if (article->source == ARTICLE_MARKED)
        return;
    for (size_t i = 0, end; i < article->count; i = end) {
        end = related_end(article, i, prose >= LEAST_ARTICLE);
        for (size_t block = i; block < end; block++)
            rules_decide(article, block, false, RULE_RELATED);
        if (end == i)
            prose += rules_prose_kept(article, end++);
    }
    if (article->source == ARTICLE_HTML)
        drop_titled_links(article);
}
