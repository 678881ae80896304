#include "lib/key.h"

#include <stdlib.h>

struct key_range {
    size_t first, last; /* fields, counted from 1 */
};

/* Takes digits off the front; a number too great is the greatest. False where there is no digit. */
static bool read_number(struct text *rest, size_t *number)
{
    size_t length = rest->length, value = 0;
    for (; rest->length && rest->at[0] >= '0' && rest->at[0] <= '9';
         *rest = text_slice(*rest, 1, rest->length)) {
        size_t digit = (size_t)(rest->at[0] - '0');
        value = value > (SIZE_MAX - digit) / 10 ? SIZE_MAX : value * 10 + digit;
    }
    if (rest->length < length)
        *number = value;
    return rest->length < length;
}

/* "4", "4-", "-4" or "4-6". */
static bool read_range(struct text item, struct key_range *range)
{
    *range = (struct key_range){1, SIZE_MAX};
    bool begins = read_number(&item, &range->first);
    if (begins && !item.length) {
        range->last = range->first;
    } else {
        if (!item.length || item.at[0] != '-')
            return false;
        item = text_slice(item, 1, item.length);
        if (!read_number(&item, &range->last) && !begins)
            return false;
    }
    return !item.length && range->first && range->first <= range->last;
}

bool key_select(struct key *key, const char *fields)
{
    struct text rest = text_of(fields);
    for (bool more = true; more;) {
        size_t length = text_find_byte(rest, ',');
        struct key_range range;
        if (!read_range(text_slice(rest, 0, length), &range))
            return false;
        key->ranges = array_grow(key->ranges, &key->range_capacity, key->range_count + 1, sizeof range);
        key->ranges[key->range_count++] = range;
        key->last_field = range.last > key->last_field ? range.last : key->last_field;
        more = length < rest.length;
        rest = text_slice(rest, length + 1, rest.length);
    }
    return true;
}

static bool is_selected(const struct key *key, size_t field)
{
    for (size_t i = 0; i < key->range_count; i++)
        if (field >= key->ranges[i].first && field <= key->ranges[i].last)
            return true;
    return false;
}

/* What cut(1) would print of the line. */
static struct text select_fields(struct key *key, struct text line)
{
    struct buffer *to = &key->selected;
    size_t length = text_find_byte(line, key->delimiter);
    if (length == line.length)
        return line;
    to->length = 0;
    bool some = false;
    for (size_t field = 1;; field++) {
        if (is_selected(key, field)) {
            if (some)
                buffer_add_byte(to, key->delimiter);
            buffer_add(to, text_slice(line, 0, length));
            some = true;
        }
        if (length == line.length || field == key->last_field)
            return buffer_text(to);
        line = text_slice(line, length + 1, line.length);
        length = text_find_byte(line, key->delimiter);
    }
}

/* A value outside Unicode that stands for no character at all. */
#define NOTHING (TEXT_BAD_BYTE + 1)

/* What the character counts as; a blank for white space where its kind does not count. */
static uint32_t fold_character(unsigned fold, uint32_t code_point)
{
    enum text_class class = text_class(code_point);
    if (class == TEXT_SPACE)
        return fold & KEY_FOLD_SPACE ? ' ' : code_point;
    if (class == TEXT_PUNCTUATION || class == TEXT_SYMBOL)
        return fold & KEY_FOLD_PUNCTUATION ? NOTHING : code_point;
    if (class == TEXT_DIGIT)
        return fold & KEY_FOLD_DIGITS ? '0' : code_point;
    if (fold & KEY_FOLD_ACCENTS && code_point >= 0x80 && (code_point = text_base(code_point)) == 0)
        return NOTHING;
    return fold & KEY_FOLD_CASE ? text_fold(code_point) : code_point;
}

static void add_folded(struct buffer *to, struct text character, uint32_t as)
{
    char bytes[4];
    if (as != TEXT_BAD_BYTE)
        character = (struct text){bytes, text_encode(as, bytes)};
    buffer_add(to, character);
}

static struct text fold_text(struct key *key, struct text text)
{
    struct buffer *to = &key->folded;
    bool space = false; /* comes before the next character, if there is one */
    to->length = 0;
    while (text.length) {
        struct text character = text;
        uint32_t as = fold_character(key->fold, text_next(&text));
        character.length -= text.length;
        if (key->fold & KEY_FOLD_SPACE && as == ' ') {
            space = to->length > 0;
        } else if (as != NOTHING) {
            if (space)
                buffer_add_byte(to, ' ');
            space = false;
            add_folded(to, character, as);
        }
    }
    return buffer_text(to);
}

struct text key_of(struct key *key, struct text line)
{
    if (key->range_count)
        line = select_fields(key, line);
    return key->fold ? fold_text(key, line) : line;
}

void key_free(struct key *key)
{
    free(key->ranges);
    buffer_free(&key->selected);
    buffer_free(&key->folded);
}
