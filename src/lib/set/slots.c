#include "lib/set/slots.h"

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
static void clear_from(struct slots *slots, size_t from)
{
    from = from > slots->fence ? from : slots->fence;
    if (from < slots->clear)
        memset(slots->tags + from, 0, slots->clear - from);
    slots->clear = from < slots->clear ? from : slots->clear;
}

/* So many slots; of the new ones the tags are undefined up to where they are cleared. */
static void set_room(struct slots *slots, size_t room)
{
    clear_from(slots, slots->fence);
    slots->tags = resize(slots->tags, room + FEW_COMPARED, 1);
    slots->slots = resize(slots->slots, room, sizeof *slots->slots);
    if (slots->numbered)
        slots->numbers = resize(slots->numbers, room, sizeof *slots->numbers);
    slots->fence = slots->room;
    slots->room = room;
    slots->clear = room + FEW_COMPARED;
}

/* More slots where the last ones have come into use. */
static void extend(struct slots *slots)
{
    set_room(slots, slots->room + SPARE);
    clear_from(slots, 0);
}

/* Are the slots before END gaps, as many as may be taken before this is asked again? */
static bool is_free(const struct slots *slots, size_t end)
{
    uint64_t gaps = UINT16_MAX;
    for (size_t i = FEW_COMPARED; i <= SLOTS_FREE; i += FEW_COMPARED)
        gaps &= compare_few(slots->tags + end - i, 0);
    return gaps == UINT16_MAX;
}

/* Sees to it that a gap is found before the end of the slots, and of those whose tags are cleared. */
static void guard_ends(struct slots *slots)
{
    if (slots->fence < slots->clear && !is_free(slots, slots->fence))
        clear_from(slots, slots->fence);
    if (slots->clear <= slots->room && !is_free(slots, slots->room))
        extend(slots);
}

/* Takes into hand what stands from slot FROM up to END; how many. */
static size_t pick_up(struct slots *slots, size_t from, size_t end)
{
    size_t count = 0;
    slots->moved = array_grow(slots->moved, &slots->moved_capacity, end - from + 1, sizeof *slots->moved);
    if (slots->numbered)
        slots->moved_numbers = array_grow(slots->moved_numbers, &slots->moved_numbers_capacity,
                                          end - from + 1, sizeof *slots->moved_numbers);
    for (size_t at = from; at < end; at++) {
        slots->moved[count] = slots->slots[at];
        if (slots->numbered)
            slots->moved_numbers[count] = slots->numbers[at];
        count += slots->tags[at] != 0;
    }
    memset(slots->tags + from, 0, end - from);
    return count;
}

/* Puts what is in hand by the homes of now. Most of it is in order: then its place is behind the last one, or
 * at its home. */
static void put_down(struct slots *slots, size_t count)
{
    size_t run = 0, next = 0; /* all slots from the one up to the other are taken */
    for (size_t i = 0; i < count; i++) {
        struct slot moved = slots->moved[i];
        size_t home = (size_t)wide_multiply(slot_high(&moved), slots->homes).high;
        size_t place = home > next ? home : next;
        if (UNLIKELY(home < run || slots->tags[place])) {
            place = slots_gap(slots, home);
        } else {
            run = home > next ? home : run;
            next = place + 1;
        }
        slots->tags[place] = slots_tag((struct fingerprint){0, moved.words[2]});
        slots->slots[place] = moved;
        if (slots->numbered)
            slots->numbers[place] = slots->moved_numbers[i];
        if (UNLIKELY(place + SLOTS_FREE >= slots->room))
            extend(slots);
    }
}

/* Spreads the fingerprints of the last of the homes that are not swept: HOMES of them, and so many more that
 * none is left which stands across an end of what is emptied. */
static void sweep(struct slots *slots, size_t homes)
{
    size_t end = slots->unswept, from = homes < end ? end - homes : 0;
    while (from && slots->tags[from - 1])
        from--;
    while (end && slots->tags[end - 1])
        end++;
    clear_from(slots, from + from / GROWTH - (from > 0));
    size_t count = pick_up(slots, from, end);
    slots->unswept = from;
    put_down(slots, count);
}

static void sweep_on(struct slots *slots)
{
    size_t part = slots->homes_before / SWEEP_SHARE;
    part = part > SWEEP_MOST ? SWEEP_MOST : part;
    part = part < SWEEP_LEAST ? SWEEP_LEAST : part;
    sweep(slots, part);
    slots->next_part += part / SWEEP_EVERY;
}

static void set_homes(struct slots *slots, size_t homes)
{
    slots->homes = homes;
    slots->most = homes / 100 * (homes < SMALL ? FULLEST_SMALL : FULLEST);
}

/* More homes, so that a table is never less than seven tenths full; but a small one is sparse, and fast. */
static void grow(struct slots *slots)
{
    bool small = slots->homes < SMALL;
    sweep(slots, slots->unswept);
    slots->unswept = slots->homes_before = slots->homes;
    slots->next_part = slots->count;
    set_homes(slots, slots->homes + (small ? slots->homes * 3 : slots->homes / GROWTH));
    if (slots->room < slots->homes + SPARE)
        set_room(slots, slots->homes + SPARE);
    if (small)
        sweep(slots, slots->unswept);
}

void slots_settle(struct slots *slots)
{
    if (slots->count > slots->most)
        grow(slots);
    while (slots->unswept && slots->count >= slots->next_part)
        sweep_on(slots);
    guard_ends(slots);
}

void slots_open(struct slots *slots, bool numbered)
{
    *slots = (struct slots){.numbered = numbered};
    set_homes(slots, START);
    set_room(slots, START + SPARE);
    clear_from(slots, 0);
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
void slots_sort(struct slots *slots)
{
    if (slots->unswept)
        sweep(slots, slots->unswept);
    clear_from(slots, 0);
    for (size_t at = 0, from = 0; at < slots->room; at++)
        if (slots->tags[at])
            sort_in(slots->slots + from, slots->slots + at);
        else
            from = at + 1;
    for (size_t at = 0; at < slots->room; at++)
        if (slots->tags[at])
            slots->tags[at] = slots_tag((struct fingerprint){0, slots->slots[at].words[2]});
}

void slots_close(struct slots *slots)
{
    free(slots->tags);
    free(slots->slots);
    free(slots->numbers);
    free(slots->moved);
    free(slots->moved_numbers);
}
