/* What the forests were not taught, rule after rule. Each rule has a name, which the manual lists. */
#include "lib/article/rules.h"

void rules_settle(struct article *article, struct arena *arena)
{
    rules_drop_related(article);
    rules_drop_boilerplate(article);
    rules_settle_headline(article);
    rules_drop_comments(article);
    rules_drop_copies(article);
    rules_settle_thread(article, arena);
    rules_drop_fields(article);
    if (article->source != ARTICLE_MARKED)
        rules_drop_author(article);
    if (article->source == ARTICLE_HTML) {
        rules_drop_boxes(article);
        rules_drop_signatures(article);
    }
    rules_drop_foot(article);
}
