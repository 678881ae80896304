/* way: the way to a page by its elements, "Home > World > Ferry sails again". */
#ifndef METADATA_WAY_H
#define METADATA_WAY_H

#include "lib/metadata/attributes.h"
#include "lib/metadata/element.h"
#include "lib/metadata/marks.h"

/* How far its first step is trusted, less one; and how many of those behind it are trusted more and more. */
enum { WAY_STEP = 42, WAY_MOST_STEPS = 8 };

/* A start tag: where it begins a way, all of that is a candidate for the section, if it is one text; and
 * within it each step that is a link or an item's name, the last the best. */
void way_read(struct elements_state *state, const struct html_token *tag, const struct attributes *attributes,
              const struct marks *marks, size_t shown);

#endif
