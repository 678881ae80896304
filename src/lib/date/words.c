#include "lib/date/bytes.h"
#include "lib/date/words.h"

enum { MOST_DIGITS = 9 };

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

/* Behind a word that is long, or has letters beyond ASCII. */
static const char *end_of_word(const char *at, const char *end)
{
    for (; at < end; at++) {
        enum byte_class class = class_of(*at);
        if (class < BYTE_UPPER ||
            (class == BYTE_HIGH && (wide_sign(at, end) || wide_space(at, end) || wide_digit(at, end) >= 0)))
            break;
    }
    return at;
}

/* What a token says of a word of at most 15 ASCII letters, or of one SIGN. */
static inline struct short_word describe_short(const struct vocabulary *vocabulary, struct text word,
                                               bool spaced, bool sign)
{
    uint64_t eight = load_eight(word.at);
    size_t place = find_short(vocabulary, short_key(eight, word.length)); /* the table has no signs */
    place += (0 - (size_t)sign) & (PLACE_SIGNS + (eight & 0xFF));
    size_t of_long = place & (0 - (size_t)(word.length > 8)); /* joined as in find_short */
    if (UNLIKELY(of_long))
        return vocabulary_describe(vocabulary, word, spaced);
    if (UNLIKELY(looks_past(word, spaced)) && place == PLACE_UNKNOWN)
        place = PLACE_PAST;
    return vocabulary->shorts[place];
}

/* What a number of so many digits is; -1: it is too long to be known. */
static void set_number(struct short_word *like, int32_t value, long digits)
{
    like->kind = TOKEN_NUMBER;
    like->wakes = WAKES;
    like->value = digits > MOST_DIGITS ? -1 : value;
}

static size_t take_number(struct short_word *like, const char *start, const char *end)
{
    const char *at = start;
    int32_t value = 0;
    for (; at < end && class_of(*at) == BYTE_DIGIT; at++)
        if (at - start < MOST_DIGITS)
            value = value * 10 + (*at - '0');
    set_number(like, value, at - start);
    return (size_t)(at - start);
}

/* The same of digits of full width. */
static size_t take_wide_number(struct short_word *like, const char *start, const char *end)
{
    enum { WIDTH = 3 };
    const char *at = start;
    int32_t value = 0;
    for (int digit; (digit = wide_digit(at, end)) >= 0; at += WIDTH)
        if (at - start < MOST_DIGITS * WIDTH)
            value = value * 10 + digit;
    set_number(like, value, (at - start) / WIDTH);
    return (size_t)(at - start);
}

/* A token of any kind: its length, and in *LIKE what is to be said of it. */
static size_t take_any(const struct words *words, const char *start, bool spaced, struct short_word *like)
{
    const char *end = words->end;
    enum byte_class class = class_of(*start);
    *like = (struct short_word){.kind = TOKEN_SIGN};
    if (class == BYTE_DIGIT)
        return take_number(like, start, end);
    if (UNLIKELY(class == BYTE_HIGH && wide_digit(start, end) >= 0))
        return take_wide_number(like, start, end);
    char wide = class == BYTE_HIGH ? wide_sign(start, end) : 0;
    if (class == BYTE_SIGN || wide) {
        like->value = (unsigned char)(wide ? wide : *start);
        return wide ? 3 : 1;
    }
    struct text word = {start, (size_t)(end_of_word(start, end) - start)};
    *like = vocabulary_describe(&words->vocabulary, word, spaced);
    return word.length;
}

/* Where the token at AT begins, behind white space: mostly it is one blank before ASCII. SAFE lies some bytes
 * before END, or further back. */
static inline const char *start_of(const char *at, const char *end, const char *safe)
{
    if (LIKELY(at < safe)) {
        const char *next = at + (*at == ' ');
        if (LIKELY((signed char)*next > ' ')) /* a char may have no sign: beyond ASCII there may be space */
            return next;
    }
    return skip_space(at, end);
}

/* The LETTERS_COUNTED bytes from AT, with zeros for those beyond the text's end. */
static inline const char *bytes_at(const struct words *words, const char *at, const char *safe)
{
    return LIKELY(at < safe) ? at : words->tail + WORDS_TAIL - (words->end - at);
}

/* As take_any, of a token at START that can be read from BYTES; most are words of at most 15 ASCII letters,
 * whose length is found without a loop over bytes, or signs, which no branch tells from them: none could be
 * foretold. */
static inline size_t take_token(const struct words *words, const char *start, const char *bytes, bool spaced,
                                struct short_word *like)
{
    bool sign = class_of((char)(load_eight(bytes) & 0xFF)) == BYTE_SIGN;
    size_t length = count_letters(bytes) + sign;
    if (!length || length == LETTERS_COUNTED || (unsigned char)bytes[length] >= 0x80)
        return take_any(words, start, spaced, like);
    *like = describe_short(&words->vocabulary, (struct text){bytes, length}, spaced, sign);
    return length;
}

/* Zeroes what is behind the last token. */
static void clear(struct words *words)
{
    memset(words->last, 0, (size_t)(words->used - words->last) * sizeof *words->last);
    words->used = words->last;
}

/* All of it but the length, by what the table says. */
static inline void set_token(struct token *token, const struct short_word *like, const char *start,
                             bool spaced)
{
    token->at = start;
    token->value = like->value;
    token->kind = like->kind;
    token->word = like->word;
    token->wakes = like->wakes;
    token->spaced = spaced;
    token->capital = text_ascii_upper(*start);
}

/* Cuts tokens until the window is full or the text is at its end. Words that the table lacks and white space
 * parts are joined: the second is written behind the first and left there. What the loop must know of the
 * token before is kept in variables: to read it from there would wait for its being written. So what a token
 * takes from the one before stands in it, too, and is asked for where that is looked at. */
static void fill(struct words *words)
{
    const char *at = words->from, *end = words->end;
    const char *safe = end - at > WORDS_TAIL ? end - WORDS_TAIL : at;
    struct token *token = words->last;
    const char *behind = token[-1].kind ? at : NULL; /* the last token: nothing is behind none */
    bool plain_before = token_is_unknown(token - 1) && token[-1].spaced;
    for (const struct token *full = words->window + WORDS_WINDOW - WORDS_AHEAD; token < full; token++) {
        struct short_word like;
        const char *start = start_of(at, end, safe);
        if (start == end) {
            at = end;
            break;
        }
        bool spaced = start != behind;
        behind = at = start + take_token(words, start, bytes_at(words, start, safe), spaced, &like);
        bool plain = spaced & (like.mutes != 0), joins = plain & plain_before;
        plain_before = plain;
        set_token(token, &like, start, spaced);
        token -= joins;
        token->length = (size_t)(at - token->at);
        token->mutes = token->length > 1 ? like.mutes : 0;
    }
    words->from = at;
    words->last = token;
    words->used = words->used > token ? words->used : token + 1; /* what was joined leaves its place behind */
    if (at == end) /* else these places are filled before they are looked at */
        clear(words);
}

void words_begin(struct words *words)
{
    words->used = words->window;
    vocabulary_make(&words->vocabulary);
}

void words_open(struct words *words, struct text text)
{
    words->from = text.at;
    words->end = text.length ? text.at + text.length : text.at;
    if (words->moved)
        memset(words->window, 0, WORDS_BEHIND * sizeof *words->window);
    words->moved = false;
    size_t tail = text.length < WORDS_TAIL ? text.length : WORDS_TAIL;
    if (tail)
        memcpy(words->tail + WORDS_TAIL - tail, words->end - tail, tail);
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
        while (at < limit && !(at->wakes & ~at[1].mutes))
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
