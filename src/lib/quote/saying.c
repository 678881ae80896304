/* Reported speech whose cue is a verb of saying, "according to" or a heading's colon. */
#include "lib/quote/pattern.h"
#include "lib/quote/reported.h"

#include "lib/quote/word.h"

/* Only where, when and how: "in a statement", "on Twitter"; not "how", "if". */
static bool is_circumstance(const struct token *token)
{
    return (token_is(token, QUOTE_WORD_PREPOSITION) && !word_is_to(token)) ||
           token_is(token, QUOTE_WORD_TIME) ||
           (token_is(token, QUOTE_WORD_SUBORDINATOR) && !word_is_question(token));
}

/* Does a verb stand there, as far as can be seen: an auxiliary, a past tense? */
static bool has_verb(const struct tokens *tokens, size_t first, size_t after)
{
    for (size_t place = first; place < after; place++) {
        const struct token *token = tokens_at(tokens, place);
        if (token_is(token, QUOTE_WORD_AUXILIARY) || token_is(token, QUOTE_WORD_VERB) ||
            word_is_verb(tokens, place))
            return true;
    }
    return false;
}

/* What was said stands before a comma at COMMA: the sentence, if it is no mere circumstance. */
static bool set_content_before(const struct tokens *tokens, size_t start, size_t comma,
                               struct indirect *indirect)
{
    const struct token *first = tokens_at(tokens, start);
    if (comma - start > LONGEST_SENTENCE)
        return false;
    bool circumstance = phrase_clause(tokens, start, comma) + FEWEST_BEFORE >= comma;
    bool begins = token_is(first, QUOTE_WORD_PREPOSITION) || token_is(first, QUOTE_WORD_TIME);
    return (!circumstance || (begins && has_verb(tokens, start, comma))) &&
           reported_content(tokens, start, comma, indirect);
}

/* A doubtful verb is seen to be none else by no less than a sign behind it. */
bool reported_ends_clause(const struct tokens *tokens, size_t verb)
{
    const struct token *token = tokens_at(tokens, verb), *next = token + 1;
    bool alone = token_ends(next) || token_is_sign(next, ',') || token_is(next, QUOTE_WORD_CONJUNCTION);
    return (alone || !token->doubtful) && pattern_ends(tokens, verb);
}

/* "..., officials said on Monday."; "The museum, Mr. Obama said, would open." */
bool reported_tail(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    const struct token *token = tokens_at(tokens, verb);
    size_t comma = indirect->attribution.source.first - 1;
    if (!token_is_sign(tokens_at(tokens, comma), ',') || comma <= start ||
        !reported_ends_clause(tokens, verb) || token->form == FORM_GERUND || token->value == SAY_ACTS ||
        token->value == SAY_CALLS)
        return false;
    bool content = token_is_sign(token + 1, ',')
                       ? reported_content(tokens, start, content_sentence_end(tokens, verb), indirect)
                       : comma > start + FEWEST_BEFORE && set_content_before(tokens, start, comma, indirect);
    return content && reported_found(indirect, verb, verb + 1, PATTERN_CONTENT_SOURCE_VERB, 80);
}

/* "..., said Matt Latimer, another speechwriter" */
bool reported_inverted(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    const struct token *token = tokens_at(tokens, verb);
    if (!token_says(token) || token->form == FORM_GERUND || !token_is_sign(token - 1, ',') ||
        !phrase_at(tokens, verb + 1, &indirect->attribution.source))
        return false;
    const struct token *behind = tokens_at(tokens, indirect->attribution.source.after);
    return (token_ends(behind) || token_is_sign(behind, ',')) &&
           set_content_before(tokens, start, verb - 1, indirect) &&
           reported_found(indirect, verb, verb + 1, PATTERN_CONTENT_VERB_SOURCE, 75);
}

/* May a doubtful verb be one of saying, by what follows it: a clause, or an infinitive? */
static bool takes_clause(const struct tokens *tokens, size_t verb)
{
    const struct token *next = tokens_at(tokens, verb + 1);
    bool clause =
        token_is(next, QUOTE_WORD_THAT) || (token_is(next, QUOTE_WORD_SUBORDINATOR) && next->length > 2);
    bool wish = token_is(next, QUOTE_WORD_PRONOUN) || word_is_to(next);
    return clause || (wish && !token_says(tokens_at(tokens, verb)));
}

/* "declined to comment" */
static bool says_nothing(const struct tokens *tokens, size_t verb)
{
    const struct token *next = tokens_at(tokens, verb + 1);
    return tokens_at(tokens, verb)->value == SAY_ACTS && word_is_to(next) &&
           token_is(next + 1, QUOTE_WORD_SAY) && token_says(next + 1);
}

/* Verbs that name something report where an object follows: "called for talks", "criticized the plan as
 * weak", but not "called at noon". */
static bool names_object(const struct tokens *tokens, size_t verb)
{
    const struct token *token = tokens_at(tokens, verb), *next = token + 1;
    bool call = token->length >= 4 && memcmp(token->at, "call", 4) == 0;
    return !call || token_is(next, QUOTE_WORD_PREPOSITION) || token_is(next, QUOTE_WORD_OBJECT) ||
           noun_may_begin(next);
}

static bool is_reporting(const struct tokens *tokens, size_t place)
{
    const struct token *verb = tokens_at(tokens, place);
    bool document = token_is(verb - 1, QUOTE_WORD_NOUN) && verb->form != FORM_GERUND;
    if (!token_is(verb, QUOTE_WORD_SAY) || !reported_is_verb(tokens, place, place + 1) ||
        reported_is_passive(tokens, place) || says_nothing(tokens, place))
        return false;
    if (verb->value == SAY_CALLS)
        return !verb->doubtful && names_object(tokens, place);
    return !verb->doubtful || document || takes_clause(tokens, place);
}

static bool holds_quote(const struct tokens *tokens, size_t first, size_t after)
{
    for (size_t place = first; place < after; place++)
        if (tokens_at(tokens, place)->kind == TOKEN_QUOTE)
            return true;
    return false;
}

/* "Ann Cole said that ...": what begins behind the verb; of a verb that a quotation has, if that stands in
 * it. */
static bool read_content_behind(const struct tokens *tokens, size_t verb, size_t start,
                                struct indirect *indirect)
{
    const struct token *token = tokens_at(tokens, verb);
    size_t first = content_start(tokens, verb);
    if (is_circumstance(tokens_at(tokens, first)))
        return false;
    struct frame frame = content_frame(tokens, start, verb, &indirect->attribution.source);
    return reported_content(tokens, first, content_end(tokens, first, frame), indirect) &&
           (!token->used || holds_quote(tokens, indirect->first, indirect->after)) &&
           reported_found(indirect, verb, verb + 1, PATTERN_SOURCE_VERB_CONTENT, token->doubtful ? 50 : 70);
}

bool reported_verb(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    bool used = tokens_at(tokens, verb)->used;
    if (!is_reporting(tokens, verb))
        return false;
    if (!used && reported_inverted(tokens, verb, start, indirect))
        return true;
    if (!phrase_before(tokens, verb, &indirect->attribution.source))
        return false;
    return (!used && reported_tail(tokens, verb, start, indirect)) ||
           read_content_behind(tokens, verb, start, indirect);
}

/* "According to Ortiz, the plan is dead": no apposition goes up to the end of the sentence. */
static void cut_at_comma(const struct tokens *tokens, struct source *source)
{
    size_t comma = source->first;
    while (comma < source->after && !token_is_sign(tokens_at(tokens, comma), ','))
        comma++;
    noun_fill(tokens, source->first, comma, source);
}

bool reported_according(const struct tokens *tokens, size_t place, size_t start, struct indirect *indirect)
{
    struct source *source = &indirect->attribution.source;
    size_t behind = word_according(tokens, place);
    if (behind == place || !phrase_at(tokens, behind, source))
        return false;
    place = word_according_start(tokens, place);
    size_t end = content_sentence_end(tokens, place);
    bool begins = place <= start + FEWEST_BEFORE;
    if (begins && source->after >= end)
        cut_at_comma(tokens, source);
    bool content = begins ? reported_content(tokens, source->after, end, indirect)
                          : reported_content(tokens, start, place, indirect);
    return content && reported_found(indirect, place, behind, PATTERN_ACCORDING_CONTENT, 80);
}

/* "Ann Cole: The Quay Is Too Short": a heading, so that no marks are needed. */
bool reported_colon(const struct tokens *tokens, size_t start, struct indirect *indirect)
{
    size_t colon = word_name_end(tokens, start);
    return colon > start && token_is_sign(tokens_at(tokens, colon), ':') &&
           tokens_at(tokens, colon + 1)->capital && content_has_verb(tokens, colon + 1) &&
           noun_fill(tokens, start, colon, &indirect->attribution.source) &&
           reported_content(tokens, colon + 1, content_sentence_end(tokens, colon + 1), indirect) &&
           reported_found(indirect, colon, colon + 1, PATTERN_SOURCE_COLON_CONTENT, 60);
}
