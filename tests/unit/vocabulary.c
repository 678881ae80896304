#include "lib/date/vocabulary.h"
#include "lib/bytes.h"

#include "check.h"

/* A word for which there is no place would pass for one that the table lacks. */
static void test_room(const struct vocabulary *vocabulary)
{
    CHECK(vocabulary->short_count > PLACE_FIRST && vocabulary->short_count < SHORTS);
}

static void test_words(const struct vocabulary *vocabulary)
{
    static const struct {
        const char *word;
        enum word class;
    } known[] = {{"Monday", WORD_WEEKDAY}, {"SEPTEMBER", WORD_MONTH}, {"yesterday", WORD_DAY}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct short_word word = vocabulary_describe(vocabulary, text_of(known[i].word), true);
        CHECK(word.kind == TOKEN_WORD && word.word == known[i].class);
    }
    CHECK(vocabulary_describe(vocabulary, text_of("walked"), true).word == WORD_WAS);
    CHECK(vocabulary_describe(vocabulary, text_of("Walked"), true).word == WORD_NONE);
    CHECK(vocabulary_describe(vocabulary, text_of("ferry"), true).word == WORD_NONE);
}

/* Those that stand before the letters are short words; other bytes are asked for one by one. */
static void test_signs(const struct vocabulary *vocabulary)
{
    for (unsigned char sign = '!'; sign < '@'; sign++) {
        const struct short_word *word = find_short(vocabulary, sign | UINT64_C(0x6D61726368) << 8, 1);
        CHECK(word && word->kind == TOKEN_SIGN && word->value == sign && !word->wakes && !word->mutes);
    }
    const struct short_word *letter = find_short(vocabulary, 'k', 1),
                            *word = find_short(vocabulary, 0x6B6B, 2);
    CHECK(letter && !letter->word && letter->mutes == WAKING_JOINS);
    CHECK(word && !word->word && word->mutes == (WAKING_JOINS | WAKES_BEFORE_KNOWN));
}

/* A word of more than eight letters that begins as one of the table has to be looked up in whole; the same
 * letters alone are a word of their own. */
static void test_long(const struct vocabulary *vocabulary)
{
    uint64_t septembe = load_eight("septembe");
    const struct short_word *whole = find_short(vocabulary, septembe, 8);
    CHECK(whole && whole->kind == TOKEN_WORD && !whole->word);
    CHECK(!find_short(vocabulary, septembe, 9) && !find_short(vocabulary, septembe, 15));
    CHECK(find_short(vocabulary, load_eight("ferryman"), 15));
}

int main(void)
{
    static struct vocabulary vocabulary;
    vocabulary_make(&vocabulary);
    test_room(&vocabulary);
    test_words(&vocabulary);
    test_signs(&vocabulary);
    test_long(&vocabulary);
    return check_end();
}
