#include "lib/metadata/element.h"

#include "lib/metadata/address.h"
#include "lib/metadata/words.h"

enum {
    AWAY_LOSES = 44,
    MICRODATA_LOSES = 6,
    RDFA_LOSES = 8,
    LONGEST_NAME = 200 /* bytes of a class or id that are looked at */
};

/* What the attributes of a tag say, as far as it matters. */
struct attributes {
    struct text name, property, itemprop, itemtype, equiv, content, datetime, href, src, rel, class, id, lang,
        title, hreflang;
};

static void set(struct text name, struct text value, const char *wanted, struct text *to)
{
    if (!to->at && text_alike(name, text_of(wanted)))
        *to = value;
}

/* By the length of the name first: most attributes are none of these. */
static void take_attribute(struct attributes *to, struct text name, struct text value)
{
    switch (name.length) {
    case 2:
        set(name, value, "id", &to->id);
        break;
    case 3:
        set(name, value, "rel", &to->rel);
        set(name, value, "src", &to->src);
        break;
    case 4:
        set(name, value, "href", &to->href);
        set(name, value, "name", &to->name);
        set(name, value, "lang", &to->lang);
        break;
    case 5:
        set(name, value, "class", &to->class);
        set(name, value, "title", &to->title);
        break;
    case 7:
        set(name, value, "content", &to->content);
        break;
    case 8:
        set(name, value, "property", &to->property);
        set(name, value, "itemprop", &to->itemprop);
        set(name, value, "itemtype", &to->itemtype);
        set(name, value, "datetime", &to->datetime);
        set(name, value, "xml:lang", &to->lang);
        set(name, value, "hreflang", &to->hreflang);
        break;
    case 10:
        set(name, value, "http-equiv", &to->equiv);
        break;
    }
}

static void read_attributes(const struct html_token *tag, struct attributes *to)
{
    struct text rest = tag->attributes, name, value;
    *to = (struct attributes){0};
    while (html_attribute(&rest, &name, &value))
        take_attribute(to, name, value);
}

static bool starts_alike(struct text text, const char *start)
{
    return text_alike(text_slice(text, 0, strlen(start)), text_of(start));
}

/* The vocabulary that a name of <meta> is of. */
static const char *source_of(struct text name)
{
    static const char *const sources[][2] = {
        {"og:", "opengraph"},        {"article:", "opengraph"}, {"dc.", "dublin-core"},
        {"dcterms.", "dublin-core"}, {"dc:", "dublin-core"},    {"parsely", "parsely"},
        {"sailthru.", "sailthru"},   {"twitter:", "twitter"},
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        if (starts_alike(name, sources[i][0]))
            return sources[i][1];
    return "meta";
}

static bool is_key(struct word_entry entry)
{
    return entry.class && entry.class <= METADATA_KEYS;
}

static enum metadata_key key_of(struct word_entry entry)
{
    return (enum metadata_key)(entry.class - 1);
}

/* "Written by", "Geschrieben von" in twitter:label1. */
static bool ends_with_by(struct text label)
{
    struct text word;
    bool by = false;
    while (words_next(&label, &word))
        by = words_class(word) == METADATA_WORD_BY;
    return by;
}

static void read_meta(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                      const struct attributes *attributes)
{
    struct text name = attributes->property.length   ? attributes->property
                       : attributes->name.length     ? attributes->name
                       : attributes->itemprop.length ? attributes->itemprop
                                                     : attributes->equiv;
    bool microdata = attributes->itemprop.length && !attributes->property.length && !attributes->name.length;
    if (!attributes->content.length)
        return;
    if (starts_alike(name, "twitter:label"))
        state->writes = ends_with_by(attributes->content);
    struct word_entry entry = words_name(name);
    if (entry.class == METADATA_NAME_NAME && microdata && capture_is_open(&state->captures, METADATA_AUTHOR))
        entry = (struct word_entry){METADATA_NAME_AUTHOR, 78};
    bool label = starts_alike(name, "twitter:data");
    if (!is_key(entry) || (label && !state->writes))
        return;
    int loses = elements_is_away(state) ? AWAY_LOSES : 0;
    candidate_add_markup(found, key_of(entry), attributes->content, microdata ? "microdata" : source_of(name),
                         entry.trust - loses, tag->text);
}

static bool has_word(struct text words, const char *wanted)
{
    struct text word;
    while (text_line(&words, ' ', &word))
        if (text_alike(word, text_of(wanted)))
            return true;
    return false;
}

/* The address in this language, or in none: of a page whose language is not known, the first. */
static void read_alternate(struct candidates *found, const struct html_token *tag,
                           const struct attributes *attributes)
{
    enum { SAME = 54, OTHER = 12, LANGUAGE = 2 /* letters */ };
    const struct metadata_fact *language = candidate_best(found, METADATA_LANGUAGE);
    bool same = language && text_alike(text_slice(language->value, 0, LANGUAGE),
                                       text_slice(attributes->hreflang, 0, LANGUAGE));
    candidate_add_markup(found, METADATA_URL, attributes->href, "link", same ? SAME : OTHER, tag->text);
}

static void read_link(struct candidates *found, const struct html_token *tag,
                      const struct attributes *attributes)
{
    if (!attributes->href.length)
        return;
    if (has_word(attributes->rel, "canonical"))
        candidate_add_markup(found, METADATA_URL, attributes->href, "link", 90, tag->text);
    else if (has_word(attributes->rel, "alternate") && attributes->hreflang.length)
        read_alternate(found, tag, attributes);
    else if (has_word(attributes->rel, "shortlink"))
        candidate_add_markup(found, METADATA_URL, attributes->href, "link", 16, tag->text);
    else if (has_word(attributes->rel, "image_src"))
        candidate_add_markup(found, METADATA_IMAGE, attributes->href, "link", 66, tag->text);
    else if (has_word(attributes->rel, "author") && attributes->title.length)
        candidate_add_markup(found, METADATA_AUTHOR, attributes->title, "link", 56, tag->text);
}

/* The best mark of a key; and whether a word says that it is not the article's own. */
struct marks {
    int trust[METADATA_KEYS];
    bool away, own;
};

static void take_mark(const struct word_filter *filter, struct marks *marks, struct text word)
{
    static const int keys[] = {[METADATA_MARK_TITLE] = METADATA_TITLE,
                               [METADATA_MARK_AUTHOR] = METADATA_AUTHOR,
                               [METADATA_MARK_AUTHOR_ROLE] = METADATA_AUTHOR_ROLE,
                               [METADATA_MARK_DATE] = METADATA_DATE,
                               [METADATA_MARK_MODIFIED] = METADATA_MODIFIED,
                               [METADATA_MARK_SECTION] = METADATA_SECTION,
                               [METADATA_MARK_TAG] = METADATA_TAG};
    struct word_entry entry = words_mark(filter, word);
    if (entry.class == METADATA_MARK_AWAY)
        marks->away = true;
    else if (entry.class == METADATA_MARK_OWN)
        marks->own = true;
    else if (entry.class && marks->trust[keys[entry.class]] < entry.trust)
        marks->trust[keys[entry.class]] = entry.trust;
}

static bool is_letter(char byte)
{
    return ((unsigned char)((byte | 0x20) - 'a') < 26) || (unsigned char)byte >= 0x80;
}

/* Does a word begin at AT: behind what is no letter, or at a capital behind a small letter? */
static bool begins_word(struct text text, size_t at)
{
    char before = text.at[at - 1], byte = text.at[at];
    return is_letter(byte) != is_letter(before) ||
           (byte >= 'A' && byte <= 'Z' && before >= 'a' && before <= 'z');
}

/* "with-sidebar" says of the whole page what it has. */
static bool says_of_page(struct text name)
{
    if (!memchr("whni", name.at[0], 4))
        return false;
    return text_starts(name, "with-") || text_starts(name, "has-") || text_starts(name, "no-") ||
           text_starts(name, "is-");
}

/* A name of a class: all of it, and its words: "entry-date", "authorName". */
static void take_name(const struct word_filter *filter, struct marks *marks, struct text name)
{
    bool own = words_mark(filter, name).class == METADATA_MARK_OWN;
    marks->own = marks->own || own;
    if (own || says_of_page(name))
        return;
    take_mark(filter, marks, name);
    for (size_t from = 0, at = 1; at <= name.length; at++) {
        if (at < name.length && !begins_word(name, at))
            continue;
        if (is_letter(name.at[from]) && at - from < name.length)
            take_mark(filter, marks, text_slice(name, from, at));
        from = at;
    }
}

static void take_names(const struct word_filter *filter, struct marks *marks, struct text names)
{
    struct text name;
    names = text_slice(names, 0, LONGEST_NAME);
    while (text_line(&names, ' ', &name))
        if (name.length > 1)
            take_name(filter, marks, name);
}

static bool is_block(const struct html_token *tag)
{
    switch (tag->element) {
    case ELEMENT_BODY:
    case ELEMENT_HTML:
    case ELEMENT_MAIN:
    case ELEMENT_P:
        return false;
    default:
        return tag->flags & ELEMENT_IS_BLOCK;
    }
}

static bool is_away_itself(const struct html_token *tag)
{
    return tag->element == ELEMENT_NAV || tag->element == ELEMENT_FOOTER || tag->element == ELEMENT_ASIDE;
}

static void capture(struct elements_state *state, const struct html_token *tag, enum metadata_key key,
                    const char *source, int score, size_t shown)
{
    if (tag->flags & ELEMENT_IS_VOID || tag->self_closing || tag->element == ELEMENT_NONE || score <= 0)
        return;
    if (elements_is_away(state))
        score -= AWAY_LOSES;
    capture_open(&state->captures,
                 (struct capture){key, source, score > 1 ? score : 1, tag->element, 0, shown, tag->text});
}

/* The value that a tag itself bears; empty where it is the text. */
static struct text own_value(const struct html_token *tag, const struct attributes *attributes,
                             enum metadata_key key)
{
    bool address = key == METADATA_URL || key == METADATA_IMAGE;
    if (attributes->content.length)
        return attributes->content;
    if (attributes->datetime.length)
        return attributes->datetime;
    if (address && attributes->href.length)
        return attributes->href;
    return address || tag->element == ELEMENT_IMG ? attributes->src : (struct text){NULL, 0};
}

/* itemprop of microdata, property of RDFa. */
static void read_property(struct elements_state *state, struct candidates *found,
                          const struct html_token *tag, const struct attributes *attributes, size_t shown)
{
    bool microdata = attributes->itemprop.length;
    struct text names = microdata ? attributes->itemprop : attributes->property, name;
    const char *source = microdata ? "microdata" : "rdfa";
    while (text_line(&names, ' ', &name)) {
        struct word_entry entry = words_name(name);
        bool author = capture_is_open(&state->captures, METADATA_AUTHOR);
        if (entry.class == METADATA_NAME_NAME && author)
            entry = (struct word_entry){METADATA_NAME_AUTHOR, 84};
        else if (entry.class == METADATA_NAME_NAME && capture_is_open(&state->captures, METADATA_SITE))
            entry = (struct word_entry){METADATA_NAME_SITE, 74};
        if (!is_key(entry) || entry.trust < 20)
            continue;
        int score = entry.trust - (microdata ? MICRODATA_LOSES : RDFA_LOSES);
        struct text value = own_value(tag, attributes, key_of(entry));
        if (value.length)
            candidate_add_markup(found, key_of(entry), value, source,
                                 elements_is_away(state) ? score - AWAY_LOSES : score, tag->text);
        else
            capture(state, tag, key_of(entry), source, score, shown);
    }
}

/* <time>, and <abbr class="published" title="2025-09-04">. */
static void read_time(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                      const struct attributes *attributes, const struct marks *marks, size_t shown)
{
    enum { BARE = 58, MARKED = 12 };
    bool modified = marks->trust[METADATA_MODIFIED] > 0 && marks->trust[METADATA_DATE] < 60;
    enum metadata_key key = modified ? METADATA_MODIFIED : METADATA_DATE;
    bool marked = marks->trust[METADATA_DATE] > 50 || modified;
    int score = BARE + (marked ? MARKED : 0) - (elements_is_away(state) || marks->away ? AWAY_LOSES : 0);
    struct text value = tag->element == ELEMENT_ABBR ? attributes->title : attributes->datetime;
    if (value.length)
        candidate_add_markup(found, key, value, "time", score, tag->text);
    if (tag->element == ELEMENT_TIME)
        capture(state, tag, key, "time", score - (value.length ? 20 : 4), shown);
}

/* The address that a link to a network bears:
 * "https://www.facebook.com/sharer.php?u=https%3A%2F%2Fnews.example%2F". */
static void read_share(struct candidates *found, const struct html_token *tag, struct text address)
{
    enum { SCORE = 44 };
    static const char *const ways[] = {"u=", "u&#x3D;"};
    address = text_slice(address, text_find_byte(address, '?') + 1, address.length);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (!text_starts(address, ways[i]))
            continue;
        struct text shared = text_slice(address, strlen(ways[i]), address.length);
        shared = text_slice(shared, 0, text_find_byte(shared, '&'));
        candidate_add_markup(found, METADATA_URL, address_decode(shared, found->arena), "share", SCORE,
                             tag->text);
    }
}

/* What the path of a link says: an author's page, a network that a page is shared with. */
static int read_path(struct candidates *found, const struct html_token *tag, struct text address)
{
    enum { OF_AUTHOR = 56 };
    static const char *const ways[] = {"/author/",  "/authors/", "/autor/",
                                       "/autoren/", "/auteur/",  "/profile/"};
    for (size_t at; (at = text_find_byte(address, '/')) < address.length;) {
        address = text_slice(address, at, address.length);
        for (size_t i = 0; i < sizeof ways / sizeof *ways && address.length > 1; i++)
            if (address.at[1] == ways[i][1] && text_starts(address, ways[i]))
                return OF_AUTHOR;
        if (text_starts(address, "/sharer")) {
            read_share(found, tag, address);
            return 0;
        }
        address = text_slice(address, 1, address.length);
    }
    return 0;
}

static void read_anchor(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                        const struct attributes *attributes, size_t shown)
{
    enum { BOOKMARK = 34, BY_REL = 74, IN_BYLINE = 66, TAG = 56 };
    bool by_rel = has_word(attributes->rel, "author");
    int score = read_path(found, tag, attributes->href);
    if (has_word(attributes->rel, "bookmark") && !elements_is_away(state))
        candidate_add_markup(found, METADATA_URL, attributes->href, "link", BOOKMARK, tag->text);
    if (capture_is_open(&state->captures, METADATA_AUTHOR) && attributes->href.length)
        score = IN_BYLINE;
    if (by_rel)
        score = BY_REL;
    if (score)
        capture(state, tag, METADATA_AUTHOR, by_rel ? "link" : "anchor", score, shown);
    if (has_word(attributes->rel, "tag"))
        capture(state, tag, METADATA_TAG, "link", TAG, shown);
}

static void read_marks(struct elements_state *state, const struct html_token *tag, const struct marks *marks,
                       size_t shown)
{
    static const enum metadata_key keys[] = {METADATA_DATE,        METADATA_MODIFIED, METADATA_AUTHOR,
                                             METADATA_AUTHOR_ROLE, METADATA_SECTION,  METADATA_TITLE};
    bool both = marks->trust[METADATA_DATE] && marks->trust[METADATA_AUTHOR];
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        int score = marks->trust[keys[i]] - (marks->away ? AWAY_LOSES : 0);
        if (keys[i] == METADATA_AUTHOR && both)
            score -= 8;
        if (keys[i] == METADATA_MODIFIED && marks->trust[METADATA_DATE] >= 60)
            continue;
        if (score > 0)
            capture(state, tag, keys[i], "class", score, shown);
    }
}

static void read_heading(struct elements_state *state, const struct html_token *tag,
                         const struct marks *marks, size_t shown)
{
    int level = tag->name.at[1] - '0';
    if (level == 1 && state->away_by_mark) /* no page hides its headline: the mark meant something else */
        state->away = ELEMENT_NONE;
    if (level == 1)
        capture(state, tag, METADATA_TITLE, "h1", 66 - (marks->away ? AWAY_LOSES : 0), shown);
    else if (level == 2)
        capture(state, tag, METADATA_TITLE, "h2", 30, shown);
}

static void go_away(struct elements_state *state, const struct html_token *tag, const struct marks *marks,
                    const struct attributes *attributes)
{
    bool apart = attributes->itemtype.length && words_type(attributes->itemtype) == METADATA_TYPE_APART;
    if (state->away || tag->self_closing || marks->own ||
        !(is_away_itself(tag) || apart || (marks->away && is_block(tag))))
        return;
    state->away_by_mark = !is_away_itself(tag) && !apart;
    state->away = tag->element;
    state->away_depth = 1;
}

void elements_tag(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                  struct text shown)
{
    if (state->captures.count)
        capture_tag(&state->captures, found, tag, shown);
    if (!state->away || state->away != tag->element)
        return;
    state->away_depth += tag->kind == HTML_START ? 1 : -1u;
    if (!state->away_depth)
        state->away = ELEMENT_NONE;
}

static void read_body(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                      const struct attributes *attributes, size_t shown)
{
    struct marks marks = {{0}, false, false};
    take_names(&state->filter, &marks, attributes->class);
    take_names(&state->filter, &marks, attributes->id);
    if (tag->flags & ELEMENT_IS_HEADING)
        read_heading(state, tag, &marks, shown);
    if (attributes->itemprop.length || attributes->property.length)
        read_property(state, found, tag, attributes, shown);
    if (tag->element == ELEMENT_TIME || (tag->element == ELEMENT_ABBR && marks.trust[METADATA_DATE]))
        read_time(state, found, tag, attributes, &marks, shown);
    else if (!(tag->flags & ELEMENT_IS_HEADING) || marks.trust[METADATA_TITLE])
        read_marks(state, tag, &marks, shown);
    if (tag->element == ELEMENT_A)
        read_anchor(state, found, tag, attributes, shown);
    go_away(state, tag, &marks, attributes);
}

void elements_start(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                    size_t shown)
{
    struct attributes attributes;
    if (!tag->attributes.length && !(tag->flags & ELEMENT_IS_HEADING) && tag->element != ELEMENT_TIME &&
        !is_away_itself(tag))
        return;
    read_attributes(tag, &attributes);
    switch (tag->element) {
    case ELEMENT_META:
        read_meta(state, found, tag, &attributes);
        break;
    case ELEMENT_LINK:
        read_link(found, tag, &attributes);
        break;
    case ELEMENT_HTML:
        candidate_add_markup(found, METADATA_LANGUAGE, attributes.lang, "html", 80, tag->text);
        break;
    case ELEMENT_BASE:
        if (text_starts(attributes.href, "http"))
            candidate_add_markup(found, METADATA_URL, attributes.href, "base", 30, tag->text);
        break;
    case ELEMENT_BODY:
        break;
    default:
        read_body(state, found, tag, &attributes, shown);
    }
}
