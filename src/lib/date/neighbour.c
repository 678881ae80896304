#define DATE_NEIGHBOURS_DATA
#include <limits.h>

#include "lib/table.h"

#include "lib/date/neighbour.h"

/* Does it part the words of a token: a space, or the end of a line? */
static bool is_gap(char byte)
{
    return (unsigned char)byte <= ' ';
}

struct text first_word(const struct token *at)
{
    size_t length = 0;
    while (length < at->length && !is_gap(at->at[length]))
        length++;
    return (struct text){at->at, length};
}

struct text last_word(const struct token *at)
{
    size_t start = at->length;
    while (start > 0 && !is_gap(at->at[start - 1]))
        start--;
    return text_slice((struct text){at->at, at->length}, start, at->length);
}

enum neighbour neighbour_of(struct text word)
{
    int32_t found = table_find_alike(&date_neighbours, word);
    return found >= 0 ? (enum neighbour)(found >> 16) : NEIGHBOUR_NONE;
}

bool has_word(const struct token *at, int first, int end, enum neighbour class)
{
    size_t from = 0;
    for (int i = 0; i < end && from < at->length; i++) {
        size_t to = from;
        while (to < at->length && !is_gap(at->at[to]))
            to++;
        if (i >= first && neighbour_of((struct text){at->at + from, to - from}) == class)
            return true;
        while (to < at->length && is_gap(at->at[to]))
            to++;
        from = to;
    }
    return false;
}

bool has_before(const struct token *number, enum neighbour class)
{
    enum { REACH = 8 };
    for (int i = 1; i <= REACH && number[-i].kind != TOKEN_NONE; i++)
        if (number[-i].kind == TOKEN_WORD && has_word(&number[-i], 0, INT_MAX, class))
            return true;
    return false;
}
