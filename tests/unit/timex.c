/* Tags that a text has, and tags that are added. */
#include "check.h"
#include "lib/timex.h"

static void check_bytes(const char *text, size_t bytes)
{
    if (timex_bytes(text_of(text)) != bytes)
        printf("in \"%s\":\n", text);
    CHECK(timex_bytes(text_of(text)) == bytes);
}

static void check_what_is_a_tag(void)
{
    check_bytes("", 0);
    check_bytes("no <b>tag</b> <", 0);
    check_bytes("<TIMEX3>x</TIMEX3>", 17);
    check_bytes("<TIMEX3 a=\"b\">", 14);
    check_bytes("<TIMEX3S> <TIMEX3 a\n> <TIMEX3 a<b> <TIMEX3", 0);
    check_bytes("</TIMEX3 >", 0);
}

/* Where the plain bytes FROM to TO stand; -1 where they touch a tag. */
static long find(struct timex_text *text, size_t from, size_t to)
{
    size_t start;
    return timex_find(text, from, to, &start) ? (long)start : -1;
}

static void check_places(void)
{
    struct arena arena = {0};
    struct timex_text text;
    timex_open(&text, text_of("a <TIMEX3>b c</TIMEX3> d e"), &arena);
    CHECK_TEXT(text.plain, "a b c d e");
    CHECK(find(&text, 0, 1) == 0);
    CHECK(find(&text, 0, 3) == -1); /* the tag opens within it */
    CHECK(find(&text, 2, 3) == -1); /* it stands within the tag */
    CHECK(find(&text, 6, 7) == 23); /* "d", behind both tags */
    CHECK(find(&text, 8, 9) == 25);
    timex_open(&text, text_of("plain"), &arena);
    CHECK_TEXT(text.plain, "plain");
    CHECK(find(&text, 1, 4) == 1);
    arena_free(&arena);
}

static void check_writing(void)
{
    struct buffer to = {0};
    struct date date = {.type = DATE_SET, .quant = QUANT_EVERY};
    value_text(&date.value, "P1D");
    timex_write(&to, &date, text_of("every day"));
    CHECK_TEXT(buffer_text(&to), "<TIMEX3 type=\"SET\" value=\"P1D\" quant=\"EVERY\">every day</TIMEX3>");
    buffer_free(&to);
}

int main(void)
{
    check_what_is_a_tag();
    check_places();
    check_writing();
    return check_end();
}
