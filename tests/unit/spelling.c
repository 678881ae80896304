/* Where a word ends, what it owns, and which bytes are letters, apostrophes and dashes. */
#include "lib/quote/spelling.h"

#include "check.h"

/* The word at the front, and what stands behind it. */
static void check_word_end(const char *text, const char *wanted)
{
    size_t end = spelling_word_end(text_of(text), 0);
    CHECK_TEXT(text_slice(text_of(text), 0, end), wanted);
}

static void check_words(void)
{
    check_word_end("ferry's, old", "ferry's");
    check_word_end("O’Brien’ s", "O’Brien");
    check_word_end("Ki-moon- x", "Ki-moon");
    check_word_end("x--y", "x");
    check_word_end("Été-là…", "Été-là");
    check_word_end("naïve—and", "naïve");
    check_word_end("U.S. law", "U.S");
    check_word_end("U.S.A.", "U.S.A");
    check_word_end("end.Then", "end");
    check_word_end("A.Then", "A");
    check_word_end("AT&T &c", "AT&T");
    check_word_end("31st,", "31st");
    check_word_end("'tis", "");
    check_word_end("日本語。", "日本語");
    check_word_end("a\x80\xFF b", "a\x80\xFF");
    check_word_end("", "");
}

static void check_owners(void)
{
    CHECK(spelling_owner(text_of("Trump's")) == 2 && spelling_owner(text_of("TRUMP’S")) == 4);
    CHECK(spelling_owner(text_of("'s")) == 2 && spelling_owner(text_of("’s")) == 4);
    CHECK(spelling_owner(text_of("Texas")) == 0 && spelling_owner(text_of("Texas'")) == 0);
    CHECK(spelling_owner(text_of("s")) == 0 && spelling_owner(text_of("")) == 0);
}

static void check_signs(void)
{
    struct text text = text_of("a'b’c-d- é\xE2");
    CHECK(spelling_apostrophe(text, 1) == 1 && spelling_apostrophe(text, 3) == 3);
    CHECK(!spelling_apostrophe(text, 0) && !spelling_apostrophe(text, text.length - 1));
    CHECK(spelling_joiner(text, 1) == 1 && spelling_joiner(text, 3) == 3 && spelling_joiner(text, 7) == 1);
    CHECK(!spelling_joiner(text, 9) && !spelling_joiner(text, text.length));
    CHECK(spelling_dash(text_of("—a")) == 3 && spelling_dash(text_of("–")) == 3 &&
          spelling_dash(text_of("―")) == 3);
    CHECK(!spelling_dash(text_of("-")) && !spelling_dash(text_of("\xE2\x80")) &&
          !spelling_dash(text_of("’")));
    CHECK(spelling_other(text_of("…"), 0) == 3 && spelling_other(text_of("a\xC2\xA0"), 1) == 2);
    CHECK(!spelling_other(text_of("é"), 0) && !spelling_other(text_of("\xE2"), 0));
}

static void check_letters(void)
{
    CHECK(spelling_is_letter('a') && spelling_is_letter('Z') && spelling_is_letter((unsigned char)"é"[0]));
    CHECK(!spelling_is_letter('1') && !spelling_is_letter((unsigned char)"£"[0]) && !spelling_is_letter(0));
    CHECK(spelling_is_capital(text_of("Ab")) && spelling_is_capital(text_of("Éa")));
    CHECK(spelling_is_small(text_of("aB")) && spelling_is_small(text_of("éA")));
    CHECK(!spelling_is_small(text_of("Ab")) && !spelling_is_small(text_of("1")) &&
          !spelling_is_small(text_of("")));
    CHECK(!spelling_is_capital(text_of("aB")) && !spelling_is_capital(text_of("éA")));
    CHECK(!spelling_is_capital(text_of("£")) && !spelling_is_capital(text_of("日")) &&
          !spelling_is_capital(text_of("")));
}

int main(void)
{
    check_words();
    check_owners();
    check_signs();
    check_letters();
    return check_end();
}
