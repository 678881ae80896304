/* marks: what the attributes of an open element say of its purpose: words of class, id, role, and of the
 * names that tests and components have; and the path of tags and classes to it. Not those of microdata:
 * boards call each of their posts a comment there. */
#ifndef PAGE_MARKS_H
#define PAGE_MARKS_H

#include "lib/bytes.h"
#include "lib/html.h"
#include "lib/page.h"

enum { MARKS_LONGEST = 255, MARKS_ROOM = MARKS_LONGEST + BYTES_COMPARED };

/* Sets marks (which it writes to ROOM, of MARKS_ROOM bytes) and path of the element that TAG begins. */
void marks_set(struct page_element *element, const struct html_token *tag, char *room);

#endif
