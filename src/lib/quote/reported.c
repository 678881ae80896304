#include "lib/quote/reported.h"

#include "lib/quote/pattern.h"
#include "lib/quote/word.h"

bool reported_content(const struct tokens *tokens, size_t first, size_t after, struct indirect *indirect)
{
    bool whole = content_trim(tokens, &first, &after);
    indirect->first = first;
    indirect->after = after;
    return whole;
}

bool reported_found(struct indirect *indirect, size_t cue, size_t cue_after, enum quote_pattern pattern,
                    int score)
{
    return pattern_found(&indirect->attribution, cue, cue_after, pattern, score);
}

bool reported_is_passive(const struct tokens *tokens, size_t verb)
{
    const struct token *token = tokens_at(tokens, verb);
    size_t before = verb - 1;
    while (word_is_adverb(tokens_at(tokens, before)))
        before--;
    return (token->form == FORM_BOTH || token->form == FORM_PARTICIPLE) &&
           word_is_be(tokens_at(tokens, before));
}

bool reported_is_verb(const struct tokens *tokens, size_t verb, size_t first)
{
    const struct token *token = tokens_at(tokens, verb), *next = tokens_at(tokens, first);
    bool present =
        token->form == FORM_THIRD || (token->form == FORM_BASE && token_says(token) && !token->doubtful);
    bool subject = word_is_plain(token - 1) || token_is(token - 1, QUOTE_WORD_NOUN);
    bool follows = token_is(next, QUOTE_WORD_DETERMINER) || token_is(next, QUOTE_WORD_POSSESSIVE) ||
                   token_is(next, QUOTE_WORD_PRONOUN) || token_is(next, QUOTE_WORD_THAT) ||
                   token_is(next, QUOTE_WORD_SUBORDINATOR) || (next->kind == TOKEN_WORD && next->capital);
    return word_is_verb(tokens, verb) || (present && !token->capital && !token->owns && subject && follows);
}
