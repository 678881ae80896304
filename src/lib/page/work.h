/* work: a page that is being read, and its token. What the rooms of page that work at it share. */
#ifndef PAGE_WORK_H
#define PAGE_WORK_H

#include "lib/page/build.h"
#include "lib/page/genre.h"
#include "lib/page/head.h"
#include "lib/page/marks.h"
#include "lib/page/open.h"
#include "lib/page/shown.h"

struct page {
    struct page_options options;
    struct html html;
    struct open_stack stack;
    char (*marks)[MARKS_ROOM]; /* of each open element; NULL: not wanted */
    struct build build;

    struct html_token token; /* the one that is worked at */
    bool at_work;            /* is there one */
    bool ended;              /* a start tag: has it ended what it ends */
    bool breaks;             /* a start tag: does it break lines */
    enum shown shown;        /* a start tag: what it says of itself */
    size_t start, end;       /* where the token stands in the page */
    size_t quotes;           /* how many <q> are open */

    struct head head;
    struct genre genre;
    struct buffer value; /* of an attribute */
};

/* Goes on with a start tag; true where that ended a line. */
bool page_work_at_start(struct page *page);

/* The token becomes the text that stands for it. */
void page_show_instead(struct page *page, struct text text);

#endif
