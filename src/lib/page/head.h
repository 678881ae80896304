/* head: what a page says of itself: its title, what it is about, what its links are resolved against, what
 * kind of page it is. */
#ifndef PAGE_HEAD_H
#define PAGE_HEAD_H

#include "lib/html.h"
#include "lib/memory.h"
#include "lib/text.h"

struct head {
    struct buffer title, base, type, description, headline;
    bool titled, title_space; /* the title has ended; white space stood before what comes next of it */
    bool based;               /* a <base> was met */
    struct buffer value;      /* of an attribute, or a piece of the title */
};

/* Copies the bytes of BASE, which counts until a <base> is met. */
void head_open(struct head *head, struct text base);
void head_free(struct head *head);

/* A piece of the text of <title>, and the end of that element; the first that is not empty is the title. */
void head_add_title(struct head *head, struct text piece);
void head_end_title(struct head *head);

/* Takes note of a <base>, and of a <meta>: of each the first that says something, and the longest of its
 * descriptions. */
void head_note_base(struct head *head, const struct html_token *tag);
void head_note_meta(struct head *head, const struct html_token *tag);

#endif
