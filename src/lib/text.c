#include "lib/text.h"

#include "lib/bytes.h"
#include "lib/compiler.h"
#include "tables/base-letters.h"
#include "tables/case-folding.h"
#include "tables/characters.h"
#include "tables/sentence-ends.h"

bool text_alike(struct text a, struct text b)
{
    if (a.length != b.length || a.length == 0)
        return a.length == b.length;
    size_t i = 0;
    for (; a.length - i > BYTES_LOADED; i += BYTES_LOADED)
        if (lower_eight(load_eight(a.at + i)) != lower_eight(load_eight(b.at + i)))
            return false;
    size_t left = a.length - i;
    return lower_eight(load_some(a.at + i, left)) == lower_eight(load_some(b.at + i, left));
}

int text_compare(struct text a, struct text b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

enum text_class text_class(uint32_t code_point)
{
    enum text_class class = (enum text_class)characters_get(code_point);
    return class == TEXT_BAD && code_point < TEXT_BAD_BYTE ? TEXT_CONTROL : class;
}

enum text_end text_end(uint32_t code_point)
{
    return (enum text_end)sentence_ends_get(code_point);
}

bool text_is_word(uint32_t code_point)
{
    enum text_class class = text_class(code_point);
    return class >= TEXT_UPPER && class <= TEXT_DIGIT;
}

const int32_t *text_find_span(const int32_t *rows, size_t width, size_t count, uint32_t number)
{
    size_t low = 0, high = count; /* the first row that ends at or after the number */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((uint32_t)rows[middle * width + 1] < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && (uint32_t)rows[low * width] <= number ? rows + low * width : NULL;
}

/* Columns of the spans of case folding. */
enum { FOLD_FIRST, FOLD_LAST, FOLD_STEP, FOLD_ADDED, FOLD_WIDTH };

static uint32_t fold_by_table(uint32_t code_point)
{
    const int32_t *row = text_find_span(case_folding_spans[0], FOLD_WIDTH, case_folding_count, code_point);
    if (!row || (code_point - (uint32_t)row[FOLD_FIRST]) % (uint32_t)row[FOLD_STEP] != 0)
        return code_point;
    return code_point + (uint32_t)row[FOLD_ADDED];
}

uint32_t text_base(uint32_t code_point)
{
    enum { BASE = 2, WIDTH };
    const int32_t *row = text_find_span(base_letters_spans[0], WIDTH, base_letters_count, code_point);
    return row ? (uint32_t)row[BASE] : code_point;
}

/* Has no character of these a case? Kana, ideographs and syllables of Hangul, and small letters of Cyrillic:
 * of what stands in texts and is no Latin letter the most. */
static bool is_caseless(uint32_t code_point)
{
    return (code_point >= 0x2E80 && code_point < 0xA640) || (code_point >= 0xAC00 && code_point < 0xD800) ||
           (code_point >= 0x430 && code_point < 0x460);
}

uint32_t text_fold(uint32_t code_point)
{
    if (code_point < 0x80)
        return (unsigned char)text_ascii_lowered((char)code_point);
    if (is_caseless(code_point))
        return code_point;
    if (code_point >= 0x100 || code_point == 0xB5) /* the micro sign becomes a Greek letter */
        return fold_by_table(code_point);
    return code_point >= 0xC0 && code_point <= 0xDE && code_point != 0xD7 ? code_point + 0x20 : code_point;
}

/* How many blanks stand at the front, or a few less: dumps are indented by many. */
static size_t count_blanks(struct text text)
{
    size_t at = 0;
    for (; text.length - at >= 8; at += 8) {
        uint64_t others = load_eight(text.at + at) ^ eight_of(' ');
        if (others)
            return at + lowest_bit(others) / 8;
    }
    return at;
}

static struct text skip_space(struct text text)
{
    size_t at = count_blanks(text);
    while (at < text.length && text_ascii_space(text.at[at]))
        at++;
    text = text_slice(text, at, text.length);
    if (text.length && text_ascii_visible(text.at[0]))
        return text;
    for (struct text rest = text; rest.length && text_class(text_next(&rest)) == TEXT_SPACE;)
        text = rest;
    return text;
}

/* The length of the white space character at the end; 0 where there is none. None has more than 3 bytes. */
static size_t space_at_end(struct text text)
{
    if (text.length && text_ascii_visible(text.at[text.length - 1]))
        return 0;
    if (text.length && text_ascii_space(text.at[text.length - 1]))
        return 1;
    for (size_t length = 1; length <= 3 && length <= text.length; length++) {
        struct text tail = text_slice(text, text.length - length, text.length);
        uint32_t code_point = text_next(&tail);
        if (code_point != TEXT_BAD_BYTE)
            return tail.length == 0 && text_class(code_point) == TEXT_SPACE ? length : 0;
    }
    return 0;
}

struct text text_trim(struct text text)
{
    if (text.length && text_ascii_visible(text.at[0]) && text_ascii_visible(text.at[text.length - 1]))
        return text;
    text = skip_space(text);
    for (size_t space; (space = space_at_end(text)) > 0;)
        text.length -= space;
    return text;
}

struct text text_trim_ascii(struct text text)
{
    while (text.length && (unsigned char)text.at[0] <= ' ')
        text = text_slice(text, 1, text.length);
    while (text.length && (unsigned char)text.at[text.length - 1] <= ' ')
        text.length--;
    return text;
}

bool text_blank_beyond(struct text text)
{
    return skip_space(text).length == 0;
}

size_t text_tag(struct text text)
{
    enum { LONGEST = 400 };
    size_t name = text.length > 1 && text.at[1] == '/' ? 2 : 1;
    if (text.length <= name || text.at[0] != '<' || !text_ascii_letter(text.at[name]))
        return 0;
    text = text_slice(text, 0, LONGEST);
    size_t end = text_find_byte(text, '>');
    return end < text_find_byte(text, '\n') ? end + 1 : 0;
}

bool text_line(struct text *rest, char separator, struct text *line)
{
    if (rest->length == 0)
        return false;
    size_t length = text_find_byte(*rest, separator);
    *line = text_slice(*rest, 0, length);
    *rest = text_slice(*rest, length + 1, rest->length);
    return true;
}

/* Does this character, alone between two letters, leave them one word? Of format characters all but the
 * zero-width space: the joiners of Persian and Hindi, the soft hyphen. */
static bool joins(uint32_t code_point, enum text_class class)
{
    return code_point == '\'' || code_point == '-' || code_point == 0x2019 || code_point == 0x2010 ||
           code_point == 0x2011 || (class == TEXT_FORMAT && code_point != 0x200B);
}

/* How many letters and digits of ASCII stand at the front. */
static size_t ascii_word(struct text text)
{
    size_t length = 0;
    while (length < text.length && text_ascii_alphanumeric(text.at[length]))
        length++;
    return length;
}

size_t text_words_most(struct text text, size_t most)
{
    enum { OUTSIDE, IN_WORD, AFTER_JOINER, IN_IDEOGRAPHS } place = OUTSIDE;
    size_t words = 0, ideographs = 0; /* of the run we are in */
    while (text.length && words < most) {
        size_t plain = ascii_word(text);
        if (plain) {
            ideographs = 0;
            words += place == OUTSIDE || place == IN_IDEOGRAPHS;
            place = IN_WORD;
            text = text_slice(text, plain, text.length);
            continue;
        }
        uint32_t code_point = text_next(&text);
        enum text_class class = text_class(code_point);
        if (class == TEXT_MARK && place != OUTSIDE)
            continue;
        if (class == TEXT_IDEOGRAPH) {
            words += ideographs++ % 2 == 0;
            place = IN_IDEOGRAPHS;
            continue;
        }
        ideographs = 0;
        if (class >= TEXT_UPPER && class <= TEXT_DIGIT) {
            words += place == OUTSIDE || place == IN_IDEOGRAPHS;
            place = IN_WORD;
        } else {
            place = place == IN_WORD && joins(code_point, class) ? AFTER_JOINER : OUTSIDE;
        }
    }
    return words;
}
