/* language: in which language a paragraph is written, by its commonest words (src/tables/date-languages.txt).
 * It is found out when a rule first asks, and once. */
#ifndef DATE_LANGUAGE_H
#define DATE_LANGUAGE_H

#include "lib/text.h"

#include "tables/date-languages.h"

/* A text, and its language. Zeroed, it is empty. */
struct speech {
    struct text text;
    bool known; /* LANGUAGE tells */
    enum language language;
};

/* The language of the text: LANGUAGE_OTHER where it is long and surely not English, but of those in the table
 * none is sure; LANGUAGE_NONE where nothing is. */
enum language language_of_text(struct text text);

/* The same, found out once. A NULL has none. */
enum language language_of(struct speech *speech);

/* Is it surely another language than English? */
static inline bool is_foreign_language(enum language language)
{
    return language > LANGUAGE_ENGLISH;
}

/* Has that language the word, by the table? */
bool language_has(enum language language, struct text word);

#endif
