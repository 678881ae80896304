#include "lib/page/white.h"

#include "lib/bytes.h"

enum { FIRST_OF_NBSP = 0xC2, SECOND_OF_NBSP = 0xA0 };

/* The length of the white space at the front: 0, 1, or 2 for U+00A0. */
static inline size_t white_length(struct text text)
{
    if (!text.length)
        return 0;
    unsigned char first = (unsigned char)text.at[0];
    if (first == FIRST_OF_NBSP)
        return text.length > 1 && (unsigned char)text.at[1] == SECOND_OF_NBSP ? 2 : 0;
    return first == ' ' || first == '\n' || first == '\t' || first == '\r' || first == '\f';
}

/* How many of the bytes at the front, of those that are looked at together, are white space of ASCII. */
static size_t white_run(struct text text)
{
    if (text.length < FEW_COMPARED)
        return 0;
    uint64_t white = compare_few(text.at, ' ') | compare_few(text.at, '\n') | compare_few(text.at, '\t') |
                     compare_few(text.at, '\r') | compare_few(text.at, '\f');
    return lowest_bit(~white);
}

bool white_skip(struct text *from)
{
    if (from->length && text_ascii_visible(from->at[0])) /* as mostly */
        return false;
    size_t done = 0, nothing = 0; /* of that, bytes of NUL */
    while (done < from->length) {
        struct text rest = {from->at + done, from->length - done};
        size_t run = white_run(rest), length = run ? run : white_length(rest);
        if (!length && from->at[done])
            break;
        nothing += !length;
        done += length ? length : 1;
    }
    *from = text_slice(*from, done, from->length);
    return done > nothing;
}

/* Moves words of eight bytes while they hold nothing to look at: how many bytes. That the next word too is
 * read, one byte on, finds two spaces in a row wherever they stand. */
static size_t move_words(struct text from, unsigned char stop, char *to)
{
    size_t done = 0;
    for (; from.length - done > 8; done += 8) {
        uint64_t here = load_eight(from.at + done), next = load_eight(from.at + done + 1);
        if (eight_below(here, ' ') | eight_below(next, ' ') | eight_equal(here, stop) |
            eight_equal(next, stop) | eight_equal(here, FIRST_OF_NBSP) | eight_equal(next, FIRST_OF_NBSP) |
            (eight_equal(here, ' ') & eight_equal(next, ' ')))
            break;
        memcpy(to + done, from.at + done, 8);
    }
    return done;
}

/* May the byte at the front stand in a run of text: also one space does, between two others that do. */
static bool in_run(struct text from, char stop)
{
    if (from.at[0] == ' ' && from.length > 1)
        from = text_slice(from, 1, from.length);
    return from.at[0] && from.at[0] != stop && !white_length(from);
}

void white_move(struct text *from, char stop, struct buffer *to)
{
    char *room = buffer_room(to, from->length);
    struct text rest = *from;
    size_t moved = 0;
    while (rest.length && in_run(rest, stop)) {
        size_t words = moved % 8 ? 0 : move_words(rest, (unsigned char)stop, room + moved);
        if (!words)
            room[moved] = rest.at[0];
        moved += words ? words : 1;
        rest = text_slice(*from, moved, from->length);
    }
    to->length += moved;
    *from = rest;
}
