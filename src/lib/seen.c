#include "lib/seen.h"

#include <stdlib.h>

#include "lib/compiler.h"
#include "lib/memory.h"
#include "lib/near.h"
#include "lib/report.h"

struct seen {
    struct seen_question question;
    struct set *set;
    struct near *near; /* in its place */
    size_t *firsts;    /* by number */
    size_t capacity;
};

struct seen *seen_open(const struct seen_question *question)
{
    struct seen *seen = calloc(1, sizeof *seen);
    if (!seen)
        report_fatal(NULL, "out of memory");
    seen->question = *question;
    if (question->near)
        seen->near = near_open(question->near);
    else
        seen->set = set_open(question->numbered || question->explains);
    return seen;
}

static uint64_t add_near(struct near *near, const struct text *texts, uint64_t wanted, size_t *numbers)
{
    uint64_t fresh = 0;
    for (; wanted; wanted &= wanted - 1) {
        unsigned i = lowest_bit(wanted);
        fresh |= (uint64_t)near_add(near, texts[i], &numbers[i]) << i;
    }
    return fresh;
}

/* The bits of those of the wanted texts that are there. */
static uint64_t find(struct seen *seen, const struct text *texts, size_t count, uint64_t wanted)
{
    uint64_t found = 0;
    if (!seen->near)
        return set_find(seen->set, texts, count) & wanted;
    for (; wanted; wanted &= wanted - 1) {
        unsigned i = lowest_bit(wanted);
        found |= (uint64_t)near_find(seen->near, texts[i]) << i;
    }
    return found;
}

/* The bits of those that are new. */
static uint64_t add(struct seen *seen, const struct text *texts, size_t count, uint64_t wanted,
                    size_t *numbers)
{
    const struct seen_question *question = &seen->question;
    if (seen->near)
        return add_near(seen->near, texts, wanted, numbers);
    if (question->state && !question->explains)
        return state_add(question->state, question->kind, texts, count, wanted);
    return set_add(seen->set, texts, count, wanted, numbers);
}

void seen_judge(struct seen *seen, const struct text *texts, size_t count, uint64_t wanted,
                struct seen_verdicts *verdicts)
{
    const struct seen_question *question = &seen->question;
    verdicts->skipped = question->skipped ? find(question->skipped, texts, count, wanted) : 0;
    wanted &= ~verdicts->skipped;
    bool tells = question->state && question->explains;
    verdicts->known = tells ? state_find(question->state, question->kind, texts, count) & wanted : 0;
    wanted &= ~verdicts->known;
    verdicts->fresh = add(seen, texts, count, wanted, verdicts->numbers);
    verdicts->repeats = wanted & ~verdicts->fresh;
}

const char *seen_rule(const struct seen *seen, const struct seen_verdicts *verdicts, size_t i)
{
    if (verdicts->skipped >> i & 1)
        return "skip";
    if (verdicts->known >> i & 1)
        return "known";
    if (verdicts->fresh >> i & 1)
        return "first";
    return seen->near ? "near" : "repeat";
}

size_t seen_first(struct seen *seen, const struct seen_verdicts *verdicts, size_t i, size_t here)
{
    if (verdicts->repeats >> i & 1)
        return seen->firsts[verdicts->numbers[i]];
    if (verdicts->fresh >> i & 1) {
        size_t number = verdicts->numbers[i];
        seen->firsts = array_grow(seen->firsts, &seen->capacity, number + 1, sizeof *seen->firsts);
        seen->firsts[number] = here;
    }
    return 0;
}

void seen_clear(struct seen *seen)
{
    if (seen->near)
        near_clear(seen->near);
    else
        set_clear(seen->set);
}

void seen_close(struct seen *seen)
{
    if (!seen)
        return;
    set_close(seen->set);
    near_close(seen->near);
    free(seen->firsts);
    free(seen);
}
