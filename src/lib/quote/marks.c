#include "lib/quote/marks.h"

#include <stdlib.h>

#include "lib/quote/block.h"

/* Marks of one family close each other. */
enum family {
    FAMILY_NONE,
    FAMILY_DOUBLE,
    FAMILY_SINGLE,
    FAMILY_ANGLE,
    FAMILY_SMALL_ANGLE,
    FAMILY_CORNER,
    FAMILY_WHITE
};

/* What a mark does where nothing around it tells otherwise. */
enum habit { OPENS, CLOSES, EITHER };

struct glyph {
    unsigned char length;
    enum family family;
    enum habit habit;
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

/* A mark as it stands in the text. */
struct mark {
    size_t at, length;
    enum family family;
    enum habit habit;
    bool low;
};

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

bool marks_is(struct text text, size_t at)
{
    return glyph_at(text, at) != NULL;
}

/* Where marks may stand. */
static inline uint64_t may_be_marks(const char *at)
{
    return compare_several(at, "\"'`\xC2", 0xE2, 0xE3);
}

/* An apostrophe between two ASCII letters is no mark, whatever is open. */
static bool is_in_word(struct text text, size_t at, const struct glyph *glyph)
{
    return glyph->family == FAMILY_SINGLE && glyph->habit != OPENS && at > 0 &&
           text_ascii_letter(text_byte(text, at - 1)) &&
           text_ascii_letter(text_byte(text, at + glyph->length));
}

static bool next_mark(struct blocks *blocks, size_t from, struct mark *mark)
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

static bool is_space(unsigned char byte)
{
    return text_ascii_space(byte) || byte == 0;
}

static bool is_letter(unsigned char byte)
{
    return text_ascii_letter(byte) || byte >= 0x80;
}

/* Do three bytes stand at AT of which the first two are those of U+2000 to U+203F, the third one of these? */
static bool is_wide_among(struct text text, size_t at, const char *thirds)
{
    unsigned char third = text_byte(text, at + 2);
    return third && text_byte(text, at) == 0xE2 && text_byte(text, at + 1) == 0x80 && strchr(thirds, third);
}

/* May a quotation open behind what stands before AT: white space, or ( [ { > - / – — ― “ " ‘ « and spaces
 * that do not break or have no width? */
static bool is_open_side(struct text text, size_t at)
{
    unsigned char before = at ? text_byte(text, at - 1) : ' ';
    if (before < 0x80)
        return is_space(before) || strchr("([{>-/\"", before);
    if (at >= 2 && text_byte(text, at - 2) == 0xC2)
        return before == 0xAB || before == 0xA0;
    bool order_mark = at >= 3 && memcmp(text.at + at - 3, "\xEF\xBB\xBF", 3) == 0;
    return order_mark || (at >= 3 && is_wide_among(text, at - 3, "\x8B\x93\x94\x95\x98\x9C\xAF"));
}

/* Does white space, or the end, or what closes a clause stand at AT: also – — ’ ” … and the space that does
 * not break?
 */
static bool is_close_side(struct text text, size_t at)
{
    unsigned char byte = text_byte(text, at);
    if (byte < 0x80)
        return is_space(byte) || strchr(".,;:!?)]}-<\"'/*|", byte);
    return is_wide_among(text, at, "\x93\x94\x99\x9D\xA6") ||
           (byte == 0xC2 && text_byte(text, at + 1) == 0xA0);
}

static bool looks_open(struct text text, const struct mark *mark)
{
    return is_open_side(text, mark->at) && !is_space(text_byte(text, mark->at + mark->length));
}

/* 6'2", 5'11": inches; ="…">: the value of an attribute. */
static bool is_inch(struct text text, const struct mark *mark)
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

static bool is_attribute(struct text text, const struct mark *mark)
{
    return mark->habit == EITHER && mark->at > 0 && text.at[mark->at - 1] == '=';
}

/* What is open: marks within marks. */
enum { MOST_OPEN = 8 };

/* From FROM to AT of a line nothing tells whether a single mark is closed on it: what is behind does. It is
 * kept, and so is the line's end, lest either be sought from each mark of a long line. */
struct outlook {
    size_t from, at;
    bool closes;
};

struct pairing {
    struct text text;
    struct blocks blocks;
    struct mark open[MOST_OPEN];
    size_t depth;
    size_t line_end;  /* of the line in which the outermost stands */
    struct text line; /* the rest of the one whose end was sought last */
    struct outlook outlook;
    struct spans *spans;
};

static void add(struct pairing *pairing, size_t end, size_t after)
{
    const struct mark *mark = &pairing->open[0];
    struct spans *spans = pairing->spans;
    spans->all = array_grow(spans->all, &spans->capacity, spans->count + 1, sizeof *spans->all);
    spans->all[spans->count++] = (struct span){mark->at, mark->at + mark->length, end, after, false};
}

/* The level at which a mark of this family is open, from 1; 0: none is. */
static size_t level_of(const struct pairing *pairing, enum family family)
{
    size_t level = pairing->depth;
    while (level > 0 && pairing->open[level - 1].family != family)
        level--;
    return level;
}

/* Where the line ends in which AT is. */
static size_t find_line_end(struct pairing *pairing, size_t at)
{
    const char *place = pairing->text.at + at, *line = pairing->line.at;
    if (!line || place < line || place > line + pairing->line.length) { /* NULL: not looked for yet */
        struct text rest = text_slice(pairing->text, at, pairing->text.length);
        pairing->line = text_slice(rest, 0, text_find_byte(rest, '\n'));
    }
    return (size_t)(pairing->line.at + pairing->line.length - pairing->text.at);
}

static void push(struct pairing *pairing, const struct mark *mark)
{
    if (pairing->depth == 0)
        pairing->line_end = find_line_end(pairing, mark->at);
    if (pairing->depth < MOST_OPEN)
        pairing->open[pairing->depth++] = *mark;
}

/* Is there a later mark on the line that can close a single one, before another opens? */
static bool closes_later(struct pairing *pairing, const struct mark *single)
{
    struct text text = pairing->text;
    struct blocks blocks = pairing->blocks;
    struct mark mark = *single;
    struct outlook *known = &pairing->outlook,
                   found = {mark.at + mark.length, find_line_end(pairing, mark.at), false};
    for (size_t at = found.from; next_mark(&blocks, at, &mark) && mark.at < found.at;
         at = mark.at + mark.length) {
        if (known->from <= at && at <= known->at) {
            found.at = known->at;
            found.closes = known->closes;
            break;
        }
        if (mark.family != FAMILY_SINGLE || is_inch(text, &mark))
            continue;
        bool opens = mark.habit == OPENS || looks_open(text, &mark);
        found.closes = !opens && is_close_side(text, mark.at + mark.length);
        if (opens || found.closes) {
            found.at = mark.at;
            break;
        }
    }
    *known = found;
    return found.closes;
}

/* Is a single mark an apostrophe, or behind the s of a plural, where the quotation goes on? */
static bool is_apostrophe(struct pairing *pairing, const struct mark *mark, bool open)
{
    struct text text = pairing->text;
    unsigned char before = mark->at ? text_byte(text, mark->at - 1) : ' ',
                  behind = text_byte(text, mark->at + mark->length);
    if (mark->family != FAMILY_SINGLE || mark->low)
        return false;
    if (!open)
        return !(mark->habit == OPENS || looks_open(text, mark)) || text_ascii_digit(behind) ||
               !closes_later(pairing, mark);
    if (is_letter(behind) || text_ascii_digit(behind))
        return !is_open_side(text, mark->at) || mark->habit == CLOSES;
    return before == 's' && closes_later(pairing, mark);
}

static bool can_close(const struct pairing *pairing, const struct mark *mark, const struct mark *open)
{
    if (mark->habit == CLOSES)
        return open->habit != CLOSES || !looks_open(pairing->text, mark);
    if (mark->habit == OPENS)
        return (open->low || open->habit == CLOSES) && !looks_open(pairing->text, mark);
    return !looks_open(pairing->text, mark) || is_close_side(pairing->text, mark->at + mark->length);
}

static size_t without_space(struct text text, size_t from, size_t end)
{
    while (end > from && is_space(text_byte(text, end - 1)))
        end--;
    return end;
}

/* What is open has not been closed before AT: it ends with its line, or at AT. */
static void give_up(struct pairing *pairing, size_t at)
{
    const struct mark *open = &pairing->open[0];
    size_t end = without_space(pairing->text, open->at + open->length,
                               pairing->line_end < at ? pairing->line_end : at);
    if (open->family != FAMILY_SINGLE)
        add(pairing, end, end);
    pairing->depth = 0;
}

static void close_at(struct pairing *pairing, size_t level, const struct mark *mark)
{
    if (level == 1)
        add(pairing, mark->at, mark->at + mark->length);
    pairing->depth = level - 1;
}

static void take(struct pairing *pairing, const struct mark *mark)
{
    size_t level = level_of(pairing, mark->family);
    if (is_apostrophe(pairing, mark, level > 0))
        return;
    if (level && can_close(pairing, mark, &pairing->open[level - 1])) {
        close_at(pairing, level, mark);
        return;
    }
    bool opens = mark->habit == OPENS || looks_open(pairing->text, mark);
    if (!opens)
        return;
    if (level && (mark->habit == EITHER || pairing->line_end < mark->at))
        give_up(pairing, mark->at);
    push(pairing, mark);
}

/* Behind the value of an attribute, which is no quotation. Of more apostrophes behind it, other ones come to
 * be pairs than were seen from farther ahead. */
static size_t skip_attribute(struct pairing *pairing, const struct mark *mark)
{
    struct text text = pairing->text;
    size_t from = mark->at + mark->length;
    struct text value = text_slice(text, from, text.length);
    value.length = text_find(value, text_slice(text, mark->at, from));
    if (from + value.length >= text.length || text_find_byte(value, '\n') < value.length)
        return from;
    size_t behind = from + value.length + mark->length, next = behind;
    while (text_byte(text, next) == '\'')
        next++;
    if (next > behind && pairing->outlook.from < next)
        pairing->outlook.from = next;
    return behind;
}

/* Do marks of this family count? */
static bool is_wanted(unsigned kinds, enum family family)
{
    static const unsigned char kind_of[] = {
        [FAMILY_DOUBLE] = MARKS_DOUBLE,     [FAMILY_SINGLE] = MARKS_SINGLE, [FAMILY_ANGLE] = MARKS_ANGLE,
        [FAMILY_SMALL_ANGLE] = MARKS_ANGLE, [FAMILY_CORNER] = MARKS_CORNER, [FAMILY_WHITE] = MARKS_CORNER};
    return kinds & kind_of[family];
}

/* Of three apostrophes the first closes what single marks opened within double ones: ''...'why?'''. */
static void part_apostrophes(const struct pairing *pairing, struct mark *mark)
{
    bool single = pairing->depth && pairing->open[pairing->depth - 1].family == FAMILY_SINGLE;
    if (single && mark->length == 2 && text_byte(pairing->text, mark->at) == '\'' &&
        text_byte(pairing->text, mark->at + 2) == '\'') {
        mark->length = 1;
        mark->family = FAMILY_SINGLE;
    }
}

/* Where the tag ends that holds AT, and begins at or behind *TAG; AT where there is none. *TAG moves on, so
 * that each tag is sought once. */
static size_t skip_tag(struct text text, size_t *tag, size_t at)
{
    while (*tag < at) {
        size_t next = *tag + text_find_byte(text_slice(text, *tag, text.length), '<');
        size_t length = next < at ? text_tag(text_slice(text, next, text.length)) : 0;
        *tag = next < at ? next + (length ? length : 1) : next;
        if (length && *tag > at)
            return *tag;
    }
    return at;
}

/* Nothing is open, and there are no pairs yet. What holds the marks that are open stays as it is: to clear it
 * takes longer than all else in a paragraph without marks. */
static void begin(struct pairing *pairing, struct text text, const char *end, struct spans *spans)
{
    pairing->text = text;
    pairing->blocks = block_open(text, 0, end);
    pairing->depth = pairing->line_end = 0;
    pairing->line = (struct text){NULL, 0};
    pairing->outlook = (struct outlook){0, 0, false};
    pairing->spans = spans;
    spans->count = 0;
}

void marks_pair(struct text text, const char *end, unsigned kinds, struct spans *spans)
{
    struct pairing pairing;
    struct mark mark;
    begin(&pairing, text, end, spans);
    for (size_t at = 0, tag = 0, behind; next_mark(&pairing.blocks, at, &mark);) {
        part_apostrophes(&pairing, &mark);
        at = mark.at + mark.length;
        if ((behind = skip_tag(text, &tag, mark.at)) > mark.at)
            at = behind;
        else if (is_attribute(text, &mark))
            at = skip_attribute(&pairing, &mark);
        else if (is_wanted(kinds, mark.family) && !is_inch(text, &mark))
            take(&pairing, &mark);
    }
    if (pairing.depth)
        give_up(&pairing, text.length);
}

void marks_free(struct spans *spans)
{
    free(spans->all);
}
