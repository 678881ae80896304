#include "lib/metadata/title.h"

#include "lib/metadata/site.h"
#include "lib/metadata/way.h"
#include "lib/metadata/words.h"

enum { AGREES = 7 /* what each other source adds that has the same words */, MOST_AGREEING = 4 };

/* What stands between a title and the name of its site; the last two only behind what is not ASCII, as in a
 * script that has no spaces. */
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
                                         "|",
                                         "\xEF\xBD\x9C",
                                         ": ",
                                         " @ ",
                                         "-",
                                         "_"};

enum { SEPARATORS = sizeof separators / sizeof *separators, NARROW = 2 };

/* May what this source tells be the headline alone? Of LOWER headings only where it is said. */
static bool may_be_heading(const struct metadata_fact *fact, bool lower)
{
    return fact->key == METADATA_TITLE &&
           (candidate_is_from(fact, SOURCE_H1) || candidate_is_from(fact, SOURCE_CLASS) ||
            candidate_is_from(fact, SOURCE_JSON_LD) || candidate_is_from(fact, SOURCE_HEADLINE) ||
            (lower && candidate_is_from(fact, SOURCE_H2)));
}

/* Does a heading of the page, LOWER ones too, or what only an article has, say these words? */
static bool is_heading(struct candidates *found, struct text title, bool lower)
{
    struct text key = candidate_key(found, title);
    for (size_t i = 0; i < found->count; i++)
        if (may_be_heading(&found->at[i], lower) && text_equal(found->keys[i], key))
            return true;
    return false;
}

/* The length of the separator at AT; 0: there is none. */
static size_t separator_at(struct text title, size_t at)
{
    if (!memchr(" |:-_\xEF", title.at[at], 6))
        return 0;
    if (title.at[at] == ' ' && text_ascii_letter(text_byte(title, at + 1)))
        return 0; /* a word, as behind most spaces */
    size_t count = at && (unsigned char)title.at[at - 1] >= 0x80 ? SEPARATORS : SEPARATORS - NARROW;
    for (size_t i = 0; i < count; i++)
        if (text_starts(text_slice(title, at, title.length), separators[i]))
            return strlen(separators[i]);
    return 0;
}

/* The last (or first) separator in the title: its place, and its length; title.length where there is none. */
static size_t find_separator(struct text title, bool last, size_t *length)
{
    for (size_t i = 0; i < title.length; i++) {
        size_t at = last ? title.length - 1 - i : i;
        *length = separator_at(title, at);
        if (*length)
            return at;
    }
    return title.length;
}

/* Is NAME, which stands beside REST in a title, that of the site? */
static bool is_beside_title(struct candidates *found, struct text name, struct text rest, bool colon)
{
    return rest.length && name.length &&
           (site_is(found, name) || is_heading(found, rest, !colon && rest.length > name.length));
}

/* The title without a part at its end, or front, that is the site's name, which may have separators, too; the
 * same where there is none. */
static struct text cut_once(struct candidates *found, struct text title, bool last)
{
    enum { MOST = 6 };
    struct text left = title; /* where the next separator is looked for */
    for (int i = 0; i < MOST && left.length; i++) {
        size_t length = 0, at = find_separator(left, last, &length),
               before = (size_t)(left.at - title.at) + at;
        if (at == left.length)
            break;
        struct text front = text_trim(text_slice(title, 0, before)),
                    back = text_trim(text_slice(title, before + length, title.length));
        struct text name = last ? back : front, rest = last ? front : back;
        if (is_beside_title(found, name, rest, title.at[before] == ':'))
            return rest;
        left = last ? text_slice(left, 0, at) : text_slice(left, at + length, left.length);
    }
    return title;
}

static struct text cut(struct candidates *found, struct text title)
{
    enum { MOST_PARTS = 4 };
    size_t length; /* most titles have no separator: nothing is cut from either end */
    for (int i = 0; i < MOST_PARTS && find_separator(title, true, &length) < title.length; i++) {
        struct text shorter = cut_once(found, title, true);
        if (shorter.length == title.length)
            shorter = cut_once(found, title, false);
        if (shorter.length == title.length)
            break;
        title = shorter;
    }
    return title;
}

/* Is it the section of the page, as another place names it? The first step of a way may be the site. */
static bool is_section(const struct candidates *found, struct text name)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_SECTION && found->at[i].score != WAY_STEP + 1 &&
            text_alike(found->at[i].value, name))
            return true;
    return false;
}

/* What was cut off the end (or front) of the page's title is the name of its site: the last part of it that
 * is no section ("Ferry sails - The Ledger - World"). */
static void add_site(struct candidates *found, struct metadata_fact title, struct text rest)
{
    enum { SCORE = 36, LONGEST = 40 };
    bool last = rest.at == title.value.at;
    struct text left = title.value, name;
    size_t length = 0, at;
    do {
        at = find_separator(left, last, &length);
        name = last ? text_slice(left, at + length, left.length) : text_slice(left, 0, at);
        left = last ? text_slice(left, 0, at) : text_slice(left, at + length, left.length);
    } while (name.length && left.length > rest.length && is_section(found, name));
    size_t mark = (size_t)((last ? left.at + left.length : left.at - length) - title.value.at);
    bool colon = text_byte(title.value, mark) == ':'; /* what follows it explains */
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

/* Is the line a part of the title, at its front or end, that a separator parts from the rest? */
static bool is_part(struct text line, struct text title)
{
    if (!line.length || line.length >= title.length)
        return false;
    size_t rest = title.length - line.length, length;
    if (text_alike(text_slice(title, 0, line.length), line))
        return separator_at(title, line.length);
    if (!text_alike(text_slice(title, rest, title.length), line))
        return false;
    size_t at = find_separator(text_slice(title, 0, rest), true, &length);
    return at + length == rest && length;
}

/* Of a page without a heading, as were made when there were only fonts and tables, the headline is the line
 * that says a part of its title: that of the most words. */
static void add_line(struct candidates *found, const struct shown *shown)
{
    enum { SCORE = 66, LEAST_WORDS = 3 };
    const struct metadata_fact *title = candidate_best(found, METADATA_TITLE);
    const struct shown_line *best = NULL;
    if (!title || !candidate_is_from(title, SOURCE_TITLE) || found->of_key[METADATA_TITLE] > 1)
        return;
    for (size_t i = 0; i < shown->count; i++) {
        const struct shown_line *line = &shown->lines[i];
        if (!line->away && (!best || line->text.length > best->text.length) &&
            is_part(line->text, title->value) && words_count(line->text) >= LEAST_WORDS)
            best = line;
    }
    if (best)
        candidate_add(found, METADATA_TITLE, best->text, SOURCE_HEADLINE, SCORE, best->where);
}

void title_settle(struct candidates *found, const struct shown *shown)
{
    add_line(found, shown);
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
