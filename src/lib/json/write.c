/* A text as a JSON string. */
#include "lib/json.h"
#include "lib/json/scan.h"

/* The letter of the short escape for a byte; '\0' where it has none. (A slash needs none.) */
static char short_letter(char byte)
{
    switch (byte) {
    case '"':
    case '\\':
        return byte;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return '\0';
    }
}

static void write_escape(struct buffer *to, struct text character)
{
    static const char digits[] = "0123456789abcdef";
    char letter = short_letter(character.at[0]);
    if (letter) {
        buffer_add(to, (struct text){(char[]){'\\', letter}, 2});
        return;
    }
    uint32_t c = text_next(&character);
    char escape[] = {'\\',          'u', digits[c >> 12 & 15], digits[c >> 8 & 15], digits[c >> 4 & 15],
                     digits[c & 15]};
    buffer_add(to, (struct text){escape, sizeof escape});
}

/* A byte that may begin a character that is escaped: 0xC2 leads U+0080 to U+00BF, 0xE2 U+2000 to U+2FFF. */
static bool is_suspect(char byte)
{
    return json_is_special(byte) || byte == 0x7F || byte == '\xC2' || byte == '\xE2';
}

static bool has_suspect(uint64_t bytes)
{
    return json_has_special(bytes) ||
           (eight_equal(bytes, 0x7F) | eight_equal(bytes, 0xC2) | eight_equal(bytes, 0xE2));
}

static size_t skip_unsuspect(struct text text, size_t at)
{
    while (at < text.length && text.length - at >= 8 && !has_suspect(load_eight(text.at + at)))
        at += 8;
    while (at < text.length && !is_suspect(text.at[at]))
        at++;
    return at;
}

/* The length of the character at AT, where a suspect byte is, if it is escaped; else 0. */
static size_t escaped_length(struct text text, size_t at)
{
    char lead = text.at[at];
    if (lead == '\xC2')
        return (unsigned char)text.at[at + 1] < 0xA0 ? 2 : 0;
    if (lead == '\xE2')
        return text.at[at + 1] == '\x80' && (text.at[at + 2] == '\xA8' || text.at[at + 2] == '\xA9') ? 3 : 0;
    return 1;
}

/* Valid UTF-8 as the inside of a string. */
static void write_valid(struct buffer *to, struct text text)
{
    size_t written = 0;
    for (size_t at = 0; (at = skip_unsuspect(text, at)) < text.length;) {
        size_t length = escaped_length(text, at);
        if (length) {
            buffer_add(to, text_slice(text, written, at));
            write_escape(to, text_slice(text, at, at + length));
            written = at + length;
        }
        at += length ? length : 1;
    }
    buffer_add(to, text_slice(text, written, text.length));
}

void json_write_string(struct buffer *to, struct text text)
{
    buffer_add_byte(to, '"');
    while (text.length) {
        size_t valid = text_valid(text);
        write_valid(to, text_slice(text, 0, valid));
        if (valid < text.length)
            buffer_add(to, text_of("\xEF\xBF\xBD"));
        text = text_slice(text, valid + 1, text.length);
    }
    buffer_add_byte(to, '"');
}
