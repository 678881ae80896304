#include "lib/quote/ahead.h"

#include <stdlib.h>

static void find_marks(struct passage *passage, struct text text, const char *end,
                       struct ahead_options options)
{
    struct text bare = text_trim(text);
    if (options.vocabulary->count > 1)
        vocabulary_prefer(options.vocabulary, text);
    passage->vocabulary = *options.vocabulary;
    marks_pair(text, end, options.marks, &passage->spans);
    passage->bare = bare;
    passage->lines = text_find_byte(bare, '\n') < bare.length;
    dialogue_find(options.dialogue, text, passage->lines, &passage->spans);
    passage->silent = !passage->spans.count && !(bare.length && bare.at[bare.length - 1] == ':');
    passage->tokens =
        (struct tokens){.paragraph = text, .spans = passage->spans.all, .span_count = passage->spans.count};
}

/* Room for the tokens of all paragraphs. What is before the first one's is never written again. */
static void make_room(struct ahead *ahead, const struct text *paragraphs, size_t count)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++)
        most += tokens_most(paragraphs[i]);
    if (most <= ahead->capacity)
        return;
    ahead->room = array_grow(ahead->room, &ahead->capacity, most, sizeof *ahead->room);
    memset(ahead->room, 0, TOKENS_MARGIN * sizeof *ahead->room);
}

void ahead_find(struct ahead *ahead, const struct text *paragraphs, size_t count, const char *end,
                struct ahead_options options)
{
    size_t used = 0;
    for (size_t i = 0; i < count; i++)
        find_marks(&ahead->passages[i], paragraphs[i], end, options);
    make_room(ahead, paragraphs, count);
    for (size_t i = 0; i < count; i++) {
        struct tokens *tokens = &ahead->passages[i].tokens;
        if (ahead->passages[i].silent && !options.whole)
            continue;
        tokens->all = ahead->room + used;
        tokens->capacity = ahead->capacity - used;
        tokens_cut(tokens, paragraphs[i], &ahead->passages[i].vocabulary, options.whole);
        used += tokens->count - TOKENS_MARGIN; /* none stand behind one and before the next */
    }
}

void ahead_free(struct ahead *ahead)
{
    for (size_t i = 0; i < QUOTE_AHEAD; i++)
        marks_free(&ahead->passages[i].spans);
    free(ahead->room);
}
