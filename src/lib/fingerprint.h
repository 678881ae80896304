/* fingerprint: 96 bits that stand for a text, under a secret key.
 *
 * A text of at most 32 bytes is two or four words, and its fingerprint 96 bits of the sum of their products
 * with random numbers of 160 (Dietzfelbinger, "Universal hashing and k-wise independent random variables via
 * integer arithmetic without primes", STACS 1996); two texts have one with odds of 119 in 2^96 at most. A
 * longer text is brought to four words first: two lanes of NH over blocks of 1 KB (Black, Halevi, Krawczyk,
 * Krovetz, Rogaway, "UMAC: Fast and Secure Message Authentication", CRYPTO 1999; the second lane by their
 * Toeplitz shift of the key), the blocks of a text longer than one joined by a polynomial modulo 2^127 - 1
 * (as in Krovetz and Dai's VHASH, 2007). A lane makes one of two texts with odds of 2^-63 at most, 1 + KB
 * times as much where they are longer than a block. */
#ifndef FINGERPRINT_H
#define FINGERPRINT_H

#include "lib/compiler.h"
#include "lib/text.h"

enum {
    FINGERPRINT_BLOCK = 1024, /* bytes */
    FINGERPRINT_SHORT = 16,
    FINGERPRINT_MIDDLE = 32,
    FINGERPRINT_LANES = 2,
    FINGERPRINT_WORDS = 4
};

struct fingerprint {
    uint64_t high; /* never 0 */
    uint32_t low;
};

/* A number of 160 bits. */
struct fingerprint_factor {
    uint64_t bottom, middle;
    uint32_t top;
};

/* All of it random. */
struct fingerprint_key {
    uint64_t block[FINGERPRINT_BLOCK / 8 + 2]; /* of one lane; the other's begins two words on */
    uint64_t length[FINGERPRINT_LANES], point[FINGERPRINT_LANES];
    struct fingerprint_factor factors[FINGERPRINT_WORDS];
    struct wide added[FINGERPRINT_MIDDLE + 2]; /* by length; the last for all longer texts */
};

/* From getrandom, else /dev/urandom; ends the program where there is neither. */
void fingerprint_draw_key(struct fingerprint_key *key);

/* An odd number from there. */
uint64_t fingerprint_draw_factor(void);

/* Of a text longer than FINGERPRINT_SHORT. */
struct fingerprint fingerprint_of_long(const struct fingerprint_key *key, struct text text);

static inline uint64_t fingerprint_load_8(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static inline uint64_t fingerprint_load_4(const char *at)
{
    uint32_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

/* 96 bits from bit 64 on of the words' products with numbers of 160 bits, added up modulo 2^160. What the
 * products carry from one part to the next is left out where they are added: it is a small number, and so
 * makes collisions likelier by its range at most. */
static inline struct fingerprint fingerprint_finish(const struct fingerprint_key *key, size_t length,
                                                    const uint64_t *words, size_t count)
{
    size_t i = length <= FINGERPRINT_MIDDLE ? length : FINGERPRINT_MIDDLE + 1;
    uint64_t middle = key->added[i].low, top = key->added[i].high;
    for (i = 0; i < count; i++) {
        const struct fingerprint_factor *factor = &key->factors[i];
        struct wide second = wide_multiply(words[i], factor->middle);
        middle += wide_multiply(words[i], factor->bottom).high + second.low;
        top += second.high + words[i] * factor->top;
    }
    return (struct fingerprint){middle + !middle, (uint32_t)top};
}

/* The words may share bytes: with the length, they tell all of them. Four reads do for 4 to 16 bytes, as in
 * wyhash: a branch on the length would be guessed wrong. */
static inline struct fingerprint fingerprint_of_short(const struct fingerprint_key *key, struct text text)
{
    const char *at = text.at;
    size_t length = text.length;
    uint64_t words[2] = {0, 0};
    if (LIKELY(length >= 4)) {
        const char *last = at + length - 4;
        size_t step = length / 8 * 4;
        words[0] = fingerprint_load_4(at) << 32 | fingerprint_load_4(at + step);
        words[1] = fingerprint_load_4(last) << 32 | fingerprint_load_4(last - step);
    } else if (length) {
        words[0] = (unsigned char)at[0];
        words[1] = (uint64_t)(unsigned char)at[length / 2] << 8 | (unsigned char)at[length - 1];
    }
    return fingerprint_finish(key, length, words, 2);
}

static inline struct fingerprint fingerprint_of(const struct fingerprint_key *key, struct text text)
{
    return LIKELY(text.length <= FINGERPRINT_SHORT) ? fingerprint_of_short(key, text)
                                                    : fingerprint_of_long(key, text);
}

#endif
