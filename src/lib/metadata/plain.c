#include "lib/metadata/plain.h"

#include "lib/metadata/words.h"
#include "lib/page.h"

/* Is it as long as a headline, and no sentence? */
static bool is_like_headline(struct text text)
{
    enum { SHORTEST = 12, LONGEST = 200 };
    text = text_trim(text);
    return text.length >= SHORTEST && text.length <= LONGEST && text.at[text.length - 1] != '.' &&
           text_find_byte(text, '\n') == text.length;
}

/* The headline: what the article calls so, or what it has twice, or else the first line that is kept, if it
 * is like one; count where there is none. */
static size_t find_headline(const struct article *article)
{
    size_t first = article->count, twice = article->count;
    for (size_t i = 0; i < article->count; i++) {
        const struct article_block *block = &article->blocks[i];
        if (block->keep && block->rule == RULE_HEADLINE)
            return i;
        if (block->keep && first == article->count)
            first = i;
        if (block->rule == RULE_HEADLINE_AGAIN && first < article->count && twice == article->count)
            twice = first;
    }
    if (twice < article->count)
        return twice;
    return first < article->count && is_like_headline(article->blocks[first].text) ? first : article->count;
}

/* Do these words stand at the front of the page's title, and the name of its site behind, or nothing? */
static bool is_front_of(struct text line, struct text title)
{
    struct text rest = text_slice(title, line.length, title.length);
    struct text behind = text_trim(rest);
    bool parted = behind.length < rest.length && !text_is_word(text_next(&behind));
    return text_alike(text_slice(title, 0, line.length), line) && (!rest.length || parted);
}

/* The line that says again what the first one says, where that is the title of the page, with the name of its
 * site behind, or of many words; count where none does. */
static size_t find_titled(const struct article *article)
{
    enum { FEW = 3, MANY = 5 };
    struct text title = article->count ? text_trim(article->blocks[0].text) : (struct text){NULL, 0};
    if (!is_like_headline(title))
        return article->count;
    for (size_t i = 1; i < article->count; i++) {
        struct text line = text_trim(article->blocks[i].text);
        if (line.length <= title.length && is_like_headline(line) && is_front_of(line, title) &&
            words_count(line) >= (line.length < title.length ? FEW : MANY))
            return i;
    }
    return article->count;
}

/* What lines with marks call headings. */
static void add_headings(struct candidates *found)
{
    enum { FIRST = 72, SECOND = 30 };
    struct text rest = found->page, line;
    struct block block;
    while (text_line(&rest, '\n', &line)) {
        if (!page_read_marks(line, &block) || block.kind != BLOCK_HEADING || block.level > 2)
            continue;
        bool first = block.level == 1;
        candidate_add(found, METADATA_TITLE, block.text, first ? SOURCE_H1 : SOURCE_H2,
                      first ? FIRST : SECOND, block.text);
    }
}

void plain_read(struct candidates *found, struct shown *shown, enum article_source source)
{
    enum { HEADLINE = 70, TITLE = 60 };
    bool marked = source == ARTICLE_MARKED;
    struct article article = marked ? article_read_marked(found->page, found->arena)
                                    : article_read_plain(found->page, found->arena);
    if (marked)
        add_headings(found);
    article_decide(&article, &(struct article_options){0}, found->arena);
    size_t titled = find_titled(&article),
           headline = titled < article.count ? titled : find_headline(&article);
    shown->lines = arena_take(found->arena, article.count + 1, sizeof *shown->lines);
    shown->plain = true;
    for (size_t i = 0; i < article.count; i++) {
        const struct article_block *block = &article.blocks[i];
        shown->lines[shown->count++] = (struct shown_line){block->text, block->text, i == headline ? 1 : 0,
                                                           !block->keep && i < headline};
    }
    if (headline < article.count)
        candidate_add(found, METADATA_TITLE, article.blocks[headline].text, SOURCE_HEADLINE, HEADLINE,
                      article.blocks[headline].text);
    if (titled < article.count)
        candidate_add(found, METADATA_TITLE, article.blocks[0].text, SOURCE_TITLE, TITLE,
                      article.blocks[0].text);
}
