/* What the forests were not taught, rule after rule; faults and repeats, of which their pages have few, are
 * settled here. Each rule has a name, which the manual lists. */
#include "lib/article/rules.h"

enum {
    LIKELY_CALL = MODEL_ONE /* score of a line that says what calls do */
};

void rules_decide(struct article *article, size_t block, bool keep, enum article_rule rule)
{
    if (article->blocks[block].keep == keep)
        return;
    article->blocks[block].keep = keep;
    article->blocks[block].rule = rule;
}

/* In HTML a line may say what calls do and belong: print() in code, or a list of networks that is likely. */
static bool is_no_call(const struct article *article, size_t block)
{
    return article->html &&
           (article->facts[block].kind == BLOCK_PRE || article->blocks[block].score > LIKELY_CALL);
}

static void drop_faults(struct article *article)
{
    for (size_t i = 0; i < article->count; i++)
        if (article->blocks[i].keep) {
            enum article_rule fault = rules_fault(article, i);
            bool sure = fault && !(fault == RULE_CALL && is_no_call(article, i));
            rules_decide(article, i, !sure, fault);
        }
}

void rules_name_faults(struct article *article)
{
    for (size_t i = 0; i < article->count; i++) {
        enum article_rule fault = rules_is_outscored(article, i) ? rules_fault(article, i) : RULE_NONE;
        if (fault)
            article->blocks[i].rule = fault;
    }
}

void rules_settle(struct article *article, struct arena *arena)
{
    rules_drop_others(article);
    drop_faults(article);
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
