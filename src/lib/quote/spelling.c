#include "lib/quote/spelling.h"

size_t spelling_other(struct text text, size_t at)
{
    struct text rest = text_slice(text, at, text.length);
    enum text_class class = text_class(text_next(&rest));
    return class == TEXT_PUNCTUATION || class == TEXT_SPACE || class == TEXT_SYMBOL
               ? text.length - at - rest.length
               : 0;
}

/* The full stop at AT of "U.S": between single letters of a word that begins at START. */
static bool is_inner_stop(struct text text, size_t start, size_t at)
{
    bool letter = at - start == 1 || (at - start >= 2 && text_byte(text, at - 2) == '.');
    return text_byte(text, at) == '.' && letter && text_ascii_letter(text_byte(text, at + 1)) &&
           !text_ascii_letter(text_byte(text, at + 2));
}

/* The length of what joins the word that begins at START to what stands behind it; 0: nothing does. */
static size_t joiner(struct text text, size_t start, size_t at)
{
    bool sign = text_byte(text, at) == '&' && spelling_is_letter(text_byte(text, at + 1));
    return sign || is_inner_stop(text, start, at) ? 1 : spelling_joiner(text, at);
}

size_t spelling_word_end(struct text text, size_t at)
{
    size_t start = at, joined;
    for (;;) {
        unsigned char byte = text_byte(text, at);
        if (text_ascii_alphanumeric(byte))
            at++;
        else if (at > start && (joined = joiner(text, start, at)) > 0)
            at += joined;
        else if (byte >= 0x80 && !spelling_other(text, at))
            at++;
        else
            return at;
    }
}

size_t spelling_dash(struct text text)
{
    return text_starts(text, "—") || text_starts(text, "–") || text_starts(text, "―") ? strlen("—") : 0;
}

size_t spelling_handle(struct text text, size_t at)
{
    size_t end = at + 1;
    while (text_ascii_alphanumeric(text_byte(text, end)) || text_byte(text, end) == '_')
        end++;
    return text_ascii_letter(text_byte(text, at + 1)) ? end - at : 0;
}
