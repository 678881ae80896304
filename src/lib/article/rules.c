/* What the forests were not taught, rule after rule; faults and repeats, of which their pages have few, are
 * settled here. Each rule has a name, which the manual lists. */
#include "lib/article/rules.h"

enum {
    MOST_COPIES = 3,        /* of a line that is said twice by mistake */
    SHORTEST_REPEAT = 4,    /* words */
    SHORT = 40,             /* words of what is one, as a caption */
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

/* Of plain text, what a page says twice by mistake, as a caption that is the image's text, too: kept once,
 * with one other between at most. What stands on it more often is meant to: a refrain, a field of each entry
 * of a list. */
static void drop_repeats(struct article *article)
{
    uint64_t before[2] = {0};
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (!article->blocks[i].keep || facts->words < SHORTEST_REPEAT || facts->words > SHORT)
            continue;
        if (facts->hash == before[0] ? facts->repeats <= MOST_COPIES
                                     : facts->hash == before[1] && facts->repeats == 2)
            rules_decide(article, i, false, RULE_REPEAT);
        before[1] = before[0];
        before[0] = facts->hash;
    }
}

void rules_settle(struct article *article, struct arena *arena)
{
    rules_drop_others(article);
    drop_faults(article);
    rules_settle_headline(article);
    rules_drop_comments(article);
    if (!article->html)
        drop_repeats(article);
    rules_drop_second(article);
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
