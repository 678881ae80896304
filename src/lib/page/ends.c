#include "lib/page/ends.h"

/* Ends the elements from this index on; whether one of them breaks a line. */
static bool pop_from(struct open_stack *stack, size_t index)
{
    bool breaks = false;
    for (; stack->depth >= index; stack->depth--) {
        breaks |= open_top(stack)->breaks;
        stack->open[open_at(stack, stack->depth)]--;
    }
    if (stack->above_all)
        memset(stack->above, 0, sizeof stack->above);
    stack->above_all = 0;
    return breaks;
}

/* The innermost open one of this element that nothing with one of these flags stands before; 0 where there is
 * none. */
static size_t find_open(const struct open_stack *stack, enum element element, unsigned boundary)
{
    if (!stack->open[element])
        return 0;
    for (size_t index = stack->depth; index > 0; index--)
        if (open_at(stack, index) == element)
            return index;
        else if (open_has(stack, index, boundary))
            break;
    return 0;
}

static bool end_found(struct open_stack *stack, size_t index)
{
    return index && pop_from(stack, index);
}

static bool end_in_scope(struct open_stack *stack, enum element element)
{
    return end_found(stack, find_open(stack, element, ELEMENT_IS_SCOPE));
}

/* li ends li, dt and dd end one another: nothing but address, div and p may stand between, of what is a
 * block. */
static bool end_item(struct open_stack *stack, enum element one, enum element other)
{
    if (!stack->open[one] && !stack->open[other])
        return false;
    for (size_t index = stack->depth; index > 0; index--) {
        enum element element = open_at(stack, index);
        if (element == one || element == other)
            return pop_from(stack, index);
        if (element != ELEMENT_ADDRESS && element != ELEMENT_DIV && element != ELEMENT_P &&
            open_has(stack, index, ELEMENT_IS_BLOCK | ELEMENT_IS_SCOPE))
            break;
    }
    return false;
}

/* How deep a part of a table stands in it: what ends when another one begins. 0: it is none. */
static int table_rank(enum element element)
{
    static const int8_t ranks[] = {
        [ELEMENT_TABLE] = 1,   [ELEMENT_TBODY] = 2,    [ELEMENT_THEAD] = 2, [ELEMENT_TFOOT] = 2,
        [ELEMENT_CAPTION] = 2, [ELEMENT_COLGROUP] = 2, [ELEMENT_COL] = 2,   [ELEMENT_TR] = 3,
        [ELEMENT_TD] = 4,      [ELEMENT_TH] = 4};
    return (size_t)element < sizeof ranks ? ranks[element] : 0;
}

bool ends_is_stray(const struct open_stack *stack, enum element element)
{
    return table_rank(element) > 1 && !stack->open[ELEMENT_TABLE] && !stack->above[ELEMENT_TABLE];
}

/* Ends what stands in the innermost table and is not around such a part: a row ends the row before it, with
 * its cells. */
static bool end_part(struct open_stack *stack, enum element element)
{
    int rank = table_rank(element);
    size_t index = stack->depth;
    if (stack->above[ELEMENT_TABLE])
        return false;
    for (; index > 0 && !open_has(stack, index, ELEMENT_IS_OPAQUE); index--) {
        enum element here = open_at(stack, index);
        if (table_rank(here) && table_rank(here) < rank && here != ELEMENT_CAPTION)
            break;
    }
    return pop_from(stack, index + 1);
}

static size_t find_part(const struct open_stack *stack, enum element element)
{
    for (size_t index = stack->open[element] ? stack->depth : 0; index > 0; index--)
        if (open_at(stack, index) == element)
            return index;
        else if (open_at(stack, index) == ELEMENT_TABLE || open_has(stack, index, ELEMENT_IS_OPAQUE))
            break;
    return 0;
}

/* A table directly in a table, not in one of its cells, ends that. */
static bool end_table(struct open_stack *stack)
{
    enum element top = open_at(stack, stack->depth);
    int rank = table_rank(top);
    return rank && rank < 4 && top != ELEMENT_CAPTION && end_in_scope(stack, ELEMENT_TABLE);
}

static bool end_top_if(struct open_stack *stack, bool condition)
{
    return condition && stack->depth && pop_from(stack, stack->depth);
}

static bool end_optgroup(struct open_stack *stack)
{
    bool breaks = end_top_if(stack, open_at(stack, stack->depth) == ELEMENT_OPTION);
    return end_top_if(stack, open_at(stack, stack->depth) == ELEMENT_OPTGROUP) || breaks;
}

/* Of what `closesp` does not tell. */
static bool end_before(struct open_stack *stack, enum element element)
{
    enum element top = open_at(stack, stack->depth);
    switch (element) {
    case ELEMENT_LI:
        return end_item(stack, ELEMENT_LI, ELEMENT_LI);
    case ELEMENT_DD:
    case ELEMENT_DT:
        return end_item(stack, ELEMENT_DD, ELEMENT_DT);
    case ELEMENT_OPTGROUP:
        return end_optgroup(stack);
    case ELEMENT_A:
    case ELEMENT_OPTION:
        return end_top_if(stack, top == element);
    case ELEMENT_RB:
    case ELEMENT_RP:
    case ELEMENT_RT:
    case ELEMENT_RTC:
        return end_top_if(stack, top == ELEMENT_RP || top == ELEMENT_RT);
    case ELEMENT_BUTTON:
    case ELEMENT_SELECT:
        return end_in_scope(stack, element);
    case ELEMENT_TABLE:
        return end_table(stack);
    default:
        return table_rank(element) > 1 && end_part(stack, element);
    }
}

static bool end_paragraph(struct open_stack *stack)
{
    size_t index = find_open(stack, ELEMENT_P, ELEMENT_IS_SCOPE);
    if (stack->open[ELEMENT_BUTTON] && index < find_open(stack, ELEMENT_BUTTON, ELEMENT_IS_SCOPE))
        return false;
    return end_found(stack, index);
}

/* HTML in a drawing, but not in its foreignObject, ends the drawing (HTML standard, section 13.2.6.5). */
static bool end_drawing(struct open_stack *stack, const struct html_token *tag)
{
    static const enum element inlines[] = {
        ELEMENT_B,      ELEMENT_BIG,  ELEMENT_BR,   ELEMENT_CODE, ELEMENT_EM,    ELEMENT_FONT, ELEMENT_I,
        ELEMENT_IMG,    ELEMENT_NOBR, ELEMENT_RUBY, ELEMENT_S,    ELEMENT_SMALL, ELEMENT_SPAN, ELEMENT_STRIKE,
        ELEMENT_STRONG, ELEMENT_SUB,  ELEMENT_SUP,  ELEMENT_TT,   ELEMENT_U,     ELEMENT_VAR};
    bool is_html = tag->flags & ELEMENT_IS_BLOCK && tag->element != ELEMENT_FOREIGNOBJECT;
    for (size_t i = 0; i < sizeof inlines / sizeof *inlines; i++)
        is_html |= tag->element == inlines[i];
    return is_html && end_found(stack, find_open(stack, ELEMENT_SVG, ELEMENT_IS_BLOCK | ELEMENT_IS_HIDDEN));
}

bool ends_by_start(struct open_stack *stack, const struct html_token *tag)
{
    bool breaks = stack->open[ELEMENT_SVG] && end_drawing(stack, tag);
    breaks |= end_before(stack, tag->element);
    if (tag->flags & ELEMENT_IS_CLOSESP && stack->open[ELEMENT_P])
        breaks |= end_paragraph(stack);
    if (tag->flags & ELEMENT_IS_HEADING)
        breaks |= end_top_if(stack, open_has(stack, stack->depth, ELEMENT_IS_HEADING));
    return breaks;
}

static bool end_heading(struct open_stack *stack)
{
    for (size_t index = stack->depth; index > 0 && !open_has(stack, index, ELEMENT_IS_SCOPE); index--)
        if (open_has(stack, index, ELEMENT_IS_HEADING))
            return pop_from(stack, index);
    return false;
}

/* What is in the form stays open, and the form stays around it, but no end tag means it any more. */
static bool end_form(struct open_stack *stack)
{
    size_t index = find_open(stack, ELEMENT_FORM, ELEMENT_IS_SCOPE);
    if (!index)
        return false;
    if (index == stack->depth)
        return pop_from(stack, index);
    stack->open[ELEMENT_FORM]--;
    stack->open[ELEMENT_NONE]++;
    stack->items[index].element.element = ELEMENT_NONE;
    stack->items[index].flags = 0;
    return false;
}

static bool is_option(const struct open_stack *stack, size_t index)
{
    enum element element = open_at(stack, index);
    return element == ELEMENT_OPTION || element == ELEMENT_OPTGROUP;
}

/* An inline element, which is only kept where it shows nothing or breaks lines, or within another of its
 * name: a block that is open in it keeps it open, but an option does not. */
static bool end_inline(struct open_stack *stack, const struct html_token *tag)
{
    if (!stack->open[tag->element])
        return false;
    uint32_t name = open_name(tag);
    for (size_t index = stack->depth; index > 0; index--)
        if (open_at(stack, index) == tag->element && stack->items[index].name == name)
            return pop_from(stack, index);
        else if (open_has(stack, index, ELEMENT_IS_BLOCK | ELEMENT_IS_SCOPE) && !is_option(stack, index))
            break;
    return false;
}

static bool end_above(struct open_stack *stack, const struct html_token *tag)
{
    stack->above[tag->element]--;
    stack->above_all--;
    return tag->flags & ELEMENT_IS_BLOCK && !open_top(stack)->silent;
}

bool ends_by_end(struct open_stack *stack, const struct html_token *tag)
{
    enum element element = tag->element;
    unsigned flags = tag->flags;
    if (stack->above[element])
        return end_above(stack, tag);
    if (flags & ELEMENT_IS_HEADING)
        return end_heading(stack);
    if (element == ELEMENT_P && !stack->open[ELEMENT_P])
        return !open_top(stack)->silent; /* "</p>" alone is an empty paragraph */
    if (element == ELEMENT_P)
        return end_paragraph(stack);
    if (element == ELEMENT_FORM)
        return end_form(stack);
    if (flags & ELEMENT_IS_OPAQUE)
        return end_found(stack, find_open(stack, element, 0));
    if (table_rank(element))
        return end_found(stack, find_part(stack, element));
    if (element == ELEMENT_LI)
        return end_found(stack, find_open(stack, element, ELEMENT_IS_SCOPE | ELEMENT_IS_LIST));
    if (flags & (ELEMENT_IS_BLOCK | ELEMENT_IS_SCOPE) || element == ELEMENT_BUTTON ||
        element == ELEMENT_SELECT)
        return end_in_scope(stack, element);
    return end_inline(stack, tag);
}
