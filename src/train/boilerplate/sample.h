/* sample: a page that is learned from, with what is known of its article. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "boilerplate/age.h"
#include "boilerplate/gold.h"
#include "lib/article.h"

struct sample {
    char id[96], source[32], style[16];
    uint32_t host, group; /* hashes */
    enum age age;
    bool judged; /* of the first folder, and as it is */
    struct arena arena;
    struct article article;
    size_t row; /* of its first block */
    struct gold gold;
    unsigned char *labels;
    struct overlap overlap; /* as last judged */
};

/* The styles of plain text. */
enum { SAMPLE_STYLES = 4 };
extern const char *const sample_styles[SAMPLE_STYLES];

/* Reads the page whose id, style and age are set, from the folder (boilerplate.c says what it holds). false:
 * nobody has set down its article. */
bool sample_read(struct sample *page, const char *folder, enum article_source source);

#endif
