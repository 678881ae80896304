/* Plain text as blocks: lines, and units of lines that a dump broke apart. Dumps do it in two ways: some wrap
 * lines at a fixed width, some put each link or emphasis on a line of its own. */
#include "lib/article/facts.h"

enum { NARROWEST = 50, WIDEST = 132, FAR = 4096 };

/* What of a line matters for joining it to the next. */
struct shape {
    struct text text; /* trimmed */
    int32_t columns, indent, first_word;
    bool bullet;
};

static bool is_bullet(uint32_t c)
{
    return c == '*' || c == '-' || c == '+' || c == 0x2022 || c == 0xB7 || c == 0x25E6 || c == 0x25AA ||
           c == 0x2013 || c == 0x25CF || c == 0x25A0;
}

/* Columns on a screen up to the first space (FIRST), or of all. */
static int32_t columns_of(struct text text, bool first)
{
    int32_t columns = 0;
    while (text.length && columns < FAR) {
        uint32_t c = text_next(&text);
        enum text_class class = text_class(c);
        if (first && class == TEXT_SPACE)
            break;
        columns += class == TEXT_IDEOGRAPH ? 2 : class != TEXT_MARK && class != TEXT_FORMAT;
    }
    return columns;
}

static struct shape shape_of(struct text line)
{
    struct text text = text_trim(line), rest = text;
    uint32_t first = rest.length ? text_next(&rest) : ' ';
    bool bullet = is_bullet(first) && rest.length && rest.at[0] == ' ';
    struct text front = {line.at, (size_t)(text.at - line.at)};
    int32_t indent = columns_of(front, false);
    return (struct shape){text, indent + columns_of(text, false), indent, columns_of(text, true), bullet};
}

static struct text line_text(struct text page, const struct article_line *line)
{
    return text_slice(page, line->start, line->end);
}

/* There are no more blocks than lines; arrays that grow would leave their old copies in the arena. */
static void make_room(struct article *article, struct text page)
{
    struct arena *arena = article->page->arena;
    size_t lines = 0;
    for (struct text rest = page, line; text_line(&rest, '\n', &line);)
        lines += !text_blank(line);
    article->lines = arena_take(arena, lines, sizeof *article->lines);
    article->blocks = arena_take(arena, lines, sizeof *article->blocks);
    article->facts = arena_take(arena, lines, sizeof *article->facts);
    article->page->block_capacity = article->page->fact_capacity = lines;
}

static void read_lines(struct article *article, struct text page)
{
    bool blank = false;
    for (struct text rest = page, line; text_line(&rest, '\n', &line);) {
        bool empty = text_blank(line);
        size_t start = (size_t)(line.at - page.at);
        if (!empty)
            article->lines[article->line_count++] = (struct article_line){start, start + line.length, blank};
        blank = empty;
    }
}

/* Would the first word of NEXT have stood on the line LAST, had it room for WIDTH columns? */
static bool had_room(const struct shape *last, const struct shape *next, int32_t width)
{
    return last->columns + 1 + next->first_word <= width;
}

/* The width at which the page is wrapped, in columns; 0 where its lines are whole. */
static int32_t wrap_width(const struct article *article, struct text page)
{
    uint32_t widths[WIDEST + 1] = {0};
    size_t wider = 0;
    for (size_t i = 0; i < article->line_count; i++) {
        int32_t columns = shape_of(line_text(page, &article->lines[i])).columns;
        if (columns <= WIDEST)
            widths[columns]++;
        else
            wider++;
    }
    if (wider * 50 > article->line_count)
        return 0;
    int32_t width = WIDEST;
    for (size_t above = wider; width > 0 && (above + widths[width]) * 50 <= article->line_count; width--)
        above += widths[width];
    if (width < NARROWEST)
        return 0;
    size_t full = 0, all = 0;
    for (size_t i = 0; i + 1 < article->line_count; i++) {
        struct shape last = shape_of(line_text(page, &article->lines[i]));
        if (article->lines[i + 1].after_blank || last.columns * 2 < width)
            continue;
        struct shape next = shape_of(line_text(page, &article->lines[i + 1]));
        all++;
        full += !had_room(&last, &next, width);
    }
    return all >= 3 && full * 2 >= all ? width : 0;
}

static bool is_open_ended(struct text text)
{
    char last = text.length ? text.at[text.length - 1] : '.';
    return last == ',' || (last >= 'a' && last <= 'z') || (unsigned char)last >= 0x80 || last == '(';
}

/* Does the line go on in the next, in a dump that breaks lines at links? */
static bool goes_on(const struct shape *last, const struct shape *next, int32_t so_far)
{
    struct text rest = next->text;
    uint32_t first = text_next(&rest);
    if (next->bullet || facts_is_slug(next->text) || text_starts(next->text, "by ")) /* a byline */
        return false;
    if (first == ',' || first == '.' || first == ';' || first == ')' || first == ':')
        return true;
    char end = last->text.at[last->text.length - 1];
    if (end == ',' || end == '(')
        return so_far >= 6;
    return text_class(first) == TEXT_LOWER && so_far >= 4 && is_open_ended(last->text);
}

static bool joins(const struct shape *last, const struct shape *next, int32_t width, int32_t so_far)
{
    if (width)
        return !next->bullet && !had_room(last, next, width) && next->indent <= last->indent + 4 &&
               next->indent + 8 >= last->indent;
    return goes_on(last, next, so_far);
}

static void add_unit(struct article *article, struct text page, struct measure *measure, uint32_t first,
                     uint32_t lines)
{
    const struct article_line *from = &article->lines[first], *to = &article->lines[first + lines - 1];
    struct text text = text_slice(page, from->start, to->end);
    struct article_facts *facts = facts_add(article, text, from->start, to->end);
    struct article_block *block = &article->blocks[article->count - 1];
    struct shape shape = shape_of(line_text(page, from));
    block->line = first;
    block->lines = lines;
    facts->indent = (uint16_t)shape.indent;
    facts->columns = (uint16_t)shape.columns;
    facts->bullet = shape.bullet;
    facts->blank_before = from->after_blank;
    facts->blank_after = first + lines < article->line_count && article->lines[first + lines].after_blank;
    facts_measure(measure, text, facts, article->page);
}

static void join_lines(struct article *article, struct text page, struct measure *measure)
{
    int32_t width = article->page->columns = wrap_width(article, page);
    uint32_t first = 0;
    int32_t so_far = 0;
    for (uint32_t i = 0; i < article->line_count; i++) {
        struct shape shape = shape_of(line_text(page, &article->lines[i]));
        so_far += (int32_t)text_words(text_slice(shape.text, 0, 200));
        bool joined = i + 1 < article->line_count && !article->lines[i + 1].after_blank;
        if (joined) {
            struct shape next = shape_of(line_text(page, &article->lines[i + 1]));
            joined = joins(&shape, &next, width, so_far);
        }
        if (joined)
            continue;
        add_unit(article, page, measure, first, i + 1 - first);
        first = i + 1;
        so_far = 0;
    }
}

struct article article_read_plain(struct text page, struct arena *arena)
{
    struct article article = {.source = ARTICLE_PLAIN,
                              .page = arena_take(arena, 1, sizeof(struct article_page))};
    struct measure measure = {0};
    article.page->arena = arena;
    make_room(&article, page);
    read_lines(&article, page);
    join_lines(&article, page, &measure);
    measure_free(&measure);
    facts_surround(&article, arena);
    return article;
}
