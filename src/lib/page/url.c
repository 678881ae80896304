#include "lib/page/url.h"

/* Slices of an address (RFC 3986, appendix B). Those that stand first keep their separator: "http:",
 * "//host". */
struct url {
    struct text scheme, authority, path, query, fragment;
};

static bool is_scheme_byte(char byte)
{
    return text_ascii_alphanumeric(byte) || byte == '+' || byte == '-' || byte == '.';
}

size_t url_scheme(struct text address)
{
    size_t length = 0;
    while (length < address.length && is_scheme_byte(address.at[length]))
        length++;
    return length && length < address.length && address.at[length] == ':' && text_ascii_letter(address.at[0])
               ? length
               : 0;
}

/* Takes the front up to one of these bytes. */
static struct text take_until(struct text *rest, const char *ends)
{
    size_t length = 0;
    while (length < rest->length && !strchr(ends, rest->at[length]))
        length++;
    struct text taken = text_slice(*rest, 0, length);
    *rest = text_slice(*rest, length, rest->length);
    return taken;
}

static struct url url_parts(struct text address)
{
    struct url url = {0};
    size_t scheme = url_scheme(address);
    url.scheme = text_slice(address, 0, scheme ? scheme + 1 : 0);
    struct text rest = text_slice(address, url.scheme.length, address.length);
    if (text_starts(rest, "//")) {
        struct text host = text_slice(rest, 2, rest.length);
        take_until(&host, "/?#");
        url.authority = text_slice(rest, 0, rest.length - host.length);
        rest = host;
    }
    url.path = take_until(&rest, "?#");
    url.query = take_until(&rest, "#");
    url.fragment = rest;
    return url;
}

/* Drops the last segment of what stands in TO from START on. */
static void drop_segment(struct buffer *to, size_t start)
{
    while (to->length > start && to->at[--to->length] != '/')
        ;
}

/* Adds the path without its "." and ".." (section 5.2.4). */
static void add_path(struct text path, struct buffer *to)
{
    size_t start = to->length;
    while (path.length) {
        size_t slash = path.at[0] == '/';
        struct text segment = text_slice(path, slash, path.length);
        segment.length = text_find_byte(segment, '/');
        path = text_slice(path, slash + segment.length, path.length);
        bool up = text_is(segment, ".."), dots = up || text_is(segment, ".");
        if (up)
            drop_segment(to, start);
        if (slash && (!dots || !path.length))
            buffer_add_byte(to, '/');
        if (!dots)
            buffer_add(to, segment);
    }
}

/* A relative path goes on from the last slash of the base's (section 5.2.3). */
static void add_merged(const struct url *base, struct text path, struct buffer *to)
{
    struct buffer merged = {0};
    size_t folder = base->path.length;
    while (folder && base->path.at[folder - 1] != '/')
        folder--;
    if (base->authority.length && !base->path.length)
        buffer_add_byte(&merged, '/');
    buffer_add(&merged, text_slice(base->path, 0, folder));
    buffer_add(&merged, path);
    add_path(buffer_text(&merged), to);
    buffer_free(&merged);
}

static void add_resolved(const struct url *base, const struct url *reference, struct buffer *to)
{
    buffer_add(to, base->scheme);
    buffer_add(to, reference->authority.length ? reference->authority : base->authority);
    if (reference->authority.length || text_starts(reference->path, "/"))
        add_path(reference->path, to);
    else if (reference->path.length)
        add_merged(base, reference->path, to);
    else
        buffer_add(to, base->path);
    bool same = !reference->authority.length && !reference->path.length && !reference->query.length;
    buffer_add(to, same ? base->query : reference->query);
    buffer_add(to, reference->fragment);
}

/* The address without white space at its ends, and without tabs and line ends (URL standard, section 4.4). */
static void clean(struct text address, struct buffer *to)
{
    address = text_trim_ascii(address);
    for (size_t i = 0; i < address.length; i++)
        if (address.at[i] != '\t' && address.at[i] != '\n' && address.at[i] != '\r')
            buffer_add_byte(to, address.at[i]);
}

void url_resolve(struct text base, struct text reference, struct buffer *to)
{
    struct buffer cleaned = {0};
    clean(reference, &cleaned);
    if (url_scheme(buffer_text(&cleaned)) || !url_scheme(base)) {
        buffer_add(to, buffer_text(&cleaned));
    } else {
        struct url from = url_parts(base), parts = url_parts(buffer_text(&cleaned));
        add_resolved(&from, &parts, to);
    }
    buffer_free(&cleaned);
}
