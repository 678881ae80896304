#include "lib/set.h"

#include <stdlib.h>

#include "lib/report.h"
#include "lib/set/store.h"

enum { CACHED = 32768 /* slots, of a table that a near cache holds */ };

_Static_assert((int)SET_BATCH <= (int)STORE_ADDED, "store_settle comes once a batch");

struct set {
    struct store store;
    struct fingerprint_key key;
};

/* Texts that are decided together. */
struct batch {
    struct fingerprint fingerprints[SET_BATCH];
    size_t places[SET_BATCH]; /* slots */
    size_t count;
};

static void take_texts(const struct set *set, const struct text *texts, size_t count, struct batch *batch)
{
    batch->count = count;
    for (size_t i = 0; i < count; i++)
        batch->fingerprints[i] = fingerprint_of(&set->key, texts[i]);
}

static void take_fingerprints(const struct fingerprint *fingerprints, size_t count, struct batch *batch)
{
    batch->count = count;
    memcpy(batch->fingerprints, fingerprints, count * sizeof *fingerprints);
}

/* The bits of the fingerprints that stand at their very homes, as most do in a table that is sparse; found
 * without a branch that could be guessed wrong. */
static uint64_t find_at_home(const struct store *store, const struct batch *batch)
{
    uint64_t found = 0;
    for (size_t i = 0; i < batch->count; i++) {
        size_t home = store_home(store, batch->fingerprints[i].high);
        bool taken = store->tags[home] != 0;
        found |= (uint64_t)(taken & slot_holds(&store->slots[home], batch->fingerprints[i])) << i;
    }
    return found;
}

/* The memory for all fingerprints is asked for before the first is looked at, so that its delays run side by
 * side; and none of this waits for a guess that was wrong. */
static void ask_for_homes(const struct store *store, struct batch *batch, uint64_t wanted)
{
    for (; wanted; wanted &= wanted - 1) {
        unsigned i = lowest_bit(wanted);
        batch->places[i] = store_home(store, batch->fingerprints[i].high);
        PREFETCH(store->tags + batch->places[i]);
    }
}

/* Takes a gap for each of the wanted fingerprints whose tag is not there, and gives their bits. The others
 * have the place of their tag. What is to be read or written of all of them is asked for. */
static uint64_t claim_places(struct store *store, struct batch *batch, uint64_t wanted)
{
    uint64_t claimed = 0;
    for (; wanted; wanted &= wanted - 1) {
        unsigned i = lowest_bit(wanted);
        char tag = store_tag(batch->fingerprints[i]);
        if (!store_look(store, batch->places[i], tag, &batch->places[i])) {
            store_claim(store, batch->places[i], tag);
            claimed |= (uint64_t)1 << i;
        }
        PREFETCH(store->slots + batch->places[i]);
    }
    return claimed;
}

/* Adds those of the fingerprints whose tags are there that are not; gives their bits. */
static uint64_t add_doubtful(struct store *store, struct batch *batch, uint64_t doubtful)
{
    uint64_t fresh = 0;
    for (; doubtful; doubtful &= doubtful - 1) {
        unsigned i = lowest_bit(doubtful);
        size_t *place = &batch->places[i];
        struct fingerprint fingerprint = batch->fingerprints[i];
        if (slot_holds(&store->slots[*place], fingerprint) ||
            store_find(store, store_home(store, fingerprint.high), fingerprint, place))
            continue;
        store_claim(store, *place, store_tag(fingerprint));
        store_fill(store, *place, fingerprint);
        fresh |= (uint64_t)1 << i;
    }
    return fresh;
}

/* Numbers those that are fresh from FIRST on, and tells the numbers of all that are wanted. */
static void number(struct store *store, const struct batch *batch, uint64_t wanted, uint64_t fresh,
                   size_t first, size_t *numbers)
{
    for (; wanted; wanted &= wanted - 1) {
        unsigned i = lowest_bit(wanted);
        uint64_t *stored = &store->numbers[batch->places[i]];
        if (fresh >> i & 1)
            *stored = first++;
        numbers[i] = (size_t)*stored;
    }
}

/* Adds what was asked for. */
static uint64_t add_wanted(struct store *store, struct batch *batch, uint64_t wanted, size_t *numbers)
{
    size_t before = store->count;
    if (store->room <= CACHED && !store->numbered)
        wanted &= ~find_at_home(store, batch);
    ask_for_homes(store, batch, wanted);
    uint64_t fresh = claim_places(store, batch, wanted);
    for (uint64_t left = fresh; left; left &= left - 1) {
        unsigned i = lowest_bit(left);
        store_fill(store, batch->places[i], batch->fingerprints[i]);
    }
    fresh |= add_doubtful(store, batch, wanted & ~fresh);
    if (store->numbered)
        number(store, batch, wanted, fresh, before, numbers);
    if (fresh)
        store_settle(store);
    return fresh;
}

uint64_t set_add(struct set *set, const struct text *texts, size_t count, uint64_t wanted, size_t *numbers)
{
    struct batch batch;
    take_texts(set, texts, count, &batch);
    return add_wanted(&set->store, &batch, wanted, numbers);
}

uint64_t set_add_fingerprints(struct set *set, const struct fingerprint *fingerprints, size_t count,
                              uint64_t wanted)
{
    struct batch batch;
    take_fingerprints(fingerprints, count, &batch);
    return add_wanted(&set->store, &batch, wanted, NULL);
}

/* Finds what was asked for. */
static uint64_t find_all(const struct store *store, struct batch *batch)
{
    uint64_t known = 0;
    if (batch->count == 0)
        return 0;
    ask_for_homes(store, batch, UINT64_MAX >> (SET_BATCH - batch->count));
    for (size_t i = 0; i < batch->count; i++)
        PREFETCH(store->slots + batch->places[i]);
    for (size_t i = 0; i < batch->count; i++)
        known |= (uint64_t)store_find(store, batch->places[i], batch->fingerprints[i], &batch->places[i])
                 << i;
    return known;
}

uint64_t set_find(const struct set *set, const struct text *texts, size_t count)
{
    struct batch batch;
    take_texts(set, texts, count, &batch);
    return find_all(&set->store, &batch);
}

uint64_t set_find_fingerprints(const struct set *set, const struct fingerprint *fingerprints, size_t count)
{
    struct batch batch;
    take_fingerprints(fingerprints, count, &batch);
    return find_all(&set->store, &batch);
}

bool set_next(struct set *set, size_t *at, struct fingerprint *next)
{
    const struct store *store = &set->store;
    if (*at == 0)
        store_sort(&set->store);
    while (*at < store->room && !store->tags[*at])
        ++*at;
    if (*at == store->room)
        return false;
    *next = (struct fingerprint){slot_high(&store->slots[*at]), store->slots[*at].words[2]};
    ++*at;
    return true;
}

size_t set_count(const struct set *set)
{
    return set->store.count;
}

void set_clear(struct set *set)
{
    bool numbered = set->store.numbered;
    store_close(&set->store);
    store_open(&set->store, numbered);
}

struct set *set_open(bool numbered)
{
    struct set *set = malloc(sizeof *set);
    if (!set)
        report_fatal(NULL, "out of memory");
    store_open(&set->store, numbered);
    fingerprint_draw_key(&set->key);
    return set;
}

void set_close(struct set *set)
{
    if (!set)
        return;
    store_close(&set->store);
    free(set);
}
