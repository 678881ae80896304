/* Durations of which the unit alone is said: "for weeks", "years to come". */
#include "lib/date/neighbour.h"
#include "lib/date/rule/length.h"

bool is_lasting(const struct token *last)
{
    static const enum word auxiliaries[] = {WORD_TO, WORD_WILL, WORD_DUE, WORD_MIGHT, WORD_NONE};
    const struct token *before = last - 1;
    bool may = token_is(before, WORD_MONTH) && before->value == 5 && !token_is_capital(before);
    return token_is(last, WORD_LAST) && (may || token_is_one(before, auxiliaries));
}

/* "took him weeks", "takes us years" */
static bool is_spent_by(const struct token *units)
{
    static const char *const objects[] = {"me", "us", "you", "him", "her", "it", "them"};
    const struct token *whom = units - 1;
    struct text last = token_is_unknown(whom) ? last_word(whom) : (struct text){NULL, 0};
    for (size_t i = 0; last.length && i < sizeof objects / sizeof *objects; i++)
        if (text_is(last, objects[i]))
            return last.at == whom->at ? ends_with(whom - 1, NEIGHBOUR_SPENDING)
                                       : begins_with(whom, NEIGHBOUR_SPENDING);
    return false;
}

/* "later" of "in later years", "earlier" of "in the earlier weeks", and not of "two years later" */
static bool is_later_ones(const struct token *later)
{
    return (token_is(later, WORD_LATER) || token_is(later, WORD_EARLIER)) && !unit_of(later - 1);
}

/* Does what stands around tell that bare "weeks" is a stretch of time? */
static bool is_stretch(const struct token *units)
{
    static const enum word before[] = {WORD_FOR, WORD_OVER, WORD_AFTER, WORD_WITHIN, WORD_IN, WORD_NONE};
    static const enum word behind[] = {WORD_LATER, WORD_EARLIER, WORD_BEFORE, WORD_AFTER, WORD_NONE};
    static const enum word counts[] = {WORD_SEVERAL, WORD_CARDINAL, WORD_NONE};
    const struct token *teller = units - 1;
    if (teller->kind == TOKEN_NUMBER || token_is_one(teller, counts)) /* "how many years of work" */
        return false;
    bool the =
        token_is(teller, WORD_THE) && (token_is(teller - 1, WORD_OVER) || token_is(teller - 1, WORD_IN));
    bool contrast = token_is_sign(teller - 1, ',') && last_is_alike(teller, "not"); /* "in days, not weeks" */
    bool period = token_is(teller, WORD_OF) && token_is(teller - 1, WORD_PERIOD);
    bool back = units->value != GRAIN_HOUR && last_is(teller, "back") && /* not "cut back hours" */
                !token_is(teller - 1, WORD_THE);                         /* nor "the back months" */
    return the || contrast || period || back || token_is_one(teller, before) ||
           token_is_one(units + 1, behind) || ends_with(teller, NEIGHBOUR_SPENDING) || is_spent_by(units) ||
           is_lasting(teller) || (token_is(units + 1, WORD_OF) && units->value != GRAIN_HOUR);
}

const struct token *skip_ahead(const struct token *after)
{
    if (token_is(after, WORD_TO) && token_is(after + 1, WORD_COME))
        return after + 2;
    return token_is(after, WORD_AHEAD) && !is_ahead_of(after) ? after + 1 : after; /* "ahead of schedule" */
}

/* "in years past", "rules of decades past"; not "years past the war" */
static bool is_past(const struct token *units)
{
    static const enum word tellers[] = {WORD_IN, WORD_FROM, WORD_OF, WORD_NONE};
    static const enum word others[] = {WORD_THE, WORD_A, WORD_THIS, WORD_THAT, WORD_NOON, WORD_NONE};
    const struct token *past = units + 1, *behind = past + 1;
    return token_is(past, WORD_PAST) && token_is_one(units - 1, tellers) && units->value >= GRAIN_DAY &&
           behind->kind != TOKEN_NUMBER && !token_is_one(behind, others) && !sign_between(behind, '-');
}

/* Behind what the units at AT go on with, "hours and hours", "weeks or months", "years to come"; else behind
 * them. */
static const struct token *skip_more_units(const struct token *at)
{
    const struct token *after = at + 1;
    bool again = token_is(after, WORD_AND) && unit_of(after + 1) == unit_of(at);
    if ((again || token_is(after, WORD_OR)) && token_is(after + 1, WORD_UNITS))
        return after + 2;
    return skip_ahead(after);
}

bool read_unit_alone(const struct token *at, const struct date_context *context, struct reading *reading)
{
    static const enum word beside[] = {WORD_BEFORE, WORD_AFTER, WORD_LATER, WORD_EARLIER, WORD_NONE};
    const struct token *after = at + 1;
    if (!token_is(at, WORD_UNITS) || !unit_of(at))
        return false;
    reading->length = (struct length){.unit = unit_of(at)};
    if (read_ago(at, after, context, reading))
        return true;
    if (is_past(at))
        return finish_ref(reading, after + 1, REF_PAST);
    const struct token *end = skip_more_units(at);
    reading->takes_before = is_later_ones(at - 1);
    reading->takes_the =
        reading->takes_before || end > after || (token_is(at - 1, WORD_THE) && !token_is(after, WORD_BEFORE));
    bool told = at->value >= GRAIN_HOUR || token_is(at - 1, WORD_WITHIN) || token_is_one(after, beside);
    return told && (reading->takes_before || end > after || is_stretch(at)) && finish_length(reading, end);
}
