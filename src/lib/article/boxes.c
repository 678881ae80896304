/* Boxes: what a story's page sets beside its text or behind it, and what no text has in it, by the classes of
 * the elements. */
#include "lib/article/rules.h"

enum {
    MOST = 10, /* per cent of the words that are kept; of a text that has more in such elements they tell
                  nothing */
    SURE = 2 * MODEL_ONE, /* score of what stays */
    ARTICLE = 40          /* words of prose above it: the text may begin in an element called teaser */
};

/* Does a class or id around it say that it is other stories, promotion or the page's foot? */
static bool is_boxed(const struct article *article, size_t block)
{
    const uint8_t *marks = article->page->nodes[article->facts[block].node].marks;
    return marks[MARK_RELATED] < NO_MARK || marks[MARK_PROMO] < NO_MARK || marks[MARK_FOOTER] < NO_MARK;
}

static bool are_few(const struct article *article)
{
    int64_t all = 0, boxed = 0;
    for (size_t i = 0; i < article->count; i++) {
        int32_t words = article->blocks[i].keep ? article->facts[i].words : 0;
        all += words;
        boxed += is_boxed(article, i) ? words : 0;
    }
    return boxed && boxed * 100 <= all * MOST;
}

/* Dialogs about cookies, and on a board the signatures of posts, where an article stands beside them: their
 * classes may be those of the whole page, too. */
static void drop_foreign(struct article *article)
{
    const struct article_page *page = article->page;
    unsigned foreign = page->genres[PAGE_GENRE_FORUM] ? BOX_CONSENT | BOX_SIGNATURE : BOX_CONSENT;
    int64_t prose = 0;
    for (size_t i = 0; page->boxes & foreign && i < article->count; i++)
        prose += page->nodes[article->facts[i].node].boxes & foreign ? 0 : rules_prose_kept(article, i);
    for (size_t i = 0; prose >= ARTICLE && i < article->count; i++)
        if (page->nodes[article->facts[i].node].boxes & foreign)
            rules_decide(article, i, false, RULE_BOX);
}

void rules_drop_boxes(struct article *article)
{
    int64_t prose = 0;
    drop_foreign(article);
    if (!article->page->genres[PAGE_GENRE_STORY] || !are_few(article))
        return;
    for (size_t i = 0; i < article->count; i++)
        if (!is_boxed(article, i))
            prose += rules_prose_kept(article, i);
        else if (prose >= ARTICLE && article->blocks[i].score < SURE)
            rules_decide(article, i, false, RULE_BOX);
}
