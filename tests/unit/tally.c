#include "lib/tally.h"

#include "check.h"

static void check_kept(void)
{
    struct tally tally = {0};
    size_t offset = 9;
    tally_count(&tally, 0);
    tally_keep(&tally, text_of("one"), 0);
    tally_count(&tally, 1);
    tally_keep(&tally, text_of(""), 4);
    tally_count(&tally, 0);
    tally_count(&tally, 2);
    tally_keep(&tally, text_of("two"), 9);
    CHECK(tally.known == 3 && tally.left == 3);
    CHECK_TEXT(tally_text(&tally, 0, &offset), "one");
    CHECK(offset == 0 && tally_tell(&tally, 0) == 2);
    CHECK_TEXT(tally_text(&tally, 1, &offset), "");
    CHECK(offset == 4 && tally_tell(&tally, 1) == 1);
    CHECK_TEXT(tally_text(&tally, 2, &offset), "two");
    CHECK(offset == 9 && tally.left == 1);
    tally_clear(&tally);
    CHECK(tally.known == 0 && tally.left == 0 && tally_tell(&tally, 0) == 0);
    tally_count(&tally, 0);
    tally_keep(&tally, text_of("again"), 1);
    CHECK_TEXT(tally_text(&tally, 0, &offset), "again");
    CHECK(offset == 1 && tally_tell(&tally, 0) == 1);
    tally_free(&tally);
}

static void check_told_once(void)
{
    struct tally tally = {0};
    for (size_t i = 0; i < 3000; i++)
        tally_count(&tally, i % 1000);
    CHECK(tally_tell(&tally, 999) == 3 && tally_tell(&tally, 999) == 0);
    CHECK(tally_tell(&tally, 1000) == 0);
    CHECK(tally.left == 999);
    tally_free(&tally);
}

int main(void)
{
    check_kept();
    check_told_once();
    return check_end();
}
