#include "lib/page/head.h"

#include "lib/page/build.h"
#include "lib/page/url.h"
#include "lib/page/white.h"

enum { LONGEST = 4096 };

void head_open(struct head *head, struct text base)
{
    buffer_add(&head->base, base);
}

void head_free(struct head *head)
{
    buffer_free(&head->title);
    buffer_free(&head->base);
    buffer_free(&head->type);
    buffer_free(&head->headline);
    buffer_free(&head->description);
    buffer_free(&head->value);
}

void head_add_title(struct head *head, struct text piece)
{
    if (head->titled)
        return;
    head->value.length = 0;
    html_decode(piece, false, &head->value);
    struct text left = buffer_text(&head->value);
    while (left.length) {
        head->title_space |= white_skip(&left);
        if (left.length && head->title_space && head->title.length)
            buffer_add_byte(&head->title, ' ');
        head->title_space &= !left.length;
        white_move(&left, '\0', &head->title);
    }
    head->title.length = build_cut(buffer_text(&head->title), LONGEST);
}

void head_end_title(struct head *head)
{
    head->titled = head->title.length > 0;
}

/* One that is longer than any server takes is none: each link of the page may repeat it. */
void head_note_base(struct head *head, const struct html_token *tag)
{
    enum { LONGEST_BASE = 2048 };
    if (head->based || !html_decoded_attribute(tag, "href", &head->value) ||
        head->value.length > LONGEST_BASE)
        return;
    struct buffer resolved = {0};
    url_resolve(buffer_text(&head->base), buffer_text(&head->value), &resolved);
    buffer_free(&head->base);
    head->base = resolved;
    head->based = true;
}

void head_note_meta(struct head *head, const struct html_token *tag)
{
    struct text name;
    if (!html_find_attribute(tag, "property", &name) && !html_find_attribute(tag, "name", &name))
        return;
    bool type = text_is(name, "og:type") && !head->type.length;
    bool description = text_is(name, "description") || text_is(name, "og:description");
    bool headline = text_is(name, "og:title") && !head->headline.length;
    if ((!type && !description && !headline) || !html_decoded_attribute(tag, "content", &head->value))
        return;
    struct buffer *to = type ? &head->type : headline ? &head->headline : &head->description;
    if (head->value.length <= to->length)
        return;
    to->length = 0;
    struct text value = buffer_text(&head->value);
    buffer_add(to, text_slice(value, 0, build_cut(value, LONGEST)));
}
