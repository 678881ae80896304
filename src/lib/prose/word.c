#include "lib/table.h"

#define ABBREVIATIONS_DATA
#define SENTENCE_STARTERS_DATA
#include "lib/prose/word.h"

#include "lib/prose/shape.h"

#include <stdlib.h>

/* Does this byte belong to a word that a mark may follow? All of UTF-8 above ASCII does, but for typographic
 * quotes and dashes (E2 80). */
static bool joins(const struct text text, size_t at)
{
    unsigned char byte = (unsigned char)text.at[at];
    if (byte >= 0x80)
        return true;
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '.' ||
           byte == '\'' || byte == '-' || byte == '/' || byte == '@' || byte == '_' || byte == '&';
}

/* Does it part a word from what stands before? What has no width does at the word's start alone, as a byte
 * order mark: within, it may be part of how the word is written. So does an apostrophe: there it is a
 * quotation mark. */
static bool is_apart(uint32_t code_point, bool starts)
{
    enum text_class class = text_class(code_point);
    return class == TEXT_SPACE || (class == TEXT_FORMAT && starts) ||
           (class == TEXT_PUNCTUATION && code_point >= 0x80 && (code_point != 0x2019 || starts));
}

/* The word without what has no width at its end, as the marks of direction before a stop in Arabic. */
static struct text without_format(struct text word)
{
    enum { LENGTH = 3 /* bytes of such a character, but for the soft hyphen */ };
    while (word.length > LENGTH) {
        struct text last = text_slice(word, word.length - LENGTH, word.length);
        if (text_class(text_next(&last)) != TEXT_FORMAT || last.length)
            break;
        word.length -= LENGTH;
    }
    return word;
}

struct text word_before(struct text text, size_t mark)
{
    size_t from = mark;
    bool ascii = true;
    while (from > 0 && mark - from < LONGEST_WORD && joins(text, from - 1))
        ascii = (unsigned char)text.at[--from] < 0x80 && ascii;
    struct text rest = text_slice(text, from, mark), word = rest;
    while (!ascii && rest.length) {
        bool starts = rest.length == word.length;
        if (is_apart(text_next(&rest), starts))
            word = rest;
    }
    if (!ascii)
        word = without_format(word);
    while (word.length && (word.at[0] == '\'' || word.at[0] == '-'))
        word = text_slice(word, 1, word.length);
    return word;
}

static bool is_in_word(uint32_t c)
{
    return (c | 0x20) - 'a' < 26u || c == '\'' || c == 0x2019 || text_is_word(c);
}

size_t word_length(struct text text)
{
    struct text rest = text;
    while (rest.length) {
        size_t at = text.length - rest.length;
        uint32_t c = (unsigned char)*rest.at;
        if (c < 0x80)
            rest = text_slice(rest, 1, rest.length);
        else
            c = text_next(&rest);
        if (!is_in_word(c))
            return at;
    }
    return text.length;
}

/* The word in lower case, typographic apostrophes as '; its length, at most ROOM. */
static size_t fold(struct text word, char *to, size_t room)
{
    size_t length = 0;
    while (word.length && length + 4 <= room) {
        if ((unsigned char)word.at[0] < 0x80) {
            to[length++] = text_ascii_lowered(word.at[0]);
            word = text_slice(word, 1, word.length);
            continue;
        }
        uint32_t code_point = text_next(&word);
        length += text_encode(code_point == 0x2019 ? '\'' : text_fold(code_point), to + length);
    }
    return length;
}

static int compare(const void *a, const void *b)
{
    const struct text *left = a, *right = b;
    return text_compare(*left, *right);
}

bool word_is_own(struct text word, const struct prose_words *own)
{
    char bytes[LONGEST_WORD + 4];
    struct text folded = {bytes, fold(word, bytes, sizeof bytes)};
    return bsearch(&folded, own->words, own->count, sizeof *own->words, compare);
}

/* May a part of a word, which is in lower case, stand behind the byte at AT: l'art, ex-sen, mr./mrs? */
static bool ends_part(struct text word, size_t at)
{
    return word.at[at] == '\'' || word.at[at] == '-' || word.at[at] == '_' ||
           (word.at[at] == '/' && at && word.at[at - 1] == '.');
}

/* The last part, in lower case, of a word that is joined to another, by a hyphen only where it has a capital:
 * "ex-Sen", but not "next-gen". Empty where none is, or it is a letter. */
static struct text last_part(struct text folded, struct text word)
{
    size_t at = folded.length;
    while (at > 0 && ((unsigned char)folded.at[at - 1] >= 'a' || !ends_part(folded, at - 1)))
        at--;
    struct text part = text_slice(folded, at, folded.length);
    struct text written = text_slice(word, word.length - part.length, word.length);
    bool joined =
        at > 0 && part.length > 1 && (folded.at[at - 1] != '-' || shape_begins(written) == TEXT_UPPER);
    return joined ? part : (struct text){NULL, 0};
}

/* In lower case. */
static enum abbreviation find_abbreviation(struct text folded)
{
    int32_t value = table_find(&abbreviations, folded);
    return value < 0 ? ABBREVIATION_NONE : (enum abbreviation)(value >> 16);
}

enum abbreviation word_abbreviation_alone(struct text word)
{
    char bytes[LONGEST_WORD + 4];
    return find_abbreviation((struct text){bytes, fold(word, bytes, sizeof bytes)});
}

enum abbreviation word_abbreviation(struct text word)
{
    char bytes[LONGEST_WORD + 4];
    struct text folded = {bytes, fold(word, bytes, sizeof bytes)};
    enum abbreviation found = find_abbreviation(folded);
    struct text part = found ? (struct text){NULL, 0} : last_part(folded, word);
    return part.length ? find_abbreviation(part) : found;
}

/* What the table of those that begin sentences says of the word; less than 0: nothing. */
static int32_t find_starter(struct text word)
{
    char bytes[LONGEST_WORD + 4];
    struct text folded = {bytes, fold(word, bytes, sizeof bytes)};
    return table_find(&sentence_starters, folded);
}

enum starter word_starter(struct text word)
{
    int32_t value = find_starter(word);
    return value < 0 ? STARTER_NONE : (enum starter)(value >> 16);
}

bool word_precedes_ordinal(struct text word)
{
    enum { BEFORE_ORDINAL = 1 }; /* the table's number */
    int32_t value = find_starter(word);
    return value >= 0 && (value & 0xFFFF) == BEFORE_ORDINAL;
}

static bool is_comment(struct text line)
{
    return line.length == 0 || line.at[0] == '#';
}

/* A word of the file as the tables have theirs; it is kept in `bytes`, which must not grow any more. */
static struct text keep_word(struct prose_words *words, struct text word)
{
    char *to = words->bytes.at + words->bytes.length;
    size_t length = fold(word, to, words->bytes.capacity - words->bytes.length);
    if (length && to[length - 1] == '.')
        length--;
    words->bytes.length += length;
    return (struct text){to, length};
}

void prose_words_read(struct prose_words *words, struct text lines)
{
    struct text line;
    lines = text_slice(lines, text_order_mark(lines), lines.length);
    buffer_room(&words->bytes, lines.length * 3 + 4); /* a byte becomes U+FFFD at the most */
    while (text_line(&lines, '\n', &line)) {
        line = text_trim(line);
        if (is_comment(line))
            continue;
        words->words = array_grow(words->words, &words->capacity, words->count + 1, sizeof *words->words);
        words->words[words->count++] = keep_word(words, line);
    }
    if (words->count)
        qsort(words->words, words->count, sizeof *words->words, compare);
}

void prose_words_free(struct prose_words *words)
{
    free(words->words);
    buffer_free(&words->bytes);
}
