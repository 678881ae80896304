/* Sources that stand behind the quotation. */
#include "lib/quote/pattern.h"

#include "lib/quote/hearer.h"
#include "lib/quote/word.h"

enum { LONGEST_TAIL = 120 };

/* Does the verb at PLACE tell who hears it, as in "the court heard", but not in "Cole was heard saying"? */
static bool is_heard(const struct tokens *tokens, size_t place)
{
    return tokens_at(tokens, place)->value == SAY_HEARS && !word_is_be(tokens_at(tokens, place - 1));
}

/* May the verb at PLACE follow what it tells of? */
static bool may_follow(const struct tokens *tokens, size_t place)
{
    return word_is_verb(tokens, place) && tokens_at(tokens, place)->form != FORM_GERUND &&
           !is_heard(tokens, place);
}

/* Is the word right behind the quotation at PLACE the noun that it describes: 'the "crazy" plan', 'its "last"
 * offer'?
 */
static bool is_described(const struct tokens *tokens, size_t place, const struct token *word)
{
    const struct token *before = tokens_at(tokens, place - 1);
    bool begun =
        token_is(before, QUOTE_WORD_DETERMINER) || token_is(before, QUOTE_WORD_POSSESSIVE) || before->owns;
    return begun && word == tokens_at(tokens, place + 1) && word->form == FORM_BASE;
}

/* Over adverbs, auxiliaries and objects before a verb: "later", "has also", "se". */
static size_t skip_to_verb(const struct tokens *tokens, size_t from)
{
    while ((token_is(tokens_at(tokens, from), QUOTE_WORD_ADVERB) ||
            token_is(tokens_at(tokens, from), QUOTE_WORD_OBJECT) ||
            token_is(tokens_at(tokens, from), QUOTE_WORD_AUXILIARY)) &&
           !word_is_verb(tokens, from))
        from++;
    return from;
}

/* "a-t-elle dit", "hat Weber gesagt": does the auxiliary at FROM stand before the subject of the VERB? */
static bool is_inverted(const struct tokens *tokens, size_t from, size_t verb)
{
    return verb > from + 1 && token_is(tokens_at(tokens, from), QUOTE_WORD_AUXILIARY) &&
           !word_is_plain(tokens_at(tokens, from + 1)) &&
           (tokens_at(tokens, verb)->form == FORM_BOTH || tokens_at(tokens, verb)->form == FORM_PARTICIPLE);
}

/* "…," said Maria Lopez */
static bool read_verb_source(const struct tokens *tokens, size_t place, size_t from,
                             struct attribution *attribution)
{
    size_t verb = skip_to_verb(tokens, from);
    const struct token *token = tokens_at(tokens, verb), *before = token - 1;
    bool passive = verb > from && word_is_be(before);
    return may_follow(tokens, verb) && !token->capital && !passive && !is_described(tokens, place, token) &&
           phrase_at(tokens, hearer_before_source(tokens, verb + 1), &attribution->source) &&
           pattern_found(attribution, verb, verb + 1, PATTERN_QUOTE_VERB_SOURCE, 95);
}

/* "…," a man who gave only his first name said: may the phrase at FROM be the source of the VERB, though a
 * clause with other verbs and names describes it? */
static bool read_described(const struct tokens *tokens, size_t from, size_t verb, struct source *source)
{
    size_t core = noun_core_end(tokens, from, verb);
    return core > from && token_is(tokens_at(tokens, core), QUOTE_WORD_RELATIVE) &&
           pattern_ends(tokens, verb) && word_has_role(tokens, from, core) &&
           noun_fill(tokens, from, core, source);
}

/* "…," he said: the first verb whose source is what stands at FROM. */
static bool read_source_verb(const struct tokens *tokens, size_t from, bool strict,
                             struct attribution *attribution)
{
    for (size_t verb = from + 1; verb < from + LONGEST_GAP && !token_ends_clause(tokens_at(tokens, verb));
         verb++) {
        if (!may_follow(tokens, verb) || !phrase_before(tokens, verb, &attribution->source) ||
            attribution->source.first != from + is_inverted(tokens, from, verb) ||
            pattern_is_nobody(tokens, &attribution->source))
            continue;
        if (strict && !pattern_ends(tokens, verb) && tokens_at(tokens, verb)->value != SAY_TELLS)
            return false;
        return pattern_found(attribution, verb, verb + 1, PATTERN_QUOTE_SOURCE_VERB, 95);
    }
    if (!token_is(tokens_at(tokens, from), QUOTE_WORD_DETERMINER))
        return false;
    size_t last = from + 1;
    while (last < from + LONGEST_GAP && !token_ends_clause(tokens_at(tokens, last)) &&
           !(word_is_verb(tokens, last) && !tokens_at(tokens, last)->doubtful && pattern_ends(tokens, last)))
        last++;
    return may_follow(tokens, last) && read_described(tokens, from, last, &attribution->source) &&
           pattern_found(attribution, last, last + 1, PATTERN_QUOTE_SOURCE_VERB, 80);
}

/* The same two, and "…," according to the report */
bool pattern_behind(const struct tokens *tokens, size_t place, bool strict, struct attribution *attribution)
{
    size_t from = place + 1;
    while (token_is_sign(tokens_at(tokens, from), ',') || token_is_sign(tokens_at(tokens, from), '-'))
        from++;
    if (pattern_according(tokens, from, attribution))
        return true;
    from += token_is(tokens_at(tokens, from), QUOTE_WORD_SUBORDINATOR) &&
            tokens_at(tokens, from)->length == 2; /* "as" */
    return read_verb_source(tokens, place, from, attribution) ||
           read_source_verb(tokens, from, strict, attribution);
}

/* ", said Kofman," or ", said Lee Epstein." further on in the sentence. */
static bool ends_inverted(const struct tokens *tokens, size_t verb, struct attribution *attribution)
{
    const struct token *token = tokens_at(tokens, verb);
    return token->value == SAY_SAYS && !token->doubtful && token->form != FORM_GERUND &&
           token_is_sign(token - 1, ',') && phrase_at(tokens, verb + 1, &attribution->source) &&
           (attribution->source.named || attribution->source.several);
}

/* ", Smith said" further on in the sentence, with no other clause behind it. */
static bool ends_sentence_with(const struct tokens *tokens, size_t verb, size_t place,
                               struct attribution *attribution)
{
    return !is_heard(tokens, verb) && pattern_ends(tokens, verb) &&
           phrase_before(tokens, verb, &attribution->source) && attribution->source.first > place &&
           token_is_sign(tokens_at(tokens, attribution->source.first - 1), ',');
}

/* "... a 'great honor' to serve, Smith said." */
bool pattern_tail(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    for (size_t verb = place + 1; verb - place < LONGEST_TAIL && !token_ends(tokens_at(tokens, verb));
         verb++) {
        if (token_is(tokens_at(tokens, verb), QUOTE_WORD_ACCORDING) &&
            pattern_according(tokens, verb, attribution))
            return true;
        if (word_is_verb(tokens, verb) && (ends_inverted(tokens, verb, attribution) ||
                                           ends_sentence_with(tokens, verb, place, attribution)))
            return pattern_found(attribution, verb, verb + 1, PATTERN_TAIL, 70);
    }
    return false;
}

/* "…" — Edwin Monroy */
bool pattern_dash(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    size_t from = place + 2, after = word_name_end(tokens, from);
    if (!token_is_sign(tokens_at(tokens, place + 1), '-') || after == from)
        return false;
    bool ends = token_ends(tokens_at(tokens, after)) || token_is_sign(tokens_at(tokens, after), ',');
    return ends && phrase_at(tokens, from, &attribution->source) &&
           pattern_found(attribution, place + 1, place + 2, PATTERN_QUOTE_DASH_SOURCE, 85);
}

/* 'hillblazers' by the campaign; the term 'strategic' used by Xi */
bool pattern_by(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    const struct token *next = tokens_at(tokens, place + 1);
    bool participle = next->kind == TOKEN_WORD && word_ends_in(next, "ed");
    size_t by = place + 1 + participle;
    return pattern_is_by(tokens_at(tokens, by)) && phrase_at(tokens, by + 1, &attribution->source) &&
           pattern_is_person(tokens, &attribution->source) &&
           pattern_found(attribution, place + 1, by + 1, PATTERN_QUOTE_BY_SOURCE, 80);
}

/* "s'amuse-t-il" */
static bool is_joined_pronoun(const struct token *token)
{
    return token_is(token, QUOTE_WORD_PRONOUN) && !token->spaced;
}

/* Behind a comma or a dash some small words, then a name that ends it: "...", mused Ann Cole. In any
 * language. */
bool pattern_unknown_verb(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    enum { MOST_WORDS = 3 };
    size_t from = place + 1, name;
    bool parted = pattern_last_byte(tokens, place) == ',';
    for (; token_is_sign(tokens_at(tokens, from), ',') || token_is_sign(tokens_at(tokens, from), '-'); from++)
        parted = true;
    for (name = from; name < from + MOST_WORDS && tokens_at(tokens, name)->kind == TOKEN_WORD &&
                      !tokens_at(tokens, name)->capital && !is_joined_pronoun(tokens_at(tokens, name));
         name++)
        if (tokens_at(tokens, name)->word && !token_is(tokens_at(tokens, name), QUOTE_WORD_DETERMINER) &&
            !token_is(tokens_at(tokens, name), QUOTE_WORD_OBJECT)) /* "empörte sich" */
            return false;
    size_t after = name + is_joined_pronoun(tokens_at(tokens, name));
    after = after > name ? after : word_name_end(tokens, name);
    const struct token *behind = tokens_at(tokens, after);
    bool goes_on = token_is(behind, QUOTE_WORD_PREPOSITION) &&
                   !token_is(tokens_at(tokens, from), QUOTE_WORD_DETERMINER); /* not "a hit of ABBA" */
    bool ends = token_ends(behind) || token_is_sign(behind, ',') || goes_on;
    return parted && name > from && after > name && ends && phrase_at(tokens, name, &attribution->source) &&
           pattern_found(attribution, from, name, PATTERN_QUOTE_VERB_SOURCE, 60);
}

/* "Invariable Support": Kim Backs Strategic Interests */
bool pattern_behind_colon(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    size_t from = place + 2, after = from + 1, end = word_name_end(tokens, from);
    if (!token_is_sign(tokens_at(tokens, place + 1), ':') || end == from ||
        !token_ends(tokens_at(tokens, place - 1)))
        return false;
    while (after < end && tokens_at(tokens, after)->at[tokens_at(tokens, after)->length - 1] !=
                              's') /* the verb of a headline */
        after++;
    attribution->source = source_of(from, after);
    attribution->source.named = true;
    return pattern_found(attribution, place + 1, from, PATTERN_QUOTE_COLON_SOURCE, 50);
}
