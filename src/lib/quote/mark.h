/* mark: a quotation mark as it stands in a text, and what its neighbours say of it.
 *
 * Hidden here are the marks of all languages in bytes, and what may stand before one that opens or behind one
 * that closes. */
#ifndef QUOTE_MARK_H
#define QUOTE_MARK_H

#include "lib/quote/block.h"
#include "lib/text.h"

/* Marks of one family close each other. */
enum mark_family {
    FAMILY_NONE,
    FAMILY_DOUBLE,
    FAMILY_SINGLE,
    FAMILY_ANGLE,
    FAMILY_SMALL_ANGLE,
    FAMILY_CORNER,
    FAMILY_WHITE
};

/* What a mark does where nothing around it tells otherwise. */
enum mark_habit { OPENS, CLOSES, EITHER };

struct mark {
    size_t at, length; /* bytes of the text */
    enum mark_family family;
    enum mark_habit habit;
    bool low; /* „ and ‚, which “ and ‘ close */
};

/* Does a mark stand at AT? */
bool mark_is(struct text text, size_t at);

/* The next one at or behind FROM in the text of the blocks, the longest there; false where there is none. An
 * apostrophe between two ASCII letters is none. */
bool mark_next(struct blocks *blocks, size_t from, struct mark *mark);

/* White space, or 0, which text_byte has for the end of a text. */
static inline bool mark_is_space(unsigned char byte)
{
    return text_ascii_space(byte) || byte == 0;
}

/* May a quotation open behind what stands before AT? */
bool mark_may_open(struct text text, size_t at);

/* May one open before the mark, and does no white space stand behind it? */
bool mark_looks_open(struct text text, const struct mark *mark);

/* Does white space, the end, or what closes a clause stand behind the mark? */
bool mark_looks_closed(struct text text, const struct mark *mark);

/* 6'2", 5'11": does it stand for feet or inches? */
bool mark_is_inch(struct text text, const struct mark *mark);

/* Does it begin the value of an attribute, ="…">? */
bool mark_is_attribute(struct text text, const struct mark *mark);

#endif
