/* ends: which open elements a tag ends. The ends that HTML leaves out are found here (HTML standard, section
 * 13.2.6.4.7). */
#ifndef PAGE_ENDS_H
#define PAGE_ENDS_H

#include "lib/page/open.h"

/* Ends what this start tag ends. Whether that broke a line. */
bool ends_by_start(struct open_stack *stack, const struct html_token *tag);

/* Ends what this end tag ends. Whether that broke a line. */
bool ends_by_end(struct open_stack *stack, const struct html_token *tag);

/* Is this a part of a table outside any table: such a tag is as if it were not there. */
bool ends_is_stray(const struct open_stack *stack, enum element element);

#endif
