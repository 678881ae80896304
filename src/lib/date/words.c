#define DATE_WORDS_DATA
#include "lib/compiler.h"
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
    if (end - at >= 2 && at[0] == ' ' && at[1] > ' ') /* mostly it is one blank before ASCII */
        return at + 1;
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

/* Eight bytes as a number, the first of them lowest: one load on most machines. */
static inline uint64_t load_eight(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;
    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
           (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
           (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

/* The same of a shorter text, with zeros behind it. */
static uint64_t load_some(const char *at, size_t length)
{
    char bytes[8] = {0};
    memcpy(bytes, at, length < 8 ? length : 8);
    return load_eight(bytes);
}

#define EACH_BYTE UINT64_C(0x0101010101010101)

/* How many ASCII letters stand at the front of eight bytes: all bytes are compared at once (the arithmetic
 * within a byte never carries out of it, since its highest bit is cleared). */
static unsigned letters_of(uint64_t eight)
{
    uint64_t low = (eight | EACH_BYTE * 0x20) & EACH_BYTE * 0x7F;
    uint64_t from_a = low + EACH_BYTE * (0x80 - 'a'), above_z = low + EACH_BYTE * (0x80 - 'z' - 1);
    uint64_t others = (~from_a | above_z | eight) & EACH_BYTE * 0x80;
    return others ? lowest_bit(others) / 8 : 8;
}

/* The first LENGTH of eight bytes, in lower case. */
static uint64_t short_key(uint64_t eight, size_t length)
{
    uint64_t mask = length < 8 ? (UINT64_C(1) << length * 8) - 1 : UINT64_MAX;
    return (eight | EACH_BYTE * 0x20) & mask;
}

/* Fibonacci hashing (D. Knuth, "The Art of Computer Programming", 6.4). */
static size_t slot_of(uint64_t key)
{
    return (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - WORDS_SLOT_BITS));
}

static void add_short(struct words *words, uint64_t key, uint32_t value)
{
    size_t slot = slot_of(key);
    while (words->slots[slot] && words->shorts[words->slots[slot]].key != key)
        slot = (slot + 1) % WORDS_SLOTS;
    if (!words->slots[slot] && words->short_count < WORDS_SHORTS)
        words->slots[slot] = (uint16_t)words->short_count++;
    words->shorts[words->slots[slot]].key = key;
    if (value)
        words->shorts[words->slots[slot]].value = value;
}

void words_begin(struct words *words)
{
    words->short_count = 1;
    for (uint32_t slot = 0; slot <= date_words.mask; slot++) {
        const struct table_entry *entry = &date_words.slots[slot];
        if (entry->value >= 0)
            add_short(words, load_some(date_words.keys + entry->key_at, entry->key_length),
                      entry->key_length <= 8 ? (uint32_t)entry->value : 0);
    }
}

/* The entry of a word with these bytes at its front; an empty one where there is none. The places in between,
 * which a word before it took, are seldom more than none: so this does not branch on whether there is one. */
static inline const struct short_word *find_short(const struct words *words, uint64_t key)
{
    size_t slot = slot_of(key), place = words->slots[slot];
    while (UNLIKELY(place & (0 - (size_t)(words->shorts[place].key != key)))) {
        slot = (slot + 1) % WORDS_SLOTS;
        place = words->slots[slot];
    }
    return &words->shorts[place];
}

static inline void set_word(const struct words *words, struct token *token, uint32_t found)
{
    token->word = (unsigned char)(found >> 16);
    token->value = (int32_t)(found & 0xFFFF);
    token->wakes = words->wakes[token->word];
}

static void look_up_long(const struct words *words, struct token *token)
{
    char key[LONGEST_KEY];
    size_t length =
        token->length <= date_words.longest ? fold_word((struct text){token->at, token->length}, key) : 0;
    int32_t found = length ? table_find(&date_words, (struct text){key, length}) : -1;
    if (found >= 0)
        set_word(words, token, (uint32_t)found);
}

/* Behind a word that is long, or has letters beyond ASCII. */
static const char *end_of_word(const char *at, const char *end)
{
    for (unsigned letters = 8; letters == 8 && end - at >= 8; at += letters)
        letters = letters_of(load_eight(at));
    for (; at < end; at++) {
        enum byte_class class = class_of(*at);
        if (class < BYTE_UPPER || (class == BYTE_HIGH && (wide_sign(at, end) || wide_space(at, end))))
            break;
    }
    return at;
}

static bool is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* What the table lacks may look like a verb in the past. The conditions are joined without branches: which of
 * them holds changes with every word, and could not be predicted. */
static inline void guess(struct token *token, const char *end)
{
    bool past = (token->length > 4) & !token->capital & token->spaced & !token->word & (end[-1] == 'd');
    if (UNLIKELY(past) && end[-2] == 'e')
        token->word = WORD_WAS;
}

/* A word of at most 7 ASCII letters, of which most are: no loop over bytes. NULL: it is another token. */
static const char *take_short_word(const struct words *words, struct token *token, const char *at,
                                   bool spaced)
{
    if (words->end - at < 8)
        return NULL;
    uint64_t eight = load_eight(at);
    unsigned letters = letters_of(eight);
    if (!letters || letters == 8 || (eight >> letters * 8 & 0x80))
        return NULL;
    uint64_t key = short_key(eight, letters);
    *token = (struct token){
        .at = at, .length = letters, .kind = TOKEN_WORD, .spaced = spaced, .capital = is_upper(*at)};
    set_word(words, token, find_short(words, key)->value);
    guess(token, at + letters);
    return at + letters;
}

static const char *take_word(const struct words *words, struct token *token)
{
    const char *at = token->at, *end = words->end;
    uint64_t eight = end - at >= 8 ? load_eight(at) : load_some(at, (size_t)(end - at));
    unsigned letters = letters_of(eight);
    token->kind = TOKEN_WORD;
    token->capital = is_upper(*at);
    token->length = (size_t)(end_of_word(at + letters, end) - at);
    bool ascii = letters == 8 || token->length == letters;
    if (!ascii || find_short(words, short_key(eight, letters))->key)
        look_up_long(words, token);
    guess(token, token_end(token));
    return token_end(token);
}

static const char *take_number(struct token *token, const char *end)
{
    const char *at = token->at;
    int32_t value = 0;
    for (; at < end && class_of(*at) == BYTE_DIGIT; at++)
        if (at - token->at < MOST_DIGITS)
            value = value * 10 + (*at - '0');
    token->kind = TOKEN_NUMBER;
    token->wakes = true;
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

/* Does the word say nothing to the grammar, and stand by itself? 1 or 0, to count with. */
static unsigned is_plain(const struct token *token)
{
    return (unsigned)(token->kind == TOKEN_WORD) & !token->word & token->spaced;
}

/* The token at START, of any kind, filled in; where it ends. */
static const char *take_token(const struct words *words, struct token *token, const char *start, bool spaced)
{
    const char *at = take_short_word(words, token, start, spaced);
    if (at)
        return at;
    enum byte_class class = class_of(*start);
    *token = (struct token){.at = start, .spaced = spaced};
    if (class == BYTE_DIGIT)
        return take_number(token, words->end);
    if (class == BYTE_SIGN || (class == BYTE_HIGH && wide_sign(start, words->end)))
        return take_sign(token, words->end);
    return take_word(words, token);
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
        at = take_token(words, token, start, start > at || !token[-1].kind);
        token -= is_plain(token) & is_plain(token - 1);
        token->length = (size_t)(at - token->at);
    }
    words->from = at;
    words->last = token;
    if (at == end) /* else these places are filled before they are looked at */
        memset(token, 0, WORDS_AHEAD * sizeof *token);
}

void words_open(struct words *words, struct text text)
{
    words->from = text.at;
    words->end = text.length ? text.at + text.length : text.at;
    memset(words->window, 0, WORDS_BEHIND * sizeof *words->window);
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
    for (;;) {
        look_ahead(words);
        const struct token *limit = words->from == words->end ? words->last : words->last - WORDS_AHEAD + 1;
        struct token *at = words->at;
        while (at < limit && !at->wakes)
            at++;
        words->at = at;
        if (at < limit)
            return true;
        if (at == words->last)
            return false;
    }
}

void words_skip(struct words *words, const char *place)
{
    do {
        words->at++;
        look_ahead(words);
    } while (words->at < words->last && words->at->at < place);
}
