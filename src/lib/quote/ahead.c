#include "lib/quote/ahead.h"

#include <stdlib.h>

/* Which spans are the paragraph's: where they are is known when all are found. */
static void find_marks(struct ahead *ahead, struct passage *passage, const char *end, unsigned marks)
{
    struct text text = passage->tokens.paragraph, ending = text_trim(text);
    size_t before = ahead->spans.count;
    marks_pair(text, end, marks, &ahead->spans);
    passage->tokens.span_count = ahead->spans.count - before;
    passage->blank = !ending.length;
    passage->silent = !passage->tokens.span_count && (passage->blank || ending.at[ending.length - 1] != ':');
}

/* Room for the tokens of all paragraphs. What is before the first one's is never written again. */
static void make_room(struct ahead *ahead, size_t count)
{
    size_t most = TOKENS_MARGIN;
    for (size_t i = 0; i < count; i++)
        most += tokens_most(ahead->passages[i].tokens.paragraph);
    if (most <= ahead->capacity)
        return;
    ahead->room = array_grow(ahead->room, &ahead->capacity, most, sizeof *ahead->room);
    memset(ahead->room, 0, TOKENS_MARGIN * sizeof *ahead->room);
}

void ahead_find(struct ahead *ahead, const struct text *paragraphs, size_t count, const char *end,
                struct ahead_options options)
{
    ahead->spans.count = 0;
    for (size_t i = 0; i < count; i++) {
        ahead->passages[i].tokens = (struct tokens){.paragraph = paragraphs[i]};
        find_marks(ahead, &ahead->passages[i], end, options.marks);
    }
    make_room(ahead, count);
    const struct span *spans = ahead->spans.all;
    struct token *room = ahead->room;
    for (size_t i = 0; i < count; i++) {
        struct tokens *tokens = &ahead->passages[i].tokens;
        tokens->spans = spans;
        tokens->all = room;
        spans += tokens->span_count;
        if (ahead->passages[i].silent && !options.whole)
            continue;
        tokens_cut(tokens, options.vocabulary, options.whole);
        room += tokens->count - TOKENS_MARGIN; /* none stand behind one and before the next */
    }
}

void ahead_free(struct ahead *ahead)
{
    marks_free(&ahead->spans);
    free(ahead->room);
}
