#include "boilerplate/gold.h"

#include <stdlib.h>

#include "boilerplate/must.h"
#include "lib/article/facts.h"

enum { GRAM = 4 };

/* Words as the figures count them, runs of letters, digits and _: the next one's hash; 0 at the end. */
static uint64_t next_word(struct text *rest)
{
    uint64_t hash = 0;
    while (rest->length) {
        struct text before = *rest;
        uint32_t c = text_next(rest);
        enum text_class class = text_class(c);
        bool word = c == '_' || (class >= TEXT_UPPER && class <= TEXT_IDEOGRAPH) || class == TEXT_DIGIT;
        if (word)
            hash = ((hash ? hash : 0x9E3779B97F4A7C15u) ^ c) * 0x100000001B3u + (hash >> 31);
        else if (hash) {
            *rest = before;
            return hash;
        }
    }
    return hash;
}

static void add_words(struct words *words, struct text text)
{
    for (uint64_t word; (word = next_word(&text));) {
        words->at = array_grow(words->at, &words->capacity, words->count + 1, sizeof *words->at);
        words->at[words->count++] = word;
    }
}

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static uint64_t gram_at(const struct words *words, size_t at, size_t length)
{
    uint64_t hash = 0;
    for (size_t i = at; i < at + length; i++)
        hash = (hash ^ words->at[i]) * 0x9E3779B97F4A7C15u + (hash >> 29);
    return hash;
}

static struct grams grams_of(const struct words *words)
{
    size_t length = words->count < GRAM ? words->count : GRAM;
    struct grams grams = {must_take(words->count + 1, sizeof *grams.at), 0};
    for (size_t i = 0; words->count && i + length <= words->count; i++)
        grams.at[grams.count++] = gram_at(words, i, length);
    qsort(grams.at, grams.count, sizeof *grams.at, by_value);
    return grams;
}

static bool has_gram(const struct grams *grams, uint64_t gram)
{
    return grams->count && bsearch(&gram, grams->at, grams->count, sizeof gram, by_value);
}

/* Labels by cover: words[from[i]] to words[from[i + 1]] are those of block i. */
static void label_blocks(const struct gold *gold, const struct article *article, const struct words *words,
                         const size_t *from, unsigned char *labels)
{
    size_t length = gold->words.count < GRAM ? gold->words.count : GRAM;
    unsigned char *hit = must_take(words->count, 1);
    for (size_t i = 0; length && i + length <= words->count; i++)
        if (has_gram(&gold->grams, gram_at(words, i, length)))
            memset(hit + i, 1, length);
    for (size_t i = 0; i < article->count; i++) {
        size_t got = 0, all = from[i + 1] - from[i];
        for (size_t j = from[i]; j < from[i + 1]; j++)
            got += hit[j];
        labels[i] = all && got * 2 >= all;
    }
    free(hit);
}

static size_t times_in_gold(const struct words *gold, const struct words *words, size_t from, size_t to)
{
    size_t times = 0, length = to - from;
    for (size_t i = 0; i + length <= gold->count; i++)
        times += memcmp(gold->at + i, words->at + from, length * sizeof *gold->at) == 0;
    return times ? times : 1;
}

static bool is_single(const struct article *article, const unsigned char *labels, size_t i)
{
    return labels[i] && article->facts[i].repeats == 1;
}

/* The middle one of the blocks that are labelled and no other repeats; article->count where there is none. */
static size_t middle_single(const struct article *article, const unsigned char *labels)
{
    size_t singles = 0, passed = 0, middle = article->count;
    for (size_t i = 0; i < article->count; i++)
        singles += is_single(article, labels, i);
    for (size_t i = 0; i < article->count && passed * 2 <= singles; i++)
        if (is_single(article, labels, i)) {
            passed++;
            middle = i;
        }
    return middle;
}

/* Of the blocks that are labelled and have the words of block FIRST, their number, and the one that stands
 * farthest: of paragraphs from the first, of others from the middle. */
static size_t count_equal(const struct article *article, const unsigned char *labels, size_t first,
                          size_t middle, size_t *farthest)
{
    bool prose = article->facts[first].prose > 0;
    size_t count = 0, distance = 0;
    for (size_t i = first; i < article->count; i++) {
        if (!labels[i] || article->facts[i].hash != article->facts[first].hash)
            continue;
        size_t away = prose ? i : i > middle ? i - middle : middle - i;
        count++;
        if (away >= distance) {
            distance = away;
            *farthest = i;
        }
    }
    return count;
}

/* Of blocks of equal words, as many as the gold has stay: the first paragraphs, and of other blocks those
 * nearest to the middle of the article. */
static void thin_repeats(const struct article *article, const struct words *gold, const struct words *words,
                         const size_t *from, unsigned char *labels)
{
    size_t middle = middle_single(article, labels), farthest = 0;
    for (size_t i = 0; middle < article->count && i < article->count; i++) {
        if (!labels[i] || article->facts[i].repeats < 2 || article->facts[i].repeats_before)
            continue;
        size_t allowed = times_in_gold(gold, words, from[i], from[i + 1]);
        while (count_equal(article, labels, i, middle, &farthest) > allowed)
            labels[farthest] = 0;
    }
}

struct gold gold_read(struct text text)
{
    struct gold gold = {0};
    add_words(&gold.words, text);
    gold.grams = grams_of(&gold.words);
    return gold;
}

void gold_label(const struct gold *gold, const struct article *article, unsigned char *labels)
{
    struct words words = {0};
    size_t *from = must_take(article->count + 1, sizeof *from);
    for (size_t i = 0; i < article->count; i++) {
        from[i] = words.count;
        add_words(&words, article->blocks[i].text);
    }
    from[article->count] = words.count;
    label_blocks(gold, article, &words, from, labels);
    thin_repeats(article, &gold->words, &words, from, labels);
    free(from);
    free(words.at);
}

struct overlap gold_compare(const struct gold *gold, const struct article *article)
{
    struct words words = {0};
    for (size_t i = 0; i < article->count; i++)
        if (article->blocks[i].keep)
            add_words(&words, article->blocks[i].text);
    struct grams out = grams_of(&words);
    size_t both = 0;
    for (size_t i = 0, j = 0; i < out.count && j < gold->grams.count;) {
        int order = by_value(&out.at[i], &gold->grams.at[j]);
        both += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    struct overlap overlap = {both, out.count - both, gold->grams.count - both};
    free(out.at);
    free(words.at);
    return overlap;
}
