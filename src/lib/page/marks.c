#include "lib/page/marks.h"

#include "lib/bytes.h"
#include "lib/table.h"

static bool is_white(char byte)
{
    return (unsigned char)byte <= ' ';
}

/* Copies a text that is not empty, and some bytes more; false where other white space than a single one
 * between words stands in it. */
static bool copy_words(struct text text, char *room)
{
    uint64_t odd = 0, spaces = eight_of(0x80); /* of the eight bytes before: none may stand in front */
    size_t at = 0;
    for (; at < text.length; at += BYTES_LOADED) {
        size_t left = text.length - at;
        uint64_t bytes = left < BYTES_LOADED ? load_some(text.at + at, left) | eight_of('x') << 8 * left
                                             : load_eight(text.at + at);
        uint64_t last = spaces;
        spaces = eight_equal(bytes, ' ');
        odd |= eight_below(bytes, ' ') | (spaces & (spaces << 8 | last >> 56));
        store_eight(room + at, lower_eight(bytes));
    }
    return !odd && text.at[text.length - 1] != ' ';
}

/* Adds the words of an attribute behind the LENGTH bytes in ROOM; the new length. Each word is followed by a
 * space. */
static size_t add_words(struct text value, char *room, size_t length)
{
    if (value.length && value.length < MARKS_LONGEST - length && copy_words(value, room + length)) {
        length += value.length;
        room[length] = ' ';
        return length + 1;
    }
    for (size_t at = 0; at < value.length && length < MARKS_LONGEST; at++)
        if (!is_white(value.at[at]))
            room[length++] = text_ascii_lowered(value.at[at]);
        else if (length && room[length - 1] != ' ')
            room[length++] = ' ';
    if (length && length < MARKS_LONGEST && room[length - 1] != ' ')
        room[length++] = ' ';
    return length;
}

/* Inline, as each name is known where it is called: what is looked up of it is told when this is built. */
static inline size_t add_attribute(const struct html_token *tag, const char *name, char *room, size_t length)
{
    struct text value;
    return html_find_attribute(tag, name, &value) ? add_words(value, room, length) : length;
}

/* Does a number tell one element from its like, and no kind from another? That of a post does, which is long,
 * and that of every second row; not col-8 beside col-4. */
static bool is_key(struct text classes, size_t at, size_t end)
{
    bool ends = end == classes.length || classes.at[end] == ' ';
    bool behind_name = at && (text_ascii_lower(classes.at[at - 1]) || classes.at[at - 1] == '-');
    return end - at >= 3 || (ends && end - at == 1 && classes.at[at] <= '2' && behind_name);
}

static bool has_digit(struct text text)
{
    uint64_t found = 0;
    for (; text.length > 8; text = text_slice(text, 8, text.length))
        found |= eight_below(load_eight(text.at) ^ eight_of('0'), 10);
    return found | eight_below(load_some(text.at, text.length) ^ eight_of('0'), 10);
}

/* As if the keys in it were not there. */
static uint32_t hash_classes(struct text classes)
{
    char rest[MARKS_LONGEST];
    size_t length = 0;
    if (!has_digit(classes))
        return table_hash(classes.at, classes.length);
    for (size_t at = 0; at < classes.length;) {
        size_t end = at, start = length;
        for (; end < classes.length && text_ascii_digit(classes.at[end]); end++)
            rest[length++] = classes.at[end];
        if (end > at && is_key(classes, at, end))
            length = start;
        for (at = end; at < classes.length && !text_ascii_digit(classes.at[at]); at++)
            rest[length++] = classes.at[at];
    }
    return table_hash(rest, length);
}

/* Before there were classes, cells differed in width and colour. */
static void set_path(struct page_element *element, const struct html_token *tag, struct text classes)
{
    uint32_t around = element->parent ? element->parent->path : 0, hash = hash_classes(classes);
    struct text look;
    if (tag->flags & ELEMENT_IS_CELL) {
        if (html_find_attribute(tag, "width", &look))
            hash = hash * 31u + table_hash(look.at, look.length);
        if (html_find_attribute(tag, "bgcolor", &look))
            hash = hash * 37u + table_hash(look.at, look.length);
    }
    element->path = (around * 31u + (uint32_t)element->element) * 16777619u + hash;
}

void marks_set(struct page_element *element, const struct html_token *tag, char *room)
{
    size_t classes = add_attribute(tag, "class", room, 0);
    size_t length = add_attribute(tag, "id", room, classes);
    length = add_attribute(tag, "role", room, length);
    length = add_attribute(tag, "data-testid", room, length);
    length = add_attribute(tag, "data-component", room, length);
    set_path(element, tag, (struct text){room, classes});
    element->marks = (struct text){room, length && room[length - 1] == ' ' ? length - 1 : length};
}
