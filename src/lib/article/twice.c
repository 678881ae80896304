/* What a page says twice: its text for narrow screens behind that for wide ones, or a post again where
 * another answers it. */
#include "lib/article/rules.h"

enum {
    FEWEST = 3,   /* blocks of such a stretch */
    SHORTEST = 60 /* words of its paragraphs */
};

/* Of blocks up to END that are copies, does what they are copies of end before them? What has a few
 * paragraphs again and again is meant to. */
static bool is_second(const struct article *article, size_t from, size_t end)
{
    const struct article_page *page = article->page;
    size_t first = article->facts[from].copy - 1;
    return end - from >= FEWEST && page->prose_to[end] - page->prose_to[from] >= SHORTEST &&
           end - from <= from - first;
}

void rules_drop_second(struct article *article)
{
    const struct article_facts *facts = article->facts;
    for (size_t from = 0, end; from < article->count; from = end) {
        end = from + (facts[from].copy_run ? facts[from].copy_run : 1);
        bool second = facts[from].copy && is_second(article, from, end);
        for (size_t i = from; second && i < end; i++)
            if (article->blocks[facts[i].copy - 1].keep)
                rules_decide(article, i, false, RULE_REPEAT);
    }
}
