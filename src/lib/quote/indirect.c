#include "lib/quote/indirect.h"

#include "lib/quote/content.h"
#include "lib/quote/stance.h"
#include "lib/quote/word.h"

enum { FEWEST_WORDS = 2, LONGEST_SENTENCE = 200 };

static bool holds_quote(const struct tokens *tokens, size_t first, size_t after)
{
    for (size_t place = first; place < after; place++)
        if (tokens_at(tokens, place)->kind == TOKEN_QUOTE)
            return true;
    return false;
}

static bool set_content(const struct tokens *tokens, size_t first, size_t after, struct indirect *indirect)
{
    bool whole = content_trim(tokens, &first, &after);
    indirect->first = first;
    indirect->after = after;
    return whole;
}

static bool found(struct indirect *indirect, size_t cue, size_t cue_after, const char *pattern, int score)
{
    indirect->attribution.cue_first = cue;
    indirect->attribution.cue_after = cue_after;
    indirect->attribution.pattern = pattern;
    indirect->attribution.score = score;
    return true;
}

/* Only where, when and how: "in a statement", "on Twitter"; not "how", "if". */
static bool is_circumstance(const struct token *token)
{
    return token_is(token, QUOTE_WORD_PREPOSITION) || token_is(token, QUOTE_WORD_TIME) ||
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
    size_t clause = phrase_clause(tokens, start, comma);
    bool whole =
        clause + FEWEST_WORDS < comma || ((token_is(tokens_at(tokens, start), QUOTE_WORD_PREPOSITION) ||
                                           token_is(tokens_at(tokens, start), QUOTE_WORD_TIME)) &&
                                          has_verb(tokens, start, comma));
    return whole && set_content(tokens, start, comma, indirect);
}

/* "..., officials said on Monday."; "The museum, Mr. Obama said, would open." */
static bool read_tail(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    size_t before = indirect->attribution.source.first - 1;
    const struct token *next = tokens_at(tokens, verb + 1);
    bool alone = token_ends(next) || token_is_sign(next, ',') || token_is(next, QUOTE_WORD_CONJUNCTION);
    if ((tokens_at(tokens, verb)->doubtful && !alone) || !token_is_sign(tokens_at(tokens, before), ',') ||
        !attribute_ends(tokens, verb) || tokens_at(tokens, verb)->form == FORM_GERUND ||
        tokens_at(tokens, verb)->value == SAY_ACTS || tokens_at(tokens, verb)->value == SAY_CALLS)
        return false;
    bool aside = token_is_sign(tokens_at(tokens, verb + 1), ',') && before > start;
    bool content = aside
                       ? set_content(tokens, start, content_sentence_end(tokens, verb), indirect)
                       : before > start + FEWEST_WORDS && set_content_before(tokens, start, before, indirect);
    return content && found(indirect, verb, verb + 1, "content-source-verb", 80);
}

/* "..., said Matt Latimer, another speechwriter" */
static bool read_inverted(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    return token_says(tokens_at(tokens, verb)) && tokens_at(tokens, verb)->form != FORM_GERUND &&
           token_is_sign(tokens_at(tokens, verb - 1), ',') &&
           phrase_at(tokens, verb + 1, &indirect->attribution.source) &&
           (token_ends(tokens_at(tokens, indirect->attribution.source.after)) ||
            token_is_sign(tokens_at(tokens, indirect->attribution.source.after), ',')) &&
           set_content_before(tokens, start, verb - 1, indirect) &&
           found(indirect, verb, verb + 1, "content-verb-source", 75);
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
    return token_is(next, QUOTE_WORD_PREPOSITION) || !call || token_is(next, QUOTE_WORD_OBJECT) || noun_may_begin(next);
}

static bool is_reporting(const struct tokens *tokens, size_t place)
{
    const struct token *verb = tokens_at(tokens, place);
    bool document = token_is(verb - 1, QUOTE_WORD_NOUN) && verb->form != FORM_GERUND;
    if (is_passive(tokens, place) || says_nothing(tokens, place))
        return false;
    if (verb->value == SAY_CALLS)
        return !verb->doubtful && names_object(tokens, place);
    return !verb->doubtful || document || takes_clause(tokens, place);
}

/* "the letter shows that", "the plan supports the": the word may be a noun as well as a verb, but for what
 * follows at FIRST. */
static bool is_shown(const struct tokens *tokens, size_t verb, size_t first)
{
    const struct token *token = tokens_at(tokens, verb), *next = tokens_at(tokens, first);
    bool subject = word_is_plain(token - 1) || token_is(token - 1, QUOTE_WORD_NOUN);
    bool follows = token_is(next, QUOTE_WORD_DETERMINER) || token_is(next, QUOTE_WORD_POSSESSIVE) ||
                   token_is(next, QUOTE_WORD_PRONOUN) || token_is(next, QUOTE_WORD_THAT) ||
                   token_is(next, QUOTE_WORD_SUBORDINATOR) || (next->kind == TOKEN_WORD && next->capital);
    return (token->form == FORM_THIRD ||
            (token->form == FORM_BASE && token_says(token) && !token->doubtful)) &&
           !token->capital && !token->owns && subject && follows;
}

static bool read_verb(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    if (!token_is(tokens_at(tokens, verb), QUOTE_WORD_SAY) ||
        !(word_is_verb(tokens, verb) || is_shown(tokens, verb, verb + 1)) || !is_reporting(tokens, verb))
        return false;
    if (!tokens_at(tokens, verb)->used && read_inverted(tokens, verb, start, indirect))
        return true;
    if (!phrase_before(tokens, verb, &indirect->attribution.source))
        return false;
    if (!tokens_at(tokens, verb)->used && read_tail(tokens, verb, start, indirect))
        return true;
    size_t first = content_start(tokens, verb);
    return (token_is(tokens_at(tokens, first), QUOTE_WORD_THAT) ||
            !is_circumstance(tokens_at(tokens, first)) || word_is_to(tokens_at(tokens, first))) &&
           set_content(
               tokens, first,
               content_end(tokens, first, content_frame(tokens, start, verb, &indirect->attribution.source)),
               indirect) &&
           (!tokens_at(tokens, verb)->used || holds_quote(tokens, indirect->first, indirect->after)) &&
           found(indirect, verb, verb + 1, "source-verb-content",
                 tokens_at(tokens, verb)->doubtful ? 50 : 70);
}

/* What the verb takes where that begins at FIRST, one of STANCE's bits; 0: something else. */
static unsigned complement(const struct tokens *tokens, size_t first)
{
    const struct token *token = tokens_at(tokens, first);
    if (token_is(token, QUOTE_WORD_THAT) || token_is(token, QUOTE_WORD_PRONOUN) || word_is_question(token))
        return STANCE_CLAUSE;
    if (word_is_to(token))
        return STANCE_INFINITIVE;
    if (noun_may_begin(token) || token_is(token, QUOTE_WORD_OBJECT))
        return STANCE_OBJECT;
    return 0;
}

static bool as_follows(const struct tokens *tokens, size_t first)
{
    for (size_t place = first + 1; place < first + 14 && tokens_at(tokens, place)->kind >= TOKEN_WORD && tokens_at(tokens, place)->kind != TOKEN_SIGN; place++)
        if (word_is_as(tokens_at(tokens, place)))
            return true;
    return false;
}

/* "wants a new law", "called for talks" */
static bool read_stance(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    struct stance stance;
    if (!token_is(tokens_at(tokens, verb), QUOTE_WORD_SAY) || tokens_at(tokens, verb)->used ||
        is_passive(tokens, verb) || !stance_verb(tokens, verb, &stance))
        return false;
    size_t first = stance.after;
    while (token_is(tokens_at(tokens, first), QUOTE_WORD_ADVERB) ||
           token_is(tokens_at(tokens, first), QUOTE_WORD_TIME))
        first++;
    if (!(word_is_verb(tokens, verb) || is_shown(tokens, verb, first)) ||
        !phrase_before(tokens, verb, &indirect->attribution.source))
        return false;
    if (stance.takes & STANCE_CLAUSE && read_tail(tokens, verb, start, indirect))
        return true;
    unsigned given = complement(tokens, first);
    if (given == STANCE_OBJECT && stance.takes & STANCE_CLAUSE && content_has_verb(tokens, first))
        given = STANCE_CLAUSE;
    if (given == STANCE_OBJECT && stance.takes & STANCE_VIEW && as_follows(tokens, first))
        given = STANCE_VIEW;
    if (!(stance.takes & given))
        return false;
    struct frame frame = content_frame(tokens, start, verb, &indirect->attribution.source);
    return set_content(tokens, first, content_end(tokens, first, frame), indirect) &&
           found(indirect, verb, stance.after, "source-stance-content",
                 given == STANCE_CLAUSE   ? 53
                 : given == STANCE_OBJECT ? 51
                                          : 52);
}

static bool is_by_nobody(const struct tokens *tokens, size_t verb)
{
    const struct token *token = tokens_at(tokens, verb), *before = token - 1;
    bool participle = token->form == FORM_BOTH || token->form == FORM_PARTICIPLE;
    return token_is(token, QUOTE_WORD_SAY) && participle && !token->used &&
           (token_ends(before) || token_is(before, QUOTE_WORD_SUBORDINATOR) || is_passive(tokens, verb));
}

/* Behind whom a passive names, "asked by the host": the source; else there is none. */
static size_t read_agent(const struct tokens *tokens, size_t verb, struct source *source)
{
    size_t by = verb + 1 + word_is_adverb(tokens_at(tokens, verb + 1));
    *source = (struct source){.first = verb, .after = verb};
    if (!text_alike(token_text(tokens_at(tokens, by)), text_of("by")) || !phrase_at(tokens, by + 1, source))
        return verb + 1;
    return source->after;
}

/* "Asked whether ...", "when told that ...", "was asked by the host how ..." */
static bool read_asked(const struct tokens *tokens, size_t verb, struct indirect *indirect)
{
    if (!is_by_nobody(tokens, verb) || !token_says(tokens_at(tokens, verb)))
        return false;
    size_t behind = read_agent(tokens, verb, &indirect->attribution.source);
    bool about = text_alike(token_text(tokens_at(tokens, behind)), text_of("about"));
    size_t first = about ? behind + 1 : behind > verb + 1 ? behind : content_start(tokens, verb);
    const struct token *token = tokens_at(tokens, first);
    return (about || token_is(token, QUOTE_WORD_THAT) || word_is_question(token)) &&
           set_content(tokens, first,
                       content_end(tokens, first, (struct frame){.aside = !is_passive(tokens, verb)}),
                       indirect) &&
           found(indirect, verb, verb + 1, "verb-content", 41);
}

/* "The bank is expected to raise its rate": all of the clause is what somebody expects. */
static bool read_expected(const struct tokens *tokens, size_t verb, size_t start, struct indirect *indirect)
{
    struct stance stance;
    if (!is_by_nobody(tokens, verb) || !is_passive(tokens, verb) || !stance_verb(tokens, verb, &stance))
        return false;
    const struct token *next = tokens_at(tokens, read_agent(tokens, verb, &indirect->attribution.source));
    if (!word_is_to(next) && !word_is_as(next))
        return false;
    size_t first = verb;
    while (first > start && !token_is_sign(tokens_at(tokens, first - 1), ',') &&
           !token_is(tokens_at(tokens, first - 1), QUOTE_WORD_THAT) &&
           !token_is(tokens_at(tokens, first - 1), QUOTE_WORD_SUBORDINATOR) &&
           !token_is(tokens_at(tokens, first - 1), QUOTE_WORD_CONJUNCTION))
        first--;
    return set_content(tokens, first, content_end(tokens, verb + 1, (struct frame){.aside = false}),
                       indirect) &&
           found(indirect, verb, verb + 1, "content-passive", 42);
}

/* "is hopeful that", "are wary of the": behind a form of "be". */
static bool read_adjective(const struct tokens *tokens, size_t place, struct source *source)
{
    size_t be = place - 1;
    while (word_is_adverb(tokens_at(tokens, be)))
        be--;
    const struct token *token = tokens_at(tokens, be);
    return token_is(token, QUOTE_WORD_AUXILIARY) && token->value == BE &&
           phrase_before(tokens, place, source);
}

/* "his support for the plan", "is hopeful that" */
static bool read_stance_noun(const struct tokens *tokens, size_t place, struct indirect *indirect)
{
    struct stance stance;
    struct source *source = &indirect->attribution.source;
    enum stance_kind kind =
        tokens_at(tokens, place)->used ? STANCE_NONE : stance_noun(tokens, place, &stance);
    if (kind == STANCE_NONE || !(stance.takes & complement(tokens, stance.after)))
        return false;
    bool owned =
        kind == STANCE_NOUN ? phrase_owner(tokens, place, source) : read_adjective(tokens, place, source);
    return owned &&
           set_content(tokens, stance.after,
                       content_end(tokens, stance.after, (struct frame){.aside = false}), indirect) &&
           found(indirect, place, stance.after, "owner-noun-content", kind == STANCE_NOUN ? 61 : 62);
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
           set_content(tokens, noun + 1, content_end(tokens, noun + 1, (struct frame){.aside = false}),
                       indirect) &&
           found(indirect, noun, noun + 1, "owner-noun-content", 60);
}

/* "Clinton camp: The plan is dead", "Poll: ...": a heading, as the text has no marks. */
static bool read_colon(const struct tokens *tokens, size_t start, struct indirect *indirect)
{
    enum { REACH = 6 };
    size_t colon = start;
    while (colon < start + REACH && tokens_at(tokens, colon)->kind == TOKEN_WORD)
        colon++;
    const struct token *first = tokens_at(tokens, start);
    return token_is_sign(tokens_at(tokens, colon), ':') && colon > start && first->capital && tokens_at(tokens, colon + 1)->capital &&
           noun_fill(tokens, start, colon, &indirect->attribution.source) && word_name_end(tokens, start) == colon && content_has_verb(tokens, colon + 1) &&
           set_content(tokens, colon + 1, content_sentence_end(tokens, colon + 1), indirect) &&
           found(indirect, colon, colon + 1, "source-colon-content", 43);
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
    size_t end = content_sentence_end(tokens, place);
    if (place <= start + FEWEST_WORDS && source->after >= end)
        cut_at_comma(tokens, source);
    bool content = place > start + FEWEST_WORDS ? set_content(tokens, start, place, indirect)
                                                : set_content(tokens, source->after, end, indirect);
    return content && found(indirect, place, behind, "according-content", 80);
}

/* "..., a spokesman said.", "..., according to the poll": that holds all of the sentence, whatever is told in it. */
static bool read_outer(const struct tokens *tokens, size_t start, struct indirect *indirect)
{
    size_t end = content_sentence_end(tokens, start);
    for (size_t place = start + FEWEST_WORDS; place < end; place++) {
        const struct token *token = tokens_at(tokens, place);
        bool verb = token_is(token, QUOTE_WORD_SAY) && !token->used && word_is_verb(tokens, place);
        struct stance stance;
        if (verb && read_inverted(tokens, place, start, indirect))
            return true;
        bool plain = verb && (!token->doubtful || (stance_verb(tokens, place, &stance) && stance.takes & STANCE_CLAUSE));
        if (plain && !is_passive(tokens, place) && phrase_before(tokens, place, &indirect->attribution.source) && read_tail(tokens, place, start, indirect))
            return true;
        if (token_is(token, QUOTE_WORD_ACCORDING) && place > start + FEWEST_WORDS && read_according(tokens, place, start, indirect))
            return true;
    }
    return false;
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
        if ((*place == start && (read_outer(tokens, start, indirect) || read_colon(tokens, start, indirect))) || read_verb(tokens, *place, start, indirect) || read_stance(tokens, *place, start, indirect) ||
            read_noun(tokens, *place, indirect) || read_stance_noun(tokens, *place, indirect) ||
            read_asked(tokens, *place, indirect) || read_expected(tokens, *place, start, indirect) ||
            read_according(tokens, *place, start, indirect)) {
            size_t after = indirect->after > indirect->attribution.cue_after ? indirect->after : indirect->attribution.cue_after;
            *place = *place + 1 > after ? *place + 1 : after;
            return true;
        }
    }
    return false;
}
