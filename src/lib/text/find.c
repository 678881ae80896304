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
    size_t step;  /* how far to go on after a failure left of the cut */
    size_t known; /* bytes at the front that are known to match after such a step */
};

static struct needle cut_needle(struct text piece)
{
    size_t step, reversed_step;
    size_t cut = greatest_suffix(piece, false, &step);
    size_t reversed_cut = greatest_suffix(piece, true, &reversed_step);
    if (reversed_cut > cut) {
        cut = reversed_cut;
        step = reversed_step;
    }
    if (memcmp(piece.at, piece.at + step, cut) == 0)
        return (struct needle){piece, cut, step, piece.length - step};
    size_t longer = cut > piece.length - cut ? cut : piece.length - cut;
    return (struct needle){piece, cut, longer + 1, 0};
}

/* The two-way algorithm (Crochemore and Perrin, Journal of the ACM 38, 1991): linear time, no memory. */
static size_t find_needle(struct text text, const struct needle *needle)
{
    const char *piece = needle->piece.at;
    size_t length = needle->piece.length, at = 0, known = 0;
    while (length <= text.length - at) {
        if (!known) {
            struct text candidates =
                text_slice(text, at + needle->cut, text.length - length + needle->cut + 1);
            at += text_find_byte(candidates, piece[needle->cut]);
            if (length > text.length - at)
                break;
        }
        size_t right = needle->cut > known ? needle->cut : known, left = needle->cut;
        while (right < length && piece[right] == text.at[at + right])
            right++;
        while (right == length && left > known && piece[left - 1] == text.at[at + left - 1])
            left--;
        if (right == length && left <= known)
            return at;
        at += right < length ? right - needle->cut + 1 : needle->step;
        known = right < length ? 0 : needle->known;
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
