/* Is a document HTML? */
#include "lib/page.h"

enum { FRONT = 1024 /* bytes that are looked at for tags */ };

static bool names_itself(struct text front)
{
    for (; (front = text_slice(front, text_find_byte(front, '<'), front.length)).length;
         front = text_slice(front, 1, front.length))
        if (text_starts_alike(front, "<!doctype html") || text_starts_alike(front, "<html"))
            return true;
    return false;
}

static bool has_tags(struct text front)
{
    enum { ENOUGH = 3 };
    struct html html = {0};
    struct html_token token;
    int tags = 0;
    while (tags < ENOUGH && html_next(&html, &front, false, &token))
        tags += (token.kind == HTML_START || token.kind == HTML_END) && token.element != ELEMENT_NONE;
    return tags == ENOUGH;
}

/* Does it begin with an element that stands before all text? A long style or script hides the others. */
static bool begins_with_head(struct text document)
{
    struct html html = {0};
    struct html_token token;
    struct text rest = text_trim(text_slice(document, 0, HTML_LONGEST));
    if (!text_starts(rest, "<") || !html_next(&html, &rest, false, &token) || token.kind != HTML_START)
        return false;
    switch (token.element) {
    case ELEMENT_HEAD:
    case ELEMENT_LINK:
    case ELEMENT_META:
    case ELEMENT_SCRIPT:
    case ELEMENT_STYLE:
    case ELEMENT_TITLE:
        return true;
    default:
        return false;
    }
}

bool page_is_html(struct text document)
{
    struct text front = text_slice(document, 0, FRONT);
    return names_itself(front) || has_tags(front) || begins_with_head(document);
}
