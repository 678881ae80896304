/* shown: what a start tag says of itself by its own attributes: `hidden`, `popover` and an inline style (HTML
 * standard, section 15.3.1; CSS Display, section 2; CSS 2.2, sections 9.7 and 11.2; CSS Flexbox, section 4).
 */
#ifndef PAGE_SHOWN_H
#define PAGE_SHOWN_H

#include "lib/html.h"

enum shown {
    SHOWN_AS_EVER,
    SHOWN_NOT,    /* nothing in it is shown: hidden, popover, display:none, visibility:hidden */
    SHOWN_BLOCK,  /* it breaks lines: display:block and the like */
    SHOWN_INLINE, /* it does not: display:inline and the like */
    SHOWN_CELL,   /* the same, but it is parted from what stands before it: display:table-cell */
    SHOWN_FLEX,   /* it breaks lines, and so does each element directly in it: display:flex, display:grid */
    SHOWN_INLINE_FLEX /* what is directly in it breaks lines: display:inline-flex, display:inline-grid */
};

enum shown shown_by(const struct html_token *tag);

#endif
