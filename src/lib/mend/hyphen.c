#include "lib/mend/rules.h"
#include "lib/table.h"

#define COMPOUND_PARTS_DATA
#include "tables/compound-parts.h"

enum { LONGEST_PART = 24, SHORT_PART = 3 };

static bool is_letter(unsigned byte)
{
    return text_ascii_letter(byte) || byte >= 0x80;
}

bool mend_may_be_broken(struct text line)
{
    while (line.length && (line.at[line.length - 1] == ' ' || line.at[line.length - 1] == '\r'))
        line.length--;
    return line.length >= 2 && line.at[line.length - 1] == '-' &&
           is_letter((unsigned char)line.at[line.length - 2]);
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
        size_t hyphen = at;
        while (hyphen > 0 && text.at[hyphen - 1] != '-')
            hyphen--;
        if (!hyphen--)
            continue;
        bool keeps = is_compound(text, hyphen, letters_behind(text, at + 1));
        work_replace(work, keeps ? hyphen + 1 : hyphen, at + 1, (struct text){0}, MEND_HYPHEN);
    }
    work_finish(work);
}
