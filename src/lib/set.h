/* set: has this text been seen before. Texts are known by a keyed 128-bit fingerprint, not kept; the key comes from
 * getrandom, so that nobody can make texts that collide. */
#ifndef SET_H
#define SET_H

#include "lib/text.h"

struct fingerprint {
    uint64_t low, high;
};

struct set; /* grows as needed; ends the program where memory is wanting */

struct set *set_open(void);

/* The text's fingerprint under this set's key: the same text gives the same one for as long as the set is open. */
struct fingerprint set_fingerprint(const struct set *set, struct text text);

/* Brings the fingerprint's place into the cache; a batch of these before a batch of set_add hides the memory's delay. */
void set_prefetch(const struct set *set, struct fingerprint fingerprint);

/* Adds it. Gives its index, from 0 in the order of first adding; *FRESH tells whether it is new. */
size_t set_add(struct set *set, struct fingerprint fingerprint, bool *fresh);

/* How many texts are in it. */
size_t set_count(const struct set *set);

/* Forgets all texts; keeps the key. */
void set_clear(struct set *set);

void set_close(struct set *set);

#endif
