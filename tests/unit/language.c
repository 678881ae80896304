/* In which language a paragraph is written. */
#include "check.h"
#include "lib/date/language.h"

static enum language language(const char *text)
{
    return language_of_text(text_of(text));
}

static void test_named(void)
{
    CHECK(language("The mayor of the town said that it was late.") == LANGUAGE_ENGLISH);
    CHECK(language("May war am Ende froh, dass sie nicht mehr widersprachen.") == LANGUAGE_GERMAN);
    CHECK(language("Le maire n’a pas dit où il serait aujourd’hui.") == LANGUAGE_FRENCH);
    CHECK(language("El alcalde ha dicho que la obra es muy cara.") == LANGUAGE_SPANISH);
    CHECK(language("Il sindaco non ha detto dove sono i libri.") == LANGUAGE_ITALIAN);
    CHECK(language("A ponte foi reaberta, mas não há aulas.") == LANGUAGE_PORTUGUESE);
    CHECK(language("De brug is niet open, maar het water wel.") == LANGUAGE_DUTCH);
    CHECK(language("Nie wiadomo, jak długo to potrwa.") == LANGUAGE_POLISH);
    CHECK(language("Он сказал, что это не его дом.") == LANGUAGE_RUSSIAN);
    CHECK(language("Bu köprü çok eski ve dar.") == LANGUAGE_TURKISH);
    CHECK(language("Вчера в городе не было света, и это уже не первый раз.") == LANGUAGE_RUSSIAN);
}

static void test_unsure(void)
{
    CHECK(language("") == LANGUAGE_NONE);
    CHECK(language("Lind, Berg 3/4/2025") == LANGUAGE_NONE);
    CHECK(language("He saw \"und\" on the wall of the house.") == LANGUAGE_ENGLISH);
    CHECK(language("the cat und der Hund") == LANGUAGE_NONE);
    CHECK(language("\xFF\xFE\xC3 \xE2\x80") == LANGUAGE_NONE);
    CHECK(language("kivi talo meri puu kala lintu koira kissa hevonen tie joki maa taivas lumi vesi tuuli "
                   "sade aurinko kuu järvi") == LANGUAGE_OTHER); /* twenty words of none */
}

static void test_found_out_once(void)
{
    struct speech speech = {.text = text_of("Wir sind nicht da, und das ist gut.")};
    CHECK(language_of(&speech) == LANGUAGE_GERMAN);
    speech.text = text_of("The rest of it is English, and that was that.");
    CHECK(language_of(&speech) == LANGUAGE_GERMAN);
    CHECK(language_of(NULL) == LANGUAGE_NONE);
}

static void test_words(void)
{
    CHECK(language_has(LANGUAGE_GERMAN, text_of("Morgen")) &&
          language_has(LANGUAGE_DUTCH, text_of("morgen")));
    CHECK(!language_has(LANGUAGE_FRENCH, text_of("morgen")) && !language_has(LANGUAGE_NONE, text_of("xyz")));
}

int main(void)
{
    test_named();
    test_unsure();
    test_found_out_once();
    test_words();
    return check_end();
}
