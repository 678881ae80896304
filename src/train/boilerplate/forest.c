#include "boilerplate/forest.h"

#include "boilerplate/must.h"
#include "lib/article/features.h"

static void print_tree(FILE *to, size_t number, const struct model_tree *tree)
{
    fprintf(to, "%03zu\t", number);
    for (size_t n = 0; n < MODEL_NODES; n++) {
        int32_t feature = tree->nodes[n].feature;
        fprintf(to, "%s<%ld ", feature ? features_name((enum feature)feature) : "none",
                (long)tree->nodes[n].border);
    }
    for (size_t leaf = 0; leaf < MODEL_LEAVES; leaf++)
        fprintf(to, "%d%s", tree->leaves[leaf], leaf + 1 < MODEL_LEAVES ? " " : "\n");
}

static void print_head(FILE *to, const struct learned *learned, bool second)
{
    fprintf(to,
            "# The %s forest of strip-boilerplate for %s, learned: a tree a line, its nodes by levels, then "
            "its leaves.\n"
            "# A node is a feature (src/tables/block-features.txt) and the border from which a block goes "
            "right;\n"
            "# a leaf is log-odds, in 1/%d.\n#\n"
            "# Data: pages of scrapinghub's article-extraction-benchmark (MIT), of the Web Content "
            "Extraction Benchmark\n"
            "# (CC BY 4.0, Murrough Foley) and of Readability (Apache-2.0), and which words are the article "
            "of each.\n"
            "# Command: make retrain NAME=boilerplate DATA=...   (src/train/boilerplate.c; %zu pages, %zu "
            "blocks)\n"
            "# F1 of 4-grams of words: on hosts not learned from %.3f; on sources not "
            "learned from %.3f\n"
            "#: forest feature\n",
            second ? "second" : "first", learned->name, MODEL_ONE, learned->pages, learned->blocks,
            learned->hosts, learned->sources);
}

void forest_write(const char *folder, const struct learned *learned, bool second,
                  const struct model_tree *forest, size_t trees)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/boilerplate-%s%s.txt", folder, learned->name, second ? "-again" : "");
    FILE *to = must_open(path);
    print_head(to, learned, second);
    for (size_t i = 0; i < trees; i++)
        print_tree(to, i, &forest[i]);
    must_close(to, path);
}
