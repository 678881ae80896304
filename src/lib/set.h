/* set: has this text been seen before. Texts are known by a keyed fingerprint of 96 bits, not kept; the key
 * comes from getrandom, so that nobody can make texts that collide.
 *
 * Two texts of at most 64 MB have one fingerprint with odds of 2^-89 at most, whoever chose them (not knowing
 * the key). Hence among N texts one is taken for another with odds below N^2 / 2^90. */
#ifndef SET_H
#define SET_H

#include "lib/fingerprint.h"
#include "lib/text.h"

enum { SET_BATCH = 64 /* texts, at most, of one call; bits of a mask of them */ };

/* At most 18 bytes a text and 256 KB, 12 more a text where they are numbered. It grows where it stands,
 * little by little; ends the program where memory is wanting. */
struct set;

/* NUMBERED: set_add will be asked for numbers. */
struct set *set_open(bool numbered);

/* Adds those of the COUNT texts whose bit is in WANTED, in their order, and gives the bits of those that are
 * new: a repeat within the batch is none. In a numbered set NUMBERS become those of the wanted texts, from 0
 * in the order of first adding; else it may be NULL. */
uint64_t set_add(struct set *set, const struct text *texts, size_t count, uint64_t wanted, size_t *numbers);

/* The bits of those of the COUNT texts that are in the set. */
uint64_t set_find(const struct set *set, const struct text *texts, size_t count);

/* The same for texts of which the caller has the fingerprints, under a key of its own; it must use no other
 * of the functions that add or find with this set. */
uint64_t set_add_fingerprints(struct set *set, const struct fingerprint *fingerprints, size_t count,
                              uint64_t wanted);
uint64_t set_find_fingerprints(const struct set *set, const struct fingerprint *fingerprints, size_t count);

/* The fingerprints of the set one by one, rising by their high halves: the first where *AT is 0, which then
 * leads on; false after the last. Nothing may be added in between. Not of a numbered set. */
bool set_next(struct set *set, size_t *at, struct fingerprint *next);

/* How many texts are in it. */
size_t set_count(const struct set *set);

/* Forgets all texts and gives their memory back; keeps the key. */
void set_clear(struct set *set);

void set_close(struct set *set);

#endif
