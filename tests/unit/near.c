#include "lib/near.h"

#include <stdlib.h>

#include "check.h"
#include "lib/memory.h"
#include "lib/near/index.h"
#include "lib/near/shingles.h"

static size_t count_of(const char *text)
{
    struct shingles shingles = {0};
    shingles_read(&shingles, text_of(text));
    size_t count = shingles.runs;
    CHECK(shingles.count == (count <= SHINGLES_FEW ? 2 * count : count));
    shingles_free(&shingles);
    return count;
}

/* How many shingles both have. */
static size_t common(const char *one, const char *other)
{
    struct shingles ones = {0}, others = {0};
    size_t count = 0;
    shingles_read(&ones, text_of(one));
    shingles_read(&others, text_of(other));
    for (size_t i = 0; i < ones.count; i++)
        for (size_t j = 0; j < others.count; j++)
            count += ones.values[i] == others.values[j];
    count /= ones.runs <= SHINGLES_FEW && others.runs <= SHINGLES_FEW ? 2 : 1;
    shingles_free(&ones);
    shingles_free(&others);
    return count;
}

static void test_shingles(void)
{
    CHECK(count_of("") == 1);
    CHECK(count_of("one two three four") == 1);
    CHECK(count_of("one two three four five") == 1);
    CHECK(count_of("one two three four five six seven") == 3);
    CHECK(count_of("a a a a a a a a a") == 1);
    CHECK(count_of("渡轮停航了两个小时") == 5);
    CHECK(common("One, two: THREE\nfour -- five", "one two three four five") == 1);
    CHECK(common("Ärger über Öl an Bord", "ärger ÜBER öl, an bord!") == 1);
    CHECK(common("a b c d e f g h", "x b c d e f g h") == 3);
    CHECK(common("in a word", "in aword") == 0);
    CHECK(common("in a word", "in word a") == 0);
    CHECK(common("two\xc2\xadwords here", "twowords here") == 1);
    CHECK(common("***", "---") == 0);
    CHECK(common("***", "***") == 1);
    CHECK(common("", " ") == 0);
    CHECK(common("abc渡轮x", "abc 渡 轮 x") == 1);
    CHECK(common("a b c d e", "e d c b a") == 0);
    /* Words of every length, at the end of the text and before more of it. */
    for (size_t length = 1; length < 40; length++) {
        char more[64] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmn", alone[64];
        memcpy(alone, more, length);
        alone[length] = '\0';
        memcpy(more + length, ".               ", 17);
        CHECK(common(more, alone) == 1);
        alone[length - 1] = '1';
        CHECK(common(more, alone) == 0);
    }
}

static void add_word(struct buffer *to, uint32_t word)
{
    char bytes[16];
    int length = snprintf(bytes, sizeof bytes, "%u ", (unsigned)word);
    buffer_add(to, (struct text){bytes, (size_t)length});
}

/* A text of COUNT words, of which every CHANGED one is not what it is in others. */
static struct text make(struct buffer *to, uint32_t first, size_t count, size_t changed)
{
    to->length = 0;
    for (size_t i = 0; i < count; i++)
        add_word(to, changed && i % changed == changed - 1 ? 4000000000u + (uint32_t)i : first + (uint32_t)i);
    return buffer_text(to);
}

/* Values come out rising, and each once, of texts of any length and with any repeats. */
static void test_order(void)
{
    struct buffer text = {0};
    size_t wrong = 0;
    for (size_t words = 5; words < 9000; words += words / 3 + 1) {
        struct shingles shingles = {0};
        shingles_read(&shingles, make(&text, 7, words, 0));
        wrong += shingles.runs != words - 4;
        for (size_t i = 0; i + 1 < shingles.count; i++)
            wrong += shingles.values[i] >= shingles.values[i + 1];
        struct buffer twice = {0};
        buffer_add(&twice, buffer_text(&text));
        buffer_add(&twice, buffer_text(&text));
        shingles_read(&shingles, buffer_text(&twice));
        wrong += shingles.runs != words;
        shingles_free(&shingles);
        buffer_free(&twice);
    }
    CHECK(wrong == 0);
    buffer_free(&text);
}

/* Of 500 texts each is found again, a little changed, and has its own number. */
static void test_near(void)
{
    enum { COUNT = 500 };
    struct near *near = near_open(600);
    struct buffer text = {0};
    size_t wrong = 0, number = 0;
    for (uint32_t i = 0; i < COUNT; i++)
        wrong += !near_add(near, make(&text, i * 10000, 30 + i * 5, 0), &number) || number != i;
    for (uint32_t i = 0; i < COUNT; i++) {
        wrong += near_add(near, make(&text, i * 10000, 30 + i * 5, 40), &number) || number != i;
        wrong += near_add(near, make(&text, i * 10000, 30 + i * 5, 0), &number) || number != i;
    }
    CHECK(wrong == 0);
    CHECK(near_add(near, make(&text, 0, 30, 5), &number));
    CHECK(number == COUNT);
    near_clear(near);
    CHECK(near_add(near, make(&text, 0, 30, 0), &number));
    CHECK(number == 0);
    buffer_free(&text);
    near_close(near);
    near_close(NULL);
}

/* Short texts are many, and must not be taken for each other. */
static void test_short(void)
{
    enum { COUNT = 300000 };
    struct near *near = near_open(600);
    size_t wrong = 0, number;
    char bytes[16];
    for (unsigned i = 0; i < COUNT; i++) {
        int length = snprintf(bytes, sizeof bytes, "line %u", i);
        wrong += !near_add(near, (struct text){bytes, (size_t)length}, &number);
    }
    CHECK(wrong == 0);
    CHECK(!near_add(near, text_of("Line: 7"), &number) && number == 7);
    /* Both sides of where runs are few enough for two values each. */
    near_clear(near);
    CHECK(near_add(near, text_of("a b c d e f g h i j"), &number));
    CHECK(!near_add(near, text_of("a b c d e f g h i j k l m"), &number));
    CHECK(!near_add(near, text_of("a b c d e f g h i"), &number));
    CHECK(near_add(near, text_of("a b c d e f x y z i"), &number));
    near_close(near);
}

/* A part of a long text, and a long text that has a short one in it; but some words alone are chance. */
static void test_parts(void)
{
    struct near *near = near_open(600);
    struct buffer text = {0};
    size_t number;
    near_add(near, make(&text, 0, 3000, 0), &number);
    CHECK(!near_add(near, make(&text, 1000, 300, 0), &number));
    CHECK(near_add(near, make(&text, 1000, 12, 0), &number));
    near_clear(near);
    near_add(near, make(&text, 1000, 40, 0), &number);
    CHECK(!near_add(near, make(&text, 0, 3000, 0), &number));
    near_clear(near);
    near_add(near, make(&text, 1000, 12, 0), &number);
    CHECK(near_add(near, make(&text, 0, 3000, 0), &number));
    buffer_free(&text);
    near_close(near);
}

/* As many texts as have one part in common do not hide the one that is a copy. */
static void test_boilerplate(void)
{
    struct near *near = near_open(600);
    struct buffer text = {0}, part = {0};
    size_t number, wrong = 0;
    for (uint32_t round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < 300; i++) {
            make(&text, 0, 60, 0);
            buffer_add(&text, make(&part, (i + 1) * 1000, 100, 0));
            wrong += near_add(near, buffer_text(&text), &number) != (round == 0) || number != i;
        }
    }
    CHECK(wrong == 0);
    buffer_free(&text);
    buffer_free(&part);
    near_close(near);
}

static void test_index(void)
{
    enum { COUNT = 50000 };
    struct index index = {0};
    size_t text, wrong = 0;
    CHECK(!index_find(&index, 0, &text));
    for (uint32_t i = 0; i < COUNT; i++)
        index_add(&index, (uint32_t[]){i * 3, i * 3 + 1, i}, i % 3 + 1, 9);
    for (uint32_t i = 0; i < COUNT; i++)
        wrong += !index_find(&index, i * 3, &text) || text > i || index_kept(&index, i) != i % 3 + 1;
    wrong += index_find(&index, COUNT * 3, &text);
    CHECK(wrong == 0);
    index_free(&index);
}

int main(void)
{
    test_shingles();
    test_order();
    test_near();
    test_short();
    test_parts();
    test_boilerplate();
    test_index();
    return check_end();
}
