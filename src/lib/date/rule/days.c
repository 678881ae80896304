/* Several days of one month, which stands behind the last of them, in other languages than English. */
#include "lib/date/foreign.h"
#include "lib/date/rule/world.h"

/* The last of the days that begin with FIRST, as in "4. bis 6. Mai", "4, 5 et 6 mai", perhaps with its
 * weekday before; NULL: it is none of several. */
static const struct token *last_of_days(const struct token *first)
{
    enum { MOST = 8 };
    for (int i = 0; i < MOST; i++) {
        const struct token *sign = skip_day(first), *joint = sign + token_is_sign(sign, ',');
        bool comma = joint > sign && joint->kind == TOKEN_NUMBER;
        const struct token *number = comma ? joint : skip_to_day(joint + 1);
        if (!is_short_number(number) || number->value <= first->value || !(comma || is_world_joint(joint)))
            return NULL;
        if (!comma)
            return number;
        first = number;
    }
    return NULL;
}

/* The first of several days, the last of which, END, has the month behind it. */
static bool read_first_of(const struct token *at, const struct token *end, const struct date_context *context,
                          struct reading *reading)
{
    struct reading last = {0};
    if (!read_day_and_month(end, context, &last))
        return false;
    struct day day = {last.moment.year, last.moment.month, at->value};
    if (!day_may_exist(day))
        return false;
    *reading = (struct reading){.after = skip_day(at),
                                .rule = "foreign-date",
                                .relative = last.relative,
                                .type = last.type,
                                .quant = last.quant};
    reading->moment = last.moment;
    reading->moment.day = day.day;
    return true;
}

/* May another day follow soon? Behind most numbers none does. */
static inline bool may_go_on(const struct token *first)
{
    for (int i = 2; i <= 4; i++) /* "4 au 6", "4. bis 6.", "4., bis Sonntag" */
        if (is_short_number(&first[i]) || token_is(&first[i], WORD_FOREIGN_WEEKDAY))
            return true;
    return false;
}

bool read_first_day(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *end = is_short_number(at) && may_go_on(at) ? last_of_days(at) : NULL;
    return end && read_first_of(at, end, context, reading);
}

bool read_listed_world(const struct token *at, const struct date_context *context, struct reading *reading)
{
    const struct token *other =
        at + 2 + token_is(at + 2, WORD_WAS); /* "4 tot en met 6 mei": "met" is English, too */
    return is_short_number(other) && read_first_day(at, context, reading);
}
