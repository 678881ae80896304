/* slots: where hashes stand in a table with room for twice as many (open addressing, linear probing). Of
 * words and names that a page chose itself many could be made to crowd in one place: a large table spreads
 * them by a factor drawn at random (multiply-shift: M. Dietzfelbinger and others, Journal of Algorithms 25,
 * 1997). What is found does not hang on it. */
#ifndef ARTICLE_SLOTS_H
#define ARTICLE_SLOTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct slots {
    size_t mask; /* slots there are, less one; 0: none yet */
    unsigned shift;
    uint64_t factor; /* odd */
};

/* For so many entries at the most. */
struct slots slots_for(size_t entries);

/* The first slot that the hash may stand in, and the one to look at next. */
static inline size_t slots_home(const struct slots *slots, uint64_t hash)
{
    return (size_t)(hash * slots->factor >> slots->shift);
}

/* Does something stand in a slot (not 0), but not OWN? One branch asks for both, as neither could be
 * foretold. */
static inline bool slots_taken(uint32_t there, uint32_t own)
{
    return (uint64_t)there * (there ^ own) != 0;
}

static inline size_t slots_next(const struct slots *slots, size_t slot)
{
    return (slot + 1) & slots->mask;
}

#endif
