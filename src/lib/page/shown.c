#include "lib/page/shown.h"

#include "lib/page/word.h"

/* Attributes that a tag may have. */
struct hints {
    uint64_t style, hidden, popover; /* not 0: perhaps */
};

/* Not 0 where a byte of FIRST is A and the same one of SECOND is B. */
static uint64_t pairs(uint64_t first, char a, uint64_t second, char b)
{
    return word_equal((first ^ word_of((unsigned char)a)) | (second ^ word_of((unsigned char)b)), 0);
}

/* Does "yl", "dd" or "p.v" begin at one of these bytes, in any case, as in "style", "hidden" and "popover"?
 */
static inline void look(struct hints *hints, uint64_t first, uint64_t second, uint64_t third)
{
    hints->style |= pairs(first, 'y', second, 'l');
    hints->hidden |= pairs(first, 'd', second, 'd');
    hints->popover |= pairs(first, 'p', third, 'v');
}

static uint64_t lower_word(const char *at)
{
    return word_at(at) | word_of(0x20);
}

static uint64_t lower_byte(char byte)
{
    return (unsigned char)byte | 0x20u;
}

/* A quick look, since most tags say nothing. */
static struct hints look_at(struct text attributes)
{
    struct hints hints = {0};
    const char *at = attributes.at, *end = at + attributes.length;
    for (; end - at > WORD_LENGTH + 1; at += WORD_LENGTH)
        look(&hints, lower_word(at), lower_word(at + 1), lower_word(at + 2));
    for (; end - at > 2; at++)
        look(&hints, lower_byte(at[0]), lower_byte(at[1]), lower_byte(at[2]));
    return hints;
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
    static const char *const blocks[] = {"block",     "table",     "table-row",   "table-caption",
                                         "list-item", "flow-root", "-webkit-box", NULL};
    static const char *const inlines[] = {"inline", "inline-block", "inline-table", "contents", NULL};
    static const char *const flexes[] = {"flex", "grid", "-webkit-flex", NULL};
    static const char *const inline_flexes[] = {"inline-flex", "inline-grid", NULL};
    if (text_alike(value, text_of("none")))
        return SHOWN_NOT;
    if (text_alike(value, text_of("table-cell")))
        return SHOWN_CELL;
    if (is_one_of(value, blocks))
        return SHOWN_BLOCK;
    if (is_one_of(value, inlines))
        return SHOWN_INLINE;
    if (is_one_of(value, flexes))
        return SHOWN_FLEX;
    return is_one_of(value, inline_flexes) ? SHOWN_INLINE_FLEX : before;
}

/* What is taken out of the flow is a block. */
static enum shown block_of(enum shown shown)
{
    if (shown == SHOWN_NOT || shown == SHOWN_FLEX)
        return shown;
    return shown == SHOWN_INLINE_FLEX ? SHOWN_FLEX : SHOWN_BLOCK;
}

struct style {
    enum shown display;
    bool floats, positioned, invisible;
};

static void declare(struct style *style, struct text name, struct text value)
{
    static const char *const floats[] = {"left", "right", "inline-start", "inline-end", NULL};
    static const char *const positions[] = {"absolute", "fixed", NULL};
    static const char *const invisible[] = {"hidden", "collapse", NULL};
    if (text_alike(name, text_of("display")))
        style->display = display(value, style->display);
    else if (text_alike(name, text_of("visibility")))
        style->invisible = is_one_of(value, invisible);
    else if (text_alike(name, text_of("float")))
        style->floats = is_one_of(value, floats);
    else if (text_alike(name, text_of("position")))
        style->positioned = is_one_of(value, positions);
}

/* The last declaration of each property counts. */
static enum shown by_style(struct text declarations, enum shown shown)
{
    struct style style = {.display = shown};
    struct text declaration;
    while (text_line(&declarations, ';', &declaration)) {
        size_t colon = text_find_byte(declaration, ':');
        struct text value = text_slice(declaration, colon + 1, text_find_byte(declaration, '!'));
        declare(&style, trim_white(text_slice(declaration, 0, colon)), trim_white(value));
    }
    if (style.invisible)
        return SHOWN_NOT;
    return style.floats || style.positioned ? block_of(style.display) : style.display;
}

enum shown shown_by(const struct html_token *tag)
{
    struct text value;
    struct hints hints = look_at(tag->attributes);
    bool hidden = (hints.hidden && html_find_attribute(tag, "hidden", &value)) ||
                  (hints.popover && html_find_attribute(tag, "popover", &value));
    enum shown shown = hidden ? SHOWN_NOT : SHOWN_AS_EVER;
    return hints.style && html_find_attribute(tag, "style", &value) ? by_style(value, shown) : shown;
}
