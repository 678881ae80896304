/* Sources that stand before the quotation. */
#include "lib/quote/pattern.h"

#include "lib/quote/word.h"
#include "tables/quote-endings.h"

/* Words that may stand between a verb and the quotation it introduces. */
static bool is_near(size_t verb, size_t place)
{
    enum { NEAR = 4 };
    return place - verb <= NEAR;
}

/* "a price the mayor called", "the man she described as": does a noun stand right before who names it? */
static bool names_thing(const struct tokens *tokens, const struct source *source)
{
    const struct token *first = tokens_at(tokens, source->first), *before = first - 1;
    bool noun = (word_is_plain(before) && !word_is_adverb(before)) || token_is(before, QUOTE_WORD_NOUN) ||
                token_is(before, QUOTE_WORD_ROLE);
    bool begins =
        token_is(first, QUOTE_WORD_POSSESSIVE) || (word_is_article(first) && !word_is_indefinite(first));
    return noun && (begins || source->named || (source->pronoun && first->value != IT));
}

/* A verb that names something, with nothing named between it and the quotation: "items labeled 'new'". What
 * it names is its subject then, unless "what he calls" does. */
static bool is_passive(const struct tokens *tokens, size_t verb, size_t place, const struct source *source)
{
    const struct token *token = tokens_at(tokens, verb);
    bool known = text_alike(token_text(token), text_of("known"));
    if (known)
        return true;
    if (token->value != SAY_CALLS || token->form == FORM_GERUND || token->form == FORM_BASE ||
        token->form == FORM_THIRD)
        return false;
    if (token_is(token - 1, QUOTE_WORD_AUXILIARY) && !word_is_be(token - 1))
        return false; /* "the team has called" */
    const struct token *before = tokens_at(tokens, source->first - 1);
    bool what = token_is(before, QUOTE_WORD_SUBORDINATOR) || token_is(before, QUOTE_WORD_RELATIVE) ||
                token_is(before, QUOTE_WORD_THAT) || (!word_is_be(token - 1) && names_thing(tokens, source));
    const struct token *between = tokens_at(tokens, verb + 1); /* "as", "a" */
    bool small = token_is(between, QUOTE_WORD_DETERMINER) || token_is(between, QUOTE_WORD_SUBORDINATOR);
    return !what && verb + 1 + small == place;
}

/* Does what the outer verb says hold the inner source: "Clinton said she called him ..."? Not behind "after",
 * "while", or where the clause is over. */
static bool holds(const struct tokens *tokens, size_t outer, size_t inner)
{
    const struct token *verb = tokens_at(tokens, outer), *next = verb + 1;
    bool time =
        token_is(next, QUOTE_WORD_SUBORDINATOR) && !token_is(next, QUOTE_WORD_THAT) && outer + 1 < inner;
    if ((!token_says(verb) && verb->value != SAY_THINKS) || verb->doubtful || time)
        return false;
    for (size_t place = outer + 1; place < inner; place++) {
        const struct token *token = tokens_at(tokens, place);
        bool clause =
            token_is(token + 1, QUOTE_WORD_CONJUNCTION) || token_is(token + 1, QUOTE_WORD_SUBORDINATOR);
        if (token->kind == TOKEN_QUOTE || token_is_sign(token, ';') || (token_is_sign(token, ',') && clause))
            return false;
    }
    return !token_is(tokens_at(tokens, inner - 1), QUOTE_WORD_RELATIVE);
}

/* "who say", "who have often said", but not "who runs the port said" */
static bool is_of_relative(const struct tokens *tokens, size_t verb)
{
    const struct token *before = tokens_at(tokens, verb - 1);
    while (word_is_adverb(before) || token_is(before, QUOTE_WORD_AUXILIARY))
        before--;
    return token_is(before, QUOTE_WORD_RELATIVE);
}

/* Does the verb stand in a relative clause that is over before PLACE, behind a comma or "according to": "a
 * plan, which some have argued was theirs, was", "according to two who have read it, is", "To those who say
 * so, Cole had"? */
static bool is_aside_relative(const struct tokens *tokens, size_t verb, size_t place)
{
    size_t first = verb, after = verb + 1;
    bool aside = false;
    while (after < place && !token_is_sign(tokens_at(tokens, after), ','))
        after++;
    if (after + 1 >= place)
        return false;
    for (; verb - first < LONGEST_PHRASE && !token_ends_clause(tokens_at(tokens, first)); first--) {
        const struct token *token = tokens_at(tokens, first);
        aside = aside || token_is(token, QUOTE_WORD_RELATIVE);
        if (token_is_sign(token, ','))
            return token_is(token + 1, QUOTE_WORD_RELATIVE);
        if (token_is(token, QUOTE_WORD_ACCORDING))
            return aside;
    }
    return token_is(tokens_at(tokens, first + 1), QUOTE_WORD_PREPOSITION) && is_of_relative(tokens, verb);
}

/* ", he added," stands aside of what it is said in. */
static bool is_aside(const struct tokens *tokens, const struct attribution *attribution)
{
    return attribution->pattern && token_is_sign(tokens_at(tokens, attribution->source.first - 1), ',') &&
           token_is_sign(tokens_at(tokens, attribution->cue_after), ',');
}

/* ", said Solovey," before the quotation that it introduces. */
static bool read_inverted(const struct tokens *tokens, size_t verb, struct attribution *attribution)
{
    const struct token *before = tokens_at(tokens, verb - 1);
    struct source *source = &attribution->source;
    if (tokens_at(tokens, verb)->value != SAY_SAYS || tokens_at(tokens, verb)->doubtful ||
        tokens_at(tokens, verb)->form == FORM_GERUND ||
        !(token_is_sign(before, ',') || token_ends_clause(before)) || !phrase_at(tokens, verb + 1, source))
        return false;
    const struct token *behind = tokens_at(tokens, source->after);
    bool head = token_ends(before) && token_is_sign(behind, ':') &&
                tokens_at(tokens, verb)->form != FORM_BASE; /* "Said one voter:", not "Say the words:" */
    return (source->named || source->pronoun || source->several || before->kind == TOKEN_QUOTE || head) &&
           (token_is_sign(behind, ',') || token_is_sign(behind, ':') || behind->kind == TOKEN_QUOTE);
}

/* Is what the noun says quoted: "his claim that", "a statement on Friday, '"? */
static bool is_near_noun(const struct tokens *tokens, size_t noun, size_t place)
{
    const struct token *next = tokens_at(tokens, noun + 1);
    return (place - noun <= 2 && !word_is_as(next)) || token_is(next, QUOTE_WORD_THAT);
}

/* May the verb introduce the quotation at PLACE? */
static bool may_introduce(const struct tokens *tokens, size_t verb, size_t place)
{
    return word_is_verb(tokens, verb) && (!tokens_at(tokens, verb)->doubtful || is_near(verb, place)) &&
           !is_aside_relative(tokens, verb, place);
}

/* Does what was found stand for itself, and not in what a verb before it says? */
static bool is_found_alone(const struct tokens *tokens, size_t verb, const struct attribution *found)
{
    const struct source *source = &found->source;
    bool inside = verb >= source->first && verb < source->after; /* "a man who asked for it, said" */
    return inside || is_aside(tokens, found) || !holds(tokens, verb, source->first);
}

/* "Cole was told by the judge that": who does what a passive tells. */
static bool read_agent(const struct tokens *tokens, size_t verb, size_t place, struct source *source)
{
    return word_is_be(tokens_at(tokens, verb - 1)) && pattern_is_by(tokens_at(tokens, verb + 1)) &&
           phrase_at(tokens, verb + 2, source) && source->after <= place && pattern_is_person(tokens, source);
}

/* Who says with the verb what is quoted at PLACE, unless it is who was FOUND already with as much of a name.
 */
static bool read_subject(const struct tokens *tokens, size_t verb, size_t place,
                         const struct attribution *found, struct source *source)
{
    if (read_agent(tokens, verb, place, source))
        return !found->pattern || source->first < found->source.first;
    return phrase_before(tokens, verb, source) && !is_passive(tokens, verb, place, source) &&
           !pattern_is_nobody(tokens, source) &&
           (source->first != found->source.first || source->named > found->source.named);
}

static void note(struct attribution *found, size_t verb, const struct source *source,
                 enum quote_pattern pattern, int score)
{
    found->source = *source;
    pattern_found(found, verb, verb + 1, pattern, score);
}

/* "The plan, called off in May, was, according to Ortiz, "dead"": does what ends at the comma at COMMA tell
 * whose it is? Whatever verb stands before that, or in it, does not. */
static bool read_according(const struct tokens *tokens, size_t comma, struct attribution *attribution)
{
    size_t from = comma - 1;
    while (comma - from < LONGEST_PHRASE && !token_ends_clause(tokens_at(tokens, from)) &&
           !token_is(tokens_at(tokens, from), QUOTE_WORD_ACCORDING))
        from--;
    return pattern_according(tokens, from, attribution) && attribution->source.after == comma;
}

/* Trump said that the plan is "dead": from the quotation on back to the outermost verb that holds what is
 * found. */
bool pattern_before(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    struct attribution found = {.pattern = PATTERN_NONE}, *here = attribution;
    for (size_t verb = place - 1; !token_ends(tokens_at(tokens, verb)) && place - verb < LONGEST_GAP;
         verb--) {
        if (!found.pattern && is_near_noun(tokens, verb, place) &&
            pattern_owned_noun(tokens, verb, &here->source))
            note(&found, verb, &here->source, PATTERN_SOURCE_NOUN_QUOTE, 60);
        if (!may_introduce(tokens, verb, place) || (found.pattern && is_found_alone(tokens, verb, &found)))
            continue;
        if (!found.pattern && read_inverted(tokens, verb, here)) {
            note(&found, verb, &here->source, PATTERN_VERB_SOURCE_QUOTE, 85);
            break;
        }
        if (read_subject(tokens, verb, place, &found, &here->source))
            note(&found, verb, &here->source, PATTERN_SOURCE_VERB_QUOTE, is_near(verb, place) ? 90 : 75);
    }
    bool comma = found.pattern && token_is_sign(tokens_at(tokens, place - 1), ',');
    if (comma && found.cue_after < place - 1 && read_according(tokens, place - 1, here))
        return true;
    *attribution = found;
    return found.pattern;
}

/* Trump's "great wall" */
bool pattern_owner(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    enum { REACH = 4 };
    for (size_t owner = place - 1; owner + REACH >= place && !token_ends_clause(tokens_at(tokens, owner));
         owner--)
        if (tokens_at(tokens, owner)->owns && tokens_at(tokens, owner)->capital) {
            size_t first = owner;
            while (word_name_end(tokens, first - 1) == owner + 1)
                first--;
            return phrase_at(tokens, first, &attribution->source) &&
                   pattern_found(attribution, place, place, PATTERN_OWNER, 40);
        }
    return false;
}

/* How much of a word is left of what quote-endings.txt lists at its end, the longest first. */
static size_t name_length(struct text word)
{
    enum { LONGEST = 9, CHARACTER = 3 };
    for (size_t length = LONGEST; length >= CHARACTER; length -= CHARACTER)
        if (length < word.length &&
            table_find(&quote_endings, text_slice(word, word.length - length, word.length)) >= 0)
            return word.length - length;
    return word.length;
}

/* A word of Han or Hangul before the quotation: "王毅表示：", "김 대변인은". What is glued to the name is
 * taken off. */
bool pattern_glued(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    size_t last = place - 1;
    while (token_is_sign(tokens_at(tokens, last), ':') || token_is_sign(tokens_at(tokens, last), ','))
        last--;
    const struct token *word = tokens_at(tokens, last);
    size_t length =
        word->kind == TOKEN_WORD && (unsigned char)*word->at >= 0xE3 ? name_length(token_text(word)) : 0;
    if (!length || length == word->length)
        return false;
    size_t first = last - (tokens_at(tokens, last - 1)->kind == TOKEN_WORD &&
                           (unsigned char)*tokens_at(tokens, last - 1)->at >= 0xEA);
    attribution->source = source_of(first, last + 1);
    attribution->source.cut = word->length - length;
    attribution->source.named = true;
    return pattern_found(attribution, place, place, PATTERN_GLUED_SOURCE, 60);
}

/* The declaration that "no matter how ...": where no person makes it, it speaks for itself. */
bool pattern_noun(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    size_t noun = place - 2, first = noun;
    struct source *source = &attribution->source;
    if (!token_is(tokens_at(tokens, place - 1), QUOTE_WORD_THAT) ||
        !token_is(tokens_at(tokens, noun), QUOTE_WORD_NOUN))
        return false;
    while (noun - first < LONGEST_GAP && tokens_at(tokens, first - 1)->kind == TOKEN_WORD &&
           (!tokens_at(tokens, first - 1)->word ||
            token_is(tokens_at(tokens, first - 1), QUOTE_WORD_DETERMINER)))
        first--;
    if (token_is(tokens_at(tokens, first - 1), QUOTE_WORD_PREPOSITION) && word_is_verb(tokens, first - 2))
        return false; /* "said in a statement that" */
    if (phrase_subject(tokens, first, source) && (source->named || source->pronoun))
        return pattern_found(attribution, noun, noun + 1, PATTERN_SOURCE_NOUN_QUOTE, 60);
    return phrase_at(tokens, first, source) &&
           pattern_found(attribution, noun, noun + 1, PATTERN_NOUN_QUOTE, 50);
}

/* "Pour le maire, la digue est ...": whose opinion the sentence that begins at FROM tells. */
static bool read_opinion(const struct tokens *tokens, size_t from, struct attribution *attribution)
{
    const struct token *first = tokens_at(tokens, from);
    return token_is(first, QUOTE_WORD_PREPOSITION) && first->value == FOR_WHOM &&
           phrase_at(tokens, from + 1, &attribution->source) &&
           pattern_is_person(tokens, &attribution->source) &&
           token_is_sign(tokens_at(tokens, attribution->source.after), ',') &&
           pattern_found(attribution, from, from + 1, PATTERN_ACCORDING, 60);
}

/* According to Ortiz, the plan is "dead". */
bool pattern_according_before(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    size_t from = place - 1;
    while (place - from < LONGEST_GAP && !token_ends(tokens_at(tokens, from)) &&
           !token_is(tokens_at(tokens, from), QUOTE_WORD_ACCORDING))
        from--;
    bool found = token_ends(tokens_at(tokens, from)) ? read_opinion(tokens, from + 1, attribution)
                                                     : pattern_according(tokens, from, attribution);
    return found && attribution->source.first < place;
}

/* Does an auxiliary stand between FROM and TO? */
static bool has_auxiliary(const struct tokens *tokens, size_t from, size_t to)
{
    while (from < to && !token_is(tokens_at(tokens, from), QUOTE_WORD_AUXILIARY))
        from++;
    return from < to;
}

/* "Lohse hat vor einem „Flickenteppich“ im Süden gewarnt.": the participle that ends the sentence. */
bool pattern_frame(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    size_t verb = place;
    while (verb - place < LONGEST_GAP && tokens_at(tokens, verb + 1)->kind == TOKEN_WORD)
        verb++;
    const struct token *token = tokens_at(tokens, verb);
    return word_is_verb(tokens, verb) && token->form == FORM_BOTH && token_ends(token + 1) &&
           phrase_subject(tokens, place, &attribution->source) &&
           has_auxiliary(tokens, attribution->source.after, place) &&
           pattern_found(attribution, verb, verb + 1, PATTERN_SOURCE_VERB_QUOTE, 75);
}

bool pattern_subject(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    enum { INTRODUCED = 50, ANY = 25 };
    return phrase_subject(tokens, place, &attribution->source) &&
           pattern_is_person(tokens, &attribution->source) &&
           !pattern_is_nobody(tokens, &attribution->source) &&
           pattern_found(attribution, place, place, PATTERN_SUBJECT,
                         token_is_sign(tokens_at(tokens, place - 1), ':') ? INTRODUCED : ANY);
}
