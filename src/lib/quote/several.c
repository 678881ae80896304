#include "lib/quote/several.h"

#include "lib/quote/word.h"

enum { MOST_SOURCES = 8 };

/* "and", "or", "nor" */
static bool joins(const struct token *token)
{
    return token_is(token, QUOTE_WORD_CONJUNCTION) && token->value == JOINS;
}

/* May a phrase be one of several that speak: a name, "she", "her deputy", "doctors"? */
static bool is_speaker(const struct tokens *tokens, const struct source *source)
{
    return source->named || source->pronoun || word_has_role(tokens, source->first, source->name_after);
}

/* Does it say which one is meant: by a name, "she", "the"? "Founder" behind "the owner and" does not. */
static bool is_definite(const struct tokens *tokens, const struct source *source)
{
    const struct token *first = tokens_at(tokens, source->first);
    return source->named || source->pronoun || token_is(first, QUOTE_WORD_DETERMINER) ||
           token_is(first, QUOTE_WORD_POSSESSIVE);
}

/* "Ann Cole, Founder and Managing Partner": is the second what else the first is? Not "Ann Cole and Farmer",
 * "Ann Cole, Bea Moss and Steve Coach" or "and the Director". */
static bool is_office(const struct tokens *tokens, const struct source *first, const struct source *second)
{
    const struct token *begins = tokens_at(tokens, second->first);
    return second->first - 1 > first->name_after && !token_is(begins, QUOTE_WORD_DETERMINER) &&
           !token_is_given(begins) && word_has_role(tokens, second->name_after - 1, second->name_after);
}

/* Are both words for one and the same: "the founder and owner", "his wife and former aide Ann Cole"? */
static bool is_same(const struct tokens *tokens, const struct source *first, const struct source *second)
{
    const struct token *begins = tokens_at(tokens, second->first);
    bool role = token_is(begins, QUOTE_WORD_ROLE) || token_is(begins, QUOTE_WORD_TITLE);
    bool named = second->named &&
                 ((role && !begins->capital) || word_is_plain(begins) || is_office(tokens, first, second));
    return named || is_definite(tokens, second) != is_definite(tokens, first);
}

/* A name with nothing before it that may begin an apposition: "Cole, the Lind professor of ..." */
static bool is_bare_name(const struct tokens *tokens, const struct source *source)
{
    return source->named && tokens_at(tokens, source->first)->capital;
}

/* The phrase at FROM, up to what bounds it, or LIMIT. */
static bool read_phrase(const struct tokens *tokens, size_t from, size_t limit, struct source *source)
{
    size_t after = noun_core_end(tokens, from, limit);
    if (token_is(tokens_at(tokens, from), QUOTE_WORD_PRONOUN))
        after = from + 1;
    return noun_may_begin(tokens_at(tokens, from)) && noun_fill(tokens, from, after, source) &&
           is_speaker(tokens, source);
}

/* Does nothing stand here that may be the verb of another clause: "said Cole and Lind nodded"? */
static bool ends_list(const struct token *token)
{
    return token->kind != TOKEN_WORD || token_is(token, QUOTE_WORD_PREPOSITION) ||
           token_is(token, QUOTE_WORD_TIME) || token_is(token, QUOTE_WORD_SUBORDINATOR);
}

/* The phrases from FIRST to LAST as one source. */
static struct source join(const struct source *first, const struct source *last)
{
    return (struct source){.first = first->first,
                           .after = last->after,
                           .name_first = first->name_first,
                           .name_after = last->name_after,
                           .several = true};
}

void several_behind(const struct tokens *tokens, bool verb, struct source *source)
{
    struct source next = *source;
    for (size_t count = 1; count < MOST_SOURCES && is_speaker(tokens, &next); count++) {
        size_t at = next.name_after;
        bool last = joins(tokens_at(tokens, at));
        if ((!last && !token_is_sign(tokens_at(tokens, at), ',')) ||
            !read_phrase(tokens, at + 1, at + 1 + LONGEST_PHRASE, &next))
            return;
        if (last && (verb || ends_list(tokens_at(tokens, next.name_after))) &&
            !is_same(tokens, source, &next))
            *source = join(source, &next);
        if (last || !is_bare_name(tokens, &next))
            return;
    }
}

static bool is_of(const struct token *token)
{
    return token_is(token, QUOTE_WORD_PREPOSITION) && token->value == INNER;
}

/* The phrase that ends before AFTER, and nothing else, perhaps with "of the town" in it. */
static bool read_back(const struct tokens *tokens, size_t after, struct source *source)
{
    size_t first = after;
    while (after - first < LONGEST_PHRASE &&
           (!noun_bounds(tokens, first - 1) || is_of(tokens_at(tokens, first - 1))))
        first--;
    first -= first == after && token_is(tokens_at(tokens, first - 1), QUOTE_WORD_PRONOUN);
    return first < after && read_phrase(tokens, first, after, source) &&
           (source->name_after == after || is_of(tokens_at(tokens, source->name_after)));
}

/* May the first of several begin behind this: with the clause? */
static bool begins_clause(const struct token *before)
{
    return before->kind != TOKEN_WORD || token_is(before, QUOTE_WORD_THAT) ||
           token_is(before, QUOTE_WORD_SUBORDINATOR) || token_is(before, QUOTE_WORD_TIME);
}

void several_before(const struct tokens *tokens, struct source *source)
{
    struct source first = *source, before;
    size_t count = 1;
    bool comma = false;
    for (; count < MOST_SOURCES; count++, first = before) {
        size_t at = first.first - 1;
        bool last = count == 1 && joins(tokens_at(tokens, at));
        bool listed = count > 1 && is_bare_name(tokens, &first) && token_is_sign(tokens_at(tokens, at), ',');
        comma = comma || (last && token_is_sign(tokens_at(tokens, at - 1), ','));
        if ((!last && !listed) || !read_back(tokens, at - (last && comma), &before) ||
            (listed && !is_bare_name(tokens, &before)))
            break;
    }
    if (count < 2u + comma || !begins_clause(tokens_at(tokens, first.first - 1)))
        return;
    if (is_same(tokens, &first, source))
        source->first = first.first;
    else
        *source = join(&first, source);
}
