#include "gen/lexicons/made.h"

#include <stdlib.h>

enum { MOST_IN_BUCKET = 32, STEPS = 1 << 16 };

/* The words of the bucket; their number. They stand at the bucket's places of the list, or right behind. */
static size_t gather(const struct list *list, size_t bucket, const struct word **words)
{
    const size_t own = 1 << (LIST_BITS - BUCKET_BITS), places = sizeof list->words / sizeof *list->words;
    size_t count = 0, place = bucket * own;
    for (size_t i = 0; i < own || list->words[place].key.low; i++, place = (place + 1) % places) {
        const struct word *word = &list->words[place];
        if (!word->key.low || lexicon_bucket(hash_of(word->key), BUCKET_BITS) != bucket)
            continue;
        if (count == MOST_IN_BUCKET)
            refuse("too many words in a bucket");
        words[count++] = word;
    }
    return count;
}

/* Puts the words where the step sends them; false, and nothing is changed, where one meets another. */
static bool place_words(struct made *made, const struct word **words, size_t count, uint32_t step)
{
    size_t placed = 0;
    for (; placed < count; placed++) {
        size_t place = lexicon_place(hash_of(words[placed]->key), step, made->count);
        if (made->places[place])
            break;
        made->places[place] = words[placed];
    }
    bool whole = placed == count;
    while (!whole && placed-- > 0)
        made->places[lexicon_place(hash_of(words[placed]->key), step, made->count)] = NULL;
    return whole;
}

static uint16_t find_step(struct made *made, const struct word **words, size_t count)
{
    for (uint32_t step = 0; step < STEPS; step++)
        if (place_words(made, words, count, step))
            return (uint16_t)step;
    refuse("no place for some words");
}

/* Fuller buckets come first, while there is much room. */
void made_open(struct made *made, const struct list *list)
{
    const struct word *words[MOST_IN_BUCKET];
    made->count = (uint32_t)(list->count + list->count / 8 + 1);
    made->places = calloc(made->count, sizeof *made->places);
    if (!made->places)
        refuse("out of memory");
    for (size_t size = MOST_IN_BUCKET; size > 0; size--)
        for (size_t bucket = 0; bucket < 1 << BUCKET_BITS; bucket++)
            if (gather(list, bucket, words) == size)
                made->steps[bucket] = find_step(made, words, size);
}

void made_close(struct made *made)
{
    free(made->places);
}
