#include "lib/quote/content.h"

#include "lib/quote/hearer.h"
#include "lib/quote/phrase.h"
#include "lib/quote/word.h"

enum { FEWEST_WORDS = 3, LONGEST_CONTENT = 120 };

size_t content_sentence_end(const struct tokens *tokens, size_t from)
{
    size_t place = from;
    while (place - from < LONGEST_SENTENCE && !token_ends(tokens_at(tokens, place)))
        place++;
    return place;
}

static size_t quote_length(const struct tokens *tokens, size_t place)
{
    const struct span *span = &tokens->spans[tokens_at(tokens, place)->quote];
    return span->end - span->start;
}

/* A word or two between marks are the writer's care, more are a quotation. */
static bool is_quoted(const struct tokens *tokens, size_t first, size_t after)
{
    enum { SHARE = 10 };
    const struct token *last = tokens_at(tokens, after - 1);
    size_t length = (size_t)(last->at + last->length - tokens_at(tokens, first)->at), quoted = 0;
    for (size_t place = first; place < after; place++)
        if (tokens_at(tokens, place)->kind == TOKEN_QUOTE)
            quoted += quote_length(tokens, place);
    return quoted * SHARE > length;
}

static bool is_finite(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place);
    return (token_is(token, QUOTE_WORD_AUXILIARY) && !word_is_name(token)) ||
           token_is(token, QUOTE_WORD_VERB) ||
           (word_is_verb(tokens, place) && token->form != FORM_GERUND && !word_is_to(token - 1));
}

/* Is it long enough? Two words are where they are a clause: "nobody came", "to pay". */
static bool is_whole(const struct tokens *tokens, size_t first, size_t after)
{
    bool clause = after == first + 2 && is_finite(tokens, after - 1);
    return after >= first + FEWEST_WORDS || clause;
}

bool content_trim(const struct tokens *tokens, size_t *first, size_t *after)
{
    if (*after > *first + 2 * LONGEST_SENTENCE)
        return false;
    while (*first < *after && tokens_at(tokens, *first)->kind == TOKEN_SIGN)
        ++*first;
    while (*first < *after && tokens_at(tokens, *after - 1)->kind == TOKEN_SIGN)
        --*after;
    return is_whole(tokens, *first, *after) && *after - *first <= LONGEST_SENTENCE &&
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

/* What "that" or a question begins behind whom or when, within REACH; 0: nothing. */
static size_t clause_behind(const struct tokens *tokens, size_t verb)
{
    enum { REACH = 8 };
    bool asks = tokens_at(tokens, verb)->value == SAY_TELLS;
    for (size_t place = verb + 1; place <= verb + REACH; place++) {
        const struct token *token = tokens_at(tokens, place);
        if (token_is(token, QUOTE_WORD_THAT) || (asks && word_is_question(token)))
            return place;
        if (!may_stand_between(tokens, place))
            return 0;
    }
    return 0;
}

/* The same behind a circumstance, "said in a statement, which he read, that": where that is no pronoun. */
static size_t clause_far_behind(const struct tokens *tokens, size_t verb)
{
    enum { REACH = 14 };
    if (!token_is(tokens_at(tokens, verb + 1), QUOTE_WORD_PREPOSITION) ||
        word_is_to(tokens_at(tokens, verb + 1)))
        return 0;
    for (size_t place = verb + 1; place < verb + REACH && !token_ends(tokens_at(tokens, place)); place++) {
        const struct token *token = tokens_at(tokens, place);
        if (token_is(token, QUOTE_WORD_THAT))
            return is_finite(tokens, place + 1) ? 0 : place;
    }
    return 0;
}

bool content_has_verb(const struct tokens *tokens, size_t from)
{
    enum { REACH = 8 };
    for (size_t place = from; place < from + REACH && tokens_at(tokens, place)->kind >= TOKEN_WORD &&
                              tokens_at(tokens, place)->kind <= TOKEN_NUMBER;
         place++)
        if (is_finite(tokens, place))
            return true;
    return false;
}

/* "Friday", "on Friday", "March 3" */
static bool begins_time(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place);
    bool time = token_is(token - 1, QUOTE_WORD_TIME), on = token_is(token, QUOTE_WORD_PREPOSITION);
    return token_is(token, QUOTE_WORD_TIME) || (time && token->kind == TOKEN_NUMBER) ||
           (on && token_is(token + 1, QUOTE_WORD_TIME));
}

/* Does a clause begin at PLACE behind whom it is told: "told them he was late"? */
static bool is_told(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place);
    return (token_is(token, QUOTE_WORD_PRONOUN) || noun_may_begin(token)) && content_has_verb(tokens, place);
}

size_t content_start(const struct tokens *tokens, size_t verb)
{
    size_t place = clause_behind(tokens, verb);
    if (!place)
        place = clause_far_behind(tokens, verb);
    if (place)
        return place;
    place = tokens_at(tokens, verb)->value == SAY_TELLS ? hearer_end(tokens, verb + 1) : verb + 1;
    if (place > verb + 1 && is_told(tokens, place))
        return place;
    for (place = verb + 1;
         token_is(tokens_at(tokens, place), QUOTE_WORD_ADVERB) || begins_time(tokens, place);)
        place++;
    return place;
}

/* Does a subordinate clause that holds PLACE begin the sentence? */
static bool is_fronted(const struct tokens *tokens, size_t start, size_t place)
{
    bool subordinate = false;
    for (size_t back = place; back > start; back--) {
        const struct token *before = tokens_at(tokens, back - 1);
        if (token_is_sign(before, ',') || place - back > LONGEST_SENTENCE)
            return false;
        subordinate = subordinate || token_is(before, QUOTE_WORD_SUBORDINATOR);
    }
    return subordinate;
}

struct frame content_frame(const struct tokens *tokens, size_t start, size_t verb,
                           const struct source *source)
{
    const struct token *subject = tokens_at(tokens, source->first);
    size_t first = source->first < verb ? source->first : verb;
    bool relative = source->pronoun && token_is(subject, QUOTE_WORD_RELATIVE);
    bool aside =
        relative ? token_is_sign(subject - 1, ',') : verb == start || is_fronted(tokens, start, first);
    return (struct frame){.aside = aside, .gerund = tokens_at(tokens, verb)->form == FORM_GERUND};
}

/* Does another clause of the writer's begin behind "and" or "but": "and she accused", "and said"? */
static bool begins_clause(const struct tokens *tokens, size_t place)
{
    size_t next = place + 1 + token_is(tokens_at(tokens, place + 1), QUOTE_WORD_ADVERB);
    bool subject = token_is(tokens_at(tokens, next), QUOTE_WORD_PRONOUN) || tokens_at(tokens, next)->capital;
    return (word_is_verb(tokens, next) && !tokens_at(tokens, next)->doubtful) ||
           (subject && word_is_verb(tokens, next + 1));
}

/* The same behind a noun phrase or an infinitive, which any verb ends: "and seemed", "and trying". */
static bool joins_verb(const struct tokens *tokens, size_t place, struct frame frame)
{
    const struct token *next = tokens_at(tokens, place + 1);
    bool finite = is_finite(tokens, place + 1) && next->form != FORM_BASE;
    return finite || token_is(next, QUOTE_WORD_VERB) || (frame.gerund && word_ends_in(next, "ing")) ||
           (word_is_plain(next) && word_ends_in(next, "ed") &&
            !word_ends_in(tokens_at(tokens, place - 1), "ed"));
}

/* Does the comma before NEXT end what was said? */
static bool comma_ends(const struct tokens *tokens, size_t next)
{
    const struct token *word = tokens_at(tokens, next);
    switch ((enum quote_word)word->word) {
    case QUOTE_WORD_SAY:
        return word->form == FORM_GERUND;
    case QUOTE_WORD_ACCORDING:
    case QUOTE_WORD_RELATIVE:
        return true;
    case QUOTE_WORD_SUBORDINATOR:
        return word->length > 4;
    case QUOTE_WORD_PREPOSITION:
    case QUOTE_WORD_ADVERB:
        return word->value == AFTERTHOUGHT;
    case QUOTE_WORD_CONJUNCTION:
        return text_alike(token_text(word), text_of("but")) ||
               (!token_is(tokens_at(tokens, next + 1), QUOTE_WORD_THAT) &&
                content_has_verb(tokens, next + 1));
    default:
        return false;
    }
}

static bool is_dash(const struct token *token)
{
    return token_is_sign(token, '-') && token->spaced;
}

/* The dash that closes what the one at DASH puts in; 0: none does. */
static size_t closing_dash(const struct tokens *tokens, size_t dash)
{
    enum { REACH = 30 };
    for (size_t place = dash + 1; place < dash + REACH && !token_ends(tokens_at(tokens, place)); place++)
        if (is_dash(tokens_at(tokens, place)))
            return place;
    return 0;
}

/* "and" or "but" at PLACE ends what was said; CLAUSAL: there was a verb in it. */
static bool conjunction_ends(const struct tokens *tokens, size_t place, bool clausal, struct frame frame)
{
    bool but = text_alike(token_text(tokens_at(tokens, place)), text_of("but"));
    return begins_clause(tokens, place) || (!clausal && (but || joins_verb(tokens, place, frame)));
}

size_t content_end(const struct tokens *tokens, size_t from, struct frame frame)
{
    bool clausal = false;
    size_t place = from;
    for (; place - from < LONGEST_CONTENT && !token_ends(tokens_at(tokens, place)); place++) {
        const struct token *token = tokens_at(tokens, place);
        clausal = clausal || is_finite(tokens, place);
        if (clausal && frame.phrase)
            return place;
        if (is_dash(token)) {
            size_t closing = closing_dash(tokens, place);
            if (!closing)
                return place;
            place = closing;
        }
        if (token_is_sign(token, ';'))
            return place;
        if (token_is_sign(token, ',') && (frame.aside || comma_ends(tokens, place + 1)))
            return place;
        if (token_is(token, QUOTE_WORD_CONJUNCTION) && conjunction_ends(tokens, place, clausal, frame))
            return place;
    }
    return place;
}
