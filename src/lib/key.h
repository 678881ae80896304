/* key: what of a line is compared with others: some of its fields, folded. */
#ifndef KEY_H
#define KEY_H

#include "lib/memory.h"
#include "lib/text.h"

/* What a comparison is without regard to; bits. */
enum key_fold {
    KEY_FOLD_CASE = 1,        /* simple case folding (CaseFolding.txt) */
    KEY_FOLD_SPACE = 2,       /* white space at the ends, and how much of what kind stands within */
    KEY_FOLD_PUNCTUATION = 4, /* punctuation and symbols */
    KEY_FOLD_DIGITS = 8,      /* which decimal digit it is (Nd) */
    KEY_FOLD_ACCENTS = 16     /* accents and points: src/tables/base-letters.txt says which */
};

/* {0}, but for a delimiter, compares whole lines as they are. */
struct key {
    struct key_range *ranges; /* of fields; none: all of the line */
    size_t range_count, range_capacity;
    size_t last_field; /* of all ranges */
    char delimiter;    /* parts fields */
    unsigned fold;     /* bits of enum key_fold */
    struct buffer selected, folded;
};

/* Selects FIELDS, a list of numbers and ranges as cut(1) has them: "2", "1,4-6", "3-", "-2". False where it
 * is none. */
bool key_select(struct key *key, const char *fields);

/* Is there anything to it? If not, key_of is the line. */
static inline bool key_changes(const struct key *key)
{
    return key->range_count || key->fold;
}

/* What is compared of the line: what cut(1) would print of it, folded. Valid until the next call. Bytes that
 * are not UTF-8 stay as they are. */
struct text key_of(struct key *key, struct text line);

void key_free(struct key *key);

#endif
