/* Is a document HTML? */
#include "lib/charset.h"
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

/* Are there three tags of known elements, or two, the first of which begins it as a block? */
static bool has_tags(struct text front)
{
    enum { ENOUGH = 3 };
    struct html html = {0};
    struct html_token token;
    struct text rest = front;
    int tags = 0;
    for (bool first = true; tags < ENOUGH && html_next(&html, &rest, false, &token); first = false) {
        tags += (token.kind == HTML_START || token.kind == HTML_END) && token.element != ELEMENT_NONE;
        tags += first && token.kind == HTML_START && token.flags & ELEMENT_IS_BLOCK;
    }
    return tags >= ENOUGH;
}

/* Does it begin with an element that stands before all text? A long style or script hides the others. */
static bool begins_with_head(struct text document)
{
    struct html html = {0};
    struct html_token token;
    struct text rest = text_slice(document, 0, HTML_LONGEST);
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

static bool is_html(struct text document)
{
    document = text_trim(document); /* of templates many blank lines may be left in front */
    struct text front = text_slice(document, 0, FRONT);
    return names_itself(front) || has_tags(front) || begins_with_head(document);
}

bool page_is_html(struct text document, int encoding)
{
    enum { WIDEST = 4 /* bytes that a byte of ASCII may take */ };
    size_t mark;
    int marked = charset_mark(document, &mark);
    encoding = encoding ? encoding : marked;
    if (!encoding || encoding == charset_named(text_of("utf-8")))
        return is_html(text_slice(document, mark, document.length));
    struct buffer decoded = {0};
    document = text_slice(document, 0, WIDEST * FRONT);
    charset_page(&document, encoding, &decoded); /* one that is lacking is for the caller to say */
    bool html = is_html(document);
    buffer_free(&decoded);
    return html;
}
