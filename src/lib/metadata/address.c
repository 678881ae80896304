#include "lib/metadata/address.h"

struct text address_origin(struct text address)
{
    size_t host = text_find(address, text_of("//"));
    if (host == address.length || host == 0)
        return (struct text){NULL, 0};
    host += 2;
    return text_slice(address, 0, host + text_find_byte(text_slice(address, host, address.length), '/'));
}

struct text address_host(struct text address)
{
    struct text origin = address_origin(address);
    size_t host = text_find(origin, text_of("//"));
    struct text name = text_slice(origin, host + 2, origin.length);
    return text_starts(name, "www.") ? text_slice(name, 4, name.length) : name;
}

struct text address_decode(struct text text, struct arena *arena)
{
    char *to = arena_take(arena, text.length + 1, 1);
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        bool percent = text.at[i] == '%';
        unsigned high = percent ? text_hex_value(text_byte(text, i + 1)) : 16;
        unsigned low = percent ? text_hex_value(text_byte(text, i + 2)) : 16;
        bool coded = high < 16 && low < 16;
        to[length++] = coded ? (char)(high * 16 + low) : text.at[i];
        i += coded ? 2 : 0;
    }
    struct text decoded = {to, length};
    return text_valid(decoded) == length ? decoded : text;
}

/* The first address in a text that it parts from others with spaces; empty where there is none. */
static struct text address_within(struct text text)
{
    text = text_slice(text, text_find(text, text_of("http")), text.length);
    size_t end = 0;
    while (end < text.length && (unsigned char)text.at[end] > ' ')
        end++;
    return text_slice(text, 0, end);
}

/* Is it the name of a parameter that bears an address, or a text with one
 * ("body=Read%20this:%20https%3A...")? Its length with the '='; 0: it is not. */
static size_t bears_address(struct text text)
{
    static const char *const names[] = {"u=", "url=", "u&#x3D;", "body=", "text="};
    size_t reference = text_starts(text, "amp;") ? strlen("amp;") : 0;
    text = text_slice(text, reference, text.length);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_starts(text, names[i]))
            return reference + strlen(names[i]);
    return 0;
}

struct text address_parameter(struct text address, struct arena *arena)
{
    for (size_t at = text_find_byte(address, '?'); at < address.length;
         at += text_find_byte(text_slice(address, at, address.length), '&')) {
        at++;
        struct text rest = text_slice(address, at, address.length);
        size_t name = bears_address(rest);
        struct text value = text_slice(rest, name, text_find_byte(rest, '&'));
        if (name && text_find(value, text_of("http")) < value.length)
            return address_within(address_decode(value, arena));
    }
    return (struct text){NULL, 0};
}
