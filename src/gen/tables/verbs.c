#include <stdio.h>
#include <string.h>

#include "gen/tables/kinds.h"
#include "lib/quote/form.h"

/* Less of a short verb, with an ending, is another word: "seed" is no form of "see". */
enum { FEWEST_LETTERS = 3, LONGEST_FORM = 64 };

/* The verb of an entry and what stands behind it there: "agree", " to". */
struct verb {
    const char *base, *behind;
    size_t letters, line;
    long takes;
};

/* Adds the verb without its last DROPPED letters, perhaps with the last one doubled, with an ENDING. */
static void add_form(struct source *source, const struct verb *verb, size_t dropped, bool doubled,
                     const char *ending, enum say_form form)
{
    char key[LONGEST_FORM], value[LONGEST_FORM];
    size_t kept = verb->letters - dropped;
    if (verb->letters < dropped + FEWEST_LETTERS)
        return;
    int length = snprintf(key, sizeof key, "%.*s%.*s%s%s", (int)kept, verb->base, doubled,
                          verb->base + kept - doubled, ending, verb->behind);
    if (length >= LONGEST_FORM)
        refuse(source, verb->line, "a verb that is too long");
    snprintf(value, sizeof value, "%ld", verb->takes + FORM_UNIT * (long)form);
    source_add(source, key, value, verb->line);
}

/* The verb's regular forms, and what writers take for them, who may double its last letter or not:
 * "signaled", "signalled". */
static void add_forms(struct source *source, const struct verb *verb)
{
    char last = verb->base[verb->letters - 1];
    add_form(source, verb, 0, false, "s", FORM_THIRD);
    add_form(source, verb, 0, false, "ing", FORM_GERUND);
    if (last == 'e') {
        add_form(source, verb, 1, false, "ed", FORM_BOTH);
        add_form(source, verb, 1, false, "ing", FORM_GERUND);
        return;
    }
    add_form(source, verb, 0, false, "es", FORM_THIRD);
    add_form(source, verb, 0, false, "ed", FORM_BOTH);
    if (last == 'y') {
        add_form(source, verb, 1, false, "ies", FORM_THIRD);
        add_form(source, verb, 1, false, "ied", FORM_BOTH);
    } else {
        add_form(source, verb, 0, true, "ed", FORM_BOTH);
        add_form(source, verb, 0, true, "ing", FORM_GERUND);
    }
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
