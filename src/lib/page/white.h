/* white: character data as a reader sees it: each run of white space is one space (CSS Text, section 4.1).
 * White space is HTML's (tab, line feed, form feed, carriage return, space) and U+00A0. */
#ifndef PAGE_WHITE_H
#define PAGE_WHITE_H

#include "lib/memory.h"
#include "lib/text.h"

/* Takes white space off the front, and NUL bytes, which are nothing (HTML standard, section 13.2.6.4.7);
 * whether there was white space. */
bool white_skip(struct text *from);

/* Moves characters from the front of *FROM to the end of TO, up to the first white space that is more than
 * one space between two characters, up to NUL or STOP (another byte, or NUL), or up to the end. It moves
 * something where *FROM begins with none of these. */
void white_move(struct text *from, char stop, struct buffer *to);

#endif
