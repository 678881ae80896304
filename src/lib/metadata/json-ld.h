/* json-ld: the facts in a <script type="application/ld+json"> (JSON-LD 1.1, schema.org).
 *
 * It is read as it comes, not checked first: what is no JSON (comments, CDATA marks, semicolons, a comma too
 * many, a control byte or a quotation mark in a string, an end that is missing) is stepped over, so that what
 * stands before and behind it counts. */
#ifndef METADATA_JSON_LD_H
#define METADATA_JSON_LD_H

#include "lib/metadata/candidate.h"

/* Adds the facts of one script. *ARTICLES counts the articles of the page; {0} before the first script. */
void json_ld_read(struct candidates *found, struct text script, unsigned *articles);

#endif
