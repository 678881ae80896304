#include "lib/metadata/head.h"

#include "lib/metadata/address.h"

/* The vocabulary that a name of <meta> is of. */
static enum metadata_source source_of(struct text name)
{
    static const struct {
        const char *prefix;
        enum metadata_source source;
    } sources[] = {
        {"og:", SOURCE_OPENGRAPH},        {"article:", SOURCE_OPENGRAPH}, {"dc.", SOURCE_DUBLIN_CORE},
        {"dcterms.", SOURCE_DUBLIN_CORE}, {"dc:", SOURCE_DUBLIN_CORE},    {"parsely", SOURCE_PARSELY},
        {"sailthru.", SOURCE_SAILTHRU},   {"twitter:", SOURCE_TWITTER},
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        if (text_starts_alike(name, sources[i].prefix))
            return sources[i].source;
    return SOURCE_META;
}

/* What no table knows may still say by its words that it is a day: "first_published_on". */
static struct word_entry entry_by_words(struct text name, struct text content)
{
    enum { TRUST = 58, SHORTEST = 8, LONGEST = 40 /* bytes of a day */ };
    struct word_entry none = {0, 0};
    if (content.length < SHORTEST || content.length > LONGEST)
        return none;
    enum metadata_key key = words_day_name(name, true);
    return key == METADATA_KEYS ? none : (struct word_entry){(int)key + 1, TRUST};
}

/* What the <meta> is about. */
static struct text name_of(const struct attributes *attributes)
{
    return attributes->property.length   ? attributes->property
           : attributes->name.length     ? attributes->name
           : attributes->itemprop.length ? attributes->itemprop
                                         : attributes->equiv;
}

void head_read_meta(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                    const struct attributes *attributes)
{
    struct text name = name_of(attributes);
    int loses = elements_is_away(state) ? AWAY_LOSES : 0;
    bool microdata = attributes->itemprop.length && !attributes->property.length && !attributes->name.length;
    if (!attributes->content.length)
        return;
    if (text_starts_alike(name, "twitter:label")) /* "Written by", "Geschrieben von" */
        state->author_follows = words_last_class(attributes->content) == METADATA_WORD_BY;
    struct word_entry entry = words_name(name);
    if (microdata)
        entry = capture_entry(&state->captures, entry);
    if (!entry.class)
        entry = entry_by_words(name, attributes->content);
    bool label = text_starts_alike(name, "twitter:data");
    enum metadata_key key;
    if (!head_is_key(entry, &key) || (label && !state->author_follows))
        return;
    candidate_add_markup(found, key, attributes->content, microdata ? SOURCE_MICRODATA : source_of(name),
                         entry.trust - loses, tag->text);
}

/* The address in this language, or in none: of a page whose language is not known, the first. */
static void read_alternate(struct candidates *found, const struct html_token *tag,
                           const struct attributes *attributes)
{
    enum { SAME = 54, OTHER = 12, LANGUAGE = 2 /* letters */ };
    const struct metadata_fact *language = candidate_best(found, METADATA_LANGUAGE);
    bool same = language && text_alike(text_slice(language->value, 0, LANGUAGE),
                                       text_slice(attributes->hreflang, 0, LANGUAGE));
    candidate_add_markup(found, METADATA_URL, attributes->href, SOURCE_LINK, same ? SAME : OTHER, tag->text);
}

void head_read_link(struct candidates *found, const struct html_token *tag,
                    const struct attributes *attributes)
{
    enum { OEMBED = 50 };
    if (!attributes->href.length)
        return;
    if (attributes_have_word(attributes->rel, "canonical"))
        candidate_add_markup(found, METADATA_URL, attributes->href, SOURCE_LINK, 90, tag->text);
    else if (text_find(attributes->href, text_of("oembed")) < attributes->href.length)
        candidate_add_markup(found, METADATA_URL, address_parameter(attributes->href, found->arena),
                             SOURCE_LINK, OEMBED, tag->text);
    else if (attributes_have_word(attributes->rel, "alternate") && attributes->hreflang.length)
        read_alternate(found, tag, attributes);
    else if (attributes_have_word(attributes->rel, "shortlink"))
        candidate_add_markup(found, METADATA_URL, attributes->href, SOURCE_LINK, 16, tag->text);
    else if (attributes_have_word(attributes->rel, "image_src"))
        candidate_add_markup(found, METADATA_IMAGE, attributes->href, SOURCE_LINK, 66, tag->text);
    else if (attributes_have_word(attributes->rel, "author") && attributes->title.length)
        candidate_add_markup(found, METADATA_AUTHOR, attributes->title, SOURCE_LINK, 56, tag->text);
}
