/* timex: TIMEX3 tags in a text: those that it has, which stay where they are, and those that are added. */
#ifndef TIMEX_H
#define TIMEX_H

#include "lib/date.h"

/* A tag that the text has. */
struct timex_mark {
    size_t plain, raw; /* where it stands in the text without such tags, and in the text */
    size_t length;
    bool opens;
};

/* A text, what it is without its tags, and how far a walk over it has come. */
struct timex_text {
    struct text raw, plain;
    const struct timex_mark *next, *end; /* the tags that are still to come */
    size_t removed;                      /* bytes of those before them */
    bool inside;                         /* the last of these opens */
};

/* How much of the text is TIMEX3 tags. */
size_t timex_bytes(struct text text);

/* Leaves the tags out; where there are some, `plain` is in the arena. */
void timex_open(struct timex_text *text, struct text raw, struct arena *arena);

/* Where in `raw` the bytes FROM to TO of `plain` begin, in *START; false where they touch one of the tags.
 * The walk goes forward. */
bool timex_find(struct timex_text *text, size_t from, size_t to, size_t *start);

/* Adds the text of a date with its tags. */
void timex_write(struct buffer *buffer, const struct date *date, struct text text);

/* TIMEX3's names of the types; NULL ends them. */
extern const char *const timex_types[];

/* And of the modifiers, by enum date_mod; NULL of MOD_NONE. */
extern const char *const timex_mods[];

#endif
