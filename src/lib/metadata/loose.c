#include "lib/metadata/loose.h"

#include "lib/json.h"

static size_t skip_space(struct text text, size_t at)
{
    while (at < text.length && loose_is_space(text.at[at]))
        at++;
    return at;
}

/* Does a member begin at the quotation mark at AT: "author": ? */
static bool begins_member(struct text text, size_t at)
{
    enum { LONGEST_NAME = 40 };
    struct text name = text_slice(text, at + 1, at + 1 + LONGEST_NAME);
    size_t end = text_find_byte(name, '"');
    size_t colon = skip_space(name, end + 1);
    return end < name.length && colon < name.length && name.at[colon] == ':';
}

/* Does the quotation mark before AT end a string? One that more of the string follows was not escaped. */
static bool ends_string(struct text text, size_t at)
{
    size_t next = skip_space(text, at);
    if (next == text.length || memchr(",:}]", text.at[next], 4))
        return true;
    return text.at[next] == '"' && begins_member(text, next);
}

struct text loose_string(struct text *rest)
{
    struct text text = *rest;
    size_t at = 1;
    for (; at < text.length; at++) {
        if (text.at[at] == '\\')
            at++;
        else if (text.at[at] == '"' && ends_string(text, at + 1))
            break;
    }
    *rest = text_slice(text, at + 1, text.length);
    return at < text.length ? text_slice(text, 0, at + 1)
                            : (struct text){NULL, 0}; /* torn: who knows what of it */
}

struct text loose_text(struct text raw, struct arena *arena)
{
    struct text inside = text_slice(raw, 1, raw.length - (raw.length > 1 && raw.at[raw.length - 1] == '"'));
    if (text_find_byte(inside, '\\') == inside.length)
        return inside;
    struct buffer object = {0};
    buffer_add(&object, text_of("{\"\":\""));
    for (size_t i = 0; i < inside.length; i++) { /* what JSON forbids within a string becomes a space */
        bool bare = (unsigned char)inside.at[i] < ' ' || inside.at[i] == '"';
        buffer_add_byte(&object, bare ? ' ' : inside.at[i]);
        if (inside.at[i] == '\\' && i + 1 < inside.length)
            buffer_add_byte(&object, inside.at[++i]);
    }
    buffer_add(&object, text_of("\"}"));
    size_t at;
    struct text value = inside;
    if (!json_check_object(buffer_text(&object), &at))
        value = json_string(arena_copy(arena, text_slice(buffer_text(&object), 4, object.length - 1)), arena);
    buffer_free(&object);
    return value;
}
