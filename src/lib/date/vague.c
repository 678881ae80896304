/* Past, present and future without a measure. */
#include "lib/date/neighbour.h"
#include "lib/date/reading.h"

static bool refer(struct reading *reading, const struct token *after, int ref)
{
    bool compound = sign_between(after, '-'); /* "now-famous" */
    if (compound || is_glued_on(after))       /* "Future45" */
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
    static const enum word nouns[] = {WORD_UNITS, WORD_TIMES, WORD_NONE}; /* "recent times" */
    if (!token_is_one(units, nouns))
        return false;
    bool two = token_is(units + 1, WORD_AND) && token_is(units + 2, WORD_UNITS);
    return refer(reading, units + (two ? 3 : 1), REF_PAST);
}

/* "the future", "future years", but not "future earnings" */
static bool read_future(const struct token *at, struct reading *reading)
{
    bool word = at[1].kind == TOKEN_WORD && token_is_spaced(at + 1);
    bool joined = word && is_conjunction(at + 1);                            /* "in the future but" */
    bool verb = token_is(at + 1, WORD_BEGINS) && token_is(at - 1, WORD_THE); /* "what the future holds" */
    bool noun = word && !joined && !verb &&
                (at[1].word == WORD_NONE || token_is(at + 1, WORD_WHO) || /* "a future where all" */
                 token_is(at + 1, WORD_BEGINS) || (token_is(at + 1, WORD_DUE) && at[1].value == 1));
    reading->takes_the = true;
    return !noun && refer(reading, at + 1 + token_is(at + 1, WORD_UNITS), REF_FUTURE);
}

/* "in the past", but not "the past week", "the past two elections" */
static bool read_past(const struct token *at, struct reading *reading)
{
    static const enum word counts[] = {WORD_CARDINAL, WORD_SEVERAL, WORD_NONE};
    bool counted = at[1].kind == TOKEN_NUMBER || token_is_one(at + 1, counts);
    reading->takes_the = true;
    bool in_the = token_is(at - 1, WORD_THE) && token_is(at - 2, WORD_IN);
    return in_the && !unit_of(at + 1) && !counted && refer(reading, at + 1, REF_PAST);
}

/* "current prices", "current and former", "its current pledged lead", not "an electrical current", "the
 * current is on", "stay current" */
static bool read_current(const struct token *at, struct reading *reading)
{
    static const enum word others[] = {WORD_WILL, WORD_IS,      WORD_WAS,  WORD_TO,  WORD_OF,  WORD_IN,
                                       WORD_AT,   WORD_THROUGH, WORD_FROM, WORD_WHO, WORD_NONE};
    bool participle = token_is(at + 1, WORD_WAS) && memcmp(token_end(at + 1) - 2, "ed", 2) == 0;
    bool noun = at[1].kind == TOKEN_NONE || token_is_sign_of(at + 1, ".,;:?!)") ||
                (token_is_spaced(at + 1) && token_is_one(at + 1, others) && !participle);
    return !noun && !unit_of(at + 1) && refer(reading, at + 1, REF_PRESENT);
}

/* "near future", "short term", "long term" */
static bool read_near(const struct token *at, struct reading *reading)
{
    static const enum word nouns[] = {WORD_FUTURE, WORD_TERM, WORD_NONE};
    reading->takes_the = true;
    return token_is_one(at + 1, nouns) && refer(reading, at + 2, REF_FUTURE);
}

/* "Workforce Now", on one line. */
static bool ends_title(const struct token *now)
{
    const struct token *before = now - 1;
    return ends_name(now) && !before->word && !text_ascii_upper(now->at[1]) && !token_begins_line(now);
}

/* "Now if", which only goes on from what was said. */
static bool is_turn(const struct token *now)
{
    const struct token *behind = now + 1 + token_is_sign(now + 1, ',');
    return token_is_capital(now) && first_is(behind, "if");
}

/* "now", "currently", "more recently", "the future", "the past", "recent years", "these days", "long ago" */
bool read_vague(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    switch ((enum word)at->word) {
    case WORD_NOW:
        return !ends_title(at) && !is_turn(at) && refer(reading, at + 1, REF_PRESENT);
    case WORD_PRESENT:
        return refer(reading, at + 1, REF_PRESENT);
    case WORD_CURRENT:
        return read_current(at, reading);
    case WORD_THESE:
        return token_is(at + 1, WORD_UNITS) && at[1].value == GRAIN_DAY &&
               refer(reading, at + 2, REF_PRESENT);
    case WORD_LONG:
        return (token_is(at + 1, WORD_AGO) && refer(reading, at + 2, REF_PAST)) ||
               (token_is(at + 1, WORD_TERM) && !is_noun(at + 2) && read_near(at, reading));
    case WORD_AT_PRESENT:
        return token_is(at - 1, WORD_AT) && refer(reading, at + 1, REF_PRESENT);
    case WORD_NEAR:
        return read_near(at, reading);
    case WORD_RECENT:
        return read_recent(at, reading);
    case WORD_VAGUE_PAST:
        return refer(reading, at + 1, REF_PAST);
    case WORD_MORE:
    case WORD_MOST:
        return token_is(at + 1, WORD_VAGUE_PAST) && refer(reading, at + 2, REF_PAST);
    case WORD_FUTURE:
        return read_future(at, reading);
    default:
        return read_past(at, reading);
    }
}
