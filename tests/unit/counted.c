#include "lib/counted.h"

#include "check.h"

/* Shows TEXT as SHOWING says. */
static void show(struct counted *counted, struct seen *seen, struct text text, enum showing showing,
                 struct output *output)
{
    struct document document = {.file = "-", .separator = '\n', .showing = showing};
    struct batch batch;
    struct seen_verdicts verdicts;
    struct text rest = text;
    while (batch_read(&batch, &rest, '\n', true)) {
        seen_judge(seen, batch.lines, batch.count, batch_all(&batch), &verdicts);
        counted_lines(counted, &document, &batch, 0, &verdicts, output);
    }
    counted_end(counted, &document, output);
}

/* What is written of TEXT, shown once, and shown twice, where AGAIN is shown the second time. */
static void check_counted(struct counted counted, const char *text, const char *again, const char *once,
                          const char *twice)
{
    struct seen *seen = seen_open(&(struct seen_question){.numbered = true});
    struct buffer to = {0};
    struct output output = {.to = &to};
    show(&counted, seen, text_of(text), SHOWING_ONLY, &output);
    CHECK_TEXT(buffer_text(&to), once);
    CHECK(!output.failure);
    to.length = 0;
    counted_clear(&counted);
    seen_clear(seen);
    show(&counted, seen, text_of(text), SHOWING_FIRST, &output);
    CHECK(to.length == 0);
    show(&counted, seen, text_of(again), SHOWING_SECOND, &output);
    CHECK_TEXT(buffer_text(&to), twice);
    CHECK((output.failure != NULL) == (strlen(again) < strlen(text)));
    buffer_free(&to);
    seen_close(seen);
    counted_free(&counted);
}

int main(void)
{
    const char *text = "a\nb\na\nc";
    CHECK(!counted_wanted(&(struct counted){0}) && counted_wanted(&(struct counted){.unique = true}));
    check_counted((struct counted){.tells = true}, text, text, "      2 a\n      1 b\n      1 c",
                  "      2 a\n      1 b\n      1 c");
    check_counted((struct counted){.repeated = true}, text, text, "a\n", "a\n");
    check_counted((struct counted){.unique = true}, text, text, "b\nc", "b\nc");
    check_counted((struct counted){.unique = true}, text, "a\nb\na\nc\nd\n", "b\nc", "b\nc\n");
    check_counted((struct counted){.unique = true}, text, "a\nc\n", "b\nc", "c\n");
    return check_end();
}
