/* base: the table of a state's file: fingerprints in rising order with gaps, as in the store of module set,
 * mapped into memory and never changed. A block of it is checked when it is first looked at. Of module state.
 */
#ifndef STATE_BASE_H
#define STATE_BASE_H

#include "lib/set.h"
#include "lib/state/file.h"

struct base {
    const char *file;
    const char *map; /* of header, cells and checks; NULL: none */
    const struct state_header *header;
    const struct state_cell *cells;
    const char *checks;
    size_t length;          /* of the map: where the log begins */
    unsigned char *checked; /* a byte for each block */
};

/* Maps the file FD, of SIZE bytes, and checks its header. Ends the program where it is no state, or damaged.
 */
void base_open(struct base *base, const char *file, int fd, off_t size);

/* The bits of those of the COUNT fingerprints (SET_BATCH at most) that are in it. */
uint64_t base_find(struct base *base, const struct fingerprint *fingerprints, size_t count);

/* Reads all blocks. */
void base_check(struct base *base);

/* Writes an empty file: the base with the fingerprints of the set added, or where there is no base one under
 * a fresh key. Of the two, no fingerprint may be in both. False with errno. */
bool base_write(struct base *base, struct set *added, int fd);

void base_close(struct base *base);

#endif
