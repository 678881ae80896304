#include "lib/quote/marks.h"

#include <stdlib.h>

#include "lib/quote/mark.h"

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

void marks_add(struct spans *spans, struct span span)
{
    spans->all = array_grow(spans->all, &spans->capacity, spans->count + 1, sizeof *spans->all);
    spans->all[spans->count++] = span;
}

static void add(struct pairing *pairing, size_t end, size_t after)
{
    const struct mark *mark = &pairing->open[0];
    marks_add(pairing->spans, (struct span){mark->at, mark->at + mark->length, end, after, false});
}

/* The level at which a mark of this family is open, from 1; 0: none is. */
static size_t level_of(const struct pairing *pairing, enum mark_family family)
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

/* By habit or by its looks. */
static bool opens(struct text text, const struct mark *mark)
{
    return mark->habit == OPENS || mark_looks_open(text, mark);
}

/* Does the mark stand for what a word lacks at its front, "’87", "’em", in a text whose single ones are ‘ and
 * ’? */
static bool omits(struct text text, const struct mark *single, const struct mark *mark)
{
    return single->habit == OPENS && mark->habit == CLOSES && mark->at &&
           mark_is_space(text_byte(text, mark->at - 1)) &&
           text_ascii_alphanumeric(text_byte(text, mark->at + mark->length));
}

/* Is there a later mark on the line that can close a single one, before another opens? */
static bool closes_later(struct pairing *pairing, const struct mark *single)
{
    struct text text = pairing->text;
    struct blocks blocks = pairing->blocks;
    struct mark mark = *single;
    struct outlook *known = &pairing->outlook,
                   found = {mark.at + mark.length, find_line_end(pairing, mark.at), false};
    for (size_t at = found.from; mark_next(&blocks, at, &mark) && mark.at < found.at;
         at = mark.at + mark.length) {
        if (known->from <= at && at <= known->at) {
            found.at = known->at;
            found.closes = known->closes;
            break;
        }
        if (mark.family != FAMILY_SINGLE || mark_is_inch(text, &mark) || omits(text, single, &mark))
            continue;
        bool open = opens(text, &mark);
        found.closes = !open && mark_looks_closed(text, &mark);
        if (open || found.closes) {
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
        return !opens(text, mark) || text_ascii_digit(behind) || !closes_later(pairing, mark);
    if (text_ascii_alphanumeric(behind) || behind >= 0x80)
        return !mark_may_open(text, mark->at) || mark->habit == CLOSES;
    return before == 's' && closes_later(pairing, mark);
}

static bool can_close(const struct pairing *pairing, const struct mark *mark, const struct mark *open)
{
    if (mark->habit == CLOSES)
        return open->habit != CLOSES || !mark_looks_open(pairing->text, mark);
    if (mark->habit == OPENS)
        return (open->low || open->habit == CLOSES) && !mark_looks_open(pairing->text, mark);
    return !mark_looks_open(pairing->text, mark) || mark_looks_closed(pairing->text, mark);
}

static size_t without_space(struct text text, size_t from, size_t end)
{
    while (end > from && mark_is_space(text_byte(text, end - 1)))
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
    if (!opens(pairing->text, mark))
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
static bool is_wanted(unsigned kinds, enum mark_family family)
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
    for (size_t at = 0, tag = 0, behind; mark_next(&pairing.blocks, at, &mark);) {
        part_apostrophes(&pairing, &mark);
        at = mark.at + mark.length;
        if ((behind = skip_tag(text, &tag, mark.at)) > mark.at)
            at = behind;
        else if (mark_is_attribute(text, &mark))
            at = skip_attribute(&pairing, &mark);
        else if (is_wanted(kinds, mark.family) && !mark_is_inch(text, &mark))
            take(&pairing, &mark);
    }
    if (pairing.depth)
        give_up(&pairing, text.length);
}

void marks_free(struct spans *spans)
{
    free(spans->all);
}
