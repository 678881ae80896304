#include "lib/metadata/capture.h"

enum { LONGEST = 600 /* bytes of text; a longer one is no title, name or day */ };

void capture_open(struct captures *captures, struct capture capture)
{
    if (captures->count < CAPTURE_MOST)
        captures->open[captures->count++] = capture;
}

static void end(struct captures *captures, struct candidates *found, size_t index, struct text shown)
{
    struct capture capture = captures->open[index];
    memmove(captures->open + index, captures->open + index + 1,
            (captures->count - index - 1) * sizeof *captures->open);
    captures->count--;
    struct text text = text_slice(shown, capture.from, shown.length);
    if (text.length <= LONGEST && capture.key != METADATA_IMAGE) /* of that the text is the caption */
        candidate_add(found, capture.key, text, capture.source, capture.score, capture.where);
}

/* Is it ended by the tag? */
static bool is_ended(struct capture *capture, const struct html_token *tag)
{
    bool closed = capture_is_closed(capture->element, tag);
    if (closed || capture->element != tag->element)
        return closed;
    capture->depth += tag->kind == HTML_START;
    return tag->kind == HTML_END && capture->depth-- == 0;
}

void capture_tag(struct captures *captures, struct candidates *found, const struct html_token *tag,
                 struct text shown)
{
    for (size_t i = 0; i < captures->count;) {
        bool too_long = shown.length - captures->open[i].from > LONGEST;
        if (too_long || is_ended(&captures->open[i], tag))
            end(captures, found, i, shown);
        else
            i++;
    }
}

void capture_finish(struct captures *captures, struct candidates *found, struct text shown)
{
    while (captures->count)
        end(captures, found, 0, shown);
}

/* Of the items of this key that are open, a part tells the fact: all of their text is trusted least. */
static void doubt(struct captures *captures, enum metadata_key key)
{
    for (size_t i = 0; i < captures->count; i++)
        if (captures->open[i].key == key &&
            (captures->open[i].source == SOURCE_MICRODATA || captures->open[i].source == SOURCE_RDFA))
            captures->open[i].score = 1;
}

bool capture_is_open(const struct captures *captures, enum metadata_key key)
{
    for (size_t i = 0; i < captures->count; i++)
        if (captures->open[i].key == key)
            return true;
    return false;
}

struct word_entry capture_entry(struct captures *captures, struct word_entry entry)
{
    bool author = capture_is_open(captures, METADATA_AUTHOR);
    bool site = capture_is_open(captures, METADATA_SITE);
    if (capture_is_open(captures, METADATA_IMAGE))
        return (struct word_entry){words_is_address(entry) ? METADATA_NAME_IMAGE : 0, 70};
    if (entry.class == METADATA_NAME_NAME && author) {
        doubt(captures, METADATA_AUTHOR);
        return (struct word_entry){METADATA_NAME_AUTHOR, 84};
    }
    if (entry.class == METADATA_NAME_NAME && site)
        return (struct word_entry){METADATA_NAME_SITE, 64};
    if (words_is_address(entry) && (author || site))
        return (struct word_entry){0, 0};
    return entry;
}
