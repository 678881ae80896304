#include "lib/date/bytes.h"
#include "lib/date/words.h"

#include "lib/bytes.h"

enum { MOST_DIGITS = 9, WIDE_DIGIT = 3 /* bytes */ };

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

/* What a number of so many digits is; -1: it is too long to be known. */
static void set_number(struct short_word *like, int32_t value, int64_t digits)
{
    like->kind = TOKEN_NUMBER;
    like->wakes = WAKES;
    like->value = digits > MOST_DIGITS ? -1 : value;
}

/* Are the digits part of a price, of a longer number, of a time or of a rate: "09" of "11:09 min", "5" of
 * "2.5%"? No date begins there. SPACED: white space, or the text's start, stands before them. */
static bool is_amount(const struct words *words, struct text digits, bool spaced)
{
    const char *behind = digits.at + digits.length;
    if (behind < words->end && *behind == '%')
        return true;
    if (spaced || digits.at[-1] == '$')
        return !spaced;
    const char *sign = digits.at - 1;
    bool joined = *sign == '.' || *sign == ',' || *sign == ':';
    return joined && sign > words->begin &&
           (class_of(sign[-1]) == BYTE_DIGIT ||
            (sign - words->begin >= WIDE_DIGIT && wide_digit(sign - WIDE_DIGIT, sign) >= 0));
}

static size_t take_number(const struct words *words, struct short_word *like, const char *start,
                          const char *end, bool spaced)
{
    const char *at = start;
    int32_t value = 0;
    for (; at < end && class_of(*at) == BYTE_DIGIT; at++)
        if (at - start < MOST_DIGITS)
            value = value * 10 + (*at - '0');
    set_number(like, value, at - start);
    like->wakes = is_amount(words, (struct text){start, (size_t)(at - start)}, spaced) ? 0 : WAKES;
    return (size_t)(at - start);
}

/* The same of digits of full width. */
static size_t take_wide_number(struct short_word *like, const char *start, const char *end)
{
    const char *at = start;
    int32_t value = 0;
    for (int digit; (digit = wide_digit(at, end)) >= 0; at += WIDE_DIGIT)
        if (at - start < MOST_DIGITS * WIDE_DIGIT)
            value = value * 10 + digit;
    set_number(like, value, (at - start) / WIDE_DIGIT);
    return (size_t)(at - start);
}

/* A token of any kind, before END: its length, and in *LIKE what is to be said of it. */
static size_t take_any(const struct words *words, const char *start, const char *end, bool spaced,
                       struct short_word *like)
{
    enum byte_class class = class_of(*start);
    *like = (struct short_word){.kind = TOKEN_SIGN};
    if (class == BYTE_DIGIT)
        return take_number(words, like, start, end, spaced);
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

/* Zeroes what is behind the last token. */
static void clear(struct words *words)
{
    memset(words->last, 0, (size_t)(words->used - words->last) * sizeof *words->last);
    words->used = words->last;
}

/* Where tokens are written. What must be known of the token before is kept beside it: to read it from there
 * would wait for its being written. */
struct cut {
    struct token *token;
    const char *first, *behind; /* of the token before */
    bool joins;                 /* it does with a word behind it that the table lacks */
};

/* Words that the table lacks and white space parts are joined. */
static inline struct cut add_token(struct cut cut, struct text text, const struct short_word *like)
{
    struct short_word says = *like;
    bool may_join = (text.at != cut.behind) & (says.mutes != 0), joins = may_join & cut.joins;
    size_t before = (size_t)(text.at - cut.first) & (0 - (size_t)joins);
    struct token *token = cut.token - joins;
    cut.joins = may_join;
    cut.first = text.at - before;
    cut.behind = text.at + text.length;
    cut.token = token + 1;
    token->at = cut.first;
    token->length = before + text.length;
    token->value = says.value;
    token->kind = says.kind;
    token->word = says.word;
    token->wakes = says.wakes;
    token->mutes = says.mutes;
    return cut;
}

/* Cuts one token that ends before END, byte by byte. */
static struct cut cut_any(const struct words *words, struct cut cut, const char *start, const char *end)
{
    struct short_word like;
    size_t length = take_any(words, start, end, start != cut.behind, &like);
    return add_token(cut, (struct text){start, length}, &like);
}

/* All of the text, in which there may be signs and space beyond ASCII. */
static struct cut cut_bytes(const struct words *words, struct cut cut, struct text text)
{
    const char *end = text.at + text.length, *at = text.at;
    while ((at = skip_space(at, end)) < end) {
        cut = cut_any(words, cut, at, end);
        at = cut.behind;
    }
    return cut;
}

enum { VIEWED = BYTES_COMPARED, READ_AHEAD = 8 };

/* The next bytes of a text, 64 at most: bit i for byte i. Runs of letters and what is beyond ASCII, runs of
 * digits, and lone signs each begin and end with a byte; a run that the view may cut off has no end. */
struct view {
    const char *bytes; /* where they can be read, with some more */
    size_t length;
    uint64_t starts, ends;
    uint64_t odd; /* the last byte of a run that is cut byte by byte */
    char room[VIEWED + READ_AHEAD];
};

static inline uint64_t first_bits(uint64_t runs)
{
    return runs & ~(runs << 1);
}

static inline uint64_t last_bits(uint64_t runs)
{
    return runs & ~(runs >> 1);
}

/* The last bytes of runs of 16 and more. */
static inline uint64_t long_bits(uint64_t runs)
{
    runs &= runs << 1;
    runs &= runs << 2;
    runs &= runs << 4;
    return runs & runs << 8;
}

/* Near the text's END its bytes are copied, with zeros behind them, which are space. */
static inline void look(struct view *view, const char *at, const char *end)
{
    size_t left = (size_t)(end - at);
    view->bytes = at;
    view->length = left < VIEWED ? left : VIEWED;
    if (left < sizeof view->room) {
        memcpy(view->room, at, left);
        memset(view->room + left, 0, sizeof view->room - left);
        view->bytes = view->room;
    }
    struct byte_kinds kinds = tell_bytes(view->bytes);
    uint64_t words = kinds.letters | kinds.high, upper = compare_range(view->bytes, '@', 0x7F);
    view->starts = first_bits(words) | first_bits(kinds.digits) | kinds.signs;
    view->ends = last_bits(words) | last_bits(kinds.digits) | kinds.signs;
    if (view->length == VIEWED)
        view->ends &= UINT64_MAX >> 1 | kinds.signs;
    uint64_t beyond = ((words + kinds.high) & ~words) >> 1; /* a carry goes on to behind the run */
    view->odd = kinds.digits | long_bits(words) | beyond | (kinds.signs & upper);
}

/* One run of the view, which begins in the text at START. */
static inline struct cut cut_run(const struct words *words, struct cut cut, const struct view *view,
                                 const char *start, size_t from, size_t last)
{
    const struct vocabulary *vocabulary = &words->vocabulary;
    struct text text = {start, last + 1 - from};
    const struct short_word *like = NULL;
    if (LIKELY(!(view->odd >> last & 1)))
        like = find_short(vocabulary, load_eight(view->bytes + from), text.length);
    if (UNLIKELY(!like))
        return cut_bytes(words, cut, text);
    bool past = last && memcmp(view->bytes + last - 1, "ed", 2) == 0;
    if (UNLIKELY(past) && like == &vocabulary->shorts[PLACE_UNKNOWN] && looks_past(text, start != cut.behind))
        like = &vocabulary->shorts[PLACE_PAST];
    return add_token(cut, text, like);
}

/* Cuts tokens until the window is full or the text is at its end. Where each begins and ends is known before
 * the first is looked up: so none waits for the one before it. */
static void fill(struct words *words)
{
    const char *at = words->from, *end = words->end;
    const struct token *before = words->last - 1, *full = words->window + WORDS_WINDOW - WORDS_AHEAD - VIEWED;
    struct cut cut = {.token = words->last,
                      .first = before->kind ? before->at : at,
                      .behind = token_end(before),
                      .joins = token_is_unknown(before) && token_is_spaced(before)};
    struct view view;
    while (at < end && cut.token < full) {
        look(&view, at, end);
        uint64_t starts = view.starts, ends = view.ends;
        for (; ends; starts &= starts - 1, ends &= ends - 1) {
            size_t from = lowest_bit(starts), last = lowest_bit(ends);
            cut = cut_run(words, cut, &view, at + from, from, last);
        }
        if (UNLIKELY(starts & 1)) { /* a run without end fills the view */
            const char *next = skip_space(at, end);
            if (next == at) {
                cut = cut_any(words, cut, at, end);
                next = cut.behind;
            }
            at = next;
        } else {
            at += starts ? lowest_bit(starts) : view.length;
        }
    }
    words->from = at;
    words->last = cut.token;
    words->used = words->used > cut.token ? words->used : cut.token;
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
    words->begin = words->from = text.at;
    words->end = text.length ? text.at + text.length : text.at;
    if (words->moved)
        memset(words->window, 0, WORDS_KEPT * sizeof *words->window);
    words->moved = false;
    words->at = words->last = words->window + WORDS_KEPT;
    fill(words);
}

/* Sees to it that WORDS_AHEAD tokens follow, if the text has them. */
static void look_ahead(struct words *words)
{
    if (words->last - words->at >= WORDS_AHEAD || words->from == words->end)
        return;
    struct token *keep = words->at - WORDS_KEPT;
    size_t kept = (size_t)(words->last - keep);
    memmove(words->window, keep, kept * sizeof *keep);
    words->moved = true;
    words->at = words->window + WORDS_KEPT;
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
