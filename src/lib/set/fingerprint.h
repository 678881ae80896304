/* fingerprint: 128 bits that stand for a text, under a secret key. Of module set.
 *
 * Two lanes of 64 bits, each NH over blocks of 1 KB (Black, Halevi, Krawczyk, Krovetz, Rogaway, "UMAC: Fast
 * and Secure Message Authentication", CRYPTO 1999; the second lane by their Toeplitz shift of the key), the
 * blocks of a longer text joined by a polynomial modulo 2^127 - 1 (as in Krovetz and Dai's VHASH, 2007), and
 * the outcome cut to 64 bits by multiplication (Dietzfelbinger, "Universal hashing and k-wise independent
 * random variables via integer arithmetic without primes", STACS 1996); short texts are only cut. A lane
 * makes one of two texts with odds of 2^-63 at most, 1 + KB times as much where they are longer than a block.
 */
#ifndef SET_FINGERPRINT_H
#define SET_FINGERPRINT_H

#include "lib/compiler.h"
#include "lib/set.h"

enum {
    FINGERPRINT_BLOCK = 1024, /* bytes */
    FINGERPRINT_SHORT = 16,   /* bytes */
    FINGERPRINT_LANES = 2
};

/* All of it random. */
struct fingerprint_key {
    uint64_t block[FINGERPRINT_BLOCK / 8 + 2]; /* of one lane; the other's begins two words on */
    uint64_t length[FINGERPRINT_LANES], point[FINGERPRINT_LANES];
    struct wide factors[FINGERPRINT_LANES][2];
    struct wide added[FINGERPRINT_LANES]
                     [FINGERPRINT_SHORT + 2]; /* by length of a short text; the last for all others */
};

/* From getrandom, else /dev/urandom; ends the program where there is neither. */
void fingerprint_draw_key(struct fingerprint_key *key);

/* `high` is never 0. */
struct fingerprint fingerprint_of(const struct fingerprint_key *key, struct text text);

#endif
