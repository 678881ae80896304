#include "check.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/memory.h"

static bool all_zero(const unsigned char *at, size_t length)
{
    while (length > 0 && at[length - 1] == 0)
        length--;
    return length == 0;
}

static bool aligned(const void *at)
{
    return (uintptr_t)at % _Alignof(max_align_t) == 0;
}

/* What was taken stays as it is, apart from all else, until the arena is emptied. */
static void check_arena_keeps(void)
{
    enum { PIECES = 500 };
    struct arena arena = {0};
    unsigned char *pieces[PIECES];
    bool good = true;
    for (size_t i = 0; i < PIECES; i++) {
        pieces[i] = arena_take(&arena, i * 7, 1);
        good = good && aligned(pieces[i]) && all_zero(pieces[i], i * 7);
        memset(pieces[i], (int)(i % 255) + 1, i * 7);
    }
    for (size_t i = 0; i < PIECES; i++)
        for (size_t j = 0; j < i * 7; j++)
            good = good && pieces[i][j] == i % 255 + 1;
    CHECK(good);
    arena_free(&arena);
}

static void check_arena_emptied(void)
{
    struct arena arena = {0};
    arena_empty(&arena);
    for (size_t size = 1; size <= 1 << 22; size *= 4) { /* dirty in one round, zero in the next */
        unsigned char *taken = arena_take(&arena, size, 1);
        CHECK(all_zero(taken, size));
        memset(taken, 0xFF, size);
        arena_empty(&arena);
    }
    CHECK_TEXT(arena_copy(&arena, text_of("kept")), "kept");
    CHECK(arena_copy(&arena, (struct text){0}).length == 0);
    CHECK(arena_take(&arena, 0, 8) != NULL);
    char *room = arena_room(&arena, 3, 5), *next = arena_room(&arena, 1, 1);
    CHECK((uintptr_t)next % _Alignof(max_align_t) == 0 && (next >= room + 15 || next < room));
    arena_free(&arena);
    CHECK(arena.last == NULL);
    arena_free(&arena);
}

/* Items keep their bytes as they grow, beside others that stay; of large ones nothing stays behind. */
static void check_arena_grows(void)
{
    enum { MOST = 1 << 21 };
    struct arena arena = {0};
    uint32_t *items = arena_grow(&arena, NULL, 0, 4, sizeof *items), *others[8];
    size_t count = 4, filled = 0, other_count = 0;
    bool good = true;
    while (count < MOST) {
        for (; filled < count; filled++)
            items[filled] = (uint32_t)filled;
        if (count >= MOST / 128 && other_count < 8) {
            others[other_count] = arena_take(&arena, 1, sizeof **others);
            *others[other_count++] = 0xA5A5A5A5u;
        }
        items = arena_grow(&arena, items, count, count * 2, sizeof *items);
        count *= 2;
    }
    for (size_t i = 0; i < filled; i++)
        good = good && items[i] == i;
    for (size_t i = 0; i < other_count; i++)
        good = good && *others[i] == 0xA5A5A5A5u;
    CHECK(good && filled == MOST / 2 && other_count > 4);
    char *first = arena_room(&arena, MOST, 4), *last = arena_grow(&arena, first, MOST, 2 * (size_t)MOST, 4);
    char *next = arena_take(&arena, 1, 1);
    CHECK(last && (next >= last + 8 * (size_t)MOST || next < last));
    arena_free(&arena);
}

static void check_buffer(void)
{
    struct buffer buffer = {0};
    CHECK(buffer_text(&buffer).length == 0);
    buffer_drop(&buffer, 0);
    buffer_add(&buffer, (struct text){0});
    CHECK(buffer_room(&buffer, 0) != NULL);
    buffer_add(&buffer, text_of("one "));
    buffer_add_byte(&buffer, '2');
    memcpy(buffer_room(&buffer, 6), " three", 6);
    buffer.length += 6;
    CHECK_TEXT(buffer_text(&buffer), "one 2 three");
    buffer_drop(&buffer, 4);
    CHECK_TEXT(buffer_text(&buffer), "2 three");
    buffer_drop(&buffer, 7);
    CHECK(buffer.length == 0);
    buffer_free(&buffer);
    CHECK(buffer.at == NULL && buffer.capacity == 0);
}

static void check_buffer_grows(void)
{
    struct buffer buffer = {0};
    size_t moves = 0, capacity = 0;
    for (size_t i = 0; i < 1000000; i++) {
        buffer_add_byte(&buffer, (char)(i % 251));
        moves += buffer.capacity != capacity;
        capacity = buffer.capacity;
    }
    bool good = buffer.length == 1000000;
    for (size_t i = 0; good && i < buffer.length; i++)
        good = (unsigned char)buffer.at[i] == i % 251;
    CHECK(good);
    CHECK(moves < 20); /* or adding bytes would not be linear */
    buffer_free(&buffer);
}

static void check_array(void)
{
    size_t capacity = 0;
    uint64_t *numbers = NULL;
    for (size_t i = 0; i < 1000; i++) {
        numbers = array_grow(numbers, &capacity, i + 1, sizeof *numbers);
        numbers[i] = i;
    }
    CHECK(capacity >= 1000 && numbers[0] == 0 && numbers[999] == 999);
    CHECK(array_grow(numbers, &capacity, 1000, sizeof *numbers) == numbers);
    free(numbers);
}

static void take_overflowing(void)
{
    struct arena arena = {0};
    arena_take(&arena, SIZE_MAX / 2, 3);
}

static void take_all(void)
{
    struct arena arena = {0};
    arena_take(&arena, SIZE_MAX, 1);
}

static void take_nearly_all(void)
{
    struct arena arena = {0};
    arena_take(&arena, 1, SIZE_MAX - _Alignof(max_align_t));
}

static void room_overflowing(void)
{
    struct buffer buffer = {0};
    buffer_add_byte(&buffer, 'x');
    buffer_room(&buffer, SIZE_MAX);
}

static void array_overflowing(void)
{
    size_t capacity = 0;
    free(array_grow(NULL, &capacity, SIZE_MAX / 2, 4));
}

/* A size that overflows ends the program with status 2 and a message. */
static void check_refused(void (*take)(void))
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _exit(3);
        take();
        _exit(0);
    }
    int status = -1;
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 2);
}

int main(void)
{
    check_arena_keeps();
    check_arena_emptied();
    check_arena_grows();
    check_buffer();
    check_buffer_grows();
    check_array();
    check_refused(take_overflowing);
    check_refused(take_all);
    check_refused(take_nearly_all);
    check_refused(room_overflowing);
    check_refused(array_overflowing);
    return check_end();
}
