/* Why a block has its score. */
#include "lib/article/rules.h"
#include "lib/article/scores.h"

static void fill_features(const struct article *article, size_t block, int32_t *features)
{
    features_of(article, block, features);
    scores_features(article, block, features);
}

/* What both forests have seen of this page. */
struct covers {
    struct model_cover *first, *second;
};

static struct covers count_leaves(const struct article *article, const struct article_forests *forests,
                                  struct arena *arena)
{
    int32_t features[FEATURE_ROOM] = {0};
    struct covers covers = {arena_take(arena, forests->first.count, sizeof *covers.first),
                            arena_take(arena, forests->second.count, sizeof *covers.second)};
    for (size_t i = 0; i < article->count; i++) {
        fill_features(article, i, features);
        model_count(forests->first, features, covers.first);
        model_count(forests->second, features, covers.second);
    }
    return covers;
}

static int64_t size_of(int64_t weight)
{
    return weight < 0 ? -weight : weight;
}

/* The heaviest weights, which are taken away. */
static struct article_reasons heaviest_of(int64_t *weights)
{
    struct article_reasons reasons = {.count = 0};
    for (; reasons.count < ARTICLE_REASONS; reasons.count++) {
        size_t heaviest = 0;
        for (size_t feature = 1; feature < FEATURES; feature++)
            if (size_of(weights[feature]) > size_of(weights[heaviest]))
                heaviest = feature;
        if (!weights[heaviest])
            break;
        reasons.features[reasons.count] = features_name((enum feature)heaviest);
        reasons.against[reasons.count] = weights[heaviest] < 0;
        weights[heaviest] = 0;
    }
    return reasons;
}

/* A block's own first score, which the second forest sees, is no reason: it is made of the others. */
void article_explain(struct article *article, const struct article_options *options, struct arena *arena)
{
    struct article_forests forests = scores_forests(article, options);
    struct covers covers = count_leaves(article, &forests, arena);
    int32_t features[FEATURE_ROOM] = {0};
    article->reasons = arena_take(arena, article->count, sizeof *article->reasons);
    for (size_t i = 0; i < article->count; i++) {
        int64_t weights[FEATURE_ROOM] = {0};
        fill_features(article, i, features);
        model_explain(forests.first, covers.first, features, weights);
        model_explain(forests.second, covers.second, features, weights);
        weights[FEATURE_NONE] = weights[FEATURE_SCORE] = 0;
        article->reasons[i] = heaviest_of(weights);
    }
    rules_name_boilerplate(article);
}

const char *article_kind(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return page_kind_name(facts->bullet ? BLOCK_ITEM : (enum block_kind)facts->kind);
}

static const char *const rule_names[] = {
    [RULE_NONE] = "none",     [RULE_FOREST] = "forest",     [RULE_SMOOTH] = "smooth",
    [RULE_BEST] = "best",     [RULE_HIDDEN] = "hidden",     [RULE_ITEM] = "item",
    [RULE_SPECS] = "specs",   [RULE_HEADLINE] = "headline", [RULE_HEADLINE_AGAIN] = "headline-again",
    [RULE_BYLINE] = "byline", [RULE_TEASER] = "teaser",     [RULE_RELATED] = "related",
    [RULE_BOX] = "box",       [RULE_COMMENT] = "comment",   [RULE_REPEAT] = "repeat",
    [RULE_STAMP] = "stamp",   [RULE_FIELD] = "field",       [RULE_SIGNATURE] = "signature",
    [RULE_SLUG] = "slug",     [RULE_DEBRIS] = "debris",     [RULE_BREADCRUMB] = "breadcrumb",
    [RULE_CALL] = "call",     [RULE_POINTER] = "pointer",   [RULE_PAGER] = "pager",
    [RULE_FILED] = "filed",   [RULE_AUTHOR] = "author",     [RULE_FOOT] = "foot",
    [RULE_OPTION] = "option"};

_Static_assert(sizeof rule_names / sizeof *rule_names == RULE_COUNT, "each rule has a name");

void article_add_rule(const struct article *article, size_t block, struct buffer *to)
{
    const struct article_reasons *reasons = &article->reasons[block];
    buffer_add(to, text_of(rule_names[article->blocks[block].rule]));
    buffer_add_byte(to, ':');
    buffer_add(to, text_of(article_kind(article, block)));
    for (size_t i = 0; i < reasons->count; i++) {
        buffer_add_byte(to, i ? ',' : ':');
        buffer_add_byte(to, reasons->against[i] ? '-' : '+');
        buffer_add(to, text_of(reasons->features[i]));
    }
}
