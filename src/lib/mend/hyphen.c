#include "lib/mend/rules.h"
#include "lib/table.h"

#define COMPOUND_PARTS_DATA
#include "tables/compound-parts.h"

enum { LONGEST_PART = 24, SHORT_PART = 3 };

static bool is_letter(unsigned byte)
{
    return text_ascii_letter(byte) || byte >= 0x80;
}

/* A soft hyphen says that it belongs to no word. */
#define SOFT_HYPHEN "\xC2\xAD"

/* The hyphen that ends the line, white space behind it apart; empty where there is none behind a letter. */
static struct text last_hyphen(struct text line)
{
    static const char *const hyphens[] = {"-", SOFT_HYPHEN, "\xE2\x80\x90"};
    while (line.length && (line.at[line.length - 1] == ' ' || line.at[line.length - 1] == '\r'))
        line.length--;
    for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens; i++)
        if (text_ends(line, text_of(hyphens[i]))) {
            size_t at = line.length - strlen(hyphens[i]);
            bool behind_letter = at > 0 && is_letter((unsigned char)line.at[at - 1]);
            return text_slice(line, behind_letter ? at : line.length, line.length);
        }
    return text_slice(line, line.length, line.length);
}

bool mend_may_be_broken(struct text line)
{
    return last_hyphen(line).length > 0;
}

bool mend_goes_on(struct text next)
{
    return next.length && text_class(text_next(&next)) == TEXT_LOWER;
}

static struct text letters_before(struct text text, size_t at)
{
    size_t from = at;
    while (from > 0 && at - from < LONGEST_PART && is_letter((unsigned char)text.at[from - 1]))
        from--;
    return text_slice(text, from, at);
}

static struct text letters_behind(struct text text, size_t at)
{
    size_t to = at;
    while (to < text.length && to - at < LONGEST_PART && is_letter((unsigned char)text.at[to]))
        to++;
    return text_slice(text, at, to);
}

/* In small letters alone: one with a capital is more often no part, but broken off: Ex-perts, Ten-nessee. */
static bool is_part(struct text word, enum compound which)
{
    int32_t found = table_find(&compound_parts, word);
    return found >= 0 && (enum compound)(found >> 16) == which;
}

/* Does the hyphen belong there: well-known, Jong-un, twenty-one, mother-in-law? */
static bool is_compound(struct text text, size_t hyphen, struct text behind)
{
    struct text before = letters_before(text, hyphen);
    size_t start = (size_t)(before.at - text.at), end = (size_t)(behind.at - text.at) + behind.length;
    bool more = (start > 0 && text.at[start - 1] == '-') || (end < text.length && text.at[end] == '-');
    bool name = before.length && !text_ascii_lower((unsigned char)before.at[0]) &&
                (unsigned char)before.at[0] < 0x80 && behind.length <= SHORT_PART;
    return more || name || is_part(before, COMPOUND_FIRST) || is_part(behind, COMPOUND_LAST);
}

void mend_hyphens(struct work *work)
{
    struct text text = work->text;
    for (size_t at = 0; (at += text_find_byte(text_slice(text, at, text.length), '\n')) < text.length; at++) {
        struct text hyphen = last_hyphen(text_slice(text, 0, at));
        size_t from = (size_t)(hyphen.at - text.at);
        if (!hyphen.length)
            continue;
        if (!text_is(hyphen, SOFT_HYPHEN) && is_compound(text, from, letters_behind(text, at + 1)))
            from += hyphen.length;
        work_replace(work, from, at + 1, (struct text){0}, MEND_HYPHEN);
    }
    work_finish(work);
}
