/* lexicon: what each word of a language is, asked of every word of a text.
 *
 * Tables are put together at the start into one hash of 16-byte keys, so that a look-up reads no text again,
 * and mostly no more than one place of memory. Words longer than LEXICON_LONGEST bytes are in none. */
#ifndef LEXICON_H
#define LEXICON_H

#include "lib/memory.h"
#include "lib/table.h"
#include "lib/text.h"

enum { LEXICON_LONGEST = 16 };

/* A word's bytes, with ASCII letters in lower case and zeros behind them, the first byte lowest. */
struct lexicon_key {
    uint64_t low, high;
};

struct lexicon_entry {
    uint64_t low;  /* of the key; 0: the entry is empty */
    uint32_t tail; /* where in `tails` the key's other half is */
    uint32_t value;
};

/* {0} is empty. */
struct lexicon {
    struct lexicon_entry *entries; /* a word is at the place of its hash or behind it */
    unsigned bits;                 /* of such a place */
    uint64_t *tails;               /* the first is 0: that of short words */
    size_t count, most, tail_count;
    uint64_t *filter; /* a bit for each word, so that most others are told without a look at the entries */
};

/* Makes an empty one for at most WORDS words. */
void lexicon_make(struct lexicon *lexicon, size_t words, struct arena *arena);

/* A word that is there already, is too long, or is one too many, changes nothing. The value is not 0. */
void lexicon_add(struct lexicon *lexicon, struct text word, uint32_t value);

/* Adds these bits to the word's value, and the word where it is not there. */
void lexicon_mark(struct lexicon *lexicon, struct text word, uint32_t bits);

/* The key of a word; of one that is too long a key that no lexicon has. The second gives it faster, but reads
 * the bytes of its text behind the word; END is that text's. */
struct lexicon_key lexicon_key(struct text word);
struct lexicon_key lexicon_key_within(struct text word, const char *end);

/* The word's value; 0 where it is not there. */
uint32_t lexicon_find(const struct lexicon *lexicon, struct lexicon_key key);

#endif
