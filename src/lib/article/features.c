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

static void own_features(const struct article_facts *facts, int32_t *features)
{
    features[FEATURE_WORDS] = features_up_to(facts->words, 2000);
    features[FEATURE_SENTENCES] = features_up_to(facts->sentences, 100);
    features[FEATURE_COMMAS] = features_up_to(facts->commas, 100);
    features[FEATURE_QUOTES] = features_up_to(facts->quotes, 20);
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
    features[FEATURE_PROSE] = features_up_to(facts->prose, 1000);
    features[FEATURE_REPEATS] = features_up_to(facts->repeats, 20);
    features[FEATURE_REPEATS_BEFORE] = features_up_to(facts->repeats_before, 20);
    features[FEATURE_COPY_RUN] = features_up_to(facts->copy_run, 100);
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
    features[FEATURE_BEFORE_WORDS] = features_up_to(before->words, 500);
    features[FEATURE_BEFORE_PROSE] = features_up_to(before->prose, 500);
    features[FEATURE_BEFORE_UPPER] = before->upper_share;
    features[FEATURE_BEFORE_ENDING] = before->ending;
    features[FEATURE_BEFORE_STOP] = before->stop_share;
    features[FEATURE_BEFORE2_WORDS] = features_up_to(before2->words, 500);
    features[FEATURE_BEFORE2_PROSE] = features_up_to(before2->prose, 500);
    features[FEATURE_BEFORE3_WORDS] = block >= 3 ? features_up_to(facts[block - 3].words, 500) : 0;
    features[FEATURE_AFTER_WORDS] = features_up_to(after->words, 500);
    features[FEATURE_AFTER_PROSE] = features_up_to(after->prose, 500);
    features[FEATURE_AFTER_UPPER] = after->upper_share;
    features[FEATURE_AFTER_ENDING] = after->ending;
    features[FEATURE_AFTER_STOP] = after->stop_share;
    features[FEATURE_AFTER2_WORDS] = features_up_to(after2->words, 500);
    features[FEATURE_AFTER2_PROSE] = features_up_to(after2->prose, 500);
    features[FEATURE_AFTER3_WORDS] = left >= 3 ? features_up_to(facts[block + 3].words, 500) : 0;
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
    *part = features_share(prose, words);
    return features_up_to(prose, 5000);
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
            features_up_to(page->words_to[block] - page->words_to[block - (size_t)facts->gap_before], 2000);
    if (facts->gap_after < NOWHERE)
        features[FEATURE_GAP_WORDS_AFTER] = features_up_to(
            page->words_to[block + 1 + (size_t)facts->gap_after] - page->words_to[block + 1], 2000);
    int32_t prose = page->prose_to[article->count], words = page->words_to[article->count];
    features[FEATURE_PAGE_WORDS] = words;
    features[FEATURE_PAGE_PROSE] = prose;
    features[FEATURE_PAGE_PROSE_SHARE] = features_share(prose, words);
    features[FEATURE_PROSE_BEFORE] = features_share(page->prose_to[block], prose);
    features[FEATURE_PROSE_AFTER] = features_share(prose - page->prose_to[block + 1], prose);
}

static void run_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    const struct article_facts *facts = &article->facts[block];
    if (!page->has_dense)
        return;
    features[FEATURE_RUN_PLACE] = block < page->dense_first ? 1 : block > page->dense_last ? 3 : 2;
    features[FEATURE_RUN_FROM_START] = features_distance(page->dense_first, block);
    features[FEATURE_RUN_FROM_END] = features_distance(page->dense_last, block);
    int32_t best = page->prose_to[page->dense_last + 1] - page->prose_to[page->dense_first];
    features[FEATURE_RUN_SHARE] = features_share(best, page->prose_to[article->count]);
    features[FEATURE_RUN_WORDS_SHARE] = facts->dense_share;
    if (facts->run) {
        const struct article_run *run = &page->runs[facts->run - 1];
        features[FEATURE_RUN_OWN_SHARE] = features_share(run->prose, best);
        features[FEATURE_RUN_LARGER_BEFORE] = features_share(run->larger_before, run->prose);
        features[FEATURE_RUN_LARGER_AFTER] = features_share(run->larger_after, run->prose);
    }
}

static void distance_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_page *page = article->page;
    const struct article_facts *facts = &article->facts[block];
    features[FEATURE_COPY_GAP] = features_since((int32_t)facts->copy, block);
    features[FEATURE_SINCE_COMMENT] = features_since(facts->comment_before, block);
    features[FEATURE_SINCE_RELATED] = features_since(facts->related_before, block);
    features[FEATURE_UNTIL_COMMENT] = facts->comment_after
                                          ? features_up_to(facts->comment_after - 1 - (int64_t)block, NOWHERE)
                                          : NOWHERE + 1;
    features[FEATURE_PROSE_SINCE_COMMENT] =
        facts->comment_before
            ? features_up_to(page->prose_to[block] - page->prose_to[facts->comment_before], 2000)
            : -1;
    features[FEATURE_SINCE_HEADLINE] =
        page->headline ? features_distance(page->headline - 1, block) : NOWHERE + 1;
}

static void plain_features(const struct article *article, size_t block, int32_t *features)
{
    const struct article_facts *facts = &article->facts[block];
    features[FEATURE_LINES] = features_up_to(article->blocks[block].lines, 50);
    features[FEATURE_COLUMNS] = features_up_to(facts->columns, 1000);
    features[FEATURE_INDENT] = features_up_to(facts->indent, 100);
    features[FEATURE_BLANK_BEFORE] = facts->blank_before;
    features[FEATURE_BLANK_AFTER] = facts->blank_after;
    features[FEATURE_BULLET] = facts->bullet;
    features[FEATURE_PAGE_COLUMNS] = article->page->columns;
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
        features_of_elements(article, block, features);
    }
}
