/* lexicons: makes the lexicons of extract-quotes (src/lib/lexicon.h) as C, on standard output.
 *
 *     lexicons > quote-lexicons.h
 *
 * There is one for each language that has a table of words, quote_lexicons[] in the order of enum
 * quote_language. It holds the words, the regular forms of its verbs of saying, the given names, and the
 * words of stance. */
#include <stdio.h>
#include <stdlib.h>

#define QUOTE_WORDS_DATA
#include "lib/quote/vocabulary.h"

/* The tables of other languages have the classes of the English one. */
#define QUOTE_WORDS_DE_NAMES
#define QUOTE_WORDS_ES_NAMES
#define QUOTE_WORDS_FR_NAMES
#define QUOTE_WORDS_DE_DATA
#define QUOTE_WORDS_ES_DATA
#define QUOTE_WORDS_FR_DATA
#include "tables/given-names.h"
#include "tables/quote-stance-nouns.h"
#include "tables/quote-stances.h"
#include "tables/quote-words-de.h"
#include "tables/quote-words-es.h"
#include "tables/quote-words-fr.h"

enum { DOUBTFUL = 100, LIST_BITS = 15, BUCKET_BITS = 11, MOST_IN_BUCKET = 32, STEPS = 1 << 16 };

struct word {
    struct lexicon_key key; /* 0: none stands here */
    uint32_t value;
};

/* The words of a language, each at the place of its hash or behind it. */
struct list {
    struct word words[1 << LIST_BITS];
    size_t count;
};

static _Noreturn void refuse(const char *what)
{
    fprintf(stderr, "lexicons: %s\n", what);
    exit(1);
}

static uint64_t hash_of(struct lexicon_key key)
{
    return lexicon_hash(lexicon_fold(key));
}

/* The place of a word, which may be a new one; NULL where no lexicon can hold it. */
static struct word *word_of(struct list *list, struct text text)
{
    const size_t places = sizeof list->words / sizeof *list->words;
    struct lexicon_key key = lexicon_key(text);
    size_t place = lexicon_bucket(hash_of(key), LIST_BITS);
    if (!key.low)
        return NULL;
    for (; list->words[place].key.low; place = (place + 1) % places)
        if (list->words[place].key.low == key.low && list->words[place].key.high == key.high)
            return &list->words[place];
    if (++list->count > places / 2)
        refuse("too many words");
    list->words[place].key = key;
    return &list->words[place];
}

/* A word that is there already keeps its value. */
static void add(struct list *list, struct text text, uint32_t value)
{
    struct word *word = word_of(list, text);
    if (word && !word->value)
        word->value = value;
}

/* What a lexicon holds of a verb. */
static uint32_t say_value(uint32_t number, enum say_form form)
{
    uint32_t doubtful = number >= DOUBTFUL;
    return (uint32_t)QUOTE_WORD_SAY << CLASS_SHIFT | doubtful << DOUBT_SHIFT | (uint32_t)form << FORM_SHIFT |
           number % FORM_UNIT;
}

/* The same of another word, whose number must not reach the places of a form. */
static uint32_t plain_value(uint32_t value)
{
    if ((value & 0xFFFF) >> FORM_SHIFT)
        refuse("a number above 255");
    return value;
}

static bool is_vowel(char letter)
{
    return letter && strchr("aeiou", letter);
}

static bool is_consonant_y(struct text verb)
{
    return verb.length > 2 && verb.at[verb.length - 1] == 'y' && !is_vowel(verb.at[verb.length - 2]);
}

/* "quip", "rebut": a short verb that ends in one consonant behind one vowel doubles it. */
static bool doubles(struct text verb)
{
    if (verb.length < 3)
        return false;
    const char *end = verb.at + verb.length;
    bool qu = verb.length > 3 && end[-3] == 'u' && end[-4] == 'q';
    return !is_vowel(end[-1]) && !strchr("wxy", end[-1]) && is_vowel(end[-2]) && (qu || !is_vowel(end[-3])) &&
           (verb.length <= 4 || strchr("tr", end[-1]));
}

/* Adds the verb without its last DROPPED letters, perhaps with the last one doubled, with an ending. */
static void add_form(struct list *list, struct text verb, size_t dropped, bool doubled, const char *ending,
                     uint32_t value)
{
    char form[LEXICON_LONGEST + 8];
    size_t length = verb.length - dropped;
    if (verb.length > LEXICON_LONGEST)
        return;
    memcpy(form, verb.at, length);
    if (doubled)
        form[length++] = verb.at[verb.length - 1];
    memcpy(form + length, ending, strlen(ending));
    add(list, (struct text){form, length + strlen(ending)}, value);
}

static void add_third(struct list *list, struct text verb, uint32_t number)
{
    uint32_t value = say_value(number, FORM_THIRD);
    char last = verb.at[verb.length - 1], before = verb.length > 1 ? verb.at[verb.length - 2] : ' ';
    bool hisses = strchr("sxz", last) || (last == 'h' && strchr("cs", before)) || last == 'o';
    if (is_consonant_y(verb))
        add_form(list, verb, 1, false, "ies", value);
    else
        add_form(list, verb, 0, false, hisses ? "es" : "s", value);
}

/* The regular past and the gerund (R. Quirk et al., "A Comprehensive Grammar of the English
 * Language", 3.5-10). */
static void add_past_and_gerund(struct list *list, struct text verb, uint32_t number)
{
    uint32_t past = say_value(number, FORM_BOTH), gerund = say_value(number, FORM_GERUND);
    if (is_consonant_y(verb)) {
        add_form(list, verb, 1, false, "ied", past);
        add_form(list, verb, 0, false, "ing", gerund);
    } else if (verb.at[verb.length - 1] == 'e') {
        add_form(list, verb, 0, false, "d", past);
        add_form(list, verb, verb.length > 3 || !is_vowel(verb.at[verb.length - 2]), false, "ing", gerund);
    } else {
        add_form(list, verb, 0, false, "ed", past);
        add_form(list, verb, 0, false, "ing", gerund);
        if (doubles(verb) || verb.at[verb.length - 1] == 'l') { /* labelled, quarrelling */
            add_form(list, verb, 0, true, "ed", past);
            add_form(list, verb, 0, true, "ing", gerund);
        }
    }
}

/* Is it, by its entry's value, the base form of a verb of saying? */
static bool is_base(int32_t value)
{
    return value >> CLASS_SHIFT == QUOTE_WORD_SAY && (value & 0xFFFF) % DOUBTFUL < FORM_UNIT;
}

/* All words of a table as they stand, then the forms of its verbs, so that a form never hides a word. */
static void learn(struct list *list, const struct table *table)
{
    for (uint32_t i = 0; i <= table->mask; i++) {
        const struct table_entry *entry = &table->slots[i];
        struct text word = table_key(table, entry);
        uint32_t number = (uint32_t)entry->value & 0xFFFF;
        if (entry->value >> CLASS_SHIFT == QUOTE_WORD_SAY && entry->value >= 0)
            add(list, word, say_value(number, (enum say_form)(number % DOUBTFUL / FORM_UNIT)));
        else if (entry->value >= 0)
            add(list, word, plain_value((uint32_t)entry->value));
    }
    for (uint32_t i = 0; i <= table->mask; i++) {
        const struct table_entry *entry = &table->slots[i];
        struct text word = table_key(table, entry);
        uint32_t number = (uint32_t)entry->value & 0xFFFF;
        if (!is_base(entry->value))
            continue;
        add_third(list, word, number);
        add_past_and_gerund(list, word, number);
    }
}

/* A given name may be another word, too. */
static void mark_given(struct list *list)
{
    for (uint32_t i = 0; i <= given_names.mask; i++) {
        const struct table_entry *entry = &given_names.slots[i];
        struct text name = table_key(&given_names, entry);
        struct word *word = entry->value > 0 ? word_of(list, name) : NULL;
        if (word)
            word->value |= (uint32_t)entry->value << GIVEN_SHIFT;
    }
}

/* A word of stance may be another word, too; no lexicon may lack it, or it would never be one. */
static void mark_stance(struct list *list, struct text text)
{
    struct word *word = word_of(list, text);
    if (!word)
        refuse("a word of stance is too long");
    word->value |= 1u << STANCE_SHIFT;
}

/* Words of stance by a table. What several words are begins with one that is there alone, too. */
static void mark_stances(struct list *list, const struct table *table)
{
    for (uint32_t i = 0; i <= table->mask; i++) {
        const struct table_entry *entry = &table->slots[i];
        struct text word = table_key(table, entry);
        if (entry->value >= 0 && text_find_byte(word, ' ') == word.length)
            mark_stance(list, word);
    }
}

/* A lexicon that is being made. */
struct made {
    uint16_t steps[1 << BUCKET_BITS];
    const struct word **places; /* NULL: nothing stands there */
    uint32_t count;
};

/* The words of the bucket; their number. They stand at the bucket's places of the list, or right behind. */
static size_t gather(const struct list *list, size_t bucket, const struct word **words)
{
    const size_t own = 1 << (LIST_BITS - BUCKET_BITS), places = sizeof list->words / sizeof *list->words;
    size_t count = 0, place = bucket * own;
    for (size_t i = 0; i < own || list->words[place].key.low; i++, place = (place + 1) % places) {
        const struct word *word = &list->words[place];
        if (!word->key.low || lexicon_bucket(hash_of(word->key), BUCKET_BITS) != bucket)
            continue;
        if (count == MOST_IN_BUCKET)
            refuse("too many words in a bucket");
        words[count++] = word;
    }
    return count;
}

/* Puts the words where the step sends them; false, and nothing is changed, where one meets another. */
static bool place_words(struct made *made, const struct word **words, size_t count, uint32_t step)
{
    size_t placed = 0;
    for (; placed < count; placed++) {
        size_t place = lexicon_place(hash_of(words[placed]->key), step, made->count);
        if (made->places[place])
            break;
        made->places[place] = words[placed];
    }
    bool whole = placed == count;
    while (!whole && placed-- > 0)
        made->places[lexicon_place(hash_of(words[placed]->key), step, made->count)] = NULL;
    return whole;
}

static uint16_t find_step(struct made *made, const struct word **words, size_t count)
{
    for (uint32_t step = 0; step < STEPS; step++)
        if (place_words(made, words, count, step))
            return (uint16_t)step;
    refuse("no place for some words");
}

/* Fuller buckets come first, while there is much room. */
static void place_all(const struct list *list, struct made *made)
{
    const struct word *words[MOST_IN_BUCKET];
    for (size_t size = MOST_IN_BUCKET; size > 0; size--)
        for (size_t bucket = 0; bucket < 1 << BUCKET_BITS; bucket++)
            if (gather(list, bucket, words) == size)
                made->steps[bucket] = find_step(made, words, size);
}

static void print_entries(const struct made *made, const char *language)
{
    printf("static const struct lexicon_entry quote_entries_%s[] = {\n", language);
    for (uint32_t i = 0; i < made->count; i++) {
        const struct word *word = made->places[i];
        uint64_t fold = word ? lexicon_fold(word->key) : 0;
        printf("    {0x%lX, 0x%lX, 0x%lX},\n", (unsigned long)(fold & UINT32_MAX),
               (unsigned long)(fold >> 32), word ? (unsigned long)word->value : 0);
    }
    printf("};\n");
}

static void print_steps(const struct made *made, const char *language)
{
    printf("static const uint16_t quote_steps_%s[] = {\n", language);
    for (size_t i = 0; i < 1 << BUCKET_BITS; i++)
        printf("    %u,\n", (unsigned)made->steps[i]);
    printf("};\n");
}

/* Prints the parts of a language's lexicon; how many places it has. */
static uint32_t make(const struct table *table, const char *language)
{
    static struct list list;
    static struct made made;
    list = (struct list){.count = 0};
    learn(&list, table);
    mark_given(&list);
    mark_stances(&list, &quote_stances);
    mark_stances(&list, &quote_stance_nouns);
    made.count = (uint32_t)(list.count + list.count / 8 + 1);
    made.places = calloc(made.count, sizeof *made.places);
    if (!made.places)
        refuse("out of memory");
    place_all(&list, &made);
    print_entries(&made, language);
    print_steps(&made, language);
    free(made.places);
    return made.count;
}

int main(void)
{
    static const struct table *const tables[] = {&quote_words, &quote_words_de, &quote_words_fr,
                                                 &quote_words_es};
    static const char *const languages[] = {"en", "de", "fr", "es"};
    enum { LANGUAGES = sizeof languages / sizeof *languages };
    uint32_t places[LANGUAGES];
    printf("/* Made by src/gen/lexicons.c: do not edit. */\n");
    for (size_t i = 0; i < LANGUAGES; i++)
        places[i] = make(tables[i], languages[i]);
    printf("static const struct lexicon quote_lexicons[] = {\n");
    for (size_t i = 0; i < LANGUAGES; i++)
        printf("    {quote_steps_%s, %d, quote_entries_%s, %lu},\n", languages[i], (int)BUCKET_BITS,
               languages[i], (unsigned long)places[i]);
    printf("};\n");
    return fflush(stdout) || ferror(stdout);
}
