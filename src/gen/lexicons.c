/* lexicons: makes the lexicons of extract-quotes (src/lib/lexicon.h) as C, on standard output.
 *
 *     lexicons > quote-lexicons.h
 *
 * There is one for each language that has a table of words, quote_lexicons[] in the order of enum
 * quote_language. It holds the words, the regular forms of its verbs of saying, the given names, and the
 * words of stance. */
#include <stdio.h>

#include "gen/forms.h"
#include "gen/lexicons/made.h"

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

enum { DOUBTFUL = 100 };

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

/* Is it, by its entry's value, the base form of a verb of saying? */
static bool is_base(int32_t value)
{
    return value >> CLASS_SHIFT == QUOTE_WORD_SAY && (value & 0xFFFF) % DOUBTFUL < FORM_UNIT;
}

static void add_forms(struct list *list, struct text verb, uint32_t number)
{
    struct verb_form forms[MOST_FORMS];
    size_t count = verb_forms(verb.at, verb.length, forms);
    for (size_t i = 0; i < count; i++)
        add(list, text_of(forms[i].word), say_value(number, forms[i].form));
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
        if (is_base(entry->value))
            add_forms(list, table_key(table, entry), (uint32_t)entry->value & 0xFFFF);
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

/* Notes the letters of the table's particles. */
static void note_particles(const struct table *table, struct particle_letters letters[LETTERS])
{
    for (uint32_t i = 0; i <= table->mask; i++) {
        const struct table_entry *entry = &table->slots[i];
        struct text word = table_key(table, entry);
        if (entry->value < 0 || entry->value >> CLASS_SHIFT != QUOTE_WORD_PARTICLE)
            continue;
        if (!text_ascii_lower(word.at[0]))
            refuse("a particle begins in no small letter");
        struct particle_letters *first = &letters[word.at[0] - 'a'];
        first->second |= 1u << letter_bit(word.at[1]);
        first->third |= 1u << letter_bit(word.length > 2 ? word.at[2] : ' ');
    }
}

static void print_particles(const struct particle_letters letters[LETTERS])
{
    printf("const struct particle_letters vocabulary_particles[] = {\n");
    for (size_t i = 0; i < LETTERS; i++)
        printf("    {0x%lX, 0x%lX},\n", (unsigned long)letters[i].second, (unsigned long)letters[i].third);
    printf("};\n");
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
    made_open(&made, &list);
    print_entries(&made, language);
    print_steps(&made, language);
    made_close(&made);
    return made.count;
}

int main(void)
{
    static const struct table *const tables[] = {&quote_words, &quote_words_de, &quote_words_fr,
                                                 &quote_words_es};
    static const char *const languages[] = {"en", "de", "fr", "es"};
    enum { LANGUAGES = sizeof languages / sizeof *languages };
    uint32_t places[LANGUAGES];
    struct particle_letters letters[LETTERS] = {{0, 0}};
    printf("/* Made by src/gen/lexicons.c: do not edit. */\n");
    for (size_t i = 0; i < LANGUAGES; i++)
        places[i] = make(tables[i], languages[i]);
    for (size_t i = 0; i < LANGUAGES; i++)
        note_particles(tables[i], letters);
    print_particles(letters);
    printf("static const struct lexicon quote_lexicons[] = {\n");
    for (size_t i = 0; i < LANGUAGES; i++)
        printf("    {quote_steps_%s, %d, quote_entries_%s, %lu},\n", languages[i], (int)BUCKET_BITS,
               languages[i], (unsigned long)places[i]);
    printf("};\n");
    return fflush(stdout) || ferror(stdout);
}
