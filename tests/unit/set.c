#include "lib/set.h"

#include <stdlib.h>

#include "check.h"
#include "lib/compiler.h"

static bool same(struct fingerprint a, struct fingerprint b)
{
    return a.low == b.low && a.high == b.high;
}

static struct fingerprint number_fingerprint(const struct set *set, uint32_t number)
{
    return set_fingerprint(set, (struct text){(const char *)&number, sizeof number});
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
        fresh += set_add(set, set_fingerprint(set, text));
        repeats += !set_add(set, set_fingerprint(set, text));
        added++;
        size_t places[] = {0, length / 2, length - 1};
        for (size_t i = 0; i < 3 && length > 2; i++, added++) {
            bytes[places[i]] = 1;
            fresh += set_add(set, set_fingerprint(set, text));
            bytes[places[i]] = 0;
        }
        free(bytes);
    }
    CHECK(fresh == added);
    CHECK(repeats == 3200);
    CHECK(set_count(set) == added);
    set_close(set);
}

static void test_growth(void)
{
    enum { COUNT = 300000 };
    struct set *set = set_open(true);
    size_t fresh = 0, wrong = 0, number;
    for (uint32_t i = 0; i < COUNT; i++) {
        fresh += set_number(set, number_fingerprint(set, i), &number);
        wrong += number != i;
        wrong += set_number(set, number_fingerprint(set, i / 2), &number) || number != i / 2;
    }
    for (uint32_t i = 0; i < COUNT; i++)
        wrong += set_number(set, number_fingerprint(set, i), &number) || number != i;
    CHECK(fresh == COUNT);
    CHECK(wrong == 0);
    CHECK(set_count(set) == COUNT);
    set_close(set);
}

/* Fingerprints as nobody would get them: all in one place, at one end of the table, or alike in half. */
static void test_crowds(void)
{
    static const uint64_t starts[] = {1, UINT64_MAX / 2, UINT64_MAX - 5000};
    for (size_t i = 0; i < 3; i++) {
        struct set *set = set_open(false);
        size_t fresh = 0, repeats = 0;
        for (uint64_t j = 0; j < 5000; j++)
            fresh += set_add(set, (struct fingerprint){j % 3, starts[i] + (j * 1237 % 5000) / 3 * 3});
        for (uint64_t j = 0; j < 5000; j++)
            repeats += !set_add(set, (struct fingerprint){j % 3, starts[i] + (j * 1237 % 5000) / 3 * 3});
        CHECK(repeats == 5000);
        CHECK(set_count(set) == fresh);
        set_close(set);
    }
}

static void test_clear(void)
{
    struct set *set = set_open(false);
    struct fingerprint before = set_fingerprint(set, text_of("a line"));
    for (uint32_t i = 0; i < 10000; i++)
        set_add(set, number_fingerprint(set, i));
    set_clear(set);
    CHECK(set_count(set) == 0);
    CHECK(same(before, set_fingerprint(set, text_of("a line"))));
    CHECK(set_add(set, number_fingerprint(set, 7)));
    CHECK(!set_add(set, number_fingerprint(set, 7)));
    set_close(set);
}

static void test_keys_differ(void)
{
    struct set *one = set_open(false), *other = set_open(false);
    CHECK(!same(set_fingerprint(one, text_of("a line")), set_fingerprint(other, text_of("a line"))));
    CHECK(!same(set_fingerprint(one, text_of("")), set_fingerprint(other, text_of(""))));
    set_close(one);
    set_close(other);
    set_close(NULL);
}

int main(void)
{
    test_products();
    test_every_byte_counts();
    test_growth();
    test_crowds();
    test_clear();
    test_keys_differ();
    return check_end();
}
