#define DATE_WORDS_DATA
#include "lib/table.h"

#include "lib/date/words.h"

#include "tables/date-bytes.h"

enum byte_class { BYTE_SIGN, BYTE_SPACE, BYTE_DIGIT, BYTE_UPPER, BYTE_LOWER, BYTE_HIGH };

enum { LONGEST_KEY = 32, MOST_DIGITS = 9 };

static enum byte_class class_of(char byte)
{
    return (enum byte_class)date_bytes_get((unsigned char)byte);
}

/* A sign of three bytes, U+2010 to U+2027, as the ASCII byte that means the same to dates; 0: none. The
 * ideographic full stop and comma part words, too. */
static char wide_sign(const char *at, const char *end)
{
    if (end - at < 3)
        return 0;
    unsigned char second = (unsigned char)at[1], third = (unsigned char)at[2];
    if (*at == '\xE3' && second == 0x80 && third <= 0x91)
        return ',';
    if (*at != '\xE2' || second != 0x80 || third < 0x90 || third > 0xA7)
        return 0;
    return third <= 0x95 ? '-' : third == 0x98 || third == 0x99 ? '\'' : '"';
}

/* The length of white space beyond ASCII: no-break space, the spaces of U+2000 to U+200A, U+202F, U+3000; 0:
 * none. */
static size_t wide_space(const char *at, const char *end)
{
    size_t left = (size_t)(end - at);
    if (left >= 2 && memcmp(at, "\xC2\xA0", 2) == 0)
        return 2;
    if (left < 3 || (*at != '\xE2' && *at != '\xE3'))
        return 0;
    unsigned char third = (unsigned char)at[2];
    bool space = *at == '\xE3' ? memcmp(at, "\xE3\x80\x80", 3) == 0
                               : at[1] == '\x80' && (third <= 0x8A || third == 0xAF);
    return space ? 3 : 0;
}

static const char *skip_space(const char *at, const char *end)
{
    while (at < end) {
        enum byte_class class = class_of(*at);
        size_t wide = class == BYTE_HIGH ? wide_space(at, end) : 0;
        if (class != BYTE_SPACE && !wide)
            break;
        at += wide ? wide : 1;
    }
    return at;
}

/* The key that a word with letters beyond ASCII has in the table; its length, 0 where it is too long. */
static size_t fold_word(struct text word, char key[LONGEST_KEY])
{
    size_t length = 0;
    while (word.length) {
        uint32_t code_point = text_next(&word);
        if (length + 4 > LONGEST_KEY || code_point == TEXT_BAD_BYTE)
            return 0;
        length += text_encode(text_fold(code_point), key + length);
    }
    return length;
}

/* Where the filter knows of words with this length, first and last byte, in either case. */
static size_t filter_place(const char *at, size_t length)
{
    unsigned first = at[0] & 0x1Fu, last = at[length - 1] & 0x1Fu;
    return (first << 5 | last) ^ (length & 0xF) << 6;
}

/* Most words are not in the table, and need no hash to be known as such. */
static void make_filter(bool filter[WORDS_FILTER])
{
    for (uint32_t slot = 0; slot <= date_words.mask; slot++) {
        const struct table_entry *entry = &date_words.slots[slot];
        if (entry->value >= 0)
            filter[filter_place(date_words.keys + entry->key_at, entry->key_length)] = true;
    }
}

static void look_up(struct token *token, bool ascii, const bool filter[WORDS_FILTER])
{
    char key[LONGEST_KEY];
    size_t length = token->length;
    if (length > date_words.longest || (ascii && !filter[filter_place(token->at, length)]))
        return;
    if (ascii)
        for (size_t i = 0; i < length; i++)
            key[i] = (char)(token->at[i] | 0x20);
    else
        length = fold_word((struct text){token->at, length}, key);
    int32_t found = length ? table_find(&date_words, (struct text){key, length}) : -1;
    if (found < 0)
        return;
    token->word = (unsigned char)((uint32_t)found >> 16);
    token->value = (int32_t)((uint32_t)found & 0xFFFF);
}

static const char *take_word(struct token *token, const char *end, const bool filter[WORDS_FILTER])
{
    const char *at = token->at;
    unsigned seen = 0; /* a bit for each class of byte */
    for (; at < end; at++) {
        enum byte_class class = class_of(*at);
        if (class < BYTE_UPPER || (class == BYTE_HIGH && (wide_sign(at, end) || wide_space(at, end))))
            break;
        seen |= 1u << class;
    }
    token->kind = TOKEN_WORD;
    token->length = (size_t)(at - token->at);
    token->capital = class_of(token->at[0]) == BYTE_UPPER;
    token->shout = seen == 1u << BYTE_UPPER;
    look_up(token, !(seen & 1u << BYTE_HIGH), filter);
    return at;
}

static const char *take_number(struct token *token, const char *end)
{
    const char *at = token->at;
    int32_t value = 0;
    for (; at < end && class_of(*at) == BYTE_DIGIT; at++)
        if (at - token->at < MOST_DIGITS)
            value = value * 10 + (*at - '0');
    token->kind = TOKEN_NUMBER;
    token->length = (size_t)(at - token->at);
    token->value = token->length > MOST_DIGITS ? -1 : value;
    return at;
}

static const char *take_sign(struct token *token, const char *end)
{
    char wide = wide_sign(token->at, end);
    token->kind = TOKEN_SIGN;
    token->length = wide ? 3 : 1;
    token->value = (unsigned char)(wide ? wide : *token->at);
    return token->at + token->length;
}

/* Cuts tokens until the window is full or the text is at its end. */
static void fill(struct words *words)
{
    const char *at = words->from, *end = words->end;
    struct token *token = words->last;
    for (const struct token *full = words->window + WORDS_WINDOW - WORDS_AHEAD; token < full; token++) {
        const char *start = skip_space(at, end);
        if (start == end) {
            at = end;
            break;
        }
        *token = (struct token){.at = start, .spaced = start > at || !token[-1].kind};
        enum byte_class class = class_of(*start);
        if (class == BYTE_DIGIT)
            at = take_number(token, end);
        else if (class == BYTE_SIGN || (class == BYTE_HIGH && wide_sign(start, end)))
            at = take_sign(token, end);
        else
            at = take_word(token, end, words->filter);
    }
    words->from = at;
    words->last = token;
    for (size_t i = 0; i < WORDS_AHEAD; i++)
        token[i] = (struct token){.at = at};
}

void words_begin(struct words *words)
{
    memset(words->filter, 0, sizeof words->filter);
    make_filter(words->filter);
}

void words_open(struct words *words, struct text text)
{
    words->from = text.at;
    words->end = text.length ? text.at + text.length : text.at;
    for (size_t i = 0; i < WORDS_BEHIND; i++)
        words->window[i] = (struct token){.at = text.at};
    words->at = words->last = words->window + WORDS_BEHIND;
    fill(words);
}

/* Sees to it that WORDS_AHEAD tokens follow, if the text has them. */
static void look_ahead(struct words *words)
{
    if (words->last - words->at >= WORDS_AHEAD || words->from == words->end)
        return;
    struct token *keep = words->at - WORDS_BEHIND;
    size_t kept = (size_t)(words->last - keep);
    memmove(words->window, keep, kept * sizeof *keep);
    words->at = words->window + WORDS_BEHIND;
    words->last = words->window + kept;
    fill(words);
}

bool words_wake(struct words *words)
{
    for (;; words->at++) {
        look_ahead(words);
        if (words->at == words->last)
            return false;
        if (words->at->word || words->at->kind == TOKEN_NUMBER)
            return true;
    }
}

void words_skip(struct words *words, const char *place)
{
    do {
        words->at++;
        look_ahead(words);
    } while (words->at < words->last && words->at->at < place);
}
