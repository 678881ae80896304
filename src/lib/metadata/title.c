#include "lib/metadata/title.h"

#include "lib/metadata/site.h"

enum { AGREES = 7 /* what each other source adds that has the same words */, MOST_AGREEING = 4 };

/* What stands between a title and the name of its site. */
static const char *const separators[] = {" | ",
                                         " - ",
                                         " \xE2\x80\x93 ",
                                         " \xE2\x80\x94 ",
                                         " \xC2\xBB ",
                                         " \xC2\xAB ",
                                         " \xC2\xB7 ",
                                         " :: ",
                                         " \xE2\x80\xA2 ",
                                         " // ",
                                         " / ",
                                         " > ",
                                         " \xE2\x80\xBA ",
                                         "| ",
                                         ": ",
                                         " @ "};

/* Does a heading of the page, or what only an article has, say these words? */
static bool is_heading(struct candidates *found, struct text title)
{
    struct text key = candidate_key(found, title);
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        bool heading = fact->key == METADATA_TITLE &&
                       (candidate_is_from(fact, SOURCE_H1) || candidate_is_from(fact, SOURCE_CLASS) ||
                        candidate_is_from(fact, SOURCE_JSON_LD));
        if (heading && text_equal(found->keys[i], key))
            return true;
    }
    return false;
}

/* The last (or first) separator in the title: its place, and its length; title.length where there is none. */
static size_t find_separator(struct text title, bool last, size_t *length)
{
    for (size_t i = 0; i < title.length; i++) {
        size_t at = last ? title.length - 1 - i : i;
        if (!memchr(" |:", title.at[at], 3))
            continue;
        for (size_t s = 0; s < sizeof separators / sizeof *separators; s++)
            if (text_starts(text_slice(title, at, title.length), separators[s])) {
                *length = strlen(separators[s]);
                return at;
            }
    }
    return title.length;
}

/* The title without a part at its end, or front, that is the site's name; the same where there is none. */
static struct text cut_once(struct candidates *found, struct text title, bool last)
{
    size_t length = 0, at = find_separator(title, last, &length);
    if (at == title.length || at == 0)
        return title;
    struct text front = text_trim(text_slice(title, 0, at)),
                back = text_trim(text_slice(title, at + length, title.length));
    struct text name = last ? back : front, rest = last ? front : back;
    bool cut = rest.length && (site_is(found, name) || is_heading(found, rest));
    return cut ? rest : title;
}

static struct text cut(struct candidates *found, struct text title)
{
    enum { MOST_PARTS = 4 };
    for (int i = 0; i < MOST_PARTS; i++) {
        struct text shorter = cut_once(found, title, true);
        if (shorter.length == title.length)
            shorter = cut_once(found, title, false);
        if (shorter.length == title.length)
            break;
        title = shorter;
    }
    return title;
}

/* What was cut off the end (or front) of the page's title is the name of its site: the last part of it. */
static void add_site(struct candidates *found, struct metadata_fact title, struct text rest)
{
    enum { SCORE = 36, LONGEST = 40 };
    bool last = rest.at == title.value.at;
    size_t length = 0, at = find_separator(title.value, last, &length);
    struct text name =
        last ? text_slice(title.value, at + length, title.value.length) : text_slice(title.value, 0, at);
    bool colon = at < title.value.length && title.value.at[at] == ':'; /* what follows it explains */
    if (rest.length < title.value.length && name.length && name.length <= LONGEST && !colon)
        candidate_add(found, METADATA_SITE, name, SOURCE_TITLE, SCORE,
                      text_slice(found->page, title.start, title.end));
}

/* Nothing but the name of the site is a title only where there is no other. */
static void settle_one(struct candidates *found, size_t index)
{
    struct metadata_fact whole = found->at[index], *fact = &found->at[index];
    fact->value = cut(found, fact->value);
    if (site_is(found, fact->value))
        fact->score = fact->score > 0;
    if (candidate_is_from(fact, SOURCE_TITLE))
        add_site(found, whole, fact->value);
}

/* A heading that says what the page calls itself is no other story's. */
static void add_own_heading(struct candidates *found)
{
    enum { OWN = 16 };
    struct text key = {NULL, 0};
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_TITLE && candidate_is_from(&found->at[i], SOURCE_TITLE))
            key = found->keys[i];
    for (size_t i = 0; key.length && i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        bool heading = fact->key == METADATA_TITLE && fact->score > 1 && candidate_is_from(fact, SOURCE_H1);
        if (heading && text_equal(found->keys[i], key))
            fact->score += OWN;
    }
}

static bool says(const struct candidates *found, enum metadata_source source, struct text key)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        if (fact->key == METADATA_TITLE && fact->score > 1 && candidate_is_from(fact, source) &&
            text_equal(found->keys[i], key))
            return true;
    }
    return false;
}

/* A site's logo may be the only h1 of a page: it says the end of the title of the page, and a lower heading
 * the front. */
static void refuse_logo(struct candidates *found, size_t index)
{
    struct metadata_fact title = found->at[index];
    size_t length = 0, at = find_separator(title.value, true, &length);
    struct text site = text_slice(title.value, at + length, title.value.length);
    struct text front = text_trim(text_slice(title.value, 0, at));
    struct text logo = arena_copy(found->arena, candidate_key(found, site));
    struct text rest = candidate_key(found, front);
    if (!logo.length || !says(found, SOURCE_H1, logo) || says(found, SOURCE_H1, rest) ||
        !(says(found, SOURCE_H2, rest) || says(found, SOURCE_CLASS, rest)))
        return;
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_TITLE && text_equal(found->keys[i], logo))
            found->at[i].score = 1;
    found->at[index].value = front;
    add_site(found, title, front);
}

void title_settle(struct candidates *found)
{
    for (int round = 0; round < 2;
         round++) /* the keys of headings are asked before, and those of all behind */
        for (size_t i = 0; i < found->count; i++) {
            if (found->at[i].key != METADATA_TITLE)
                continue;
            if (round && candidate_is_from(&found->at[i], SOURCE_TITLE))
                refuse_logo(found, i);
            if (round)
                settle_one(found, i);
            candidate_set_key(found, i);
        }
    add_own_heading(found);
    candidate_add_agreement(found, METADATA_TITLE, AGREES, MOST_AGREEING);
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_TITLE && found->at[i].score > 0 &&
            site_is(found, found->at[i].value))
            found->at[i].score = 1;
}
