#include "lib/article/measure.h"
#include "lib/article/line.h"

#include <stdlib.h>

#include "lib/compiler.h"
#include "lib/table.h"
#include "tables/given-names.h"
#include "tables/stop-words.h"
#include "tables/thread-words.h"

enum {
    LONGEST_HEAD = 48,      /* words of a line that heads a thread */
    UNSTOPPED_SENTENCE = 60 /* letters, as many as 25 words of Thai have: more than a headline */
};

/* Is a short word in the table, in any case of letters? */
static bool is_in(const struct table *table, struct text word)
{
    char folded[32];
    size_t length = 0;
    while (word.length && length + 4 <= sizeof folded) {
        uint32_t c = text_next(&word), letter = measure_fold(c, text_class(c));
        length += letter ? text_encode(letter, folded + length) : 0;
    }
    return !word.length && table_find(table, (struct text){folded, length}) >= 0;
}

bool facts_is_stop_word(struct text word)
{
    return is_in(&stop_words, word);
}

bool article_is_given_name(struct text word)
{
    return is_in(&given_names, word);
}

/* Of a word in Hangul: is its last syllable one? */
static bool ends_in_stop(struct text word)
{
    if ((unsigned char)word.at[word.length - 1] < 0x80 || word.length < 3)
        return false;
    struct text last = {word.at + word.length - 3, 3};
    bool hangul = (unsigned char)last.at[0] >= 0xEA && (unsigned char)last.at[0] <= 0xED;
    return hangul && table_find(&stop_words, last) >= 0;
}

/* Is it four digits, perhaps with a word of another script behind them? */
static bool has_four_digits(struct text word)
{
    return word.length >= 4 && !(word.length > 4 && (unsigned char)word.at[4] < 0x80) &&
           text_ascii_digit(word.at[1]) && text_ascii_digit(word.at[2]) && text_ascii_digit(word.at[3]);
}

/* Of our era, perhaps with its word behind it (2024년); beside Thai letters of the Buddhist one (2567 is
 * 2024), in digits that are not of ASCII of the solar and the lunar Hijri (1402, 1445). */
static bool is_year(struct text word, const struct measure_counts *counts)
{
    if (!text_ascii_digit(word.at[0]) || !has_four_digits(word))
        return false;
    switch ((word.at[0] - '0') * 10 + word.at[1] - '0') {
    case 19:
    case 20:
        return true;
    case 25:
        return counts->unstopped;
    case 13:
    case 14:
        return counts->other_digits;
    default:
        return false;
    }
}

static bool is_address(uint64_t packed)
{
    return packed == load_some("http", 4) || packed == load_some("https", 5) || packed == load_some("www", 3);
}

/* Sets the token's hash, and whether it begins an address; is it a stop word? Most words are short; of what
 * such a one is, little can be foretold, so no branch asks. */
static bool look_up(struct measure_token *token, struct text word, struct article_facts *facts)
{
    bool stop;
    if (word.length <= TABLE_SHORT) {
        uint64_t packed = load_some_readable(word.at, word.length);
        token->hash = table_hash_packed(packed, word.length);
        facts->address |= is_address(packed);
        stop = table_set_holds(&stop_words_short, packed);
    } else {
        token->hash = table_hash_long(word.at, word.length);
        stop = table_find_hashed(&stop_words, word, token->hash) >= 0;
    }
    return ends_in_stop(word) || stop;
}

/* The hash of a content word that ends with this token; 0: none does. One ideograph is in any text of its
 * language, two beside each other tell what a word does, so they are taken by pairs (J. Nie and F. Ren,
 * Chinese information retrieval: using characters or words?, Information Processing & Management 35, 1999).
 */
static uint32_t content_of(const struct measure *measure, size_t token)
{
    const struct measure_token *own = &measure->tokens[token];
    if (!own->ideograph) /* no branch asks, since none could be foretold */
        return own->hash & (0 - (uint32_t) !(own->stop | (own->end - own->start <= 2)));
    if (token && own[-1].ideograph)
        return own->stop && own[-1].stop ? 0 : own->hash ^ own[-1].hash * 31;
    bool alone = token + 1 == measure->count || !own[1].ideograph;
    return alone && !own->stop ? own->hash : 0;
}

static void count_tokens(struct measure *measure, struct article_facts *facts, struct measure_counts *counts,
                         struct article_page *page)
{
    uint64_t hash = 0x9E3779B97F4A7C15u;
    bool digits = counts->digits >= 4; /* as a year has */
    size_t content = page->content_count;
    page->content = facts_grow(page->arena, page->content, &page->content_capacity, content + measure->count,
                               sizeof *page->content);
    for (size_t i = 0; i < measure->count; i++) {
        struct text word = measure_token_text(measure, i);
        bool stop = look_up(&measure->tokens[i], word, facts);
        uint32_t own = measure->tokens[i].hash;
        measure->tokens[i].stop = stop;
        counts->stops += stop;
        facts->year |= digits && is_year(word, counts);
        hash = (hash ^ own) * 0x100000001B3u;
        hash ^= hash >> 29;
        page->content[content] = content_of(measure, i);
        content += page->content[content] != 0;
    }
    facts->content = (uint32_t)page->content_count;
    facts->content_count = (uint32_t)(content - page->content_count);
    page->content_count = content;
    facts->hash = measure->count ? hash : 0;
}

static int thread_word(const struct measure *measure, size_t token)
{
    return table_find_hashed(&thread_words, measure_token_text(measure, token), measure->tokens[token].hash);
}

/* How many words stand before the first quotation mark, at most MOST. */
static size_t words_to_quote(struct text text, size_t most)
{
    for (struct text rest = text; rest.length;) {
        size_t at = text.length - rest.length;
        if (measure_is_quote(text_next(&rest)))
            return text_words_most(text_slice(text, 0, at), most);
    }
    return most;
}

/* 34 Responses to "Ferries of the North"; a dump may break it after the first quotation mark. */
static bool heads_thread(const struct measure *measure, struct text text, const struct article_facts *facts)
{
    enum { FEWEST = 3, MOST = 6 };
    if (!facts->quotes || measure->count < FEWEST || measure->count > LONGEST_HEAD ||
        thread_word(measure, 1) != 0)
        return false;
    struct text first = measure_token_text(measure, 0);
    size_t words = words_to_quote(text, MOST + 1);
    return (text_ascii_digit(first.at[0]) || thread_word(measure, 0) == 1) && words >= FEWEST &&
           words <= MOST;
}

static void set_counts(struct article_facts *facts, const struct measure_counts *counts, int64_t tokens)
{
    facts->characters = counts->characters;
    facts->sentences = counts->sentences;
    facts->commas = counts->commas;
    facts->quotes = counts->quotes;
    facts->words = (int32_t)(tokens - counts->ideographs / 2);
    facts->stop_share = measure_share(counts->stops, facts->words);
    facts->upper_share = measure_share(counts->upper_words, tokens);
    facts->capital_share = measure_share(counts->capital_words, tokens);
    facts->digit_share = measure_share(counts->digits, facts->characters);
    facts->punctuation_share = measure_share(counts->punctuation, facts->characters);
    facts->symbol_share = measure_share(counts->symbols, facts->characters);
    int64_t length = tokens ? facts_divide((int64_t)counts->letters * 16, tokens) : 1000;
    facts->word_length = (int16_t)(length < 1000 * 16 ? length : 1000);
}

/* Thai and Lao end a sentence with no stop: what is as long as one has some. */
static void end_unstopped(struct article_facts *facts, const struct measure_counts *counts)
{
    int32_t sentences = counts->unstopped / UNSTOPPED_SENTENCE;
    facts->sentences += sentences;
    if (sentences && facts->ending == END_WORD)
        facts->ending = END_STOP;
}

void measure_block(struct measure *measure, struct text text, struct article_facts *facts,
                   struct article_page *page)
{
    enum { MOST = 1 << 30 }; /* bytes: counts have 31 bits, and so may sizes */
    struct measure_counts counts = {0};
    measure_characters(measure, text_slice(text, 0, MOST), &counts);
    count_tokens(measure, facts, &counts, page);
    set_counts(facts, &counts, (int64_t)measure->count);
    measure_phrases(measure, facts, page);
    facts->heads_thread = heads_thread(measure, text, facts);
    page->headed |= facts->heads_thread;
    if (facts->digit_share && facts->words <= LONGEST_STAMP)
        measure_dates(measure, facts);
    facts->address |= counts.punctuation && text_find_byte(text, '@') < text.length;
    struct text trimmed = text_trim(text);
    facts->ending = (uint8_t)measure_ending(trimmed);
    facts->begin = (uint8_t)measure_begin(trimmed);
    page->quoted |= facts->begin == BEGIN_SIGN && text_byte(trimmed, 0) == '>';
    end_unstopped(facts, &counts);
}

void measure_free(struct measure *measure)
{
    buffer_free(&measure->copy);
    buffer_free(&measure->folded);
    free(measure->tokens);
    *measure = (struct measure){0};
}
