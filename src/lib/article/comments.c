/* Comments below an article, in plain text, where no element tells them: what stands below the first line
 * that speaks of comments, if all that is kept there has a line near that says when it was written. */
#include "lib/article/rules.h"

enum {
    LONGEST_HEAD = 8, /* words of the line, and how much of it speaks of comments */
    LIKELY_HEAD = 300,
    LIKELY_COUNT = 150, /* the same of one that counts them, perhaps behind a date */
    ARTICLE = 80,       /* words of prose above it */
    NEAR = 3            /* lines from a comment to its date */
};

static bool speaks_of_comments(const struct article_facts *facts, int16_t share)
{
    return !facts->prose && facts->words <= LONGEST_HEAD && facts->phrases[PHRASE_COMMENT] >= share;
}

static bool is_stamped(const struct article *article, size_t block)
{
    const struct article_facts *facts = article->facts;
    for (size_t i = block; i-- > 0 && block - i <= NEAR && !facts[i].prose;)
        if (rules_when(article, i))
            return true;
    for (size_t i = block + 1; i < article->count && i - block <= NEAR && !facts[i].prose; i++)
        if (rules_when(article, i))
            return true;
    return false;
}

/* Where another line below counts comments, too, they are those of several articles. */
static bool are_comments(const struct article *article, size_t head)
{
    for (size_t i = head + 1; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        bool begins = rules_prose_kept(article, i) && !facts[-1].prose;
        if ((begins && !is_stamped(article, i)) ||
            (facts->digit_share && speaks_of_comments(facts, LIKELY_COUNT)))
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
    while (head < last && !(above && speaks_of_comments(&article->facts[head], LIKELY_HEAD)))
        above += rules_prose_kept(article, head++);
    for (size_t i = head; i <= last; i++)
        below += rules_prose_kept(article, i);
    return above >= ARTICLE && above > below && article->facts[head].repeats == 1 ? head : last;
}

void rules_drop_comments(struct article *article)
{
    size_t last = article->count;
    while (last && !rules_prose_kept(article, last - 1))
        last--;
    if (!last || !article->facts[last - 1].comment_before || article->page->thread)
        return;
    size_t head = find_head(article, last - 1);
    if (head == last - 1 || !are_comments(article, head))
        return;
    for (size_t i = head; i < article->count; i++)
        rules_decide(article, i, false, RULE_COMMENT);
}
