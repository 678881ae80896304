#include "lib/tally.h"

#include <stdlib.h>

void tally_clear(struct tally *tally)
{
    tally->known = tally->left = tally->texts.length = 0;
}

void tally_count(struct tally *tally, size_t number)
{
    if (number == tally->known) {
        tally->counts = array_grow(tally->counts, &tally->counts_capacity, number + 1, sizeof *tally->counts);
        tally->counts[number] = 0;
        tally->known++;
        tally->left++;
    }
    tally->counts[number]++;
}

void tally_keep(struct tally *tally, struct text text, size_t offset)
{
    tally->kept = array_grow(tally->kept, &tally->kept_capacity, tally->known, sizeof *tally->kept);
    buffer_add(&tally->texts, text);
    tally->kept[tally->known - 1] = (struct tally_kept){tally->texts.length, offset};
}

struct text tally_text(const struct tally *tally, size_t number, size_t *offset)
{
    size_t from = number ? tally->kept[number - 1].end : 0;
    *offset = tally->kept[number].offset;
    return text_slice(buffer_text(&tally->texts), from, tally->kept[number].end);
}

size_t tally_tell(struct tally *tally, size_t number)
{
    size_t count = number < tally->known ? tally->counts[number] : 0;
    if (count) {
        tally->counts[number] = 0;
        tally->left--;
    }
    return count;
}

void tally_free(struct tally *tally)
{
    free(tally->counts);
    free(tally->kept);
    buffer_free(&tally->texts);
}
