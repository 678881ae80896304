/* Reported speech whose cue is a verb of stance, or a noun or adjective. */
#include "lib/quote/reported.h"

#include "lib/quote/stance.h"
#include "lib/quote/word.h"

/* What a word takes where that begins at FIRST, one of the bits of STANCE; 0: something else. */
static unsigned complement(const struct tokens *tokens, size_t first)
{
    const struct token *token = tokens_at(tokens, first);
    if (token_is(token, QUOTE_WORD_THAT) || token_is(token, QUOTE_WORD_PRONOUN) || word_is_question(token))
        return STANCE_CLAUSE;
    if (word_is_to(token))
        return STANCE_INFINITIVE;
    return noun_may_begin(token) || token_is(token, QUOTE_WORD_OBJECT) ? STANCE_OBJECT : 0;
}

/* "the program as an easier way": does "as" follow within the phrase that begins at FIRST? */
static bool as_follows(const struct tokens *tokens, size_t first)
{
    enum { REACH = 14 };
    for (size_t place = first + 1; place < first + REACH; place++) {
        if (word_is_as(tokens_at(tokens, place)))
            return true;
        if (token_ends(tokens_at(tokens, place)) || tokens_at(tokens, place)->kind == TOKEN_SIGN)
            return false;
    }
    return false;
}

/* Does that which begins at FIRST fit what the verb takes? A phrase may begin a clause, or be viewed as
 * something. */
static bool fits(const struct tokens *tokens, unsigned takes, size_t first)
{
    unsigned given = complement(tokens, first);
    if (given == STANCE_OBJECT && takes & STANCE_CLAUSE && content_has_verb(tokens, first))
        return true;
    if (given == STANCE_OBJECT && takes & STANCE_VIEW && as_follows(tokens, first))
        return true;
    return takes & given;
}

/* "wants a new law", "called for talks" */
bool reported_stance(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    struct stance stance;
    const struct token *token = tokens_at(tokens, verb);
    if (!token_is(token, QUOTE_WORD_SAY) || token->used || reported_is_passive(tokens, verb) ||
        !stance_verb(tokens, verb, &stance))
        return false;
    size_t first = stance.after;
    while (token_is(tokens_at(tokens, first), QUOTE_WORD_ADVERB) ||
           token_is(tokens_at(tokens, first), QUOTE_WORD_TIME))
        first++;
    if (!reported_is_verb(tokens, verb, first) || !phrase_before(tokens, verb, &indirect->attribution.source))
        return false;
    struct frame frame = content_frame(tokens, start, verb, &indirect->attribution.source);
    return fits(tokens, stance.takes, first) &&
           reported_content(tokens, first, content_end(tokens, first, frame), indirect) &&
           reported_found(indirect, verb, stance.after, PATTERN_SOURCE_STANCE_CONTENT, 55);
}

/* "is hopeful that", "are wary of the": behind a form of "be". */
bool reported_adjective(const struct tokens *tokens, size_t place, struct indirect *indirect)
{
    struct stance stance;
    size_t be = place - 1;
    while (word_is_adverb(tokens_at(tokens, be)))
        be--;
    static const struct frame none = {.aside = false};
    return word_is_be(tokens_at(tokens, be)) && !tokens_at(tokens, place)->used &&
           stance_noun(tokens, place, &stance) == STANCE_ADJECTIVE &&
           stance.takes & complement(tokens, stance.after) &&
           phrase_before(tokens, place, &indirect->attribution.source) &&
           reported_content(tokens, stance.after, content_end(tokens, stance.after, none), indirect) &&
           reported_found(indirect, place, stance.after, PATTERN_SOURCE_STANCE_CONTENT, 55);
}

/* Behind the noun at NOUN and what belongs to it, where that begins which it tells; 0: it tells nothing. */
static size_t content_of_noun(const struct tokens *tokens, size_t noun)
{
    struct stance stance;
    const struct token *token = tokens_at(tokens, noun), *next = token + 1;
    bool said =
        token_is(token, QUOTE_WORD_NOUN) || (token_is(token, QUOTE_WORD_SAY) && !word_is_verb(tokens, noun));
    if (said && (token_is(next, QUOTE_WORD_THAT) || word_is_to(next)))
        return noun + 1;
    bool stands = stance_noun(tokens, noun, &stance) == STANCE_NOUN;
    return stands && stance.takes & complement(tokens, stance.after) ? stance.after : 0;
}

/* "Trump's claim that ...", "his promise to ...", "his support for the plan" */
bool reported_noun(const struct tokens *tokens, size_t noun, struct indirect *indirect)
{
    if (tokens_at(tokens, noun)->used || !phrase_owner(tokens, noun, &indirect->attribution.source))
        return false;
    size_t first = content_of_noun(tokens, noun);
    struct frame frame = {.phrase = complement(tokens, first) == STANCE_OBJECT};
    return first && reported_content(tokens, first, content_end(tokens, first, frame), indirect) &&
           reported_found(indirect, noun, first, PATTERN_OWNER_NOUN_CONTENT, 60);
}

/* The verb whose object the noun is, a few words before it; 0: there is none. */
static size_t verb_of_object(const struct tokens *tokens, size_t noun)
{
    enum { REACH = 4 };
    for (size_t place = noun - 1; place + REACH >= noun; place--) {
        const struct token *token = tokens_at(tokens, place);
        if (token_is(token, QUOTE_WORD_VERB) || token_is(token, QUOTE_WORD_AUXILIARY) ||
            word_is_verb(tokens, place) || (word_is_plain(token) && word_ends_in(token, "ed")))
            return place;
        if (noun_bounds(tokens, place))
            return 0;
    }
    return 0;
}

/* "raised questions about the plan", "is a fervent supporter of the mayor" */
bool reported_object(const struct tokens *tokens, size_t noun, struct indirect *indirect)
{
    static const struct frame none = {.aside = false};
    struct stance stance;
    if (tokens_at(tokens, noun)->used || stance_noun(tokens, noun, &stance) != STANCE_NOUN ||
        stance.takes != STANCE_OBJECT || complement(tokens, stance.after) != STANCE_OBJECT)
        return false;
    size_t verb = verb_of_object(tokens, noun);
    return verb && phrase_before(tokens, verb, &indirect->attribution.source) &&
           reported_content(tokens, stance.after, content_end(tokens, stance.after, none), indirect) &&
           reported_found(indirect, noun, stance.after, PATTERN_SOURCE_STANCE_CONTENT, 55);
}
