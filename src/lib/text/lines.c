#include "lib/bytes.h"
#include "lib/compiler.h"
#include "lib/text.h"

/* Lines being cut off a text. */
struct cutter {
    const char *start, *end; /* of the bytes behind the last line */
    struct text *lines;
    size_t count;
};

static void cut_line(struct cutter *cutter, const char *separator)
{
    cutter->lines[cutter->count++] = (struct text){cutter->start, (size_t)(separator - cutter->start)};
    cutter->start = separator + 1;
}

/* By memchr, which is the faster way to a separator that is far. False where there is none from AT on. */
static bool cut_far_line(struct cutter *cutter, const char *at, char separator)
{
    const char *found = at < cutter->end ? memchr(at, separator, (size_t)(cutter->end - at)) : NULL;
    if (found)
        cut_line(cutter, found);
    return found != NULL;
}

size_t text_lines(struct text *rest, char separator, struct text *lines, size_t most)
{
    if (rest->length == 0)
        return 0;
    struct cutter cutter = {rest->at, rest->at + rest->length, lines, 0};
    const char *block = cutter.start;
    bool more = true;
    while (more && cutter.count < most) {
        bool whole = cutter.end - block >= BYTES_COMPARED;
        uint64_t found = whole ? compare_bytes(block, separator) : 0;
        if (found == 0) {
            more = cut_far_line(&cutter, whole ? block + BYTES_COMPARED : block, separator);
            block = cutter.start;
            continue;
        }
        for (; found && cutter.count < most; found &= found - 1)
            cut_line(&cutter, block + lowest_bit(found));
        block += BYTES_COMPARED;
    }
    *rest = (struct text){cutter.start, (size_t)(cutter.end - cutter.start)};
    return cutter.count;
}

bool text_paragraph_line(struct text text, struct text_paragraph *paragraph)
{
    struct text rest = text_slice(text, paragraph->length, text.length);
    size_t end = rest.length && *rest.at == '\n' ? 0 : text_find_byte(rest, '\n');
    if (end == rest.length)
        return false;
    bool blank = end == 0 || text_blank(text_slice(rest, 0, end));
    paragraph->ended = blank && paragraph->begun;
    if (paragraph->ended)
        return false;
    paragraph->begun |= !blank;
    paragraph->length += end + 1;
    paragraph->lines++;
    return true;
}
