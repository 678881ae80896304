/* Lists of plain text: lines that no paragraph parts, as items, rows and answers are, belong together or not
 * at all. The forests judge each by itself. */
#include "lib/article/rules.h"

/* Does it say what stands around articles? */
static bool is_said_around(const struct article_facts *facts)
{
    enum { LEAST = 300 };
    return facts->phrases[PHRASE_NONE] >= LEAST;
}

/* Are both lines of one list: no paragraphs, and of those that stand around articles both or neither? */
static bool are_alike(const struct article_facts *one, const struct article_facts *other)
{
    return !one->prose && !other->prose && is_said_around(one) == is_said_around(other);
}

/* No line from FROM up to END that has words is less likely than they are in the mean, by words. */
static void raise_lines(struct article *article, size_t from, size_t end)
{
    int64_t sum = 0, words = 0;
    for (size_t i = from; i < end; i++) {
        sum += (int64_t)article->facts[i].words * article->blocks[i].score;
        words += article->facts[i].words;
    }
    if (!words)
        return;
    int32_t mean = (int32_t)(sum / words);
    for (size_t i = from; i < end; i++)
        if (article->blocks[i].score < mean && article->facts[i].words)
            article->blocks[i].score = mean;
}

/* Those right below a paragraph; where they end. */
static size_t raise_below(struct article *article, size_t paragraph)
{
    const struct article_facts *facts = article->facts;
    size_t from = paragraph + 1, end = from;
    while (end < article->count && are_alike(&facts[end], &facts[from]))
        end++;
    raise_lines(article, from, end);
    return end;
}

/* Those right above a paragraph, but for those that stand below another. */
static void raise_above(struct article *article, size_t paragraph, size_t raised)
{
    const struct article_facts *facts = article->facts;
    size_t from = paragraph;
    while (from > raised && are_alike(&facts[from - 1], &facts[paragraph - 1]))
        from--;
    raise_lines(article, from, paragraph);
}

void rules_raise_lists(struct article *article)
{
    const struct article_page *page = article->page;
    size_t raised = 0;
    for (size_t r = 0; r < page->run_count; r++) /* which hold all paragraphs */
        for (size_t i = page->runs[r].first; i <= page->runs[r].last; i++)
            if (article->blocks[i].score > 0 && article->facts[i].prose) {
                raise_above(article, i, raised);
                raised = raise_below(article, i);
                i = raised - 1;
            }
}
