#include "lib/quote/indirect.h"

#include "lib/quote/word.h"

enum { FEWEST_WORDS = 2, LONGEST_CONTENT = 120, LONGEST_SENTENCE = 200 };

static size_t sentence_end(const struct tokens *tokens, size_t from)
{
    size_t place = from;
    while (place - from < LONGEST_SENTENCE && !token_ends(tokens_at(tokens, place)))
        place++;
    return place;
}

static bool holds_quote(const struct tokens *tokens, size_t first, size_t after)
{
    for (size_t place = first; place < after; place++)
        if (tokens_at(tokens, place)->kind == TOKEN_QUOTE)
            return true;
    return false;
}

/* Fills in what was said, without signs at its ends; false where it is too short, or bears marks: then the
 * quotation tells what was said. */
static bool set_content(const struct tokens *tokens, size_t first, size_t after, struct indirect *indirect)
{
    while (first < after && tokens_at(tokens, first)->kind == TOKEN_SIGN)
        first++;
    while (first < after && tokens_at(tokens, after - 1)->kind == TOKEN_SIGN)
        after--;
    indirect->first = first;
    indirect->after = after;
    return after >= first + FEWEST_WORDS && after - first <= LONGEST_SENTENCE &&
           !holds_quote(tokens, first, after);
}

static bool found(struct indirect *indirect, size_t cue, size_t cue_after, const char *pattern, int score)
{
    indirect->attribution.cue_first = cue;
    indirect->attribution.cue_after = cue_after;
    indirect->attribution.pattern = pattern;
    indirect->attribution.score = score;
    return true;
}

/* Only where, when and how: "in a statement", "on Twitter". */
static bool is_circumstance(const struct token *token)
{
    return token_is(token, QUOTE_WORD_PREPOSITION) || token_is(token, QUOTE_WORD_TIME) ||
           token_is(token, QUOTE_WORD_SUBORDINATOR) ||
           (token_is(token, QUOTE_WORD_SAY) && token->form != FORM_BASE);
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
    size_t clause = phrase_clause(tokens, start, comma);
    bool whole =
        clause + FEWEST_WORDS < comma ||
        (token_is(tokens_at(tokens, start), QUOTE_WORD_PREPOSITION) && has_verb(tokens, start, comma));
    return whole && set_content(tokens, start, comma, indirect);
}

/* "..., officials said on Monday."; "The museum, Mr. Obama said, would open." */
static bool read_tail(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    size_t before = indirect->attribution.source.first - 1;
    if (!token_is_sign(tokens_at(tokens, before), ',') || !attribute_ends(tokens, verb) ||
        tokens_at(tokens, verb)->form == FORM_GERUND || tokens_at(tokens, verb)->value == SAY_ACTS ||
        tokens_at(tokens, verb)->value == SAY_CALLS)
        return false;
    bool aside = token_is_sign(tokens_at(tokens, verb + 1), ',') && before > start;
    bool content = aside
                       ? set_content(tokens, start, sentence_end(tokens, verb), indirect)
                       : before > start + FEWEST_WORDS && set_content_before(tokens, start, before, indirect);
    return content && found(indirect, verb, verb + 1, "content-source-verb", 80);
}

/* "..., said Matt Latimer, another speechwriter" */
static bool read_inverted(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    return token_says(tokens_at(tokens, verb)) && tokens_at(tokens, verb)->form != FORM_GERUND &&
           token_is_sign(tokens_at(tokens, verb - 1), ',') &&
           phrase_at(tokens, verb + 1, &indirect->attribution.source) &&
           token_ends(tokens_at(tokens, indirect->attribution.source.after)) &&
           set_content_before(tokens, start, verb - 1, indirect) &&
           found(indirect, verb, verb + 1, "content-verb-source", 75);
}

/* May the word stand between a verb and its "that": an object ("reporters"), a time ("on Monday")? */
static bool may_stand_between(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place);
    return (token->kind == TOKEN_WORD || token->kind == TOKEN_QUOTE) &&
           !token_is(token, QUOTE_WORD_AUXILIARY) && !token_is(token, QUOTE_WORD_VERB) &&
           !token_is(token, QUOTE_WORD_PRONOUN) && !token_is(token, QUOTE_WORD_SUBORDINATOR) &&
           !word_is_verb(tokens, place);
}

/* Behind what a verb tells whom, or when: "told reporters that", "said Monday". */
static size_t content_start(const struct tokens *tokens, size_t verb)
{
    enum { REACH = 8 };
    size_t place = verb + 1;
    while (place < verb + REACH && !token_is(tokens_at(tokens, place), QUOTE_WORD_THAT) &&
           may_stand_between(tokens, place))
        place++;
    if (token_is(tokens_at(tokens, place), QUOTE_WORD_THAT))
        return place;
    for (place = verb + 1; token_is(tokens_at(tokens, place), QUOTE_WORD_TIME) ||
                           token_is(tokens_at(tokens, place), QUOTE_WORD_ADVERB);)
        place++;
    return place;
}

/* Does another clause of the writer's begin behind "and" or "but": "and she accused", "and said"? */
static bool begins_clause(const struct tokens *tokens, size_t place)
{
    size_t next = place + 1 + token_is(tokens_at(tokens, place + 1), QUOTE_WORD_ADVERB);
    bool subject = token_is(tokens_at(tokens, next), QUOTE_WORD_PRONOUN) || tokens_at(tokens, next)->capital;
    return (word_is_verb(tokens, next) && !tokens_at(tokens, next)->doubtful) ||
           (subject && word_is_verb(tokens, next + 1));
}

/* Where what was said ends: with the sentence, or before ", and he added", ", who", ", according to". */
static size_t content_end(const struct tokens *tokens, size_t from)
{
    size_t place = from;
    for (; place - from < LONGEST_CONTENT && !token_ends(tokens_at(tokens, place)); place++) {
        bool comma = token_is_sign(tokens_at(tokens, place), ',');
        size_t next = place + comma;
        const struct token *word = tokens_at(tokens, next);
        bool gerund = token_is(word, QUOTE_WORD_SAY) && word->form == FORM_GERUND;
        bool dash = token_is_sign(tokens_at(tokens, place), '-') && tokens_at(tokens, place)->spaced;
        bool although = token_is(word, QUOTE_WORD_SUBORDINATOR) && word->length > 4;
        if (dash || (comma && although))
            return place;
        if (comma && (gerund || token_is(word, QUOTE_WORD_ACCORDING) || token_is(word, QUOTE_WORD_RELATIVE)))
            return place;
        if (token_is(word, QUOTE_WORD_CONJUNCTION) && begins_clause(tokens, next))
            return place;
    }
    return place;
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

/* "was supposed to", "are meant to": the subject says nothing. */
static bool is_passive(const struct tokens *tokens, size_t verb)
{
    size_t before = verb - 1;
    while (word_is_adverb(tokens_at(tokens, before)))
        before--;
    const struct token *token = tokens_at(tokens, before);
    bool participle =
        tokens_at(tokens, verb)->form == FORM_BOTH || tokens_at(tokens, verb)->form == FORM_PARTICIPLE;
    return participle && token_is(token, QUOTE_WORD_AUXILIARY) && token->value == BE;
}

/* "declined to comment" */
static bool says_nothing(const struct tokens *tokens, size_t verb)
{
    const struct token *next = tokens_at(tokens, verb + 1);
    return tokens_at(tokens, verb)->value == SAY_ACTS && word_is_to(next) &&
           token_is(next + 1, QUOTE_WORD_SAY) && token_says(next + 1);
}

/* Verbs that name something report where an object follows: "called for talks", "criticized the plan as
 * weak". */
static bool names_object(const struct tokens *tokens, size_t verb)
{
    const struct token *next = tokens_at(tokens, verb + 1);
    bool call = tokens_at(tokens, verb)->length >= 4 && memcmp(tokens_at(tokens, verb)->at, "call", 4) == 0;
    return token_is(next, QUOTE_WORD_PREPOSITION) || !call;
}

static bool is_reporting(const struct tokens *tokens, size_t place)
{
    const struct token *verb = tokens_at(tokens, place);
    bool document = token_is(verb - 1, QUOTE_WORD_NOUN) && verb->form != FORM_GERUND;
    if (verb->used || is_passive(tokens, place) || says_nothing(tokens, place))
        return false;
    if (verb->value == SAY_CALLS)
        return !verb->doubtful && names_object(tokens, place);
    return !verb->doubtful || document || takes_clause(tokens, place);
}

static bool read_verb(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    if (!word_is_verb(tokens, verb) || !is_reporting(tokens, verb))
        return false;
    if (read_inverted(tokens, verb, start, indirect))
        return true;
    if (!phrase_before(tokens, verb, &indirect->attribution.source))
        return false;
    if (read_tail(tokens, verb, start, indirect))
        return true;
    size_t first = content_start(tokens, verb);
    return (token_is(tokens_at(tokens, first), QUOTE_WORD_THAT) ||
            !is_circumstance(tokens_at(tokens, first)) || word_is_to(tokens_at(tokens, first))) &&
           set_content(tokens, first, content_end(tokens, first), indirect) &&
           found(indirect, verb, verb + 1, "source-verb-content",
                 tokens_at(tokens, verb)->doubtful ? 50 : 70);
}

/* "Trump's claim that ...", "his promise to ..." */
static bool read_noun(const struct tokens *tokens, size_t noun, struct indirect *indirect)
{
    const struct token *token = tokens_at(tokens, noun), *next = token + 1;
    bool word =
        token_is(token, QUOTE_WORD_NOUN) || (token_is(token, QUOTE_WORD_SAY) && !word_is_verb(tokens, noun));
    if (!word || token->used || !(token_is(next, QUOTE_WORD_THAT) || word_is_to(next)))
        return false;
    return phrase_owner(tokens, noun, &indirect->attribution.source) &&
           set_content(tokens, noun + 1, content_end(tokens, noun + 1), indirect) &&
           found(indirect, noun, noun + 1, "owner-noun-content", 60);
}

/* "According to Ortiz, the plan is dead": no apposition goes up to the end of the sentence. */
static void cut_at_comma(const struct tokens *tokens, struct source *source)
{
    size_t comma = source->first;
    while (comma < source->after && !token_is_sign(tokens_at(tokens, comma), ','))
        comma++;
    noun_fill(tokens, source->first, comma, source);
}

static bool read_according(const struct tokens *tokens, size_t place, size_t start, struct indirect *indirect)
{
    struct source *source = &indirect->attribution.source;
    size_t behind = word_according(tokens, place);
    if (behind == place || !phrase_at(tokens, behind, source))
        return false;
    size_t end = sentence_end(tokens, place);
    if (place <= start + FEWEST_WORDS && source->after >= end)
        cut_at_comma(tokens, source);
    bool content = place > start + FEWEST_WORDS ? set_content(tokens, start, place, indirect)
                                                : set_content(tokens, source->after, end, indirect);
    return content && found(indirect, place, behind, "according-content", 80);
}

bool indirect_next(const struct tokens *tokens, size_t *place, struct indirect *indirect)
{
    size_t start = *place;
    while (*place - start < LONGEST_SENTENCE && !token_ends(tokens_at(tokens, start - 1)))
        start--;
    for (; *place < tokens->count - TOKENS_MARGIN; ++*place) {
        if (token_ends(tokens_at(tokens, *place))) {
            start = *place + 1;
            continue;
        }
        if (read_verb(tokens, *place, start, indirect) || read_noun(tokens, *place, indirect) ||
            read_according(tokens, *place, start, indirect)) {
            *place = *place + 1 > indirect->after ? *place + 1 : indirect->after;
            return true;
        }
    }
    return false;
}
