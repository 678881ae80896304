/* set: has this text been seen before. Texts are known by a keyed 128-bit fingerprint, not kept; the key
 * comes from getrandom, so that nobody can make texts that collide.
 *
 * Two texts of at most 1 KB have one fingerprint with odds of at most 2^-126, whoever chose them (not knowing
 * the key); texts of KB kilobytes with (1 + KB)^2 times as much. Hence among N short texts one is taken for
 * another with odds below N^2 / 2^127. */
#ifndef SET_H
#define SET_H

#include "lib/text.h"

struct fingerprint {
    uint64_t low, high;
};

/* Between 18 and 24 bytes a text, 8 to 12 more where they are numbered. It grows where it stands; ends the
 * program where memory is wanting. */
struct set;

/* NUMBERED: set_number will be asked. */
struct set *set_open(bool numbered);

/* The text's fingerprint under this set's key: the same text gives the same one for as long as the set is
 * open. */
struct fingerprint set_fingerprint(const struct set *set, struct text text);

/* Brings the fingerprint's place into the cache; a batch of these before a batch of set_add hides the
 * memory's delay. */
void set_prefetch(const struct set *set, struct fingerprint fingerprint);

/* Adds it; true where it is new. */
bool set_add(struct set *set, struct fingerprint fingerprint);

/* Adds it to a numbered set: true where it is new. *NUMBER is its own, from 0 in the order of first adding.
 */
bool set_number(struct set *set, struct fingerprint fingerprint, size_t *number);

/* How many texts are in it. */
size_t set_count(const struct set *set);

/* Forgets all texts and gives their memory back; keeps the key. */
void set_clear(struct set *set);

void set_close(struct set *set);

#endif
