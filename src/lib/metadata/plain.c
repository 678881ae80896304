#include "lib/metadata/plain.h"

#include "lib/article.h"

/* The headline is the one that the article has; what is not of it stands away from it. */
static void read_blocks(struct candidates *found, const struct article *article, struct shown *shown)
{
    enum { HEADLINE = 70 };
    bool begun = false;
    for (size_t i = 0; i < article->count; i++) {
        const struct article_block *block = &article->blocks[i];
        bool headline = block->keep && text_is(text_of(block->rule), "headline");
        if (headline)
            candidate_add(found, METADATA_TITLE, block->text, "headline", HEADLINE, block->text);
        begun = begun || headline;
        shown->lines[shown->count++] =
            (struct shown_line){block->text, block->text, headline ? 1 : 0, !block->keep && !begun};
    }
}

void plain_read(struct candidates *found, struct shown *shown)
{
    struct article article = article_read_plain(found->page, found->arena);
    article_decide(&article, &(struct article_options){0}, found->arena);
    shown->lines = arena_take(found->arena, article.count + 1, sizeof *shown->lines);
    read_blocks(found, &article, shown);
}
