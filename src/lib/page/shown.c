#include "lib/page/shown.h"

/* May "style" or "hidden" stand in it, in any case? A quick look, since most tags have neither. */
static bool may_hide(struct text attributes)
{
    for (size_t at = 0; at + 1 < attributes.length; at++) {
        char byte = (char)(attributes.at[at] | 0x20), next = (char)(attributes.at[at + 1] | 0x20);
        if ((byte == 'y' && next == 'l') || (byte == 'd' && next == 'd'))
            return true;
    }
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

/* The value of a declaration without "!important". */
static struct text value_of(struct text declaration, size_t colon)
{
    struct text value = text_slice(declaration, colon + 1, declaration.length);
    return trim_white(text_slice(value, 0, text_find_byte(value, '!')));
}

/* The last declaration of each property counts. */
static void read_style(struct text style, bool *no_display, bool *invisible)
{
    struct text declaration;
    while (text_line(&style, ';', &declaration)) {
        size_t colon = text_find_byte(declaration, ':');
        struct text name = trim_white(text_slice(declaration, 0, colon));
        if (text_alike(name, text_of("display")))
            *no_display = text_alike(value_of(declaration, colon), text_of("none"));
        else if (text_alike(name, text_of("visibility")))
            *invisible = !text_alike(value_of(declaration, colon), text_of("visible"));
    }
}

bool shown_hides(const struct html_token *tag)
{
    struct text value;
    bool no_display = false, invisible = false;
    if (!may_hide(tag->attributes))
        return false;
    no_display = html_find_attribute(tag, "hidden", &value);
    if (html_find_attribute(tag, "style", &value))
        read_style(value, &no_display, &invisible);
    return no_display || invisible;
}
