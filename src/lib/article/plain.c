/* Plain text as blocks: lines, and units of lines that a dump broke apart. Dumps do it in two ways: some wrap
 * lines at a fixed width, some put each link or emphasis on a line of its own. */
#include "lib/article/line.h"
#include "lib/article/measure.h"
#include "lib/article/wrap.h"

enum {
    SEVERAL = 4, /* words of a unit that may go on, in lower case, */
    MANY = 6     /* and else */
};

/* There are no more blocks than lines; arrays that grow would leave their old copies in the arena. */
static void make_room(struct article *article)
{
    struct arena *arena = article->page->arena;
    article->blocks = arena_room(arena, article->line_count, sizeof *article->blocks);
    article->facts = arena_room(arena, article->line_count, sizeof *article->facts);
    article->page->block_capacity = article->page->fact_capacity = article->line_count;
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
static bool stands_apart(const struct wrap_line *line)
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
static bool is_link_within(const struct wrap_line *last, const struct wrap_line *next,
                           const struct wrap_line *after)
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
    const struct wrap_line *counted;
    int32_t words;
};

/* Has the unit so many words, up to the line LAST? */
static bool has_words(struct so_far *so_far, const struct wrap_line *last, int32_t words)
{
    enum { FRONT = 200 };
    for (; so_far->words < words && so_far->counted <= last; so_far->counted++)
        so_far->words += (int32_t)text_words_most(text_slice(so_far->counted->text, 0, FRONT), MANY);
    return so_far->words >= words;
}

/* Does the line go on in the next, in a dump that breaks lines at links? What is asked first costs least. */
static bool goes_on(const struct wrap_line *last, const struct wrap_line *next, const struct wrap_line *after,
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

/* Does a line go on in the one below it? */
static bool goes_on_below(const struct article *article, const struct wrap_line *shown, uint32_t line,
                          int32_t width, struct so_far *so_far)
{
    static const struct wrap_line none;
    const struct article_line *lines = article->lines;
    const struct wrap_line *last = &shown[line];
    if (line + 1 == article->line_count || lines[line + 1].after_blank)
        return false;
    if (width)
        return wrap_joins(last, last + 1, width);
    bool more = line + 2 < article->line_count && !lines[line + 2].after_blank;
    return goes_on(last, last + 1, more ? last + 2 : &none, so_far);
}

static void add_unit(struct article *article, struct text page, const struct wrap_line *line,
                     struct measure *measure, uint32_t first, uint32_t lines)
{
    const struct article_line *from = &article->lines[first], *to = &article->lines[first + lines - 1];
    size_t start = from->start ? from->start : text_order_mark(page);
    struct text text = text_slice(page, start, to->end);
    struct article_facts *facts = facts_add_block(article, text, start, to->end);
    struct article_block *block = &article->blocks[article->count - 1];
    block->line = first;
    block->lines = lines;
    facts->indent = (uint16_t)line->indent;
    facts->columns = (uint16_t)line->columns;
    facts->bullet = line->bullet;
    facts->blank_before = from->after_blank;
    facts->blank_after = first + lines < article->line_count && article->lines[first + lines].after_blank;
    size_t indent = (size_t)(line->text.at - text.at);
    measure_block(measure, text_slice(text, indent, text.length), facts, article->page);
}

static void join_lines(struct article *article, struct text page, const struct wrap_line *shown,
                       struct measure *measure)
{
    int32_t width = article->page->columns = wrap_width(article, shown);
    uint32_t first = 0;
    struct so_far so_far = {shown, 0};
    for (uint32_t i = 0; i < article->line_count; i++) {
        if (goes_on_below(article, shown, i, width, &so_far))
            continue;
        add_unit(article, page, &shown[first], measure, first, i + 1 - first);
        first = i + 1;
        so_far = (struct so_far){&shown[first], 0};
    }
}

struct article article_read_plain(struct text page, struct arena *arena)
{
    struct article article = {.source = ARTICLE_PLAIN,
                              .page = arena_take(arena, 1, sizeof(struct article_page))};
    struct measure measure = {0};
    article.page->arena = arena;
    const struct wrap_line *shown = wrap_read(&article, page);
    article.page->name = article.line_count ? shown[0].text : article.page->name;
    make_room(&article);
    join_lines(&article, page, shown, &measure);
    measure_free(&measure);
    facts_read_context(&article, arena);
    return article;
}
