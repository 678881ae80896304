#include "lib/metadata/words.h"

#include "lib/table.h"

#define METADATA_MARKS_DATA
#define METADATA_NAMES_DATA
#define METADATA_TYPES_DATA
#define METADATA_WORDS_DATA
#include "tables/metadata-marks.h"
#include "tables/metadata-names.h"
#include "tables/metadata-types.h"
#include "tables/metadata-words.h"

enum { LONGEST = 64, CLASS = 65536 /* by which a table of terms multiplies a class */ };

/* The number of the word, which is looked up in lower case; -1 where it is not in the table. */
static int32_t find(const struct table *table, struct text word)
{
    char lower[LONGEST];
    size_t length = 0;
    if (word.length > (size_t)table->longest + 2 || word.length > LONGEST - 4)
        return -1;
    while (word.length && length < LONGEST - 4) {
        unsigned char byte = (unsigned char)word.at[0];
        if (byte < 0x80) {
            lower[length++] = text_ascii_lowered((char)byte);
            word = text_slice(word, 1, word.length);
        } else {
            length += text_encode(text_fold(text_next(&word)), lower + length);
        }
    }
    return table_find(table, (struct text){lower, length});
}

static struct word_entry entry(int32_t found)
{
    return (struct word_entry){found < 0 ? 0 : found / CLASS, found < 0 ? 0 : found % CLASS};
}

struct word_entry words_name(struct text name)
{
    return entry(find(&metadata_names, text_trim(name)));
}

/* Which bit stands for words that begin as this one, in any case. */
static unsigned bit_of(const char *at)
{
    return ((unsigned char)at[0] & 31u) << 5 | ((unsigned char)at[1] & 31u);
}

struct word_filter words_marks_filter(void)
{
    struct word_filter filter = {{0}};
    for (size_t i = 0; i <= metadata_marks.mask; i++) {
        const struct table_entry *slot = &metadata_marks.slots[i];
        unsigned bit =
            slot->value < 0 || slot->key_length < 2 ? 0 : bit_of(metadata_marks.keys + slot->key_at);
        if (slot->value >= 0)
            filter.bits[bit / 64] |= UINT64_C(1) << bit % 64;
    }
    return filter;
}

struct word_entry words_mark(const struct word_filter *filter, struct text word)
{
    unsigned bit = word.length < 2 ? 0 : bit_of(word.at);
    bool ascii = word.length && (unsigned char)word.at[0] < 0x80; /* folding changes the bytes of others */
    if (ascii && !(filter->bits[bit / 64] >> bit % 64 & 1))
        return (struct word_entry){0, 0};
    return entry(find(&metadata_marks, word));
}

enum metadata_type words_type(struct text type)
{
    type = text_trim(type);
    for (size_t i = type.length; i > 0; i--)
        if (type.at[i - 1] == '/' || type.at[i - 1] == ':' || type.at[i - 1] == '#') {
            type = text_slice(type, i, type.length);
            break;
        }
    return (enum metadata_type)entry(find(&metadata_types, type)).class;
}

enum metadata_word words_class(struct text word)
{
    return (enum metadata_word)entry(find(&metadata_words, word)).class;
}

/* The length of what is no word at the front of a name, and of the word there: "created" of "createdAt". */
static size_t gap_length(struct text name)
{
    size_t length = 0;
    while (length < name.length && !text_ascii_letter(name.at[length]))
        length++;
    return length;
}

static size_t part_length(struct text name)
{
    size_t length = name.length > 0;
    while (length < name.length && text_ascii_lower(name.at[length]))
        length++;
    return length;
}

enum metadata_key words_day_name(struct text name, bool sure)
{
    struct word_entry known = words_name(name);
    enum metadata_key key = METADATA_KEYS;
    if (known.class == METADATA_NAME_DATE || known.class == METADATA_NAME_MODIFIED)
        return (enum metadata_key)(known.class - 1);
    for (size_t end; name.length; name = text_slice(name, end, name.length)) {
        name = text_slice(name, gap_length(name), name.length);
        end = part_length(name);
        enum metadata_word class = words_class(text_slice(name, 0, end));
        if (class == METADATA_WORD_UPDATED)
            return METADATA_MODIFIED;
        if (class == METADATA_WORD_PUBLISHED || (class == METADATA_WORD_DATED && !sure))
            key = METADATA_DATE;
    }
    return key;
}

static bool joins(uint32_t c)
{
    return c == '-' || c == '\'' || c == 0x2019;
}

/* The length of the word at the front. */
static size_t word_length(struct text text)
{
    struct text rest = text;
    size_t length = 0;
    for (bool joined = true; rest.length;) {        /* nothing joins it to what stands before */
        bool plain = text_ascii_letter(rest.at[0]); /* the most, and the quickest */
        uint32_t c = text_next(&rest);
        bool in_word = plain || text_is_word(c);
        if (in_word)
            length = text.length - rest.length;
        else if (joined || !joins(c))
            break;
        joined = !in_word;
    }
    return length;
}

bool words_next(struct text *rest, struct text *word)
{
    while (rest->length) {
        size_t length = word_length(*rest);
        if (length) {
            *word = text_slice(*rest, 0, length);
            *rest = text_slice(*rest, length, rest->length);
            return true;
        }
        text_next(rest);
    }
    return false;
}

bool words_have(struct text text, enum metadata_word class)
{
    struct text word;
    while (words_next(&text, &word))
        if (words_class(word) == class)
            return true;
    return false;
}

bool words_have_digit(struct text text)
{
    size_t at = 0;
    while (at < text.length && !text_ascii_digit(text.at[at]))
        at++;
    return at < text.length;
}

bool words_is_capital(struct text word)
{
    if (!word.length)
        return false;
    enum text_class class = text_class(text_next(&word));
    return class == TEXT_UPPER || class == TEXT_LETTER || class == TEXT_IDEOGRAPH;
}

void words_key(struct text text, struct buffer *to)
{
    bool gap = false, any = false;
    while (text.length) {
        unsigned char byte = (unsigned char)text.at[0];
        if (text_ascii_lower(byte) || text_ascii_digit(byte)) {
            if (gap)
                buffer_add_byte(to, ' ');
            buffer_add_byte(to, (char)byte);
            text = text_slice(text, 1, text.length);
            gap = false;
            any = true;
            continue;
        }
        uint32_t c = text_next(&text);
        if (!text_is_word(c)) {
            gap = any;
            continue;
        }
        if (gap)
            buffer_add_byte(to, ' ');
        char bytes[4];
        buffer_add(to, (struct text){bytes, text_encode(text_fold(c), bytes)});
        gap = false;
        any = true;
    }
}

size_t words_count(struct text text)
{
    size_t count = 0;
    struct text word;
    while (words_next(&text, &word))
        count++;
    return count;
}

enum metadata_word words_last_class(struct text text)
{
    enum metadata_word class = METADATA_WORD_NONE;
    struct text word;
    while (words_next(&text, &word))
        class = words_class(word);
    return class;
}

static bool is_trimmed(uint32_t c)
{
    enum text_class class = text_class(c);
    return c != '.' && c != ')' && (class == TEXT_PUNCTUATION || class == TEXT_SPACE || class == TEXT_SYMBOL);
}

struct text words_trim(struct text name)
{
    while (name.length) {
        struct text rest = name;
        uint32_t c = text_next(&rest);
        if (!is_trimmed(c) && c != '.' && c != ')')
            break;
        name = rest;
    }
    size_t end = 0;
    for (struct text rest = name; rest.length;)
        if (!is_trimmed(text_next(&rest)))
            end = name.length - rest.length;
    return text_slice(name, 0, end);
}
