/* genre: what kind of page its address, its maker and its data say it is (src/tables/page-genres.txt). */
#ifndef PAGE_GENRE_H
#define PAGE_GENRE_H

#include "lib/page.h"

struct genre {
    bool data;                       /* within a script of JSON-LD */
    unsigned char said[PAGE_GENRES]; /* by which witnesses, as numbered in the table */
    size_t items[PAGE_GENRES];       /* how often a type of schema.org said so */
};

/* Takes note of a <link>, a <meta>, or the type of a microdata item. Any other tag says nothing. */
void genre_note_tag(struct genre *genre, const struct html_token *tag);

/* Takes note of a piece of what a <script> holds; one that genre_note_tag has not told to be data is
 * nothing. */
void genre_note_data(struct genre *genre, struct text data);

/* How many witnesses say that the page is of this kind: 0 to 3. */
unsigned genre_witnesses(const struct genre *genre, enum page_genre kind);

#endif
