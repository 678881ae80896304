/* Stamps: the lines of a thread that say when each post was written, with the time of the day, as no article
 * says it again and again between its paragraphs. */
#include "lib/article/facts.h"

enum { LONGEST = 16, FEWEST = 3 };

/* 10:41, with no third digit behind it. */
static bool is_clock(struct text text, size_t colon)
{
    return colon && colon + 2 < text.length && text_ascii_digit(text.at[colon - 1]) &&
           text_ascii_digit(text.at[colon + 1]) && text_ascii_digit(text.at[colon + 2]) &&
           !(colon + 3 < text.length && text_ascii_digit(text.at[colon + 3]));
}

static bool has_clock(struct text text)
{
    for (size_t at = text_find_byte(text, ':'); at < text.length;) {
        if (is_clock(text, at))
            return true;
        at += 1 + text_find_byte(text_slice(text, at + 1, text.length), ':');
    }
    return false;
}

static bool is_stamp(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return facts->year && facts->words <= LONGEST && facts->kind != BLOCK_HEADING &&
           has_clock(article->blocks[block].text);
}

/* How many stamps have a kept paragraph before the next. */
static size_t count_stamps(const struct article *article)
{
    size_t count = 0;
    bool open = false;
    for (size_t i = 0; i < article->count; i++) {
        if (is_stamp(article, i)) {
            open = true;
        } else if (open && article->blocks[i].keep && article->facts[i].prose) {
            count++;
            open = false;
        }
    }
    return count;
}

void article_drop_stamps(struct article *article)
{
    if (count_stamps(article) < FEWEST)
        return;
    for (size_t i = 0; i < article->count; i++)
        if (article->blocks[i].keep && is_stamp(article, i))
            facts_decide(article, i, false, "stamp");
}
