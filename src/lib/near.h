/* near: is this text a near-copy of one before.
 *
 * A text is known by its shingles, all runs of five words in it (Broder, "On the resemblance and containment
 * of documents", 1997); a character of a script without spaces is a word. Of each text that is new, those
 * shingles are kept whose hashes are the lowest, 48 of them or a sixteenth of all, and an index leads from
 * each to the first text that had it. Two texts are near where enough of the shingles of the shorter are in
 * the other. The hash has no secret, so that the same input gives the same result everywhere; whoever knows
 * it can make texts that are taken for near, but none that take long. */
#ifndef NEAR_H
#define NEAR_H

#include "lib/text.h"

/* At most 20 bytes, and 10 to 14 for each shingle that is kept, for each text that is new. Ends the program
 * where memory is wanting. */
struct near;

/* Near is who has so many thousandths (1 to 1000) of the shorter text's shingles in common. Where one text is
 * more than twice as long as the other, those must be 16 at the least: a few words in common are chance. */
struct near *near_open(unsigned thousandths);

/* Adds the text if it is near none that was added before; *NUMBER is that of the text added, or of the one
 * that it is near, from 0 in the order of adding. Words are compared without regard to case, and to what
 * stands between them; a text without words only as a whole. */
bool near_add(struct near *near, struct text text, size_t *number);

/* Is the text near one that was added? */
bool near_find(struct near *near, struct text text);

/* Forgets all texts. */
void near_clear(struct near *near);

/* NULL is none. */
void near_close(struct near *near);

#endif
