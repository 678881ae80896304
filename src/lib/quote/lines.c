#include "lib/quote/lines.h"

#include "lib/quote/spelling.h"

/* Does the line end as a sentence does? */
static bool ends_as_sentence(struct text line)
{
    return strchr(".!?\"'", line.at[line.length - 1]) || text_ends(line, text_of("”"));
}

bool lines_wrapped(struct text text)
{
    enum { WIDTH = 100 };
    size_t lines = 0, ended = 0, small = 0, first = 0;
    while (text_ascii_space(text_byte(text, first)))
        first++;
    while (text.length > first && text_ascii_space(text.at[text.length - 1]))
        text.length--;
    for (struct text line, rest = text_slice(text, first, text.length);
         text_line(&rest, '\n', &line) && rest.length; lines++) {
        line = text_trim(line);
        if (line.length > WIDTH || !line.length)
            return false;
        ended += ends_as_sentence(line);
        small += spelling_is_small(rest);
    }
    return lines > 0 && ended * 2 < lines && small * 2 >= lines;
}

size_t lines_heading(struct text paragraph, bool more)
{
    enum { MOST_LINES = 3, LONGEST = 130 };
    size_t lines = 0, first = 0, end = 0;
    struct text rest = text_trim(paragraph), line, text = rest;
    while (lines <= MOST_LINES && text_line(&rest, '\n', &line) && line.length <= LONGEST) {
        end = (size_t)(line.at + line.length - paragraph.at);
        first = lines++ ? first : end;
    }
    bool all = !rest.length && lines <= MOST_LINES && end == (size_t)(text.at + text.length - paragraph.at);
    return !all ? first : more ? end : 0;
}
