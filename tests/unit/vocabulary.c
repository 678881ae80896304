#include "lib/date/vocabulary.h"

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

/* No key of a short word is that of a sign, for which no branch asks. */
static void test_signs(const struct vocabulary *vocabulary)
{
    for (size_t sign = 0; sign < PLACE_FIRST - PLACE_SIGNS; sign++) {
        const struct short_word *word = &vocabulary->shorts[PLACE_SIGNS + sign];
        CHECK(word->kind == TOKEN_SIGN && word->value == (int32_t)sign && !word->wakes && !word->mutes);
        CHECK(text_ascii_alphanumeric((char)sign) ||
              find_short(vocabulary, short_key(sign, 1)) == PLACE_UNKNOWN);
    }
}

int main(void)
{
    static struct vocabulary vocabulary;
    vocabulary_make(&vocabulary);
    test_room(&vocabulary);
    test_words(&vocabulary);
    test_signs(&vocabulary);
    return check_end();
}
