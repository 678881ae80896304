/* Past, present and future without a measure. */
#include "lib/date/reading.h"

static bool refer(struct reading *reading, const struct token *after, int ref)
{
    if (token_is_sign(after, '-') && is_glued(after) && is_glued(after + 1)) /* "now-famous" */
        return false;
    reading->rule = "vague";
    reading->after = after;
    reading->relative = true;
    reading->moment = (struct moment){.grain = GRAIN_REF, .part = ref};
    return true;
}

/* "recent weeks", "recent weeks and months" */
static bool read_recent(const struct token *at, struct reading *reading)
{
    const struct token *units = at + 1;
    if (!token_is(units, WORD_UNITS))
        return false;
    bool two = token_is(units + 1, WORD_AND) && token_is(units + 2, WORD_UNITS);
    return refer(reading, units + (two ? 3 : 1), REF_PAST);
}

/* "now", "currently", "the future", "the past", "recent years" */
bool read_vague(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    switch ((enum word)at->word) {
    case WORD_NOW:
    case WORD_PRESENT:
        return refer(reading, at + 1, REF_PRESENT);
    case WORD_CURRENT:
        return !unit_of(at + 1) && refer(reading, at + 1, REF_PRESENT);
    case WORD_NEAR:
        reading->takes_the = true;
        return (token_is(at + 1, WORD_FUTURE) || token_is(at + 1, WORD_TERM)) &&
               refer(reading, at + 2, REF_FUTURE);
    case WORD_RECENT:
        return read_recent(at, reading);
    case WORD_VAGUE_PAST:
        return refer(reading, at + 1, REF_PAST);
    case WORD_FUTURE:
        reading->takes_the = !(at[1].kind == TOKEN_WORD && at[1].word == WORD_NONE && at[1].spaced) ||
                             token_is(at - 2, WORD_IN);
        return refer(reading, at + 1, REF_FUTURE);
    case WORD_PAST:
        reading->takes_the = true;
        return token_is(at - 1, WORD_THE) && token_is(at - 2, WORD_IN) && !unit_of(at + 1) &&
               at[1].kind != TOKEN_NUMBER && refer(reading, at + 1, REF_PAST);
    default:
        return false;
    }
}
