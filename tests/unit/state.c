#include "lib/state.h"

#include <stdlib.h>
#include <unistd.h>

#include "check.h"
#include "lib/set.h"

static char name[] = "state-XXXXXX";

static uint64_t add_numbers(struct state *state, enum state_kind kind, uint32_t first)
{
    struct text texts[SET_BATCH];
    uint32_t numbers[SET_BATCH];
    for (uint32_t i = 0; i < SET_BATCH; i++) {
        numbers[i] = first + i;
        texts[i] = (struct text){(const char *)&numbers[i], sizeof numbers[i]};
    }
    return state_add(state, kind, texts, SET_BATCH, UINT64_MAX);
}

static bool find_text(struct state *state, const char *text)
{
    return state_find(state, STATE_LINES, &(struct text){text, strlen(text)}, 1) == 1;
}

/* What was committed is there when the file is opened again; the rest is not. */
static void test_commit(void)
{
    struct state *state = state_open(name);
    const struct text texts[] = {text_of("a"), text_of("b"), text_of("a"), text_of("c")};
    CHECK(state_add(state, STATE_LINES, texts, 4, 7) == 3);
    state_commit(state);
    CHECK(state_add(state, STATE_LINES, texts, 4, 15) == 8);
    state_close(state);
    state = state_open(name);
    CHECK(find_text(state, "a") && find_text(state, "b") && !find_text(state, "c"));
    CHECK(state_add(state, STATE_RECORDS, texts, 1, 1) == 1);
    CHECK(state_add(state, STATE_RECORDS, texts, 1, 1) == 0);
    state_commit(state);
    state_close(state);
    state_close(NULL);
}

/* Two that are open at once take in what the other adds, also when it has folded the file. */
static void test_two(void)
{
    enum { COUNT = 64 * 20000 };
    struct state *one = state_open(name), *other = state_open(name);
    size_t fresh = 0, repeats = 0;
    for (uint32_t i = 0; i < COUNT; i += 2 * SET_BATCH) {
        struct state *now = i % (6 * SET_BATCH) ? one : other, *then = now == one ? other : one;
        fresh += add_numbers(now, STATE_LINES, i) == UINT64_MAX;
        state_commit(now);
        repeats += add_numbers(then, STATE_LINES, i) == 0;
        fresh += add_numbers(then, STATE_LINES, i + SET_BATCH) == UINT64_MAX;
        state_commit(then);
    }
    state_close(one); /* and folds */
    CHECK(fresh == COUNT / SET_BATCH);
    CHECK(repeats == COUNT / SET_BATCH / 2);
    for (uint32_t i = 0; i < COUNT; i += SET_BATCH)
        repeats += add_numbers(other, STATE_LINES, i) == 0;
    CHECK(repeats == COUNT / SET_BATCH / 2 * 3);
    CHECK(find_text(other, "a") && !find_text(other, "c"));
    state_commit(other);
    struct buffer lines = {0};
    state_describe(other, &lines);
    CHECK(
        text_starts(buffer_text(&lines), "version\t1\nlines\t1280003\nbase\t1280003\nlog\t0\nbatches\t0\n"));
    buffer_free(&lines);
    state_close(other);
}

int main(void)
{
    int file = mkstemp(name);
    CHECK(file >= 0);
    test_commit();
    test_two();
    close(file);
    unlink(name);
    return check_end();
}
