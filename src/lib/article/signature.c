/* Signatures: what stands below a line of two hyphens (RFC 3676, section 4.3), or below the row of
 * underscores that boards without classes set above it. */
#include "lib/article/rules.h"

enum { MOST_LINES = 8, MOST_WORDS = 60 };

/* The block behind the signature that this delimiter begins; the one behind the delimiter, where what follows
 * is too much for one. */
static size_t signature_end(const struct article *article, size_t delimiter)
{
    const struct article_page *page = article->page;
    const struct article_node *around = &page->nodes[article->facts[delimiter].node];
    size_t end = delimiter + 1;
    int64_t words = 0;
    for (; end < article->count && facts_holds(page, around, article->facts[end].node) &&
           !line_is_delimiter(article->blocks[end].text);
         end++)
        words += article->facts[end].words;
    bool fits = end - delimiter - 1 <= MOST_LINES && words <= MOST_WORDS;
    return fits ? end : delimiter + 1;
}

void rules_drop_signatures(struct article *article)
{
    for (size_t i = 0, end = 0; i < article->count; i++) {
        end = line_is_delimiter(article->blocks[i].text) ? signature_end(article, i) : end;
        if (i < end)
            rules_decide(article, i, false, RULE_SIGNATURE);
    }
}
