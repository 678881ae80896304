#include "lib/near/shingles.h"

#include <stdlib.h>

#include "lib/bytes.h"
#include "lib/memory.h"

enum {
    WORDS = 5,
    FEW = 48,    /* values that are sorted by insertion */
    MANY = 2048, /* values that are worth three passes over as many digits */
    DIGIT = 11,
    BYTE = 8 /* bits of a radix */
};

#define FACTOR UINT64_C(0x9FB21C651E98DF25)   /* odd, and its bits as if by chance */
#define MULTIPLE UINT64_C(0xD6E8FEB86659FD93) /* the same */

/* A text that is being read. The hash of the last words is a polynomial, so that a word that enters and one
 * that leaves cost one multiplication each (Karp and Rabin, 1987). */
struct reading {
    struct shingles *to;
    uint64_t words[WORDS]; /* hashes of the last ones, in a ring */
    uint64_t run;          /* of all of them together */
    size_t count;          /* of words so far */
    uint64_t word;         /* of the one that is being read, but for what is in `rest`; 0: nothing else is */
    uint64_t rest;         /* up to seven bytes, the first of them lowest */
    unsigned rest_count;
    bool ideograph; /* it began with one */
};

static uint64_t power(uint64_t base, unsigned exponent)
{
    uint64_t result = 1;
    while (exponent--)
        result *= base;
    return result;
}

/* Every bit of the value has a say in each of the result's high ones. */
static uint64_t mix(uint64_t value)
{
    value ^= value >> 32;
    value *= FACTOR;
    value ^= value >> 29;
    return value * FACTOR;
}

static void note_few(struct shingles *to, uint64_t run)
{
    for (size_t i = 0; i < to->few_count; i++)
        if (to->few[i] == run)
            return;
    to->few[to->few_count++] = run;
}

static void add_value(struct shingles *to, uint64_t run)
{
    if (to->few_count <= SHINGLES_FEW)
        note_few(to, run);
    if (to->count == to->capacity)
        to->values = array_grow(to->values, &to->capacity, to->count + 1, sizeof *to->values);
    to->values[to->count++] = (uint32_t)(mix(run) >> 32);
}

static inline void add_chunk(struct reading *reading, uint64_t bytes)
{
    reading->word = mix(reading->word + bytes) | 1;
}

static inline void add_byte(struct reading *reading, unsigned byte)
{
    reading->rest |= (uint64_t)byte << 8 * reading->rest_count;
    if (++reading->rest_count < 8)
        return;
    add_chunk(reading, reading->rest);
    reading->rest = reading->rest_count = 0;
}

/* ASCII is one byte, else there are three. */
static void add_character(struct reading *reading, uint32_t character)
{
    add_byte(reading, character & 0xFF);
    if (character >= 0x80) {
        add_byte(reading, character >> 8 & 0xFF);
        add_byte(reading, character >> 16 | 0x80);
    }
}

static inline void add_word(struct reading *reading)
{
    uint64_t *place = &reading->words[reading->count % WORDS];
    reading->run = reading->run * MULTIPLE + reading->word - *place * power(MULTIPLE, WORDS);
    *place = reading->word;
    reading->count++;
    reading->word = 0;
    if (reading->count >= WORDS)
        add_value(reading->to, reading->run);
}

static void end_word(struct reading *reading)
{
    if (reading->rest_count)
        add_chunk(reading, reading->rest);
    reading->rest = reading->rest_count = 0;
    if (reading->word)
        add_word(reading);
}

static bool is_separator(unsigned char byte)
{
    return byte < 0x80 && (unsigned)(byte | 0x20) - 'a' >= 26 && (unsigned)byte - '0' >= 10;
}

/* The bytes as lower case letters, the first COUNT of them. */
static inline uint64_t letters_of(const char *at, unsigned count)
{
    uint64_t all = count < 8 ? (UINT64_C(1) << 8 * count) - 1 : UINT64_MAX;
    return (load_eight(at) | eight_of(0x20)) & all;
}

/* A whole word of ASCII letters at the front, as most are, and what ends it: the same as letter by letter,
 * but faster. Where it ends; AT where there is no such word. */
static inline const char *read_plain_word(struct reading *reading, const char *at, const char *end)
{
    if (end - at <= LETTERS_COUNTED || reading->word || reading->rest_count)
        return at;
    unsigned count = count_letters(at);
    if (!count || !is_separator((unsigned char)at[count]))
        return at;
    add_chunk(reading, letters_of(at, count));
    if (count > 8)
        add_chunk(reading, letters_of(at + 8, count - 8));
    add_word(reading);
    return at + count + 1;
}

/* Letters and digits of ASCII at the front, as lower case; where they end. */
static const char *read_ascii(struct reading *reading, const char *at, const char *end)
{
    for (; at < end; at++) {
        unsigned byte = (unsigned char)*at, letter = byte | 0x20;
        if (letter - 'a' < 26)
            add_byte(reading, letter);
        else if (byte - '0' < 10)
            add_byte(reading, byte);
        else
            break;
    }
    return at;
}

static void read_other(struct reading *reading, uint32_t character)
{
    enum text_class class = text_class(character);
    bool mark = class == TEXT_MARK, ideograph = class == TEXT_IDEOGRAPH;
    if (class == TEXT_FORMAT)
        return;
    if (!text_is_word(character) || ideograph || (reading->ideograph && !mark))
        end_word(reading);
    reading->ideograph = ideograph || (reading->ideograph && mark);
    if (text_is_word(character))
        add_character(reading, text_fold(character));
}

/* ASCII at the front: words, parts of them, and what stands between; where it ends. */
static const char *read_ascii_words(struct reading *reading, const char *at, const char *end)
{
    if (reading->ideograph)
        end_word(reading);
    reading->ideograph = false;
    for (const char *next; (next = read_plain_word(reading, at, end)) > at; at = next) {
    }
    at = read_ascii(reading, at, end);
    if (at < end && (unsigned char)*at < 0x80) {
        end_word(reading);
        at++;
    }
    return at;
}

static void read_words(struct reading *reading, struct text text)
{
    const char *end = text.at + text.length;
    for (const char *at = text.at; at < end;) {
        if ((unsigned char)*at < 0x80) {
            at = read_ascii_words(reading, at, end);
        } else {
            struct text rest = {at, (size_t)(end - at)};
            read_other(reading, text_next(&rest));
            at = rest.at;
        }
    }
    end_word(reading);
}

/* A text without words: its bytes are one. */
static void read_bytes(struct reading *reading, struct text text)
{
    add_character(reading, TEXT_BAD_BYTE);
    for (size_t i = 0; i < text.length; i++)
        add_byte(reading, (unsigned char)text.at[i]);
    end_word(reading);
}

static void sort_few(uint32_t *values, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint32_t value = values[i];
        size_t at = i;
        for (; at && values[at - 1] > value; at--)
            values[at] = values[at - 1];
        values[at] = value;
    }
}

static void swap(struct shingles *shingles)
{
    uint32_t *values = shingles->values;
    size_t capacity = shingles->capacity;
    shingles->values = shingles->spare;
    shingles->capacity = shingles->spare_capacity;
    shingles->spare = values;
    shingles->spare_capacity = capacity;
}

/* One pass: by the digit of BITS at SHIFT; what is equal in that stays in order. How many have the commonest
 * one.
 */
static size_t sort_digit(struct shingles *shingles, unsigned shift, unsigned bits)
{
    size_t starts[1 << DIGIT], start = 0, most = 0, count = shingles->count;
    const uint32_t mask = (1u << bits) - 1;
    shingles->spare = array_grow(shingles->spare, &shingles->spare_capacity, count, sizeof *shingles->spare);
    const uint32_t *from = shingles->values;
    uint32_t *to = shingles->spare;
    memset(starts, 0, (mask + 1) * sizeof *starts);
    for (size_t i = 0; i < count; i++)
        starts[from[i] >> shift & mask]++;
    for (size_t digit = 0; digit <= mask; digit++) {
        size_t many = starts[digit];
        starts[digit] = start;
        start += many;
        most = many > most ? many : most;
    }
    for (size_t i = 0; i < count; i++)
        to[starts[from[i] >> shift & mask]++] = from[i];
    swap(shingles);
    return most;
}

/* Hashes are spread evenly, so one digit brings each near its place; where they are not (the same words again
 * and again, or a text that was made for that), there are three passes more. */
static void sort(struct shingles *shingles)
{
    bool few = shingles->count <= FEW;
    if (!few && shingles->count <= MANY)
        few = sort_digit(shingles, 32 - BYTE, BYTE) <= FEW;
    if (few) {
        sort_few(shingles->values, shingles->count);
        return;
    }
    for (unsigned shift = 0; shift < 32; shift += DIGIT)
        sort_digit(shingles, shift, DIGIT);
}

static void drop_repeats(struct shingles *shingles)
{
    size_t count = 0;
    for (size_t i = 0; i < shingles->count; i++)
        if (!count || shingles->values[i] != shingles->values[count - 1])
            shingles->values[count++] = shingles->values[i];
    shingles->count = count;
}

/* Two values for each run. */
static void double_few(struct shingles *shingles)
{
    size_t count = shingles->few_count;
    shingles->values = array_grow(shingles->values, &shingles->capacity, 2 * count, sizeof *shingles->values);
    for (size_t i = 0; i < count; i++) {
        shingles->values[2 * i] = (uint32_t)(mix(shingles->few[i]) >> 32);
        shingles->values[2 * i + 1] = (uint32_t)(mix(~shingles->few[i]) >> 32);
    }
    shingles->count = 2 * count;
    sort_few(shingles->values, shingles->count);
}

void shingles_read(struct shingles *shingles, struct text text)
{
    struct reading reading = {.to = shingles};
    shingles->count = shingles->few_count = 0;
    if (text.length)
        read_words(&reading, text);
    if (!reading.count)
        read_bytes(&reading, text);
    if (!shingles->count)
        add_value(shingles, reading.run);
    if (shingles->few_count <= SHINGLES_FEW) {
        double_few(shingles);
        shingles->runs = shingles->few_count;
        return;
    }
    sort(shingles);
    drop_repeats(shingles);
    shingles->runs = shingles->count;
}

void shingles_free(struct shingles *shingles)
{
    free(shingles->values);
    free(shingles->spare);
}
