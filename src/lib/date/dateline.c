/* Days that head what follows: the line with which a report begins, "ROME, Dec. 3 (Reuters) -", an entry of a
 * diary, a letter. */
#include "lib/date/dateline.h"
#include "lib/date/neighbour.h"
#include "lib/date/sentence.h"

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

/* "Tuesday 7 August. We met two cyclists", "7 August:", or a line that holds the day alone: is it the head of
 * the paragraph that begins with it? */
static bool heads_entry(const struct token *start, const struct token *after)
{
    const struct token *last = after - 1;
    bool named = token_is(start, WORD_WEEKDAY) || token_is(start, WORD_MONTH) || start->kind == TOKEN_NUMBER;
    bool of_month =
        last->kind == TOKEN_NUMBER || token_is(last, WORD_MONTH) || token_is(last, WORD_ORDINAL_END);
    bool parted = token_is_sign(after, ':') || (token_is_sign(after, '.') && ends_sentence(after));
    return named && of_month && after->kind != TOKEN_NONE && (parted || token_begins_line(after));
}

/* "On Wed, Nov 16, 2005 at 4:40 PM, Tom Hart wrote:" on a line; not "On Nov. 16 he wrote: 'I quit today.'" */
static bool heads_letter(const struct token *on, const struct token *after)
{
    enum { REACH = 20 };
    if (!token_is(on, WORD_ON) || !token_is_capital(on))
        return false;
    for (int i = 0; i < REACH && after[i].kind != TOKEN_NONE; i++)
        if (token_is_sign(&after[i + 1], ':') && last_is(&after[i], "wrote"))
            return token_is_behind_line(&after[i + 2]);
    return false;
}

bool heads_writing(const struct token *date, const struct token *after, const struct date_context *context)
{
    const struct token *before = date - 1;
    bool next = context->written.year && token_is_first(date) && ends_sentence(before);
    return before->kind == TOKEN_NONE || next ? heads_entry(date, after) : heads_letter(before, after);
}
