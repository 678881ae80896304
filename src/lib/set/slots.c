#include "lib/set/slots.h"

#include <stdlib.h>

#include "lib/memory.h"
#include "lib/report.h"

enum {
    START = 1024,  /* homes; also the slots behind the last home, for those that linear probing pushes on */
    SMALL = 16384, /* homes: below, the table is sparse, and fast */
    FULLEST = 80,  /* hundredths of the homes, at which there come to be more of them; */
    FULLEST_SMALL = 12,
    GROWTH = 5,        /* of so many homes there come to be one more */
    SWEEP_EVERY = 16,  /* of so many homes in a part of a sweep one fingerprint brings on the next part: so a
                          sweep is over before a sixteenth more fingerprints are there */
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
static void clear_from(struct slots *slots, size_t from)
{
    from = from > slots->fence ? from : slots->fence;
    if (from < slots->clear)
        memset(slots->slots + from, 0, (slots->clear - from) * sizeof *slots->slots);
    slots->clear = from < slots->clear ? from : slots->clear;
}

/* So many slots; what the new ones hold is undefined up to where they are cleared. */
static void set_room(struct slots *slots, size_t room)
{
    clear_from(slots, slots->fence);
    slots->slots = resize(slots->slots, room, sizeof *slots->slots);
    if (slots->numbered)
        slots->numbers = resize(slots->numbers, room, sizeof *slots->numbers);
    slots->fence = slots->room;
    slots->room = slots->clear = room;
}

/* Puts a fingerprint in a slot, and pushes on what stands there and behind it up to the next gap; which slot
 * that was. A loop, since most pushes are short. */
static inline size_t put(struct slots *slots, size_t place, struct slot pushed, uint64_t number)
{
    size_t at = place;
    for (; slot_high(&pushed); at++) {
        struct slot next = slots->slots[at];
        slots->slots[at] = pushed;
        pushed = next;
    }
    at--;
    if (slots->numbered) {
        memmove(slots->numbers + place + 1, slots->numbers + place, (at - place) * sizeof *slots->numbers);
        slots->numbers[place] = number;
    }
    if (at == slots->room - 1)
        set_room(slots, slots->room + START);
    if (at == slots->fence - 1)
        clear_from(slots, slots->fence);
    return at;
}

/* The first slot in use whose fingerprint has its old home at HOME or after it. */
static size_t first_of_home(const struct slots *slots, size_t home)
{
    size_t at = home;
    while (at < slots->end_before &&
           (!slot_high(&slots->slots[at]) ||
            wide_multiply(slot_high(&slots->slots[at]), slots->homes_before).high < home))
        at++;
    return at;
}

/* Takes into hand what stands from slot FROM to the end of what is not swept; how many. */
static size_t pick_up(struct slots *slots, size_t from)
{
    size_t count = 0, end = slots->end_before, room = end > from ? end - from : 0;
    slots->moved = array_grow(slots->moved, &slots->moved_capacity, room, sizeof *slots->moved);
    if (slots->numbered)
        slots->moved_numbers = array_grow(slots->moved_numbers, &slots->moved_numbers_capacity, room,
                                          sizeof *slots->moved_numbers);
    for (size_t at = from; at < end; at++) {
        slots->moved[count] = slots->slots[at];
        if (slots->numbered)
            slots->moved_numbers[count] = slots->numbers[at];
        count += slot_high(&slots->slots[at]) != 0;
    }
    if (room)
        memset(slots->slots + from, 0, room * sizeof *slots->slots);
    return count;
}

/* Spreads the last of the fingerprints that stand by old homes: those of the last HOMES of these. */
static void sweep(struct slots *slots, size_t homes)
{
    slots->homes_left -= homes < slots->homes_left ? homes : slots->homes_left;
    clear_from(slots, slots->homes_left + slots->homes_left / GROWTH - (slots->homes_left > 0));
    size_t next = first_of_home(slots, slots->homes_left), count = pick_up(slots, next);
    uint64_t first = count ? slot_high(&slots->moved[0]) : UINT64_MAX;
    slots->end_before = next;
    if (first <= slots->last_unswept)
        slots->last_unswept = first - 1;
    for (size_t i = 0; i < count; i++) {
        size_t home = (size_t)wide_multiply(slot_high(&slots->moved[i]), slots->homes).high;
        size_t to = home > next ? home : next;
        if (slots->numbered || UNLIKELY(to == slots->room - 1 || slot_high(&slots->slots[to])))
            put(slots, to, slots->moved[i], slots->numbered ? slots->moved_numbers[i] : 0);
        else
            slots->slots[to] = slots->moved[i];
        next = to + 1;
    }
    if (!slots->homes_left)
        slots->last_unswept = slots->end_before = 0;
}

static void sweep_on(struct slots *slots)
{
    size_t part = slots->homes_before / SWEEP_SHARE;
    part = part > SWEEP_MOST ? SWEEP_MOST : part;
    part = part < SWEEP_LEAST ? SWEEP_LEAST : part;
    sweep(slots, part);
    slots->left_to_part = part / SWEEP_EVERY;
}

static void set_homes(struct slots *slots, size_t homes)
{
    slots->homes = homes;
    slots->most = homes / 100 * (homes < SMALL ? FULLEST_SMALL : FULLEST);
}

/* More homes, so that a table is never less than two thirds full; but a small one is sparse, and fast.
 */
static void grow(struct slots *slots)
{
    bool small = slots->homes < SMALL;
    sweep(slots, slots->homes_left);
    slots->homes_left = slots->homes_before = slots->homes;
    slots->last_unswept = UINT64_MAX;
    slots->end_before = slots->room;
    slots->left_to_part = 1;
    set_homes(slots, slots->homes + (small ? slots->homes * 3 : slots->homes / GROWTH));
    if (slots->room < slots->homes + START)
        set_room(slots, slots->homes + START);
    if (small)
        sweep(slots, slots->homes_left);
}

void slots_insert(struct slots *slots, size_t at, struct fingerprint fingerprint)
{
    struct slot slot;
    memcpy(slot.words, &fingerprint.high, sizeof fingerprint.high);
    slot.words[2] = fingerprint.low;
    size_t end = put(slots, at, slot, slots->count);
    slots->count++;
    if (fingerprint.high <= slots->last_unswept && end >= slots->end_before)
        slots->end_before = end + 1;
    if (slots->count > slots->most)
        grow(slots);
    else if (slots->homes_left && --slots->left_to_part == 0)
        sweep_on(slots);
}

void slots_open(struct slots *slots, bool numbered)
{
    *slots = (struct slots){.numbered = numbered};
    set_homes(slots, START);
    set_room(slots, 2 * START);
    clear_from(slots, 0);
}

void slots_settle(struct slots *slots)
{
    if (slots->homes_left)
        sweep(slots, slots->homes_left);
    clear_from(slots, 0);
}

void slots_close(struct slots *slots)
{
    free(slots->slots);
    free(slots->numbers);
    free(slots->moved);
    free(slots->moved_numbers);
}
