/* build: the block that is being built from the character data of a page: what parts its words and cells,
 * what of it stands in links, and where one that is too long is cut. */
#ifndef PAGE_BUILD_H
#define PAGE_BUILD_H

#include "lib/page.h"
#include "lib/page/open.h"

/* Character data that is on its way into the block: a token's, or within that the text of a reference. */
struct build_data {
    struct text left;   /* not yet in the block */
    struct text after;  /* of the token, behind the reference that `left` is the text of */
    bool references;    /* '&' in `left` begins one */
    bool resolved;      /* `left` is the text of a reference */
    const char *at;     /* where that reference stands */
    const char *origin; /* the first byte of the token */
    size_t offset;      /* of that in the page */
};

/* The row of a table that is being read. */
struct build_row {
    size_t cells;  /* begun in it */
    size_t tabs;   /* due before the next text */
    size_t filled; /* cells with text in the block */
    size_t lead;   /* TABs at the front of the block */
    bool whole;    /* no line has ended in it */
};

struct build_link {
    bool open;
    bool counted;          /* among the links of a block */
    bool fresh;            /* its text stands in the block, its address does not */
    struct buffer address; /* to follow its text; empty: none */
};

struct build {
    struct buffer text; /* of the block */
    struct block block; /* the rest of it */
    size_t given;       /* bytes of `text` that are no more */
    bool space;         /* white space stood before what comes next */
    size_t images;      /* since the block began */
    struct build_data data;
    struct buffer reference; /* the text of one */
    struct build_row row;
    struct build_link link;
};

void build_free(struct build *build);

/* The data that build_add is to move, at OFFSET of the page. */
void build_set_data(struct build *build, struct text data, bool references, size_t offset);

/* The same for data that does not stand in the page but for a token at AT. */
void build_set_text(struct build *build, struct text text, struct text at, size_t offset);

static inline bool build_has_data(const struct build *build)
{
    return build->data.left.length || build->data.after.length;
}

/* How far the page is in the block. */
size_t build_reached(const struct build *build);

/* Moves data into the block as long as there is data and room; true where that ended a line. */
bool build_add(struct build *build, struct open_stack *stack);

/* Has a line ended in the row? */
bool build_row_is_cut(const struct build *build);

void build_begin_row(struct build *build);
void build_begin_cell(struct build *build);
void build_end_cell(struct build *build);

/* A link begins: its address is in build->link.address already. */
void build_begin_link(struct build *build);
void build_close_link(struct build *build);

/* A line has ended: is there a block that ended with it? */
bool build_end_line(struct build *build);

static inline bool build_is_long(const struct build *build)
{
    return build->text.length > PAGE_LONGEST_BLOCK;
}

/* Gives the block that ends at END of the page, or a piece of one that is long. */
void build_give(struct build *build, size_t end, struct block *block);
void build_give_piece(struct build *build, struct block *block);

/* What was given last is no more. */
void build_forget(struct build *build);

/* The length of the front of TEXT that has at most MOST bytes and cuts no character. */
size_t build_cut(struct text text, size_t most);

#endif
