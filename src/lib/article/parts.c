/* Parts of a page that are kept or dropped by name, whatever the score says: captions, tables, comments, the
 * headline and the byline. Plain text tells less of them than HTML does. */
#include "lib/article/rules.h"

enum {
    FEWEST_CREDIT = 3, /* words of a caption that only its credit gives away, */
    LONGEST_CREDIT = 40,
    LEAST_CREDIT = 50,       /* share of them in phrases of credits, */
    MOST_OTHERS = 250,       /* in others that stand around articles, */
    MOST_LINK = 500,         /* and in links */
    LONGEST_CAPTION = 100,   /* words of one that stands in a figure */
    LIKELY = MODEL_ONE / 2,  /* score of an item that is no byline, */
    LIKELY_LINE = MODEL_ONE, /* and of another line that only holds a word of bylines */
    NEAR = 6,                /* blocks between headline, standfirst and first paragraph */
    LONGEST_STANDFIRST = 60,
    FEWEST_OTHERS = 2, /* lines like it that make one no byline */
    FRONT = 12,        /* blocks before the first kept paragraph that may be its byline */
    GAP = 3,           /* blanks between two cells of plain text */
    SHORT = 20         /* words of a line of one cell */
};

/* Is it a short line with the credit of a picture? */
static bool is_credited(const struct article_facts *facts)
{
    int32_t credit = facts->phrases[PHRASE_CREDIT];
    int32_t others = facts->phrases[PHRASE_NONE] - credit - facts->phrases[PHRASE_BYLINE];
    return facts->words >= FEWEST_CREDIT && facts->words <= LONGEST_CREDIT && credit >= LEAST_CREDIT &&
           others < MOST_OTHERS && facts->link_share < MOST_LINK;
}

static bool is_caption(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->kind == BLOCK_CAPTION || is_credited(facts))
        return true;
    bool named = article->has_elements && article->page->nodes[facts->node].marks[MARK_CAPTION] <= 1;
    return (named || facts->place & PLACE_FIGURE) && facts->kind == BLOCK_TEXT &&
           facts->words <= LONGEST_CAPTION;
}

static void find_captions(const struct article *article, unsigned char *parts)
{
    for (size_t i = 0; i < article->count; i++)
        if (is_caption(article, i))
            parts[i] |= ARTICLE_CAPTIONS;
}

/* Has the line cells: words parted by TAB or by a wide gap? */
static bool has_cells(struct text line)
{
    size_t blanks = 0;
    line = text_trim(line);
    for (size_t i = 0; i < line.length; i++) {
        blanks = line.at[i] == ' ' ? blanks + 1 : 0;
        if (line.at[i] == '\t' || blanks == GAP)
            return true;
    }
    return false;
}

static bool is_row(const struct article *article, size_t block)
{
    return block < article->count && article->facts[block].kind == BLOCK_ROW;
}

/* Of HTML: a row of several cells, or a short line of one cell next to it. */
static void find_rows(const struct article *article, unsigned char *parts)
{
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        bool cell = facts->place & PLACE_TABLE && facts->words <= SHORT;
        if (is_row(article, i) || (cell && (is_row(article, i + 1) || (i && is_row(article, i - 1)))))
            parts[i] |= ARTICLE_TABLES;
    }
}

static bool is_of_cells(struct text text)
{
    for (struct text line; text_line(&text, '\n', &line);)
        if (!has_cells(line))
            return false;
    return true;
}

/* Of plain text: lines that all have cells, two in a row at least. */
static void find_lines_of_cells(const struct article *article, unsigned char *parts)
{
    for (size_t i = 0, end; i < article->count; i = end + 1) {
        size_t lines = 0;
        for (end = i; end < article->count && is_of_cells(article->blocks[end].text); end++)
            lines += article->blocks[end].lines;
        for (size_t row = i; row < end && lines >= 2; row++)
            parts[row] |= ARTICLE_TABLES;
    }
}

/* Code and likely items of a list are of the text: Faster counting, by Joe Nelson. Not so a date. */
static bool is_of_text(const struct article *article, size_t block)
{
    unsigned kind = article->facts[block].kind;
    return kind == BLOCK_PRE || (kind == BLOCK_ITEM && article->blocks[block].score > LIKELY &&
                                 !line_is_date(&article->facts[block]));
}

/* Does a headline of HTML that was broken go on in the block: in the same element, and in the REST of the
 * page's title? Cuts that to what stands behind. */
static bool goes_on(const struct article *article, size_t headline, size_t block, struct text *rest)
{
    const struct article_facts *facts = article->facts;
    if (article->source != ARTICLE_HTML || block == article->count ||
        facts[block].node != facts[headline].node || facts[block].kind != facts[headline].kind ||
        facts[block].prose)
        return false;
    struct text text = facts_text(article, block);
    size_t at = text_find(*rest, text);
    if (at == rest->length)
        return false;
    *rest = text_slice(*rest, at + text.length, rest->length);
    return true;
}

static void find_title(const struct article *article, unsigned char *parts)
{
    size_t headline = rules_headline(article);
    if (!headline || is_of_text(article, headline - 1))
        return;
    parts[headline - 1] |= ARTICLE_TITLE;
    struct text rest = article->page->name;
    for (size_t i = headline - 1; goes_on(article, headline - 1, i, &rest); i++)
        parts[i] |= ARTICLE_TITLE;
}

/* Did the rule for bylines keep it? It may read like a paragraph: "14 March, 6:40 a.m. 5 min read". */
static bool is_kept_byline(const struct article *article, size_t block)
{
    return article->blocks[block].keep && article->blocks[block].rule == RULE_BYLINE;
}

/* The first paragraph from FROM on that is kept, bylines apart; article->count: there is none. */
static size_t next_paragraph(const struct article *article, size_t from)
{
    while (from < article->count && (!rules_prose_kept(article, from) || is_kept_byline(article, from)))
        from++;
    return from;
}

/* Does its class or id call it such, as bylines of any language are called? */
static bool is_named_byline(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    bool fits = article->source == ARTICLE_HTML && facts->words <= LONGEST_BYLINE && !facts->prose;
    return fits && facts->kind != BLOCK_HEADING && article->page->nodes[facts->node].marks[MARK_META] == 0;
}

/* Is this paragraph a standfirst: short, right below the headline, on a page that says nothing of being no
 * article? */
static bool is_standfirst(const struct article *article, size_t block)
{
    size_t headline = rules_headline(article);
    return article->source == ARTICLE_HTML && !facts_is_no_article(article) && headline &&
           headline <= block && block - headline <= NEAR && article->facts[block].words <= LONGEST_STANDFIRST;
}

/* Is it one of several that stand alike, in items or where no paragraph does, as the days of a list of
 * concerts or of a diary do? Others of its path are bylines, too, and are kept; those of a diary have a
 * paragraph above them, as the lines of one byline have not. */
static bool is_of_several(const struct article *article, size_t block)
{
    if (article->source != ARTICLE_HTML)
        return false;
    const struct article_page *page = article->page;
    const struct article_node *node = &page->nodes[article->facts[block].node];
    const struct article_path *path = facts_path(page, node);
    size_t others = 0;
    if (path->blocks < FEWEST_OTHERS + 1 || (path->prose && !node->item))
        return false;
    size_t from = node->item ? block + 1 : next_paragraph(article, block + 1);
    for (size_t i = from; i < article->count && others < FEWEST_OTHERS; i++)
        others += page->nodes[article->facts[i].node].path == node->path && article->blocks[i].keep &&
                  line_is_byline(&article->facts[i]);
    return others == FEWEST_OTHERS;
}

/* Is it a sentence with no other word of bylines and no date: 10 years ago the ferry sank? */
static bool tells_how_long_ago(const struct article_facts *facts, struct text text)
{
    enum { FEWEST_WORDS = 5 }; /* not 3 hrs ago. */
    return facts->words >= FEWEST_WORDS && line_ends_sentence(facts) && !text_ends(text, text_of(".m.")) &&
           !facts->year && !facts->short_date &&
           facts->phrases[PHRASE_BYLINE] == facts->phrases[PHRASE_CLOCK];
}

/* Does a word of bylines stand in it only in passing: All doors are painted by hand? */
static bool is_in_passing(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->digit_share)
        return tells_how_long_ago(facts, facts_text(article, block));
    if (facts->first_phrase == PHRASE_BYLINE)
        return line_goes_on(facts, facts_text(article, block), PHRASE_BYLINE);
    return line_ends_sentence(facts) || article->blocks[block].score > LIKELY_LINE;
}

/* Does it tell who wrote the article, or when? */
static bool is_byline(const struct article *article, size_t block)
{
    return line_is_byline(&article->facts[block]) &&
           (is_named_byline(article, block) || !is_in_passing(article, block));
}

/* Does it say whose words follow: On 3 Nov 2031, Ann Brook wrote: > Which ferry? */
static bool leads_quotation(const struct article *article, size_t block)
{
    return article->page->quoted && block + 1 < article->count && article->facts[block].ending == END_COLON &&
           text_starts(facts_text(article, block + 1), ">");
}

/* Is a line above the text its byline? */
static bool is_byline_above(const struct article *article, size_t block)
{
    bool named = article->facts[block].year && is_named_byline(article, block);
    return (named || is_byline(article, block)) && !is_of_text(article, block) &&
           !is_of_several(article, block) && !leads_quotation(article, block);
}

/* Before the first paragraph that is kept, and between a standfirst and the next one: further down such a
 * line tells of something else, as a list of books does. */
static void find_bylines(const struct article *article, unsigned char *parts)
{
    size_t first = next_paragraph(article, 0);
    if (first == article->count)
        return;
    for (size_t i = first > FRONT ? first - FRONT : 0; i < first; i++)
        if (is_byline_above(article, i))
            parts[i] |= ARTICLE_BYLINE;
    size_t second = is_standfirst(article, first) ? next_paragraph(article, first + 1) : article->count;
    if (second == article->count || second - first > NEAR)
        return;
    for (size_t i = first + 1; i < second; i++)
        if ((is_byline(article, i) || is_named_byline(article, i)) && !is_of_several(article, i))
            parts[i] |= ARTICLE_BYLINE;
}

void rules_apply_parts(struct article *article, unsigned keep, unsigned drop, struct arena *arena)
{
    unsigned char *parts = arena_take(arena, article->count, sizeof *parts);
    find_captions(article, parts);
    if (article->has_elements)
        find_rows(article, parts);
    else
        find_lines_of_cells(article, parts);
    rules_find_comments(article, parts);
    find_title(article, parts);
    find_bylines(article, parts);
    if (article->source == ARTICLE_HTML)
        rules_drop_found_comments(article, parts);
    for (size_t i = 0; i < article->count; i++)
        if (parts[i] & (keep | drop)) {
            article->blocks[i].keep = !(parts[i] & drop);
            article->blocks[i].rule = RULE_OPTION;
        }
}
