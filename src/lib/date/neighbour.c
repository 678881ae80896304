#define DATE_NEIGHBOURS_DATA
#include <limits.h>

#include "lib/table.h"

#include "lib/date/bytes.h"
#include "lib/date/neighbour.h"

/* Does white space end at END, behind START? */
static bool is_behind_space(const char *end, const char *start)
{
    if (LIKELY((unsigned char)end[-1] < 0x80))
        return space_at(end - 1, end);
    return (end - start >= 2 && wide_space(end - 2, end) == 2) ||
           (end - start >= 3 && wide_space(end - 3, end) == 3);
}

struct text next_word(struct text *rest)
{
    if (!rest->length) /* nothing may be added to where an empty token is */
        return *rest;
    const char *end = rest->at + rest->length, *at = rest->at;
    while (at < end && !space_at(at, end))
        at++;
    struct text word = {rest->at, (size_t)(at - rest->at)};
    at = skip_space(at, end);
    *rest = (struct text){at, (size_t)(end - at)};
    return word;
}

struct text first_word(const struct token *at)
{
    struct text rest = token_words(at);
    return next_word(&rest);
}

struct text last_word(const struct token *at)
{
    struct text words = token_words(at);
    size_t start = words.length;
    while (start && !is_behind_space(words.at + start, words.at))
        start--;
    return text_slice(words, start, words.length);
}

enum neighbour neighbour_of(struct text word)
{
    int32_t found = table_find_alike(&date_neighbours, word);
    return found >= 0 ? (enum neighbour)(found >> 16) : NEIGHBOUR_NONE;
}

bool has_word(const struct token *at, int first, int end, enum neighbour class)
{
    struct text rest = token_words(at);
    for (int i = 0; i < end && rest.length; i++) {
        struct text word = next_word(&rest);
        if (i >= first && neighbour_of(word) == class)
            return true;
    }
    return false;
}

bool has_before(const struct token *number, enum neighbour class)
{
    enum { REACH = 8 };
    for (int i = 1; i <= REACH && number[-i].kind != TOKEN_NONE; i++)
        if (has_word(&number[-i], 0, INT_MAX, class))
            return true;
    return false;
}
