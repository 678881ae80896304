/* store: fingerprints near the places that their numbers tell, in one run of memory with gaps, and a byte of
 * each in another run, by which it is looked for. Of module set.
 *
 * Linear probing (Peterson, "Addressing for random-access storage", 1957), 16 slots at a time, in the bytes
 * alone (as in Google's Swiss tables): so of the long run one place is touched, and that can be asked for
 * before. A home is the high half scaled to the table's size, so any size will do, and growing needs no
 * second table: a sweep from the back to the front spreads the fingerprints over more homes, a few with each
 * that is added. Those of the first `unswept` homes of before still stand by these. */
#ifndef SET_STORE_H
#define SET_STORE_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/bytes.h"
#include "lib/compiler.h"
#include "lib/fingerprint.h"

enum {
    STORE_ADDED = 64, /* fingerprints, at most, between two calls of store_settle */
    STORE_FREE = STORE_ADDED + FEW_COMPARED
};

struct slot {
    uint32_t words[3]; /* the high half in two, as they lie in memory, and the low one */
};

struct store {
    char *tags;          /* of the slots: 0 of a gap. The last STORE_FREE are gaps then */
    struct slot *slots;  /* what a gap holds is undefined */
    uint64_t *numbers;   /* of the slots; NULL where they are not numbered */
    size_t room, count;  /* slots; fingerprints in them */
    size_t fence, clear; /* the tags between these are undefined yet */
    size_t homes;        /* slots that are a fingerprint's home */
    size_t most;         /* fingerprints, until there come to be more homes */
    size_t homes_before; /* in the sweep: those of the fingerprints that it has not reached */
    size_t unswept;      /* of them, how many it has before it; 0 without a sweep */
    size_t next_part;    /* fingerprints, at which the sweep goes on */
    struct slot *moved;  /* what the sweep has in hand */
    uint64_t *moved_numbers;
    size_t moved_capacity, moved_numbers_capacity;
    bool numbered;
};

void store_open(struct store *store, bool numbered);

/* Lets the table grow, where that is due. */
void store_settle(struct store *store);

/* Ends a sweep, and brings all fingerprints in rising order of their high halves. Not where they are
 * numbered. */
void store_sort(struct store *store);

void store_close(struct store *store);

static inline uint64_t slot_high(const struct slot *slot)
{
    uint64_t high;
    memcpy(&high, slot->words, sizeof high);
    return high;
}

static inline bool slot_holds(const struct slot *slot, struct fingerprint fingerprint)
{
    return ((slot_high(slot) ^ fingerprint.high) | (slot->words[2] ^ fingerprint.low)) == 0;
}

static inline char store_tag(struct fingerprint fingerprint)
{
    unsigned char low = (unsigned char)fingerprint.low;
    return (char)(low + !low);
}

static inline size_t store_home(const struct store *store, uint64_t high)
{
    size_t homes = store->homes;
    if (store->unswept && wide_multiply(high, store->homes_before).high < store->unswept)
        homes = store->homes_before;
    return (size_t)wide_multiply(high, homes).high;
}

/* The first slot from AT on that has the tag, or, with false, the gap before it where there is one. */
static inline bool store_look(const struct store *store, size_t at, char tag, size_t *place)
{
    for (;; at += FEW_COMPARED) {
        uint64_t same = compare_few(store->tags + at, tag), gaps = compare_few(store->tags + at, 0);
        same &=
            gaps - 1; /* all bits where there is no gap; else none behind the first gap that is of a tag */
        if (same | gaps) {
            *place = at + lowest_bit(same ? same : gaps);
            return same != 0;
        }
    }
}

/* The first gap from AT on. */
static inline size_t store_gap(const struct store *store, size_t at)
{
    uint64_t gaps;
    for (; !(gaps = compare_few(store->tags + at, 0)); at += FEW_COMPARED) {
    }
    return at + lowest_bit(gaps);
}

/* Where the fingerprint stands; with false, where it would. */
static inline bool store_find(const struct store *store, size_t home, struct fingerprint fingerprint,
                              size_t *place)
{
    char tag = store_tag(fingerprint);
    for (*place = home; store_look(store, *place, tag, place); ++*place)
        if (slot_holds(&store->slots[*place], fingerprint))
            return true;
    return false;
}

/* Takes a gap for a fingerprint, which is to follow. */
static inline void store_claim(struct store *store, size_t place, char tag)
{
    store->tags[place] = tag;
    store->count++;
}

static inline void store_fill(struct store *store, size_t place, struct fingerprint fingerprint)
{
    struct slot slot = {{0, 0, fingerprint.low}};
    memcpy(slot.words, &fingerprint.high, sizeof fingerprint.high);
    store->slots[place] = slot;
}

#endif
