#include "lib/lexicon.h"

#include "check.h"

/* Both ways to a key agree, wherever the word stands in its text, and bytes behind it count for nothing. */
static void check_keys(void)
{
    static const char text[] = "A wOrd of some Length, and so on: [\\]^_`@{|}~ \xC3\x89t\xC3\xA9 to the end";
    const char *end = text + sizeof text - 1;
    for (const char *at = text; at < end; at++)
        for (size_t length = 1; length <= LEXICON_LONGEST + 2 && length <= (size_t)(end - at); length++) {
            struct lexicon_key key = lexicon_key((struct text){at, length});
            struct lexicon_key within = lexicon_key_within((struct text){at, length}, end);
            CHECK(key.low == within.low && key.high == within.high);
            CHECK((key.low == 0) == (length > LEXICON_LONGEST));
        }
}

static uint32_t find(const struct lexicon *lexicon, const char *word)
{
    return lexicon_find(lexicon, lexicon_key(text_of(word)));
}

/* What was added is found, in either case; the first value stays, and marks join it. */
static void check_words(void)
{
    struct arena arena = {NULL};
    struct lexicon lexicon;
    lexicon_make(&lexicon, 4, &arena);
    lexicon_add(&lexicon, text_of("said"), 7);
    lexicon_add(&lexicon, text_of("SAID"), 8);
    lexicon_add(&lexicon, text_of("administrations"), 9);
    lexicon_add(&lexicon, text_of("administratively"), 10);
    lexicon_add(&lexicon, text_of("administratively1"), 11);
    lexicon_mark(&lexicon, text_of("said"), 256);
    lexicon_mark(&lexicon, text_of("bob"), 512);
    lexicon_add(&lexicon, text_of("one too many"), 12);
    CHECK(find(&lexicon, "Said") == (7 | 256) && find(&lexicon, "bob") == 512);
    CHECK(find(&lexicon, "administrations") == 9 && find(&lexicon, "administratively") == 10);
    CHECK(find(&lexicon, "administratively1") == 0 && find(&lexicon, "one too many") == 0);
    CHECK(find(&lexicon, "administr") == 0 && find(&lexicon, "") == 0);
    arena_free(&arena);
}

/* Signs around the capitals in ASCII, and bytes above them, are no letters. */
static void check_case(void)
{
    for (unsigned byte = 0; byte < 256; byte++) {
        char bytes[2] = {(char)byte, 'x'};
        struct lexicon_key key = lexicon_key((struct text){bytes, 2});
        unsigned wanted = byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
        CHECK((key.low & 255) == wanted && key.low >> 8 == 'x' && key.high == 0);
    }
}

static void check_full(struct arena *arena)
{
    struct lexicon lexicon = {0};
    char word[8];
    size_t right = 0;
    lexicon_make(&lexicon, 500, arena);
    for (uint32_t i = 1; i <= 600; i++) {
        snprintf(word, sizeof word, "w%u", (unsigned)i);
        lexicon_add(&lexicon, text_of(word), i);
    }
    for (uint32_t i = 1; i <= 600; i++) {
        snprintf(word, sizeof word, "W%u", (unsigned)i);
        right += find(&lexicon, word) == (i <= 500 ? i : 0);
    }
    CHECK(right == 600);
}

int main(void)
{
    struct arena arena = {0};
    check_keys();
    check_words();
    check_case();
    check_full(&arena);
    arena_free(&arena);
    return check_end();
}
