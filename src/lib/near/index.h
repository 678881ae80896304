/* index: the shingles that are kept of texts, and which text was the first to have each. Of module near. */
#ifndef NEAR_INDEX_H
#define NEAR_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct index_text {
    uint32_t first;    /* of its kept shingles, in `kept` */
    uint32_t shingles; /* that it has in all */
    uint32_t hits;     /* for the caller, who leaves it 0 */
};

/* {0} is empty. */
struct index {
    uint32_t *kept; /* shingles, of one text after the other */
    size_t count, capacity;
    struct index_text *texts;
    size_t text_count, text_capacity;
    uint32_t *steps; /* for some of `kept` at even distances: whose they are */
    size_t step_capacity;
    uint32_t *slots; /* a hash table: places in `kept` */
    unsigned char
        *tags; /* of each slot eight bits of its shingle's hash, which tell most others apart; 0: empty */
    size_t room, used;
    uint64_t secret; /* an odd factor */
};

/* Asks for what index_find will look at. */
void index_expect(const struct index *index, uint32_t shingle);

/* The first text that has the shingle among those kept; false: none has. */
bool index_find(const struct index *index, uint32_t shingle, size_t *text);

/* Adds a text of ALL shingles, of which these are to be kept; they rise. */
void index_add(struct index *index, const uint32_t *shingles, size_t count, size_t all);

/* How many are kept of a text. */
static inline size_t index_kept(const struct index *index, size_t text)
{
    size_t end = text + 1 < index->text_count ? index->texts[text + 1].first : index->count;
    return end - index->texts[text].first;
}

void index_free(struct index *index);

#endif
