/* age: a page as older sites would have written it, so that more is learned of what stands there than of what
 * its authors call it. */
#ifndef AGE_H
#define AGE_H

#include "lib/memory.h"
#include "lib/text.h"

enum age {
    AGE_OWN,      /* as it is */
    AGE_NAMELESS, /* no names: class, id, role and the like; and <div> for all that say what they are for */
    AGE_TABLED    /* no names, tables for boxes, <br> for paragraphs, lists and boxes that hold no other, bold
                     headings */
};

/* Adds the page. */
void age_page(struct text html, enum age age, struct buffer *to);

#endif
