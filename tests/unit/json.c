#include "lib/json.h"

#include "check.h"

enum { LEVELS = 1000 };

static struct arena arena;

static const char *fault(struct text line, size_t *at)
{
    *at = 0;
    return json_check_object(line, at);
}

static void check_valid(void)
{
    static const char *const lines[] = {
        "{}",
        " \t\r\n{ \t\r\n} \t\r\n",
        "{\"\":0}",
        "{\"a\":null,\"b\":true,\"c\":false}",
        "{\"a\" : [ ] , \"b\" : { } , \"c\" : [ 1 , \"x\" , [ { } ] ] }",
        "{\"a\":1,\"a\":2}",
        "{\"a\":[0,-0,0.0,-1.50,10,1e5,1E+5,1e-05,0e0,123456789012345678901234567890,1e999]}",
        "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\uabCD\\ud83d\\ude00\\ud800\"}",
        "{\"\\u0061\\n\":\"\x7F\"}",
        "{\"a\":\"\xC3\xA9 \xE2\x80\xA8 \xF0\x9F\x98\x80 \xEF\xBF\xBF\"}",
        "{\"a\":\"\xEF\xBB\xBF\"}",
        "{\"long\":\"a string of more than one word, and }]{[,: in it\"}",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        size_t at;
        const char *wrong = fault(text_of(lines[i]), &at);
        CHECK_TEXT(text_of(wrong ? lines[i] : ""), "");
    }
}

static void check_invalid(void)
{
    static const struct {
        const char *line, *wrong;
        size_t at;
    } cases[] = {
        /* no object */
        {"", "not an object", 0},
        {"  ", "not an object", 2},
        {"[]", "not an object", 0},
        {"\"a\"", "not an object", 0},
        {"null", "not an object", 0},
        {"\xEF\xBB\xBF{}", "byte order mark before the object", 0},
        {"{}{}", "text after the object", 2},
        {"{} x", "text after the object", 3},
        {"{}}", "text after the object", 2},
        /* torn */
        {"{", "torn object", 1},
        {"{ ", "torn object", 2},
        {"{\"a\"", "torn object", 4},
        {"{\"a\":", "torn object", 5},
        {"{\"a\":1", "torn object", 6},
        {"{\"a\":1,", "torn object", 7},
        {"{\"a\":[", "torn object", 6},
        {"{\"a\":[1", "torn object", 7},
        {"{\"a\":{}", "torn object", 7},
        {"{\"a", "torn string", 1},
        {"{\"a\":\"xyz", "torn string", 5},
        {"{\"a\":\"x\\\"}", "torn string", 5},
        {"{\"a\":\"x\\", "bad escape", 7},
        /* commas, colons, brackets */
        {"{,}", "a member without a name", 1},
        {"{\"a\":1,}", "a comma after the last value", 6},
        {"{\"a\":[1 , ]}", "a comma after the last value", 8},
        {"{\"a\":[,1]}", "not a value", 6},
        {"{\"a\":1,,\"b\":2}", "a member without a name", 7},
        {"{\"a\":1 \"b\":2}", "no comma after a value", 7},
        {"{\"a\":[1 2]}", "no comma after a value", 8},
        {"{\"a\":[1}}", "no comma after a value", 7},
        {"{\"a\":1]", "no comma after a value", 6},
        {"{\"a\":[1:2]}", "no comma after a value", 7},
        {"{\"a\"}", "no colon after a name", 4},
        {"{\"a\",1}", "no colon after a name", 4},
        {"{\"a\"::1}", "not a value", 5},
        {"{\"a\":}", "not a value", 5},
        {"{a:1}", "a member without a name", 1},
        {"{1:1}", "a member without a name", 1},
        {"{'a':1}", "a member without a name", 1},
        {"{[]:1}", "a member without a name", 1},
        /* words */
        {"{\"a\":tru}", "not a value", 5},
        {"{\"a\":True}", "not a value", 5},
        {"{\"a\":nullx}", "no comma after a value", 9},
        {"{\"a\":NaN}", "not a value", 5},
        {"{\"a\":Infinity}", "not a value", 5},
        {"{\"a\":'b'}", "not a value", 5},
        {"{\"a\":/**/1}", "not a value", 5},
        {"{\"a\":\f1}", "not a value", 5},
        {"{\"a\":\xC2\xA0"
         "1}",
         "not a value", 5},
        /* numbers */
        {"{\"a\":01}", "bad number", 7},
        {"{\"a\":-01}", "bad number", 8},
        {"{\"a\":-}", "bad number", 6},
        {"{\"a\":-x}", "bad number", 6},
        {"{\"a\":1.}", "bad number", 7},
        {"{\"a\":1.e5}", "bad number", 7},
        {"{\"a\":1e}", "bad number", 7},
        {"{\"a\":1e+}", "bad number", 8},
        {"{\"a\":1e+-1}", "bad number", 8},
        {"{\"a\":+1}", "not a value", 5},
        {"{\"a\":.5}", "not a value", 5},
        {"{\"a\":-Infinity}", "bad number", 6},
        {"{\"a\":0x10}", "no comma after a value", 6},
        {"{\"a\":1E5.5}", "no comma after a value", 8},
        /* strings */
        {"{\"a\":\"\\x\"}", "bad escape", 6},
        {"{\"a\":\"12345678\\'\"}", "bad escape", 14},
        {"{\"a\":\"\\u12g4\"}", "bad escape", 6},
        {"{\"a\":\"\\u123\"}", "bad escape", 6},
        {"{\"a\":\"\\U1234\"}", "bad escape", 6},
        {"{\"a\":\"\\u 123\"}", "bad escape", 6},
        {"{\"a\":\"\t\"}", "control byte in a string", 6},
        {"{\"a\":\"12345678\x1F\"}", "control byte in a string", 14},
        {"{\"a\n\":1}", "control byte in a string", 3},
        /* UTF-8 */
        {"{\"a\":\"\xFF\"}", "invalid UTF-8", 6},
        {"{\"a\":\"\xC3\"}", "invalid UTF-8", 6},
        {"{\"a\":\"\xC0\x80\"}", "invalid UTF-8", 6},
        {"{\"a\":\"\xED\xA0\x80\"}", "invalid UTF-8", 6},
        {"{\"a\":\"\xF4\x90\x80\x80\"}", "invalid UTF-8", 6},
        {"{\"a\":1}\x80", "invalid UTF-8", 7},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t at;
        const char *wrong = fault(text_of(cases[i].line), &at);
        CHECK_TEXT(text_of(wrong ? wrong : cases[i].line), cases[i].wrong);
        if (at != cases[i].at)
            printf("%s: at %zu\n", cases[i].line, at);
        CHECK(at == cases[i].at);
    }
    size_t at;
    CHECK(fault((struct text){NULL, 0}, &at));
    CHECK_TEXT(text_of(fault((struct text){"{\"a\":\"\0\"}", 9}, &at)), "control byte in a string");
    CHECK_TEXT(text_of(fault((struct text){"{}\0", 3}, &at)), "text after the object");
    CHECK_TEXT(text_of(fault((struct text){"{\"a\":1\0}", 8}, &at)), "no comma after a value");
}

/* {"a":{"a": ... [[[ with LEVEL levels, then as many brackets that close. */
static struct text nested(struct buffer *line, size_t objects, size_t arrays)
{
    line->length = 0;
    for (size_t i = 0; i < objects; i++)
        buffer_add(line, text_of("{\"a\":"));
    for (size_t i = 0; i < arrays; i++)
        buffer_add_byte(line, '[');
    if (!arrays)
        buffer_add_byte(line, '0');
    for (size_t i = 0; i < arrays; i++)
        buffer_add_byte(line, ']');
    for (size_t i = 0; i < objects; i++)
        buffer_add_byte(line, '}');
    return buffer_text(line);
}

static void check_depth(void)
{
    struct buffer line = {0};
    size_t at;
    CHECK(!fault(nested(&line, LEVELS, 0), &at));
    CHECK(!fault(nested(&line, 1, LEVELS - 1), &at));
    CHECK(!fault(nested(&line, LEVELS / 2, LEVELS / 2), &at));
    CHECK_TEXT(text_of(fault(nested(&line, 1, LEVELS), &at)), "nested deeper than 1000");
    CHECK(at == strlen("{\"a\":") + LEVELS - 1);
    CHECK_TEXT(text_of(fault(nested(&line, LEVELS + 1, 0), &at)), "nested deeper than 1000");
    CHECK(fault(nested(&line, 1, 1000000), &at));
    /* a wrong bracket at each level is seen */
    for (size_t i = 0; i < LEVELS / 2; i++) {
        nested(&line, LEVELS / 2, LEVELS / 2);
        line.at[line.length - LEVELS / 2 + i] = ']';
        CHECK(fault(buffer_text(&line), &at));
    }
    buffer_free(&line);
}

static void check_find(void)
{
    static const struct {
        const char *line, *path, *raw;
        enum json_kind kind;
    } cases[] = {
        {"{}", "a", "", JSON_ABSENT},
        {" { \"a\" : 1 } ", "a", "1", JSON_NUMBER},
        {"{\"a\":-1.5e3,\"b\":2}", "a", "-1.5e3", JSON_NUMBER},
        {"{\"a\":null}", "a", "null", JSON_NULL},
        {"{\"a\":true}", "a", "true", JSON_TRUE},
        {"{\"a\":false }", "a", "false", JSON_FALSE},
        {"{\"a\": \"x\\\"}\" ,\"b\":1}", "a", "\"x\\\"}\"", JSON_STRING},
        {"{\"a\": \"x\\\\\" ,\"b\":\"y\"}", "b", "\"y\"", JSON_STRING},
        {"{\"a\":[1,[\"]\"],2],\"b\":1}", "a", "[1,[\"]\"],2]", JSON_ARRAY},
        {"{\"a\":{\"b\":{\"}\":1}},\"b\":3}", "a", "{\"b\":{\"}\":1}}", JSON_OBJECT},
        {"{\"a\":{\"b\":{\"}\":1}},\"b\":3}", "b", "3", JSON_NUMBER},
        {"{\"a\":{\"b\":1}}", "b", "", JSON_ABSENT},
        {"{\"a\":\"b\",\"c\":1}", "b", "", JSON_ABSENT},
        /* equal names, and escapes in names */
        {"{\"a\":1,\"a\":2}", "a", "2", JSON_NUMBER},
        {"{\"a\":1,\"\\u0061\":2,\"b\":3}", "a", "2", JSON_NUMBER},
        {"{\"a\":{\"b\":1},\"a\":{\"c\":2}}", "/a/b", "", JSON_ABSENT},
        {"{\"a\":{\"b\":1,\"b\":2},\"c\":0}", "/a/b", "2", JSON_NUMBER},
        {"{\"\\ud83d\\ude00\":1}", "\xF0\x9F\x98\x80", "1", JSON_NUMBER},
        {"{\"a\\nb\":1}", "a\nb", "1", JSON_NUMBER},
        {"{\"a\\nb\":1}", "a\\nb", "", JSON_ABSENT},
        {"{\"A\":1}", "a", "", JSON_ABSENT},
        {"{\"aa\":1}", "a", "", JSON_ABSENT},
        /* the empty name, and names that look like pointers */
        {"{\"\":1}", "", "1", JSON_NUMBER},
        {"{\"\":1}", "/", "1", JSON_NUMBER},
        {"{\"\":{\"\":1}}", "//", "1", JSON_NUMBER},
        {"{\"a\":{\"\":1}}", "/a/", "1", JSON_NUMBER},
        {"{\"a/b\":1}", "a/b", "1", JSON_NUMBER},
        {"{\"/a\":1}", "/a", "", JSON_ABSENT},
        /* pointers */
        {"{\"a/b\":1}", "/a~1b", "1", JSON_NUMBER},
        {"{\"a~b\":1}", "/a~0b", "1", JSON_NUMBER},
        {"{\"~1\":1}", "/~01", "1", JSON_NUMBER},
        {"{\"a~b\":1}", "a~b", "1", JSON_NUMBER},
        {"{\"a~b\":1}", "/a~b", "", JSON_ABSENT},
        {"{\"a~\":1}", "/a~", "", JSON_ABSENT},
        {"{\"a\":[1,2,[3]]}", "/a/0", "1", JSON_NUMBER},
        {"{\"a\":[1,2,[3]]}", "/a/2/0", "3", JSON_NUMBER},
        {"{\"a\":[1,2,[3]]}", "/a/3", "", JSON_ABSENT},
        {"{\"a\":[1,2,[3]]}", "/a/01", "", JSON_ABSENT},
        {"{\"a\":[1,2,[3]]}", "/a/-", "", JSON_ABSENT},
        {"{\"a\":[1,2,[3]]}", "/a/", "", JSON_ABSENT},
        {"{\"a\":[1,2,[3]]}", "/a/1x", "", JSON_ABSENT},
        {"{\"a\":[1,2,[3]]}", "/a/18446744073709551616", "", JSON_ABSENT},
        {"{\"a\":[ \"x\" , {\"b\":[ ]} ]}", "/a/1/b", "[ ]", JSON_ARRAY},
        {"{\"a\":[ \"x\" , {\"b\":[ ]} ]}", "/a/1/b/0", "", JSON_ABSENT},
        {"{\"a\":[\"x\",\"y\"]}", "/a/1", "\"y\"", JSON_STRING},
        {"{\"01\":1}", "/01", "1", JSON_NUMBER},
        {"{\"a\":\"x\"}", "/a/0", "", JSON_ABSENT},
        {"{\"a\":1}", "/a/b", "", JSON_ABSENT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct json_value value = json_find(text_of(cases[i].line), text_of(cases[i].path), &arena);
        CHECK_TEXT(value.raw, cases[i].raw);
        CHECK(value.kind == cases[i].kind);
    }
}

static void check_items(void)
{
    static const struct {
        const char *value, *items;
    } cases[] = {
        {"{}", ""},
        {"[ ]", ""},
        {"[1]", "1;"},
        {"[ \"a\" , \"b\" ]", "\"a\";\"b\";"},
        {"[[],{},[[1]]]", "[];{};[[1]];"},
        {" { \"a\" : 1 , \"b\" : [ \":\" ] } ", "\"a\"=1;\"b\"=[ \":\" ];"},
        {"{\"a\":\"b\",\"c\":\"d\"}", "\"a\"=\"b\";\"c\"=\"d\";"},
    };
    struct buffer items = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text rest = text_of(cases[i].value), name;
        struct json_value value;
        items.length = 0;
        while (json_item(&rest, &name, &value)) {
            buffer_add(&items, name);
            buffer_add(&items, text_of(name.length ? "=" : ""));
            buffer_add(&items, value.raw);
            buffer_add_byte(&items, ';');
        }
        CHECK_TEXT(buffer_text(&items), cases[i].items);
    }
    buffer_free(&items);
}

static void check_string(void)
{
    static const struct {
        const char *raw, *text;
    } cases[] = {
        {"\"\"", ""},
        {"\"plain\"", "plain"},
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t"},
        {"\"\\u0041\\u00e9\\u00E9\\u20ac\\uFFFF\"", "A\xC3\xA9\xC3\xA9\xE2\x82\xAC\xEF\xBF\xBF"},
        {"\"x\\ud83d\\ude00y\"", "x\xF0\x9F\x98\x80y"},
        {"\"\\udbff\\udfff\"", "\xF4\x8F\xBF\xBF"},
        {"\"\\ud83d\"", "\xEF\xBF\xBD"},
        {"\"\\ud83dx\"", "\xEF\xBF\xBDx"},
        {"\"\\ud83d\\n\"", "\xEF\xBF\xBD\n"},
        {"\"\\ude00\"", "\xEF\xBF\xBD"},
        {"\"\\ude00\\ud83d\"", "\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"\"\\ud83d\\ud83d\\ude00\"", "\xEF\xBF\xBD\xF0\x9F\x98\x80"},
        {"\"\\ud83d\\u0041\"", "\xEF\xBF\xBD"
                               "A"},
        {"\"\xC3\xA9\\\\u0041\"", "\xC3\xA9\\u0041"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_TEXT(json_string(text_of(cases[i].raw), &arena), cases[i].text);
    CHECK(text_equal(json_string(text_of("\"a\\u0000b\""), &arena), (struct text){"a\0b", 3}));
    const char *plain = "\"stays where it stands\"";
    CHECK(json_string(text_of(plain), &arena).at == plain + 1);
}

static void check_write_string(void)
{
    static const struct {
        const char *text, *raw;
    } cases[] = {
        {"", "\"\""},
        {"plain text, longer than a word/", "\"plain text, longer than a word/\""},
        {"\"\\\b\f\n\r\t", "\"\\\"\\\\\\b\\f\\n\\r\\t\""},
        {"\x01\x1F\x7F", "\"\\u0001\\u001f\\u007f\""},
        {"12345678\x7F", "\"12345678\\u007f\""},
        {"\xC2\x80\xC2\x85\xC2\x9F\xC2\xA0", "\"\\u0080\\u0085\\u009f\xC2\xA0\""},
        {"\xE2\x80\xA7\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA", "\"\xE2\x80\xA7\\u2028\\u2029\xE2\x80\xAA\""},
        {"\xE2\x80\x9Cquoted\xE2\x80\x9D", "\"\xE2\x80\x9Cquoted\xE2\x80\x9D\""},
        {"\xD1\x84\xF0\x9F\x98\x80\xEF\xBF\xBF", "\"\xD1\x84\xF0\x9F\x98\x80\xEF\xBF\xBF\""},
        {"a\xFF"
         "b\n",
         "\"a\xEF\xBF\xBD"
         "b\\n\""},
        {"\xE2\x82", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
    };
    struct buffer raw = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        raw.length = 0;
        json_write_string(&raw, text_of(cases[i].text));
        CHECK_TEXT(buffer_text(&raw), cases[i].raw);
    }
    raw.length = 0;
    json_write_string(&raw, (struct text){"a\0b", 3});
    CHECK_TEXT(buffer_text(&raw), "\"a\\u0000b\"");
    buffer_free(&raw);
}

static void check_set(void)
{
    static const struct {
        const char *line, *name, *value, *result;
    } cases[] = {
        {"{}", "a", "1", "{\"a\":1}"},
        {"{ }", "a", "1", "{\"a\":1 }"},
        {" \t{ } ", "a", "1", " \t{\"a\":1 } "},
        {"{\"b\":2}", "a", "1", "{\"b\":2,\"a\":1}"},
        {" { \"b\" : 2e0 } ", "a", "1", " { \"b\" : 2e0,\"a\":1 } "},
        {"{\"b\":[{}]}", "a", "1", "{\"b\":[{}],\"a\":1}"},
        {"{\"a\":\"old\"}", "a", "[]", "{\"a\":[]}"},
        {"{ \"a\" : \"old\" , \"\\u0062\" : 1.0 }", "a", "1", "{ \"a\" : 1 , \"\\u0062\" : 1.0 }"},
        {"{\"a\":1,\"b\":2,\"a\":3}", "a", "4", "{\"a\":1,\"b\":2,\"a\":4}"},
        {"{\"\\u0061\":1}", "a", "2", "{\"\\u0061\":2}"},
        {"{\"b\":{\"a\":1}}", "a", "2", "{\"b\":{\"a\":1},\"a\":2}"},
        {"{\"a\":1}", "/a", "2", "{\"a\":1,\"/a\":2}"},
        {"{}", "a\"\n", "2", "{\"a\\\"\\n\":2}"},
        {"{}", "", "2", "{\"\":2}"},
    };
    struct buffer result = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        result.length = 0;
        json_set(&result, text_of(cases[i].line), text_of(cases[i].name), text_of(cases[i].value), &arena);
        CHECK_TEXT(buffer_text(&result), cases[i].result);
    }
    result.length = 0;
    struct text line = text_of(" {\"a\" : [\"old\"]} ");
    json_replace(&result, line, json_find(line, text_of("/a/0"), &arena).raw, text_of("\"new\""));
    CHECK_TEXT(buffer_text(&result), " {\"a\" : [\"new\"]} ");
    buffer_free(&result);
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 16;
}

/* A byte that tends to matter in JSON. */
static char random_byte(uint32_t *state)
{
    static const char often[] = "{}[],:\"\"\\\\/ue0123-+. \ntfn\xC3\xA9\xE2\x80\xA8";
    uint32_t random = next_random(state);
    return random % 4 ? often[random / 4 % (sizeof often - 1)] : (char)(random / 4);
}

static void mutate(struct buffer *line, uint32_t *state)
{
    static const char seed[] =
        " {\"name\" : \"caf\xC3\xA9 \\u00e9\\n\\ud83d\\ude00\",\"n\":[1, -2.5e+3,{\"x\":null}],"
        "\"a\":{\"b\":[true,false,\"\"],\"\":{ }}, \"t\":\"}]\" } ";
    line->length = 0;
    buffer_add(line, (struct text){seed, sizeof seed - 1});
    for (uint32_t changes = next_random(state) % 3; changes > 0; changes--) {
        size_t at = next_random(state) % line->length;
        if (next_random(state) % 2) {
            line->at[at] = random_byte(state);
        } else {
            memmove(line->at + at, line->at + at + 1, line->length - at - 1);
            line->length--;
        }
    }
}

/* What is set is found again, in a line that is still an object, and what is written is read back as it was.
 */
static void check_round_trips(void)
{
    struct buffer line = {0}, name = {0}, quoted = {0}, result = {0};
    uint32_t state = 1;
    bool good = true;
    size_t objects = 0;
    for (size_t i = 0; i < 20000; i++) {
        mutate(&line, &state);
        name.length = quoted.length = result.length = 0;
        for (uint32_t n = next_random(&state) % 6; n > 0; n--)
            buffer_add_byte(&name, random_byte(&state));
        name.length = text_valid(buffer_text(&name));
        if (next_random(&state) % 2 == 0) {
            name.length = 0;
            buffer_add(&name, text_of("name"));
        }
        json_write_string(&quoted, buffer_text(&name));
        good = good && text_equal(json_string(buffer_text(&quoted), &arena), buffer_text(&name));
        size_t at;
        bool pointer = name.length && name.at[0] == '/';
        if (fault(buffer_text(&line), &at) || pointer)
            continue;
        objects++;
        json_set(&result, buffer_text(&line), buffer_text(&name), buffer_text(&quoted), &arena);
        struct json_value found = json_find(buffer_text(&result), buffer_text(&name), &arena);
        good = good && !fault(buffer_text(&result), &at) && text_equal(found.raw, buffer_text(&quoted));
        arena_empty(&arena);
    }
    CHECK(good);
    CHECK(objects > 5000);
    buffer_free(&line);
    buffer_free(&name);
    buffer_free(&quoted);
    buffer_free(&result);
}

static void check_paths(void)
{
    static const struct {
        const char *path;
        bool good;
    } rows[] = {{"", true},      {"a~b", true},  {"/", true},      {"/a~0~1/b", true},
                {"/a~b", false}, {"/a~", false}, {"/~0/~2", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(json_is_path(text_of(rows[i].path)) == rows[i].good);
}

int main(void)
{
    check_paths();
    check_valid();
    check_invalid();
    check_depth();
    check_find();
    check_items();
    check_string();
    check_write_string();
    check_set();
    check_round_trips();
    arena_free(&arena);
    return check_end();
}
