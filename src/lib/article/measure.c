#include "lib/article/facts.h"

#include <stdlib.h>

#include "lib/table.h"
#include "tables/boilerplate-phrases.h"
#include "tables/marks.h"
#include "tables/stop-words.h"
#include "tables/thread-words.h"

enum { PHRASE_WORDS = 6, FRONT = 48, BACK = 24 };

void *article_grow(struct arena *arena, void *at, size_t *capacity, size_t count, size_t size)
{
    if (count < *capacity)
        return at;
    size_t grown = count < 32 ? 64 : count * 2;
    void *moved = arena_room(arena, grown, size);
    if (*capacity)
        memcpy(moved, at, *capacity * size);
    *capacity = grown;
    return moved;
}

bool facts_is_stop_word(struct text word)
{
    char folded[32];
    size_t length = 0;
    while (word.length && length + 4 <= sizeof folded)
        length += text_encode(text_fold(text_next(&word)), folded + length);
    return !word.length && table_find(&stop_words, (struct text){folded, length}) >= 0;
}

static struct text token_text(const struct measure *measure, size_t token)
{
    return text_slice(buffer_text(&measure->folded), measure->tokens[token].start,
                      measure->tokens[token].end);
}

/* The last character, where it is a syllable of Hangul. */
static struct text last_syllable(struct text word)
{
    struct text last = text_slice(word, word.length - (word.length < 3 ? word.length : 3), word.length);
    bool hangul = last.length == 3 && (unsigned char)last.at[0] >= 0xEA && (unsigned char)last.at[0] <= 0xED;
    return hangul ? last : (struct text){NULL, 0};
}

static bool is_year(struct text word)
{
    return word.length == 4 && (memcmp(word.at, "19", 2) == 0 || memcmp(word.at, "20", 2) == 0) &&
           text_ascii_digit(word.at[2]) && text_ascii_digit(word.at[3]);
}

static void add_content(struct article_page *page, uint32_t hash)
{
    page->content = article_grow(page->arena, page->content, &page->content_capacity, page->content_count,
                                 sizeof *page->content);
    page->content[page->content_count++] = hash ? hash : 1;
}

static void count_tokens(struct measure *measure, struct article_facts *facts, struct measure_counts *counts,
                         struct article_page *page)
{
    uint64_t hash = 0x9E3779B97F4A7C15u;
    facts->content = (uint32_t)page->content_count;
    for (size_t i = 0; i < measure->count; i++) {
        struct text word = token_text(measure, i);
        uint32_t own = measure->tokens[i].hash = table_hash(word.at, word.length);
        struct text ending = last_syllable(word);
        bool stop = table_find_hashed(&stop_words, word, own) >= 0 ||
                    (ending.length && table_find(&stop_words, ending) >= 0);
        measure->tokens[i].stop = stop;
        counts->stops += stop;
        facts->year |= is_year(word);
        facts->address |= text_is(word, "http") || text_is(word, "https") || text_is(word, "www");
        hash = (hash ^ own) * 0x100000001B3u;
        hash ^= hash >> 29;
        if (!stop && word.length > 2)
            add_content(page, own);
    }
    facts->contents = (uint32_t)page->content_count - facts->content;
    facts->hash = measure->count ? hash : 0;
}

/* The longest phrase that begins with this token: how many tokens; its kind. The first word of each phrase is
 * in the table, too. */
static size_t phrase_at(const struct measure *measure, size_t token, int32_t *kind)
{
    struct text all = buffer_text(&measure->folded);
    if (table_find_hashed(&boilerplate_phrases, token_text(measure, token), measure->tokens[token].hash) < 0)
        return 0;
    for (size_t most = PHRASE_WORDS; most; most--) {
        if (token + most > measure->count)
            continue;
        size_t start = measure->tokens[token].start, end = measure->tokens[token + most - 1].end;
        *kind = table_find(&boilerplate_phrases, text_slice(all, start, end));
        if (*kind > 0)
            return most;
    }
    return 0;
}

/* In 1/1000; a division costs more than the question whether there is anything to divide. */
static int16_t share(int64_t part, int64_t whole)
{
    int64_t share = part && whole > 0 ? part * 1000 / whole : 0;
    return (int16_t)(share > 1000 ? 1000 : share);
}

static void find_phrases(const struct measure *measure, struct article_facts *facts)
{
    int32_t found[PHRASE_COUNT] = {0};
    for (size_t i = 0; i < measure->count;) {
        if (i == FRONT && measure->count > FRONT + BACK)
            i = measure->count - BACK;
        int32_t kind;
        size_t length = phrase_at(measure, i, &kind);
        if (length) {
            facts->first_phrase = (uint8_t)(i ? facts->first_phrase : kind);
            found[kind] += (int32_t)length;
            found[PHRASE_NONE] += (int32_t)length;
        }
        i += length ? length : 1;
    }
    for (size_t kind = 0; kind < PHRASE_COUNT; kind++)
        facts->phrases[kind] = share(found[kind], (int64_t)measure->count);
}

static int thread_word(const struct measure *measure, size_t token)
{
    return table_find_hashed(&thread_words, token_text(measure, token), measure->tokens[token].hash);
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
    if (!facts->quotes || measure->count < FEWEST || measure->count > FRONT || thread_word(measure, 1) != 0)
        return false;
    struct text first = token_text(measure, 0);
    size_t words = words_to_quote(text, MOST + 1);
    return (text_ascii_digit(first.at[0]) || thread_word(measure, 0) == 1) && words >= FEWEST &&
           words <= MOST;
}

static void set_shares(struct article_facts *facts, const struct measure_counts *counts, int64_t tokens)
{
    facts->words = (int32_t)(tokens - counts->ideographs / 2);
    facts->stop_share = share(counts->stops, facts->words);
    facts->upper_share = share(counts->upper_words, tokens);
    facts->capital_share = share(counts->capital_words, tokens);
    facts->digit_share = share(counts->digits, facts->characters);
    facts->punctuation_share = share(counts->punctuation, facts->characters);
    facts->symbol_share = share(counts->symbols, facts->characters);
    facts->word_length =
        (int16_t)(tokens && counts->letters / tokens < 1000 ? counts->letters * 16 / tokens : 1000);
}

void facts_measure(struct measure *measure, struct text text, struct article_facts *facts,
                   struct article_page *page)
{
    struct measure_counts counts = {0};
    measure_characters(measure, text, facts, &counts);
    count_tokens(measure, facts, &counts, page);
    find_phrases(measure, facts);
    facts->heads_thread = heads_thread(measure, text, facts);
    set_shares(facts, &counts, (int64_t)measure->count);
    facts->address |= text_find_byte(text, '@') < text.length;
    facts->ending = (uint8_t)measure_ending(text);
    facts->begin = (uint8_t)measure_begin(text);
}

void measure_free(struct measure *measure)
{
    buffer_free(&measure->copy);
    buffer_free(&measure->folded);
    free(measure->tokens);
    *measure = (struct measure){0};
}

bool facts_is_slug(struct text text)
{
    enum { JOINTS = 3, DIGITS = 6 };
    size_t joints = 0, digits = 0;
    bool image = text.length > 2 && text.at[0] == '[' && text.at[text.length - 1] == ']';
    for (size_t i = 0; i < text.length; i++) {
        joints += text.at[i] == '-' || text.at[i] == '_';
        digits += text_ascii_digit(text.at[i]);
        if (text.at[i] == ' ' || text.at[i] == '\t')
            return false;
    }
    return text.length < 300 && (joints >= JOINTS || (image && (joints || digits >= DIGITS)));
}

int facts_mark(struct text word)
{
    return table_find(&marks, word);
}

struct article_facts *facts_add(struct article *article, struct text text, size_t start, size_t end)
{
    struct article_page *page = article->page;
    article->blocks = article_grow(page->arena, article->blocks, &page->block_capacity, article->count,
                                   sizeof *article->blocks);
    article->facts = article_grow(page->arena, article->facts, &page->fact_capacity, article->count,
                                  sizeof *article->facts);
    article->blocks[article->count] = (struct article_block){.text = text, .start = start, .end = end};
    struct article_facts *facts = &article->facts[article->count++];
    *facts = (struct article_facts){0};
    return facts;
}
