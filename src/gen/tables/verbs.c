#include <stdio.h>
#include <string.h>

#include "gen/forms.h"
#include "gen/tables/kinds.h"

enum { LONGEST_KEY = 64 };

/* The verb of an entry and what stands behind it there: "agree", " to". */
struct verb {
    const char *base, *behind;
    size_t letters, line;
    long takes;
};

static void add_form(struct source *source, const struct verb *verb, const struct verb_form *form)
{
    char key[LONGEST_KEY], value[LONGEST_KEY];
    if (snprintf(key, sizeof key, "%s%s", form->word, verb->behind) >= LONGEST_KEY)
        refuse(source, verb->line, "a verb that is too long");
    snprintf(value, sizeof value, "%ld", verb->takes + FORM_UNIT * (long)form->form);
    source_add(source, key, value, verb->line);
}

static void add_forms(struct source *source, const struct verb *verb)
{
    struct verb_form forms[MOST_FORMS];
    size_t count = verb_forms(verb->base, verb->letters, forms);
    if (!count)
        refuse(source, verb->line, "a verb that is too long");
    for (size_t i = 0; i < count; i++)
        add_form(source, verb, &forms[i]);
}

/* What stands in the table comes first, so that no form hides it. */
void make_verbs(struct source *source)
{
    for (size_t i = 0, count = source->count; i < count; i++) {
        const struct entry *entry = &source->entries[i];
        size_t letters = strcspn(entry->key, " ");
        struct verb verb = {entry->key, entry->key + letters, letters, entry->line,
                            number_of(source, entry->value, 10, entry->line)};
        if (verb.takes < FORM_UNIT)
            add_forms(source, &verb);
    }
    make_words(source);
}
