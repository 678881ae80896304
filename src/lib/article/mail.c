/* What letters have around their text, as archives of mailing lists and of Usenet show them: the fields of
 * the header above it (RFC 5322, section 3.6; RFC 5536, section 3), a line each, the ways to other letters of
 * the archive, and the signature below a line of two hyphens (RFC 3676, section 4.3), or below the row of
 * underscores that boards without classes set there. */
#include "lib/article/rules.h"
#include "lib/table.h"
#include "tables/letter-labels.h"

enum {
    FEWEST_FIELDS = 3,
    FEWEST_BOARDS = 3,  /* lines that a board has */
    LONGEST_LABEL = 32, /* bytes */
    MOST_LINES = 8,     /* of a signature */
    MOST_WORDS = 60
};

/* Kinds of labels, as numbered in src/tables/letter-labels.txt. */
enum label { LABEL_NONE = -1, LABEL_FIELD, LABEL_WAY, LABEL_OTHER };

static enum label label_of(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (!facts->punctuation_share || facts->prose)
        return LABEL_NONE;
    struct text text = facts_text(article, block);
    if (facts->bullet)
        text_next(&text);
    struct text front = text_slice(text, 0, LONGEST_LABEL);
    size_t colon = text_find_byte(front, ':');
    if (colon == front.length)
        return LABEL_NONE;
    return (enum label)table_find_alike(&letter_labels, text_trim(text_slice(text, 0, colon)));
}

/* How many blocks before END are fields that the letter's header may have. */
static size_t count_fields(const struct article *article, size_t end)
{
    size_t fields = 0;
    for (size_t i = 0; i < end; i++)
        fields += label_of(article, i) == LABEL_FIELD;
    return fields;
}

/* Those of the page's own letter, above its text, but for one that is the headline: in the text they are of
 * one that is told of. Most lines above a text are dropped anyway. */
static void drop_header(struct article *article)
{
    size_t end = 0, counted = 0;
    while (end < article->count && !rules_prose_kept(article, end))
        end++;
    for (size_t i = 0; i < end; i++) {
        if (!article->blocks[i].keep || i + 1 == article->page->settled_headline ||
            label_of(article, i) != LABEL_FIELD)
            continue;
        counted = counted ? counted : count_fields(article, end);
        if (counted >= FEWEST_FIELDS)
            rules_decide(article, i, false, RULE_FIELD);
    }
}

/* Drops a line, unless it is the subject; false where it has no label. What is dropped by now parts nothing.
 */
static bool drop_labelled(struct article *article, size_t block)
{
    if (!article->blocks[block].keep)
        return true;
    enum label label = label_of(article, block);
    bool subject = label == LABEL_FIELD && block + 1 == article->page->settled_headline;
    if (label != LABEL_NONE && !subject)
        rules_decide(article, block, false, RULE_FIELD);
    return label != LABEL_NONE;
}

/* Where links are known a way is one: without one the line is of a talk that is told. */
static bool is_way(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return facts->first_phrase == PHRASE_NAVIGATION && (facts->links || !article->has_elements) &&
           label_of(article, block) == LABEL_WAY;
}

/* The ways to other letters, with those lines right above and below that have labels, too. */
static void drop_ways(struct article *article)
{
    for (size_t i = 0; i < article->count; i++) {
        if (!article->blocks[i].keep || !is_way(article, i))
            continue;
        for (size_t above = i; above-- > 0 && drop_labelled(article, above);)
            continue;
        while (i < article->count && drop_labelled(article, i))
            i++;
    }
}

void rules_drop_fields(struct article *article)
{
    drop_header(article);
    drop_ways(article);
}

static bool is_row(const struct article *article, size_t block)
{
    return article->facts[block].kind != BLOCK_PRE && line_is_rule(article->blocks[block].text);
}

/* Does another row stand in its element, before or behind it? */
static bool has_other_row(const struct article *article, size_t row)
{
    const struct article_page *page = article->page;
    const struct article_node *around = &page->nodes[article->facts[row].node];
    for (size_t i = row; i-- > 0 && facts_holds(page, around, article->facts[i].node);)
        if (is_row(article, i))
            return true;
    for (size_t i = row + 1; i < article->count && facts_holds(page, around, article->facts[i].node); i++)
        if (is_row(article, i))
            return true;
    return false;
}

/* Have some lines words of boards? Those of comments stand on any page. */
static bool is_of_board(const struct article *article)
{
    int32_t lines = 0;
    for (size_t i = 0; article->page->boards >= FEWEST_BOARDS && i < article->count; i++)
        lines += article->facts[i].phrases[PHRASE_BOARD] > 0;
    return lines >= FEWEST_BOARDS;
}

/* On a page of a BOARD a row of hyphens does, too, but not where a colon leads to it, or where it is one of
 * several, which enclose a quotation or part a text. */
static bool begins_signature(const struct article *article, size_t block, bool board)
{
    if (line_is_delimiter(article->blocks[block].text))
        return true;
    bool led = block && article->facts[block - 1].ending == END_COLON;
    return board && is_row(article, block) && !led && !has_other_row(article, block);
}

/* The block behind the signature that this delimiter begins; the one behind the delimiter, where what follows
 * is too much for one. */
static size_t signature_end(const struct article *article, size_t delimiter, bool board)
{
    const struct article_page *page = article->page;
    const struct article_node *around = &page->nodes[article->facts[delimiter].node];
    size_t end = delimiter + 1;
    int64_t words = 0;
    for (; end < article->count && facts_holds(page, around, article->facts[end].node) &&
           !begins_signature(article, end, board);
         end++)
        words += article->facts[end].words;
    bool fits = end - delimiter - 1 <= MOST_LINES && words <= MOST_WORDS;
    return fits ? end : delimiter + 1;
}

void rules_drop_signatures(struct article *article)
{
    bool board = is_of_board(article);
    for (size_t i = 0, end = 0; i < article->count; i++) {
        end = begins_signature(article, i, board) ? signature_end(article, i, board) : end;
        if (i < end)
            rules_decide(article, i, false, RULE_SIGNATURE);
    }
}
