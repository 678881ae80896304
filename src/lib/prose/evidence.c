#include "lib/prose/evidence.h"

bool evidence_is_first(const struct evidence *evidence, size_t words)
{
    const struct boundary *boundary = evidence->boundary;
    struct text text = text_slice(boundary->paragraph, boundary->sentence, boundary->mark);
    if (text.length > 32)
        return false;
    size_t spaces = 0;
    for (bool before = false, space; text.length; before = space) {
        space = text_class(text_next(&text)) == TEXT_SPACE;
        spaces += space && !before;
    }
    return spaces < words;
}
