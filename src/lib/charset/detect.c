#define CHARSET_LABELS_DATA
#include "lib/charset.h"
#include "lib/table.h"
#include "tables/charset-labels.h"

/* White space of HTML and of the Encoding Standard's labels. */
static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

static struct text from(struct text text, size_t at)
{
    return text_slice(text, at, text.length);
}

static struct text skip_space(struct text text)
{
    size_t at = 0;
    while (at < text.length && is_space(text.at[at]))
        at++;
    return from(text, at);
}

static bool starts_with_byte(struct text text, char byte)
{
    return text.length && text.at[0] == byte;
}

int charset_named(struct text label)
{
    label = skip_space(label);
    while (label.length && is_space(label.at[label.length - 1]))
        label.length--;
    int32_t found = table_find_alike(&charset_labels, label);
    return found < 0 ? ENCODING_NONE : found;
}

const char *charset_option(const char *label, int *encoding)
{
    *encoding = label ? charset_named(text_of(label)) : ENCODING_NONE;
    return label && *encoding == ENCODING_NONE
               ? "--charset takes a label of the Encoding Standard, as utf-8 or latin1"
               : NULL;
}

const char *charset_name(int encoding)
{
    bool known =
        encoding > 0 && (size_t)encoding < sizeof charset_labels_names / sizeof *charset_labels_names;
    return charset_labels_names[known ? encoding : ENCODING_NONE];
}

int charset_mark(struct text sample, size_t *length)
{
    static const struct {
        const char *mark;
        int encoding;
    } marks[] = {
        {"\xEF\xBB\xBF", ENCODING_UTF_8}, {"\xFE\xFF", ENCODING_UTF_16BE}, {"\xFF\xFE", ENCODING_UTF_16LE}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_starts(sample, marks[i].mark)) {
            *length = strlen(marks[i].mark);
            return marks[i].encoding;
        }
    *length = 0;
    return ENCODING_NONE;
}

/* What a page that could be read so far really is, where it declares one of these. */
static int declared(int encoding)
{
    if (encoding == ENCODING_UTF_16LE || encoding == ENCODING_UTF_16BE)
        return ENCODING_UTF_8;
    return encoding == ENCODING_X_USER_DEFINED ? ENCODING_WINDOWS_1252 : encoding;
}

/* "Get an attribute": the value at the front of *REST, behind '=' and white space. */
static struct text take_value(struct text *rest)
{
    char quote = rest->length ? rest->at[0] : '\0';
    if (quote == '"' || quote == '\'') {
        struct text inside = from(*rest, 1);
        struct text value = text_slice(inside, 0, text_find_byte(inside, quote));
        *rest = from(inside, value.length + 1);
        return value;
    }
    size_t length = 0;
    while (length < rest->length && !is_space(rest->at[length]) && rest->at[length] != '>')
        length++;
    struct text value = text_slice(*rest, 0, length);
    *rest = from(*rest, length);
    return value;
}

static bool ends_name(char byte)
{
    return is_space(byte) || byte == '=' || byte == '/' || byte == '>';
}

/* "Get an attribute": the next one of the tag whose rest is at the front of *REST. False at its '>', which
 * stays at the front, or where the bytes end. */
static bool take_attribute(struct text *rest, struct text *name, struct text *value)
{
    while (rest->length && (is_space(rest->at[0]) || rest->at[0] == '/'))
        *rest = from(*rest, 1);
    if (!rest->length || rest->at[0] == '>')
        return false;
    size_t length = 1; /* a '=' in the first place is part of the name */
    while (length < rest->length && !ends_name(rest->at[length]))
        length++;
    *name = text_slice(*rest, 0, length);
    *value = (struct text){0};
    *rest = from(*rest, length);
    struct text behind = skip_space(*rest);
    if (!starts_with_byte(behind, '='))
        return true;
    *rest = skip_space(from(behind, 1));
    *value = take_value(rest);
    return true;
}

/* HTML standard, "extracting a character encoding from a meta element": of the value of its content. */
static int content_encoding(struct text content)
{
    const size_t length = strlen("charset");
    for (; content.length >= length; content = from(content, 1)) {
        if (!text_alike(text_slice(content, 0, length), text_of("charset")))
            continue;
        struct text value = skip_space(from(content, length));
        if (!starts_with_byte(value, '='))
            continue;
        value = skip_space(from(value, 1));
        if (value.length && (value.at[0] == '"' || value.at[0] == '\'')) {
            struct text inside = from(value, 1);
            size_t end = text_find_byte(inside, value.at[0]);
            return end < inside.length ? charset_named(text_slice(inside, 0, end)) : ENCODING_NONE;
        }
        size_t end = 0;
        while (end < value.length && !is_space(value.at[end]) && value.at[end] != ';')
            end++;
        return charset_named(text_slice(value, 0, end));
    }
    return ENCODING_NONE;
}

/* What a <meta> says so far. */
struct meta {
    bool has_equiv, has_content, has_charset;
    bool pragma; /* http-equiv is content-type, which `content` needs in order to count */
    struct text content;
    int charset; /* an encoding */
};

/* The first attribute of a name counts. */
static void note_attribute(struct meta *meta, struct text name, struct text value)
{
    if (!meta->has_equiv && text_alike(name, text_of("http-equiv"))) {
        meta->has_equiv = true;
        meta->pragma = text_alike(value, text_of("content-type"));
    } else if (!meta->has_content && text_alike(name, text_of("content"))) {
        meta->has_content = true;
        meta->content = value;
    } else if (!meta->has_charset && text_alike(name, text_of("charset"))) {
        meta->has_charset = true;
        meta->charset = charset_named(value);
    }
}

static void skip_attributes(struct text *rest)
{
    struct text name, value;
    while (take_attribute(rest, &name, &value))
        continue;
}

/* Steps over the attributes of a <meta>; the encoding that it declares, else 0. */
static int read_meta(struct text *rest)
{
    struct meta meta = {0};
    struct text name, value;
    while (take_attribute(rest, &name, &value))
        note_attribute(&meta, name, value);
    if (!rest->length) /* a tag that the end of the sample cuts declares nothing */
        return ENCODING_NONE;
    if (meta.has_charset)
        return declared(meta.charset);
    return meta.pragma ? declared(content_encoding(meta.content)) : ENCODING_NONE;
}

static bool is_meta(struct text text)
{
    const size_t length = strlen("<meta");
    return text.length > length && text_alike(text_slice(text, 0, length), text_of("<meta")) &&
           (is_space(text.at[length]) || text.at[length] == '/');
}

/* Where the tag's name ends; text.length where it does not. */
static size_t name_end(struct text text)
{
    size_t at = 0;
    while (at < text.length && !is_space(text.at[at]) && text.at[at] != '>')
        at++;
    return at;
}

/* HTML standard, section 13.2.3.2, "prescan a byte stream to determine its encoding", its loop. What has no
 * end in the sample (a comment, a tag) ends the search, so the time is linear. */
static int prescan(struct text rest)
{
    for (;;) {
        rest = from(rest, text_find_byte(rest, '<'));
        if (rest.length < 2)
            return ENCODING_NONE;
        char next = rest.at[1], after = rest.length > 2 ? rest.at[2] : '\0';
        if (text_starts(rest, "<!--")) {
            rest = from(rest, 2); /* "<!-->" is a whole comment */
            rest = from(rest, text_find(rest, text_of("-->")));
        } else if (is_meta(rest)) {
            rest = from(rest, strlen("<meta"));
            int encoding = read_meta(&rest);
            if (encoding)
                return encoding;
        } else if (text_ascii_letter(next) || (next == '/' && text_ascii_letter(after))) {
            rest = from(rest, name_end(rest));
            skip_attributes(&rest);
        } else if (next == '!' || next == '/' || next == '?') {
            rest = from(rest, text_find_byte(rest, '>'));
        } else {
            rest = from(rest, 1);
        }
    }
}

/* HTML standard, "get an XML encoding". */
static int xml_encoding(struct text sample)
{
    if (!text_starts(sample, "<?xml"))
        return ENCODING_NONE;
    struct text rest = text_slice(sample, 0, text_find_byte(sample, '>'));
    rest = from(rest, text_find(rest, text_of("encoding")));
    rest = skip_space(from(rest, strlen("encoding")));
    if (!starts_with_byte(rest, '='))
        return ENCODING_NONE;
    rest = skip_space(from(rest, 1));
    if (!starts_with_byte(rest, '"') && !starts_with_byte(rest, '\''))
        return ENCODING_NONE;
    return declared(charset_named(take_value(&rest)));
}

/* An XML declaration in UTF-16 without a byte order mark. */
static int xml_utf16(struct text sample)
{
    if (sample.length < 6)
        return ENCODING_NONE;
    if (memcmp(sample.at, "<\0?\0x\0", 6) == 0)
        return ENCODING_UTF_16LE;
    return memcmp(sample.at, "\0<\0?\0x", 6) == 0 ? ENCODING_UTF_16BE : ENCODING_NONE;
}

/* How many characters beyond ASCII valid UTF-8 has. */
static size_t count_beyond_ascii(struct text valid)
{
    size_t count = 0;
    for (size_t i = 0; i < valid.length; i++)
        count += (unsigned char)valid.at[i] >= 0xC2;
    return count;
}

/* Is it the start of a character, which is cut? */
static bool is_cut(struct text text)
{
    if (!text.length || text.length > 3 || (unsigned char)text.at[0] < 0xC2)
        return false;
    for (size_t i = 1; i < text.length; i++)
        if (((unsigned char)text.at[i] & 0xC0) != 0x80)
            return false;
    return true;
}

/* Is it UTF-8, but for less than a byte for each two of its characters beyond ASCII, and for one that the end
 * of a full sample cuts? A page may be cut, too, or take in what is in another charset; of text in any other
 * one, few bytes fall together so. */
static bool is_utf8(struct text sample)
{
    size_t whole = 0, broken = 0;
    for (struct text rest = sample;;) {
        struct text valid = text_slice(rest, 0, text_valid(rest));
        rest = from(rest, valid.length);
        if (!broken && (!rest.length || (sample.length == CHARSET_SAMPLE && is_cut(rest))))
            return true;
        whole += count_beyond_ascii(valid);
        if (!rest.length)
            return broken * 2 < whole;
        broken++;
        rest = from(rest, 1);
    }
}

int charset_declared(struct text sample)
{
    size_t length;
    sample = text_slice(sample, 0, CHARSET_SAMPLE);
    int encoding = charset_mark(sample, &length);
    if (!encoding)
        encoding = xml_utf16(sample);
    return encoding ? encoding : prescan(sample);
}

int charset_detect(struct text sample)
{
    sample = text_slice(sample, 0, CHARSET_SAMPLE);
    int encoding = charset_declared(sample);
    if (!encoding)
        encoding = xml_encoding(sample);
    if (!encoding)
        encoding = is_utf8(sample) ? ENCODING_UTF_8 : ENCODING_WINDOWS_1252;
    return encoding;
}
