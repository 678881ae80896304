/* shown: what a start tag says of itself by its own attributes: `hidden` and an inline style (HTML standard,
 * section 15.3.1; CSS Display, section 2; CSS 2.2, section 11.2). */
#ifndef PAGE_SHOWN_H
#define PAGE_SHOWN_H

#include "lib/html.h"

enum shown {
    SHOWN_AS_EVER,
    SHOWN_NOT,    /* nothing in it is shown: hidden, display:none, visibility:hidden */
    SHOWN_BLOCK,  /* it breaks lines: display:block and the like */
    SHOWN_INLINE, /* it does not: display:inline and the like */
};

enum shown shown_by(const struct html_token *tag);

#endif
