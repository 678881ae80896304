/* Which signs are quotation marks, and what their neighbours say of them. */
#include "lib/memory.h"
#include "lib/quote/mark.h"

#include "check.h"

/* What is found in a text: of each mark its bytes, then what it is and looks like. */
static void show(struct text text, struct buffer *to)
{
    struct blocks blocks = block_open(text, 0, text.at + text.length);
    struct mark mark;
    to->length = 0;
    for (size_t at = 0; mark_next(&blocks, at, &mark); at = mark.at + mark.length) {
        CHECK(mark_is(text, mark.at) && mark.family != FAMILY_NONE);
        buffer_add(to, text_slice(text, mark.at, mark.at + mark.length));
        buffer_add_byte(to, "(?)"[mark.habit == EITHER ? 1 : mark.habit == OPENS ? 0 : 2]);
        if (mark_looks_open(text, &mark))
            buffer_add_byte(to, 'o');
        if (mark_looks_closed(text, &mark))
            buffer_add_byte(to, 'c');
        if (mark_is_inch(text, &mark))
            buffer_add_byte(to, 'i');
        if (mark_is_attribute(text, &mark))
            buffer_add_byte(to, 'a');
        buffer_add_byte(to, ' ');
    }
}

static void check_marks(void)
{
    static const struct {
        const char *text, *wanted;
    } examples[] = {{"no marks – at all…", ""},
                    {"\"One,\" 'two'", "\"?o \"?c '?o '?c "},
                    {"It's Ann O’Neil's", ""},
                    {"the boys' ’99", "'?c ’)o "},
                    {"''one'' ``two``", "''?o ''?c ``(o ``(c "},
                    {"“a” ‘b’ „c“ ‚d‘", "“(o ”)c ‘(o ’)c „(o “(c ‚(o ‘(c "},
                    {"«a» ‹b› 「c」 『d』", "«(o »)c ‹(o ›)c 「(o 」)c 『(o 』)c "},
                    {"(\"a\") [\"b\"—\"c\"", "\"?o \"?c \"?o \"?c \"?o \"?c "},
                    {"\xEF\xBB\xBF\"a\" \xC2\xA0\"b\"\xC2\xA0", "\"?o \"?c \"?o \"?c "},
                    {"a\"b \" ", "\"? \"?c "},
                    {"6'2\" is 5’11\"", "'?i \"?ci ’) \"?ci "},
                    {"<a class=\"b\">", "\"?a \"? "}};
    struct buffer got = {0};
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        show(text_of(examples[i].text), &got);
        CHECK_TEXT(buffer_text(&got), examples[i].wanted);
    }
    buffer_free(&got);
}

/* Marks of one family close each other: the low ones are closed by those that else open. */
static void check_families(void)
{
    static const char text[] = "\" '' `` “ ” „ ‟";
    struct blocks blocks = block_open(text_of(text), 0, text + sizeof text - 1);
    struct mark mark;
    size_t found = 0, low = 0;
    for (size_t at = 0; mark_next(&blocks, at, &mark); at = mark.at + mark.length, found++) {
        CHECK(mark.family == FAMILY_DOUBLE);
        low += mark.low;
    }
    CHECK(found == 7 && low == 1);
}

int main(void)
{
    check_marks();
    check_families();
    return check_end();
}
