#include "lib/mend/work.h"

#include <stdlib.h>

void work_begin(struct work *work, struct text line)
{
    work->text = line;
    work->line_length = line.length;
    work->origins = NULL;
    work->touched = false;
    work->done = 0;
    work->count = 0;
    arena_empty(&work->texts);
}

/* Where the byte at PLACE of the text (or its end) was in the line as it came. */
static size_t origin_of(const struct work *work, size_t place)
{
    if (place == work->text.length)
        return work->line_length;
    return work->origins ? work->origins[place] : place;
}

static void note_origins(const struct work *work, struct draft *draft, size_t from, size_t to, size_t length)
{
    size_t at = draft->bytes.length;
    draft->origins = array_grow(draft->origins, &draft->capacity, at + length, sizeof *draft->origins);
    for (size_t i = 0; i < length; i++)
        draft->origins[at + i] = origin_of(work, from + i < to ? from + i : from);
}

/* Adds what stands unchanged before PLACE. */
static void copy_up_to(struct work *work, struct draft *draft, size_t place)
{
    if (work->notes)
        note_origins(work, draft, work->done, place, place - work->done);
    buffer_add(&draft->bytes, text_slice(work->text, work->done, place));
    work->done = place;
}

static void note_change(struct work *work, size_t from, size_t to, struct text with, enum mend_rule rule)
{
    work->changes = array_grow(work->changes, &work->capacity, work->count + 1, sizeof *work->changes);
    work->changes[work->count++] = (struct mend_change){.start = origin_of(work, from),
                                                        .end = origin_of(work, to),
                                                        .rule = rule,
                                                        .with = arena_copy(&work->texts, with)};
}

void work_replace(struct work *work, size_t from, size_t to, struct text with, enum mend_rule rule)
{
    struct draft *draft = &work->drafts[work->turn];
    if (!work->touched)
        draft->bytes.length = 0;
    work->touched = true;
    copy_up_to(work, draft, from);
    if (work->notes) {
        note_origins(work, draft, from, from, with.length);
        note_change(work, from, to, with, rule);
    }
    buffer_add(&draft->bytes, with);
    work->done = to;
}

void work_finish(struct work *work)
{
    struct draft *draft = &work->drafts[work->turn];
    if (work->touched) {
        copy_up_to(work, draft, work->text.length);
        work->text = buffer_text(&draft->bytes);
        work->origins = work->notes ? draft->origins : NULL;
        work->turn = !work->turn;
    }
    work->touched = false;
    work->done = 0;
}

void work_free(struct work *work)
{
    for (int i = 0; i < 2; i++) {
        buffer_free(&work->drafts[i].bytes);
        free(work->drafts[i].origins);
    }
    free(work->changes);
    arena_free(&work->texts);
}
