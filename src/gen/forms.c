#include "gen/forms.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* The base form, with what its last letters are. */
struct verb {
    const char *base;
    size_t letters;
    char last, before; /* ' ': there is none */
};

static bool is_vowel(char letter)
{
    return letter && strchr("aeiou", letter);
}

static bool is_consonant_y(const struct verb *verb)
{
    return verb->letters > 2 && verb->last == 'y' && !is_vowel(verb->before);
}

/* Does it end in one consonant behind one vowel, and is that its only one, "quip", "shrug", or do writers
 * double the consonant of longer verbs, too, "rebut", "refer", "focus"? An L always may be: "labelled",
 * "quarrelling". */
static bool doubles(const struct verb *verb)
{
    if (verb->letters < 3 || is_vowel(verb->last) || strchr("wxy", verb->last) || !is_vowel(verb->before))
        return verb->last == 'l';
    const char *end = verb->base + verb->letters;
    bool qu = verb->letters > 3 && end[-3] == 'u' && end[-4] == 'q';
    bool only = strcspn(verb->base, "aeiou") + 2 + qu == verb->letters;
    return verb->last == 'l' || ((qu || !is_vowel(end[-3])) && (only || strchr("rst", verb->last)));
}

/* The verb without its last DROPPED letters, perhaps with the last one doubled, with an ending. */
static struct verb_form form_of(const struct verb *verb, size_t dropped, bool doubled, const char *ending,
                                enum say_form form)
{
    struct verb_form made = {.form = form};
    snprintf(made.word, sizeof made.word, "%.*s%.*s%s", (int)(verb->letters - dropped), verb->base, doubled,
             &verb->last, ending);
    return made;
}

static struct verb_form third_of(const struct verb *verb)
{
    bool hisses = strchr("sxz", verb->last) || (verb->last == 'h' && strchr("cs", verb->before));
    if (is_consonant_y(verb))
        return form_of(verb, 1, false, "ies", FORM_THIRD);
    return form_of(verb, 0, false, hisses || verb->last == 'o' ? "es" : "s", FORM_THIRD);
}

/* R. Quirk et al., "A Comprehensive Grammar of the English Language", 3.5-10. */
size_t verb_forms(const char *base, size_t letters, struct verb_form forms[MOST_FORMS])
{
    const struct verb verb = {base, letters, base[letters - 1], letters > 1 ? base[letters - 2] : ' '};
    bool in_e = verb.last == 'e', mute = in_e && !strchr("eoy", verb.before);
    size_t count = 0;
    if (letters + sizeof "ting" > FORM_ROOM)
        return 0;
    forms[count++] = third_of(&verb);
    if (is_consonant_y(&verb))
        forms[count++] = form_of(&verb, 1, false, "ied", FORM_BOTH);
    else if (letters > 3 || !in_e || verb.before != 'e') /* "seed" is none of "see" */
        forms[count++] = form_of(&verb, 0, false, in_e ? "d" : "ed", FORM_BOTH);
    forms[count++] = form_of(&verb, mute, false, "ing", FORM_GERUND);
    if (doubles(&verb)) {
        forms[count++] = form_of(&verb, 0, true, "ed", FORM_BOTH);
        forms[count++] = form_of(&verb, 0, true, "ing", FORM_GERUND);
    }
    return count;
}
