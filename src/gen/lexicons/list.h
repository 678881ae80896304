/* The words of a lexicon that is being made, and how what is wrong with them is said. */
#ifndef GEN_LEXICONS_LIST_H
#define GEN_LEXICONS_LIST_H

#include "lib/lexicon.h"

enum { LIST_BITS = 15 };

struct word {
    struct lexicon_key key; /* 0: none stands here */
    uint32_t value;
};

/* The words of a language, each at the place of its hash or behind it. */
struct list {
    struct word words[1 << LIST_BITS];
    size_t count;
};

/* Ends the program with "lexicons: WHAT" on standard error. */
_Noreturn void refuse(const char *what);

uint64_t hash_of(struct lexicon_key key);

/* The place of a word, which may be a new one; NULL where no lexicon can hold it. */
struct word *word_of(struct list *list, struct text text);

#endif
