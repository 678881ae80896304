/* The features that come of where a block of HTML stands. */
#include "lib/article/features.h"

static void place_features(const struct article *article, size_t block, int32_t *features)
{
    static const struct {
        enum feature feature;
        enum block_place place;
    } places[] = {{FEATURE_IN_ARTICLE, PLACE_ARTICLE}, {FEATURE_IN_MAIN, PLACE_MAIN},
                  {FEATURE_IN_HEADER, PLACE_HEADER},   {FEATURE_IN_FOOTER, PLACE_FOOTER},
                  {FEATURE_IN_NAV, PLACE_NAV},         {FEATURE_IN_ASIDE, PLACE_ASIDE},
                  {FEATURE_IN_FORM, PLACE_FORM},       {FEATURE_IN_FIGURE, PLACE_FIGURE},
                  {FEATURE_IN_LIST, PLACE_LIST},       {FEATURE_IN_TABLE, PLACE_TABLE},
                  {FEATURE_IN_QUOTE, PLACE_QUOTE},     {FEATURE_IN_HIDDEN, PLACE_HIDDEN}};
    static const enum feature marks[MARK_COUNT] = {
        FEATURE_MARK_COMMENT, FEATURE_MARK_RELATED, FEATURE_MARK_SHARE,   FEATURE_MARK_PROMO,
        FEATURE_MARK_FOOTER,  FEATURE_MARK_NAV,     FEATURE_MARK_ASIDE,   FEATURE_MARK_META,
        FEATURE_MARK_BODY,    FEATURE_MARK_CAPTION, FEATURE_MARK_ARTICLE, FEATURE_MARK_THREAD,
        FEATURE_MARK_PRODUCT, FEATURE_MARK_LIST,    FEATURE_MARK_FOLD,    FEATURE_MARK_UNSEEN};
    const struct article_facts *facts = &article->facts[block];
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        features[places[i].feature] = (facts->place & places[i].place) != 0;
    for (size_t kind = 0; kind < MARK_COUNT; kind++)
        features[marks[kind]] = article->page->nodes[facts->node].marks[kind];
    features[FEATURE_KIND] = facts->kind;
    features[FEATURE_PAGE_TYPE] = article->page->type;
    features[FEATURE_GENRE_FORUM] = article->page->genres[PAGE_GENRE_FORUM];
    features[FEATURE_GENRE_LIST] = article->page->genres[PAGE_GENRE_LIST];
    features[FEATURE_GENRE_MANUAL] = article->page->genres[PAGE_GENRE_MANUAL];
    features[FEATURE_GENRE_PRODUCT] = article->page->genres[PAGE_GENRE_PRODUCT];
    features[FEATURE_GENRE_STORY] = article->page->genres[PAGE_GENRE_STORY];
    features[FEATURE_LEVEL] = facts->level;
    features[FEATURE_LINK_SHARE] = facts->link_share;
    features[FEATURE_LINKS] = facts->links;
    features[FEATURE_DESCRIBED] = facts->described;
    features[FEATURE_DESCRIBES] = facts->describes;
    features[FEATURE_TITLE_SHARE] = facts_title_share(article, block);
    if (facts->heading_before) {
        const struct article_facts *heading = &article->facts[facts->heading_before - 1];
        features[FEATURE_HEADING_PHRASE] = heading->phrases[PHRASE_NONE];
        features[FEATURE_HEADING_LEVEL] = heading->level;
    }
    features[FEATURE_SINCE_HEADING] = features_since(facts->heading_before, block);
}

/* Depth of the lowest element that holds both nodes; a parent stands before all that it holds. */
static int32_t shared_depth(const struct article_page *page, uint32_t one, uint32_t other)
{
    while (one != other) {
        uint32_t earlier = one < other ? one : other, later = one < other ? other : one;
        one = page->nodes[later].parent;
        other = earlier;
    }
    return (int32_t)page->nodes[one].depth;
}

static void tree_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    const struct article_node *node = &page->nodes[article->facts[block].node];
    const struct article_node *parent = node->blocks > 1 ? node : facts_around(page, node),
                              *grand = facts_around(page, parent);
    const struct article_path *path = facts_path(page, node);
    features[FEATURE_PARENT_LINK_SHARE] = features_share(parent->link_bytes, parent->bytes);
    features[FEATURE_GRAND_LINK_SHARE] = features_share(grand->link_bytes, grand->bytes);
    features[FEATURE_PARENT_PROSE_SHARE] = features_share(parent->prose, parent->words);
    features[FEATURE_GRAND_PROSE_SHARE] = features_share(grand->prose, grand->words);
    features[FEATURE_PARENT_MEAN] = parent->words / parent->blocks;
    features[FEATURE_GRAND_MEAN] = grand->words / grand->blocks;
    features[FEATURE_PARENT_BLOCKS] = features_up_to(parent->blocks, 200);
    features[FEATURE_PATH_PROSE_SHARE] = features_share(path->prose, page->prose_to[article->count]);
    features[FEATURE_PATH_BLOCKS] = features_up_to(path->blocks, 200);
    features[FEATURE_PATH_MEAN] = path->words / path->blocks;
    features[FEATURE_OWN_DEPTH] = (int32_t)node->depth;
    if (page->has_dense) {
        int32_t depth =
            shared_depth(page, article->facts[block].node, article->facts[page->dense_first].node);
        features[FEATURE_SHARED_DEPTH] =
            (int32_t)page->nodes[article->facts[page->dense_first].node].depth - depth;
        features[FEATURE_OWN_DEPTH] = (int32_t)node->depth - depth;
    }
}

/* How far a block is from the one that holds most of the page's description, in blocks and in the tree. */
static void description_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    features[FEATURE_SINCE_DESCRIBED] = features[FEATURE_DESCRIBED_DEPTH] = NOWHERE + 1;
    if (page->described) {
        uint32_t node = article->facts[page->described - 1].node;
        features[FEATURE_SINCE_DESCRIBED] = features_distance(page->described - 1, block);
        features[FEATURE_DESCRIBED_DEPTH] =
            (int32_t)page->nodes[node].depth - shared_depth(page, article->facts[block].node, node);
    }
}

static void item_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    const struct article_node *node = &page->nodes[article->facts[block].node];
    const struct article_node *item = &page->nodes[node->item], *outer = &page->nodes[node->outer];
    int32_t prose = page->prose_to[article->count];
    if (node->item) {
        const struct article_path *path = facts_path(page, item);
        features[FEATURE_ITEM_COUNT] = features_up_to(path->items, 200);
        features[FEATURE_ITEM_MEAN] = features_up_to(path->item_words / path->items, INT32_MAX);
        features[FEATURE_ITEM_PROSE_SHARE] = features_share(path->item_prose, path->item_words);
        features[FEATURE_ITEM_DATED] = features_share(path->dated, path->items);
        features[FEATURE_ITEM_HEADED] = features_share(path->headed, path->items);
        features[FEATURE_ITEM_LINKED] = features_share(path->linked, path->items);
        features[FEATURE_ITEM_PLACE] = features_up_to((int64_t)block - item->first, 50);
        features[FEATURE_ITEM_LINK_SHARE] = features_share(item->link_bytes, item->bytes);
    }
    if (node->outer) {
        const struct article_path *path = facts_path(page, outer);
        features[FEATURE_OUTER_COUNT] = features_up_to(path->items, 200);
        features[FEATURE_OUTER_MEAN] = features_up_to(path->item_words / path->items, INT32_MAX);
        features[FEATURE_OUTER_PAGE_SHARE] = features_share(path->item_prose, prose);
        features[FEATURE_OUTER_DATED] = features_share(path->dated, path->items);
        features[FEATURE_OUTER_LINKED] = features_share(path->linked, path->items);
        features[FEATURE_OUTER_OWN_SHARE] =
            features_share((int64_t)outer->words * path->items, path->item_words);
    }
}

void features_of_elements(const struct article *article, size_t block, int32_t features[FEATURE_ROOM])
{
    place_features(article, block, features);
    tree_features(article, block, features);
    item_features(article, block, features);
    description_features(article, block, features);
}
