#include "lib/near.h"

#include <stdlib.h>

#include "lib/memory.h"
#include "lib/near/index.h"
#include "lib/near/shingles.h"
#include "lib/report.h"

enum {
    KEPT = 48,       /* shingles of a text, at least, if it has so many */
    KEPT_SHARE = 16, /* of so many one is kept */
    SOUGHT = 128,    /* the same for those that are looked for */
    SOUGHT_SHARE = 4,
    CANDIDATES = 16,  /* texts that are looked at closely */
    AHEAD = 16,       /* shingles that are asked for before they are looked at */
    LEAST_KNOWN = 2,  /* values in common, of texts that have one for each run */
    LEAST_SEEN = 3,   /* in common, of a text of which only some are kept */
    LEAST_SHARED = 16 /* in common, of texts that differ much in length */
};

struct near {
    unsigned thousandths;
    struct shingles shingles; /* of the text at hand */
    struct index index;
    size_t *hit; /* texts that have any of them */
    size_t hit_count, hit_capacity;
};

struct near *near_open(unsigned thousandths)
{
    struct near *near = calloc(1, sizeof *near);
    if (!near)
        report_fatal(NULL, "out of memory");
    near->thousandths = thousandths;
    return near;
}

/* One of SHARE, but LEAST where there are so many. */
static size_t part_of(size_t all, size_t least, size_t share)
{
    size_t part = all / share > least ? all / share : least;
    return part < all ? part : all;
}

static void add_hit(struct near *near, size_t text)
{
    if (near->index.texts[text].hits++ == 0) {
        near->hit = array_grow(near->hit, &near->hit_capacity, near->hit_count + 1, sizeof *near->hit);
        near->hit[near->hit_count++] = text;
    }
}

/* The lowest shingles of a long text do: those that are kept are the lowest of theirs, too. */
static void count_hits(struct near *near)
{
    const uint32_t *values = near->shingles.values;
    size_t all = near->shingles.count, count = part_of(all, SOUGHT, SOUGHT_SHARE), text;
    near->hit_count = 0;
    for (size_t i = 0; i < AHEAD && i < count; i++)
        index_expect(&near->index, values[i]);
    for (size_t i = 0; i < count; i++) {
        if (i + AHEAD < count)
            index_expect(&near->index, values[i + AHEAD]);
        if (index_find(&near->index, values[i], &text))
            add_hit(near, text);
    }
}

/* More hits, or as many and earlier. */
static bool is_before(const struct index *index, size_t one, size_t other)
{
    uint32_t hits = index->texts[one].hits, others = index->texts[other].hits;
    return hits > others || (hits == others && one < other);
}

/* Those with the most hits, in their order; how many. */
static size_t find_candidates(struct near *near, size_t candidates[CANDIDATES])
{
    size_t count = 0;
    for (size_t i = 0; i < near->hit_count; i++) {
        size_t text = near->hit[i], at = count;
        if (count == CANDIDATES && !is_before(&near->index, text, candidates[--at]))
            continue;
        for (; at && is_before(&near->index, text, candidates[at - 1]); at--)
            candidates[at] = candidates[at - 1];
        candidates[at] = text;
        count += count < CANDIDATES;
    }
    for (size_t i = 0; i < near->hit_count; i++)
        near->index.texts[near->hit[i]].hits = 0;
    return count;
}

/* Shingles in rising order, each once. */
struct rising {
    const uint32_t *values;
    size_t count;
};

/* The first of the values from FROM on that is not below the value: by steps that double, then by halves. */
static size_t seek(struct rising rising, size_t from, uint32_t value)
{
    size_t step = 1, end = from;
    while (end < rising.count && rising.values[end] < value) {
        from = end + 1;
        end += step;
        step *= 2;
    }
    end = end < rising.count ? end : rising.count;
    while (from < end) {
        size_t middle = from + (end - from) / 2;
        if (rising.values[middle] < value)
            from = middle + 1;
        else
            end = middle;
    }
    return from;
}

static bool stands_at(struct rising rising, size_t at, uint32_t value)
{
    return at < rising.count && rising.values[at] == value;
}

/* How many both have. The time hangs on FEW: a short text may be compared with a long one again and again. */
static size_t count_common(struct rising few, struct rising many)
{
    size_t common = 0, at = 0;
    for (size_t i = 0; i < few.count; i++) {
        at = seek(many, at, few.values[i]);
        common += stands_at(many, at, few.values[i]);
    }
    return common;
}

/* Of two texts, as far as the shingles go that are kept of the one before. */
struct overlap {
    size_t kept, here, common; /* of it; of the text at hand; of both */
};

static struct overlap compare(const struct near *near, size_t text)
{
    const struct index *index = &near->index;
    struct rising here = {near->shingles.values, near->shingles.count},
                  kept = {index->kept + index->texts[text].first, index_kept(index, text)};
    uint32_t last = kept.values[kept.count - 1];
    size_t end = seek(here, 0, last);
    return (struct overlap){kept.count, end + stands_at(here, end, last),
                            kept.count < here.count ? count_common(kept, here) : count_common(here, kept)};
}

static bool is_doubled(size_t runs)
{
    return runs <= SHINGLES_FEW;
}

static bool differ_much(size_t one, size_t other)
{
    return one < other ? one * 2 < other : other * 2 < one;
}

/* Have the text at hand and one before, of so many runs, so many in common that they are near? OVERLAP: of
 * all runs, or of as many as are kept. */
static bool is_enough(const struct near *near, size_t runs, struct overlap overlap)
{
    size_t shorter = overlap.kept < overlap.here ? overlap.kept : overlap.here;
    if (differ_much(runs, near->shingles.runs) && overlap.common * runs < LEAST_SHARED * overlap.kept)
        return false;
    return (uint64_t)overlap.common * 1000 >= (uint64_t)shorter * near->thousandths;
}

static bool is_near(const struct near *near, size_t text)
{
    struct overlap overlap = compare(near, text);
    size_t runs = near->index.texts[text].shingles, here = near->shingles.runs;
    bool both_doubled = is_doubled(runs) && is_doubled(here);
    bool all = is_doubled(runs) || overlap.kept == runs;
    overlap.common /= both_doubled ? 2 : 1;
    if (overlap.common < (both_doubled ? 1 : all ? LEAST_KNOWN : LEAST_SEEN))
        return false;
    if (all) {
        overlap.kept = runs;
        overlap.here = here;
    }
    return is_enough(near, runs, overlap);
}

/* Reads the text, and finds one that it is near. */
static bool find(struct near *near, struct text text, size_t *number)
{
    size_t candidates[CANDIDATES], count;
    shingles_read(&near->shingles, text);
    count_hits(near);
    count = find_candidates(near, candidates);
    for (size_t i = 0; i < count; i++) {
        *number = candidates[i];
        if (is_near(near, *number))
            return true;
    }
    return false;
}

bool near_find(struct near *near, struct text text)
{
    size_t number;
    return find(near, text, &number);
}

bool near_add(struct near *near, struct text text, size_t *number)
{
    const struct shingles *shingles = &near->shingles;
    if (find(near, text, number))
        return false;
    *number = near->index.text_count;
    index_add(&near->index, shingles->values, part_of(shingles->count, KEPT, KEPT_SHARE), shingles->runs);
    return true;
}

void near_clear(struct near *near)
{
    index_free(&near->index);
}

void near_close(struct near *near)
{
    if (!near)
        return;
    index_free(&near->index);
    shingles_free(&near->shingles);
    free(near->hit);
    free(near);
}
