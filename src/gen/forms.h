/* forms: the regular forms of English verbs, for the tables of verbs and for the lexicons. */
#ifndef GEN_FORMS_H
#define GEN_FORMS_H

#include <stddef.h>

#include "lib/quote/form.h"

enum { FORM_ROOM = 64, MOST_FORMS = 5 };

struct verb_form {
    char word[FORM_ROOM];
    enum say_form form;
};

/* The third person, the past and the gerund of the verb, whose base form has so many letters; their number, 0
 * where they might have no room. */
size_t verb_forms(const char *base, size_t letters, struct verb_form forms[MOST_FORMS]);

#endif
