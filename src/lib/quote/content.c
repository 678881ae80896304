#include "lib/quote/content.h"

#include "lib/quote/word.h"

enum { FEWEST_WORDS = 2, LONGEST_CONTENT = 120, LONGEST_SENTENCE = 200 };

size_t content_sentence_end(const struct tokens *tokens, size_t from)
{
    size_t place = from;
    while (place - from < LONGEST_SENTENCE && !token_ends(tokens_at(tokens, place)))
        place++;
    return place;
}

/* A word or two between marks are the writer's care, more are a quotation. */
static bool is_quoted(const struct tokens *tokens, size_t first, size_t after)
{
    enum { SHARE = 10 };
    const struct token *last = tokens_at(tokens, after - 1);
    size_t length = (size_t)(last->at + last->length - tokens_at(tokens, first)->at), quoted = 0;
    for (size_t place = first; place < after; place++)
        if (tokens_at(tokens, place)->kind == TOKEN_QUOTE)
            quoted += tokens_at(tokens, place)->length;
    return quoted * SHARE > length;
}

bool content_trim(const struct tokens *tokens, size_t *first, size_t *after)
{
    while (*first < *after && tokens_at(tokens, *first)->kind == TOKEN_SIGN)
        ++*first;
    while (*first < *after && tokens_at(tokens, *after - 1)->kind == TOKEN_SIGN)
        --*after;
    return *after >= *first + FEWEST_WORDS && *after - *first <= LONGEST_SENTENCE &&
           !is_quoted(tokens, *first, *after);
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

size_t content_start(const struct tokens *tokens, size_t verb)
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

static bool is_finite(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place);
    return (token_is(token, QUOTE_WORD_AUXILIARY) && !word_is_name(token)) ||
           token_is(token, QUOTE_WORD_VERB) ||
           (word_is_verb(tokens, place) && token->form != FORM_GERUND && !word_is_to(token - 1));
}

/* Does a verb stand in the words from FROM on, before the next sign? */
static bool finite_follows(const struct tokens *tokens, size_t from)
{
    enum { REACH = 8 };
    for (size_t place = from; place < from + REACH && tokens_at(tokens, place)->kind >= TOKEN_WORD &&
                              tokens_at(tokens, place)->kind <= TOKEN_NUMBER;
         place++)
        if (is_finite(tokens, place))
            return true;
    return false;
}

bool content_is_aside(const struct tokens *tokens, size_t start, size_t verb, const struct source *source)
{
    const struct token *subject = tokens_at(tokens, source->first);
    if (source->pronoun && token_is(subject, QUOTE_WORD_RELATIVE))
        return token_is_sign(subject - 1, ',');
    size_t place = source->first < verb ? source->first : verb;
    for (size_t back = place; back > start; back--)
        if (token_is_sign(tokens_at(tokens, back - 1), ','))
            return false;
    for (; place > start; place--)
        if (token_is(tokens_at(tokens, place - 1), QUOTE_WORD_SUBORDINATOR))
            return true;
    return verb == start;
}

/* Does another clause of the writer's begin behind "and" or "but": "and she accused", "and said"? */
static bool begins_clause(const struct tokens *tokens, size_t place)
{
    size_t next = place + 1 + token_is(tokens_at(tokens, place + 1), QUOTE_WORD_ADVERB);
    bool subject = token_is(tokens_at(tokens, next), QUOTE_WORD_PRONOUN) || tokens_at(tokens, next)->capital;
    return (word_is_verb(tokens, next) && !tokens_at(tokens, next)->doubtful) ||
           (subject && word_is_verb(tokens, next + 1));
}

/* Does the comma before NEXT end what was said? CLAUSAL: there was a verb in it. */
static bool comma_ends(const struct tokens *tokens, size_t next, bool clausal)
{
    const struct token *word = tokens_at(tokens, next);
    switch ((enum quote_word)word->word) {
    case QUOTE_WORD_SAY:
        return word->form == FORM_GERUND;
    case QUOTE_WORD_ACCORDING:
    case QUOTE_WORD_RELATIVE:
        return true;
    case QUOTE_WORD_SUBORDINATOR:
        return word->length > 4 || !clausal;
    case QUOTE_WORD_CONJUNCTION:
        return text_alike(token_text(word), text_of("but")) ||
               (!token_is(tokens_at(tokens, next + 1), QUOTE_WORD_THAT) && finite_follows(tokens, next + 1));
    case QUOTE_WORD_DETERMINER:
        return !clausal;
    default:
        return false;
    }
}

size_t content_end(const struct tokens *tokens, size_t from, bool aside)
{
    bool clausal = false;
    size_t place = from;
    for (; place - from < LONGEST_CONTENT && !token_ends(tokens_at(tokens, place)); place++) {
        const struct token *token = tokens_at(tokens, place);
        clausal = clausal || is_finite(tokens, place);
        bool dash = token_is_sign(token, '-') && token->spaced;
        if (dash || token_is_sign(token, ';'))
            return place;
        if (token_is_sign(token, ',') && (aside || comma_ends(tokens, place + 1, clausal)))
            return place;
        if (token_is(token, QUOTE_WORD_CONJUNCTION) && begins_clause(tokens, place))
            return place;
    }
    return place;
}
