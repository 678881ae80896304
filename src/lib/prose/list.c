#include "lib/prose/list.h"

#include <stdio.h>

#include "lib/prose.h"

enum { LONGEST_ITEM = 1000, MARKER_ROOM = 16, MOST_DIGITS = 3 };

/* The length of a bullet at the front; 0: there is none. */
static size_t bullet_length(struct text text)
{
    static const char *const bullets[] = {"•", "⁃", "‣", "●", "■", "▪", "◦"};
    if (!text.length || (unsigned char)text.at[0] < 0x80)
        return 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (text_starts(text, bullets[i]))
            return strlen(bullets[i]);
    return 0;
}

/* The marker of the item that follows one marked by a number: " 10)", or with a bullet " • 10." */
static size_t number_after(struct text text, size_t bullet, char *marker)
{
    size_t digits = 0, number = 0;
    for (; digits < MOST_DIGITS && bullet + digits < text.length && text.at[bullet + digits] >= '0' &&
           text.at[bullet + digits] <= '9';
         digits++)
        number = number * 10 + (size_t)(text.at[bullet + digits] - '0');
    char after = bullet + digits < text.length ? text.at[bullet + digits] : '\0';
    if (!digits || !(after == ')' || (after == '.' && bullet)))
        return 0;
    return (size_t)snprintf(marker, MARKER_ROOM, " %.*s%zu%c", (int)bullet, text.at, number + 1, after);
}

/* The marker of the item that follows one marked by a letter: " b." */
static size_t letter_after(struct text text, char *marker)
{
    if (text.length < 3 || (text.at[1] != '.' && text.at[1] != ')') || !prose_is_gap(text.at[2]))
        return 0;
    char letter = text.at[0];
    bool small = letter >= 'a' && letter < 'z', capital = letter >= 'A' && letter < 'Z';
    if (!small && !(capital && text.at[1] == ')')) /* J. may begin a name */
        return 0;
    return (size_t)snprintf(marker, MARKER_ROOM, " %c%c", letter + 1, text.at[1]);
}

/* Where the marker stands first in the item, behind a blank, as it is written, or behind a line's end. */
static size_t find_marker(struct text item, char *marker, size_t length)
{
    size_t behind_blank = text_find(item, (struct text){marker, length});
    marker[0] = '\n';
    size_t in_line = text_find(item, (struct text){marker, length});
    return in_line < behind_blank ? in_line : behind_blank;
}

size_t list_next_item(struct text text, size_t from)
{
    char marker[MARKER_ROOM];
    struct text item = text_slice(text, from, from + LONGEST_ITEM);
    size_t length = number_after(item, bullet_length(item), marker);
    if (!length)
        length = letter_after(item, marker);
    if (!length)
        return text.length;
    size_t at = find_marker(item, marker, length);
    bool spaced = at + length < item.length && prose_is_gap(item.at[at + length]);
    return at < item.length && spaced ? from + at : text.length;
}
