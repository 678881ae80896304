#include "lib/metadata/element.h"

#include "lib/metadata/address.h"
#include "lib/metadata/head.h"
#include "lib/metadata/marks.h"
#include "lib/metadata/way.h"

enum { MICRODATA_LOSES = 6, RDFA_LOSES = 8 };

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
                    enum metadata_source source, int score, size_t shown)
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
    bool address = metadata_key_is_address(key);
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
    enum metadata_source source = microdata ? SOURCE_MICRODATA : SOURCE_RDFA;
    while (attributes_next_word(&names, &name)) {
        struct word_entry entry = capture_entry(&state->captures, words_name(name));
        enum metadata_key key;
        if (!head_is_key(entry, &key) || entry.trust < 20)
            continue;
        int score = entry.trust - (microdata ? MICRODATA_LOSES : RDFA_LOSES);
        struct text value = own_value(tag, attributes, key);
        if (value.length)
            candidate_add_markup(found, key, value, source,
                                 elements_is_away(state) ? score - AWAY_LOSES : score, tag->text);
        else
            capture(state, tag, key, source, score, shown);
    }
}

/* Which day it is by its marks: of the last change only where little speaks for publication. */
static enum metadata_key day_key(const struct marks *marks)
{
    enum { LITTLE = 60 };
    bool modified = marks->trust[METADATA_MODIFIED] > 0 && marks->trust[METADATA_DATE] < LITTLE;
    return modified ? METADATA_MODIFIED : METADATA_DATE;
}

/* What it loses where the page's own does not stand. */
static int away_loss(const struct elements_state *state, const struct marks *marks)
{
    return elements_is_away(state) || marks->away ? AWAY_LOSES : 0;
}

/* <time>, and <abbr class="published" title="2025-09-04">. */
static void read_time(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                      const struct attributes *attributes, const struct marks *marks, size_t shown)
{
    enum { BARE = 58, MARKED = 12 };
    enum metadata_key key = day_key(marks);
    bool marked = marks->trust[METADATA_DATE] > 50 || key == METADATA_MODIFIED;
    int score = BARE + (marked ? MARKED : 0) - away_loss(state, marks);
    struct text value = tag->element == ELEMENT_ABBR ? attributes->title : attributes->datetime;
    if (value.length)
        candidate_add_markup(found, key, value, SOURCE_TIME, score, tag->text);
    if (tag->element == ELEMENT_TIME)
        capture(state, tag, key, SOURCE_TIME, score - (value.length ? 20 : 4), shown);
}

/* The page that a link shares on a network:
 * "https://www.facebook.com/sharer.php?u=https%3A%2F%2Fnews.example%2F". */
static void read_share(struct candidates *found, const struct html_token *tag, struct text address)
{
    enum { SCORE = 44 };
    struct text shared = address_parameter(address, found->arena);
    candidate_add_markup(found, METADATA_URL, shared, SOURCE_SHARE, SCORE, tag->text);
}

/* Does the path go on in one of these ways? The last is NULL. */
static bool goes_one_way(struct text path, const char *const *ways)
{
    for (; *ways && path.length > 1; ways++)
        if (path.at[1] == (*ways)[1] && text_starts(path, *ways))
            return true;
    return false;
}

/* What the path of a link says: an author's page, a network that a page is shared with. */
static int read_path(struct candidates *found, const struct html_token *tag, struct text address)
{
    enum { OF_AUTHOR = 56 };
    static const char *const authors[] = {"/author/", "/authors/", "/autor/",   "/autoren/", "/auteur/",
                                          "/byline/", "/editor/",  "/editors/", "/profile/", NULL};
    static const char *const shares[] = {"/share",   "/intent/tweet", "/pin/create",
                                         "/submit?", "/send?",        NULL};
    if (text_starts(address, "mailto:?"))
        read_share(found, tag, address);
    for (size_t at; (at = text_find_byte(address, '/')) < address.length;) {
        address = text_slice(address, at, address.length);
        if (goes_one_way(address, authors))
            return OF_AUTHOR;
        if (goes_one_way(address, shares)) {
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
    enum { BOOKMARK = 34, BY_REL = 74, IN_BYLINE = 66, TAG = 56, CATEGORY = 50 };
    bool by_rel = attributes_have_word(attributes->rel, "author");
    int score = read_path(found, tag, attributes->href);
    if (attributes_have_word(attributes->rel, "bookmark") && !elements_is_away(state))
        candidate_add_markup(found, METADATA_URL, attributes->href, SOURCE_LINK, BOOKMARK, tag->text);
    if (capture_is_open(&state->captures, METADATA_AUTHOR) && attributes->href.length)
        score = IN_BYLINE;
    if (by_rel)
        score = BY_REL;
    if (score)
        capture(state, tag, METADATA_AUTHOR, by_rel ? SOURCE_LINK : SOURCE_ANCHOR, score, shown);
    if (attributes_have_word(attributes->rel, "category"))
        capture(state, tag, METADATA_SECTION, SOURCE_LINK, CATEGORY, shown);
    else if (attributes_have_word(attributes->rel, "tag"))
        capture(state, tag, METADATA_TAG, SOURCE_LINK, TAG, shown);
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
            capture(state, tag, keys[i], SOURCE_CLASS, score, shown);
    }
}

/* <span class="date" title="2025-09-04">Thursday: a day that an attribute of such an element spells out. */
static void read_marked_day(struct elements_state *state, struct candidates *found,
                            const struct html_token *tag, const struct attributes *attributes,
                            const struct marks *marks)
{
    enum { SHORTEST = 8, LONGEST = 40, LOSES = 4 /* bytes of a day */ };
    struct text value = attributes->datetime.length ? attributes->datetime : attributes->title;
    enum metadata_key key = day_key(marks);
    int score = marks->trust[key] - LOSES - away_loss(state, marks);
    if (marks->trust[key] && value.length >= SHORTEST && value.length <= LONGEST)
        candidate_add_markup(found, key, value, SOURCE_CLASS, score > 1 ? score : 1, tag->text);
}

static void read_heading(struct elements_state *state, const struct html_token *tag,
                         const struct marks *marks, size_t shown)
{
    int level = html_heading_level(tag);
    if (level == 1 && state->away_by_mark) /* no page hides its headline: the mark meant something else */
        state->away.element = ELEMENT_NONE;
    if (level == 1) {
        state->way.element = ELEMENT_NONE; /* it ends here, or was never closed */
        capture(state, tag, METADATA_TITLE, SOURCE_H1, 66 - (marks->away ? AWAY_LOSES : 0), shown);
    } else if (level == 2) {
        capture(state, tag, METADATA_TITLE, SOURCE_H2, 30, shown);
    }
}

static void go_away(struct elements_state *state, const struct html_token *tag, const struct marks *marks,
                    const struct attributes *attributes)
{
    bool apart = attributes->itemtype.length && words_type(attributes->itemtype) == METADATA_TYPE_APART;
    if (elements_is_away(state) || tag->self_closing || marks->own ||
        !(is_away_itself(tag) || apart || (marks->away && is_block(tag))))
        return;
    state->away_by_mark = !is_away_itself(tag) && !apart;
    state->away = (struct inside){tag->element, 1};
}

static void leave(struct inside *inside, const struct html_token *tag)
{
    if (inside->element == tag->element)
        inside->depth += tag->kind == HTML_START ? 1 : -1u;
    if (!inside->depth || capture_is_closed(inside->element, tag))
        inside->element = ELEMENT_NONE;
}

void elements_tag(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                  struct text shown)
{
    if (state->captures.count)
        capture_tag(&state->captures, found, tag, shown);
    if (state->away.element)
        leave(&state->away, tag);
    if (state->way.element)
        leave(&state->way, tag);
}

static void read_body(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                      const struct attributes *attributes, size_t shown)
{
    struct marks marks = {.away = false};
    marks_take(&state->filter, &marks, attributes->class);
    marks_take(&state->filter, &marks, attributes->id);
    if (tag->flags & ELEMENT_IS_HEADING)
        read_heading(state, tag, &marks, shown);
    if (attributes->itemprop.length || attributes->property.length)
        read_property(state, found, tag, attributes, shown);
    if (tag->element == ELEMENT_TIME || (tag->element == ELEMENT_ABBR && marks.trust[METADATA_DATE]))
        read_time(state, found, tag, attributes, &marks, shown);
    else if (!(tag->flags & ELEMENT_IS_HEADING) || marks.trust[METADATA_TITLE])
        read_marks(state, tag, &marks, shown);
    if (tag->element != ELEMENT_TIME && tag->element != ELEMENT_ABBR)
        read_marked_day(state, found, tag, attributes, &marks);
    if (tag->element == ELEMENT_A)
        read_anchor(state, found, tag, attributes, shown);
    if (state->way.element || marks.way || attributes->itemtype.length || attributes->label.length)
        way_read(state, tag, attributes, &marks, shown);
    go_away(state, tag, &marks, attributes);
}

void elements_start(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                    size_t shown)
{
    struct attributes attributes;
    if (!tag->attributes.length && !(tag->flags & ELEMENT_IS_HEADING) && tag->element != ELEMENT_TIME &&
        !is_away_itself(tag))
        return;
    attributes_read(tag, &attributes);
    switch (tag->element) {
    case ELEMENT_META:
        head_read_meta(state, found, tag, &attributes);
        break;
    case ELEMENT_LINK:
        head_read_link(found, tag, &attributes);
        break;
    case ELEMENT_HTML:
        candidate_add_markup(found, METADATA_LANGUAGE, attributes.lang, SOURCE_HTML, 80, tag->text);
        break;
    case ELEMENT_BASE:
        if (text_starts(attributes.href, "http"))
            candidate_add_markup(found, METADATA_URL, attributes.href, SOURCE_BASE, 30, tag->text);
        break;
    case ELEMENT_BODY:
        break;
    default:
        read_body(state, found, tag, &attributes, shown);
    }
}
