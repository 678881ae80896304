/* list: items of a list that stand in one paragraph: "a) bread b) butter". */
#ifndef PROSE_LIST_H
#define PROSE_LIST_H

#include "lib/text.h"

/* Where the item begins that follows the one at FROM, in reach of it; the text's length where no item begins
 * at FROM, or none follows. An item begins with a letter and ), a small letter and ., a number and ), or a
 * bullet, a number and . */
size_t list_next_item(struct text text, size_t from);

#endif
