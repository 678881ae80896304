#include "lib/near/index.h"

#include <stdlib.h>

#include "lib/compiler.h"
#include "lib/fingerprint.h"
#include "lib/memory.h"
#include "lib/report.h"

enum {
    STEP = 32, /* of kept shingles */
    START = 4096,
    SMALL = 1 << 18,
    FULLEST =
        75 /* hundredths of the slots; then there come to be half as many more, or while they are few twice */
};

/* Only where a shingle lies in the table hangs on the secret, not what is found: so nobody can make texts
 * that crowd there. */
static uint64_t spread(const struct index *index, uint32_t shingle)
{
    return (shingle + UINT64_C(1)) * index->secret;
}

static size_t home_of(const struct index *index, uint32_t shingle)
{
    return (size_t)wide_multiply(spread(index, shingle), index->room).high;
}

static unsigned char tag_of(const struct index *index, uint32_t shingle)
{
    return (unsigned char)(spread(index, shingle) >> 24 | 1);
}

void index_expect(const struct index *index, uint32_t shingle)
{
    if (index->room > START)
        PREFETCH(index->tags + home_of(index, shingle));
}

/* Where the shingle stands, or would. */
static size_t slot_of(const struct index *index, uint32_t shingle)
{
    size_t at = home_of(index, shingle);
    unsigned char tag = tag_of(index, shingle);
    while (index->tags[at] && (index->tags[at] != tag || index->kept[index->slots[at]] != shingle))
        at = at + 1 < index->room ? at + 1 : 0;
    return at;
}

static size_t owner_of(const struct index *index, size_t place)
{
    size_t text = index->steps[place / STEP];
    while (text + 1 < index->text_count && index->texts[text + 1].first <= place)
        text++;
    return text;
}

bool index_find(const struct index *index, uint32_t shingle, size_t *text)
{
    size_t at = index->room ? slot_of(index, shingle) : 0;
    if (!index->room || !index->tags[at])
        return false;
    *text = owner_of(index, index->slots[at]);
    return true;
}

static void set_slot(struct index *index, size_t at, uint32_t place)
{
    index->slots[at] = place;
    index->tags[at] = tag_of(index, index->kept[place]);
}

/* More slots; all that were in use find new places. */
static void grow(struct index *index)
{
    const struct index before = *index;
    if (!before.room)
        index->secret = fingerprint_draw_factor();
    index->room = before.room < SMALL ? before.room * 2 + START : before.room + before.room / 2;
    index->slots = malloc(index->room * sizeof *index->slots);
    index->tags = calloc(index->room, 1);
    if (!index->slots || !index->tags)
        report_fatal(NULL, "out of memory");
    for (size_t i = 0; i < before.room; i++)
        if (before.tags[i])
            set_slot(index, slot_of(index, index->kept[before.slots[i]]), before.slots[i]);
    free(before.slots);
    free(before.tags);
}

static void keep(struct index *index, uint32_t shingle)
{
    if (index->used >= index->room / 100 * FULLEST)
        grow(index);
    index->kept = array_grow(index->kept, &index->capacity, index->count + 1, sizeof *index->kept);
    size_t place = index->count++;
    index->kept[place] = shingle;
    index->steps = array_grow(index->steps, &index->step_capacity, place / STEP + 1, sizeof *index->steps);
    if (place % STEP == 0)
        index->steps[place / STEP] = (uint32_t)(index->text_count - 1);
    size_t at = slot_of(index, shingle);
    if (index->tags[at])
        return;
    index->used++;
    set_slot(index, at, (uint32_t)place);
}

void index_add(struct index *index, const uint32_t *shingles, size_t count, size_t all)
{
    if (count >= UINT32_MAX - index->count)
        report_fatal(NULL, "there are more texts than this can keep in mind");
    index->texts =
        array_grow(index->texts, &index->text_capacity, index->text_count + 1, sizeof *index->texts);
    index->texts[index->text_count++] =
        (struct index_text){(uint32_t)index->count, all < UINT32_MAX ? (uint32_t)all : UINT32_MAX, 0};
    for (size_t i = 0; i < count; i++)
        keep(index, shingles[i]);
}

void index_free(struct index *index)
{
    free(index->kept);
    free(index->texts);
    free(index->steps);
    free(index->slots);
    free(index->tags);
    *index = (struct index){0};
}
