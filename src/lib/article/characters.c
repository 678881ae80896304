/* The characters of a block: what they are, one by one, and the words that they make. */
#include "lib/article/measure.h"
#include "lib/bytes.h"
#include "lib/compiler.h"

enum { LETTERS_COPIED = 16 };

static bool is_stop(uint32_t c)
{
    return text_end(c) != TEXT_NO_END;
}

/* Most signs are of ASCII, so of the others it is not asked of each. */
static bool is_comma(uint32_t c)
{
    if (c < 0x80)
        return c == ',' || c == ';';
    return c == 0x3001 || c == 0xFF0C || c == 0x060C || c == 0xFF1B || c == 0x061B || c == 0x104A ||
           c == 0x1363 || c == 0x1364 || c == 0x0F0D;
}

bool measure_is_quote(uint32_t c)
{
    if (c < 0x80)
        return c == '"';
    return c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB || c == 0x300C || c == 0x300D;
}

static bool is_closing(uint32_t c)
{
    return measure_is_quote(c) || c == ')' || c == ']' || c == 0x2019 || c == '\'' || c == 0xFF09 ||
           c == 0x300F;
}

static bool is_behind_ideograph(const struct measure *measure)
{
    return measure->count && measure->tokens[measure->count - 1].ideograph;
}

/* There is room in `folded`: see make_room. */
static inline void begin_token(struct measure *measure, bool ideograph)
{
    struct buffer *folded = &measure->folded;
    bool joined = ideograph && is_behind_ideograph(measure) &&
                  measure->tokens[measure->count - 1].end == folded->length;
    if (measure->count && !joined)
        folded->at[folded->length++] = ' ';
    if (measure->count == measure->capacity)
        measure->tokens =
            array_grow(measure->tokens, &measure->capacity, measure->count + 1, sizeof *measure->tokens);
    measure->tokens[measure->count++] = (struct measure_token){
        .start = (uint32_t)folded->length, .end = (uint32_t)folded->length, .ideograph = ideograph};
}

static void add_folded(struct measure *measure, uint32_t c, enum text_class class)
{
    struct buffer *folded = &measure->folded;
    struct measure_token *token = &measure->tokens[measure->count - 1];
    uint32_t plain = c < 0x80 ? (text_ascii_upper(c) ? c + 32 : c) : measure_fold(c, class);
    if (!plain && token->end > token->start)
        return;
    if (c < 0x80)
        folded->at[folded->length++] = (char)plain;
    else
        folded->length += text_encode(plain ? plain : c, folded->at + folded->length);
    token->end = (uint32_t)folded->length;
}

static inline void end_word(struct measure_counts *counts)
{
    counts->capital_words += counts->word_letters >= 2 && counts->word_capitals == counts->word_letters;
    counts->word_letters = counts->word_capitals = 0;
}

/* A stop ends a sentence where space, a closing sign, the end or a capital follows, and no initial stands
 * before. */
static void count_sign(struct measure_counts *counts, uint32_t c, struct text rest)
{
    counts->commas += is_comma(c);
    counts->quotes += measure_is_quote(c);
    if (!is_stop(c))
        return;
    uint32_t after = rest.length ? text_next(&rest) : ' ';
    enum text_class class = text_class(after);
    bool initial = c == '.' && text_class(counts->before) == TEXT_UPPER;
    counts->sentences +=
        !initial && !is_stop(counts->before) &&
        (text_end(c) >= TEXT_WIDE || class == TEXT_SPACE || class == TEXT_UPPER || is_closing(after));
}

/* A character of a word: one that BEGINS it, where it is the first. */
static inline void begin_word(struct measure *measure, struct measure_counts *counts, enum text_class class)
{
    end_word(counts);
    begin_token(measure, class == TEXT_IDEOGRAPH);
    counts->upper_words += class == TEXT_UPPER;
}

static void count_word(struct measure *measure, struct measure_counts *counts, uint32_t c,
                       enum text_class class)
{
    add_folded(measure, c, class);
    if (class == TEXT_IDEOGRAPH) {
        counts->ideographs++;
        counts->unstopped += measure_is_unstopped(c);
    }
    if (class == TEXT_DIGIT) {
        counts->digits++;
        counts->other_digits += c >= 0x80;
    }
    counts->letters++;
    counts->word_letters++;
    counts->word_capitals += class == TEXT_UPPER;
}

/* So many ASCII letters of a word at once; some bytes more can be read. CAPITALS of them stand in front of
 * all others, which is enough to know whether the word has others. */
static void count_letters_of(struct measure *measure, struct measure_counts *counts, const char *at,
                             size_t length, size_t capitals)
{
    char *to = measure->folded.at + measure->folded.length;
    for (size_t done = 0; done < length; done += LETTERS_COPIED) {
        uint64_t words[LETTERS_COPIED / sizeof(uint64_t)];
        memcpy(words, at + done, sizeof words);
        words[0] |= UINT64_C(0x2020202020202020);
        words[1] |= UINT64_C(0x2020202020202020);
        memcpy(to + done, words, sizeof words);
    }
    measure->folded.length += length;
    measure->tokens[measure->count - 1].end = (uint32_t)measure->folded.length;
    counts->letters += (int32_t)length;
    counts->word_letters += (int32_t)length;
    counts->word_capitals += (int32_t)(capitals < length ? capitals : length);
}

static bool is_word_class(enum text_class class)
{
    return class >= TEXT_UPPER && class <= TEXT_DIGIT;
}

static uint32_t next_character(struct text *rest)
{
    if ((unsigned char)rest->at[0] >= 0x80)
        return text_next(rest);
    rest->length--;
    return (unsigned char)*rest->at++;
}

/* The next character, any; whether it is of a word. */
static bool count_character(struct measure *measure, struct text *rest, bool in_word,
                            struct measure_counts *counts)
{
    uint32_t c = next_character(rest);
    enum text_class class = text_class(c);
    bool of_word = is_word_class(class);
    if (of_word) {
        if (!in_word || class == TEXT_IDEOGRAPH || (class != TEXT_MARK && is_behind_ideograph(measure)))
            begin_word(measure, counts, class);
        count_word(measure, counts, c, class);
    } else {
        counts->punctuation += class == TEXT_PUNCTUATION;
        counts->symbols += class == TEXT_SYMBOL || c == '|' || c == 0xBB || c == 0x203A || c == 0xB7;
        if (class == TEXT_PUNCTUATION)
            count_sign(counts, c, *rest);
    }
    if (class != TEXT_SPACE) {
        counts->characters++;
        counts->before = c;
    }
    return of_word || (in_word && class == TEXT_FORMAT);
}

static void count_letters_at(struct measure *measure, const char *at, size_t letters, size_t capitals,
                             bool in_word, struct measure_counts *counts)
{
    if (!in_word || is_behind_ideograph(measure))
        begin_word(measure, counts, capitals ? TEXT_UPPER : TEXT_LOWER);
    count_letters_of(measure, counts, at, letters, capitals);
    counts->characters += (int32_t)letters;
    counts->before = (unsigned char)at[letters - 1];
}

/* How many of the lowest bits are set in a row. */
static size_t bits_in_row(uint64_t bits)
{
    return ~bits ? lowest_bit(~bits) : 64;
}

/* The first characters of REST, which has BYTES_COMPARED bytes more behind it; how many bytes they are. What
 * these bytes are is asked of all at once, so that no word waits for the end of the one before; whether a
 * blank stands behind one is foretold by nothing, so no branch asks. */
static size_t count_some(struct measure *measure, struct text rest, bool *in_word,
                         struct measure_counts *counts)
{
    uint64_t letters = compare_letters(rest.at), capitals = compare_range(rest.at, 'A', 'Z');
    uint64_t blanks = compare_bytes(rest.at, ' ');
    size_t i = 0;
    while (i < BYTES_COMPARED && i < rest.length) {
        size_t length = bits_in_row(letters >> i);
        if (length) {
            count_letters_at(measure, rest.at + i, length, bits_in_row(capitals >> i), *in_word, counts);
            *in_word = true;
        } else if (!(blanks >> i & 1)) {
            struct text other = {rest.at + i, rest.length - i};
            *in_word = count_character(measure, &other, *in_word, counts);
            length = rest.length - i - other.length;
        }
        i += length;
        size_t behind = bits_in_row(i < BYTES_COMPARED ? blanks >> i : 0);
        *in_word &= !behind;
        i += behind;
    }
    return i;
}

static void count_all(struct measure *measure, struct text text, struct measure_counts *counts)
{
    bool in_word = false;
    for (struct text rest = text; rest.length;) {
        size_t length = count_some(measure, rest, &in_word, counts);
        rest = (struct text){rest.at + length, rest.length - length};
    }
    end_word(counts);
}

/* A copy with zeros behind it, so that many bytes can be looked at together anywhere in it. */
static struct text copy_of(struct measure *measure, struct text text)
{
    measure->copy.length = 0;
    buffer_room(&measure->copy, text.length + BYTES_COMPARED);
    buffer_add(&measure->copy, text);
    memset(measure->copy.at + text.length, 0, BYTES_COMPARED);
    return buffer_text(&measure->copy);
}

/* Folding makes three bytes of two at the most, and what parts two words stands between them but at the edge
 * of an ideograph, which has three. */
static void make_room(struct measure *measure, size_t length)
{
    measure->count = measure->folded.length = 0;
    buffer_room(&measure->folded, 2 * length + LETTERS_COPIED);
}

void measure_characters(struct measure *measure, struct text text, struct measure_counts *counts)
{
    make_room(measure, text.length);
    count_all(measure, copy_of(measure, text), counts);
}

/* The end of the text, in which the last two characters stand, if it has so many. */
static struct text last_characters(struct text text)
{
    enum { ENOUGH = 12 };
    size_t length = text.length, most = ENOUGH;
    if (length > 2 && (unsigned char)text.at[length - 1] < 0x80 && (unsigned char)text.at[length - 2] < 0x80)
        most = 2;
    return text_slice(text, length > most ? length - most : 0, length);
}

enum ending measure_ending(struct text text)
{
    uint32_t last = 0, before = 0;
    if (text.length && text_ascii_alphanumeric(text.at[text.length - 1])) /* as most menus end */
        return END_WORD;
    struct text tail = last_characters(text);
    while (tail.length) {
        before = last;
        last = text_next(&tail);
    }
    if (is_closing(last))
        return is_stop(before) || is_comma(before) ? END_STOP : END_CLOSING;
    if (last == 0x2026 || (last == '.' && before == '.'))
        return END_ELLIPSIS;
    if (is_stop(last))
        return text_end(last) == TEXT_LOUD || text_end(last) == TEXT_WIDE_LOUD ? END_QUESTION : END_STOP;
    if (last == ':' || last == 0xFF1A)
        return END_COLON;
    return is_comma(last) ? END_COMMA : text_is_word(last) ? END_WORD : END_SYMBOL;
}

enum begin measure_begin(struct text text)
{
    switch (text.length ? text_class(text_next(&text)) : TEXT_SPACE) {
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
