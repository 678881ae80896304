/* Sources that stand before a colon, which introduces the quotation. */
#include "lib/quote/pattern.h"

#include "lib/quote/word.h"

/* Behind the brackets at FROM; FROM: none open there. */
static size_t skip_brackets(const struct tokens *tokens, size_t from, size_t limit)
{
    if (!token_is_sign(tokens_at(tokens, from), '('))
        return from;
    size_t closing = from;
    while (closing < limit && !token_is_sign(tokens_at(tokens, closing), ')'))
        closing++;
    return closing < limit ? closing + 1 : from;
}

/* "Sara Nolan: …", "SARA NOLAN (on the phone): …" */
bool pattern_colon(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    size_t colon = place - 1;
    if (!token_is_sign(tokens_at(tokens, colon), ':'))
        return false;
    size_t first = tokens_unquoted_start(tokens, colon, LONGEST_GAP);
    size_t name = word_name_end(tokens, first);
    return name > first && skip_brackets(tokens, name, colon) == colon &&
           phrase_at(tokens, first, &attribution->source) &&
           pattern_found(attribution, colon, colon + 1, PATTERN_SOURCE_COLON_QUOTE, 85);
}

/* "Her message was simple:", "Cole's answer:": whose words the noun at the head of the sentence promises. */
static bool read_promise(const struct tokens *tokens, size_t colon, struct attribution *attribution)
{
    size_t first = tokens_unquoted_start(tokens, colon, LONGEST_GAP);
    for (size_t noun = first + 1; noun < colon && !noun_bounds(tokens, noun); noun++)
        if (pattern_owned_noun(tokens, noun, &attribution->source))
            return pattern_found(attribution, noun, noun + 1, PATTERN_SOURCE_NOUN_QUOTE, 60);
    return false;
}

/* May the name from FIRST on, which a colon follows, be who speaks: "It did not surprise Sara Nolan:", "And
 * from Sara Nolan:", "Und von Sara Nolan:", but not "They met in Villa Nolan:"? */
static bool may_speak(const struct tokens *tokens, size_t first)
{
    const struct token *before = tokens_at(tokens, first - 1);
    bool alone = before->value == INNER && token_is(before - 1, QUOTE_WORD_CONJUNCTION);
    return !token_is(before, QUOTE_WORD_PREPOSITION) || pattern_is_by(before) || alone ||
           text_alike(token_text(before), text_of("from"));
}

/* "Sara Nolan, The Eastmere Ledger: ...", "It did not surprise Sara Nolan: ..." */
static bool read_name_before(const struct tokens *tokens, size_t colon, struct source *source)
{
    size_t first = tokens_unquoted_start(tokens, colon, LONGEST_GAP);
    size_t name = word_name_end(tokens, first);
    if (name > first && token_is_sign(tokens_at(tokens, name), ','))
        return noun_fill(tokens, first, colon, source);
    return word_is_in_name(tokens_at(tokens, colon - 1)) && phrase_before(tokens, colon, source) &&
           source->named && may_speak(tokens, source->first);
}

/* "The children's verdict, as put by Sara Nolan:" */
static bool read_agent(const struct tokens *tokens, size_t colon, struct attribution *attribution)
{
    struct source *source = &attribution->source;
    if (!word_is_in_name(tokens_at(tokens, colon - 1)) || !phrase_before(tokens, colon, source))
        return false;
    return source->named && pattern_is_by(tokens_at(tokens, source->first - 1)) &&
           pattern_found(attribution, colon, colon + 1, PATTERN_SOURCE_COLON_QUOTE, 60);
}

bool pattern_colon_late(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    size_t colon = place - 1;
    return token_is_sign(tokens_at(tokens, colon), ':') &&
           (read_agent(tokens, colon, attribution) || read_promise(tokens, colon, attribution) ||
            (read_name_before(tokens, colon, &attribution->source) &&
             pattern_found(attribution, colon, colon + 1, PATTERN_SOURCE_COLON_QUOTE, 60)));
}
