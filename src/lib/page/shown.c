#include "lib/page/shown.h"

#include "lib/page/word.h"

/* Does "yl" or "dd" stand in it, in any case, as in "style" and "hidden"? */
static bool has_pair(const char *at)
{
    char first = (char)(at[0] | 0x20), second = (char)(at[1] | 0x20);
    return (first == 'y' && second == 'l') || (first == 'd' && second == 'd');
}

/* A quick look, since most tags say nothing. */
static bool may_say(struct text attributes)
{
    size_t at = 0;
    for (; attributes.length - at > WORD_LENGTH; at += WORD_LENGTH) {
        uint64_t first = word_at(attributes.at + at) | word_of(0x20);
        uint64_t second = word_at(attributes.at + at + 1) | word_of(0x20);
        if ((word_equal(first, 'y') & word_equal(second, 'l')) |
            (word_equal(first, 'd') & word_equal(second, 'd')))
            return true;
    }
    for (; at + 1 < attributes.length; at++)
        if (has_pair(attributes.at + at))
            return true;
    return false;
}

static struct text trim_white(struct text text)
{
    while (text.length && (unsigned char)text.at[0] <= ' ')
        text = text_slice(text, 1, text.length);
    while (text.length && (unsigned char)text.at[text.length - 1] <= ' ')
        text.length--;
    return text;
}

static bool is_one_of(struct text value, const char *const *words)
{
    while (*words && !text_alike(value, text_of(*words)))
        words++;
    return *words;
}

/* What an unknown value says is not heeded, as in CSS. */
static enum shown display(struct text value, enum shown before)
{
    static const char *const blocks[] = {"block", "flex", "grid", "table", "list-item", "flow-root", NULL};
    static const char *const inlines[] = {"inline",       "inline-block", "inline-flex", "inline-grid",
                                          "inline-table", "contents",     NULL};
    if (text_alike(value, text_of("none")))
        return SHOWN_NOT;
    if (is_one_of(value, blocks))
        return SHOWN_BLOCK;
    return is_one_of(value, inlines) ? SHOWN_INLINE : before;
}

/* The last declaration of each property counts. */
static enum shown by_style(struct text style, enum shown shown)
{
    bool visible = true;
    struct text declaration;
    while (text_line(&style, ';', &declaration)) {
        size_t colon = text_find_byte(declaration, ':');
        struct text name = trim_white(text_slice(declaration, 0, colon));
        struct text value = text_slice(declaration, colon + 1, text_find_byte(declaration, '!'));
        value = trim_white(value);
        if (text_alike(name, text_of("display")))
            shown = display(value, shown);
        else if (text_alike(name, text_of("visibility")))
            visible = !text_alike(value, text_of("hidden")) && !text_alike(value, text_of("collapse"));
    }
    return visible ? shown : SHOWN_NOT;
}

enum shown shown_by(const struct html_token *tag)
{
    struct text value;
    if (!may_say(tag->attributes))
        return SHOWN_AS_EVER;
    enum shown shown = html_find_attribute(tag, "hidden", &value) ? SHOWN_NOT : SHOWN_AS_EVER;
    return html_find_attribute(tag, "style", &value) ? by_style(value, shown) : shown;
}
