/* wrap: lines of plain text as a screen shows them, and whether a dump wrapped them at a fixed width. For the
 * reader of plain text only. */
#ifndef ARTICLE_WRAP_H
#define ARTICLE_WRAP_H

#include "lib/article.h"

struct wrap_line {
    struct text text; /* trimmed */
    int32_t columns, indent;
    bool bullet;
};

/* Takes note of the page's lines that are not blank in the article, and gives back how each is shown. */
const struct wrap_line *wrap_read(struct article *article, struct text page);

/* The width at which the article's lines are wrapped, in columns; 0 where they are whole: in a wrapped page
 * most lines above another have no room for its first word. */
int32_t wrap_width(const struct article *article, const struct wrap_line *lines);

/* Was what stands on the next line wrapped off the last at this width? */
bool wrap_joins(const struct wrap_line *last, const struct wrap_line *next, int32_t width);

#endif
