#include "lib/metadata/address.h"

#include "lib/metadata/site.h"

/* The scheme and host of an address: "https://news.example". */
static struct text origin_of(struct text address)
{
    size_t host = text_find(address, text_of("//"));
    if (host == address.length || host == 0)
        return (struct text){NULL, 0};
    host += 2;
    return text_slice(address, 0, host + text_find_byte(text_slice(address, host, address.length), '/'));
}

struct text address_host(struct text address)
{
    struct text origin = origin_of(address);
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

static bool is_address(enum metadata_key key)
{
    return key == METADATA_URL || key == METADATA_IMAGE;
}

/* Where the page is from: its own address tells best, else that of a picture. */
static struct text find_origin(const struct candidates *found)
{
    for (enum metadata_key key = METADATA_URL; key <= METADATA_IMAGE; key++)
        for (size_t i = 0; i < found->count; i++)
            if (found->at[i].key == key && origin_of(found->at[i].value).length)
                return origin_of(found->at[i].value);
    return (struct text){NULL, 0};
}

static void make_whole(struct candidates *found, struct metadata_fact *fact, struct text origin)
{
    if (text_starts(fact->value, "/"))
        fact->value = candidate_join(found, origin, fact->value);
    bool whole = text_starts_alike(fact->value, "http:") || text_starts_alike(fact->value, "https:");
    if (!whole)
        fact->score = fact->key == METADATA_IMAGE && fact->score > 0 ? 1 : 0;
}

/* What of an address tells one page of a site from another: without scheme, "www." and what follows its path.
 */
static struct text place_of(struct text address)
{
    struct text host = address_host(address);
    struct text place = {host.at, (size_t)(address.at + address.length - host.at)};
    if (!host.length)
        return host;
    place = text_slice(place, 0, text_find_byte(place, '?'));
    place = text_slice(place, 0, text_find_byte(place, '#'));
    return place.length && place.at[place.length - 1] == '/' ? text_slice(place, 0, place.length - 1) : place;
}

static bool agrees(const struct metadata_fact *fact, const struct metadata_fact *other)
{
    return other->key == METADATA_URL && other->source != fact->source && other->score > 0 &&
           text_equal(place_of(other->value), place_of(fact->value));
}

static void add_agreement(struct candidates *found)
{
    enum { AGREES = 5, MOST = 3 };
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        int count = 0;
        if (fact->key != METADATA_URL || fact->score <= 0)
            continue;
        for (size_t j = 0; j < found->count && count < MOST; j++)
            count += agrees(fact, &found->at[j]);
        fact->score += AGREES * count;
    }
}

/* A page that was taken over says which address it was taken from; the name of its site says where it stands
 * now. */
static void add_site(struct candidates *found)
{
    enum { OWN = 12 };
    const struct metadata_fact *site = candidate_best(found, METADATA_SITE);
    for (size_t i = 0; site && i < found->count; i++)
        if (found->at[i].key == METADATA_URL && found->at[i].score > 0 &&
            site_is_host(found, site->value, found->at[i].value))
            found->at[i].score += OWN;
}

void address_settle(struct candidates *found)
{
    for (size_t i = 0; i < found->count; i++)
        if (is_address(found->at[i].key) && text_starts(found->at[i].value, "//"))
            found->at[i].value = candidate_join(found, text_of("https:"), found->at[i].value);
    struct text origin = find_origin(found);
    for (size_t i = 0; i < found->count; i++)
        if (is_address(found->at[i].key))
            make_whole(found, &found->at[i], origin);
    add_agreement(found);
    add_site(found);
}
