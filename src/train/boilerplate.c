/* boilerplate: learns src/tables/boilerplate-html.txt and boilerplate-text.txt, the forests of
 * strip-boilerplate.
 *
 *     boilerplate [-o FOLDER] html|text DATA... > TABLE
 *
 * Each DATA folder holds index.tsv (a line of titles, then id TAB source), gold/ID.txt (the article's words),
 * html/ID.html and text/STYLE/ID.txt for the styles bs4, lxml, w3m and inscriptis. A page without gold is
 * passed over. The pages of the first folder are those that figures are given of; of the others each page is
 * learned in one style.
 *
 * A block's label: at least half of its words stand in 4-grams of the gold; of equal blocks that the gold has
 * not as often, those nearest the article's middle. Its weight: its words as a share of the gold's, for that
 * is what it costs the page. Figures (on standard error): pages are judged by forests that saw no page of the
 * same host (CROSS), and by forests that saw no page of the same source (SOURCES: the part of the id before
 * '-'); F1 of the mean precision and mean recall of 4-grams of words over pages. -o writes what the first of
 * these would print.
 *
 * Gradient boosting with logistic loss (J. Friedman, Annals of Statistics 29, 2001; 38, 2002 for the
 * sampling) on features cut into bins. The same pages give the same table: fixed seed, no libm. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "lib/table.h"
#define BLOCK_FEATURES_DATA
#include "lib/article/facts.h"

enum {
    BINS = 48,
    TREES = 120,
    FOLDS = 5,
    FEATURES = sizeof block_features_names / sizeof *block_features_names
};
static const double RATE = 0.12, RIDGE = 4, LEAST_HESSIAN = 4, ROW_SHARE = 0.5, FEATURE_SHARE = 0.5;

struct grams {
    uint64_t *at; /* sorted */
    size_t count;
};

struct page {
    char id[96], source[32], style[16];
    uint32_t host, group; /* hashes */
    bool judged;          /* of the first folder */
    struct text text;
    struct arena arena;
    struct article article;
    size_t row; /* of its first block */
    struct grams gold;
    size_t gold_words;
    unsigned char *labels;
    double true_share, false_share, missed_share; /* of the union of its 4-grams, as last judged */
};

struct training {
    bool html;
    struct page *pages;
    size_t page_count, page_capacity;
    size_t rows;
    unsigned char *bins; /* [feature][row] */
    float *weights;
    unsigned char *labels;
    int32_t borders[FEATURES][BINS];
    size_t border_count[FEATURES];
    bool *in; /* rows that may be learned from */
    double *scores;
    uint64_t random;
};

static _Noreturn void stop(const char *what, const char *which)
{
    fprintf(stderr, "boilerplate: %s: %s\n", which, what);
    exit(2);
}

static void *must(size_t count, size_t size)
{
    void *memory = calloc(count + 1, size);
    if (!memory)
        stop("out of memory", "calloc");
    return memory;
}

/* xorshift64* (S. Vigna, ACM Transactions on Mathematical Software 42, 2016) */
static double random_next(struct training *training)
{
    uint64_t x = training->random;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    training->random = x;
    return (double)(x * UINT64_C(2685821657736338717) >> 11) / 9007199254740992.0;
}

/* Without libm, whose last digit differs between systems. */
static double logistic(double score)
{
    double bounded = score > 20 ? 20 : score < -20 ? -20 : score, power = 1 - bounded / 4096;
    for (int i = 0; i < 12; i++)
        power *= power;
    return 1 / (1 + power);
}

static bool read_file(const char *path, struct text *text)
{
    FILE *from = fopen(path, "rb");
    struct buffer buffer = {0};
    if (!from)
        return false;
    for (size_t got; (got = fread(buffer_room(&buffer, 65536), 1, 65536, from)) > 0;)
        buffer.length += got;
    fclose(from);
    *text = buffer_text(&buffer);
    return true;
}

/* Words as the figures count them, runs of letters, digits and _: the next one's hash; 0 at the end. */
static uint64_t next_word(struct text *rest)
{
    uint64_t hash = 0;
    while (rest->length) {
        struct text before = *rest;
        uint32_t c = text_next(rest);
        enum text_class class = text_class(c);
        bool word = c == '_' || (class >= TEXT_UPPER && class <= TEXT_IDEOGRAPH) || class == TEXT_DIGIT;
        if (word)
            hash = ((hash ? hash : 0x9E3779B97F4A7C15u) ^ c) * 0x100000001B3u + (hash >> 31);
        else if (hash) {
            *rest = before;
            return hash;
        }
    }
    return hash;
}

struct words {
    uint64_t *at;
    size_t count, capacity;
};

static void add_words(struct words *words, struct text text)
{
    for (uint64_t word; (word = next_word(&text));) {
        words->at = array_grow(words->at, &words->capacity, words->count + 1, sizeof *words->at);
        words->at[words->count++] = word;
    }
}

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static uint64_t gram_at(const struct words *words, size_t at, size_t length)
{
    uint64_t hash = 0;
    for (size_t i = at; i < at + length; i++)
        hash = (hash ^ words->at[i]) * 0x9E3779B97F4A7C15u + (hash >> 29);
    return hash;
}

static struct grams grams_of(const struct words *words)
{
    size_t length = words->count < 4 ? words->count : 4;
    struct grams grams = {must(words->count + 1, sizeof *grams.at), 0};
    for (size_t i = 0; words->count && i + length <= words->count; i++)
        grams.at[grams.count++] = gram_at(words, i, length);
    qsort(grams.at, grams.count, sizeof *grams.at, by_value);
    return grams;
}

static bool has_gram(const struct grams *grams, uint64_t gram)
{
    return grams->count && bsearch(&gram, grams->at, grams->count, sizeof gram, by_value);
}

/* Labels by cover: words[from[i]] to words[from[i + 1]] are those of block i. */
static void label_blocks(struct page *page, const struct words *words, const size_t *from)
{
    size_t length = page->gold_words < 4 ? page->gold_words : 4;
    unsigned char *hit = must(words->count, 1);
    for (size_t i = 0; length && i + length <= words->count; i++)
        if (has_gram(&page->gold, gram_at(words, i, length)))
            memset(hit + i, 1, length);
    for (size_t i = 0; i < page->article.count; i++) {
        size_t got = 0, all = from[i + 1] - from[i];
        for (size_t j = from[i]; j < from[i + 1]; j++)
            got += hit[j];
        page->labels[i] = all && got * 2 >= all;
    }
    free(hit);
}

static size_t times_in_gold(const struct words *gold, const struct words *words, size_t from, size_t to)
{
    size_t times = 0, length = to - from;
    for (size_t i = 0; i + length <= gold->count; i++)
        times += memcmp(gold->at + i, words->at + from, length * sizeof *gold->at) == 0;
    return times ? times : 1;
}

/* Of blocks of equal words, as many as the gold has stay, those nearest MIDDLE. */
static void thin_repeats(struct page *page, const struct words *gold, const struct words *words,
                         const size_t *from)
{
    const struct article *article = &page->article;
    size_t singles = 0, middle = 0, passed = 0;
    for (size_t i = 0; i < article->count; i++)
        singles += page->labels[i] && article->facts[i].repeats == 1;
    for (size_t i = 0; i < article->count && passed * 2 <= singles; i++)
        if (page->labels[i] && article->facts[i].repeats == 1) {
            passed++;
            middle = i;
        }
    for (size_t i = 0; singles && i < article->count; i++) {
        if (!page->labels[i] || article->facts[i].repeats < 2 || article->facts[i].repeats_before)
            continue;
        size_t allowed = times_in_gold(gold, words, from[i], from[i + 1]);
        for (;;) {
            size_t kept = 0, farthest = i, distance = 0;
            for (size_t j = i; j < article->count; j++)
                if (page->labels[j] && article->facts[j].hash == article->facts[i].hash) {
                    size_t away = j > middle ? j - middle : middle - j;
                    kept++;
                    if (away >= distance) {
                        distance = away;
                        farthest = j;
                    }
                }
            if (kept <= allowed)
                break;
            page->labels[farthest] = 0;
        }
    }
}

static void label_page(struct page *page, struct text gold_text)
{
    struct words gold = {0}, words = {0};
    size_t *from = must(page->article.count + 1, sizeof *from);
    add_words(&gold, gold_text);
    page->gold = grams_of(&gold);
    page->gold_words = gold.count;
    page->labels = must(page->article.count, 1);
    for (size_t i = 0; i < page->article.count; i++) {
        from[i] = words.count;
        add_words(&words, page->article.blocks[i].text);
    }
    from[page->article.count] = words.count;
    label_blocks(page, &words, from);
    thin_repeats(page, &gold, &words, from);
    free(from);
    free(gold.at);
    free(words.at);
}

/* The host of a page's own address (canonical or og:url); the id where it has none. */
static uint32_t host_of(struct text html, const char *id)
{
    static const char *const signs[] = {"og:url", "canonical"};
    for (size_t i = 0; i < 2; i++) {
        size_t at = text_find(html, text_of(signs[i]));
        struct text around = text_slice(html, at > 200 ? at - 200 : 0, at + 300);
        struct text tag = text_slice(html, at, at + 300);
        size_t found = text_find(tag, text_of("://"));
        if (found == tag.length) {
            tag = around;
            found = text_find(tag, text_of("://"));
        }
        struct text host = text_slice(tag, found + 3, tag.length);
        size_t end = 0;
        while (end < host.length && host.at[end] != '/' && host.at[end] != '"' && host.at[end] != '\'')
            end++;
        if (at < html.length && end > 3 && end < host.length)
            return table_hash(host.at, end);
    }
    return table_hash(id, strlen(id));
}

static void add_page(struct training *training, const char *folder, const char *id, const char *source,
                     const char *style, bool judged)
{
    char path[4096];
    struct text gold, html;
    snprintf(path, sizeof path, "%s/gold/%s.txt", folder, id);
    if (!read_file(path, &gold))
        return;
    training->pages = array_grow(training->pages, &training->page_capacity, training->page_count + 1,
                                 sizeof *training->pages);
    struct page *page = &training->pages[training->page_count++];
    *page = (struct page){.judged = judged, .group = table_hash(id, strcspn(id, "-"))};
    snprintf(page->id, sizeof page->id, "%s", id);
    snprintf(page->source, sizeof page->source, "%s", source);
    snprintf(page->style, sizeof page->style, "%s", style);
    snprintf(path, sizeof path, "%s/html/%s.html", folder, id);
    if (!read_file(path, &html))
        stop(strerror(errno), path);
    page->host = host_of(html, id);
    page->text = html;
    if (!training->html) {
        snprintf(path, sizeof path, "%s/text/%s/%s.txt", folder, style, id);
        free((void *)(uintptr_t)html.at);
        if (!read_file(path, &page->text))
            stop(strerror(errno), path);
    }
    page->article = training->html ? article_read_html(page->text, &page->arena)
                                   : article_read_plain(page->text, &page->arena);
    label_page(page, gold);
    free((void *)(uintptr_t)gold.at);
    page->row = training->rows;
    training->rows += page->article.count;
}

static void add_folder(struct training *training, const char *folder, bool judged)
{
    static const char *const styles[] = {"bs4", "lxml", "w3m", "inscriptis"};
    char path[4096], line[512], id[96], source[32];
    snprintf(path, sizeof path, "%s/index.tsv", folder);
    FILE *index = fopen(path, "r");
    if (!index)
        stop(strerror(errno), path);
    size_t number = 0;
    while (fgets(line, sizeof line, index)) {
        if (sscanf(line, "%95s %31s", id, source) != 2 || number++ == 0)
            continue;
        for (size_t style = 0; style < 4; style++)
            if (!training->html && (judged || number % 4 == style))
                add_page(training, folder, id, source, styles[style], judged);
        if (training->html)
            add_page(training, folder, id, source, "html", judged);
    }
    fclose(index);
}

static int by_number(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

/* Borders that part a feature's values into bins of about as many blocks each. */
static void set_borders(struct training *training, size_t feature, int32_t *values, size_t count)
{
    qsort(values, count, sizeof *values, by_number);
    size_t found = 0;
    for (size_t bin = 1; bin < BINS && count; bin++) {
        int32_t border = values[bin * count / BINS];
        if (border > values[0] && (!found || border > training->borders[feature][found - 1]))
            training->borders[feature][found++] = border;
    }
    training->border_count[feature] = found;
}

static unsigned char bin_of(const struct training *training, size_t feature, int32_t value)
{
    unsigned char bin = 0;
    while (bin < training->border_count[feature] && value >= training->borders[feature][bin])
        bin++;
    return bin;
}

static void make_rows(struct training *training)
{
    size_t rows = training->rows;
    int32_t features[FEATURE_ROOM], *values = must(rows * FEATURES, sizeof *values);
    training->bins = must(rows * FEATURES, 1);
    training->labels = must(rows, 1);
    training->weights = must(rows, sizeof *training->weights);
    training->in = must(rows, sizeof *training->in);
    training->scores = must(rows, sizeof *training->scores);
    double sum = 0;
    for (size_t p = 0; p < training->page_count; p++) {
        const struct page *page = &training->pages[p];
        for (size_t i = 0; i < page->article.count; i++) {
            size_t row = page->row + i;
            facts_features(&page->article, i, features);
            for (size_t f = 0; f < FEATURES; f++)
                values[f * rows + row] = features[f];
            double weight =
                (double)page->article.facts[i].words / (double)(page->gold_words ? page->gold_words : 1);
            training->weights[row] = (float)((weight > 1 ? 1 : weight) + 0.002);
            training->labels[row] = page->labels[i];
            sum += training->weights[row];
        }
    }
    for (size_t row = 0; row < rows; row++)
        training->weights[row] *= (float)((double)rows / sum);
    uint32_t wanted = training->html ? (uint32_t)FEATURE_IS_HTML : (uint32_t)FEATURE_IS_TEXT;
    int32_t *sorted = must(rows, sizeof *sorted);
    for (size_t f = 1; f < FEATURES; f++) {
        if (!(block_features_flags[f] & wanted))
            continue;
        memcpy(sorted, values + f * rows, rows * sizeof *sorted);
        set_borders(training, f, sorted, rows);
        for (size_t row = 0; row < rows; row++)
            training->bins[f * rows + row] = bin_of(training, f, values[f * rows + row]);
    }
    free(sorted);
    free(values);
}

/* What growing one tree needs. */
struct growth {
    size_t *rows; /* sampled */
    size_t count;
    double *slope, *curve; /* of the loss, for each sampled row */
    unsigned char *node;   /* where each sampled row stands, in its level */
    bool *features;
    struct split {
        size_t feature, bin;
        double gain;
    } best[MODEL_LEAVES];
};

static double gain_of(double slope, double curve)
{
    return slope * slope / (curve + RIDGE);
}

static void try_feature(const struct training *training, struct growth *growth, size_t feature, size_t nodes)
{
    double slopes[MODEL_LEAVES][BINS + 1] = {{0}}, curves[MODEL_LEAVES][BINS + 1] = {{0}};
    const unsigned char *bins = training->bins + feature * training->rows;
    for (size_t i = 0; i < growth->count; i++) {
        unsigned char bin = bins[growth->rows[i]];
        slopes[growth->node[i]][bin] += growth->slope[i];
        curves[growth->node[i]][bin] += growth->curve[i];
    }
    for (size_t node = 0; node < nodes; node++) {
        double slope = 0, curve = 0, left_slope = 0, left_curve = 0;
        for (size_t bin = 0; bin <= training->border_count[feature]; bin++) {
            slope += slopes[node][bin];
            curve += curves[node][bin];
        }
        for (size_t bin = 0; bin < training->border_count[feature]; bin++) {
            left_slope += slopes[node][bin];
            left_curve += curves[node][bin];
            if (left_curve < LEAST_HESSIAN || curve - left_curve < LEAST_HESSIAN)
                continue;
            double gain = gain_of(left_slope, left_curve) + gain_of(slope - left_slope, curve - left_curve) -
                          gain_of(slope, curve);
            if (gain > growth->best[node].gain)
                growth->best[node] = (struct split){feature, bin, gain};
        }
    }
}

static void sample(struct training *training, struct growth *growth)
{
    growth->count = 0;
    for (size_t row = 0; row < training->rows; row++) {
        if (!training->in[row] || random_next(training) >= ROW_SHARE)
            continue;
        double chance = logistic(training->scores[row]), weight = training->weights[row];
        growth->slope[growth->count] = weight * (training->labels[row] - chance);
        growth->curve[growth->count] = weight * chance * (1 - chance);
        growth->node[growth->count] = 0;
        growth->rows[growth->count++] = row;
    }
    for (size_t f = 1; f < FEATURES; f++)
        growth->features[f] = training->border_count[f] && random_next(training) < FEATURE_SHARE;
}

static void split_level(const struct training *training, struct growth *growth, struct model_tree *tree,
                        size_t nodes)
{
    for (size_t node = 0; node < nodes; node++) {
        const struct split *best = &growth->best[node];
        tree->nodes[nodes - 1 + node] =
            best->gain > 0
                ? (struct model_node){(int32_t)best->feature, training->borders[best->feature][best->bin]}
                : (struct model_node){FEATURE_NONE, 0};
    }
    for (size_t i = 0; i < growth->count; i++) {
        const struct split *best = &growth->best[growth->node[i]];
        bool right =
            best->gain <= 0 || training->bins[best->feature * training->rows + growth->rows[i]] > best->bin;
        growth->node[i] = (unsigned char)(growth->node[i] * 2 + right);
    }
}

static struct model_tree grow_tree(struct training *training, struct growth *growth)
{
    struct model_tree tree;
    sample(training, growth);
    for (size_t depth = 0; depth < MODEL_DEPTH; depth++) {
        size_t nodes = (size_t)1 << depth;
        memset(growth->best, 0, sizeof growth->best);
        for (size_t f = 1; f < FEATURES; f++)
            if (growth->features[f])
                try_feature(training, growth, f, nodes);
        split_level(training, growth, &tree, nodes);
    }
    double slopes[MODEL_LEAVES] = {0}, curves[MODEL_LEAVES] = {0};
    for (size_t i = 0; i < growth->count; i++) {
        slopes[growth->node[i]] += growth->slope[i];
        curves[growth->node[i]] += growth->curve[i];
    }
    for (size_t leaf = 0; leaf < MODEL_LEAVES; leaf++) {
        double value = RATE * MODEL_ONE * slopes[leaf] / (curves[leaf] + RIDGE);
        tree.leaves[leaf] = (int16_t)(value < 0 ? value - 0.5 : value + 0.5);
    }
    return tree;
}

/* Goes down the tree by bins, which part the values as the borders do. */
static void add_scores(struct training *training, const struct model_tree *tree)
{
    unsigned char bin[MODEL_NODES];
    for (size_t n = 0; n < MODEL_NODES; n++)
        bin[n] = bin_of(training, (size_t)tree->nodes[n].feature, tree->nodes[n].border);
    for (size_t row = 0; row < training->rows; row++) {
        size_t at = 0;
        for (int depth = 0; depth < MODEL_DEPTH; depth++)
            at = 2 * at + 1 +
                 (training->bins[(size_t)tree->nodes[at].feature * training->rows + row] >= bin[at]);
        training->scores[row] += (double)tree->leaves[at - MODEL_NODES] / MODEL_ONE;
    }
}

static void learn(struct training *training, struct model_tree *forest, size_t trees)
{
    size_t rows = training->rows;
    struct growth growth = {must(rows, sizeof(size_t)),
                            0,
                            must(rows, sizeof(double)),
                            must(rows, sizeof(double)),
                            must(rows, 1),
                            must(FEATURES, sizeof(bool)),
                            {{0}}};
    training->random = UINT64_C(0x2545F4914F6CDD1D);
    memset(training->scores, 0, rows * sizeof *training->scores);
    for (size_t i = 0; i < trees; i++) {
        forest[i] = grow_tree(training, &growth);
        add_scores(training, &forest[i]);
    }
    free(growth.rows);
    free(growth.slope);
    free(growth.curve);
    free(growth.node);
    free(growth.features);
}

static void write_output(const struct page *page, const char *folder)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s/%s.txt", folder, strcmp(page->style, "html") ? page->style : "",
             page->id);
    FILE *to = fopen(path, "w");
    if (!to)
        stop(strerror(errno), path);
    for (size_t i = 0; i < page->article.count; i++) {
        const struct article_block *block = &page->article.blocks[i];
        if (block->keep)
            fprintf(to, "%.*s\n", (int)block->text.length, block->text.at);
    }
    fclose(to);
}

static void judge(struct page *page, const struct model_tree *forest, size_t trees, const char *folder)
{
    struct arena arena = {0};
    article_decide(&page->article, &(struct article_options){.forest = forest, .trees = trees}, &arena);
    struct words words = {0};
    for (size_t i = 0; i < page->article.count; i++)
        if (page->article.blocks[i].keep)
            add_words(&words, page->article.blocks[i].text);
    struct grams out = grams_of(&words);
    size_t both = 0;
    for (size_t i = 0, j = 0; i < out.count && j < page->gold.count;) {
        int order = by_value(&out.at[i], &page->gold.at[j]);
        both += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    page->true_share = (double)both;
    page->false_share = (double)(out.count - both);
    page->missed_share = (double)(page->gold.count - both);
    free(out.at);
    free(words.at);
    arena_free(&arena);
    if (folder)
        write_output(page, folder);
}

static bool fits(const struct page *page, const char *source, const char *style)
{
    return page->judged && (!source || strcmp(page->source, source) == 0) &&
           (!style || strcmp(page->style, style) == 0);
}

/* F1 of mean precision and mean recall; -1 where there is no such page. */
static double figure(const struct training *training, const char *source, const char *style)
{
    double precision = 0, recall = 0;
    size_t kept = 0, wanted = 0;
    for (size_t p = 0; p < training->page_count; p++) {
        const struct page *page = &training->pages[p];
        if (!fits(page, source, style))
            continue;
        double out = page->true_share + page->false_share, gold = page->true_share + page->missed_share;
        kept += out > 0;
        wanted += gold > 0;
        precision += out > 0 ? page->true_share / out : 0;
        recall += gold > 0 ? page->true_share / gold : 0;
    }
    if (!kept || !wanted)
        return -1;
    precision /= (double)kept;
    recall /= (double)wanted;
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

static void report(const struct training *training, const char *name)
{
    static const char *const styles[] = {"bs4", "lxml", "w3m", "inscriptis"};
    fprintf(stderr, "%s: all %.4f", name, figure(training, NULL, NULL));
    for (size_t p = 0; p < training->page_count; p++) {
        const char *source = training->pages[p].source;
        size_t first = 0;
        while (strcmp(training->pages[first].source, source) || !training->pages[first].judged)
            if (++first == training->page_count)
                break;
        if (first == p)
            fprintf(stderr, " %s %.4f", source, figure(training, source, NULL));
    }
    for (size_t i = 0; i < 4 && !training->html; i++)
        fprintf(stderr, " %s %.4f", styles[i], figure(training, NULL, styles[i]));
    fprintf(stderr, "\n");
}

/* Learns without the pages of this part (of host or source) and judges those. */
static void try_part(struct training *training, bool sources, uint32_t part, struct model_tree *forest,
                     const char *folder)
{
    for (size_t p = 0; p < training->page_count; p++) {
        const struct page *page = &training->pages[p];
        bool out = sources ? page->group == part : page->host % FOLDS == part;
        memset(training->in + page->row, !out, page->article.count * sizeof *training->in);
    }
    learn(training, forest, TREES);
    for (size_t p = 0; p < training->page_count; p++) {
        struct page *page = &training->pages[p];
        if (page->judged && (sources ? page->group == part : page->host % FOLDS == part))
            judge(page, forest, TREES, folder);
    }
}

static double try_hosts(struct training *training, struct model_tree *forest, const char *folder)
{
    for (uint32_t fold = 0; fold < FOLDS; fold++)
        try_part(training, false, fold, forest, folder);
    report(training, "CROSS");
    return figure(training, NULL, NULL);
}

static double try_sources(struct training *training, struct model_tree *forest)
{
    uint32_t done[16];
    size_t count = 0;
    for (size_t p = 0; p < training->page_count; p++) {
        uint32_t group = training->pages[p].group;
        size_t i = 0;
        while (i < count && done[i] != group)
            i++;
        if (i < count || count == 16 || !training->pages[p].judged)
            continue;
        done[count++] = group;
        try_part(training, true, group, forest, NULL);
    }
    report(training, "SOURCES");
    return figure(training, NULL, NULL);
}

static void print_table(const struct training *training, const struct model_tree *forest, double hosts,
                        double sources)
{
    const char *name = training->html ? "html" : "text";
    printf("# The forest of strip-boilerplate for %s, learned: a tree a line, its nodes by levels, then its "
           "leaves.\n",
           name);
    printf("# A node is a feature (src/tables/block-features.txt) and the border from which a block goes "
           "right;\n");
    printf("# a leaf is log-odds, in 1/%d.\n#\n", MODEL_ONE);
    printf("# Data: pages of the article-extraction-benchmark of scrapinghub (MIT), the Web Content "
           "Extraction Benchmark\n"
           "# (CC BY 4.0, Murrough Foley) and Readability (Apache-2.0), and what is the article in each.\n"
           "# Command: make retrain NAME=boilerplate DATA=...   (src/train/boilerplate.c, %zu blocks)\n",
           training->rows);
    printf("# F1 of 4-grams of words on pages of hosts that were not learned from: %.3f; of sources: %.3f\n",
           hosts, sources);
    printf("#: forest feature\n");
    for (size_t i = 0; i < TREES; i++) {
        printf("%03zu\t", i);
        for (size_t n = 0; n < MODEL_NODES; n++)
            printf("%s<%ld ",
                   forest[i].nodes[n].feature ? block_features_names[forest[i].nodes[n].feature] : "none",
                   (long)forest[i].nodes[n].border);
        for (size_t leaf = 0; leaf < MODEL_LEAVES; leaf++)
            printf("%d%s", forest[i].leaves[leaf], leaf + 1 < MODEL_LEAVES ? " " : "\n");
    }
}

int main(int count, char **arguments)
{
    struct training training = {0};
    const char *folder = NULL;
    int at = 1;
    if (at + 1 < count && strcmp(arguments[at], "-o") == 0) {
        folder = arguments[at + 1];
        at += 2;
    }
    if (at + 1 >= count)
        stop("usage: boilerplate [-o FOLDER] html|text DATA... > TABLE", "arguments");
    training.html = strcmp(arguments[at], "html") == 0;
    for (int i = at + 1; i < count; i++)
        add_folder(&training, arguments[i], i == at + 1);
    make_rows(&training);
    struct model_tree forest[TREES];
    double hosts = try_hosts(&training, forest, folder);
    double sources = try_sources(&training, forest);
    memset(training.in, 1, training.rows * sizeof *training.in);
    learn(&training, forest, TREES);
    print_table(&training, forest, hosts, sources);
    (void)block_features;
    return 0;
}
