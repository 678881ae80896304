/* The line with which a report begins: "ROME, Dec. 3 (Reuters) -". */
#include "lib/date/reading.h"

/* Behind "(Reuters)", "(AP)", "/PRNewswire/", or AT. */
static const struct token *skip_agency(const struct token *at)
{
    enum { LONGEST = 6 };
    bool slash = token_is_sign(at, '/');
    if (!(slash || token_is_sign(at, '(')) || !token_is_capital(at + 1))
        return at;
    for (int i = 2; i <= LONGEST && at[i - 1].kind == TOKEN_WORD; i++)
        if (token_is_sign(&at[i], slash ? '/' : ')'))
            return &at[i + 1];
    return at;
}

/* "ROME, ", "ROME -- ", "SALT LAKE CITY, Utah, " before a date: is it all that its line has there? */
static bool follows_place(const struct token *date)
{
    enum { LONGEST = 8 };
    const struct token *at = date - 1;
    bool dash = token_is_sign(at, '-') && token_is_spaced(date);
    if (!dash && !token_is_sign(at, ','))
        return false;
    while (dash && token_is_sign(at, '-'))
        at--;
    for (int i = 0; i < LONGEST && (token_is_capital(at) || token_is_sign_of(at, ",.")); i++, at--)
        if (token_is_first(at))
            return at->length > 2 && is_shouted(at);
    return false;
}

/* Does a day or month stand behind the dash, "Dec. 3 - Dec. 5", "Dec. 3 - 5"? Then it is a range; not "- 5
 * people died". */
static bool ends_range(const struct token *behind)
{
    bool month = token_is(behind, WORD_MONTH) && behind[1].kind != TOKEN_WORD;
    return month || (behind->kind == TOKEN_NUMBER && (behind[1].kind != TOKEN_WORD || behind[1].word));
}

bool is_dateline(const struct token *date, const struct token *after)
{
    if (after->kind != TOKEN_SIGN)
        return false;
    const struct token *dash = skip_agency(after);
    bool parted = token_is_sign_of(dash, "-_") && token_is_spaced(dash);
    return parted && !ends_range(dash + 1) && ((dash > after && token_is_first(date)) || follows_place(date));
}
