/* The forest's score of each block, smoothed: an article is mostly one stretch. */
#include "lib/article/rules.h"
#include "lib/article/scores.h"

#include "tables/boilerplate-html.h"
#include "tables/boilerplate-html-again.h"
#include "tables/boilerplate-marked.h"
#include "tables/boilerplate-marked-again.h"
#include "tables/boilerplate-text.h"
#include "tables/boilerplate-text-again.h"

enum {
    SWITCH_HTML = 2 * MODEL_ONE, /* the price of a change from article to not, or back */
    SWITCH_TEXT = 1 * MODEL_ONE,
    LEANS = 16,                      /* steps of MODEL_ONE / 4 */
    LEAST_HTML = -3 * MODEL_ONE / 4, /* between others: a block below it is dropped all the same */
    LEAST_TEXT = -MODEL_ONE,
    LIKELY_HIDDEN = MODEL_ONE, /* score of what is kept although the page does not show it */
    LIKELY = MODEL_ONE,        /* above it a block of a page that is no story is kept for itself */
    SURE = 3 * MODEL_ONE / 2,  /* the same of any page */
    FEWEST_SURE = 8,           /* words of that */
    LONG = 30,                 /* words of a paragraph that says more than a teaser */
    NEAR_BEST = MODEL_ONE / 2, /* where nothing is kept: blocks above even odds, or as near the best score */
    ALL_LINK = 900             /* link share of a block that is not kept for its neighbours' sake */
};

/* What the forests need not be asked: a block whose first score is below HOPELESS gets no second, and by
 * these exits blocks leave the first forest and the second (one at SIZE_MAX trees is none). Those of text and
 * HTML differ as their trees do; cross-validation loses nothing by either. */
struct haste {
    int32_t hopeless;
    struct model_exit exits[2][MODEL_PARTS - 1];
};

static const struct haste html_haste = {
    -2 * MODEL_ONE,
    {{{40, -5 * MODEL_ONE / 2, INT32_MAX, 31}, {SIZE_MAX, 0, 0, 0}, {SIZE_MAX, 0, 0, 0}},
     {{SIZE_MAX, 0, 0, 0}, {SIZE_MAX, 0, 0, 0}, {SIZE_MAX, 0, 0, 0}}},
};

static const struct haste plain_haste = {
    -5 * MODEL_ONE / 4,
    {{{20, -5 * MODEL_ONE / 4, INT32_MAX, 40},
      {40, -7 * MODEL_ONE / 4, INT32_MAX, 28},
      {80, -2 * MODEL_ONE, INT32_MAX, 20}},
     {{10, -MODEL_ONE / 2, MODEL_ONE / 2, 60},
      {20, -7 * MODEL_ONE / 8, 7 * MODEL_ONE / 8, 36},
      {50, -5 * MODEL_ONE / 4, 5 * MODEL_ONE / 4, 22}}},
};

/* The chance of log-odds, in 1/1000. */
static int64_t chance_of(int32_t score)
{
    static const int16_t chances[] = {531, 593, 651, 706, 755, 798, 835, 867, 893,
                                      915, 932, 947, 958, 967, 974, 980, 984};
    int32_t size = (score < 0 ? -score : score) / (MODEL_ONE / 4);
    int64_t chance = chances[size < LEANS ? size : LEANS];
    return score < 0 ? 1000 - chance : chance;
}

/* What to add to the scores so that the F1 to be expected of the blocks above 0 is the highest: where a page
 * leaves much in doubt, less than even odds are enough (Z. Lipton, C. Elkan and B. Naryanaswamy, Optimal
 * thresholding of classifiers to maximize F1 measure, ECML 2014). */
static int32_t find_lean(const struct article *article)
{
    int64_t words[LEANS + 1] = {0}, right[LEANS + 1] = {0}, all = 0; /* by the lean that lets them in */
    for (size_t i = 0; i < article->count; i++) {
        int32_t score = article->blocks[i].score, lean = score > 0 ? 0 : 1 - score / (MODEL_ONE / 4);
        int64_t likely = article->facts[i].words * chance_of(score);
        all += likely;
        if (lean <= LEANS) {
            words[lean] += article->facts[i].words;
            right[lean] += likely;
        }
    }
    int64_t kept = 0, good = 0, best = 0;
    int32_t found = 0;
    for (int32_t lean = 0; lean <= LEANS; lean++) {
        kept += words[lean];
        good += right[lean];
        int64_t f1 = kept ? good * 2000 / (kept * 1000 + all) : 0;
        found = f1 > best ? lean : found;
        best = f1 > best ? f1 : best;
    }
    return found * (MODEL_ONE / 4);
}

/* Is it kept for its own score only: a link, a caption, or what a class or id, its own or that of the
 * element around it, says is one or a byline? */
static bool is_alone(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->link_share >= ALL_LINK || facts->kind == BLOCK_CAPTION)
        return true;
    const uint8_t *marks = article->html ? article->page->nodes[facts->node].marks : NULL;
    return marks && (marks[MARK_CAPTION] <= 1 || marks[MARK_META] <= 1);
}

/* The best path through two states (A. Viterbi, IEEE Transactions on Information Theory 13, 1967). */
static void smooth(struct article *article, int64_t price, struct arena *arena)
{
    unsigned char *came = arena_room(arena, article->count, 1); /* bit s: state s came from the other */
    int32_t least = article->html ? LEAST_HTML : LEAST_TEXT;
    int64_t out = 0, in = -price;
    for (size_t i = 0; i < article->count; i++) {
        int64_t to_in = out - price > in ? out - price : in;
        int64_t to_out = in - price > out ? in - price : out;
        came[i] = (unsigned char)((in - price > out) | (out - price > in) << 1);
        out = to_out;
        in = to_in + scores_worth(article, i);
    }
    bool state =
        in - price > out; /* an article that ends with the page pays, too: nothing is kept for that alone */
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

struct article_forests article_forests(enum article_source source)
{
    switch (source) {
    case ARTICLE_HTML:
        return (struct article_forests){boilerplate_html, boilerplate_html_again, boilerplate_html_count,
                                        boilerplate_html_again_count};
    case ARTICLE_MARKED:
        return (struct article_forests){boilerplate_marked, boilerplate_marked_again,
                                        boilerplate_marked_count, boilerplate_marked_again_count};
    case ARTICLE_PLAIN:
        break;
    }
    return (struct article_forests){boilerplate_text, boilerplate_text_again, boilerplate_text_count,
                                    boilerplate_text_again_count};
}

/* SECOND: of those blocks alone that the first forest gives hope, whose scores stand in SCORES. */
static void score_blocks(const struct article *article, const struct model_tree *trees, size_t count,
                         bool second, int32_t *scores)
{
    const struct haste *haste = article->html ? &html_haste : &plain_haste;
    struct model_queue queue;
    int32_t features[FEATURE_ROOM];
    model_open(&queue, trees, count, features_width(article), haste->exits[second], scores);
    for (size_t i = 0; i < article->count; i++) {
        if (second && scores[i] < haste->hopeless)
            continue;
        features_of(article, i, features);
        if (second)
            scores_features(article, i, features);
        model_ask(&queue, features, i);
    }
    model_finish(&queue);
}

/* What the second forest says, which sees also what the first said of all blocks. Most blocks are menus, of
 * which the first alone is sure. */
static void score(struct article *article, const struct article_forests *forests, int32_t lean,
                  struct arena *arena)
{
    int32_t *scores = arena_room(arena, article->count, sizeof *scores);
    score_blocks(article, forests->first, forests->first_count, false, scores);
    for (size_t i = 0; i < article->count; i++)
        article->blocks[i].score = scores[i];
    scores_note(article, arena);
    score_blocks(article, forests->second, forests->second_count, true, scores);
    for (size_t i = 0; i < article->count; i++)
        article->blocks[i].score = scores[i];
    lean += find_lean(article);
    for (size_t i = 0; i < article->count; i++)
        article->blocks[i].score += lean;
}

/* The score above which a block stays for itself: a story's text is one stretch, the paragraphs of other
 * pages often stand apart. */
static int32_t sure_of(const struct article_facts *facts, bool story)
{
    return story ? SURE : facts->prose >= LONG ? LIKELY / 4 : LIKELY;
}

/* A block long enough to say something stays for its score alone where that is high, wherever it stands. */
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
    struct article_forests own = article_forests(article->source);
    score(article, options->forests ? options->forests : &own, options->lean, arena);
    if (article->source == ARTICLE_PLAIN)
        rules_raise_lists(article);
    else
        rules_level_peers(article, arena);
    smooth(article, article->html ? SWITCH_HTML : SWITCH_TEXT, arena);
    if (article->source == ARTICLE_HTML) {
        rules_keep_items(article);
        drop_hidden(article);
        rules_drop_hidden_copies(article);
    }
    keep_something(article);
    keep_sure(article);
    if (article->source == ARTICLE_PLAIN)
        rules_drop_unlikely(article);
    rules_settle(article, arena);
    if (options->keep || options->drop)
        rules_apply_parts(article, options->keep, options->drop, arena);
}
