#include "lib/metadata/choose.h"

#include "lib/metadata/author.h"
#include "lib/metadata/days.h"
#include "lib/metadata/script.h"
#include "lib/metadata/section.h"
#include "lib/metadata/site.h"
#include "lib/metadata/title.h"
#include "lib/metadata/where.h"

enum { NEAR = 400 /* bytes of the page between two authors of one article */ };

/* Is 3/4/2025 the third of April on this page, as far as its language tells? */
static bool is_day_first(const struct candidates *found)
{
    static const char *const month_first[] = {"en", "en-US", "en-CA"};
    const struct metadata_fact *language = candidate_best(found, METADATA_LANGUAGE);
    for (size_t i = 0; language && i < sizeof month_first / sizeof *month_first; i++)
        if (text_is(language->value, month_first[i]))
            return false;
    return true;
}

static void choose_best(struct candidates *found, enum metadata_key key)
{
    struct metadata_fact *best = candidate_best(found, key);
    if (best)
        best->chosen = true;
}

/* Was the same chosen before? */
static bool is_chosen(const struct candidates *found, size_t index)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].chosen && found->at[i].key == found->at[index].key &&
            text_equal(found->keys[i], found->keys[index]))
            return true;
    return false;
}

static bool is_beside(const struct candidates *found, size_t index, size_t other)
{
    const struct metadata_fact *a = &found->at[index], *b = &found->at[other];
    size_t apart = a->start > b->start ? a->start - b->start : b->start - a->start;
    return a->source == b->source && found->groups[index] == found->groups[other] &&
           (found->groups[index] || apart < NEAR);
}

/* The best author, and those who stand beside: in one object of JSON-LD, or near. */
static void choose_authors(struct candidates *found)
{
    enum { WORSE = 25, LEAST = 40 };
    const struct metadata_fact *best = candidate_best(found, METADATA_AUTHOR);
    if (!best || best->score < LEAST)
        return;
    size_t index = (size_t)(best - found->at);
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key == METADATA_AUTHOR && fact->score > best->score - WORSE && fact->score > 0 &&
            is_beside(found, i, index) && !is_chosen(found, i))
            fact->chosen = true;
    }
}

/* All of the source that is trusted most, each once. */
static void choose_tags(struct candidates *found)
{
    enum { AS_GOOD = 12 };
    const struct metadata_fact *best = candidate_best(found, METADATA_TAG);
    for (size_t i = 0; best && i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key == METADATA_TAG && fact->source == best->source &&
            fact->score > best->score - AS_GOOD && fact->score > 0 && !is_chosen(found, i))
            fact->chosen = true;
    }
}

/* Keywords are parted by commas, or where there is none by semicolons. */
static void split_tags(struct candidates *found)
{
    size_t count = found->count;
    for (size_t i = 0; i < count; i++) {
        struct text rest = found->at[i].value, part;
        char sign = text_find_byte(rest, ',') < rest.length ? ',' : ';';
        if (found->at[i].key != METADATA_TAG)
            continue;
        for (bool first = true; text_line(&rest, sign, &part);) {
            part = text_trim(part);
            if (!part.length)
                continue;
            if (first)
                found->at[i].value = part;
            else
                candidate_add_beside(found, i, METADATA_TAG, part);
            first = false;
        }
    }
}

/* The next subtag of a language in its usual case: zh-Hant-TW, es-419; false where it is none. No language
 * has a code of more than three letters: "english", "none". */
static bool add_subtag(struct text subtag, bool first, char *to)
{
    bool good = subtag.length >= 2 && subtag.length <= (first ? 3u : 8u);
    for (size_t i = 0; i < subtag.length; i++) {
        bool capital = !first && (subtag.length == 2 || (subtag.length == 4 && i == 0));
        char byte = text_ascii_lowered(subtag.at[i]);
        good = good && (text_ascii_letter(byte) || (!first && text_ascii_digit(byte)));
        to[i] = capital && text_ascii_letter(byte) ? (char)(byte & ~0x20) : byte;
    }
    return good;
}

/* The first of several languages, without the charset and the variant of POSIX: "es_AR.UTF-8@euro". */
static struct text first_language(struct text value)
{
    size_t end = text_find_byte(value, ','), at = text_find_byte(text_slice(value, 0, end), '_');
    while (at < end && !memchr(".@", value.at[at], 2))
        at++;
    return text_trim(text_slice(value, 0, at));
}

/* "de_DE" and "de-de" are de-DE (BCP 47); what is no language is refused. */
static void settle_language(struct candidates *found, struct metadata_fact *fact)
{
    enum { LONGEST = 35 /* RFC 5646, section 4.4.1 */ };
    struct text rest = first_language(fact->value);
    char *to = arena_take(found->arena, rest.length + 1, 1);
    struct text usual = {to, rest.length};
    bool good = rest.length <= LONGEST, more = true;
    for (bool first = true; good && more; first = false) {
        size_t minus = text_find_byte(rest, '-'), under = text_find_byte(rest, '_');
        size_t length = minus < under ? minus : under;
        good = add_subtag(text_slice(rest, 0, length), first, to);
        to += length;
        more = length < rest.length;
        if (more)
            *to++ = '-';
        rest = text_slice(rest, length + 1, rest.length);
    }
    if (good)
        fact->value = usual;
    else
        fact->score = 0;
}

static void settle_languages(struct candidates *found)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_LANGUAGE)
            settle_language(found, &found->at[i]);
}

/* Puts the fact behind COUNT others, but before those that stand behind it in the page. */
static void insert(struct metadata_fact *facts, size_t count, struct metadata_fact fact)
{
    for (; count && facts[count - 1].start > fact.start; count--)
        facts[count] = facts[count - 1];
    facts[count] = fact;
}

/* By key, and of each by place: what was parted from another stands right behind that. */
static void sort(struct candidates *found)
{
    struct metadata_fact *to = arena_take(found->arena, found->count + 1, sizeof *to);
    for (enum metadata_key key = 0; key < METADATA_KEYS; key++) {
        size_t count = 0;
        for (size_t i = 0; i < found->count; i++)
            if (found->at[i].key == key)
                insert(to, count++, found->at[i]);
        to += count;
    }
    found->at = to - found->count;
}

void choose_all(struct candidates *found, const struct shown *shown)
{
    settle_languages(found);
    where_settle(found);
    site_gather(found);
    title_settle(found, shown);
    const struct metadata_fact *best = candidate_best(found, METADATA_TITLE);
    struct text title = best ? best->value : (struct text){NULL, 0};
    struct text words = best ? found->keys[best - found->at] : title;
    bool day_first = is_day_first(found);
    section_settle(found, title);
    days_settle(found, day_first);
    shown_read(found, shown, title, words, day_first);
    if (!candidate_best(found, METADATA_DATE) && !candidate_best(found, METADATA_MODIFIED))
        script_read(found, shown);
    days_choose(found);
    author_settle(found, words);
    split_tags(found);
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_TAG)
            candidate_set_key(found, i);
    for (enum metadata_key key = 0; key < METADATA_KEYS; key++)
        if (!metadata_key_is_list(key) && key != METADATA_DATE && key != METADATA_MODIFIED)
            choose_best(found, key);
    choose_authors(found);
    choose_best(found, METADATA_AUTHOR_ROLE);
    choose_tags(found);
    sort(found);
}
