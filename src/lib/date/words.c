#define DATE_WORDS_DATA
#include "lib/compiler.h"
#include "lib/table.h"

#include "lib/date/words.h"

#include "tables/date-bytes.h"

enum byte_class { BYTE_SIGN, BYTE_SPACE, BYTE_DIGIT, BYTE_UPPER, BYTE_LOWER, BYTE_HIGH };

enum { LONGEST_KEY = 32, MOST_DIGITS = 9 };

/* Places in the list of short words: the first two are no words of the table. */
enum { PLACE_UNKNOWN, PLACE_PAST, PLACE_FIRST };

/* A slot holds a place, and whether another word of the table would have it, too. */
enum { SLOT_SHARED = 0x8000, SLOT_PLACE = SLOT_SHARED - 1 };

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

/* The key that a word has in the table; its length, 0 where it is too long. */
static size_t fold_word(struct text word, char key[LONGEST_KEY])
{
    size_t length = 0;
    while (word.length) {
        uint32_t code_point = text_next(&word);
        if (length + 4 > LONGEST_KEY || code_point == TEXT_BAD_BYTE)
            return 0;
        bool dotted = code_point == 0x130; /* the capital of the Turkish i */
        length += text_encode(dotted ? 'i' : text_fold(code_point), key + length);
    }
    return length;
}

/* Eight bytes of a text, with zeros behind one that is shorter. */
static uint64_t load_some(const char *at, size_t length)
{
    char bytes[8] = {0};
    memcpy(bytes, at, length < 8 ? length : 8);
    return load_eight(bytes);
}

/* The first LENGTH of eight letters, in lower case; the masks are a table since a branch on the length could
 * not be predicted. */
static uint64_t short_key(uint64_t eight, size_t length)
{
    static const uint64_t masks[] = {0,
                                     UINT64_MAX >> 56,
                                     UINT64_MAX >> 48,
                                     UINT64_MAX >> 40,
                                     UINT64_MAX >> 32,
                                     UINT64_MAX >> 24,
                                     UINT64_MAX >> 16,
                                     UINT64_MAX >> 8,
                                     UINT64_MAX,
                                     UINT64_MAX,
                                     UINT64_MAX,
                                     UINT64_MAX,
                                     UINT64_MAX,
                                     UINT64_MAX,
                                     UINT64_MAX,
                                     UINT64_MAX};
    return (eight | UINT64_C(0x2020202020202020)) & masks[length];
}

/* Fibonacci hashing (D. Knuth, "The Art of Computer Programming", 6.4). */
static size_t slot_of(uint64_t key)
{
    return (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - WORDS_SLOT_BITS));
}

/* What a token says of a word of which the table says FOUND, its class above its number; 0: it lacks it. */
static struct short_word describe(const struct words *words, uint64_t key, uint32_t found)
{
    unsigned class = found >> 16;
    return (struct short_word){.key = key,
                               .value = (int32_t)(found & 0xFFFF),
                               .kind = TOKEN_WORD,
                               .word = (unsigned char)class,
                               .wakes = words->wakes[class],
                               .mutes = class ? 0 : WAKES_BEFORE_KNOWN};
}

/* The slot where the key is, or will come to be. Those on the way there are marked as shared. */
static uint16_t *slot_for(struct words *words, uint64_t key)
{
    size_t slot = slot_of(key);
    while (words->slots[slot] && words->shorts[words->slots[slot] & SLOT_PLACE].key != key) {
        words->slots[slot] |= SLOT_SHARED;
        slot = (slot + 1) % WORDS_SLOTS;
    }
    return &words->slots[slot];
}

static void add_short(struct words *words, uint64_t key, uint32_t found)
{
    uint16_t *slot = slot_for(words, key);
    if (!*slot && words->short_count == WORDS_SHORTS)
        return;
    if (!*slot) {
        words->shorts[words->short_count] = describe(words, key, 0);
        *slot = (uint16_t)words->short_count++;
    }
    if (found)
        words->shorts[*slot & SLOT_PLACE] = describe(words, key, found);
}

void words_begin(struct words *words)
{
    words->used = words->window;
    words->shorts[PLACE_UNKNOWN] = describe(words, 0, 0);
    words->shorts[PLACE_PAST] = describe(words, 0, (uint32_t)WORD_WAS << 16);
    words->short_count = PLACE_FIRST;
    for (uint32_t slot = 0; slot <= date_words.mask; slot++) {
        const struct table_entry *entry = &date_words.slots[slot];
        if (entry->value >= 0)
            add_short(words, load_some(date_words.keys + entry->key_at, entry->key_length),
                      entry->key_length <= 8 ? (uint32_t)entry->value : 0);
    }
}

/* The place of a word with these bytes at its front; PLACE_UNKNOWN where there is none. Whether there is one
 * could not be predicted, so this branches on it only where words share a slot; conditions are joined as
 * numbers, since compilers make branches of bools. */
static inline size_t find_short(const struct words *words, uint64_t key)
{
    size_t slot = slot_of(key), place = words->slots[slot];
    size_t same = 0 - (size_t)(words->shorts[place & SLOT_PLACE].key == key); /* all bits, or none */
    while (UNLIKELY(place & SLOT_SHARED & ~same)) {
        slot = (slot + 1) % WORDS_SLOTS;
        place = words->slots[slot];
        same = 0 - (size_t)(words->shorts[place & SLOT_PLACE].key == key);
    }
    return place & SLOT_PLACE & same;
}

/* Behind a word that is long, or has letters beyond ASCII. */
static const char *end_of_word(const char *at, const char *end)
{
    for (; at < end; at++) {
        enum byte_class class = class_of(*at);
        if (class < BYTE_UPPER || (class == BYTE_HIGH && (wide_sign(at, end) || wide_space(at, end))))
            break;
    }
    return at;
}

/* Does a word that the table lacks look like a verb in the past, "walked"? */
static inline bool looks_past(struct text word, bool spaced)
{
    return UNLIKELY(word.at[word.length - 1] == 'd') && word.length > 4 && word.at[word.length - 2] == 'e' &&
           !text_ascii_upper(*word.at) && spaced;
}

/* All of it is read before any is written, so that compilers copy it at once. */
static inline void set_word(struct token *token, const struct short_word *like, bool capital, bool spaced)
{
    struct short_word word = *like;
    token->value = word.value;
    token->kind = word.kind;
    token->word = word.word;
    token->wakes = word.wakes;
    token->mutes = word.mutes;
    token->spaced = spaced;
    token->capital = capital;
    token->plain = spaced & !word.word;
}

/* A word of any length and letters. */
static void set_long(const struct words *words, struct token *token, struct text word, bool spaced)
{
    char key[LONGEST_KEY];
    size_t length = word.length <= date_words.longest ? fold_word(word, key) : 0;
    int32_t found = length ? table_find(&date_words, (struct text){key, length}) : -1;
    struct short_word like = found < 0 ? words->shorts[looks_past(word, spaced) ? PLACE_PAST : PLACE_UNKNOWN]
                                       : describe(words, 0, (uint32_t)found);
    set_word(token, &like, text_ascii_upper(*word.at), spaced);
}

/* The LETTERS_COUNTED bytes from AT, with zeros for those beyond the text's end. */
static inline const char *bytes_at(const struct words *words, const char *at)
{
    size_t left = (size_t)(words->end - at);
    if (UNLIKELY(left < LETTERS_COUNTED))
        return words->tail + LETTERS_COUNTED - left;
    return at;
}

/* A word of at most 15 ASCII letters, of which most are: its length, found without a loop over bytes. 0: it
 * is another token. */
static inline size_t take_short_word(const struct words *words, struct token *token, const char *start,
                                     bool spaced)
{
    const char *bytes = bytes_at(words, start);
    size_t letters = count_letters(bytes);
    if (!letters || letters == LETTERS_COUNTED || (unsigned char)bytes[letters] >= 0x80)
        return 0;
    struct text word = {bytes, letters};
    size_t place = find_short(words, short_key(load_eight(bytes), letters));
    if (UNLIKELY(letters > 8) && place) {
        set_long(words, token, word, spaced);
        return letters;
    }
    if (UNLIKELY(looks_past(word, spaced)) && place == PLACE_UNKNOWN)
        place = PLACE_PAST;
    set_word(token, &words->shorts[place], text_ascii_upper(*bytes), spaced);
    return letters;
}

static size_t take_word(const struct words *words, struct token *token, const char *start, bool spaced)
{
    struct text word = {start, (size_t)(end_of_word(start, words->end) - start)};
    set_long(words, token, word, spaced);
    return word.length;
}

static size_t take_number(struct token *token, const char *start, const char *end)
{
    const char *at = start;
    int32_t value = 0;
    for (; at < end && class_of(*at) == BYTE_DIGIT; at++)
        if (at - start < MOST_DIGITS)
            value = value * 10 + (*at - '0');
    token->kind = TOKEN_NUMBER;
    token->wakes = WAKES;
    token->value = at - start > MOST_DIGITS ? -1 : value;
    return (size_t)(at - start);
}

static size_t take_sign(struct token *token, const char *start, char wide)
{
    token->kind = TOKEN_SIGN;
    token->value = (unsigned char)(wide ? wide : *start);
    return wide ? 3 : 1;
}

/* Fills in a token of any kind, but for where it stands: its length. */
static inline size_t take_token(const struct words *words, struct token *token, const char *start,
                                bool spaced)
{
    size_t letters = take_short_word(words, token, start, spaced);
    if (letters)
        return letters;
    enum byte_class class = class_of(*start);
    *token = (struct token){.spaced = spaced};
    if (class == BYTE_DIGIT)
        return take_number(token, start, words->end);
    char wide = class == BYTE_HIGH ? wide_sign(start, words->end) : 0;
    if (class == BYTE_SIGN || wide)
        return take_sign(token, start, wide);
    return take_word(words, token, start, spaced);
}

/* Says where the token stands, and what this means to the one before it. */
static inline void place_token(struct token *token, const char *begin, const char *end, unsigned mutes)
{
    token->at = begin;
    token->length = (size_t)(end - begin);
    token[-1].wakes &= (unsigned char)~(end - begin > 1 ? mutes : 0);
}

/* Zeroes what is behind the last token. */
static void clear(struct words *words)
{
    memset(words->last, 0, (size_t)(words->used - words->last) * sizeof *words->last);
    words->used = words->last;
}

/* Cuts tokens until the window is full or the text is at its end. What the loop must know of the token before
 * is kept in variables: to read it from there would wait for its being written. */
static void fill(struct words *words)
{
    const char *at = words->from, *end = words->end;
    struct token *token = words->last;
    const char *begin = token[-1].at;
    bool first = !token[-1].kind, plain_before = token[-1].plain;
    for (const struct token *full = words->window + WORDS_WINDOW - WORDS_AHEAD; token < full; token++) {
        const char *start = skip_space(at, end);
        if (start == end) {
            at = end;
            break;
        }
        at = start + take_token(words, token, start, (start > at) | first);
        bool joins = token->plain & plain_before;
        plain_before = token->plain;
        begin = joins ? begin : start;
        first = false;
        unsigned mutes = token->mutes;
        token -= joins;
        place_token(token, begin, at, mutes);
    }
    words->from = at;
    words->last = token;
    words->used = words->used > token ? words->used : token + 1; /* what was joined leaves its place behind */
    if (at == end) /* else these places are filled before they are looked at */
        clear(words);
}

void words_open(struct words *words, struct text text)
{
    words->from = text.at;
    words->end = text.length ? text.at + text.length : text.at;
    if (words->moved)
        memset(words->window, 0, WORDS_BEHIND * sizeof *words->window);
    words->moved = false;
    size_t tail = text.length < LETTERS_COUNTED ? text.length : LETTERS_COUNTED;
    if (tail)
        memcpy(words->tail + LETTERS_COUNTED - tail, words->end - tail, tail);
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
    words->moved = true;
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
