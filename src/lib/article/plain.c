/* Plain text as blocks: lines, and units of lines that a dump broke apart. Dumps do it in two ways: some wrap
 * lines at a fixed width, some put each link or emphasis on a line of its own. */
#include "lib/article/line.h"
#include "lib/article/measure.h"
#include "lib/bytes.h"
#include "lib/compiler.h"

enum { NARROWEST = 50, WIDEST = 132, FAR = 4096, LINES_CUT = 64 };
enum { SEVERAL = 4, MANY = 6 /* words of a unit that may go on */ };

/* What of a line matters for joining it to the next. */
struct shape {
    struct text text; /* trimmed */
    int32_t columns, indent;
    bool bullet;
};

static bool is_bullet(uint32_t c)
{
    return c == '*' || c == '-' || c == '+' || c == 0x2022 || c == 0xB7 || c == 0x25E6 || c == 0x25AA ||
           c == 0x2013 || c == 0x25CF || c == 0x25A0;
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
static struct shape shape_of(struct text line, struct text text)
{
    size_t front = (size_t)(text.at - line.at), all = front + text.length;
    int32_t indent = (int32_t)front, columns = (int32_t)all;
    if (ascii_length(text_slice(line, 0, all)) < all) {
        indent = columns_of(text_slice(line, 0, front));
        columns = indent + columns_of(text);
    }
    bool bullet = !text_ascii_alphanumeric(text.at[0]) && has_bullet(text);
    return (struct shape){text, columns, indent, bullet};
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

/* The lines that are not blank, and the shape of each. */
static struct shape *read_lines(struct article *article, struct text page)
{
    size_t most = count_lines(page);
    struct shape *shapes = arena_room(article->page->arena, most, sizeof *shapes);
    article->lines = arena_room(article->page->arena, most, sizeof *article->lines);
    struct text rest = page, lines[LINES_CUT];
    bool blank = false;
    for (size_t count; (count = cut_lines(&rest, lines)) > 0;)
        for (size_t i = 0; i < count; i++) {
            struct text text = text_trim(lines[i]);
            size_t start = (size_t)(lines[i].at - page.at);
            if (text.length) {
                shapes[article->line_count] = shape_of(lines[i], text);
                article->lines[article->line_count++] =
                    (struct article_line){start, start + lines[i].length, blank};
            }
            blank = !text.length;
        }
    return shapes;
}

/* There are no more blocks than lines; arrays that grow would leave their old copies in the arena. */
static void make_room(struct article *article)
{
    struct arena *arena = article->page->arena;
    article->blocks = arena_room(arena, article->line_count, sizeof *article->blocks);
    article->facts = arena_room(arena, article->line_count, sizeof *article->facts);
    article->page->block_capacity = article->page->fact_capacity = article->line_count;
}

/* Would the first word of NEXT have stood on the line LAST, had it room for WIDTH columns? */
static bool had_room(const struct shape *last, const struct shape *next, int32_t width)
{
    return last->columns + 1 + columns_of(first_word(next->text)) <= width;
}

/* The width that the lines of the page have at most, in columns, but for one in FEW; 0: more are wider than
 * dumps wrap at, or all are short. */
static int32_t common_width(const struct article *article, const struct shape *shapes)
{
    enum { FEW = 50 };
    uint32_t widths[WIDEST + 1] = {0};
    size_t wider = 0;
    for (size_t i = 0; i < article->line_count; i++)
        if (shapes[i].columns <= WIDEST)
            widths[shapes[i].columns]++;
        else
            wider++;
    if (wider * FEW > article->line_count)
        return 0;
    int32_t width = WIDEST;
    for (size_t above = wider; width > 0 && (above + widths[width]) * FEW <= article->line_count; width--)
        above += widths[width];
    return width < NARROWEST ? 0 : width;
}

/* The width at which the page is wrapped, in columns; 0 where its lines are whole: of a wrapped one most
 * lines that a further one follows have no room for its first word. */
static int32_t wrap_width(const struct article *article, const struct shape *shapes)
{
    enum { FEWEST = 3 };
    int32_t width = common_width(article, shapes);
    size_t full = 0, all = 0;
    for (size_t i = 0; width && i + 1 < article->line_count; i++) {
        if (article->lines[i + 1].after_blank || shapes[i].columns * 2 < width)
            continue;
        all++;
        full += !had_room(&shapes[i], &shapes[i + 1], width);
    }
    return all >= FEWEST && full * 2 >= all ? width : 0;
}

static bool is_open_ended(struct text text)
{
    char last = text.length ? text.at[text.length - 1] : '.';
    return last == ',' || (last >= 'a' && last <= 'z') || (unsigned char)last >= 0x80 || last == '(';
}

/* In Georgian, which is lower case to Unicode, every line does, so none tells by it that it goes on. */
static bool begins_lower(struct text text)
{
    enum { GEORGIAN = 0x10D0, GEORGIAN_LAST = 0x10FF };
    uint32_t first = text.length ? text_next(&text) : ' ';
    return text_class(first) == TEXT_LOWER && !(first >= GEORGIAN && first <= GEORGIAN_LAST);
}

static bool begins_with_sign(struct text text)
{
    char first = text.length ? text.at[0] : ' ';
    return first == ',' || first == '.' || first == ';' || first == ')' || first == ':';
}

static struct text last_word(struct text text)
{
    size_t start = text.length;
    while (start && text.at[start - 1] != ' ')
        start--;
    return text_slice(text, start, text.length);
}

/* An item of a list, an address and a byline follow nothing. */
static bool stands_apart(const struct shape *line)
{
    return line->bullet || line_is_slug(line->text) || text_starts(line->text, "by ");
}

/* Is it the time of the day, as in 10:14 am? "am" is a word of German. */
static bool ends_in_clock(struct text text, struct text last)
{
    struct text before = text_slice(text, 0, text.length - last.length);
    return (text_is(last, "am") || text_is(last, "pm")) && before.length > 1 &&
           text_ascii_digit(before.at[before.length - 2]);
}

/* Is NEXT a link in a sentence, although it begins in upper case? The word before tells that something
 * follows, or the line AFTER goes on with the sentence. */
static bool is_link_within(const struct shape *last, const struct shape *next, const struct shape *after)
{
    enum { LONGEST_LINK = 60 };
    struct text word = last_word(last->text);
    if (next->columns > LONGEST_LINK || ends_in_clock(last->text, word))
        return false;
    return (begins_lower(word) && facts_is_stop_word(word)) || begins_with_sign(after->text) ||
           (begins_lower(after->text) && !stands_apart(after));
}

/* The words of a unit, as far as it matters, and up to which line they have been counted. */
struct so_far {
    const struct shape *counted;
    int32_t words;
};

/* Has the unit so many words, up to the line LAST? */
static bool has_words(struct so_far *so_far, const struct shape *last, int32_t words)
{
    enum { FRONT = 200 };
    for (; so_far->words < words && so_far->counted <= last; so_far->counted++)
        so_far->words += (int32_t)text_words_most(text_slice(so_far->counted->text, 0, FRONT), MANY);
    return so_far->words >= words;
}

/* Does the line go on in the next, in a dump that breaks lines at links? What is asked first costs least. */
static bool goes_on(const struct shape *last, const struct shape *next, const struct shape *after,
                    struct so_far *so_far)
{
    if (begins_with_sign(next->text))
        return !stands_apart(next);
    char end = last->text.at[last->text.length - 1];
    if (end == ',' || end == '(')
        return has_words(so_far, last, MANY) && !stands_apart(next);
    if (!is_open_ended(last->text))
        return false;
    bool lower = begins_lower(next->text);
    if (!lower && !is_link_within(last, next, after))
        return false;
    return has_words(so_far, last, lower ? SEVERAL : MANY) && !stands_apart(next);
}

static bool joins(const struct shape *last, const struct shape *next, const struct shape *after,
                  int32_t width, struct so_far *so_far)
{
    if (width)
        return !next->bullet && !had_room(last, next, width) && next->indent <= last->indent + 4 &&
               next->indent + 8 >= last->indent;
    return goes_on(last, next, after, so_far);
}

static void add_unit(struct article *article, struct text page, const struct shape *shape,
                     struct measure *measure, uint32_t first, uint32_t lines)
{
    const struct article_line *from = &article->lines[first], *to = &article->lines[first + lines - 1];
    struct text text = text_slice(page, from->start, to->end);
    struct article_facts *facts = facts_add_block(article, text, from->start, to->end);
    struct article_block *block = &article->blocks[article->count - 1];
    block->line = first;
    block->lines = lines;
    facts->indent = (uint16_t)shape->indent;
    facts->columns = (uint16_t)shape->columns;
    facts->bullet = shape->bullet;
    facts->blank_before = from->after_blank;
    facts->blank_after = first + lines < article->line_count && article->lines[first + lines].after_blank;
    size_t indent = (size_t)(shape->text.at - text.at);
    measure_block(measure, text_slice(text, indent, text.length), facts, article->page);
}

static void join_lines(struct article *article, struct text page, const struct shape *shapes,
                       struct measure *measure)
{
    static const struct shape none;
    int32_t width = article->page->columns = wrap_width(article, shapes);
    uint32_t first = 0;
    struct so_far so_far = {shapes, 0};
    for (uint32_t i = 0; i < article->line_count; i++) {
        if (i + 1 < article->line_count && !article->lines[i + 1].after_blank) {
            bool more = i + 2 < article->line_count && !article->lines[i + 2].after_blank;
            if (joins(&shapes[i], &shapes[i + 1], more ? &shapes[i + 2] : &none, width, &so_far))
                continue;
        }
        add_unit(article, page, &shapes[first], measure, first, i + 1 - first);
        first = i + 1;
        so_far = (struct so_far){&shapes[first], 0};
    }
}

struct article article_read_plain(struct text page, struct arena *arena)
{
    struct article article = {.source = ARTICLE_PLAIN,
                              .page = arena_take(arena, 1, sizeof(struct article_page))};
    struct measure measure = {0};
    article.page->arena = arena;
    const struct shape *shapes = read_lines(&article, page);
    article.page->name = article.line_count ? shapes[0].text : article.page->name;
    make_room(&article);
    join_lines(&article, page, shapes, &measure);
    measure_free(&measure);
    facts_read_context(&article, arena);
    return article;
}
