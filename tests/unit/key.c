#include "lib/key.h"

#include "check.h"

static void test_keys(void)
{
    static const struct {
        const char *fields;
        unsigned fold;
        const char *line, *key;
    } cases[] = {
        {NULL, 0, "a b,c", "a b,c"},
        {"2", 0, "a,b,c", "b"},
        {"3,1", 0, "a,b,c", "a,c"},
        {"2-", 0, "a,b,c", "b,c"},
        {"-2", 0, "a,b,c", "a,b"},
        {"5", 0, "a,b,c", ""},
        {"5", 0, "abc", "abc"},
        {"2", KEY_FOLD_CASE, "a,B,c", "b"},
        {NULL, KEY_FOLD_SPACE, "\t a \xC2\xA0 b ", "a b"},
        {NULL, KEY_FOLD_PUNCTUATION,
         "\xE2\x80\x9C"
         "a\xE2\x80\x9D, b!",
         "a b"},
        {NULL, KEY_FOLD_PUNCTUATION | KEY_FOLD_SPACE, "a \xC2\xBB b \xC2\xBB", "a b"},
        {NULL, KEY_FOLD_DIGITS, "1\xD9\xA2 a9", "00 a0"},
        {NULL, KEY_FOLD_ACCENTS, "\xC3\x89t\xC3\xA9 e\xCC\x81", "Ete e"},
        {NULL, KEY_FOLD_ACCENTS | KEY_FOLD_CASE, "\xC4\xB0\xCE\x90", "i\xCE\xB9"},
        {NULL, 31, "\xFF \x80", "\xFF \x80"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct key key = {.delimiter = ',', .fold = cases[i].fold};
        CHECK(!cases[i].fields || key_select(&key, cases[i].fields));
        CHECK(key_changes(&key) == (cases[i].fields || cases[i].fold));
        CHECK(text_is(key_of(&key, text_of(cases[i].line)), cases[i].key));
        key_free(&key);
    }
}

static void test_no_fields(void)
{
    static const char *const wrong[] = {"", "0", "a", "1,", ",1", "3-2", "-", "1-2-3", "+1"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct key key = {.delimiter = ','};
        CHECK(!key_select(&key, wrong[i]));
        key_free(&key);
    }
}

int main(void)
{
    test_keys();
    test_no_fields();
    return check_end();
}
