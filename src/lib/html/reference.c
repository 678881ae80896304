#include "lib/html/reference.h"

#include "lib/charset.h"
#include "lib/html.h"
#include "lib/table.h"
#include "tables/entities.h"

enum { BARE_LONGEST = 6 }; /* bytes of the longest name that needs no semicolon */

size_t reference_cut(struct text text)
{
    size_t first = text.length > REFERENCE_LONGEST ? text.length - REFERENCE_LONGEST : 0;
    size_t at = text.length;
    while (at > first && (text_ascii_alphanumeric(text.at[at - 1]) || text.at[at - 1] == '#'))
        at--;
    return at > first && text.at[at - 1] == '&' ? at - 1 : text.length;
}

/* Numbers 128 to 159 mean windows-1252 (HTML standard, section 13.2.5.84). */
static void add_code_point(uint32_t code, struct buffer *to)
{
    enum { REPLACEMENT = 0xFFFD };
    char bytes[4];
    if (code - 0x80 < 32)
        code = charset_upper_half("windows-1252")[code - 0x80];
    buffer_add(to, (struct text){bytes, text_encode(code ? code : REPLACEMENT, bytes)});
}

/* The bytes of the reference "&#..." at the front, 0 where it is none. */
static size_t add_number(struct text data, struct buffer *to)
{
    enum { BEYOND = 0x110000 };
    bool hexadecimal = data.length > 2 && text_ascii_lowered(data.at[2]) == 'x';
    unsigned base = hexadecimal ? 16 : 10;
    size_t start = hexadecimal ? 3 : 2, end = start;
    uint32_t code = 0;
    for (unsigned digit; (digit = text_hex_value(text_byte(data, end))) < base; end++) {
        code = code * base + digit;
        code = code < BEYOND ? code : BEYOND;
    }
    if (end == start)
        return 0;
    add_code_point(code, to);
    return end + (text_byte(data, end) == ';');
}

static bool add_named(struct text name, struct buffer *to)
{
    int32_t found = table_find(&entities, name);
    if (found >= 0)
        buffer_add(to, text_of(entities_texts[found]));
    return found >= 0;
}

/* The bytes of a reference "&NAME" without semicolon at the front, where LENGTH bytes may be of the name. It
 * may be the front of a longer word, but not in an attribute, where it is more likely the parameter of an
 * address. */
static size_t add_bare_name(struct text data, size_t length, bool in_attribute, struct buffer *to)
{
    size_t most = length < BARE_LONGEST ? length : BARE_LONGEST, least = in_attribute ? length : 1;
    if (in_attribute && text_byte(data, 1 + length) == '=')
        return 0;
    for (size_t bare = most; bare && bare >= least; bare--)
        if (add_named(text_slice(data, 1, 1 + bare), to))
            return 1 + bare;
    return 0;
}

/* The bytes of a reference "&NAME;" or "&NAME" at the front, 0 where it is none. */
static size_t add_name(struct text data, bool in_attribute, struct buffer *to)
{
    size_t length = 0;
    while (length < entities.longest && text_ascii_alphanumeric(text_byte(data, 1 + length)))
        length++;
    if (text_byte(data, 1 + length) == ';' && add_named(text_slice(data, 1, length + 2), to))
        return length + 2;
    return add_bare_name(data, length, in_attribute, to);
}

/* The bytes of the reference at the front, 0 where it is none. */
static size_t add_reference(struct text data, bool in_attribute, struct buffer *to)
{
    data = text_slice(data, 0, REFERENCE_LONGEST);
    return text_byte(data, 1) == '#' ? add_number(data, to) : add_name(data, in_attribute, to);
}

size_t html_reference(struct text data, struct buffer *to)
{
    return add_reference(data, true, to);
}

void html_decode(struct text data, bool in_attribute, struct buffer *to)
{
    for (;;) {
        size_t plain = text_find_byte(data, '&');
        buffer_add(to, text_slice(data, 0, plain));
        if (plain == data.length)
            return;
        data = text_slice(data, plain, data.length);
        size_t length = add_reference(data, in_attribute, to);
        if (!length)
            buffer_add_byte(to, '&');
        data = text_slice(data, length ? length : 1, data.length);
    }
}

bool html_decoded_attribute(const struct html_token *tag, const char *name, struct buffer *value)
{
    struct text raw;
    value->length = 0;
    if (!html_find_attribute(tag, name, &raw))
        return false;
    html_decode(raw, true, value);
    return true;
}
