/* The fingerprint: two lanes of 64 bits, each NH over blocks of 1 KB (Black, Halevi, Krawczyk, Krovetz,
 * Rogaway, "UMAC: Fast and Secure Message Authentication", CRYPTO 1999; the second lane by their Toeplitz
 * shift of the key), the blocks of a longer text joined by a polynomial modulo 2^127 - 1 (as in Krovetz and
 * Dai's VHASH, 2007), and the outcome cut to 64 bits by multiplication (Dietzfelbinger, "Universal hashing
 * and k-wise independent random variables via integer arithmetic without primes", STACS 1996). A lane makes
 * one of two texts with odds of 2^-63 at most, KB more times where they have KB more blocks than one.
 *
 * The table: linear probing in the order of the fingerprints (Amble and Knuth, "Ordered hash tables", 1974).
 * A home is the high half scaled to the table's size, so any size will do, and growing is one walk in order.
 */
#include "lib/set.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/random.h>
#include <unistd.h>

#include "lib/compiler.h"
#include "lib/report.h"

enum {
    BLOCK = 1024,  /* bytes */
    START = 1024,  /* slots; also what stands behind the last home, for those that linear probing pushes on */
    SMALL = 65536, /* homes */
    CACHE_LINE = 64,
    SHORT = 16, /* bytes */
    LANES = 2
};

struct key {
    uint64_t block[BLOCK / 8 + 2]; /* of one lane; the other's begins two words on */
    uint64_t length[LANES], point[LANES];
    struct wide factors[LANES][2];
    struct wide added[LANES][SHORT + 2]; /* for each length of a short text; the last for all others */
};

struct set {
    struct key key;
    struct fingerprint *slots; /* ascending by `high`, with gaps: a `high` of 0; the last slot is one */
    uint64_t *numbers;         /* of the slots; NULL where they are not numbered */
    size_t homes, room;        /* slots that are some fingerprint's home; all slots */
    size_t count;
    bool numbered;
};

static uint64_t load_8(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static uint64_t load_4(const char *at)
{
    uint32_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static inline void add_pair(struct wide sums[LANES], const uint64_t *key, uint64_t a, uint64_t b)
{
    sums[0] = wide_add(sums[0], wide_multiply(a + key[0], b + key[1]));
    sums[1] = wide_add(sums[1], wide_multiply(a + key[2], b + key[3]));
}

/* The two words may share bytes: with the length, they tell all of them. */
static inline struct wide short_words(struct text text)
{
    const char *at = text.at;
    size_t length = text.length;
    if (length >= 8)
        return (struct wide){load_8(at), load_8(at + length - 8)};
    if (length >= 4)
        return (struct wide){load_4(at), load_4(at + length - 4)};
    if (length == 0)
        return (struct wide){0, 0};
    return (struct wide){(unsigned char)at[0],
                         (uint64_t)(unsigned char)at[length / 2] << 8 | (unsigned char)at[length - 1]};
}

/* At most BLOCK bytes, with SHORT or more before their end: the last pair may share bytes with what comes
 * before. */
static inline void add_block(struct wide sums[LANES], const uint64_t *key, struct text text)
{
    const char *last = text.at + text.length - 16;
    for (const char *at = text.at; at < last; at += 16, key += 2)
        add_pair(sums, key, load_8(at), load_8(at + 8));
    add_pair(sums, key, load_8(last), load_8(last + 8));
}

/* value * point + word modulo 2^127 - 1, below 2^127 + 2^64. */
static struct wide polynomial_step(struct wide value, uint64_t point, uint64_t word)
{
    struct wide low = wide_add(wide_multiply(value.low, point), (struct wide){word, 0});
    struct wide high = wide_add(wide_multiply(value.high, point), (struct wide){low.high, 0});
    uint64_t over = high.high << 1 | high.low >> 63;
    return wide_add((struct wide){low.low, high.low << 1 >> 1}, (struct wide){over, 0});
}

static void join_block(struct wide values[LANES], const struct key *key, const struct wide sums[LANES])
{
    for (int lane = 0; lane < LANES; lane++) {
        values[lane] = polynomial_step(values[lane], key->point[lane], sums[lane].low);
        values[lane] = polynomial_step(values[lane], key->point[lane], sums[lane].high);
    }
}

/* The one number below 2^127 - 1 that it stands for. */
static struct wide polynomial_end(struct wide value)
{
    struct wide above = wide_add(value, (struct wide){1, 0});
    return above.high >> 63 ? (struct wide){above.low, above.high << 1 >> 1} : value;
}

/* Takes all whole blocks but the last one off the front of the text; what they come to. */
static void join_blocks(struct wide values[LANES], const struct key *key, struct text *text)
{
    for (int lane = 0; lane < LANES; lane++)
        values[lane] = (struct wide){1, 0};
    while (text->length > BLOCK) {
        struct wide sums[LANES] = {{0, 0}, {0, 0}};
        add_block(sums, key->block, text_slice(*text, 0, BLOCK));
        join_block(values, key, sums);
        *text = text_slice(*text, BLOCK, text->length);
    }
}

static struct wide times(struct wide a, uint64_t b)
{
    struct wide product = wide_multiply(a.low, b);
    product.high += a.high * b;
    return product;
}

static inline uint64_t cut(const struct key *key, int lane, size_t length, struct wide value)
{
    struct wide low = times(key->factors[lane][0], value.low);
    struct wide high = times(key->factors[lane][1], value.high);
    struct wide added = key->added[lane][length <= SHORT ? length : SHORT + 1];
    return wide_add(added, wide_add(low, high)).high;
}

static inline struct fingerprint make_fingerprint(uint64_t low, uint64_t high)
{
    return (struct fingerprint){low, high + !high};
}

static struct fingerprint long_fingerprint(const struct key *key, struct text text)
{
    const size_t length = text.length;
    struct wide values[LANES];
    join_blocks(values, key, &text);
    struct wide sums[LANES] = {wide_multiply(length, key->length[0]), wide_multiply(length, key->length[1])};
    add_block(sums, key->block, text);
    if (length > BLOCK) {
        join_block(values, key, sums);
        sums[0] = polynomial_end(values[0]);
        sums[1] = polynomial_end(values[1]);
    }
    return make_fingerprint(cut(key, 0, length, sums[0]), cut(key, 1, length, sums[1]));
}

struct fingerprint set_fingerprint(const struct set *set, struct text text)
{
    const struct key *key = &set->key;
    if (text.length > SHORT)
        return long_fingerprint(key, text);
    struct wide words = short_words(text);
    return make_fingerprint(cut(key, 0, text.length, words), cut(key, 1, text.length, words));
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

static bool fill_from_device(char *at, size_t length)
{
    int file = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    size_t done = 0;
    while (file >= 0 && done < length) {
        ssize_t got = read(file, at + done, length - done);
        if (got == 0 || (got < 0 && errno != EINTR))
            break;
        done += got > 0 ? (size_t)got : 0;
    }
    if (file >= 0)
        close(file);
    return done == length;
}

static void fill_random(char *at, size_t length)
{
    size_t done = 0;
    while (done < length) {
        ssize_t got = getrandom(at + done, length - done, 0);
        if (got < 0 && errno != EINTR)
            break;
        done += got > 0 ? (size_t)got : 0;
    }
    if (done < length && !fill_from_device(at, length))
        report_fatal(NULL, "no source of random bytes");
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
    fill_random((char *)&set->key, sizeof set->key);
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
