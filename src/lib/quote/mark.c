#include "lib/quote/mark.h"

struct glyph {
    unsigned char length;
    enum mark_family family;
    enum mark_habit habit;
    bool low; /* „ and ‚, which “ and ‘ close */
};

static const struct glyph straight = {1, FAMILY_DOUBLE, EITHER, false},
                          apostrophes[] = {{1, FAMILY_SINGLE, EITHER, false}, /* ' '' */
                                           {2, FAMILY_DOUBLE, EITHER, false}},
                          graves[] = {{1, FAMILY_SINGLE, OPENS, false}, /* ` `` */
                                      {2, FAMILY_DOUBLE, OPENS, false}},
                          angles[] = {{2, FAMILY_ANGLE, OPENS, false}, /* « » */
                                      {2, FAMILY_ANGLE, CLOSES, false}},
                          curly[] = {{3, FAMILY_SINGLE, OPENS, false}, /* ‘ ’ ‚ ‛ “ ” „ ‟ */
                                     {3, FAMILY_SINGLE, CLOSES, false}, {3, FAMILY_SINGLE, OPENS, true},
                                     {3, FAMILY_SINGLE, OPENS, false},  {3, FAMILY_DOUBLE, OPENS, false},
                                     {3, FAMILY_DOUBLE, CLOSES, false}, {3, FAMILY_DOUBLE, OPENS, true},
                                     {3, FAMILY_DOUBLE, OPENS, false}},
                          small_angles[] = {{3, FAMILY_SMALL_ANGLE, OPENS, false}, /* ‹ › */
                                            {3, FAMILY_SMALL_ANGLE, CLOSES, false}},
                          corners[] = {{3, FAMILY_CORNER, OPENS, false}, /* 「 」 『 』 */
                                       {3, FAMILY_CORNER, CLOSES, false},
                                       {3, FAMILY_WHITE, OPENS, false},
                                       {3, FAMILY_WHITE, CLOSES, false}};

/* The glyph at AT among U+2018 to U+203A, or U+300C to U+300F; NULL: it is none. */
static const struct glyph *wide_glyph(struct text text, size_t at)
{
    unsigned third = text_byte(text, at + 2);
    if (text_byte(text, at + 1) != 0x80)
        return NULL;
    if (text_byte(text, at) == 0xE3)
        return third - 0x8C < 4 ? &corners[third - 0x8C] : NULL;
    if (third - 0x98 < 8)
        return &curly[third - 0x98];
    return third - 0xB9 < 2 ? &small_angles[third - 0xB9] : NULL;
}

/* The longest glyph at AT; NULL: it is none. */
static const struct glyph *glyph_at(struct text text, size_t at)
{
    unsigned char byte = text_byte(text, at), next = text_byte(text, at + 1);
    switch (byte) {
    case '"':
        return &straight;
    case '\'':
        return &apostrophes[next == byte];
    case '`':
        return &graves[next == byte];
    case 0xC2:
        return next == 0xAB || next == 0xBB ? &angles[next == 0xBB] : NULL;
    case 0xE2:
    case 0xE3:
        return wide_glyph(text, at);
    default:
        return NULL;
    }
}

bool mark_is(struct text text, size_t at)
{
    return glyph_at(text, at) != NULL;
}

/* Where marks may stand. */
static inline uint64_t may_be_marks(const char *at)
{
    return compare_several(at, "\"'`\xC2", 0xE2, 0xE3);
}

/* Is it an apostrophe between two ASCII letters, whatever is open, or that of 's behind a tag:
 * "<TIMEX3 ...>Friday</TIMEX3>'s"? */
static bool is_in_word(struct text text, size_t at, const struct glyph *glyph)
{
    unsigned char before = at ? text_byte(text, at - 1) : ' ';
    size_t behind = at + glyph->length;
    if (glyph->family != FAMILY_SINGLE || glyph->habit == OPENS)
        return false;
    return (text_ascii_letter(before) && text_ascii_letter(text_byte(text, behind))) ||
           (before == '>' && text_byte(text, behind) == 's' &&
            !text_ascii_letter(text_byte(text, behind + 1)));
}

bool mark_next(struct blocks *blocks, size_t from, struct mark *mark)
{
    struct text text = blocks->text;
    for (;; from++) {
        from = block_next(blocks, from, may_be_marks);
        if (from >= text.length)
            return false;
        const struct glyph *glyph = glyph_at(text, from);
        if (glyph && !is_in_word(text, from, glyph)) {
            *mark = (struct mark){from, glyph->length, glyph->family, glyph->habit, glyph->low};
            return true;
        }
    }
}

/* Do three bytes stand at AT of which the first two are those of U+2000 to U+203F, the third one of these? */
static bool is_wide_among(struct text text, size_t at, const char *thirds)
{
    unsigned char third = text_byte(text, at + 2);
    return third && text_byte(text, at) == 0xE2 && text_byte(text, at + 1) == 0x80 && strchr(thirds, third);
}

/* Behind white space, or ( [ { > - / – — ― “ " ‘ « and spaces that do not break or have no width. */
bool mark_may_open(struct text text, size_t at)
{
    unsigned char before = at ? text_byte(text, at - 1) : ' ';
    if (before < 0x80)
        return mark_is_space(before) || strchr("([{>-/\"", before);
    if (at >= 2 && text_byte(text, at - 2) == 0xC2)
        return before == 0xAB || before == 0xA0;
    return at >= 3 && (text_order_mark(text_slice(text, at - 3, at)) ||
                       is_wide_among(text, at - 3, "\x8B\x93\x94\x95\x98\x9C\xAF"));
}

/* White space, the end, or what closes a clause: also – — ’ ” … and the space that does not break. */
bool mark_looks_closed(struct text text, const struct mark *mark)
{
    size_t at = mark->at + mark->length;
    unsigned char byte = text_byte(text, at);
    if (byte < 0x80)
        return mark_is_space(byte) || strchr(".,;:!?)]}-<\"'/*|", byte);
    return is_wide_among(text, at, "\x93\x94\x99\x9D\xA6") ||
           (byte == 0xC2 && text_byte(text, at + 1) == 0xA0);
}

bool mark_looks_open(struct text text, const struct mark *mark)
{
    return mark_may_open(text, mark->at) && !mark_is_space(text_byte(text, mark->at + mark->length));
}

bool mark_is_inch(struct text text, const struct mark *mark)
{
    if (mark->habit != EITHER || mark->at == 0 || !text_ascii_digit(text_byte(text, mark->at - 1)))
        return false;
    size_t at = mark->at;
    while (at > 0 && text_ascii_digit(text_byte(text, at - 1)))
        at--;
    if (mark->family == FAMILY_SINGLE)
        return text_ascii_digit(text_byte(text, mark->at + 1));
    return (at >= 1 && text.at[at - 1] == '\'') || (at >= 3 && is_wide_among(text, at - 3, "\x99\xB2"));
}

bool mark_is_attribute(struct text text, const struct mark *mark)
{
    return mark->habit == EITHER && mark->at > 0 && text.at[mark->at - 1] == '=';
}
