#include "lib/page/open.h"

#include <stdlib.h>

#include "lib/page/kind.h"

_Static_assert((int)ELEMENT_XMP < OPEN_NAMES, "the last element of the table has no counter");

/* The items are not zeroed: for a page of one line that would be most of the work. */
void open_begin(struct open_stack *stack)
{
    size_t capacity = 0;
    stack->items = array_grow(NULL, &capacity, OPEN_LIMIT + 2, sizeof *stack->items);
    memset(stack->open, 0, sizeof stack->open);
    memset(stack->above, 0, sizeof stack->above);
    stack->depth = stack->above_all = 0;
    stack->serial = 1;
    stack->items[0] =
        (struct open_element){.element = {.element = ELEMENT_BODY, .serial = 1}, .breaks = true};
}

void open_free(struct open_stack *stack)
{
    free(stack->items);
}

uint32_t open_name(const struct html_token *tag)
{
    uint32_t hash = 2166136261u;
    if (tag->element)
        return 0;
    for (size_t i = 0; i < tag->name.length; i++) {
        unsigned char byte = (unsigned char)text_ascii_lowered(tag->name.at[i]);
        hash = (hash ^ byte) * 16777619u;
    }
    return hash;
}

struct open_element *open_start(struct open_stack *stack, const struct html_token *tag,
                                struct open_request request)
{
    struct open_element *parent = open_top(stack);
    if (stack->depth >= OPEN_LIMIT && (!request.silent || parent->silent || stack->depth > OPEN_LIMIT)) {
        stack->above[tag->element]++;
        stack->above_all++;
        return NULL;
    }
    struct open_element *around = &stack->items[parent->holder], *item = parent + 1;
    bool holds = request.breaks || tag->flags & ELEMENT_IS_CELL;
    *item = (struct open_element){
        .element = {.element = tag->element, .place = parent->element.place, .parent = &around->element},
        .flags = tag->flags,
        .holder = parent->holder,
        .name = open_name(tag),
        .silent = parent->silent || request.silent,
        .flexes = request.flexes,
        .veiled = request.veiled,
    };
    stack->open[tag->element]++;
    stack->depth++;
    if (holds) {
        item->holder = (uint32_t)stack->depth;
        item->element.serial = ++stack->serial;
    }
    item->element.place |= kind_place(tag) | (request.hidden ? PLACE_HIDDEN : 0u);
    item->breaks = request.breaks && !item->silent;
    kind_set(item, tag, parent);
    return item;
}
