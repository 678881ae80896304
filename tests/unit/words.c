/* A text as the tokens of dates. */
#include "lib/date/neighbour.h"
#include "lib/date/words.h"

#include "check.h"
#include "lib/bytes.h"

enum { MOST_TOKENS = 600 };

struct seen {
    size_t place, length;
    int kind, word;
    bool spaced;
};

/* All tokens of a text, with their places behind its first SKIPPED bytes. */
static size_t cut(struct words *words, struct text text, size_t skipped, struct seen seen[MOST_TOKENS])
{
    size_t count = 0;
    words_open(words, text);
    while (words->at < words->last && count < MOST_TOKENS) {
        const struct token *token = words->at;
        seen[count++] = (struct seen){(size_t)(token->at - text.at) - skipped, token->length, token->kind,
                                      token->word, token_is_spaced(token)};
        words_skip(words, token->at + 1);
    }
    return count;
}

/* A text is cut 64 bytes at a time; wherever these begin, its tokens are the same. */
static void test_places(struct words *words)
{
    static const char sample[] =
        "On May 3,1998 (a Sunday) he said:\xE2\x80\x94no\xC2\xA0more_ than 12,500 @home; \x01 caf\xC3\xA9s "
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
        " aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        "aaaaaaaa "
        "the septembers walked in September\t\t2\xEF\xBC\x90\xEF\xBC\x91 of unsuccessful "
        "internationalizations";
    static struct seen plain[MOST_TOKENS], shifted[MOST_TOKENS];
    static char room[sizeof sample + 2 * BYTES_COMPARED];
    size_t count = cut(words, text_of(sample), 0, plain);
    CHECK(count > 30 && count < MOST_TOKENS);
    for (size_t blanks = 1; blanks <= 2 * BYTES_COMPARED; blanks++) {
        memset(room, ' ', blanks);
        memcpy(room + blanks, sample, sizeof sample - 1);
        CHECK(cut(words, (struct text){room, blanks + sizeof sample - 1}, blanks, shifted) == count);
        for (size_t i = 0; i < count; i++)
            CHECK(shifted[i].place == plain[i].place && shifted[i].length == plain[i].length &&
                  shifted[i].kind == plain[i].kind && shifted[i].word == plain[i].word &&
                  shifted[i].spaced == plain[i].spaced);
    }
}

/* Does a date begin at the last token of a text? In a price, a time or a longer number none does. */
static bool last_wakes(struct words *words, const char *text)
{
    words_open(words, text_of(text));
    while (words->at + 1 < words->last)
        words_skip(words, words->at->at + 1);
    return words->at->wakes;
}

static void test_amounts(struct words *words)
{
    CHECK(last_wakes(words, "09") && last_wakes(words, "in 09") && last_wakes(words, "11: 09"));
    CHECK(last_wakes(words, "a:09") && last_wakes(words, ":09") && !last_wakes(words, "$09"));
    CHECK(!last_wakes(words, "11:09") && !last_wakes(words, "1.09") && !last_wakes(words, "1,09"));
    CHECK(!last_wakes(words, "1\xEF\xBC\x91:09") && last_wakes(words, "1\xEF\xBC\x9A:09"));
}

/* Words that the table lacks are one token, however many there are; others and signs part them. */
static void test_joined(struct words *words)
{
    static struct seen seen[MOST_TOKENS];
    CHECK(cut(words, text_of("Robin bakes round loaf"), 0, seen) == 1 && seen[0].length == 22);
    CHECK(cut(words, text_of("Robin bakes, round loaf"), 0, seen) == 3 && seen[2].place == 13);
    CHECK(cut(words, text_of("Robin Monday songs"), 0, seen) == 3 && seen[1].word == WORD_WEEKDAY);
    CHECK(cut(words, text_of(""), 0, seen) == 0 && cut(words, text_of(" \n\x1F"), 0, seen) == 0);
    CHECK(cut(words, text_of("3rd"), 0, seen) == 2 && seen[0].kind == TOKEN_NUMBER && !seen[1].spaced);
}

/* White space beyond ASCII parts the words of a token; what stands behind it may begin beyond ASCII, too. */
static void test_last_word(void)
{
    static const char two[] = "il a\xC2\xA0\xC3\xA9t\xC3\xA9", three[] = "il\xE2\x80\xAF\xC3\xA0";
    struct token words = {.at = two, .length = sizeof two - 1, .kind = TOKEN_WORD};
    CHECK_TEXT(last_word(&words), "\xC3\xA9t\xC3\xA9");
    words = (struct token){.at = three, .length = sizeof three - 1, .kind = TOKEN_WORD};
    CHECK_TEXT(last_word(&words), "\xC3\xA0");
    words.kind = TOKEN_SIGN;
    CHECK_TEXT(last_word(&words), "");
}

int main(void)
{
    static struct words words;
    words_begin(&words);
    test_places(&words);
    test_amounts(&words);
    test_joined(&words);
    test_last_word();
    return check_end();
}
