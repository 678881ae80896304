#define DATE_NEIGHBOURS_DATA
#include <limits.h>

#include "lib/table.h"

#include "lib/date/neighbour.h"

struct text first_word(const struct token *at)
{
    size_t length = 0;
    while (length < at->length && (unsigned char)at->at[length] > ' ')
        length++;
    return (struct text){at->at, length};
}

struct text last_word(const struct token *at)
{
    size_t start = at->length;
    while (start > 0 && (unsigned char)at->at[start - 1] > ' ')
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
    struct text rest = {at->at, at->length}, word;
    for (int i = 0; i < end && text_line(&rest, ' ', &word); i++)
        if (i >= first && neighbour_of(word) == class)
            return true;
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
