/* Specifications: on a product's page the rows that tell its measures, each a label and its value. They are
 * no sentences, and beside a story such rows would be a box, so the forests let them go. */
#include "lib/article/rules.h"

enum {
    FEWEST_PAIRS = 3,   /* beside each other */
    LONGEST_LABEL = 6,  /* words */
    LONGEST_VALUE = 40, /* the same */
    MOST_LINK = 500     /* share of a pair's bytes that are links */
};

/* Has it a word, and no more than so many? */
static bool has_words(struct text text, size_t most)
{
    size_t words = text_words_most(text, most + 1);
    return words && words <= most;
}

/* Where a colon, or a row's first cell, ends what may be a label. */
static size_t label_end(const struct article *article, size_t block)
{
    bool row = article->facts[block].kind == BLOCK_ROW;
    return text_find_byte(article->blocks[block].text, row ? '\t' : ':');
}

/* The rest of the line or row; a term's is the block behind it. */
static struct text value_of(const struct article *article, size_t block)
{
    if (article->facts[block].kind == BLOCK_TERM)
        return article->blocks[block + 1].text;
    struct text text = article->blocks[block].text;
    size_t end = label_end(article, block);
    return text_slice(text, end + (end < text.length), text.length);
}

static bool has_letter(struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text_ascii_letter(text.at[i]))
            return true;
    return false;
}

/* Is the label three capitals, and the value no other word, as of a currency, and not RAM: 16 GB? */
static bool has_code(const struct article *article, size_t block)
{
    struct text text = article->blocks[block].text, value = value_of(article, block);
    if (label_end(article, block) != 3 || !text_ascii_upper(text.at[0]) || !text_ascii_upper(text.at[1]) ||
        !text_ascii_upper(text.at[2]))
        return false;
    return !has_letter(value) || text_ends(value, text_slice(text, 0, 3));
}

/* Is the colon of a time or of an address: 12:30, https://? */
static bool is_inner(struct text text, size_t colon)
{
    unsigned char before = text_byte(text, colon - 1), after = text_byte(text, colon + 1);
    return after == '/' || (text_ascii_digit(before) && text_ascii_digit(after));
}

/* Is a line a label and its value? */
static bool is_pair(const struct article *article, size_t block)
{
    struct text text = article->blocks[block].text;
    size_t end = label_end(article, block);
    struct text value = value_of(article, block);
    bool row = article->facts[block].kind == BLOCK_ROW;
    bool other = row ? text_find_byte(value, '\t') < value.length : is_inner(text, end);
    return !other && has_words(text_slice(text, 0, end), LONGEST_LABEL) && has_words(value, LONGEST_VALUE);
}

/* Is it a term, with its value in the block behind it? */
static bool is_term(const struct article *article, size_t block)
{
    const struct article_facts *term = &article->facts[block];
    return block + 1 < article->count && term[1].kind == BLOCK_TEXT && term->words && term[1].words &&
           term->words <= LONGEST_LABEL && term[1].words <= LONGEST_VALUE;
}

/* How many blocks are a pair, from one on: 0, 1, or 2 of a list of terms. */
static size_t pair_length(const struct article *article, size_t block)
{
    enum { ELSEWHERE = PLACE_HEADER | PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE | PLACE_FORM };
    const struct article_facts *facts = &article->facts[block];
    if (facts->place & ELSEWHERE || facts->link_share > MOST_LINK)
        return 0;
    if (facts->kind == BLOCK_TERM)
        return is_term(article, block) ? 2 : 0;
    return (facts->kind == BLOCK_ROW || facts->kind == BLOCK_ITEM || facts->kind == BLOCK_TEXT) &&
           is_pair(article, block);
}

/* Is it a line that says what the pairs below tell: Specifications? */
static bool is_head(const struct article_facts *facts)
{
    return facts->words && facts->words <= LONGEST_LABEL && !facts->links &&
           (facts->kind == BLOCK_HEADING || facts->kind == BLOCK_CONTROL || facts->kind == BLOCK_CAPTION);
}

/* Pairs beside each other, perhaps with such a line between some. */
struct specs {
    size_t end, pairs, codes;
};

static struct specs read_specs(const struct article *article, size_t first)
{
    struct specs specs = {.end = first};
    for (size_t i = first; i < article->count; i = specs.end) {
        size_t head = specs.pairs && is_head(&article->facts[i]) && i + 1 < article->count;
        size_t length = pair_length(article, i + head);
        if (!length)
            break;
        specs.pairs++;
        specs.codes += has_code(article, i + head);
        specs.end = i + head + length;
    }
    return specs;
}

/* What it costs in other currencies is none of a product's measures. */
void rules_keep_specs(struct article *article)
{
    if (!facts_is_product(article))
        return;
    for (size_t first = 0; first < article->count; first++) {
        struct specs specs = read_specs(article, first);
        bool kept = specs.pairs >= FEWEST_PAIRS && specs.codes < specs.pairs;
        if (kept && first && is_head(&article->facts[first - 1]))
            rules_decide(article, first - 1, true, RULE_SPECS);
        for (; first < specs.end; first++)
            if (kept)
                rules_decide(article, first, true, RULE_SPECS);
    }
}
