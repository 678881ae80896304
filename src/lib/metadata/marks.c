#include "lib/metadata/marks.h"

#include "lib/metadata/attributes.h"

enum { LONGEST = 200 /* bytes of a class or id that are looked at */ };

static void take_mark(const struct word_filter *filter, struct marks *marks, struct text word)
{
    static const int keys[] = {[METADATA_MARK_TITLE] = METADATA_TITLE,
                               [METADATA_MARK_AUTHOR] = METADATA_AUTHOR,
                               [METADATA_MARK_AUTHOR_ROLE] = METADATA_AUTHOR_ROLE,
                               [METADATA_MARK_DATE] = METADATA_DATE,
                               [METADATA_MARK_MODIFIED] = METADATA_MODIFIED,
                               [METADATA_MARK_SECTION] = METADATA_SECTION};
    struct word_entry entry = words_mark(filter, word);
    if (entry.class == METADATA_MARK_AWAY)
        marks->away = true;
    else if (entry.class == METADATA_MARK_OWN)
        marks->own = true;
    else if (entry.class == METADATA_MARK_WAY)
        marks->way = true;
    else if (entry.class && marks->trust[keys[entry.class]] < entry.trust)
        marks->trust[keys[entry.class]] = entry.trust;
}

static bool is_letter(char byte)
{
    return text_ascii_letter(byte) || (unsigned char)byte >= 0x80;
}

/* Does a word begin at AT: behind what is no letter, or at a capital behind a small letter? */
static bool begins_word(struct text text, size_t at)
{
    char before = text.at[at - 1], byte = text.at[at];
    return is_letter(byte) != is_letter(before) || (text_ascii_upper(byte) && text_ascii_lower(before));
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

void marks_take(const struct word_filter *filter, struct marks *marks, struct text names)
{
    struct text name;
    names = text_slice(names, 0, LONGEST);
    while (attributes_next_word(&names, &name))
        if (name.length > 1)
            take_name(filter, marks, name);
}
