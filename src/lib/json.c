#include "lib/json.h"

#include "lib/json/scan.h"

static size_t skip_string(struct text text, size_t at)
{
    at = json_skip_plain(text, at + 1);
    while (at < text.length && text.at[at] == '\\')
        at = json_skip_plain(text, at + 2);
    return at + 1;
}

static size_t skip_nested(struct text text, size_t at)
{
    size_t depth = 0;
    do {
        char byte = text.at[at];
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        at = byte == '"' ? skip_string(text, at) : at + 1;
    } while (depth && at < text.length);
    return at;
}

static size_t skip_word(struct text text, size_t at)
{
    while (at < text.length && !json_is_space(text.at[at]) && !memchr(",]}", text.at[at], 3))
        at++;
    return at;
}

/* The value that begins at *AT, which moves behind it. */
static struct json_value take_value(struct text text, size_t *at)
{
    size_t start = *at;
    enum json_kind kind = JSON_NUMBER;
    switch (text.at[start]) {
    case '"':
        *at = skip_string(text, start);
        return (struct json_value){JSON_STRING, text_slice(text, start, *at)};
    case '[':
    case '{':
        kind = text.at[start] == '[' ? JSON_ARRAY : JSON_OBJECT;
        *at = skip_nested(text, start);
        return (struct json_value){kind, text_slice(text, start, *at)};
    case 'n':
        kind = JSON_NULL;
        break;
    case 'f':
        kind = JSON_FALSE;
        break;
    case 't':
        kind = JSON_TRUE;
        break;
    }
    *at = skip_word(text, start);
    return (struct json_value){kind, text_slice(text, start, *at)};
}

static bool at_end(struct text text, size_t at)
{
    return at >= text.length || text.at[at] == ']' || text.at[at] == '}';
}

bool json_item(struct text *rest, struct text *name, struct json_value *value)
{
    size_t at = json_skip_space(*rest, 0); /* of the opening bracket, or of what follows the item before */
    if (!at_end(*rest, at))
        at = json_skip_space(*rest, at + 1);
    if (at_end(*rest, at))
        return false;
    *name = (struct text){NULL, 0};
    *value = take_value(*rest, &at);
    size_t colon = json_skip_space(*rest, at);
    if (value->kind == JSON_STRING && colon < rest->length && rest->at[colon] == ':') {
        *name = value->raw;
        at = json_skip_space(*rest, colon + 1);
        *value = take_value(*rest, &at);
    }
    *rest = text_slice(*rest, at, rest->length);
    return true;
}

/* A string is never shorter raw than as text, so the name of a long member is rarely looked into. */
static bool is_name(struct text raw, struct text name, struct arena *scratch)
{
    return raw.length >= name.length + 2 && text_equal(json_string(raw, scratch), name);
}

/* The last member of this name. *END, where it is wanted: the offset behind the last member of any name. */
static struct json_value find_member(struct text object, struct text name, struct arena *scratch, size_t *end)
{
    struct json_value found = {JSON_ABSENT, {NULL, 0}}, value;
    struct text rest = object, its_name;
    while (json_item(&rest, &its_name, &value)) {
        if (is_name(its_name, name, scratch))
            found = value;
        if (end)
            *end = object.length - rest.length;
    }
    return found;
}

/* The digits of a pointer's token; SIZE_MAX where they are no index of any array (a leading zero, "-", too
 * large). */
static size_t index_of(struct text token)
{
    enum { MOST_DIGITS = 9 };
    size_t index = 0;
    if (!token.length || token.length > MOST_DIGITS || (token.at[0] == '0' && token.length > 1))
        return SIZE_MAX;
    for (size_t i = 0; i < token.length; i++) {
        if (!text_ascii_digit(token.at[i]))
            return SIZE_MAX;
        index = index * 10 + (size_t)(token.at[i] - '0');
    }
    return index;
}

static struct json_value find_index(struct text array, size_t index)
{
    struct json_value value;
    struct text name;
    for (size_t i = 0; json_item(&array, &name, &value); i++) {
        if (i == index)
            return value;
    }
    return (struct json_value){JSON_ABSENT, {NULL, 0}};
}

/* The token of a JSON Pointer with ~0 and ~1 undone; false where another byte follows a tilde. */
static bool unescape_token(struct text *token, struct arena *scratch)
{
    if (text_find_byte(*token, '~') == token->length)
        return true;
    char *to = arena_take(scratch, token->length, 1);
    size_t length = 0;
    for (size_t i = 0; i < token->length; i++) {
        char byte = token->at[i];
        if (byte == '~') {
            byte = ++i < token->length ? token->at[i] : '\0';
            if (byte != '0' && byte != '1')
                return false;
            byte = byte == '0' ? '~' : '/';
        }
        to[length++] = byte;
    }
    *token = (struct text){to, length};
    return true;
}

static struct json_value descend(struct json_value value, struct text token, struct arena *scratch)
{
    if (value.kind == JSON_ARRAY)
        return find_index(value.raw, index_of(token));
    if (value.kind == JSON_OBJECT && unescape_token(&token, scratch))
        return find_member(value.raw, token, scratch, NULL);
    return (struct json_value){JSON_ABSENT, {NULL, 0}};
}

struct json_value json_find(struct text object, struct text path, struct arena *scratch)
{
    if (!text_starts(path, "/"))
        return find_member(object, path, scratch, NULL);
    struct json_value value = {JSON_OBJECT, object};
    while (path.length && value.kind != JSON_ABSENT) {
        path = text_slice(path, 1, path.length);
        struct text token = text_slice(path, 0, text_find_byte(path, '/'));
        path = text_slice(path, token.length, path.length);
        value = descend(value, token, scratch);
    }
    return value;
}

bool json_is_path(struct text path)
{
    if (!text_starts(path, "/"))
        return true;
    for (size_t at = 0; (at += text_find_byte(text_slice(path, at, path.length), '~')) < path.length; at++)
        if (at + 1 == path.length || (path.at[at + 1] != '0' && path.at[at + 1] != '1'))
            return false;
    return true;
}

/* The character that the \u at the front stands for, taken off with its second half where it is a pair. */
static uint32_t take_numeric_escape(struct text *rest)
{
    uint32_t high = json_hex_value(text_slice(*rest, 2, rest->length));
    *rest = text_slice(*rest, 6, rest->length);
    if (high >> 10 != 0xD800 >> 10 || !text_starts(*rest, "\\u"))
        return high;
    uint32_t low = json_hex_value(text_slice(*rest, 2, rest->length));
    if (low >> 10 != 0xDC00 >> 10)
        return high;
    *rest = text_slice(*rest, 6, rest->length);
    return 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
}

/* Takes the escape off the front of *REST and writes the character; its length. */
static size_t take_escape(struct text *rest, char *to)
{
    char letter = rest->length > 1 ? rest->at[1] : '\0';
    if (letter == 'u')
        return text_encode(take_numeric_escape(rest), to);
    *to = json_short_escape(letter);
    *rest = text_slice(*rest, 2, rest->length);
    return 1;
}

struct text json_string(struct text raw, struct arena *scratch)
{
    struct text rest = text_slice(raw, 1, raw.length - 1);
    size_t plain = text_find_byte(rest, '\\');
    if (plain == rest.length)
        return rest;
    char *to = arena_take(scratch, rest.length, 1); /* no escape is shorter than its character */
    size_t length = 0;
    for (;;) {
        memcpy(to + length, rest.at, plain);
        length += plain;
        rest = text_slice(rest, plain, rest.length);
        if (!rest.length)
            return (struct text){to, length};
        length += take_escape(&rest, to + length);
        plain = text_find_byte(rest, '\\');
    }
}

void json_set(struct buffer *to, struct text object, struct text name, struct text value,
              struct arena *scratch)
{
    size_t start = json_skip_space(object, 0) + 1;
    size_t end = start;
    struct json_value old = find_member(object, name, scratch, &end);
    if (old.kind != JSON_ABSENT) {
        json_replace(to, object, old.raw, value);
        return;
    }
    buffer_add(to, text_slice(object, 0, end));
    if (end > start)
        buffer_add_byte(to, ',');
    json_write_string(to, name);
    buffer_add_byte(to, ':');
    buffer_add(to, value);
    buffer_add(to, text_slice(object, end, object.length));
}

void json_replace(struct buffer *to, struct text line, struct text value, struct text replacement)
{
    size_t at = (size_t)(value.at - line.at);
    buffer_add(to, text_slice(line, 0, at));
    buffer_add(to, replacement);
    buffer_add(to, text_slice(line, at + value.length, line.length));
}
