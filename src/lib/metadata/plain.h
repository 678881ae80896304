/* plain: the lines of a page that came as text, and which of them is its headline. */
#ifndef METADATA_PLAIN_H
#define METADATA_PLAIN_H

#include "lib/article.h"
#include "lib/metadata/shown.h"

void plain_read(struct candidates *found, struct shown *shown, enum article_source source);

#endif
