/* slots: fingerprints in the order of their numbers, in one run of memory with gaps. Of module set.
 *
 * Linear probing that keeps the order (Amble and Knuth, "Ordered hash tables", 1974). A home is the high half
 * scaled to the table's size, so any size will do, and growing needs no second table: a sweep from the back
 * to the front spreads the fingerprints over more homes, a few with each that is added. Those up to
 * `last_unswept` still stand by the old homes. */
#ifndef SET_SLOTS_H
#define SET_SLOTS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/compiler.h"
#include "lib/fingerprint.h"

struct slot {
    uint32_t words[3]; /* the high half in two, as they lie in memory: 0 in a gap; and the low one */
};

struct slots {
    struct slot *slots;    /* the last one is a gap */
    uint64_t *numbers;     /* of the slots; NULL where they are not numbered */
    size_t room, count;    /* slots; fingerprints in them */
    size_t fence, clear;   /* the slots between these are not yet gaps */
    size_t homes;          /* slots that are a fingerprint's home */
    size_t most;           /* fingerprints, until there come to be more homes */
    size_t homes_before;   /* in the sweep: those of the fingerprints that it has not reached */
    size_t homes_left;     /* of them, how many it has before it; 0 without a sweep */
    size_t left_to_part;   /* fingerprints, until the sweep goes on */
    size_t end_before;     /* in the sweep: behind the last slot that it may find in use */
    uint64_t last_unswept; /* high half; 0 without a sweep */
    struct slot *moved;    /* what the sweep has in hand */
    uint64_t *moved_numbers;
    size_t moved_capacity, moved_numbers_capacity;
    bool numbered;
};

void slots_open(struct slots *slots, bool numbered);

/* Makes room at the place that slots_find gave, puts the fingerprint there, with its number, and lets the
 * table grow. */
void slots_insert(struct slots *slots, size_t at, struct fingerprint fingerprint);

/* Ends a sweep, so that all slots are what they are: gaps, or fingerprints by the homes of now. */
void slots_settle(struct slots *slots);

void slots_close(struct slots *slots);

static inline uint64_t slot_high(const struct slot *slot)
{
    uint64_t high;
    memcpy(&high, slot->words, sizeof high);
    return high;
}

static inline size_t slots_home(const struct slots *slots, uint64_t high)
{
    return (size_t)wide_multiply(high, high > slots->last_unswept ? slots->homes : slots->homes_before).high;
}

/* Where the fingerprint stands, or would. */
static inline size_t slots_find(const struct slots *slots, struct fingerprint fingerprint)
{
    const struct slot *at = slots->slots + slots_home(slots, fingerprint.high);
    /* A gap has a high half of 0, which less 1 is above all others. */
    while (slot_high(at) - 1 < fingerprint.high - 1)
        at++;
    while (slot_high(at) == fingerprint.high && at->words[2] != fingerprint.low)
        at++;
    return (size_t)(at - slots->slots);
}

static inline bool slots_hold(const struct slots *slots, size_t at, struct fingerprint fingerprint)
{
    return slot_high(&slots->slots[at]) == fingerprint.high;
}

#endif
