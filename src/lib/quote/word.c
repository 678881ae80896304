#include "lib/quote/word.h"

enum { LONGEST_NAME = 60 };

bool word_is_adverb(const struct token *token)
{
    if (token->word || token->kind != TOKEN_WORD || token->capital || token->length <= 4)
        return token_is(token, QUOTE_WORD_ADVERB);
    return memcmp(token->at + token->length - 2, "ly", 2) == 0;
}

/* "said Per Lind", "said May Brown": behind a verb, words that otherwise are none of a name. */
static bool is_name_behind_verb(const struct token *token)
{
    return token_is(token - 1, QUOTE_WORD_SAY) && !token[-1].capital && token[1].kind == TOKEN_WORD &&
           token[1].capital && token[1].word == QUOTE_WORD_NONE;
}

/* "Will Smith", "April Jones": a word of time, or an auxiliary, that is a given name, too. */
static bool is_given_name(const struct token *token)
{
    return token->length <= 6 && token[-1].word != QUOTE_WORD_PREPOSITION &&
           token->at[token->length - 1] != 'y' && token[1].capital && token[1].word == QUOTE_WORD_NONE;
}

bool word_is_lawyer(const struct token *token)
{
    return token_is(token, QUOTE_WORD_OBJECT) && token->capital && token->length == strlen("Me") &&
           token[1].kind == TOKEN_WORD && token[1].capital;
}

bool word_is_name(const struct token *token)
{
    if (token->kind != TOKEN_WORD || !token->capital)
        return false;
    switch ((enum quote_word)token->word) {
    case QUOTE_WORD_NONE:
    case QUOTE_WORD_TITLE:
    case QUOTE_WORD_SUFFIX:
    case QUOTE_WORD_PARTICLE:
    case QUOTE_WORD_NOUN:
    case QUOTE_WORD_ROLE:
        return true;
    case QUOTE_WORD_SAY:
        return token->form == FORM_BASE || token->doubtful;
    case QUOTE_WORD_VERB: /* "Fed Chair" */
        return !token_ends(token - 1) && token[1].capital && token[1].kind == TOKEN_WORD;
    case QUOTE_WORD_PREPOSITION:
    case QUOTE_WORD_CONJUNCTION:
        return is_name_behind_verb(token);
    case QUOTE_WORD_AUXILIARY: /* Will, May */
    case QUOTE_WORD_TIME:      /* April, Jan */
        return is_name_behind_verb(token) || is_given_name(token);
    case QUOTE_WORD_OBJECT:
        return word_is_lawyer(token);
    default:
        return false;
    }
}

/* A letter with a full stop, as in "James B. Comey". */
static bool is_initial(const struct token *token)
{
    return token->kind == TOKEN_WORD && token->capital && token->dotted && token->length <= 3;
}

bool word_is_inner(const struct token *token)
{
    return token_is(token, QUOTE_WORD_PARTICLE) && !token->capital;
}

bool word_is_in_name(const struct token *token)
{
    return word_is_name(token) || is_initial(token);
}

size_t word_skip_suffix(const struct tokens *tokens, size_t place)
{
    size_t suffix = place + token_is_sign(tokens_at(tokens, place), ',');
    bool found = token_is(tokens_at(tokens, suffix), QUOTE_WORD_SUFFIX) && tokens_at(tokens, suffix)->capital;
    return found ? suffix + 1 : place;
}

bool word_is_inner_article(const struct token *token)
{
    return vocabulary_is_name_article((enum quote_word)token->word, token_text(token));
}

size_t word_name_end(const struct tokens *tokens, size_t from)
{
    size_t place = from;
    while (place - from < LONGEST_NAME && word_is_in_name(tokens_at(tokens, place))) {
        bool owns = tokens_at(tokens, place)->owns;
        place++;
        if (owns)
            return place;
        size_t inner = place;
        while (word_is_inner(tokens_at(tokens, inner)) || word_is_inner_article(tokens_at(tokens, inner)))
            inner++;
        if (inner > place && word_is_in_name(tokens_at(tokens, inner)))
            place = inner;
    }
    return place > from ? word_skip_suffix(tokens, place) : from;
}

bool word_is_plain(const struct token *token)
{
    return token->kind == TOKEN_WORD && !token->capital && !token->word;
}

bool word_ends_in(const struct token *token, const char *ending)
{
    size_t length = strlen(ending);
    return token->length > length + 1 && memcmp(token->at + token->length - length, ending, length) == 0;
}

bool word_is_to(const struct token *token)
{
    return token->kind == TOKEN_WORD && token->length == 2 && (token->at[0] | 0x20) == 't' &&
           token->at[1] == 'o';
}

bool word_is_as(const struct token *token)
{
    return token_is(token, QUOTE_WORD_SUBORDINATOR) && token->length == 2 && token->at[1] == 's';
}

/* "nach Angaben der Polizei", "de acuerdo con la policía": behind the noun, and a preposition; FROM where it
 * is only a noun. */
static size_t behind_noun(const struct tokens *tokens, size_t from)
{
    const struct token *before = tokens_at(tokens, from - 1);
    bool first = token_ends_clause(before - 1) || token_is_sign(before - 1, ',');
    if (!token_is(before, QUOTE_WORD_PREPOSITION) ||
        (tokens_at(tokens, from)->value == BY_NOUN_FIRST && !first))
        return from;
    return from + 1 + token_is(tokens_at(tokens, from + 1), QUOTE_WORD_PREPOSITION);
}

size_t word_according(const struct tokens *tokens, size_t from)
{
    const struct token *token = tokens_at(tokens, from);
    if (!token_is(token, QUOTE_WORD_ACCORDING) || token->value == BEHIND_PHRASE)
        return from;
    if (token->value)
        return behind_noun(tokens, from);
    if (word_is_to(token + 1))
        return from + 2;
    return text_alike(token_text(token), text_of("according")) ? from : from + 1;
}

bool word_is_question(const struct token *token)
{
    return token_is(token, QUOTE_WORD_SUBORDINATOR) && token->value == QUESTION;
}

bool word_is_article(const struct token *token)
{
    return token_is(token, QUOTE_WORD_DETERMINER) && token->value == ARTICLE;
}

bool word_is_indefinite(const struct token *token)
{
    return word_is_article(token) && (token->at[0] | 0x20) == 'a' &&
           (token->length == 1 || (token->length == 2 && token->at[1] == 'n'));
}

/* "a police report", "one label executive": is what ends before the token one thing, of which no such verb
 * is? */
static bool follows_one(const struct token *token)
{
    enum { REACH = 3 };
    const struct token *before = token - 1;
    while (token - before < REACH &&
           (word_is_plain(before) || token_is(before, QUOTE_WORD_ROLE) || token_is(before, QUOTE_WORD_NOUN)))
        before--;
    return word_is_indefinite(before) ||
           (token_is(before, QUOTE_WORD_DETERMINER) && text_alike(token_text(before), text_of("one")));
}

/* May a verb in the present be read behind this word, and not a noun of the same form? */
static bool agrees(const struct token *verb, const struct token *before)
{
    bool small = word_is_plain(before) || token_is(before, QUOTE_WORD_NOUN);
    if (verb->form == FORM_BASE)
        return (word_is_adverb(before) ? !verb->doubtful : !small || word_ends_in(before, "s")) &&
               !follows_one(verb);
    return !(verb->doubtful && word_is_plain(before)); /* "the letter reads" */
}

bool word_has_role(const struct tokens *tokens, size_t first, size_t after)
{
    for (size_t place = first; place < after; place++)
        if (token_is(tokens_at(tokens, place), QUOTE_WORD_ROLE) ||
            token_is(tokens_at(tokens, place), QUOTE_WORD_TITLE))
            return true;
    return false;
}

bool word_says(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place), *before = token - 1;
    if (token->owns || (token->capital && !token_ends(before)))
        return false;
    if (word_is_article(before) || token_is(before, QUOTE_WORD_POSSESSIVE) || before->owns)
        return false;
    if (token_is(before, QUOTE_WORD_DETERMINER) && token_is(before - 1, QUOTE_WORD_POSSESSIVE))
        return false; /* "her own guess" */
    if (token->doubtful && token->form == FORM_THIRD && token_is(token + 1, QUOTE_WORD_AUXILIARY))
        return false; /* "the Gulf states had" */
    if (token->doubtful && token_is(before, QUOTE_WORD_DETERMINER) &&
        token_is(before - 1, QUOTE_WORD_PREPOSITION)) /* "à la presse" */
        return false;
    if (token->form == FORM_GERUND)
        return true;
    if (token->form == FORM_BASE || token->form == FORM_THIRD)
        return agrees(token, before) && (!token_is(before, QUOTE_WORD_PREPOSITION) || word_is_to(before));
    return true;
}
