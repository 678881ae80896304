#include "lib/quote/skip.h"

#include "lib/prose.h"
#include "lib/quote/block.h"

/* Marks that may end a sentence, line ends, tags, and marks of full width. */
static inline uint64_t may_end(const char *at)
{
    return compare_several(at, ".!?\n", 0xE3, 0xEF) | compare_bytes(at, '<');
}

/* Does a sentence end at a byte? */
enum ending { ENDING_NO, ENDING_YES, ENDING_UNSURE };

/* The full stop of "4.5", or the first one of "U.S." */
static bool is_inner(struct text text, size_t at)
{
    unsigned char before = at ? text_byte(text, at - 1) : ' ', behind = text_byte(text, at + 1);
    if (text_ascii_digit(before))
        return text_ascii_digit(behind);
    return text_ascii_letter(before) && at > 1 && text.at[at - 2] == ' ' && text_ascii_letter(behind) &&
           !text_ascii_letter(text_byte(text, at + 2));
}

static enum ending read_mark(struct text text, size_t sentence, size_t at)
{
    if (!prose_is_gap(text_byte(text, at + 1)))
        return text.at[at] == '.' && is_inner(text, at) ? ENDING_NO : ENDING_UNSURE;
    return prose_ends_at(text_slice(text, 0, at + MARK_REACH), sentence, at) ? ENDING_YES : ENDING_NO;
}

static enum ending read_byte(struct text text, size_t sentence, size_t at, bool wrapped)
{
    switch (text.at[at]) {
    case '.':
    case '!':
    case '?':
        return read_mark(text, sentence, at);
    case '\n':
        if (wrapped)
            return ENDING_NO;
        return at && text_ascii_alphanumeric(text.at[at - 1]) &&
                       text_ascii_alphanumeric(text_byte(text, at + 1))
                   ? ENDING_YES
                   : ENDING_UNSURE;
    default:
        return ENDING_UNSURE;
    }
}

/* The start behind what ends a sentence at END. */
static struct start start_behind(struct text text, size_t end, bool wrapped)
{
    struct start start = {end + 1, end + 1};
    for (; prose_is_gap(text_byte(text, start.at)); start.at++)
        if (text.at[start.at] == '\n' && !wrapped)
            start.marks = 0;
    start.marks = start.marks ? start.marks : start.at;
    return start;
}

/* Moves on to the next sentence; false where that is not plain, or begins at or behind OPEN. */
static bool next_start(struct blocks *blocks, size_t open, bool wrapped, struct start *start)
{
    struct text text = blocks->text;
    for (size_t at = start->at; (at = block_next(blocks, at, may_end)) < open; at++) {
        enum ending ending = read_byte(text, start->marks, at, wrapped);
        if (ending == ENDING_NO)
            continue;
        if (ending == ENDING_YES)
            *start = start_behind(text, at, wrapped);
        return ending == ENDING_YES;
    }
    return false;
}

/* Does a word follow the quotation in the same sentence: "...," she? */
static bool is_followed(struct text text, const struct span *span)
{
    return text_byte(text, span->end - 1) != '.' && text_byte(text, span->after) == ' ' &&
           text_ascii_letter(text_byte(text, span->after + 1));
}

struct start skip_sentences(struct text paragraph, struct start start, const struct span *span, bool wrapped)
{
    struct blocks blocks = block_open(paragraph, start.at, paragraph.at + paragraph.length);
    struct start before = start, next = start;
    size_t open = span ? span->open : paragraph.length;
    while (start.at < open && text_ascii_letter(text_byte(paragraph, start.at))) {
        if (!next_start(&blocks, open, wrapped, &next))
            return start;
        before = start;
        start = next;
    }
    return span && start.at == open && is_followed(paragraph, span) ? start : before;
}
