/* Which paragraphs stand in lines of a fixed width, and which begin with a heading. */
#include "lib/quote/lines.h"

#include "check.h"

static void check_wrapped(void)
{
    CHECK(lines_wrapped(text_of("The ferry was late\nagain, and nobody\nwaited for it.\n")));
    CHECK(lines_wrapped(text_of("\n\nThe ferry was\nlate again.")));
    CHECK(!lines_wrapped(text_of("The ferry was late.\nNobody waited.\nIt rained.")));
    CHECK(!lines_wrapped(text_of("The Ferry\nThe Quay\nThe Town")));
    CHECK(!lines_wrapped(text_of("He said “no.”\nand left.”\nfor good.")));
    CHECK(!lines_wrapped(text_of("“No,” he said, “no.”\nand left")));
    CHECK(!lines_wrapped(text_of("One\n\nline is blank\nhere")));
    CHECK(!lines_wrapped(text_of("One line alone")) && !lines_wrapped(text_of("\n")) &&
          !lines_wrapped(text_of("")));
}

/* Is a line of so many bytes one of a fixed width? */
static bool is_narrow(size_t width)
{
    char text[128];
    memset(text, 'x', width);
    strcpy(text + width, "\nand so on");
    return lines_wrapped(text_of(text));
}

/* The heading at the front of the text, which has LENGTH bytes. */
static bool has_heading(const char *text, bool more, size_t length)
{
    return lines_heading(text_of(text), more) == length;
}

static void check_headings(void)
{
    CHECK(has_heading("A Ferry Is Late", true, 15) && has_heading("A Ferry Is Late", false, 0));
    CHECK(has_heading("\nA Ferry\nIs Late\n", true, 16));
    CHECK(has_heading("A Ferry\nIs Late\n\nBy a Day\nIt left at noon.", false, 7));
    CHECK(has_heading("", true, 0));
}

int main(void)
{
    check_wrapped();
    CHECK(is_narrow(100) && !is_narrow(101));
    check_headings();
    return check_end();
}
