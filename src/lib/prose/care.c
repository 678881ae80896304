#include "lib/prose/care.h"

#include "lib/prose/word.h"

/* Neither a capital anywhere nor a mark at the end. */
static bool is_bare(struct text line)
{
    line = text_trim(line);
    unsigned char last = line.length ? text_byte(line, line.length - 1) : 0;
    if (!text_ascii_alphanumeric(last) && last < 0x80)
        return false;
    while (line.length)
        if (text_class(text_next(&line)) == TEXT_UPPER)
            return false;
    return true;
}

/* "in December.yet again": a small letter of a word that begins sentences. */
static bool begins_small(struct text line, size_t stop)
{
    struct text rest = text_slice(line, stop + 1, stop + 1 + LONGEST_WORD);
    struct text word = text_slice(rest, 0, word_length(rest));
    return stop && text_ascii_lower(text_byte(line, stop - 1)) && text_ascii_lower(text_byte(rest, 0)) &&
           text_byte(rest, word.length) == ' ' && word_begins_sentence(word_starter(word));
}

static bool is_loud(char byte)
{
    return byte == '!' || byte == '?';
}

bool care_is_wanting(struct text line)
{
    if (is_bare(line))
        return true;
    for (size_t i = 0; i + 1 < line.length; i++) {
        char next = line.at[i + 1];
        if (is_loud(line.at[i]) && is_loud(next))
            return true;
        if (line.at[i] == '.' && (next == '.' || begins_small(line, i)))
            return true;
    }
    return false;
}
