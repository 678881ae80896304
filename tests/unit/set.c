#include "lib/set.h"

#include <stdlib.h>

#include "check.h"
#include "lib/compiler.h"
#include "lib/fingerprint.h"
#include "lib/set/store.h"

static bool add_text(struct set *set, struct text text, size_t *number)
{
    return set_add(set, &text, 1, 1, number) != 0;
}

static bool add_number(struct set *set, uint32_t value, size_t *number)
{
    return add_text(set, (struct text){(const char *)&value, sizeof value}, number);
}

static bool find_text(const struct set *set, struct text text)
{
    return set_find(set, &text, 1) != 0;
}

static void test_products(void)
{
    static const uint64_t numbers[] = {
        0, 1, 0xFFFFFFFF, 0x100000000, 0x123456789ABCDEF0, UINT64_MAX - 1, UINT64_MAX};
    enum { COUNT = sizeof numbers / sizeof *numbers };
    for (size_t i = 0; i < COUNT * COUNT; i++) {
        struct wide fast = wide_multiply(numbers[i / COUNT], numbers[i % COUNT]);
        struct wide plain = wide_multiply_portable(numbers[i / COUNT], numbers[i % COUNT]);
        CHECK(fast.low == plain.low && fast.high == plain.high);
    }
    struct wide most = wide_multiply(UINT64_MAX, UINT64_MAX);
    CHECK(most.low == 1 && most.high == UINT64_MAX - 1);
}

/* Texts of every length that end where their memory does, so that a sanitizer sees a read past the end; and
 * each with its first, middle or last byte changed. */
static void test_every_byte_counts(void)
{
    struct set *set = set_open(false);
    size_t fresh = 0, added = 0, repeats = 0;
    for (size_t length = 0; length < 3200; length++) {
        char *bytes = calloc(length + !length, 1);
        struct text text = {bytes, length};
        fresh += add_text(set, text, NULL);
        repeats += !add_text(set, text, NULL);
        added++;
        size_t places[] = {0, length / 2, length - 1};
        for (size_t i = 0; i < 3 && length > 2; i++, added++) {
            bytes[places[i]] = 1;
            fresh += add_text(set, text, NULL);
            bytes[places[i]] = 0;
        }
        free(bytes);
    }
    CHECK(fresh == added);
    CHECK(repeats == 3200);
    CHECK(set_count(set) == added);
    set_close(set);
}

static void test_batch(void)
{
    const struct text texts[] = {text_of("a"), text_of("b"), text_of("a"), text_of("c"), text_of("b")};
    size_t numbers[5] = {9, 9, 9, 9, 9};
    struct set *set = set_open(true);
    CHECK(set_add(set, texts, 5, 29, numbers) == 29 - 4);
    CHECK(numbers[0] == 0 && numbers[1] == 9 && numbers[2] == 0 && numbers[3] == 1 && numbers[4] == 2);
    CHECK(set_find(set, texts, 5) == 31);
    CHECK(set_add(set, texts, 5, 31, numbers) == 0);
    CHECK(numbers[1] == 2);
    set_clear(set);
    CHECK(set_find(set, texts, 5) == 0);
    CHECK(set_add(set, texts, 0, 0, numbers) == 0);
    set_close(set);
}

/* While the set grows, and a sweep is at any place, all that was added is there, by its number. */
static void test_growth(void)
{
    enum { COUNT = 300000 };
    struct set *set = set_open(true);
    size_t fresh = 0, wrong = 0, number;
    for (uint32_t i = 0; i < COUNT; i++) {
        uint32_t earlier = (uint32_t)((uint64_t)i * 2654435761u % (i + 1));
        fresh += add_number(set, i, &number);
        wrong += number != i;
        wrong += add_number(set, earlier, &number) || number != earlier;
    }
    for (uint32_t i = 0; i < COUNT; i++)
        wrong += add_number(set, i, &number) || number != i;
    CHECK(fresh == COUNT);
    CHECK(wrong == 0);
    CHECK(set_count(set) == COUNT);
    set_close(set);
}

/* Adds one that is not there; gives false for one that is, and its number. */
static bool add_slot(struct store *store, struct fingerprint one, uint64_t *number)
{
    size_t place;
    bool known = store_find(store, store_home(store, one.high), one, &place);
    if (!known) {
        store_claim(store, place, store_tag(one));
        store_fill(store, place, one);
        if (store->numbered)
            store->numbers[place] = *number;
        store_settle(store);
    } else if (store->numbered) {
        *number = store->numbers[place];
    }
    return !known;
}

/* Fingerprints as nobody would get them: all in one place, at one end of the table, or alike in half. */
static void test_crowds(void)
{
    enum { COUNT = 6000 };
    static const uint64_t starts[] = {1, UINT64_MAX / 2, UINT64_MAX - COUNT};
    for (size_t i = 0; i < 6; i++) {
        struct store store;
        size_t fresh = 0, repeats = 0;
        store_open(&store, i % 2 != 0);
        for (uint64_t j = 0; j < 2 * COUNT; j++) {
            uint64_t number = j, mixed = j % COUNT * 1237 % COUNT;
            struct fingerprint one = {starts[i / 2] + mixed / 3 * 3, (uint32_t)(mixed % 3) << (i % 3 * 8)};
            bool added = add_slot(&store, one, &number);
            fresh += added;
            repeats += !added && (!store.numbered || number == j - COUNT);
        }
        CHECK(fresh == COUNT);
        CHECK(repeats == COUNT);
        CHECK(store.count == fresh);
        store_close(&store);
    }
}

static uint64_t next_word(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state ^ *state >> 29;
}

/* A hash as the set's for texts of 33 to 1,024 bytes, under a key that is known: one lane of NH. */
static uint64_t known_hash(const uint64_t *key, const uint64_t *words, size_t count)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < count; i += 2)
        sum += wide_multiply(words[i] + key[i], words[i + 1] + key[i + 1]).high;
    return sum;
}

/* Whoever knows the key makes texts that are all one to such a hash: where a word is the negative of its key,
 * the product is 0, whatever the other word of the pair. Under a key drawn for the run they are as any
 * others: none is taken for another, and none is far from its home. */
static void test_crafted(void)
{
    enum { COUNT = 20000, WORDS = 8 };
    static const uint64_t known[WORDS] = {3, 1, 4, 1, 5, 9, 2, 6};
    struct fingerprint_key key;
    struct store store;
    uint64_t words[WORDS] = {0 - known[0]}, state = 7;
    size_t alike = 0, lost = 0, farthest = 0;
    fingerprint_draw_key(&key);
    store_open(&store, false);
    for (size_t i = 0; i < COUNT; i++) {
        alike += known_hash(known, words, WORDS) == known_hash(known, (uint64_t[WORDS]){0 - known[0]}, WORDS);
        struct fingerprint one = fingerprint_of(&key, (struct text){(const char *)words, sizeof words});
        size_t home = store_home(&store, one.high), place;
        lost += store_find(&store, home, one, &place);
        farthest = place - home > farthest ? place - home : farthest;
        add_slot(&store, one, NULL);
        words[1] = next_word(&state);
    }
    CHECK(alike == COUNT);
    CHECK(lost == 0);
    CHECK(farthest < COUNT / 10);
    store_close(&store);
}

/* What a set gives one by one is what was added, in rising order, whatever a sweep is about. */
static void test_order(void)
{
    struct set *set = set_open(false);
    struct fingerprint_key key;
    fingerprint_draw_key(&key);
    size_t wrong = 0;
    for (uint32_t added = 0; added < 60000;) {
        struct fingerprint some[SET_BATCH], next, before = {0, 0};
        for (size_t i = 0; i < SET_BATCH; i++, added++)
            some[i] = fingerprint_of(&key, (struct text){(const char *)&added, sizeof added});
        wrong += set_add_fingerprints(set, some, SET_BATCH, UINT64_MAX) != UINT64_MAX;
        wrong += set_find_fingerprints(set, some, SET_BATCH) != UINT64_MAX;
        wrong += set_add_fingerprints(set, some, SET_BATCH, UINT64_MAX) != 0;
        if (added % (SET_BATCH * 117) != 0)
            continue;
        size_t at = 0, count = 0;
        for (; set_next(set, &at, &next); before = next, count++)
            wrong += next.high < before.high || !set_find_fingerprints(set, &next, 1);
        wrong += count != added;
    }
    CHECK(wrong == 0);
    set_clear(set);
    size_t at = 0;
    CHECK(!set_next(set, &at, &(struct fingerprint){0, 0}));
    set_close(set);
}

static void test_clear(void)
{
    struct set *set = set_open(false);
    for (uint32_t i = 0; i < 10000; i++)
        add_number(set, i, NULL);
    set_clear(set);
    CHECK(set_count(set) == 0);
    CHECK(!find_text(set, text_of("a line")));
    CHECK(add_number(set, 7, NULL));
    CHECK(!add_number(set, 7, NULL));
    set_close(set);
}

static void test_keys_differ(void)
{
    struct fingerprint_key one, other;
    fingerprint_draw_key(&one);
    fingerprint_draw_key(&other);
    CHECK(fingerprint_of(&one, text_of("a line")).high != fingerprint_of(&other, text_of("a line")).high);
    CHECK(fingerprint_of(&one, text_of("")).high != fingerprint_of(&other, text_of("")).high);
    set_close(NULL);
}

int main(void)
{
    test_products();
    test_every_byte_counts();
    test_batch();
    test_growth();
    test_crowds();
    test_crafted();
    test_order();
    test_clear();
    test_keys_differ();
    return check_end();
}
