/* boilerplate: learns the forests of strip-boilerplate,
 * src/tables/boilerplate-{html,marked,text}{,-again}.txt.
 *
 *     boilerplate [-o FOLDER] html|marked|text TABLES DATA...
 *
 * writes two tables into the folder TABLES. Each DATA folder holds index.tsv (a line of titles, then id TAB
 * source), gold/ID.txt (the article's words), html/ID.html and text/STYLE/ID.txt for the styles bs4, lxml,
 * w3m and inscriptis, all unpacked; the lines of html-to-text --marks are made of the HTML. A page without
 * gold is passed over. The pages of the first folder are those that figures are given of; of the others each
 * page is learned in one style. Of HTML each page is learned a second time as an older site would have
 * written it (boilerplate/age.h).
 *
 * A block's weight is its words as a share of the gold's, for that is what it costs the page, and a little
 * for the line that it is, more in plain text; three times that in the first folder, whose gold is the better
 * one, and half of it in a page as an older site would have written it. The second forest learns from scores
 * that were given by forests which had not seen the page. Figures (on standard error, and in the tables): F1
 * of the mean precision and the mean recall over pages of 4-grams of words, where pages are judged by forests
 * that saw no page of the same host (CROSS; of the further folders: TYPES, by the second field of their
 * index), and by such that saw no page of the same source (SOURCES: the part of the id before the first '-').
 * -o writes what the first of these would print. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "boilerplate/boost.h"
#include "boilerplate/figures.h"
#include "boilerplate/forest.h"
#include "boilerplate/must.h"
#include "boilerplate/sample.h"
#include "lib/article/scores.h"

enum { TREES = 240, FOLDS = 5 };

_Static_assert(FEATURES <= (int)BOOST_FEATURES && (int)FEATURE_ROOM <= (int)BOOST_FEATURES,
               "too many features");

static const char *const names[] = {
    [ARTICLE_HTML] = "html", [ARTICLE_PLAIN] = "text", [ARTICLE_MARKED] = "marked"};

struct training {
    enum article_source source;
    struct sample *pages;
    size_t page_count, page_capacity;
    size_t rows;
    struct boost boost;
};

/* Both forests of a kind of page. */
struct pair {
    struct model_tree first[TREES], second[TREES];
};

/* How much a tree learns. Of HTML there is more to learn: what lines tell is learned sooner. */
static double rate_of(enum article_source source)
{
    return source == ARTICLE_HTML ? 0.105 : 0.07;
}

static void add_page(struct training *training, const char *folder, const char *id, const char *source,
                     const char *style, enum age age, bool judged)
{
    struct sample page = {.judged = judged, .age = age};
    snprintf(page.id, sizeof page.id, "%s", id);
    snprintf(page.source, sizeof page.source, "%s", source);
    snprintf(page.style, sizeof page.style, "%s", style);
    if (!sample_read(&page, folder, training->source))
        return;
    training->pages = array_grow(training->pages, &training->page_capacity, training->page_count + 1,
                                 sizeof *training->pages);
    page.row = training->rows;
    training->rows += page.article.count;
    training->pages[training->page_count++] = page;
}

/* The same page as an older site would have written it, whose figures are given by the age. */
static void add_aged(struct training *training, const char *folder, const char *id, enum age age)
{
    static const char *const ages[] = {[AGE_NAMELESS] = "nameless", [AGE_TABLED] = "tabled"};
    add_page(training, folder, id, ages[age], "html", age, false);
}

/* The same page in a style of plain text; SAMPLE_STYLES: in all of them, to be judged. */
static void add_styles(struct training *training, const char *folder, const char *id, const char *source,
                       size_t only)
{
    for (size_t style = 0; style < SAMPLE_STYLES; style++)
        if (only == SAMPLE_STYLES || only == style)
            add_page(training, folder, id, source, sample_styles[style], AGE_OWN, only == SAMPLE_STYLES);
}

static void add_folder(struct training *training, const char *folder, bool judged)
{
    char path[4096], line[512], id[96], source[32];
    snprintf(path, sizeof path, "%s/index.tsv", folder);
    FILE *index = fopen(path, "r");
    if (!index)
        stop(strerror(errno), path);
    for (size_t number = 0; fgets(line, sizeof line, index); number++) {
        if (number == 0 || sscanf(line, "%95s %31s", id, source) != 2)
            continue;
        if (training->source == ARTICLE_PLAIN)
            add_styles(training, folder, id, source, judged ? SAMPLE_STYLES : number % SAMPLE_STYLES);
        else
            add_page(training, folder, id, source, "html", AGE_OWN, judged);
        if (training->source == ARTICLE_HTML)
            add_aged(training, folder, id, number % 2 ? AGE_NAMELESS : AGE_TABLED);
    }
    fclose(index);
}

/* How much a page counts for, against others. */
static double factor_of(const struct training *training, const struct sample *page)
{
    if (page->age != AGE_OWN)
        return 0.5;
    return training->source != ARTICLE_PLAIN && page->judged ? 3 : 1;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(features_name((enum feature) * (const size_t *)a),
                  features_name((enum feature) * (const size_t *)b));
}

/* By names, so that a forest does not hang on how the features are numbered. */
static void order_features(struct boost *boost)
{
    for (size_t f = 1; f < FEATURES; f++)
        boost->order[boost->ordered++] = f;
    qsort(boost->order, boost->ordered, sizeof *boost->order, by_name);
}

static void weigh_rows(struct training *training)
{
    struct boost *boost = &training->boost;
    double sum = 0, least = training->source == ARTICLE_PLAIN ? 0.01 : 0.002;
    for (size_t p = 0; p < training->page_count; p++) {
        const struct sample *page = &training->pages[p];
        double all = page->gold.words.count ? (double)page->gold.words.count : 1;
        double factor = factor_of(training, page);
        for (size_t i = 0; i < page->article.count; i++) {
            double weight = (double)page->article.facts[i].words / all;
            boost->weights[page->row + i] = (float)(((weight > 1 ? 1 : weight) + least) * factor);
            boost->labels[page->row + i] = page->labels[i];
            sum += boost->weights[page->row + i];
        }
    }
    for (size_t row = 0; row < boost->rows; row++)
        boost->weights[row] *= (float)((double)boost->rows / sum);
}

static bool is_second(size_t feature)
{
    return (features_flags((enum feature)feature) & FEATURE_IS_SECOND) != 0;
}

static bool is_wanted(const struct training *training, size_t feature)
{
    unsigned kind = training->source == ARTICLE_PLAIN ? FEATURE_IS_TEXT : FEATURE_IS_HTML;
    return feature && (features_flags((enum feature)feature) & kind);
}

/* Fills the bins of the features of one look, of the pages whose rows are in. */
static void measure(struct training *training, bool second)
{
    size_t rows = training->rows;
    int32_t features[FEATURE_ROOM] = {0}, *values = must_take(rows * FEATURES, sizeof *values);
    for (size_t p = 0; p < training->page_count; p++) {
        struct sample *page = &training->pages[p];
        struct arena arena = {0};
        if (second)
            scores_note(&page->article, &arena);
        for (size_t i = 0; i < page->article.count; i++) {
            if (second)
                scores_features(&page->article, i, features);
            else
                features_of(&page->article, i, features);
            for (size_t f = 0; f < FEATURES; f++)
                values[f * rows + page->row + i] = features[f];
        }
        arena_free(&arena);
    }
    for (size_t f = 0; f < FEATURES; f++)
        if (is_wanted(training, f) && is_second(f) == second)
            boost_feature(&training->boost, f, values + f * rows);
    free(values);
}

/* Which pages are learned from, or held back. */
enum part { PART_NONE, PART_HOSTS, PART_SOURCE };

static bool is_held(const struct sample *page, enum part part, uint32_t number)
{
    return part == PART_HOSTS ? page->host % FOLDS == number : part == PART_SOURCE && page->group == number;
}

static bool is_half(const struct sample *page, uint32_t half)
{
    return page->host / FOLDS % 2 == half;
}

/* Lets in the pages that are not held back; HALF 0 or 1: of them only that half; 2: all. */
static void let_in(struct training *training, enum part part, uint32_t number, uint32_t half)
{
    for (size_t p = 0; p < training->page_count; p++) {
        const struct sample *page = &training->pages[p];
        bool in = !is_held(page, part, number) && (half == 2 || is_half(page, half));
        memset(training->boost.in + page->row, in, page->article.count * sizeof *training->boost.in);
    }
}

static void use_features(struct training *training, bool second)
{
    for (size_t f = 0; f < FEATURES; f++)
        training->boost.usable[f] = is_wanted(training, f) && (second || !is_second(f));
}

/* Gives each block of the other half the score by a forest that learned from this one. */
static void score_other_half(struct training *training, enum part part, uint32_t number, uint32_t half)
{
    struct model_tree forest[TREES];
    let_in(training, part, number, half);
    boost_learn(&training->boost, forest, TREES, rate_of(training->source));
    for (size_t p = 0; p < training->page_count; p++) {
        struct sample *page = &training->pages[p];
        for (size_t i = 0; !is_half(page, half) && i < page->article.count; i++)
            page->article.blocks[i].score = (int32_t)(training->boost.scores[page->row + i] * MODEL_ONE);
    }
}

static void learn(struct training *training, enum part part, uint32_t number, struct pair *pair)
{
    double rate = rate_of(training->source);
    use_features(training, false);
    score_other_half(training, part, number, 0);
    score_other_half(training, part, number, 1);
    let_in(training, part, number, 2);
    measure(training, true);
    boost_learn(&training->boost, pair->first, TREES, rate);
    use_features(training, true);
    boost_learn(&training->boost, pair->second, TREES, rate);
}

static void write_output(const struct sample *page, const char *folder)
{
    char path[4096];
    const char *style = strcmp(page->style, "html") ? page->style : "";
    snprintf(path, sizeof path, "%s/%s/%s.txt", folder, style, page->id);
    FILE *to = must_open(path);
    for (size_t i = 0; i < page->article.count; i++) {
        const struct article_block *block = &page->article.blocks[i];
        if (block->keep)
            fprintf(to, "%.*s\n", (int)block->text.length, block->text.at);
    }
    must_close(to, path);
}

/* The page's article as the program would give it, against the gold, whose texts hardly hold headlines and
 * bylines. */
static void judge(struct sample *page, const struct pair *pair, const char *folder)
{
    struct arena arena = {0};
    struct article_forests forests = {{pair->first, TREES}, {pair->second, TREES}};
    unsigned drop = page->article.source == ARTICLE_PLAIN ? 0 : ARTICLE_TITLE | ARTICLE_BYLINE;
    article_decide(&page->article, &(struct article_options){.drop = drop, .forests = &forests}, &arena);
    page->overlap = gold_compare(&page->gold, &page->article);
    arena_free(&arena);
    if (folder && page->judged)
        write_output(page, folder);
}

/* Learns without a part of the pages, and judges those. */
static void try_part(struct training *training, enum part part, uint32_t number, const char *folder)
{
    struct pair pair;
    learn(training, part, number, &pair);
    for (size_t p = 0; p < training->page_count; p++)
        if (is_held(&training->pages[p], part, number))
            judge(&training->pages[p], &pair, folder);
}

static double try_hosts(struct training *training, const char *folder)
{
    for (uint32_t fold = 0; fold < FOLDS; fold++)
        try_part(training, PART_HOSTS, fold, folder);
    double f1 = figures_print(training->pages, training->page_count, true, "CROSS");
    figures_print(training->pages, training->page_count, false, "TYPES");
    return f1;
}

static double try_sources(struct training *training)
{
    const struct sample *last = NULL;
    for (size_t p = 0; p < training->page_count; p++) {
        const struct sample *page = &training->pages[p];
        if (!page->judged || (last && page->group == last->group))
            continue;
        try_part(training, PART_SOURCE, page->group, NULL);
        last = page;
    }
    return figures_print(training->pages, training->page_count, true, "SOURCES");
}

static enum article_source source_named(const char *name)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return (enum article_source)i;
    stop("is not html, marked or text", name);
}

int main(int count, char **arguments)
{
    struct training training = {0};
    struct pair pair;
    const char *folder = NULL;
    int at = 1;
    if (at + 1 < count && strcmp(arguments[at], "-o") == 0) {
        folder = arguments[at + 1];
        at += 2;
    }
    if (at + 2 >= count)
        stop("usage: boilerplate [-o FOLDER] html|marked|text TABLES DATA...", "arguments");
    training.source = source_named(arguments[at]);
    for (int i = at + 2; i < count; i++)
        add_folder(&training, arguments[i], i == at + 2);
    boost_open(&training.boost, training.rows);
    order_features(&training.boost);
    weigh_rows(&training);
    let_in(&training, PART_NONE, 0, 2);
    measure(&training, false);
    double hosts = try_hosts(&training, folder), sources = try_sources(&training);
    learn(&training, PART_NONE, 0, &pair);
    struct learned learned = {names[training.source], training.page_count, training.rows, hosts, sources};
    forest_write(arguments[at + 1], &learned, false, pair.first, TREES);
    forest_write(arguments[at + 1], &learned, true, pair.second, TREES);
    return 0;
}
