/* gather: one walk over the tokens of an HTML page. It adds the candidates that stand in markup, and leaves
 * the text that is shown, line by line, for what stands in text. */
#ifndef METADATA_GATHER_H
#define METADATA_GATHER_H

#include "lib/metadata/shown.h"

void gather_html(struct candidates *found, struct shown *shown);

#endif
