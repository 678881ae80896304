/* Boxes: what a story's page sets beside its text or behind it, and what no text has in it, by the elements
 * and their classes. */
#include "lib/article/rules.h"

enum {
    MOST = 10, /* per cent of the words that are kept; of a text that has more in such elements they tell
                  nothing */
    SURE = 2 * MODEL_ONE, /* score of what stays */
    AROUND = 1 << 8       /* beside the bits of marks: elements for navigation and for the foot */
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
        int64_t words = rules_words_kept(article, i);
        all += words;
        boxed += is_boxed(article, i) ? words : 0;
    }
    return boxed && boxed * 100 <= all * MOST;
}

/* Below the beginning of the text, which may stand in an element called teaser. */
static void drop_boxed(struct article *article)
{
    int64_t prose = 0;
    for (size_t i = 0; i < article->count; i++)
        if (!is_boxed(article, i))
            prose += rules_prose_kept(article, i);
        else if (prose >= LEAST_ARTICLE && article->blocks[i].score < SURE)
            rules_decide(article, i, false, RULE_BOX);
}

/* The bits of what belongs to no text on such a page: on any the small print, on a board signatures, below a
 * story what is said of its author, what customers say of a product. */
static unsigned foreign_to(const struct article *article)
{
    const struct article_page *page = article->page;
    unsigned bits = mark_bit(MARK_CONSENT) | mark_bit(MARK_TOOLTIP) | mark_bit(MARK_LEGAL) | AROUND;
    if (page->genres[PAGE_GENRE_FORUM] || facts_is_story(article))
        bits |= mark_bit(MARK_SIGNATURE);
    if (page->type == TYPE_PRODUCT)
        bits |= mark_bit(MARK_REVIEW);
    return bits;
}

/* An icon's label may be called a tooltip, too, but says nothing. */
static bool is_inside(const struct article *article, size_t block, unsigned bits)
{
    const struct article_facts *facts = &article->facts[block];
    unsigned found = article->page->nodes[facts->node].boxes & bits;
    if (bits & AROUND && facts->place & (PLACE_NAV | PLACE_FOOTER))
        return true;
    return found && (found != mark_bit(MARK_TOOLTIP) || line_is_sentence(facts));
}

/* Is something kept in such elements, and an article beside them? A class may be that of the whole page, too.
 * HALF: is it less than a half of what is kept, too? */
static bool are_beside(const struct article *article, unsigned bits, bool half)
{
    int64_t prose = 0, words = 0, inside = 0;
    for (size_t i = 0; i < article->count; i++) {
        if (!article->blocks[i].keep)
            continue;
        bool in = is_inside(article, i, bits);
        prose += in ? 0 : article->facts[i].prose;
        *(in ? &inside : &words) += article->facts[i].words;
    }
    return inside && prose >= LEAST_ARTICLE && (words > inside || !half);
}

/* Drops what stands in such elements and has a score below BORDER. */
static void drop_inside(struct article *article, unsigned bits, bool half, int32_t border)
{
    if (!(bits & (article->page->boxes | AROUND)) || !are_beside(article, bits, half))
        return;
    for (size_t i = 0; i < article->count; i++)
        if (article->blocks[i].score < border && is_inside(article, i, bits))
            rules_decide(article, i, false, RULE_BOX);
}

void rules_drop_boxes(struct article *article)
{
    drop_inside(article, foreign_to(article), false, INT32_MAX);
    drop_inside(article, mark_bit(MARK_DIALOG), true, SURE); /* a page may be about what it shows in one */
    if (facts_is_story(article) && are_few(article))
        drop_boxed(article);
}
