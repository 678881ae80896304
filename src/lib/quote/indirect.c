#include "lib/quote/indirect.h"

#include "lib/quote/reported.h"
#include "lib/quote/stance.h"
#include "lib/quote/word.h"

/* May the verb end what a whole sentence says: "..., records show"? */
static bool may_end(const struct tokens *tokens, size_t verb)
{
    const struct token *token = tokens_at(tokens, verb);
    struct stance stance;
    return reported_ends_clause(tokens, verb) && !reported_is_passive(tokens, verb) &&
           (!token->doubtful || (stance_verb(tokens, verb, &stance) && stance.takes & STANCE_CLAUSE));
}

/* "..., a spokesman said.", "..., according to the poll": what holds all of the sentence from START on,
 * whatever is told within it. */
static bool read_outer(const struct tokens *tokens, size_t start, struct indirect *indirect)
{
    size_t end = content_sentence_end(tokens, start);
    for (size_t place = start + FEWEST_BEFORE + 1; place < end; place++) {
        const struct token *token = tokens_at(tokens, place);
        bool verb = token_is(token, QUOTE_WORD_SAY) && !token->used && word_is_verb(tokens, place);
        if (verb && reported_inverted(tokens, place, start, indirect))
            return true;
        if (verb && may_end(tokens, place) && phrase_before(tokens, place, &indirect->attribution.source) &&
            reported_tail(tokens, place, start, indirect))
            return true;
        if (token_is(token, QUOTE_WORD_ACCORDING) && reported_according(tokens, place, start, indirect))
            return true;
    }
    return false;
}

/* May the word be a cue, and not only bind others? */
static bool may_be_cue(const struct token *token)
{
    bool stance = token_may_be_stance(token) &&
                  (!token->word || token_is(token, QUOTE_WORD_ROLE) || token_is(token, QUOTE_WORD_WORK));
    return stance || token_is(token, QUOTE_WORD_SAY) || token_is(token, QUOTE_WORD_NOUN) ||
           token_is(token, QUOTE_WORD_ACCORDING);
}

/* Any pattern that fits at PLACE, in the sentence that begins at START. */
static bool read(const struct tokens *tokens, size_t place, size_t start, struct indirect *indirect)
{
    if (place == start && (read_outer(tokens, start, indirect) || reported_colon(tokens, start, indirect)))
        return true;
    return may_be_cue(tokens_at(tokens, place)) &&
           (reported_verb(tokens, place, start, indirect) ||
            reported_stance(tokens, place, start, indirect) || reported_noun(tokens, place, indirect) ||
            reported_object(tokens, place, indirect) || reported_adjective(tokens, place, indirect) ||
            reported_asked(tokens, place, indirect) || reported_expected(tokens, place, start, indirect) ||
            reported_according(tokens, place, start, indirect));
}

bool indirect_next(const struct tokens *tokens, size_t *place, struct indirect *indirect)
{
    size_t start = tokens_sentence_start(tokens, *place, LONGEST_SENTENCE);
    for (; *place < tokens->count - TOKENS_MARGIN; ++*place) {
        if (token_ends(tokens_at(tokens, *place))) {
            start = *place + 1;
            continue;
        }
        if (read(tokens, *place, start, indirect)) {
            size_t cue_after = indirect->attribution.cue_after;
            size_t after = indirect->after > cue_after ? indirect->after : cue_after;
            *place = *place + 1 > after ? *place + 1 : after;
            return true;
        }
    }
    return false;
}
