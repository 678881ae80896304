#include "lib/page/white.h"

enum { STEP = sizeof(uint64_t), FIRST_OF_NBSP = 0xC2, SECOND_OF_NBSP = 0xA0 };

static uint64_t each(unsigned char byte)
{
    return UINT64_C(0x0101010101010101) * byte;
}

static uint64_t load(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

/* The high bit of each byte that equals BYTE; those above the first may be set for nothing (Lamport 1975). */
static uint64_t equal_to(uint64_t word, unsigned char byte)
{
    uint64_t zero = word ^ each(byte);
    return (zero - each(1)) & ~zero & each(0x80);
}

static uint64_t controls(uint64_t word)
{
    return (word - each(' ')) & ~word & each(0x80);
}

static size_t white_length(struct text text)
{
    if (!text.length)
        return 0;
    unsigned char first = (unsigned char)text.at[0];
    if (first == FIRST_OF_NBSP)
        return text.length > 1 && (unsigned char)text.at[1] == SECOND_OF_NBSP ? 2 : 0;
    return first == ' ' || first == '\n' || first == '\t' || first == '\r' || first == '\f';
}

bool white_skip(struct text *from)
{
    bool white = false;
    while (from->length) {
        size_t length = white_length(*from);
        if (!length && from->at[0])
            break;
        white |= length > 0;
        *from = text_slice(*from, length ? length : 1, from->length);
    }
    return white;
}

/* Moves words of eight bytes while they hold nothing to look at: how many bytes. That the next word too is
 * read, one byte on, finds two spaces in a row wherever they stand. */
static size_t move_words(struct text from, unsigned char stop, char *to)
{
    size_t done = 0;
    for (; from.length - done > STEP; done += STEP) {
        uint64_t here = load(from.at + done), next = load(from.at + done + 1);
        if (controls(here) | controls(next) | equal_to(here, stop) | equal_to(next, stop) |
            equal_to(here, FIRST_OF_NBSP) | equal_to(next, FIRST_OF_NBSP) |
            (equal_to(here, ' ') & equal_to(next, ' ')))
            break;
        memcpy(to + done, &here, STEP);
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
        room[moved++] = rest.at[0];
        rest = text_slice(rest, 1, rest.length);
        if (moved % STEP == 0) {
            moved += move_words(rest, (unsigned char)stop, room + moved);
            rest = text_slice(*from, moved, from->length);
        }
    }
    to->length += moved;
    *from = rest;
}
