/* Is a document HTML? */
#include "lib/page.h"

enum { FRONT = 1024 /* bytes that are looked at for tags */ };

/* Is this tag at the front of TEXT, in any case? */
static bool begins_with(struct text text, const char *tag)
{
    return text_alike(text_slice(text, 0, strlen(tag)), text_of(tag));
}

static bool names_itself(struct text front)
{
    for (; (front = text_slice(front, text_find_byte(front, '<'), front.length)).length;
         front = text_slice(front, 1, front.length))
        if (begins_with(front, "<!doctype html") || begins_with(front, "<html"))
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
