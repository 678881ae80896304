#include "lib/record.h"

#include "check.h"

static const struct record_field quote_fields[] = {{"start", true}, {"speaker", false}, {"quote", false}};
static const struct record_shape lines = {"quotes", quote_fields, 3, NULL};
static const struct record_shape pattern = {"quotes", quote_fields, 3,
                                            "{speaker}: \xE2\x80\x9C{quote}\xE2\x80\x9D"};

/* Two records in this format: the second one has no speaker. */
static void write_two(struct record_writer *writer, const char *speaker, const char *quote)
{
    record_number(writer, 0);
    record_text(writer, text_of(speaker));
    record_text(writer, text_of(quote));
    record_number(writer, -12);
    record_nothing(writer);
    record_text(writer, text_of(""));
}

static void check_formats(void)
{
    static const struct {
        enum record_format format;
        const struct record_shape *shape;
        bool numbered;
        const char *speaker, *quote, *wanted;
    } cases[] = {
        {RECORD_TSV, &lines, false, "Ann", "Yes.", "0\tAnn\tYes.\n-12\t\t\n"},
        {RECORD_TSV, &lines, false, "\\a\tb", "\r\nx", "0\t\\\\a\\tb\t\\r\\nx\n-12\t\t\n"},
        {RECORD_TSV, &lines, false, "eight by\te and more\n.", "all plain\x0E \x1F",
         "0\teight by\\te and more\\n.\tall plain\x0E \x1F\n-12\t\t\n"},
        {RECORD_TSV, &lines, false, "\n23456789", "1234567\t9", "0\t\\n23456789\t1234567\\t9\n-12\t\t\n"},
        {RECORD_TSV, &lines, true, "Ann", "Yes.", "a\\tb\t7\t0\tAnn\tYes.\na\\tb\t7\t-12\t\t\n"},
        {RECORD_TSV, &lines, false, "\xFF", "\xC3\xA9", "0\t\xFF\t\xC3\xA9\n-12\t\t\n"},
        {RECORD_JSONL, &lines, false, "A\"n", "Yes.\n",
         "{\"start\":0,\"speaker\":\"A\\\"n\",\"quote\":\"Yes.\\n\"}\n"
         "{\"start\":-12,\"speaker\":null,\"quote\":\"\"}\n"},
        {RECORD_JSONL, &lines, true, "\xFF", "12",
         "{\"file\":\"a\\tb\",\"document\":7,\"start\":0,\"speaker\":\"\xEF\xBF\xBD\",\"quote\":\"12\"}\n"
         "{\"file\":\"a\\tb\",\"document\":7,\"start\":-12,\"speaker\":null,\"quote\":\"\"}\n"},
        {RECORD_ARRAY, &lines, false, "Ann", "Yes.",
         "[{\"start\":0,\"speaker\":\"Ann\",\"quote\":\"Yes.\"},{\"start\":-12,\"speaker\":null,\"quote\":"
         "\"\"}]"},
        {RECORD_TEXT, &lines, false, "Ann", "Yes.",
         "start: 0\nspeaker: Ann\nquote: Yes.\n\nstart: -12\nquote: \n\n"},
        {RECORD_TEXT, &lines, true, "Ann", "Yes.",
         "file: a\tb\ndocument: 7\nstart: 0\nspeaker: Ann\nquote: Yes.\n\n"
         "file: a\tb\ndocument: 7\nstart: -12\nquote: \n\n"},
        {RECORD_TEXT, &pattern, false, "Ann", "{start}",
         "Ann: \xE2\x80\x9C{start}\xE2\x80\x9D\n: \xE2\x80\x9C\xE2\x80\x9D\n"},
        {RECORD_TEXT, &pattern, true, "Ann", "Yes.",
         "a\tb:7: Ann: \xE2\x80\x9CYes.\xE2\x80\x9D\na\tb:7: : \xE2\x80\x9C\xE2\x80\x9D\n"},
    };
    struct buffer out = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct record_writer writer;
        out.length = 0;
        record_open(&writer, &out, cases[i].shape, cases[i].format, &arena);
        writer.numbered = cases[i].numbered;
        writer.file = text_of("a\tb");
        writer.document = 7;
        write_two(&writer, cases[i].speaker, cases[i].quote);
        record_close(&writer);
        CHECK_TEXT(buffer_text(&out), cases[i].wanted);
        CHECK(writer.records == 2);
    }
    buffer_free(&out);
    arena_free(&arena);
}

static void check_escapes(void)
{
    struct buffer out = {0};
    struct arena arena = {0};
    struct record_writer writer;
    static const struct record_field one[] = {{"text", false}};
    static const struct record_shape shape = {"texts", one, 1, NULL};
    record_open(&writer, &out, &shape, RECORD_TSV, &arena);
    record_text(&writer, (struct text){"\\\t\n\r\0x\\n", 8});
    record_text(&writer, (struct text){NULL, 0});
    writer.ending = '\0';
    record_text(&writer, text_of("a"));
    CHECK(text_equal(buffer_text(&out), (struct text){"\\\\\\t\\n\\r\\0x\\\\n\n\na\0", 18}));
    buffer_free(&out);
    arena_free(&arena);
}

static void check_header(void)
{
    static const struct {
        enum record_format format;
        bool numbered;
        const char *wanted;
    } cases[] = {{RECORD_TSV, false, "start\tspeaker\tquote\n"},
                 {RECORD_TSV, true, "file\tdocument\tstart\tspeaker\tquote\n"},
                 {RECORD_JSONL, true, ""},
                 {RECORD_TEXT, true, ""},
                 {RECORD_ARRAY, false, ""}};
    struct buffer out = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct record_writer writer;
        out.length = 0;
        record_open(&writer, &out, &lines, cases[i].format, &arena);
        writer.numbered = cases[i].numbered;
        record_header(&writer);
        CHECK_TEXT(buffer_text(&out), cases[i].wanted);
    }
    buffer_free(&out);
    arena_free(&arena);
}

/* One writer serves the arrays of many JSONL records, with or without anything in them. */
static void check_arrays(void)
{
    struct buffer out = {0};
    struct arena arena = {0};
    struct record_writer writer;
    static const struct record_field one[] = {{"n", true}};
    static const struct record_shape shape = {"numbers", one, 1, NULL};
    record_open(&writer, &out, &shape, RECORD_ARRAY, &arena);
    record_close(&writer);
    CHECK_TEXT(buffer_text(&out), "[]");
    record_number(&writer, 9223372036854775807);
    record_nothing(&writer);
    record_close(&writer);
    writer.records = 0;
    record_number(&writer, -9223372036854775807 - 1);
    record_close(&writer);
    CHECK_TEXT(buffer_text(&out),
               "[][{\"n\":9223372036854775807},{\"n\":null}][{\"n\":-9223372036854775808}]");
    buffer_free(&out);
    arena_free(&arena);
}

/* Braces that name no field stand as they are. */
static void check_patterns(void)
{
    static const char *const cases[][2] = {{"{n}", "5"},   {"{n}{n}", "55"}, {"{", "{"},   {"}{n", "}{n"},
                                           {"{x}", "{x}"}, {"{{n}}", "{5}"}, {"{}", "{}"}, {"", ""}};
    static const struct record_field one[] = {{"n", true}};
    struct buffer out = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct record_shape shape = {"numbers", one, 1, cases[i][0]};
        struct record_writer writer;
        out.length = 0;
        record_open(&writer, &out, &shape, RECORD_TEXT, &arena);
        record_number(&writer, 5);
        CHECK_TEXT(text_slice(buffer_text(&out), 0, out.length - 1), cases[i][1]);
    }
    buffer_free(&out);
    arena_free(&arena);
}

static void check_facts(void)
{
    static const struct record_field fields[] = {{"key", false}, {"value", false}, {"source", false}};
    static const struct record_shape shape = {"facts", fields, 3, "{key}: {value}"};
    static const struct record_fact facts[] = {{"title", {"A \"b\"", 5}, "h1", false},
                                               {"author", {"Ann", 3}, "meta", true},
                                               {"author", {"Bo", 2}, "class", true},
                                               {"tags", {"x", 1}, "meta", true}};
    static const struct {
        enum record_format format;
        size_t count;
        bool numbered;
        const char *wanted;
    } cases[] = {
        {RECORD_TEXT, 2, false, "title: A \"b\"\nauthor: Ann\n"},
        {RECORD_TSV, 3, false, "title\tA \"b\"\th1\nauthor\tAnn\tmeta\nauthor\tBo\tclass\n"},
        {RECORD_JSONL, 4, false,
         "{\"title\":\"A "
         "\\\"b\\\"\",\"author\":[\"Ann\",\"Bo\"],\"tags\":[\"x\"],\"sources\":{\"title\":\"h1\","
         "\"author\":[\"meta\",\"class\"],\"tags\":[\"meta\"]}}\n"},
        {RECORD_JSONL, 1, true,
         "{\"file\":\"f\",\"document\":2,\"title\":\"A \\\"b\\\"\",\"sources\":{\"title\":\"h1\"}}\n"},
        {RECORD_JSONL, 0, false, "{\"sources\":{}}\n"},
        {RECORD_ARRAY, 1, false, "{\"title\":\"A \\\"b\\\"\",\"sources\":{\"title\":\"h1\"}}"},
        {RECORD_ARRAY, 0, false, "{}"},
        {RECORD_TSV, 0, false, ""},
    };
    struct buffer out = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct record_writer writer;
        out.length = 0;
        record_open(&writer, &out, &shape, cases[i].format, &arena);
        writer.facts = true;
        writer.numbered = cases[i].numbered;
        writer.file = text_of("f");
        writer.document = 2;
        record_facts(&writer, facts, cases[i].count);
        record_close(&writer);
        CHECK_TEXT(buffer_text(&out), cases[i].wanted);
        CHECK(writer.records == cases[i].count);
    }
    buffer_free(&out);
    arena_free(&arena);
}

int main(void)
{
    check_formats();
    check_escapes();
    check_header();
    check_arrays();
    check_patterns();
    check_facts();
    return check_end();
}
