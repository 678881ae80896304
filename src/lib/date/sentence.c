#include "lib/date/sentence.h"
#include "lib/date/neighbour.h"

bool ends_sentence(const struct token *at)
{
    if (!token_is_sign(at, '.'))
        return token_is_sign_of(at, ";\"?!");
    const struct token *word = at - 1;
    bool letter = word->kind == TOKEN_WORD && last_word(word).length == 1;
    bool begins = token_is_spaced(at + 1) && (token_is_capital(at + 1) || at[1].kind != TOKEN_WORD);
    bool cut = token_is(word, WORD_MONTH) && !is_whole_month(word);
    return !letter && !cut && begins && !ends_with(word, NEIGHBOUR_TITLE);
}

const struct token *find_before(const struct token *at, enum word word, int reach)
{
    return find_one_before(at, (const enum word[]){word, WORD_NONE}, reach);
}

const struct token *find_one_before(const struct token *at, const enum word *words, int reach)
{
    for (int i = 1; i <= reach && is_within(&at[-i]); i++)
        if (token_is_one(&at[-i], words))
            return &at[-i];
    return NULL;
}

bool is_dated_before(const struct token *at, const struct date_context *context)
{
    enum { REACH = 24 };
    const struct token *from = at - 1;
    if (!context->behind)
        return false;
    while (at - from < REACH && context->behind <= from->at && is_within(from))
        from--;
    return from->kind == TOKEN_NONE || context->behind > from->at;
}

/* Is it a word or number of "9 a.m. Friday", "midnight Friday", "11 p.m. EST Friday"? */
static bool is_of_clock(const struct token *at)
{
    static const enum word clocks[] = {WORD_MERIDIEM, WORD_NOON, WORD_PART, WORD_ZONE, WORD_NONE};
    if (at->kind != TOKEN_WORD)
        return at->kind == TOKEN_NUMBER;
    return at->length == 1 ? is_letter(at, 'a') || is_letter(at, 'p') || is_letter(at, 'm')
                           : token_is_one(at, clocks);
}

const struct token *skip_clock_back(const struct token *at)
{
    enum { LONGEST = 9 };
    for (int i = 0; i < LONGEST; i++, at--) {
        bool ends = at[-2].kind == TOKEN_NUMBER && token_is_spaced(at); /* "cost 6,000. Friday" */
        bool range = (token_is_sign(at - 1, '-') || token_is(at - 1, WORD_TO)) && at[-2].kind == TOKEN_NUMBER;
        bool sign = token_is_sign_of(at - 1, ".:") && is_glued(at - 1) && is_of_clock(at - 2) && !ends;
        if (!sign && !range && !is_of_clock(at - 1))
            break;
    }
    return at;
}
