#include "lib/metadata/section.h"

#include "lib/metadata/words.h"

/* The text without its last words, COUNT of them, where their key is that of the title. */
static struct text drop_title(struct candidates *found, struct text text, struct text key, size_t count)
{
    struct text rest = text, last = text, word;
    for (size_t words = words_count(text); words > count; words--) {
        words_next(&rest, &word);
        last = rest;
    }
    bool same = key.length && text_equal(candidate_key(found, last), key);
    return same ? text_slice(text, 0, (size_t)(last.at - text.at)) : text;
}

/* The text without "You are here: Home" and the like at its front. */
static struct text drop_home(struct text text)
{
    struct text rest = text, word;
    while (words_next(&rest, &word) && words_class(word) == METADATA_WORD_HOME)
        text = rest;
    return text;
}

/* The last step of a way. */
static struct text last_step(struct text text)
{
    static const char *const marks[] = {" / ", " > ", " \xC2\xBB ", " \xE2\x80\xBA ", " | "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        for (size_t at; (at = text_find(text, text_of(marks[i]))) < text.length;)
            text = text_slice(text, at + strlen(marks[i]), text.length);
    return text;
}

/* Does it go on where it is not shown: "Ferry sails ag…"? */
static bool is_cut(struct text step)
{
    return text_ends(step, text_of("...")) || text_ends(step, text_of("\xE2\x80\xA6"));
}

/* Does one of the places call the page so, or a name that begins so, where the step is CUT or has some words?
 */
static bool is_title(struct candidates *found, struct text step, bool cut)
{
    enum { LEAST_WORDS = 4 };
    bool is = false;
    if (!cut && words_count(step) < LEAST_WORDS)
        return false;
    struct text key = candidate_key(found, step);
    for (size_t i = 0; i < found->count && !is; i++)
        is = found->at[i].key == METADATA_TITLE && text_equal(text_slice(found->keys[i], 0, key.length), key);
    return is;
}

void section_settle(struct candidates *found, struct text title)
{
    enum { LONGEST = 80 };
    const struct metadata_fact *site = candidate_best(found, METADATA_SITE);
    struct text key = arena_copy(found->arena, candidate_key(found, title));
    size_t count = words_count(title);
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key != METADATA_SECTION)
            continue;
        bool cut_off = is_cut(fact->value);
        bool by_class = candidate_is_from(fact, SOURCE_CLASS) || candidate_is_from(fact, SOURCE_ANCHOR);
        struct text way = drop_title(found, fact->value, key, count);
        bool shorter = way.length < fact->value.length, open = text_ends(way, text_of("/"));
        bool cut = by_class || shorter || open; /* else it is a name: "C++", "#MeToo" */
        way = cut ? words_trim(way) : way;
        fact->value = cut ? words_trim(last_step(drop_home(way))) : way;
        if (!drop_home(fact->value).length || (by_class && fact->value.length > LONGEST) ||
            is_title(found, fact->value, cut_off) || (site && text_alike(fact->value, site->value)))
            fact->score = 0;
    }
}
