#include "lib/quote/hearer.h"

#include "lib/quote/word.h"

/* Behind "on Friday", "in an interview", "yesterday" at FROM; FROM where no such stands there. */
static size_t skip_circumstance(const struct tokens *tokens, size_t from)
{
    size_t place = from + token_is(tokens_at(tokens, from), QUOTE_WORD_PREPOSITION);
    if (place > from && word_is_to(tokens_at(tokens, from)))
        return from;
    size_t time = place;
    while (token_is(tokens_at(tokens, time), QUOTE_WORD_TIME) ||
           (time > place && tokens_at(tokens, time)->kind == TOKEN_NUMBER) ||
           (place == from && word_is_adverb(tokens_at(tokens, time))))
        time++;
    if (time > place || place == from)
        return time;
    size_t end = noun_core_end(tokens, place, place + LONGEST_PHRASE);
    return end > place ? end : from;
}

size_t hearer_end(const struct tokens *tokens, size_t from)
{
    enum { MOST = 3 };
    const struct token *token = tokens_at(tokens, from);
    bool object = token_is(token, QUOTE_WORD_OBJECT);
    if (!object && (token_is(token, QUOTE_WORD_PRONOUN) || !noun_may_begin(token)))
        return from;
    size_t place = object ? from + 1 : noun_core_end(tokens, from, from + LONGEST_PHRASE);
    for (int i = 0; place > from && i < MOST; i++)
        place = skip_circumstance(tokens, place);
    return place;
}

/* Letters for the name of a house, as in "l'AFP": another name may stand right behind. */
static bool is_letters(const struct token *token)
{
    const char *last = token->at + token->length - 2;
    return token->kind == TOKEN_WORD && token->length > 2 && text_ascii_upper(last[0]) &&
           text_ascii_upper(last[1]);
}

/* Behind "am Freitag", "mardi", "el lunes" at FROM; FROM where no such stands there. */
static size_t skip_time(const struct tokens *tokens, size_t from)
{
    size_t place = from + token_is(tokens_at(tokens, from), QUOTE_WORD_PREPOSITION);
    place += token_is(tokens_at(tokens, place), QUOTE_WORD_DETERMINER);
    size_t time = place;
    while (token_is(tokens_at(tokens, time), QUOTE_WORD_TIME))
        time++;
    return time > place && !tokens_at(tokens, time - 1)->owns ? time : from;
}

size_t hearer_before_source(const struct tokens *tokens, size_t from)
{
    from += token_is(tokens_at(tokens, from), QUOTE_WORD_OBJECT); /* "empörte sich" */
    from = skip_time(tokens, from);
    const struct token *token = tokens_at(tokens, from);
    if (!token_is(token, QUOTE_WORD_PREPOSITION) || token->value != TO_WHOM)
        return from;
    size_t end = noun_core_end(tokens, from + 1, from + LONGEST_PHRASE);
    for (size_t place = from + 1; place + 1 < end; place++)
        if (is_letters(tokens_at(tokens, place)))
            return place + 1;
    size_t name = noun_name_start(tokens, from + 1, end);
    bool last = token_ends(tokens_at(tokens, end)) || token_is_sign(tokens_at(tokens, end), ',');
    return last && name > from + 2 && name + 1 < end ? name : end; /* "à la tribune Ann Cole." */
}
