/* Linear probing in the order of the fingerprints (Amble and Knuth, "Ordered hash tables", 1974). A home is
 * the high half scaled to the table's size, so any size will do, and growing is one walk in order. */
#include "lib/set.h"

#include <stdlib.h>

#include "lib/report.h"
#include "lib/set/fingerprint.h"

enum {
    START = 1024,  /* slots; also what stands behind the last home, for those that linear probing pushes on */
    SMALL = 65536, /* homes */
    CACHE_LINE = 64
};

struct set {
    struct fingerprint_key key;
    struct fingerprint *slots; /* ascending by `high`, with gaps: a `high` of 0; the last slot is one */
    uint64_t *numbers;         /* of the slots; NULL where they are not numbered */
    size_t homes, room;        /* slots that are some fingerprint's home; all slots */
    size_t count;
    bool numbered;
};

struct fingerprint set_fingerprint(const struct set *set, struct text text)
{
    return fingerprint_of(&set->key, text);
}

static size_t home_of(const struct set *set, struct fingerprint fingerprint)
{
    return (size_t)wide_multiply(fingerprint.high, set->homes).high;
}

void set_prefetch(const struct set *set, struct fingerprint fingerprint)
{
    const struct fingerprint *home = set->slots + home_of(set, fingerprint);
    PREFETCH(home);
    PREFETCH(home + CACHE_LINE / sizeof *home); /* where linear probing leads */
}

static void *resize(void *at, size_t count, size_t size)
{
    void *moved = count > SIZE_MAX / size ? NULL : realloc(at, count * size);
    if (!moved)
        report_fatal(NULL, "out of memory");
    return moved;
}

static void set_room(struct set *set, size_t room)
{
    set->room = room;
    set->slots = resize(set->slots, room, sizeof *set->slots);
    if (set->numbered)
        set->numbers = resize(set->numbers, room, sizeof *set->numbers);
}

/* COUNT slots from FROM to TO. */
static inline void move_slots(struct set *set, size_t to, size_t from, size_t count)
{
    memmove(set->slots + to, set->slots + from, count * sizeof *set->slots);
    if (set->numbered)
        memmove(set->numbers + to, set->numbers + from, count * sizeof *set->numbers);
}

/* Brings all fingerprints to the front; how many slots they will need. Without a branch that could be guessed
 * wrong. */
static size_t gather(struct set *set)
{
    size_t end = 0;
    for (size_t from = 0, to = 0; from < set->room; from++) {
        bool used = set->slots[from].high != 0;
        size_t home = home_of(set, set->slots[from]);
        home = home > end ? home : end;
        end = used ? home + 1 : end;
        move_slots(set, to, from, 1);
        to += used;
    }
    return end;
}

/* From the back of the table to where each belongs: none comes to stand behind where it was, since all those
 * after it have room behind it. */
static void scatter(struct set *set)
{
    static const struct fingerprint gap = {0, 0};
    size_t next = 0, first = set->room - set->count;
    memset(set->slots, 0, first * sizeof *set->slots);
    for (size_t from = first; from < set->room; from++) {
        struct fingerprint fingerprint = set->slots[from];
        size_t home = home_of(set, fingerprint), to = home > next ? home : next;
        move_slots(set, to, from, 1);
        set->slots[from] = gap;
        set->slots[to] = fingerprint;
        next = to + 1;
    }
}

/* A sixth more homes, so that the table is never less than two thirds full; but a small one may be sparse,
 * and fast. */
static void grow(struct set *set)
{
    set->homes += set->homes < SMALL ? set->homes * 3 : set->homes / 6;
    size_t end = gather(set);
    set_room(set, (end > set->homes ? end : set->homes) + START);
    move_slots(set, set->room - set->count, 0, set->count);
    scatter(set);
}

/* Where the fingerprint stands, or would. */
static inline size_t find(const struct set *set, struct fingerprint fingerprint)
{
    size_t at = home_of(set, fingerprint);
    /* A gap has a `high` of 0, which less 1 is above all others. */
    while (set->slots[at].high - 1 < fingerprint.high - 1)
        at++;
    while (set->slots[at].high == fingerprint.high && set->slots[at].low != fingerprint.low)
        at++;
    return at;
}

/* Makes room at a place that `find` gave: true where that is done, false where the table had to grow. */
static bool open_slot(struct set *set, size_t at)
{
    size_t gap = at;
    while (set->slots[gap].high)
        gap++;
    if (set->count >= set->homes / 5 * 4 || gap == set->room - 1) {
        grow(set);
        return false;
    }
    move_slots(set, at + 1, at, gap - at);
    return true;
}

static inline bool stands_at(const struct set *set, size_t at, struct fingerprint fingerprint)
{
    return set->slots[at].high == fingerprint.high;
}

/* AT: what `find` gave for it. Gives where it stands in the end. */
static size_t insert(struct set *set, size_t at, struct fingerprint fingerprint)
{
    while (!open_slot(set, at))
        at = find(set, fingerprint);
    set->slots[at] = fingerprint;
    set->count++;
    return at;
}

bool set_add(struct set *set, struct fingerprint fingerprint)
{
    size_t at = find(set, fingerprint);
    if (stands_at(set, at, fingerprint))
        return false;
    insert(set, at, fingerprint);
    return true;
}

bool set_number(struct set *set, struct fingerprint fingerprint, size_t *number)
{
    size_t at = find(set, fingerprint);
    bool fresh = !stands_at(set, at, fingerprint);
    if (fresh) {
        at = insert(set, at, fingerprint);
        set->numbers[at] = set->count - 1;
    }
    *number = (size_t)set->numbers[at];
    return fresh;
}

size_t set_count(const struct set *set)
{
    return set->count;
}

void set_clear(struct set *set)
{
    set->count = 0;
    set->homes = START;
    set_room(set, 2 * START);
    memset(set->slots, 0, set->room * sizeof *set->slots);
}

struct set *set_open(bool numbered)
{
    struct set *set = resize(NULL, 1, sizeof *set);
    *set = (struct set){.numbered = numbered};
    fingerprint_draw_key(&set->key);
    set_clear(set);
    return set;
}

void set_close(struct set *set)
{
    if (!set)
        return;
    free(set->slots);
    free(set->numbers);
    free(set);
}
