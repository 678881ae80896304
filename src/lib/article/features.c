/* The features of a block, as the forest sees them. */
#include "lib/table.h"
#define BLOCK_FEATURES_DATA
#include "lib/article/features.h"
#include "lib/compiler.h"

_Static_assert((int)FEATURES <= (int)FEATURE_ROOM, "the last feature has no room");

const char *features_name(enum feature feature)
{
    (void)block_features; /* nobody looks a name up */
    return block_features_names[feature];
}

unsigned features_flags(enum feature feature)
{
    return block_features_flags[feature];
}

/* Beyond some size more tells nothing new: features have bounds, and borders between them that blocks reach.
 */
static int32_t at_most(int64_t value, int32_t most)
{
    return (int32_t)(value < most ? value : most);
}

static int32_t share(int64_t part, int64_t whole)
{
    return (int32_t)facts_share(part, whole);
}

static void own_features(const struct article_facts *facts, int32_t *features)
{
    features[FEATURE_WORDS] = at_most(facts->words, 2000);
    features[FEATURE_SENTENCES] = at_most(facts->sentences, 100);
    features[FEATURE_COMMAS] = at_most(facts->commas, 100);
    features[FEATURE_QUOTES] = at_most(facts->quotes, 20);
    features[FEATURE_STOP_SHARE] = facts->stop_share;
    features[FEATURE_UPPER_SHARE] = facts->upper_share;
    features[FEATURE_CAPITAL_SHARE] = facts->capital_share;
    features[FEATURE_DIGIT_SHARE] = facts->digit_share;
    features[FEATURE_PUNCTUATION_SHARE] = facts->punctuation_share;
    features[FEATURE_SYMBOL_SHARE] = facts->symbol_share;
    features[FEATURE_WORD_LENGTH] = facts->word_length;
    features[FEATURE_ENDING] = facts->ending;
    features[FEATURE_BEGIN] = facts->begin;
    features[FEATURE_YEAR] = facts->year;
    features[FEATURE_ADDRESS] = facts->address;
    features[FEATURE_PROSE] = at_most(facts->prose, 1000);
    features[FEATURE_REPEATS] = at_most(facts->repeats, 20);
    features[FEATURE_REPEATS_BEFORE] = at_most(facts->repeats_before, 20);
    features[FEATURE_COPY_RUN] = at_most(facts->copy_run, 100);
    features[FEATURE_ALIKE] = facts->alike;
    static const enum feature phrases[] = {
        FEATURE_PHRASE_WORDS,      FEATURE_PHRASE_COMMENT, FEATURE_PHRASE_RELATED, FEATURE_PHRASE_SHARE,
        FEATURE_PHRASE_NEWSLETTER, FEATURE_PHRASE_LEGAL,   FEATURE_PHRASE_ADVERT,  FEATURE_PHRASE_NAVIGATION,
        FEATURE_PHRASE_BYLINE,     FEATURE_PHRASE_CREDIT,  FEATURE_PHRASE_CONSENT};
    for (size_t kind = 0; facts->phrases[PHRASE_NONE] && kind < sizeof phrases / sizeof *phrases; kind++)
        features[phrases[kind]] = facts->phrases[kind];
}

static void neighbour_features(const struct article *article, size_t block, int32_t *features)
{
    static const struct article_facts none;
    const struct article_facts *facts = article->facts;
    size_t left = article->count - 1 - block;
    const struct article_facts *before = block >= 1 ? &facts[block - 1] : &none;
    const struct article_facts *before2 = block >= 2 ? &facts[block - 2] : &none;
    const struct article_facts *after = left >= 1 ? &facts[block + 1] : &none;
    const struct article_facts *after2 = left >= 2 ? &facts[block + 2] : &none;
    features[FEATURE_BEFORE_WORDS] = at_most(before->words, 500);
    features[FEATURE_BEFORE_PROSE] = at_most(before->prose, 500);
    features[FEATURE_BEFORE_UPPER] = before->upper_share;
    features[FEATURE_BEFORE_ENDING] = before->ending;
    features[FEATURE_BEFORE_STOP] = before->stop_share;
    features[FEATURE_BEFORE2_WORDS] = at_most(before2->words, 500);
    features[FEATURE_BEFORE2_PROSE] = at_most(before2->prose, 500);
    features[FEATURE_BEFORE3_WORDS] = block >= 3 ? at_most(facts[block - 3].words, 500) : 0;
    features[FEATURE_AFTER_WORDS] = at_most(after->words, 500);
    features[FEATURE_AFTER_PROSE] = at_most(after->prose, 500);
    features[FEATURE_AFTER_UPPER] = after->upper_share;
    features[FEATURE_AFTER_ENDING] = after->ending;
    features[FEATURE_AFTER_STOP] = after->stop_share;
    features[FEATURE_AFTER2_WORDS] = at_most(after2->words, 500);
    features[FEATURE_AFTER2_PROSE] = at_most(after2->prose, 500);
    features[FEATURE_AFTER3_WORDS] = left >= 3 ? at_most(facts[block + 3].words, 500) : 0;
    if (article->has_elements) {
        features[FEATURE_BEFORE_LINK] = before->link_share;
        features[FEATURE_AFTER_LINK] = after->link_share;
        features[FEATURE_BEFORE_KIND] = before->kind;
        features[FEATURE_AFTER_KIND] = after->kind;
        features[FEATURE_IMAGES] = facts[block].images;
        features[FEATURE_AFTER_IMAGES] = after->images;
    }
}

/* Prose among the blocks up to REACH away on both sides, the block itself apart. */
static int32_t window_prose(const struct article *article, size_t block, size_t reach, int32_t *part)
{
    const struct article_page *page = article->page;
    size_t from = block > reach ? block - reach : 0;
    size_t to = article->count - block > reach ? block + reach + 1 : article->count;
    int32_t words = page->words_to[to] - page->words_to[from] - article->facts[block].words;
    int32_t prose = page->prose_to[to] - page->prose_to[from] - article->facts[block].prose;
    *part = share(prose, words);
    return at_most(prose, 5000);
}

static void window_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    const struct article_facts *facts = &article->facts[block];
    features[FEATURE_PROSE_NEAR] = window_prose(article, block, 3, &features[FEATURE_PROSE_NEAR_SHARE]);
    features[FEATURE_PROSE_WIDE] = window_prose(article, block, 10, &features[FEATURE_PROSE_WIDE_SHARE]);
    features[FEATURE_GAP_BEFORE] = facts->gap_before;
    features[FEATURE_GAP_AFTER] = facts->gap_after;
    features[FEATURE_GAP_WORDS_BEFORE] = features[FEATURE_GAP_WORDS_AFTER] = 2000;
    if (facts->gap_before < NOWHERE)
        features[FEATURE_GAP_WORDS_BEFORE] =
            at_most(page->words_to[block] - page->words_to[block - (size_t)facts->gap_before], 2000);
    if (facts->gap_after < NOWHERE)
        features[FEATURE_GAP_WORDS_AFTER] =
            at_most(page->words_to[block + 1 + (size_t)facts->gap_after] - page->words_to[block + 1], 2000);
    int32_t prose = page->prose_to[article->count], words = page->words_to[article->count];
    features[FEATURE_PAGE_WORDS] = words;
    features[FEATURE_PAGE_PROSE] = prose;
    features[FEATURE_PAGE_PROSE_SHARE] = share(prose, words);
    features[FEATURE_PROSE_BEFORE] = share(page->prose_to[block], prose);
    features[FEATURE_PROSE_AFTER] = share(prose - page->prose_to[block + 1], prose);
}

static int32_t signed_distance(size_t from, size_t to)
{
    return to >= from ? at_most((int64_t)(to - from), NOWHERE) : -at_most((int64_t)(from - to), NOWHERE);
}

static void run_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    const struct article_facts *facts = &article->facts[block];
    if (!page->has_dense)
        return;
    features[FEATURE_RUN_PLACE] = block < page->dense_first ? 1 : block > page->dense_last ? 3 : 2;
    features[FEATURE_RUN_FROM_START] = signed_distance(page->dense_first, block);
    features[FEATURE_RUN_FROM_END] = signed_distance(page->dense_last, block);
    int32_t best = page->prose_to[page->dense_last + 1] - page->prose_to[page->dense_first];
    features[FEATURE_RUN_SHARE] = share(best, page->prose_to[article->count]);
    features[FEATURE_RUN_WORDS_SHARE] = facts->dense_share;
    if (facts->run) {
        const struct article_run *run = &page->runs[facts->run - 1];
        features[FEATURE_RUN_OWN_SHARE] = share(run->prose, best);
        features[FEATURE_RUN_LARGER_BEFORE] = share(run->larger_before, run->prose);
        features[FEATURE_RUN_LARGER_AFTER] = share(run->larger_after, run->prose);
    }
}

/* Blocks since the one before (0: none; as index + 1). */
static int32_t since(int32_t before, size_t block)
{
    return before ? at_most((int64_t)block + 1 - before, NOWHERE) : NOWHERE + 1;
}

static void distance_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    const struct article_facts *facts = &article->facts[block];
    features[FEATURE_COPY_GAP] = since((int32_t)facts->copy, block);
    features[FEATURE_SINCE_COMMENT] = since(facts->comment_before, block);
    features[FEATURE_SINCE_RELATED] = since(facts->related_before, block);
    features[FEATURE_UNTIL_COMMENT] =
        facts->comment_after ? at_most(facts->comment_after - 1 - (int64_t)block, NOWHERE) : NOWHERE + 1;
    features[FEATURE_PROSE_SINCE_COMMENT] =
        facts->comment_before ? at_most(page->prose_to[block] - page->prose_to[facts->comment_before], 2000)
                              : -1;
    features[FEATURE_SINCE_HEADLINE] =
        page->headline ? signed_distance(page->headline - 1, block) : NOWHERE + 1;
}

static void plain_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_facts *facts = &article->facts[block];
    features[FEATURE_LINES] = at_most(article->blocks[block].lines, 50);
    features[FEATURE_COLUMNS] = at_most(facts->columns, 1000);
    features[FEATURE_INDENT] = at_most(facts->indent, 100);
    features[FEATURE_BLANK_BEFORE] = facts->blank_before;
    features[FEATURE_BLANK_AFTER] = facts->blank_after;
    features[FEATURE_BULLET] = facts->bullet;
    features[FEATURE_PAGE_COLUMNS] = article->page->columns;
}

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
    features[FEATURE_SINCE_HEADING] = since(facts->heading_before, block);
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
    features[FEATURE_PARENT_LINK_SHARE] = share(parent->link_bytes, parent->bytes);
    features[FEATURE_GRAND_LINK_SHARE] = share(grand->link_bytes, grand->bytes);
    features[FEATURE_PARENT_PROSE_SHARE] = share(parent->prose, parent->words);
    features[FEATURE_GRAND_PROSE_SHARE] = share(grand->prose, grand->words);
    features[FEATURE_PARENT_MEAN] = parent->words / parent->blocks;
    features[FEATURE_GRAND_MEAN] = grand->words / grand->blocks;
    features[FEATURE_PARENT_BLOCKS] = at_most(parent->blocks, 200);
    features[FEATURE_PATH_PROSE_SHARE] = share(path->prose, page->prose_to[article->count]);
    features[FEATURE_PATH_BLOCKS] = at_most(path->blocks, 200);
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
        features[FEATURE_SINCE_DESCRIBED] = signed_distance(page->described - 1, block);
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
        features[FEATURE_ITEM_COUNT] = at_most(path->items, 200);
        features[FEATURE_ITEM_MEAN] = at_most(path->item_words / path->items, INT32_MAX);
        features[FEATURE_ITEM_PROSE_SHARE] = share(path->item_prose, path->item_words);
        features[FEATURE_ITEM_DATED] = share(path->dated, path->items);
        features[FEATURE_ITEM_HEADED] = share(path->headed, path->items);
        features[FEATURE_ITEM_LINKED] = share(path->linked, path->items);
        features[FEATURE_ITEM_PLACE] = at_most((int64_t)block - item->first, 50);
        features[FEATURE_ITEM_LINK_SHARE] = share(item->link_bytes, item->bytes);
    }
    if (node->outer) {
        const struct article_path *path = facts_path(page, outer);
        features[FEATURE_OUTER_COUNT] = at_most(path->items, 200);
        features[FEATURE_OUTER_MEAN] = at_most(path->item_words / path->items, INT32_MAX);
        features[FEATURE_OUTER_PAGE_SHARE] = share(path->item_prose, prose);
        features[FEATURE_OUTER_DATED] = share(path->dated, path->items);
        features[FEATURE_OUTER_LINKED] = share(path->linked, path->items);
        features[FEATURE_OUTER_OWN_SHARE] = share((int64_t)outer->words * path->items, path->item_words);
    }
}

size_t features_width(const struct article *article)
{
    enum { TEXT_WIDTH = (FEATURE_LAST_TEXT / MODEL_STEP + 1) * MODEL_STEP };
    return article->has_elements ? FEATURE_ROOM : TEXT_WIDTH;
}

void features_of(const struct article *article, size_t block, int32_t features[FEATURE_ROOM])
{
    memset(features, 0, unknown_size(features_width(article) * sizeof *features));
    own_features(&article->facts[block], features);
    neighbour_features(article, block, features);
    window_features(article, block, features);
    run_features(article, block, features);
    distance_features(article, block, features);
    if (!article->has_elements) {
        plain_features(article, block, features);
    } else {
        place_features(article, block, features);
        tree_features(article, block, features);
        item_features(article, block, features);
        description_features(article, block, features);
    }
}
