#include "lib/set/store.h"

#include <stdlib.h>

#include "lib/memory.h"
#include "lib/report.h"

enum {
    START = 1024,  /* homes */
    SPARE = 1024,  /* slots behind the last home, for what linear probing brings there */
    SMALL = 16384, /* homes: below, the table is sparse, and fast */
    FULLEST = 87,  /* hundredths of the homes, at which there come to be more of them; */
    FULLEST_SMALL = 12,
    GROWTH = 5,        /* of so many homes there come to be one more */
    SWEEP_EVERY = 16,  /* of so many homes in a part of a sweep one fingerprint brings on the next part: so a
                          sweep is over before there is one fingerprint more of 13 */
    SWEEP_SHARE = 256, /* of so many homes a part of a sweep has one, */
    SWEEP_LEAST = 512, /* but so many at the least, */
    SWEEP_MOST = 32768 /* and at the most: a fifth of a millisecond */
};

static void *resize(void *at, size_t count, size_t size)
{
    void *moved = count > SIZE_MAX / size ? NULL : realloc(at, count * size);
    if (!moved)
        report_fatal(NULL, "out of memory");
    return moved;
}

/* Makes gaps of the new slots from FROM on. Those before are not touched until the sweep is near, so that
 * they take no memory while the table is fullest. */
static void clear_from(struct store *store, size_t from)
{
    from = from > store->fence ? from : store->fence;
    if (from < store->clear)
        memset(store->tags + from, 0, store->clear - from);
    store->clear = from < store->clear ? from : store->clear;
}

/* So many slots; of the new ones the tags are undefined up to where they are cleared. */
static void set_room(struct store *store, size_t room)
{
    clear_from(store, store->fence);
    store->tags = resize(store->tags, room + FEW_COMPARED, 1);
    store->slots = resize(store->slots, room, sizeof *store->slots);
    if (store->numbered)
        store->numbers = resize(store->numbers, room, sizeof *store->numbers);
    store->fence = store->room;
    store->room = room;
    store->clear = room + FEW_COMPARED;
}

/* More slots where the last ones have come into use. */
static void extend(struct store *store)
{
    set_room(store, store->room + SPARE);
    clear_from(store, 0);
}

/* Are the slots before END gaps, as many as may be taken before this is asked again? */
static bool is_free(const struct store *store, size_t end)
{
    uint64_t gaps = UINT16_MAX;
    for (size_t i = FEW_COMPARED; i <= STORE_FREE; i += FEW_COMPARED)
        gaps &= compare_few(store->tags + end - i, 0);
    return gaps == UINT16_MAX;
}

/* Sees to it that a gap is found before the end of the slots, and of those whose tags are cleared. */
static void guard_ends(struct store *store)
{
    if (store->fence < store->clear && !is_free(store, store->fence))
        clear_from(store, store->fence);
    if (store->clear <= store->room && !is_free(store, store->room))
        extend(store);
}

/* Takes into hand what stands from slot FROM up to END; how many. */
static size_t pick_up(struct store *store, size_t from, size_t end)
{
    size_t count = 0;
    store->moved = array_grow(store->moved, &store->moved_capacity, end - from + 1, sizeof *store->moved);
    if (store->numbered)
        store->moved_numbers = array_grow(store->moved_numbers, &store->moved_numbers_capacity,
                                          end - from + 1, sizeof *store->moved_numbers);
    for (size_t at = from; at < end; at++) {
        store->moved[count] = store->slots[at];
        if (store->numbered)
            store->moved_numbers[count] = store->numbers[at];
        count += store->tags[at] != 0;
    }
    memset(store->tags + from, 0, end - from);
    return count;
}

/* Puts what is in hand by the homes of now. Most of it is in order: then its place is behind the last one, or
 * at its home. */
static void put_down(struct store *store, size_t count)
{
    size_t run = 0, next = 0; /* all slots from the one up to the other are taken */
    for (size_t i = 0; i < count; i++) {
        struct slot moved = store->moved[i];
        size_t home = (size_t)wide_multiply(slot_high(&moved), store->homes).high;
        size_t place = home > next ? home : next;
        if (UNLIKELY(home < run || store->tags[place])) {
            place = store_gap(store, home);
        } else {
            run = home > next ? home : run;
            next = place + 1;
        }
        store->tags[place] = store_tag((struct fingerprint){0, moved.words[2]});
        store->slots[place] = moved;
        if (store->numbered)
            store->numbers[place] = store->moved_numbers[i];
        if (UNLIKELY(place + STORE_FREE >= store->room))
            extend(store);
    }
}

/* Spreads the fingerprints of the last of the homes that are not swept: HOMES of them, and so many more that
 * none is left which stands across an end of what is emptied. */
static void sweep(struct store *store, size_t homes)
{
    size_t end = store->unswept, from = homes < end ? end - homes : 0;
    while (from && store->tags[from - 1])
        from--;
    while (end && store->tags[end - 1])
        end++;
    clear_from(store, from + from / GROWTH - (from > 0));
    size_t count = pick_up(store, from, end);
    store->unswept = from;
    put_down(store, count);
}

static void sweep_on(struct store *store)
{
    size_t part = store->homes_before / SWEEP_SHARE;
    part = part > SWEEP_MOST ? SWEEP_MOST : part;
    part = part < SWEEP_LEAST ? SWEEP_LEAST : part;
    sweep(store, part);
    store->next_part += part / SWEEP_EVERY;
}

static void set_homes(struct store *store, size_t homes)
{
    store->homes = homes;
    store->most = homes / 100 * (homes < SMALL ? FULLEST_SMALL : FULLEST);
}

/* More homes, so that a table is never less than seven tenths full; but a small one is sparse, and fast. */
static void grow(struct store *store)
{
    bool small = store->homes < SMALL;
    sweep(store, store->unswept);
    store->unswept = store->homes_before = store->homes;
    store->next_part = store->count;
    set_homes(store, store->homes + (small ? store->homes * 3 : store->homes / GROWTH));
    if (store->room < store->homes + SPARE)
        set_room(store, store->homes + SPARE);
    if (small)
        sweep(store, store->unswept);
}

void store_settle(struct store *store)
{
    if (store->count > store->most)
        grow(store);
    while (store->unswept && store->count >= store->next_part)
        sweep_on(store);
    guard_ends(store);
}

void store_open(struct store *store, bool numbered)
{
    *store = (struct store){.numbered = numbered};
    set_homes(store, START);
    set_room(store, START + SPARE);
    clear_from(store, 0);
}

/* Brings the fingerprint of slot AT, the tags apart, to its place among those from FROM on, which are in
 * order. */
static void sort_in(struct slot *from, struct slot *at)
{
    struct slot moved = *at;
    for (; at > from && slot_high(at - 1) > slot_high(&moved); at--)
        *at = at[-1];
    *at = moved;
}

/* In each run between gaps: there each stands behind its home still. */
void store_sort(struct store *store)
{
    if (store->unswept)
        sweep(store, store->unswept);
    clear_from(store, 0);
    for (size_t at = 0, from = 0; at < store->room; at++)
        if (store->tags[at])
            sort_in(store->slots + from, store->slots + at);
        else
            from = at + 1;
    for (size_t at = 0; at < store->room; at++)
        if (store->tags[at])
            store->tags[at] = store_tag((struct fingerprint){0, store->slots[at].words[2]});
}

void store_close(struct store *store)
{
    free(store->tags);
    free(store->slots);
    free(store->numbers);
    free(store->moved);
    free(store->moved_numbers);
}
