/* byline: the words of a line that says who wrote a page, and where one name in it ends. */
#ifndef METADATA_BYLINE_H
#define METADATA_BYLINE_H

#include "lib/metadata/candidate.h"

/* Where the name begins in a line that is a byline, "By Ann Lind", "Text: Ann Lind"; 0 where it is none. */
size_t byline_begins(struct text line);

/* Is it "By" or "Written by:" and no more, before a name on the next line? */
bool byline_is_open(struct text line);

/* Behind "By", "Written by:", "Text:"; also behind a day before them ("3 March 2025 by Ann Lind"). What
 * stands behind a given name is part of a name ("Walter von der Au"), and behind a name is another's ("photos
 * by"). */
struct text byline_behind_by(struct text text);

/* Where a name cannot go on: a bar, a dash with spaces, a digit, a bracket, "in", an address of mail. */
size_t byline_names_end(struct text text);

/* The text up to there, and to a word of a day, one that stands before it ("Ann Lind am", "Ann Lind
 * Published", "Ann Lind Dec"), or one of what another did ("Ann Lind Photos: Bo Ek"). */
struct text byline_names(struct text byline);

/* The next name off the front of *NAMES. *COMMA: does a comma follow it? "Lind, Ann" is one name, of which
 * PART is the usual order, where the second word is a given name, or where a CATALOGUE writes all so. */
bool byline_next(struct candidates *found, bool catalogue, struct text *names, struct text *part,
                 bool *comma);

#endif
