#include "lib/text.h"

#include "tables/case-folding.h"
#include "tables/characters.h"

static unsigned char lower_ascii(unsigned char byte)
{
    return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte;
}

bool text_alike(struct text a, struct text b)
{
    if (a.length != b.length)
        return false;
    for (size_t i = 0; i < a.length; i++)
        if (lower_ascii((unsigned char)a.at[i]) != lower_ascii((unsigned char)b.at[i]))
            return false;
    return true;
}

bool text_starts(struct text text, const char *c_string)
{
    size_t length = strlen(c_string);
    return length <= text.length && (length == 0 || memcmp(text.at, c_string, length) == 0);
}

int text_compare(struct text a, struct text b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* Where the greatest suffix of PIECE begins (REVERSED: in the reversed order of bytes), and that suffix's
 * period. */
static size_t greatest_suffix(struct text piece, bool reversed, size_t *period)
{
    size_t greatest = 0, rival = 1, same = 0;
    *period = 1;
    while (rival + same < piece.length) {
        unsigned char ours = (unsigned char)piece.at[greatest + same];
        unsigned char theirs = (unsigned char)piece.at[rival + same];
        if (ours == theirs) {
            bool whole = ++same == *period;
            rival += whole ? same : 0;
            same = whole ? 0 : same;
        } else if ((theirs < ours) != reversed) {
            rival += same + 1;
            same = 0;
            *period = rival - greatest;
        } else {
            greatest = rival++;
            same = 0;
            *period = 1;
        }
    }
    return greatest;
}

/* A piece cut in two at a critical place: where a match fails right of it, the search may step past the
 * failure. */
struct needle {
    struct text piece;
    size_t cut;
    size_t step;  /* how far to go on after a failure left of the cut */
    size_t known; /* bytes at the front that are known to match after such a step */
};

static struct needle cut_needle(struct text piece)
{
    size_t step, reversed_step;
    size_t cut = greatest_suffix(piece, false, &step);
    size_t reversed_cut = greatest_suffix(piece, true, &reversed_step);
    if (reversed_cut > cut) {
        cut = reversed_cut;
        step = reversed_step;
    }
    if (memcmp(piece.at, piece.at + step, cut) == 0)
        return (struct needle){piece, cut, step, piece.length - step};
    size_t longer = cut > piece.length - cut ? cut : piece.length - cut;
    return (struct needle){piece, cut, longer + 1, 0};
}

/* The two-way algorithm (Crochemore and Perrin, Journal of the ACM 38, 1991): linear time, no memory. */
static size_t find_needle(struct text text, const struct needle *needle)
{
    const char *piece = needle->piece.at;
    size_t length = needle->piece.length, at = 0, known = 0;
    while (length <= text.length - at) {
        if (!known) {
            struct text candidates =
                text_slice(text, at + needle->cut, text.length - length + needle->cut + 1);
            at += text_find_byte(candidates, piece[needle->cut]);
            if (length > text.length - at)
                break;
        }
        size_t right = needle->cut > known ? needle->cut : known, left = needle->cut;
        while (right < length && piece[right] == text.at[at + right])
            right++;
        while (right == length && left > known && piece[left - 1] == text.at[at + left - 1])
            left--;
        if (right == length && left <= known)
            return at;
        at += right < length ? right - needle->cut + 1 : needle->step;
        known = right < length ? 0 : needle->known;
    }
    return text.length;
}

size_t text_find(struct text text, struct text piece)
{
    if (piece.length == 0 || piece.length > text.length)
        return text.length;
    if (piece.length == 1)
        return text_find_byte(text, piece.at[0]);
    struct needle needle = cut_needle(piece);
    return find_needle(text, &needle);
}

static bool continues(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* May SECOND follow LEAD (E0 to F4)? It keeps out what is overlong, a surrogate, or over U+10FFFF. */
static bool second_fits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return continues(second);
    }
}

/* The length of the sequence of several bytes at the front; 0 where it is none (Unicode standard, table 3-7).
 */
static size_t sequence_length(const unsigned char *at, size_t left)
{
    if (at[0] < 0xC2 || at[0] > 0xF4 || left < 2)
        return 0;
    if (at[0] < 0xE0)
        return continues(at[1]) ? 2 : 0;
    if (left < 3 || !second_fits(at[0], at[1]) || !continues(at[2]))
        return 0;
    if (at[0] < 0xF0)
        return 3;
    return left >= 4 && continues(at[3]) ? 4 : 0;
}

uint32_t text_next(struct text *rest)
{
    const unsigned char *at = (const unsigned char *)rest->at;
    size_t length = at[0] < 0x80 ? 1 : sequence_length(at, rest->length);
    size_t taken = length ? length : 1;
    rest->at += taken;
    rest->length -= taken;
    switch (length) {
    case 0:
        return TEXT_BAD_BYTE;
    case 1:
        return at[0];
    case 2:
        return (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
    case 3:
        return (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    default:
        return (at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 | (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
    }
}

/* How many bytes at the front are ASCII for certain: a multiple of 16. */
static size_t ascii_words(const unsigned char *at, size_t length)
{
    size_t done = 0;
    for (uint64_t words[2]; length - done >= sizeof words; done += sizeof words) {
        memcpy(words, at + done, sizeof words);
        if ((words[0] | words[1]) & UINT64_C(0x8080808080808080))
            break;
    }
    return done;
}

size_t text_valid(struct text text)
{
    const unsigned char *at = (const unsigned char *)text.at;
    size_t done = 0;
    while (done < text.length) {
        if (at[done] < 0x80) {
            done += ascii_words(at + done, text.length - done);
            while (done < text.length && at[done] < 0x80)
                done++;
            continue;
        }
        size_t length = sequence_length(at + done, text.length - done);
        if (length == 0)
            break;
        done += length;
    }
    return done;
}

size_t text_encode(uint32_t code_point, char bytes[4])
{
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        code_point = 0xFFFD;
    size_t length = code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    for (size_t i = length; --i > 0; code_point >>= 6)
        bytes[i] = (char)(0x80 | (code_point & 0x3F));
    bytes[0] = (char)(leads[length] | code_point);
    return length;
}

enum text_class text_class(uint32_t code_point)
{
    enum text_class class = (enum text_class)characters_get(code_point);
    return class == TEXT_BAD && code_point < TEXT_BAD_BYTE ? TEXT_CONTROL : class;
}

bool text_is_word(uint32_t code_point)
{
    enum text_class class = text_class(code_point);
    return class >= TEXT_UPPER && class <= TEXT_DIGIT;
}

/* Columns of the spans of case folding. */
enum { FOLD_FIRST, FOLD_LAST, FOLD_STEP, FOLD_ADDED };

static uint32_t fold_by_table(uint32_t code_point)
{
    size_t low = 0, high = case_folding_count; /* the first row that ends at or after the character */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((uint32_t)case_folding_spans[middle][FOLD_LAST] < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == case_folding_count)
        return code_point;
    const int32_t *row = case_folding_spans[low];
    uint32_t first = (uint32_t)row[FOLD_FIRST];
    bool folds = code_point >= first && (code_point - first) % (uint32_t)row[FOLD_STEP] == 0;
    return folds ? code_point + (uint32_t)row[FOLD_ADDED] : code_point;
}

uint32_t text_fold(uint32_t code_point)
{
    if (code_point < 0x80)
        return lower_ascii((unsigned char)code_point);
    if (code_point >= 0x100 || code_point == 0xB5) /* the micro sign becomes a Greek letter */
        return fold_by_table(code_point);
    return code_point >= 0xC0 && code_point <= 0xDE && code_point != 0xD7 ? code_point + 0x20 : code_point;
}

static struct text skip_space(struct text text)
{
    for (struct text rest = text; rest.length && text_class(text_next(&rest)) == TEXT_SPACE;)
        text = rest;
    return text;
}

/* The length of the white space character at the end; 0 where there is none. None is longer than three bytes.
 */
static size_t space_at_end(struct text text)
{
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
    text = skip_space(text);
    for (size_t space; (space = space_at_end(text)) > 0;)
        text.length -= space;
    return text;
}

bool text_blank(struct text text)
{
    return skip_space(text).length == 0;
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

size_t text_words(struct text text)
{
    enum { OUTSIDE, IN_WORD, AFTER_JOINER, IN_IDEOGRAPHS } place = OUTSIDE;
    size_t words = 0, ideographs = 0; /* of the run we are in */
    while (text.length) {
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
