#include "lib/batch.h"

#include "check.h"

static void test_reading(void)
{
    struct batch batch;
    struct text rest = text_of("one\ntwo\n\nthree");
    CHECK(batch_read(&batch, &rest, '\n', false));
    CHECK(batch.count == 3 && batch_all(&batch) == 7);
    CHECK_TEXT(batch.lines[1], "two");
    CHECK_TEXT(batch_whole(&batch, 1), "two\n");
    CHECK_TEXT(rest, "three");
    CHECK(!batch_read(&batch, &rest, '\n', false));
    CHECK_TEXT(rest, "three");
    CHECK(batch_read(&batch, &rest, '\n', true));
    CHECK(batch.count == 1);
    CHECK_TEXT(batch_whole(&batch, 0), "three");
    CHECK(rest.length == 0 && !batch_read(&batch, &rest, '\n', true));
}

/* A batch takes 64 lines at most, and a mask has a bit for each. */
static void test_full(void)
{
    char bytes[2 * BATCH_LINES + 2];
    struct batch batch;
    struct text rest = {bytes, sizeof bytes};
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = i % 2 ? '\0' : 'a';
    CHECK(batch_read(&batch, &rest, '\0', true));
    CHECK(batch.count == BATCH_LINES && rest.length == 2 && batch_all(&batch) == UINT64_MAX);
    struct buffer all = {0}, some = {0};
    batch_write(&batch, UINT64_MAX, &all);
    CHECK(all.length == 2 * BATCH_LINES);
    batch_write(&batch, (uint64_t)7 << 61 | 5, &some);
    CHECK(some.length == 10);
    buffer_free(&all);
    buffer_free(&some);
}

/* The lines of TEXT that are written of it, where KEPT are. */
static void check_written(const char *text, uint64_t kept, const char *expected)
{
    struct batch batch;
    struct buffer to = {0};
    struct text rest = text_of(text);
    batch_read(&batch, &rest, '\n', true);
    batch_write(&batch, kept, &to);
    CHECK_TEXT(buffer_text(&to), expected);
    buffer_free(&to);
}

/* The same, with blank lines kept as far as they make no gap longer. */
static void check_gaps(const char *text, uint64_t kept, const char *expected)
{
    struct batch batch;
    struct batch_gap gap = {0, 0};
    struct text rest = text_of(text);
    batch_read(&batch, &rest, '\n', true);
    kept |= batch_close_gaps(&batch, batch_blank(&batch), kept, &gap);
    check_written(text, kept, expected);
}

int main(void)
{
    test_reading();
    test_full();
    check_written("a\nb\nc\n", 0, "");
    check_written("a\nb\nc\nd\n", 13, "a\nc\nd\n");
    check_gaps("a\n\nb\n\nc\n", 17, "a\n\nc\n");
    check_gaps("a\n\nb\n\t\n \nc\n", 33, "a\n\n \nc\n");
    check_gaps("\n\na\n\n", 0, "\n\n");
    return check_end();
}
