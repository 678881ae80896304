#include "lib/article/wrap.h"

#include "lib/article/measure.h"
#include "lib/bytes.h"
#include "lib/compiler.h"

enum {
    NARROWEST = 50, /* columns at which dumps wrap */
    WIDEST = 132,
    MOST_IN = 4,    /* columns by which the next line of a paragraph is indented more, */
    MOST_OUT = 8,   /* or less, than the line above it */
    LINES_CUT = 64, /* at once */
    FAR = 4096      /* columns, and bytes of them, that are counted */
};

static bool is_bullet(uint32_t c)
{
    return c == '*' || c == '-' || c == '+' || c == 0x2022 || c == 0xB7 || c == 0x25E6 || c == 0x25AA ||
           c == 0x2013 || c == 0x25CF || c == 0x25A0 || c == 0x25A1;
}

/* How many bytes at the front are ASCII, at most FAR. Of the last eight some may be asked twice. */
static size_t ascii_length(struct text text)
{
    const uint64_t high_bits = UINT64_C(0x8080808080808080);
    size_t length = 0, most = text.length < FAR ? text.length : FAR;
    for (; most >= 8 && length < most; length += 8) {
        length = length < most - 8 ? length : most - 8;
        uint64_t others = load_eight(text.at + length) & high_bits;
        if (others)
            return length + lowest_bit(others) / 8;
    }
    while (length < most && (unsigned char)text.at[length] < 0x80)
        length++;
    return length;
}

/* Columns on a screen: each character of ASCII has one. */
static int32_t columns_of(struct text text)
{
    int32_t columns = 0;
    while (text.length && columns < FAR) {
        size_t plain = ascii_length(text_slice(text, 0, (size_t)(FAR - columns)));
        columns += (int32_t)plain;
        text = text_slice(text, plain, text.length);
        if (plain)
            continue;
        enum text_class class = text_class(text_next(&text));
        columns += class == TEXT_IDEOGRAPH ? 2 : class != TEXT_MARK && class != TEXT_FORMAT;
    }
    return columns;
}

/* Is it an ASCII character that is no space? */
static bool is_plain(char byte)
{
    return (unsigned char)byte > ' ' && (unsigned char)byte < 0x80;
}

/* The text up to its first space, or to the third ideograph: between two of them a line may break, but not
 * before a stop or a comma. */
static struct text first_word(struct text text)
{
    enum { MOST = 3 };
    size_t ideographs = 0;
    for (struct text rest = text; rest.length && ideographs < MOST;) {
        size_t length = text.length - rest.length;
        if (is_plain(rest.at[0])) {
            rest = text_slice(rest, 1, rest.length);
            continue;
        }
        enum text_class class = text_class(text_next(&rest));
        ideographs += class == TEXT_IDEOGRAPH;
        if (class == TEXT_SPACE || ideographs == MOST)
            return text_slice(text, 0, length);
    }
    return text;
}

static bool has_bullet(struct text text)
{
    uint32_t first = text_next(&text);
    return is_bullet(first) && text.length && text.at[0] == ' ';
}

/* TEXT is what the line has between white space, and not empty. */
static struct wrap_line measure_line(struct text line, struct text text)
{
    size_t front = (size_t)(text.at - line.at), all = front + text.length;
    int32_t indent = (int32_t)front, columns = (int32_t)all;
    if (ascii_length(text_slice(line, 0, all)) < all) {
        indent = columns_of(text_slice(line, 0, front));
        columns = indent + columns_of(text);
    }
    bool bullet = !text_ascii_alphanumeric(text.at[0]) && has_bullet(text);
    return (struct wrap_line){text, columns, indent, bullet};
}

/* Takes up to LINES_CUT lines off the front; their number, 0 at the end. The last may have no newline. */
static size_t cut_lines(struct text *rest, struct text lines[LINES_CUT])
{
    size_t count = text_lines(rest, '\n', lines, LINES_CUT);
    return count ? count : text_line(rest, '\n', lines);
}

/* How many lines there are, blank ones too. */
static size_t count_lines(struct text page)
{
    struct text lines[LINES_CUT];
    size_t all = 0;
    for (size_t count; (count = cut_lines(&page, lines)) > 0;)
        all += count;
    return all;
}

const struct wrap_line *wrap_read(struct article *article, struct text page)
{
    size_t most = count_lines(page);
    struct wrap_line *shown = arena_room(article->page->arena, most, sizeof *shown);
    article->lines = arena_room(article->page->arena, most, sizeof *article->lines);
    struct text rest = page, lines[LINES_CUT];
    size_t front = text_order_mark(page); /* is no text */
    bool blank = false;
    for (size_t count; (count = cut_lines(&rest, lines)) > 0; front = 0)
        for (size_t i = 0; i < count; i++) {
            struct text text = text_trim(text_slice(lines[i], i ? 0 : front, lines[i].length));
            size_t start = (size_t)(lines[i].at - page.at);
            if (text.length) {
                shown[article->line_count] = measure_line(lines[i], text);
                article->lines[article->line_count++] =
                    (struct article_line){start, start + lines[i].length, blank};
            }
            blank = !text.length;
        }
    return shown;
}

/* Would the first word of NEXT have stood on the line LAST, had it room for WIDTH columns? */
static bool had_room(const struct wrap_line *last, const struct wrap_line *next, int32_t width)
{
    return last->columns + 1 + columns_of(first_word(next->text)) <= width;
}

/* The width that the lines of the page have at most, in columns, but for one in FEW; 0: more are wider than
 * dumps wrap at, or all are short. */
static int32_t common_width(const struct article *article, const struct wrap_line *lines)
{
    enum { FEW = 50 };
    uint32_t widths[WIDEST + 1] = {0};
    size_t wider = 0;
    for (size_t i = 0; i < article->line_count; i++)
        if (lines[i].columns <= WIDEST)
            widths[lines[i].columns]++;
        else
            wider++;
    if (wider * FEW > article->line_count)
        return 0;
    int32_t width = WIDEST;
    for (size_t above = wider; width > 0 && (above + widths[width]) * FEW <= article->line_count; width--)
        above += widths[width];
    return width < NARROWEST ? 0 : width;
}

/* Paragraphs on lines of their own may all be nearly as long as the longest; but a dump that wraps breaks
 * most lines within a sentence. */
int32_t wrap_width(const struct article *article, const struct wrap_line *lines)
{
    enum { FEWEST = 3 };
    int32_t width = common_width(article, lines);
    size_t full = 0, all = 0, ended = 0;
    for (size_t i = 0; width && i + 1 < article->line_count; i++) {
        if (article->lines[i + 1].after_blank || lines[i].columns * 2 < width)
            continue;
        all++;
        if (!had_room(&lines[i], &lines[i + 1], width)) {
            full++;
            ended += measure_ending(lines[i].text) == END_STOP;
        }
    }
    return all >= FEWEST && full * 2 >= all && ended * 2 < full ? width : 0;
}

bool wrap_joins(const struct wrap_line *last, const struct wrap_line *next, int32_t width)
{
    return !next->bullet && !had_room(last, next, width) && next->indent <= last->indent + MOST_IN &&
           next->indent + MOST_OUT >= last->indent;
}
