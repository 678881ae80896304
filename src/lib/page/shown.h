/* shown: does a start tag by its own attributes hide what is in it: `hidden`, or an inline style of
 * display:none or visibility:hidden (HTML standard, section 15.3.1; CSS 2.2, sections 9.2.4 and 11.2). */
#ifndef PAGE_SHOWN_H
#define PAGE_SHOWN_H

#include "lib/html.h"

bool shown_hides(const struct html_token *tag);

#endif
