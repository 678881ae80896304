/* text: slices of UTF-8.
 *
 * A slice is never NUL-terminated, may hold NUL and any other byte, and does not own what it points at.
 * A byte that is no part of a valid UTF-8 sequence (RFC 3629) is a character of class TEXT_BAD, one byte
 * long: there is no error. Nothing here depends on the locale. */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct text {
    const char *at; /* may be NULL where length is 0 */
    size_t length;  /* bytes */
};

/* What a character is, as far as any filter asks. Ideographs are the characters of scripts written without
 * spaces between words (Han, kana, Thai, Lao, Khmer, Burmese); Hangul are letters. */
enum text_class {
    TEXT_BAD,
    TEXT_CONTROL, /* Cc but for white space, noncharacters, unassigned */
    TEXT_SPACE,   /* White_Space of Unicode */
    TEXT_FORMAT,  /* Cf: zero-width, bidi controls, soft hyphen, byte order mark */
    TEXT_UPPER,
    TEXT_LOWER,
    TEXT_LETTER, /* letters without case, Roman numerals */
    TEXT_IDEOGRAPH,
    TEXT_MARK,
    TEXT_DIGIT, /* Nd */
    TEXT_PUNCTUATION,
    TEXT_SYMBOL /* superscripts, fractions and private use too */
};

/* How a character ends a sentence (src/tables/sentence-ends.txt). */
enum text_end { TEXT_NO_END, TEXT_STOP, TEXT_ELLIPSIS, TEXT_LOUD, TEXT_WIDE, TEXT_WIDE_LOUD };

/* A value outside Unicode that stands for one byte of invalid UTF-8. */
#define TEXT_BAD_BYTE 0x110000u

static inline struct text text_of(const char *c_string)
{
    return (struct text){c_string, strlen(c_string)};
}

/* The bytes from FROM up to TO; both are clamped to the slice. */
static inline struct text text_slice(struct text text, size_t from, size_t to)
{
    to = to < text.length ? to : text.length;
    from = from < to ? from : to;
    return (struct text){text.at ? text.at + from : NULL, to - from};
}

/* The byte at AT; 0 beyond the end. */
static inline unsigned char text_byte(struct text text, size_t at)
{
    return at < text.length ? (unsigned char)text.at[at] : 0;
}

/* Of ASCII alone; C is a byte of any sign, or a code point. */
static inline bool text_ascii_digit(long long c)
{
    return c >= '0' && c <= '9';
}

static inline bool text_ascii_upper(long long c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool text_ascii_lower(long long c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool text_ascii_letter(long long c)
{
    return text_ascii_lower(c | 0x20);
}

/* The byte, in lower case where it is an upper-case letter of ASCII. */
static inline char text_ascii_lowered(char byte)
{
    return (unsigned char)(byte - 'A') < 26 ? (char)(byte | 0x20) : byte;
}

/* A blank, or TAB to CR. */
static inline bool text_ascii_space(long long c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* '!' to '~': what is mostly found where white space is looked for. */
static inline bool text_ascii_visible(long long c)
{
    return c > ' ' && c <= '~';
}

static inline bool text_ascii_alphanumeric(long long c)
{
    return text_ascii_letter(c) || text_ascii_digit(c);
}

/* The value of a hexadecimal digit; 16: it is none. */
static inline unsigned text_hex_value(unsigned char byte)
{
    unsigned digit = byte - (unsigned)'0', letter = (byte | 0x20u) - 'a';
    return digit < 10 ? digit : letter < 6 ? letter + 10 : 16;
}

static inline bool text_equal(struct text a, struct text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

static inline bool text_is(struct text text, const char *c_string)
{
    return text_equal(text, text_of(c_string));
}

/* Equal but for the case of ASCII letters. */
bool text_alike(struct text a, struct text b);

/* The same of the front. */
static inline bool text_starts_alike(struct text text, const char *c_string)
{
    size_t length = strlen(c_string);
    return length <= text.length &&
           text_alike((struct text){text.at, length}, (struct text){c_string, length});
}

static inline bool text_starts(struct text text, const char *c_string)
{
    size_t length = strlen(c_string);
    return length <= text.length && (length == 0 || memcmp(text.at, c_string, length) == 0);
}

/* The length of a byte order mark at the front; 0: none stands there. */
static inline size_t text_order_mark(struct text text)
{
    static const char mark[] = "\xEF\xBB\xBF";
    return text_starts(text, mark) ? sizeof mark - 1 : 0;
}

static inline bool text_ends(struct text text, struct text end)
{
    return end.length <= text.length &&
           text_equal((struct text){text.at + (text.length - end.length), end.length}, end);
}

/* Where BYTE stands first; text.length where it does not. */
static inline size_t text_find_byte(struct text text, char byte)
{
    const char *found = text.length ? memchr(text.at, byte, text.length) : NULL;
    return found ? (size_t)(found - text.at) : text.length;
}

/* Where PIECE stands first; text.length where it does not, or where it is empty. Linear in both, whatever
 * they hold, and without memory (Crochemore and Perrin's two-way algorithm). */
size_t text_find(struct text text, struct text piece);

/* Order by bytes, a prefix first: below, at or above 0 as memcmp. */
int text_compare(struct text a, struct text b);

/* The text without Unicode white space at its ends. */
struct text text_trim(struct text text);

/* The text without blanks and controls of ASCII at its ends. */
struct text text_trim_ascii(struct text text);

/* Is a text that begins in no visible character of ASCII nothing but white space? */
bool text_blank_beyond(struct text text);

/* Nothing but white space (of Unicode), or nothing at all. */
static inline bool text_blank(struct text text)
{
    return !(text.length && text_ascii_visible(text.at[0])) && text_blank_beyond(text);
}

/* The length of a tag at the front, as <TIMEX3 type="DATE"> and </a>: "<" or "</", an ASCII letter, and all
 * up to the next ">", on one line and within 400 bytes. 0: none stands there. */
size_t text_tag(struct text text);

/* Takes the next line off the front of *REST, without its SEPARATOR, and steps over that; false at the end.
 */
bool text_line(struct text *rest, char separator, struct text *line);

/* Takes up to MOST lines that end in SEPARATOR off the front of *REST, and leaves in LINES what stands before
 * each; their number. The fast way where lines are short. */
size_t text_lines(struct text *rest, char separator, struct text *lines, size_t most);

/* A paragraph at the front of a text, as far as it is known: blank lines, then others, up to a blank one. */
struct text_paragraph {
    size_t length, lines; /* of its lines so far: bytes with the line breaks, and number */
    bool begun, ended;    /* one of them is not blank; a blank one stands behind them */
};

enum { TEXT_PARAGRAPH = 64 * 1024 }; /* bytes from which a paragraph is cut at a line's end */

/* Takes the next line to the paragraph; false where that has ended, or no more newline is in sight. */
bool text_paragraph_line(struct text text, struct text_paragraph *paragraph);

/* Takes the next character off the front of *REST, which must not be empty: a code point, or TEXT_BAD_BYTE.
 */
uint32_t text_next(struct text *rest);

/* The length of the longest front part that is valid UTF-8: text.length where all of it is. Fast on ASCII. */
size_t text_valid(struct text text);

/* The code point as UTF-8, 1 to 4 bytes; their number. Surrogates and values over U+10FFFF become U+FFFD. */
size_t text_encode(uint32_t code_point, char bytes[4]);

enum text_class text_class(uint32_t code_point);

enum text_end text_end(uint32_t code_point);

/* Letters, digits, marks, ideographs. */
bool text_is_word(uint32_t code_point);

/* Simple case folding (CaseFolding.txt, status C and S). */
uint32_t text_fold(uint32_t code_point);

/* The letter without its accents and points (src/tables/base-letters.txt); 0 for an accent. */
uint32_t text_base(uint32_t code_point);

/* The row of a table of spans that holds the number, a code point in most: of COUNT rows of WIDTH numbers,
 * the first two of which are a span. NULL where none does. */
const int32_t *text_find_span(const int32_t *rows, size_t width, size_t count, uint32_t number);

/* How many words: runs of word characters, where an apostrophe, a hyphen or a format character (but the
 * zero-width space) between two of them does not part them; two ideographs count as one word (a lone one, or
 * the odd last one of a run, counts too). Of more than MOST words so many: what is behind them is not read.
 */
size_t text_words_most(struct text text, size_t most);

#endif
