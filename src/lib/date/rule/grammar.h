/* grammar: the rules together. */
#ifndef DATE_GRAMMAR_H
#define DATE_GRAMMAR_H

#include "lib/date/rule/rules.h"
#include "lib/date/vocabulary.h"

/* Fills in with which classes of words a date may begin. */
void grammar_wakes(unsigned char wakes[CLASSES_OF_WORDS]);

/* Reads the longest date that begins at a token which wakes; false where none does. */
bool read_here(const struct token *at, const struct date_context *context, struct reading *reading);

/* Is the token glued to a word or number before it, so that no date begins here? */
bool is_inside(const struct token *at);

/* Where the reading ends in the text. */
static inline const char *reading_end(const struct reading *reading)
{
    return reading->end ? reading->end : token_end(reading->after - 1);
}

#endif
