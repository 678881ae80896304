#include "lib/article/facts.h"

#include <stdlib.h>

#include "lib/table.h"
#include "tables/boilerplate-phrases.h"
#include "tables/marks.h"
#include "tables/stop-words.h"

enum { PHRASE_WORDS = 6, FRONT = 48, BACK = 24 };

/* Counts over the characters of a block. */
struct counts {
    int32_t letters, digits, punctuation, symbols, upper_words, capital_words, ideographs, stops;
    uint32_t before; /* the last character that is no space */
    bool spaced;     /* a space stands behind it */
    int32_t word_letters, word_capitals;
};

void *article_grow(struct arena *arena, void *at, size_t *capacity, size_t count, size_t size)
{
    if (count < *capacity)
        return at;
    size_t grown = count < 32 ? 64 : count * 2;
    void *moved = arena_take(arena, grown, size);
    if (*capacity)
        memcpy(moved, at, *capacity * size);
    *capacity = grown;
    return moved;
}

static bool is_stop(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF0E ||
           c == 0x061F || c == 0x06D4 || c == 0x0964 || c == 0x2026 || c == 0x203C;
}

static bool is_comma(uint32_t c)
{
    return c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x060C || c == ';' || c == 0xFF1B;
}

static bool is_quote(uint32_t c)
{
    return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB || c == 0x300C ||
           c == 0x300D;
}

static bool is_closing(uint32_t c)
{
    return is_quote(c) || c == ')' || c == ']' || c == 0x2019 || c == '\'' || c == 0xFF09 || c == 0x300F;
}

static void begin_token(struct measure *measure, bool ideograph)
{
    struct buffer *folded = &measure->folded;
    bool joined = ideograph && measure->count && measure->tokens[measure->count - 1].ideograph &&
                  measure->tokens[measure->count - 1].end == folded->length;
    if (folded->length && !joined)
        buffer_add_byte(folded, ' ');
    measure->tokens =
        array_grow(measure->tokens, &measure->capacity, measure->count + 1, sizeof *measure->tokens);
    measure->tokens[measure->count++] = (struct measure_token){
        .start = (uint32_t)folded->length, .end = (uint32_t)folded->length, .ideograph = ideograph};
}

static void add_folded(struct measure *measure, uint32_t c)
{
    char bytes[4];
    size_t length = c < 0x80 ? 1 : text_encode(text_fold(c), bytes);
    if (c < 0x80)
        bytes[0] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    buffer_add(&measure->folded, (struct text){bytes, length});
    measure->tokens[measure->count - 1].end = (uint32_t)measure->folded.length;
}

static void end_word(struct counts *counts)
{
    counts->capital_words += counts->word_letters >= 2 && counts->word_capitals == counts->word_letters;
    counts->word_letters = counts->word_capitals = 0;
}

/* A stop ends a sentence where space, a closing sign, the end or a capital follows, and no initial stands
 * before. */
static void count_sign(struct article_facts *facts, struct counts *counts, uint32_t c, struct text rest)
{
    facts->commas += is_comma(c);
    facts->quotes += is_quote(c);
    if (!is_stop(c))
        return;
    uint32_t after = rest.length ? text_next(&rest) : ' ';
    enum text_class class = text_class(after);
    bool initial = c == '.' && text_class(counts->before) == TEXT_UPPER;
    facts->sentences += !initial && !is_stop(counts->before) &&
                        (c > 0x2FFF || class == TEXT_SPACE || class == TEXT_UPPER || is_closing(after));
}

static void count_word(struct measure *measure, struct counts *counts, uint32_t c, enum text_class class,
                       bool begins)
{
    bool ideograph = class == TEXT_IDEOGRAPH;
    if (begins) {
        end_word(counts);
        begin_token(measure, ideograph);
        counts->upper_words += class == TEXT_UPPER;
    }
    add_folded(measure, c);
    counts->ideographs += ideograph;
    counts->digits += class == TEXT_DIGIT;
    counts->letters++;
    counts->word_letters++;
    counts->word_capitals += class == TEXT_UPPER;
}

static bool is_word_class(enum text_class class)
{
    return class >= TEXT_UPPER && class <= TEXT_DIGIT;
}

static void count_characters(struct measure *measure, struct text text, struct article_facts *facts,
                             struct counts *counts)
{
    bool in_word = false;
    for (struct text rest = text; rest.length;) {
        uint32_t c = text_next(&rest);
        enum text_class class = text_class(c);
        if (is_word_class(class)) {
            bool apart =
                class == TEXT_IDEOGRAPH || (measure->count && measure->tokens[measure->count - 1].ideograph);
            count_word(measure, counts, c, class, !in_word || apart);
            in_word = true;
        } else {
            in_word = in_word && class == TEXT_FORMAT;
            counts->punctuation += class == TEXT_PUNCTUATION;
            counts->symbols += class == TEXT_SYMBOL || c == '|' || c == 0xBB || c == 0x203A || c == 0xB7;
            if (class == TEXT_PUNCTUATION)
                count_sign(facts, counts, c, rest);
        }
        if (class != TEXT_SPACE) {
            facts->characters++;
            counts->before = c;
        }
    }
    end_word(counts);
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
           word.at[2] >= '0' && word.at[2] <= '9' && word.at[3] >= '0' && word.at[3] <= '9';
}

static void add_content(struct article_page *page, uint32_t hash)
{
    page->content = article_grow(page->arena, page->content, &page->content_capacity, page->content_count,
                                 sizeof *page->content);
    page->content[page->content_count++] = hash ? hash : 1;
}

static void count_tokens(struct measure *measure, struct article_facts *facts, struct counts *counts,
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

static void find_phrases(const struct measure *measure, struct article_facts *facts)
{
    int32_t found[PHRASE_COUNT] = {0};
    for (size_t i = 0; i < measure->count;) {
        if (i == FRONT && measure->count > FRONT + BACK)
            i = measure->count - BACK;
        int32_t kind;
        size_t length = phrase_at(measure, i, &kind);
        if (length) {
            found[kind] += (int32_t)length;
            found[PHRASE_NONE] += (int32_t)length;
        }
        i += length ? length : 1;
    }
    for (size_t kind = 0; kind < PHRASE_COUNT; kind++)
        facts->phrases[kind] =
            (int16_t)((int64_t)found[kind] * 1000 / (measure->count ? (int64_t)measure->count : 1));
}

static enum ending ending_of(struct text text)
{
    uint32_t last = 0, before = 0;
    struct text tail = text_trim(text);
    tail = text_slice(tail, tail.length > 12 ? tail.length - 12 : 0, tail.length);
    while (tail.length) {
        before = last;
        last = text_next(&tail);
    }
    if (is_closing(last))
        return is_stop(before) || is_comma(before) ? END_STOP : END_CLOSING;
    if (last == 0x2026 || (last == '.' && before == '.'))
        return END_ELLIPSIS;
    if (is_stop(last))
        return last == '?' || last == '!' || last == 0xFF01 || last == 0xFF1F ? END_QUESTION : END_STOP;
    if (last == ':' || last == 0xFF1A)
        return END_COLON;
    return is_comma(last) ? END_COMMA : text_is_word(last) ? END_WORD : END_SYMBOL;
}

static enum begin begin_of(struct text text)
{
    struct text rest = text_trim(text);
    switch (rest.length ? text_class(text_next(&rest)) : TEXT_SPACE) {
    case TEXT_LOWER:
        return BEGIN_LOWER;
    case TEXT_UPPER:
        return BEGIN_UPPER;
    case TEXT_LETTER:
    case TEXT_IDEOGRAPH:
        return BEGIN_LETTER;
    case TEXT_DIGIT:
        return BEGIN_DIGIT;
    default:
        return BEGIN_SIGN;
    }
}

static int16_t share(int64_t part, int64_t whole)
{
    int64_t share = whole > 0 ? part * 1000 / whole : 0;
    return (int16_t)(share > 1000 ? 1000 : share);
}

static void set_shares(struct article_facts *facts, const struct counts *counts, int64_t tokens)
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
    struct counts counts = {0};
    measure->count = measure->folded.length = 0;
    count_characters(measure, text, facts, &counts);
    count_tokens(measure, facts, &counts, page);
    find_phrases(measure, facts);
    set_shares(facts, &counts, (int64_t)measure->count);
    facts->address |= text_find_byte(text, '@') < text.length;
    facts->ending = (uint8_t)ending_of(text);
    facts->begin = (uint8_t)begin_of(text);
}

void measure_free(struct measure *measure)
{
    buffer_free(&measure->folded);
    free(measure->tokens);
    *measure = (struct measure){0};
}

bool facts_is_slug(struct text text)
{
    size_t joints = 0;
    for (size_t i = 0; i < text.length; i++) {
        joints += text.at[i] == '-' || text.at[i] == '_';
        if (text.at[i] == ' ' || text.at[i] == '\t')
            return false;
    }
    return joints >= 3 && text.length < 300;
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
