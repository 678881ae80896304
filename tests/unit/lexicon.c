#define QUOTE_WORDS_DATA
#include "lib/quote/vocabulary.h"

#include "check.h"
#include "lib/quote/stance.h"
#include "tables/given-names.h"
#include "tables/quote-stances.h"

enum { ENGLISH = 1, GERMAN = 2, FRENCH = 4, STANCE = 1 << STANCE_SHIFT };

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

static uint32_t find_word(unsigned languages, struct text word)
{
    struct vocabulary vocabulary = vocabulary_of(languages);
    return vocabulary_find(&vocabulary, lexicon_key(word));
}

static uint32_t find(unsigned languages, const char *word)
{
    return find_word(languages, text_of(word));
}

/* All words of the tables are there that are not too long. */
static void check_tables(void)
{
    struct vocabulary vocabulary = vocabulary_of(ENGLISH);
    size_t words = 0, found = 0;
    for (uint32_t i = 0; i <= quote_words.mask; i++) {
        const struct table_entry *entry = &quote_words.slots[i];
        struct text word = {quote_words.keys + entry->key_at, entry->key_length};
        bool held = entry->value >= 0 && word.length <= LEXICON_LONGEST;
        words += held;
        found += held && vocabulary_class(vocabulary_find(&vocabulary, lexicon_key(word))) ==
                             (enum quote_word)(entry->value >> CLASS_SHIFT);
    }
    CHECK(words > 1000 && found == words);
    words = found = 0;
    for (uint32_t i = 0; i <= given_names.mask; i++) {
        const struct table_entry *entry = &given_names.slots[i];
        struct text name = {given_names.keys + entry->key_at, entry->key_length};
        words += entry->value > 0;
        found += entry->value > 0 &&
                 vocabulary_given(vocabulary_find(&vocabulary, lexicon_key(name))) == (uint32_t)entry->value;
    }
    CHECK(words > 1000 && found == words);
}

static uint32_t say(enum say_kind kind, enum say_form form)
{
    return (uint32_t)QUOTE_WORD_SAY << CLASS_SHIFT | (uint32_t)form << FORM_SHIFT | (uint32_t)kind;
}

/* Verbs have their forms, in either case of letters; what is not in the tables has no value, also where its
 * first letters are those of a word. */
static void check_words(void)
{
    CHECK(find(ENGLISH, "Said") == find(ENGLISH, "said") &&
          find(ENGLISH, "said") == say(SAY_SAYS, FORM_BOTH));
    CHECK(find(ENGLISH, "says") == say(SAY_SAYS, FORM_THIRD));
    CHECK(find(ENGLISH, "quipped") == say(SAY_SAYS, FORM_BOTH));
    CHECK(find(ENGLISH, "quipping") == say(SAY_SAYS, FORM_GERUND));
    CHECK(find(ENGLISH, "replies") == say(SAY_SAYS, FORM_THIRD));
    CHECK(find(ENGLISH, "shrugged") && find(ENGLISH, "guaranteeing") && !find(ENGLISH, "agreing"));
    CHECK(find(ENGLISH, "sai") == 0 && find(ENGLISH, "announcingly") == 0 && find(ENGLISH, "") == 0);
    CHECK(find(ENGLISH, "a word that is too long") == 0);
}

/* Of a word in a text, typographic apostrophes count as plain ones, and other signs beyond ASCII do not. */
static void check_apostrophes(void)
{
    struct vocabulary vocabulary = vocabulary_of(ENGLISH);
    static const char text[] = "Don’t said’ don´t";
    const char *end = text + sizeof text - 1;
    uint32_t found = vocabulary_look_up(&vocabulary, (struct text){text, strlen("Don’t")}, end);
    CHECK(found && found == find(ENGLISH, "don't"));
    CHECK(vocabulary_look_up(&vocabulary, (struct text){end - strlen("don´t"), strlen("don´t")}, end) == 0);
    CHECK(vocabulary_look_up(&vocabulary, (struct text){text + strlen("Don’t "), 4}, end) ==
          find(ENGLISH, "said"));
    CHECK(vocabulary_look_up(&vocabulary, text_of(text), end) == 0);
}

/* How a French word is parted: the lengths of its verb and its pronoun as tens and ones; 0: it is not. */
static size_t parting_of(const char *word)
{
    struct vocabulary vocabulary = vocabulary_of(FRENCH);
    struct inversion inversion;
    return vocabulary_inversion(&vocabulary, text_of(word), &inversion)
               ? 10 * inversion.verb_length + inversion.pronoun_length
               : 0;
}

static void check_inversions(void)
{
    CHECK(parting_of("dit-il") == 32 && parting_of("Dit-elle") == 34 && parting_of("a-t-il") == 12);
    CHECK(!parting_of("dit") && !parting_of("dit-") && !parting_of("-il") && !parting_of("il-dit"));
    CHECK(parting_of("amuse-t-il") == 52 && !parting_of("rendez-vous"));
    CHECK(!parting_of("-t-il") && !parting_of("") && !parting_of("là-bas"));
}

/* The first language that knows a word counts. */
static void check_languages(void)
{
    CHECK(find(ENGLISH, "sagte") == 0 && vocabulary_class(find(GERMAN, "sagte")) == QUOTE_WORD_SAY);
    CHECK(find(ENGLISH | GERMAN, "sagte") == find(GERMAN, "sagte"));
    CHECK(find(ENGLISH | GERMAN, "said") == find(ENGLISH, "said") && find(GERMAN, "said") == 0);
    CHECK(find(ENGLISH, "am") != find(GERMAN, "am") && find(ENGLISH | GERMAN, "am") == find(ENGLISH, "am"));
}

/* Does stance.c take a word that the vocabulary lets pass for a verb of stance? */
static bool is_stance_verb(struct text word)
{
    struct token all[2 * TOKENS_MARGIN + 1] = {0};
    struct tokens tokens = {.all = all, .count = 2 * TOKENS_MARGIN + 1, .stances = true};
    struct stance stance;
    all[TOKENS_MARGIN] = (struct token){
        .at = word.at, .length = word.length, .kind = TOKEN_WORD, .other = 1 << (STANCE_SHIFT - GIVEN_SHIFT)};
    return stance_verb(&tokens, TOKENS_MARGIN, &stance);
}

/* All forms of verbs of stance are marked, whatever else they are, as are nouns, and no other words. */
static void check_stances(void)
{
    size_t forms = 0;
    for (uint32_t i = 0; i <= quote_stances.mask; i++) {
        const struct table_entry *entry = &quote_stances.slots[i];
        struct text word = {quote_stances.keys + entry->key_at, entry->key_length};
        if (entry->value < 0 || text_find_byte(word, ' ') < word.length)
            continue;
        CHECK(vocabulary_is_stance(find_word(ENGLISH, word)));
        forms += is_stance_verb(word);
    }
    CHECK(forms > 1500);
    CHECK(find(ENGLISH, "Resented") == STANCE && find(ENGLISH, "hopeful") == STANCE);
    CHECK(find(ENGLISH, "announcing") == (say(SAY_SAYS, FORM_GERUND) | STANCE));
    CHECK(is_stance_verb(text_of("signaled")) && is_stance_verb(text_of("signalled")));
    CHECK(is_stance_verb(text_of("plans")) && is_stance_verb(text_of("planning")));
    CHECK(is_stance_verb(text_of("denies")) && is_stance_verb(text_of("describing")));
    CHECK(!is_stance_verb(text_of("seed")) && !is_stance_verb(text_of("plann")) &&
          !is_stance_verb(text_of("planes")));
    CHECK(!vocabulary_is_stance(find(ENGLISH, "said")) && !vocabulary_is_stance(find(ENGLISH, "mary")));
    CHECK(find(ENGLISH | GERMAN, "resented") == STANCE && find(GERMAN, "resented") == STANCE);
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

int main(void)
{
    check_keys();
    check_tables();
    check_words();
    check_apostrophes();
    check_inversions();
    check_stances();
    check_case();
    check_languages();
    return check_end();
}
