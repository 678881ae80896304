/* Other stories: their heading, with the links to them, or what may be such, below it. */
#include "lib/article/rules.h"

enum {
    LONGEST_HEAD = 8, /* words of the heading, and how much of it says that it is one; above paragraphs */
    LIKELY_HEAD = 500,
    LIKELY_HEADING = 250, /* the same of one that begins so and that HTML calls a heading */
    SURE_HEAD = 1000,
    COLON_HEAD = 750,   /* the same, with a colon behind */
    SURE_POINTER = 900, /* the same of plain text, between two paragraphs */
    FEWEST = 2,         /* below it, in the article */
    MOSTLY_LINK = 600,  /* link share of such a link, which may have a date */
    FEWEST_TITLE = 3,   /* words of another story's headline in plain text, and how many there may be */
    LONGEST_TITLE = 24,
    MOST_TITLES = 8,
    MOST_LINES = 3, /* of such a story above its paragraph, and the words of that */
    LONGEST_STORY = 80,
    FEWEST_LINKED = 10, /* words of a link that another story's headline may be */
    LINKS = 12,         /* the text is so many times as long as all of them */
    LONG_LINK = 900     /* the same of one that reads like a paragraph */
};

static bool heads(const struct article_facts *facts, enum phrase kind, int32_t likely)
{
    return facts->words <= LONGEST_HEAD && facts->phrases[kind] >= likely;
}

/* With a colon behind it is the author's, where no links tell. What HTML calls a heading may go on: Related
 * stories of the harbour. */
static bool heads_others(const struct article_facts *facts)
{
    bool heading = facts->kind == BLOCK_HEADING && facts->first_phrase == PHRASE_RELATED;
    return facts->ending != END_COLON && heads(facts, PHRASE_RELATED, heading ? LIKELY_HEADING : LIKELY_HEAD);
}

/* Of HTML, where links follow. With a colon behind and other words in it, it is the author's still. */
static bool heads_links(const struct article_facts *facts)
{
    return heads_others(facts) ||
           (facts->ending == END_COLON &&
            (heads(facts, PHRASE_RELATED, COLON_HEAD) || heads(facts, PHRASE_NAVIGATION, COLON_HEAD)));
}

static bool is_link(const struct article_facts *facts)
{
    return facts->link_share >= MOSTLY_LINK;
}

/* The end of the list of links below a heading; HEAD, where there are too few. */
static size_t list_end(const struct article *article, size_t head)
{
    size_t end = head + 1;
    while (end < article->count && is_link(&article->facts[end]))
        end++;
    return end > head + FEWEST ? end : head;
}

/* In the article, the heading and the list right below it. */
static void drop_lists(struct article *article)
{
    int64_t prose = 0;
    for (size_t i = 0; i < article->count; i++) {
        bool head = prose >= LEAST_ARTICLE && heads_links(&article->facts[i]);
        for (size_t end = head ? list_end(article, i) : i; i < end;)
            rules_decide(article, i++, false, RULE_RELATED);
        if (i < article->count)
            prose += rules_prose_kept(article, i);
    }
}

/* Is it kept, but not likely by itself, and a link as long as another story's headline? */
static bool is_titled_link(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return facts->link_share >= LONG_LINK && facts->words >= FEWEST_LINKED && facts->kind != BLOCK_ITEM &&
           article->blocks[block].keep && article->blocks[block].score < MODEL_ONE;
}

/* In a page that says that it is a story, what few of them stand in a long text. */
static void drop_links(struct article *article)
{
    int64_t all = 0, linked = 0;
    if (!facts_is_story(article) || facts_is_no_article(article))
        return;
    for (size_t i = 0; i < article->count; i++) {
        all += rules_words_kept(article, i);
        linked += is_titled_link(article, i) ? rules_words_kept(article, i) : 0;
    }
    for (size_t i = 0; linked && linked * LINKS <= all && i < article->count; i++)
        if (is_titled_link(article, i))
            rules_decide(article, i, false, RULE_RELATED);
}

/* Of plain text: a short line that may be another story's headline. */
static bool is_titled(const struct article_facts *facts)
{
    return !facts->prose && facts->words >= FEWEST_TITLE && facts->words <= LONGEST_TITLE &&
           facts->ending != END_STOP && facts->ending != END_COLON;
}

/* Of plain text, the end of the list below a heading. */
static size_t said_end(const struct article *article, size_t head)
{
    const struct article_facts *facts = article->facts;
    size_t end = head + 1;
    while (end < article->count && end <= head + MOST_TITLES && is_titled(&facts[end]))
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

/* Is it a call to read something else, between two paragraphs, whose link the dump gave a line of its own?
 * Read more: / Ferries of the north */
static bool is_pointer(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->ending != END_COLON || facts->words > LONGEST_HEAD || !block || block + 2 >= article->count)
        return false;
    int32_t called = facts->phrases[PHRASE_RELATED] + facts->phrases[PHRASE_NAVIGATION];
    return called >= SURE_POINTER && facts[-1].prose && is_titled(&facts[1]) && facts[2].prose;
}

static void drop_said(struct article *article)
{
    int64_t prose = 0;
    for (size_t i = 0; i < article->count;) {
        size_t end = i;
        if (is_pointer(article, i))
            end = i + 2;
        else if (prose >= LEAST_ARTICLE && heads_others(&article->facts[i])) {
            bool sure = article->facts[i].phrases[PHRASE_RELATED] >= SURE_HEAD;
            size_t lines = said_end(article, i), stories = sure ? stories_end(article, i) : i;
            end = lines > stories ? lines : stories;
        }
        if (end == i) {
            prose += rules_prose_kept(article, i);
            i++;
        }
        while (i < end)
            rules_decide(article, i++, false, RULE_RELATED);
    }
}

void rules_drop_related(struct article *article)
{
    if (article->source == ARTICLE_PLAIN) {
        drop_said(article);
    } else if (article->source == ARTICLE_HTML) {
        drop_lists(article);
        drop_links(article);
    }
}
