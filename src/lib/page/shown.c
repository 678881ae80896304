#include "lib/page/shown.h"

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
        declare(&style, text_trim_ascii(text_slice(declaration, 0, colon)), text_trim_ascii(value));
    }
    if (style.invisible)
        return SHOWN_NOT;
    return style.floats || style.positioned ? block_of(style.display) : style.display;
}

enum shown shown_by(const struct html_token *tag)
{
    struct text value;
    bool hidden = html_find_attribute(tag, "hidden", &value) || html_find_attribute(tag, "popover", &value);
    enum shown shown = hidden ? SHOWN_NOT : SHOWN_AS_EVER;
    return html_find_attribute(tag, "style", &value) ? by_style(value, shown) : shown;
}
