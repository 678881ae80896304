#include "lib/mend/work.h"

#include <stdlib.h>

void work_begin(struct work *work, struct text line)
{
    work->text = line;
    work->line_length = line.length;
    work->origins = NULL;
    work->touched = work->changed = false;
    work->done = 0;
    work->count = 0;
    arena_empty(&work->texts);
}

/* What the bytes FROM to TO of the text were in the line as it came. */
static struct origin origin_of(const struct work *work, size_t from, size_t to)
{
    size_t length = work->text.length;
    if (!work->origins)
        return (struct origin){from, to};
    size_t start = from < length ? work->origins[from].start : work->line_length;
    size_t end = to > from ? work->origins[to - 1].end : start;
    return (struct origin){start, end > start ? end : start};
}

/* Makes room for the origins of MORE bytes (perhaps none) behind those that the draft has. */
static struct origin *origins_room(struct draft *draft, size_t more)
{
    size_t at = draft->bytes.length;
    draft->origins = array_grow(draft->origins, &draft->capacity, at + more + 1, sizeof *draft->origins);
    return draft->origins + at;
}

/* Adds what stands unchanged before PLACE. */
static void copy_up_to(struct work *work, struct draft *draft, size_t place)
{
    if (work->notes) {
        struct origin *origins = origins_room(draft, place - work->done);
        for (size_t i = work->done; i < place; i++)
            *origins++ = origin_of(work, i, i + 1);
    }
    buffer_add(&draft->bytes, text_slice(work->text, work->done, place));
    work->done = place;
}

static void note_change(struct work *work, struct draft *draft, struct origin was, struct text with,
                        enum mend_rule rule)
{
    struct origin *origins = origins_room(draft, with.length);
    for (size_t i = 0; i < with.length; i++)
        origins[i] = was;
    work->changes = array_grow(work->changes, &work->capacity, work->count + 1, sizeof *work->changes);
    work->changes[work->count++] = (struct mend_change){
        .start = was.start, .end = was.end, .rule = rule, .with = arena_copy(&work->texts, with)};
}

void work_replace(struct work *work, size_t from, size_t to, struct text with, enum mend_rule rule)
{
    struct draft *draft = &work->drafts[work->turn];
    if (!work->touched)
        draft->bytes.length = 0;
    work->touched = true;
    copy_up_to(work, draft, from);
    if (work->notes)
        note_change(work, draft, origin_of(work, from, to), with, rule);
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
        work->changed = true;
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
