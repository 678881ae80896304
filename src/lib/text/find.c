#include "lib/text.h"

/* Where the greatest suffix of PIECE begins (REVERSED: in the reversed order of bytes), and its period. */
static size_t greatest_suffix(struct text piece, bool reversed, size_t *period)
{
    size_t greatest = 0, rival = 1, same = 0;
    *period = 1;
    while (rival + same < piece.length) {
        unsigned char ours = (unsigned char)piece.at[greatest + same];
        unsigned char theirs = (unsigned char)piece.at[rival + same];
        if (ours == theirs) {
            bool whole = ++same == *period;
            rival += whole ? same : 0;
            same = whole ? 0 : same;
        } else if ((theirs < ours) != reversed) {
            rival += same + 1;
            same = 0;
            *period = rival - greatest;
        } else {
            greatest = rival++;
            same = 0;
            *period = 1;
        }
    }
    return greatest;
}

/* A piece cut at a critical place: where a match fails right of it, the search may step past the failure. */
struct needle {
    struct text piece;
    size_t cut;
    size_t step; /* how far to go on after a failure left of the cut */
};

static struct needle cut_needle(struct text piece)
{
    size_t period, reversed_period;
    size_t cut = greatest_suffix(piece, false, &period);
    size_t reversed_cut = greatest_suffix(piece, true, &reversed_period);
    if (reversed_cut > cut) {
        cut = reversed_cut;
        period = reversed_period;
    }
    if (memcmp(piece.at, piece.at + period, cut) == 0) /* it is the period of the whole piece */
        return (struct needle){piece, cut, period};
    size_t longer = cut > piece.length - cut ? cut : piece.length - cut;
    return (struct needle){piece, cut, longer + 1};
}

/* How far the piece can go on from the front of TEXT, which is no shorter; 0 where it stands there. */
static size_t advance(const struct needle *needle, const char *text)
{
    struct text piece = needle->piece;
    for (size_t right = needle->cut; right < piece.length; right++)
        if (piece.at[right] != text[right])
            return right - needle->cut + 1;
    return memcmp(piece.at, text, needle->cut) ? needle->step : 0;
}

/* The two-way algorithm. What it remembers of a match after a step of a period is for those who search on
 * behind a match: the cut is less than the period, so after such a step the left side matches, and a failure
 * on the right makes good for what was compared twice. */
static size_t find_needle(struct text text, const struct needle *needle)
{
    size_t last = text.length - needle->piece.length; /* where it may begin */
    for (size_t at = 0; at <= last;) {
        struct text candidates = text_slice(text, at + needle->cut, last + needle->cut + 1);
        at += text_find_byte(candidates, needle->piece.at[needle->cut]);
        size_t step = at <= last ? advance(needle, text.at + at) : 0;
        if (step == 0)
            return at <= last ? at : text.length;
        at += step;
    }
    return text.length;
}

size_t text_find(struct text text, struct text piece)
{
    if (piece.length == 0 || piece.length > text.length)
        return text.length;
    if (piece.length == 1)
        return text_find_byte(text, piece.at[0]);
    struct needle needle = cut_needle(piece);
    return find_needle(text, &needle);
}
