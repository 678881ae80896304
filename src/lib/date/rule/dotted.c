/* Times whose minutes stand behind a full stop, and may be prices or shares. */
#include "lib/date/neighbour.h"
#include "lib/date/rule/hour.h"
#include "lib/date/rule/rules.h"

bool is_dotted_clock(const struct token *at)
{
    static const enum word days[] = {WORD_DAY, WORD_WEEKDAY, WORD_MONTH, WORD_NONE};
    const struct token *before = at - 1, *day = at - 2;
    bool of_day = token_is_sign(before, ',') && (token_is_one(day, days) || is_short_number(day));
    bool second = token_is(before, WORD_TO) || (token_is(before, WORD_AND) && token_is(at - 5, WORD_BETWEEN));
    return number_behind(at + 1, '.') && at[2].length == 2 && (is_before_time(before) || of_day || second);
}

/* May it be a time by its digits alone, as few prices are: "06.15", "17.30"? */
static bool is_of_24_hours(const struct moment *moment, bool zero)
{
    enum { NOON = 12, STEP = 5 };
    return (zero || moment->hour > NOON) && moment->minute % STEP == 0;
}

/* "%", "a share", "pence", "points" behind a number. */
static bool is_amount(const struct token *behind)
{
    return is_plain_word(behind) || token_is_sign(behind, '%') || token_is(behind, WORD_A) ||
           token_is(behind, WORD_PER) || unit_of(behind);
}

bool is_dotted_told(const struct token *at, const struct token *after, bool of_day,
                    const struct moment *moment, const struct moment *last)
{
    static const enum word tellers[] = {WORD_AT, WORD_UNTIL, WORD_TILL, WORD_NONE};
    bool zero = at->length == 2 && *at->at == '0'; /* "06" */
    if (!is_dotted_clock(at) || has_before(at, NEIGHBOUR_PRICED) ||
        (token_is_sign(at - 1, ',') && is_amount(after)))
        return false;
    if (of_day || has_before(at, NEIGHBOUR_TIMED))
        return true;
    if (is_amount(after))
        return false;
    if (last->hour > moment->hour)
        return is_of_24_hours(last, zero);
    return (zero || token_is_one(at - 1, tellers)) && is_of_24_hours(moment, zero);
}
