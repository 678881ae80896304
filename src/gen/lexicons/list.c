#include "gen/lexicons/list.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void refuse(const char *what)
{
    fprintf(stderr, "lexicons: %s\n", what);
    exit(1);
}

uint64_t hash_of(struct lexicon_key key)
{
    return lexicon_hash(lexicon_fold(key));
}

struct word *word_of(struct list *list, struct text text)
{
    const size_t places = sizeof list->words / sizeof *list->words;
    struct lexicon_key key = lexicon_key(text);
    size_t place = lexicon_bucket(hash_of(key), LIST_BITS);
    if (!key.low)
        return NULL;
    for (; list->words[place].key.low; place = (place + 1) % places)
        if (list->words[place].key.low == key.low && list->words[place].key.high == key.high)
            return &list->words[place];
    if (++list->count > places / 2)
        refuse("too many words");
    list->words[place].key = key;
    return &list->words[place];
}
