/* The line with which a report begins: "ROME, Dec. 3 (Reuters) -". */
#include "lib/date/reading.h"

/* Behind "(Reuters)", "(AP)", or AT. */
static const struct token *skip_agency(const struct token *at)
{
    enum { LONGEST = 6 };
    if (!token_is_sign(at, '('))
        return at;
    for (int i = 2; i <= LONGEST && at[i - 1].kind == TOKEN_WORD; i++)
        if (token_is_sign(&at[i], ')'))
            return &at[i + 1];
    return at;
}

/* Does the paragraph, or a line, begin with the token? */
static bool begins(const struct token *at)
{
    return at[-1].kind == TOKEN_NONE || token_begins_line(at);
}

/* "ROME, ", "SALT LAKE CITY, Utah, " before a date: is it all that its line has there? */
static bool follows_place(const struct token *date)
{
    enum { LONGEST = 8 };
    const struct token *at = date - 1;
    if (!token_is_sign(at, ','))
        return false;
    for (int i = 0; i < LONGEST && (token_is_capital(at) || token_is_sign_of(at, ",.")); i++, at--)
        if (begins(at))
            return at->length > 2 && is_shouted(at);
    return false;
}

bool is_dateline(const struct token *date, const struct token *after)
{
    if (after->kind != TOKEN_SIGN)
        return false;
    const struct token *dash = skip_agency(after);
    bool parted = token_is_sign_of(dash, "-_") && token_is_spaced(dash);
    return parted && ((dash > after && begins(date)) || follows_place(date));
}
