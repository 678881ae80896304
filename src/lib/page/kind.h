/* kind: what the element that a tag begins makes of the blocks in it. */
#ifndef PAGE_KIND_H
#define PAGE_KIND_H

#include "lib/page/open.h"

/* The bits of enum block_place that it adds. */
unsigned kind_place(const struct html_token *tag);

/* Sets kind, level and lists of the element, which stands directly in PARENT. */
void kind_set(struct open_element *item, const struct html_token *tag, const struct open_element *parent);

#endif
