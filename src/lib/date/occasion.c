/* What a date is said of, by the words beside it: a vote, an attack, a birth, a game. */
#include <limits.h>

#include "lib/date/occasion.h"
#include "lib/date/doubt.h"
#include "lib/date/neighbour.h"
#include "lib/date/sentence.h"

bool is_of_game(const struct token *quarter, const struct token *after)
{
    const struct token *the = quarter - token_is(quarter - 1, WORD_THE), *game = after + 1;
    bool left =
        token_is(the - 1, WORD_IN) && token_is(the - 2, WORD_WAS) && text_is(last_word(the - 2), "left");
    game += token_is(game, WORD_THE);
    bool of = token_is(after, WORD_OF) && (first_is(game, "match") || first_is(game, "game"));
    return left || has_before(quarter, NEIGHBOUR_SPORT) || of;
}

bool is_attribute(const struct token *date, const struct token *noun)
{
    bool article = token_is(date - 1, WORD_THE) || token_is(date - 1, WORD_A);
    return article && is_plain_word(noun);
}

bool is_common_noun(const struct token *word)
{
    return is_plain_word(word) && word->length > 1 && !is_pronoun(word) && !is_conjunction(word);
}

bool is_attack(const struct token *noun)
{
    return token_is_spaced(noun) && begins_with(noun, NEIGHBOUR_ATTACK);
}

bool is_of_attack(const struct token *date)
{
    const struct token *before = date - 1;
    return (token_is(before, WORD_ON) || token_is(before, WORD_OF)) &&
           ends_with(before - 1, NEIGHBOUR_ATTACK);
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

bool is_traded(const struct token *noun)
{
    static const enum word followers[] = {WORD_WAS, WORD_IS, WORD_AND, WORD_FOR, WORD_NONE};
    const struct token *behind = noun + 1;
    if (!is_plain_word(noun))
        return false;
    bool ends = token_is_one(behind, followers) || behind->kind == TOKEN_SIGN || behind->kind == TOKEN_NONE;
    return ends && ends_with(noun, NEIGHBOUR_TRADED);
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

bool is_done_for(const struct token *in)
{
    enum { REACH = 4 };
    return find_before(in, WORD_FOR, REACH) || find_before(in, WORD_UNTIL, REACH);
}

bool is_shared(const struct token *the)
{
    return token_is(the, WORD_THE) && token_is(the - 1, WORD_OF) && ends_with(the - 2, NEIGHBOUR_SHARE);
}

bool is_ranked(const struct token *the)
{
    enum { REACH = 3 };
    const struct token *of = the - 1;
    if (!token_is(the, WORD_THE) || !token_is(of, WORD_OF))
        return false;
    for (int i = 1; i <= REACH && of[-i].kind == TOKEN_WORD; i++)
        if (tells_place(&of[-i]) || has_word(&of[-i], 0, INT_MAX, NEIGHBOUR_SUPERLATIVE))
            return true;
    return false;
}

bool is_birthday(const struct token *date)
{
    static const enum word prepositions[] = {WORD_ON, WORD_IN, WORD_NONE};
    const struct token *born = date - 1 - token_is_one(date - 1, prepositions);
    return last_is(born, "born");
}
