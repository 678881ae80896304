#include "lib/seen.h"

#include "check.h"

static const struct text texts[] = {{"a", 1}, {"b", 1}, {"a", 1}, {"c", 1}};

enum { COUNT = sizeof texts / sizeof *texts, ALL = 15 };

static void test_whole(void)
{
    struct seen_verdicts verdicts;
    struct seen *skipped = seen_open(&(struct seen_question){.skipped = NULL});
    seen_judge(skipped, &texts[3], 1, 1, &verdicts);
    struct seen *seen = seen_open(&(struct seen_question){.skipped = skipped, .numbered = true});
    seen_judge(seen, texts, COUNT, ALL - 2, &verdicts);
    CHECK(verdicts.skipped == 8 && verdicts.known == 0 && verdicts.fresh == 1 && verdicts.repeats == 4);
    CHECK_TEXT(text_of(seen_rule(seen, &verdicts, 0)), "first");
    CHECK_TEXT(text_of(seen_rule(seen, &verdicts, 2)), "repeat");
    CHECK_TEXT(text_of(seen_rule(seen, &verdicts, 3)), "skip");
    CHECK(seen_first(seen, &verdicts, 0, 10) == 0 && seen_first(seen, &verdicts, 1, 11) == 0);
    CHECK(seen_first(seen, &verdicts, 2, 12) == 10 && seen_first(seen, &verdicts, 3, 13) == 0);
    seen_judge(seen, texts, COUNT, ALL, &verdicts);
    CHECK(verdicts.skipped == 8 && verdicts.fresh == 2 && verdicts.repeats == 5);
    CHECK(verdicts.numbers[0] == 0 && verdicts.numbers[1] == 1 && verdicts.numbers[2] == 0);
    seen_clear(seen);
    seen_judge(seen, texts, COUNT, ALL, &verdicts);
    CHECK(verdicts.skipped == 8 && verdicts.fresh == 3 && verdicts.repeats == 4);
    seen_close(seen);
    seen_close(NULL);
    seen_close(skipped);
}

static void test_near(void)
{
    const struct text alike[] = {text_of("the boat came home on Monday"), text_of("a word"),
                                 text_of("The boat came home on Monday!")};
    struct seen *seen = seen_open(&(struct seen_question){.near = 600, .explains = true});
    struct seen_verdicts verdicts;
    seen_judge(seen, alike, 3, 7, &verdicts);
    CHECK(verdicts.fresh == 3 && verdicts.repeats == 4);
    CHECK_TEXT(text_of(seen_rule(seen, &verdicts, 2)), "near");
    CHECK(seen_first(seen, &verdicts, 0, 1) == 0 && seen_first(seen, &verdicts, 1, 2) == 0);
    CHECK(seen_first(seen, &verdicts, 2, 3) == 1);
    seen_clear(seen);
    seen_judge(seen, alike + 2, 1, 1, &verdicts);
    CHECK(verdicts.fresh == 1);
    struct seen *rest = seen_open(&(struct seen_question){.skipped = seen, .near = 600});
    seen_judge(rest, alike, 3, 3, &verdicts);
    CHECK(verdicts.skipped == 1 && verdicts.fresh == 2);
    seen_close(rest);
    seen_close(seen);
}

int main(void)
{
    test_whole();
    test_near();
    return check_end();
}
