/* Reported speech in the passive, of which nobody need be named. */
#include "lib/quote/reported.h"

#include "lib/quote/stance.h"
#include "lib/quote/word.h"

/* "Asked ...", "when told ...", "is expected ..." */
static bool is_by_nobody(const struct tokens *tokens, size_t verb)
{
    const struct token *token = tokens_at(tokens, verb), *before = token - 1;
    bool participle = token->form == FORM_BOTH || token->form == FORM_PARTICIPLE;
    return token_is(token, QUOTE_WORD_SAY) && participle && !token->used &&
           (token_ends(before) || token_is(before, QUOTE_WORD_SUBORDINATOR) ||
            reported_is_passive(tokens, verb));
}

/* The source that a passive names, "asked by the host", or none; the place behind it. */
static size_t read_agent(const struct tokens *tokens, size_t verb, struct source *source)
{
    size_t by = verb + 1 + word_is_adverb(tokens_at(tokens, verb + 1));
    if (text_alike(token_text(tokens_at(tokens, by)), text_of("by")) && phrase_at(tokens, by + 1, source))
        return source->after;
    *source = (struct source){.first = verb, .after = verb};
    return verb + 1;
}

/* "Asked whether ...", "when told that ...", "was asked by the host how ..." */
bool reported_asked(const struct tokens *tokens, size_t verb, struct indirect *indirect)
{
    if (!is_by_nobody(tokens, verb) || !token_says(tokens_at(tokens, verb)))
        return false;
    size_t behind = read_agent(tokens, verb, &indirect->attribution.source);
    bool about = text_alike(token_text(tokens_at(tokens, behind)), text_of("about"));
    size_t first = about ? behind + 1 : behind > verb + 1 ? behind : content_start(tokens, verb);
    const struct token *token = tokens_at(tokens, first);
    struct frame frame = {.aside = !reported_is_passive(tokens, verb)};
    return (about || token_is(token, QUOTE_WORD_THAT) || word_is_question(token)) &&
           reported_content(tokens, first, content_end(tokens, first, frame), indirect) &&
           reported_found(indirect, verb, verb + 1, PATTERN_ASKED_CONTENT, 50);
}

static bool bounds_clause(const struct token *token)
{
    return token_ends(token) || token_is_sign(token, ',') || token_is(token, QUOTE_WORD_THAT) ||
           token_is(token, QUOTE_WORD_SUBORDINATOR) || token_is(token, QUOTE_WORD_CONJUNCTION);
}

/* "The bank is expected to raise its rate", "She is seen as strong": all of the clause is what somebody
 * thinks. */
bool reported_expected(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    static const struct frame none = {.aside = false};
    struct stance stance;
    if (!is_by_nobody(tokens, verb) || !reported_is_passive(tokens, verb) ||
        !stance_verb(tokens, verb, &stance))
        return false;
    const struct token *next = tokens_at(tokens, read_agent(tokens, verb, &indirect->attribution.source));
    if (!word_is_to(next) && !word_is_as(next))
        return false;
    size_t first = verb;
    while (first > start && verb - first < LONGEST_SENTENCE && !bounds_clause(tokens_at(tokens, first - 1)))
        first--;
    return reported_content(tokens, first, content_end(tokens, verb + 1, none), indirect) &&
           reported_found(indirect, verb, verb + 1, PATTERN_EXPECTED_CONTENT, 45);
}
