/* open: the elements that are open at some place of a page, as far as its layout needs them: those that break
 * lines, the cells of tables, and those whose content is not shown. Inline elements are not kept. Beyond
 * OPEN_LIMIT elements only their number is known. */
#ifndef PAGE_OPEN_H
#define PAGE_OPEN_H

#include "lib/html.h"
#include "lib/page.h"

enum { OPEN_LIMIT = 256, OPEN_NAMES = 256 };

struct open_element {
    struct page_element element; /* what a caller of page sees */
    unsigned flags;              /* ELEMENT_IS_... bits */
    uint32_t holder;             /* index of itself, or of the innermost block or cell around it */
    uint32_t name;               /* hash of a name that the table of elements lacks; 0: it has it */
    enum block_kind kind;        /* of a block directly in it, and its level */
    int level;
    int lists;   /* how many lists are around it, itself too */
    bool breaks; /* it breaks lines before and after it */
    bool silent; /* nothing in it is given */
    bool flexes; /* each element directly in it breaks lines */
    bool veiled; /* text directly in it is not shown: only that of some elements in it is */
};

struct open_stack {
    struct open_element *items; /* OPEN_LIMIT + 2: the first is body; the last only ever a silent one */
    size_t depth;               /* index of the innermost one */
    uint32_t serial;            /* the last one given */
    uint16_t open[OPEN_NAMES];  /* how many of each element are in `items` */
    uint32_t above[OPEN_NAMES]; /* and beyond the limit */
    size_t above_all;
};

/* What to open. */
struct open_request {
    bool breaks;         /* it breaks lines, where it is given */
    bool hidden;         /* by its own attributes */
    bool silent;         /* nothing in it is to be given */
    bool flexes, veiled; /* as of an open element */
};

/* Only body is open then. */
void open_begin(struct open_stack *stack);

void open_free(struct open_stack *stack);

static inline struct open_element *open_top(const struct open_stack *stack)
{
    return &stack->items[stack->depth];
}

/* Is text given that stands directly in the innermost one? */
static inline bool open_shows_text(const struct open_stack *stack)
{
    const struct open_element *top = open_top(stack);
    return !top->silent && !top->veiled;
}

static inline enum element open_at(const struct open_stack *stack, size_t index)
{
    return stack->items[index].element.element;
}

/* Has it one of these bits? */
static inline bool open_has(const struct open_stack *stack, size_t index, unsigned flags)
{
    return stack->items[index].flags & flags;
}

/* The `name` of the element that the tag begins or ends; 0: the table has it. */
uint32_t open_name(const struct html_token *tag);

/* Opens the element of a start tag; NULL beyond the limit. */
struct open_element *open_start(struct open_stack *stack, const struct html_token *tag,
                                struct open_request request);

#endif
