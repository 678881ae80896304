/* What the scores of the forests decide: they are levelled, then smoothed, as an article is mostly one
 * stretch. */
#include "lib/article/rules.h"
#include "lib/article/scores.h"

enum {
    SWITCH_HTML = 2 * MODEL_ONE, /* the price of a change from article to not, or back */
    SWITCH_TEXT = 1 * MODEL_ONE,
    LEAST_HTML = -3 * MODEL_ONE / 4, /* score below which a block goes even between two that stay */
    LEAST_TEXT = -MODEL_ONE,
    ALL_LINK = 900,            /* link share of a block that never stays for its neighbours' sake */
    LIKELY_HIDDEN = MODEL_ONE, /* score above which a block stays although the page does not show it */
    SURE_OF_STORY = 3 * MODEL_ONE / 2, /* the same of one that stands apart, in a story, */
    SURE = MODEL_ONE,                  /* on another page, */
    SURE_PARAGRAPH = MODEL_ONE / 4,    /* and there of a paragraph */
    LONG = 30,                         /* of so many words, as no teaser has */
    FEWEST_SURE = 8,                   /* words of any */
    NEAR_BEST = MODEL_ONE / 2          /* how near the best score the others are, where nothing is likely */
};

/* Is it kept for its own score only: a link, a caption, or what a class or id, its own or that of the
 * element around it, says is one or a byline? */
static bool is_alone(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->link_share >= ALL_LINK || facts->kind == BLOCK_CAPTION)
        return true;
    const uint8_t *marks = article->has_elements ? article->page->nodes[facts->node].marks : NULL;
    return marks && (marks[MARK_CAPTION] <= 1 || marks[MARK_META] <= 1);
}

/* The best path through two states (A. Viterbi, IEEE Transactions on Information Theory 13, 1967). */
static void smooth(struct article *article, int64_t price, struct arena *arena)
{
    unsigned char *came = arena_room(arena, article->count, 1); /* bit s: state s came from the other */
    int32_t least = article->has_elements ? LEAST_HTML : LEAST_TEXT;
    int64_t out = 0, in = -price;
    for (size_t i = 0; i < article->count; i++) {
        int64_t to_in = out - price > in ? out - price : in;
        int64_t to_out = in - price > out ? in - price : out;
        came[i] = (unsigned char)((in - price > out) | (out - price > in) << 1);
        out = to_out;
        in = to_in + scores_worth(article, i);
    }
    /* An article that ends with the page pays, too: nothing is kept for that alone. */
    bool state = in - price > out;
    for (size_t i = article->count; i-- > 0;) {
        struct article_block *block = &article->blocks[i];
        block->keep = state && (block->score > 0 || (block->score > least && !is_alone(article, i)));
        block->rule = block->keep == (block->score > 0) ? RULE_FOREST : RULE_SMOOTH;
        state = (came[i] >> state & 1) ? !state : state;
    }
}

/* What a page does not show is kept where it is likely by itself, as the rest of an article behind a button
 * is; not for what stands around it, unless a class says that it is to be unfolded. */
static void drop_hidden(struct article *article)
{
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        bool folded = article->page->nodes[facts->node].marks[MARK_FOLD] < NO_MARK;
        if (facts->place & PLACE_HIDDEN && !folded && article->blocks[i].score < LIKELY_HIDDEN)
            rules_decide(article, i, false, RULE_HIDDEN);
    }
}

/* A page with text is never left empty. */
static void keep_something(struct article *article)
{
    int64_t best = INT32_MIN; /* wider than a score, to stay in range below */
    for (size_t i = 0; i < article->count; i++) {
        const struct article_block *block = &article->blocks[i];
        if (block->keep)
            return;
        if (block->score > best && article->facts[i].words)
            best = block->score;
    }
    int64_t least = best > NEAR_BEST ? 1 : best - NEAR_BEST;
    for (size_t i = 0; i < article->count; i++)
        if (article->blocks[i].score >= least && article->facts[i].words)
            rules_decide(article, i, true, RULE_BEST);
}

/* The score above which a block stays for itself: a story's text is one stretch, the paragraphs of other
 * pages often stand apart. */
static int32_t sure_of(const struct article_facts *facts, bool story)
{
    return story ? SURE_OF_STORY : facts->prose >= LONG ? SURE_PARAGRAPH : SURE;
}

/* A block long enough to say something stays for its score alone where that is high, wherever it stands.
 * Plain text and lines with marks are taken for stories. */
static void keep_sure(struct article *article)
{
    bool story = article->source != ARTICLE_HTML || facts_is_story(article);
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (facts->words >= FEWEST_SURE && article->blocks[i].rule == RULE_SMOOTH &&
            article->blocks[i].score > sure_of(facts, story))
            rules_decide(article, i, true, RULE_FOREST);
    }
}

void article_decide(struct article *article, const struct article_options *options, struct arena *arena)
{
    scores_give(article, options, arena);
    if (article->source == ARTICLE_PLAIN)
        rules_raise_lists(article);
    else
        rules_level_peers(article, arena);
    smooth(article, article->has_elements ? SWITCH_HTML : SWITCH_TEXT, arena);
    if (article->source == ARTICLE_HTML) {
        rules_keep_items(article);
        drop_hidden(article);
        rules_drop_hidden_copies(article);
    }
    keep_something(article);
    keep_sure(article);
    if (article->source == ARTICLE_HTML)
        rules_keep_specs(article);
    if (article->source == ARTICLE_PLAIN)
        rules_drop_unlikely(article);
    rules_settle(article, arena);
    if (options->keep || options->drop)
        rules_apply_parts(article, options->keep, options->drop, arena);
}
