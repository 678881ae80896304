/* What a date is said of, by the words beside it: a vote, an attack. */
#include <limits.h>

#include "lib/date/occasion.h"
#include "lib/date/doubt.h"
#include "lib/date/neighbour.h"

bool is_attribute(const struct token *date, const struct token *noun)
{
    bool article = token_is(date - 1, WORD_THE) || token_is(date - 1, WORD_A);
    return article && is_plain_word(noun);
}

bool is_common_noun(const struct token *word)
{
    return is_plain_word(word) && word->length > 1 && !is_pronoun(word) && !is_conjunction(word);
}

bool is_of_attack(const struct token *date, const struct token *noun)
{
    const struct token *before = date - 1;
    bool of = token_is(before, WORD_ON) || token_is(before, WORD_OF);
    return (of && ends_with(before - 1, NEIGHBOUR_ATTACK)) ||
           (token_is_spaced(noun) && begins_with(noun, NEIGHBOUR_ATTACK));
}

/* It may be the last of some words, "general election", "U.S. presidential election". */
bool is_event(const struct token *noun)
{
    enum { MOST_WORDS = 2, INITIALS = 4 }; /* tokens: a word may be two, "U.S." is four */
    bool initials = noun->length == 1 && token_is_capital(noun) && sign_between(noun + 1, '.');
    noun += initials ? INITIALS : 0;
    for (int i = 0; i < MOST_WORDS && noun->kind == TOKEN_WORD && token_is_spaced(noun); i++, noun++) {
        if (has_word(noun, 0, INT_MAX, NEIGHBOUR_EVENT))
            return true;
        if (noun->word && !token_is_capital(noun)) /* unlike "New" of "New Hampshire primary" */
            return false;
    }
    return false;
}

bool is_event_of_day(const struct token *noun)
{
    return is_event(noun) || begins_with(noun, NEIGHBOUR_TIMED);
}

bool is_event_of(const struct token *in)
{
    const struct token *before = in - 1;
    if (before->kind == TOKEN_WORD && token_is_capital(before) &&
        token_is(before - 1, WORD_IN)) /* "in Madrid" */
        before -= 2;
    return token_is(in, WORD_IN) && ends_with(before, NEIGHBOUR_EVENT);
}

bool is_shared(const struct token *the)
{
    return token_is(the, WORD_THE) && token_is(the - 1, WORD_OF) && ends_with(the - 2, NEIGHBOUR_SHARE);
}
