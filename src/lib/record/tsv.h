/* tsv: a text as a field of TSV: backslash, TAB, LF, CR and NUL as escapes. Of module record. */
#ifndef RECORD_TSV_H
#define RECORD_TSV_H

#include "lib/text.h"

/* Writes the text at TO, where there is room for twice its length; gives what is behind. */
char *tsv_copy(char *to, struct text text);

#endif
