#include "lib/html.h"
#include "lib/mend/rules.h"
#include "lib/table.h"
#include "tables/bare-references.h"

enum { LONGEST_BARE = 8 };

static size_t name_length(struct text text)
{
    size_t end = 1;
    while (end < text.length && text_ascii_alphanumeric(text.at[end]))
        end++;
    return end - 1;
}

/* A name without semicolon that the standard does not allow so, but that is often met. */
static size_t bare_reference(struct text text, size_t length, struct buffer *to)
{
    char closed[LONGEST_BARE + 2] = "&"; /* the name as the standard wants it */
    if (!length || length > LONGEST_BARE || text_byte(text, 1 + length) == '=' ||
        text_byte(text, 1 + length) == ';' ||
        table_find(&bare_references, text_slice(text, 1, 1 + length)) < 0)
        return 0;
    memcpy(closed + 1, text.at + 1, length);
    closed[length + 1] = ';';
    return html_reference((struct text){closed, length + 2}, to) ? length + 1 : 0;
}

/* Is it a word that another joins, as in R&D and black&white? Then a name needs its semicolon. */
static bool is_joined(char before, struct text text, size_t length)
{
    return text_ascii_alphanumeric(before) && length > 1 && text_byte(text, 1) != '#' &&
           text_byte(text, 1 + length) != ';';
}

/* The length of the reference at the front, whose first byte stands for '&'. */
static size_t reference_at(struct text text, char before, struct buffer *to)
{
    size_t length = text_byte(text, 1) == '#' ? 0 : name_length(text);
    size_t bare = bare_reference(text, length, to);
    if (bare)
        return bare;
    return is_joined(before, text, length) ? 0 : html_reference(text, to);
}

/* A line stays one: a line break that was written as a reference is white space in HTML. */
static struct text in_line(const struct buffer *result)
{
    return text_is(buffer_text(result), "\n") ? text_of(" ") : buffer_text(result);
}

/* Resolves what stands at AT, with all its layers ("&amp;amp;lt;"); where it ends. */
static size_t mend_at(struct work *work, size_t at, struct buffer *result)
{
    struct text text = work->text;
    char before = at ? text.at[at - 1] : ' ';
    size_t end = at + 1; /* of what stands for '&' */
    bool found = false;
    for (bool again = true; again;) {
        result->length = 0;
        size_t length = reference_at(text_slice(text, end - 1, text.length), before, result);
        if (!length)
            buffer_add_byte(result, '&');
        end += length ? length - 1 : 0;
        found = found || length;
        again = length && text_is(buffer_text(result), "&");
    }
    if (found)
        work_replace(work, at, end, in_line(result), MEND_ENTITY);
    return end;
}

void mend_entities(struct work *work)
{
    struct text text = work->text;
    struct buffer result = {0};
    for (size_t at = 0; (at += text_find_byte(text_slice(text, at, text.length), '&')) < text.length;)
        at = mend_at(work, at, &result);
    buffer_free(&result);
    work_finish(work);
}
