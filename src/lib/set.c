#include "lib/set.h"

#include <stdlib.h>

#include "lib/report.h"
#include "lib/fingerprint.h"
#include "lib/set/slots.h"

enum { CACHE_LINE = 64, CACHED = 32768 /* slots, of a table that a near cache holds */ };

struct set {
    struct slots slots;
    struct fingerprint_key key;
};

/* The places of all fingerprints are asked for before the first is looked at, so that the memory's delays run
 * side by side; and none of this waits for a guess that was wrong. */
static inline void ask_for(const struct slots *slots, const struct fingerprint *fingerprints, size_t count)
{
    for (size_t i = 0; i < count && slots->room > CACHED; i++) {
        const char *home = (const char *)(slots->slots + slots_home(slots, fingerprints[i].high));
        PREFETCH(home);
        PREFETCH(home + CACHE_LINE); /* where linear probing leads */
    }
}

static void take_fingerprints(const struct set *set, const struct text *texts, size_t count,
                              struct fingerprint *fingerprints)
{
    for (size_t i = 0; i < count; i++)
        fingerprints[i] = fingerprint_of(&set->key, texts[i]);
    ask_for(&set->slots, fingerprints, count);
}

/* The bits of the fingerprints that stand at their very homes, as most do in a table that is not full; found
 * without a branch that could be guessed wrong. */
static uint64_t find_at_home(const struct slots *slots, const struct fingerprint *fingerprints, size_t count)
{
    uint64_t found = 0;
    for (size_t i = 0; i < count; i++) {
        const struct slot *home = slots->slots + slots_home(slots, fingerprints[i].high);
        uint64_t differs = (slot_high(home) ^ fingerprints[i].high) | (home->words[2] ^ fingerprints[i].low);
        found |= (uint64_t)(differs == 0) << i;
    }
    return found;
}

static inline bool add(struct slots *slots, struct fingerprint fingerprint, size_t *numbers, unsigned i)
{
    size_t at = slots_find(slots, fingerprint);
    bool known = slots_hold(slots, at, fingerprint);
    if (slots->numbered)
        numbers[i] = known ? (size_t)slots->numbers[at] : slots->count;
    if (!known)
        slots_insert(slots, at, fingerprint);
    return !known;
}

/* Adds what was asked for. */
static uint64_t add_wanted(struct set *set, const struct fingerprint *fingerprints, size_t count,
                           uint64_t wanted, size_t *numbers)
{
    uint64_t fresh = 0;
    if (!set->slots.numbered)
        wanted &= ~find_at_home(&set->slots, fingerprints, count);
    for (; wanted; wanted &= wanted - 1) {
        unsigned i = lowest_bit(wanted);
        fresh |= (uint64_t)add(&set->slots, fingerprints[i], numbers, i) << i;
    }
    return fresh;
}

uint64_t set_add(struct set *set, const struct text *texts, size_t count, uint64_t wanted, size_t *numbers)
{
    struct fingerprint fingerprints[SET_BATCH];
    take_fingerprints(set, texts, count, fingerprints);
    return add_wanted(set, fingerprints, count, wanted, numbers);
}

uint64_t set_add_fingerprints(struct set *set, const struct fingerprint *fingerprints, size_t count,
                              uint64_t wanted)
{
    ask_for(&set->slots, fingerprints, count);
    return add_wanted(set, fingerprints, count, wanted, NULL);
}

/* Finds what was asked for. */
static uint64_t find_all(const struct slots *slots, const struct fingerprint *fingerprints, size_t count)
{
    uint64_t known = 0;
    for (size_t i = 0; i < count; i++) {
        size_t at = slots_find(slots, fingerprints[i]);
        known |= (uint64_t)slots_hold(slots, at, fingerprints[i]) << i;
    }
    return known;
}

uint64_t set_find(const struct set *set, const struct text *texts, size_t count)
{
    struct fingerprint fingerprints[SET_BATCH];
    take_fingerprints(set, texts, count, fingerprints);
    return find_all(&set->slots, fingerprints, count);
}

uint64_t set_find_fingerprints(const struct set *set, const struct fingerprint *fingerprints, size_t count)
{
    ask_for(&set->slots, fingerprints, count);
    return find_all(&set->slots, fingerprints, count);
}

bool set_next(struct set *set, size_t *at, struct fingerprint *next)
{
    const struct slots *slots = &set->slots;
    if (*at == 0)
        slots_settle(&set->slots);
    while (*at < slots->room && !slot_high(&slots->slots[*at]))
        ++*at;
    if (*at == slots->room)
        return false;
    *next = (struct fingerprint){slot_high(&slots->slots[*at]), slots->slots[*at].words[2]};
    ++*at;
    return true;
}

size_t set_count(const struct set *set)
{
    return set->slots.count;
}

void set_clear(struct set *set)
{
    bool numbered = set->slots.numbered;
    slots_close(&set->slots);
    slots_open(&set->slots, numbered);
}

struct set *set_open(bool numbered)
{
    struct set *set = malloc(sizeof *set);
    if (!set)
        report_fatal(NULL, "out of memory");
    slots_open(&set->slots, numbered);
    fingerprint_draw_key(&set->key);
    return set;
}

void set_close(struct set *set)
{
    if (!set)
        return;
    slots_close(&set->slots);
    free(set);
}
