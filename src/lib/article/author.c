/* The author: what a page says behind its text of who wrote it, as Ann Brook is a reporter does, or below a
 * line with that name alone. */
#include "lib/article/measure.h"
#include "lib/article/rules.h"

enum {
    SHARE = 4,       /* how many times as long the text above it is, at least */
    NEAR = 3,        /* blocks behind the first paragraph that may still be a byline */
    NAMES = 2,       /* given name and family name */
    MOST_REPEATS = 3 /* of a line of them on the page: above, below and where the next story is announced */
};

static bool is_name(struct text word)
{
    return measure_begin(word) == BEGIN_UPPER && measure_ending(word) == END_WORD &&
           !facts_is_stop_word(word);
}

/* Cuts a given name and another from the front of a text. */
static bool cut_names(struct text *text)
{
    struct text given, family;
    return text_line(text, ' ', &given) && text_line(text, ' ', &family) && is_name(given) &&
           is_name(family) && article_is_given_name(given);
}

/* Does a text begin as Ann Brook is does: with names, and a word that every sentence needs? */
static bool presents_somebody(struct text text)
{
    struct text verb;
    return cut_names(&text) && text_line(&text, ' ', &verb) && measure_begin(verb) == BEGIN_LOWER &&
           facts_is_stop_word(verb);
}

/* Is it a line of names that stands nowhere but in bylines, perhaps behind a word that every sentence needs
 * and no byline begins with: About Ann Brook? */
static bool is_signed(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    struct text text = facts_text(article, block), word;
    if (facts->words < NAMES || facts->words > NAMES + 1 || facts->repeats > MOST_REPEATS)
        return false;
    if (facts->words > NAMES &&
        (facts->first_phrase == PHRASE_BYLINE || !text_line(&text, ' ', &word) || !facts_is_stop_word(word)))
        return false;
    return cut_names(&text) && !text.length;
}

/* Is the line a byline with these names, or those alone? */
static bool names_author(const struct article *article, size_t line, const uint32_t *names)
{
    const struct article_facts *facts = &article->facts[line];
    const uint32_t *words = article->page->content + facts->content;
    if (facts->prose || facts->words > LONGEST_BYLINE || !(facts->words == NAMES || line_is_byline(facts)))
        return false;
    for (size_t i = 0; i + NAMES <= facts->content_count; i++)
        if (words[i] == names[0] && words[i + 1] == names[1])
            return true;
    return false;
}

/* Do its first words stand as the author's names before the block FRONT? */
static bool is_named_above(const struct article *article, size_t block, size_t front)
{
    const struct article_facts *facts = &article->facts[block];
    for (size_t i = 0; facts->content_count >= NAMES && i < front && i < block; i++)
        if (names_author(article, i, article->page->content + facts->content))
            return true;
    return false;
}

/* Are the paragraphs above one long enough to be the text that it stands below? Sets the first of them. */
static bool is_below_text(const struct article *article, size_t paragraph, size_t *first)
{
    int64_t prose = 0;
    for (size_t i = paragraph; i-- > 0;)
        if (rules_prose_kept(article, i)) {
            prose += article->facts[i].prose;
            *first = i;
        }
    return prose >= LEAST_ARTICLE && prose >= article->facts[paragraph].prose * SHARE;
}

/* Does such a line that stays stand between the text's FIRST paragraph and the one that is the last? In a
 * talk they say who speaks. */
static bool is_talk(const struct article *article, size_t first, size_t last)
{
    for (size_t i = first + 1; i < last; i++)
        if (article->blocks[i].keep && is_signed(article, i))
            return true;
    return false;
}

/* The name below the text, and the only paragraph below that, which tells of its bearer. */
static void drop_signed(struct article *article)
{
    size_t below = 0, first = 0;
    for (size_t i = article->count; i-- > 0;) {
        if (article->blocks[i].keep && is_signed(article, i)) {
            bool near = below && below - 1 - i <= NEAR;
            if (!is_below_text(article, near ? below - 1 : i, &first) ||
                !is_named_above(article, i, first + NEAR) || is_talk(article, first, i))
                return;
            rules_decide(article, i, false, RULE_AUTHOR);
            if (near)
                rules_decide(article, below - 1, false, RULE_AUTHOR);
            return;
        }
        if (rules_prose_kept(article, i)) {
            if (below)
                return;
            below = i + 1;
        }
    }
}

void rules_drop_author(struct article *article)
{
    drop_signed(article);
    const struct article_page *page = article->page;
    size_t end = page->run_count ? page->runs[page->run_count - 1].last + 1 : 0, first = 0;
    size_t last = rules_last_paragraph(article, end);
    if (last && presents_somebody(facts_text(article, last - 1)) &&
        is_below_text(article, last - 1, &first) && is_named_above(article, last - 1, first + NEAR))
        rules_decide(article, last - 1, false, RULE_AUTHOR);
}
