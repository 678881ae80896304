/* Past, present and future without a measure. */
#include "lib/date/neighbour.h"
#include "lib/date/rule/rules.h"

/* Most functions here say how many tokens of the expression begin at AT; 0: there is none. */

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

/* "every now and then", "now and again", but not "between now and then" */
static bool is_at_times(const struct token *now)
{
    const struct token *again = now + 2;
    return token_is(now + 1, WORD_AND) && !token_is(now - 1, WORD_BETWEEN) &&
           (first_is(again, "then") || first_is(again, "again"));
}

static int count_now(const struct token *at)
{
    return !ends_title(at) && !is_turn(at) && !is_at_times(at);
}

static int count_one(const struct token *at)
{
    (void)at;
    return 1;
}

/* "recently", but not "as recently as May" */
static int count_recently(const struct token *at)
{
    return !(token_is(at - 1, WORD_AS) && token_is(at + 1, WORD_AS));
}

/* "at present" */
static int count_at_present(const struct token *at)
{
    return token_is(at - 1, WORD_AT);
}

/* "current prices", "current and former", "its current pledged lead", not "an electrical current", "the
 * current is on", "stay current" */
static int count_current(const struct token *at)
{
    static const enum word others[] = {WORD_WILL, WORD_IS,      WORD_WAS,  WORD_TO,  WORD_OF,  WORD_IN,
                                       WORD_AT,   WORD_THROUGH, WORD_FROM, WORD_WHO, WORD_NONE};
    bool participle = token_is(at + 1, WORD_WAS) && memcmp(token_end(at + 1) - 2, "ed", 2) == 0;
    bool noun = at[1].kind == TOKEN_NONE || token_is_sign_of(at + 1, ".,;:?!)") ||
                (token_is_spaced(at + 1) && token_is_one(at + 1, others) && !participle);
    return !noun && !unit_of(at + 1);
}

/* "these days" */
static int count_these(const struct token *at)
{
    bool days = token_is(at + 1, WORD_UNITS) && at[1].value == GRAIN_DAY;
    return days ? 2 : 0;
}

/* "recent weeks", "recent weeks and months", "recent times" */
static int count_recent(const struct token *at)
{
    const struct token *units = at + 1;
    static const enum word nouns[] = {WORD_UNITS, WORD_TIMES, WORD_NONE};
    if (!token_is_one(units, nouns))
        return 0;
    return token_is(units + 1, WORD_AND) && token_is(units + 2, WORD_UNITS) ? 4 : 2;
}

/* "more recently" */
static int count_more(const struct token *at)
{
    return token_is(at + 1, WORD_VAGUE_PAST) ? 2 : 0;
}

/* "in the past", but not "the past week", "the past two elections" */
static int count_past(const struct token *at)
{
    static const enum word counts[] = {WORD_CARDINAL, WORD_SEVERAL, WORD_NONE};
    bool counted = at[1].kind == TOKEN_NUMBER || token_is_one(at + 1, counts);
    bool in_the = token_is(at - 1, WORD_THE) && token_is(at - 2, WORD_IN);
    return in_the && !unit_of(at + 1) && !counted;
}

/* "the other day", not "the other day of the fair" */
static int count_other(const struct token *at)
{
    static const enum word others[] = {WORD_DAY, WORD_OF, WORD_IN, WORD_NONE};
    bool day = is_unit(at + 1, GRAIN_DAY);
    bool night = token_is(at + 1, WORD_PART);
    return token_is(at - 1, WORD_THE) && (day || night) && !token_is_one(at + 2, others) ? 2 : 0;
}

/* "long ago" */
static int count_long_ago(const struct token *at)
{
    return token_is(at, WORD_LONG) && token_is(at + 1, WORD_AGO) ? 2 : 0;
}

/* "the future", "future years", but not "future earnings" */
static int count_future(const struct token *at)
{
    bool word = at[1].kind == TOKEN_WORD && token_is_spaced(at + 1);
    bool joined = word && is_conjunction(at + 1);                            /* "in the future but" */
    bool verb = token_is(at + 1, WORD_BEGINS) && token_is(at - 1, WORD_THE); /* "what the future holds" */
    bool noun = word && !joined && !verb &&
                (at[1].word == WORD_NONE || token_is(at + 1, WORD_WHO) || /* "a future where all" */
                 token_is(at + 1, WORD_BEGINS) || (token_is(at + 1, WORD_DUE) && at[1].value == 1));
    return noun ? 0 : 1 + token_is(at + 1, WORD_UNITS);
}

/* "near future", "short term" */
static int count_near(const struct token *at)
{
    static const enum word nouns[] = {WORD_FUTURE, WORD_TERM, WORD_NONE};
    return token_is_one(at + 1, nouns) ? 2 : 0;
}

/* "the long term", not "a long term loan" */
static int count_long(const struct token *at)
{
    return token_is(at + 1, WORD_TERM) && !is_noun(at + 2) ? 2 : 0;
}

/* What each word means, and whether "the" before it belongs to it. */
static const struct vague {
    int (*count)(const struct token *);
    int ref;
    bool takes_the;
} vagues[] = {
    [WORD_NOW] = {count_now, REF_PRESENT, false},
    [WORD_PRESENT] = {count_one, REF_PRESENT, false},
    [WORD_AT_PRESENT] = {count_at_present, REF_PRESENT, false},
    [WORD_CURRENT] = {count_current, REF_PRESENT, false},
    [WORD_THESE] = {count_these, REF_PRESENT, false},
    [WORD_VAGUE_PAST] = {count_recently, REF_PAST, false},
    [WORD_RECENT] = {count_recent, REF_PAST, false},
    [WORD_MORE] = {count_more, REF_PAST, false},
    [WORD_MOST] = {count_more, REF_PAST, false},
    [WORD_PAST] = {count_past, REF_PAST, true},
    [WORD_FUTURE] = {count_future, REF_FUTURE, true},
    [WORD_NEAR] = {count_near, REF_FUTURE, true},
    [WORD_LONG] = {count_long, REF_FUTURE, true},
    [WORD_OTHER] = {count_other, REF_PAST, true},
};
static const struct vague long_ago = {count_long_ago, REF_PAST, false};

/* "now", "currently", "more recently", "the future", "the past", "recent years", "these days", "long ago",
 * "the other day" */
bool read_vague(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    const struct vague *vague = long_ago.count(at) ? &long_ago : &vagues[at->word];
    int count = vague->count(at);
    const struct token *after = at + count;
    bool compound = sign_between(after, '-');     /* "now-famous" */
    if (!count || compound || is_glued_on(after)) /* "Future45" */
        return false;
    reading->rule = "vague";
    reading->after = after;
    reading->relative = true;
    reading->takes_the = vague->takes_the;
    reading->moment = moment_of_ref(vague->ref);
    return true;
}

/* Where what stands before "ago" begins, "a while", "some time", "a short time", "moments"; or NULL. */
static const char *begin_of_distance(const struct token *noun)
{
    static const char *const nouns[] = {"while", "moment", "moments", "ages"};
    enum { SINGULAR = 2 /* of them, behind "a" */ };
    const struct token *adjective = noun - 1;
    if (token_is(noun, WORD_TIME)) {
        bool of_length = token_is(adjective, WORD_LONG) || first_is(adjective, "short");
        if (of_length && token_is(adjective - 1, WORD_A))
            return adjective[-1].at;
        return token_is(adjective, WORD_ABOUT) && last_is_alike(adjective, "some") ? adjective->at : NULL;
    }
    for (size_t i = 0; token_is_unknown(noun) && i < sizeof nouns / sizeof *nouns; i++) {
        if (!last_is_alike(noun, nouns[i]))
            continue;
        if (i >= SINGULAR)
            return last_word(noun).at;
        return token_is(adjective, WORD_A) ? adjective->at : NULL;
    }
    return NULL;
}

/* "ago" of "a while ago", "some time ago", "a long time ago", "moments ago" */
bool read_vague_ago(const struct token *at, const struct date_context *context, struct reading *reading)
{
    (void)context;
    reading->begin = begin_of_distance(at - 1);
    reading->rule = "vague";
    reading->after = at + 1;
    reading->relative = true;
    reading->moment = moment_of_ref(REF_PAST);
    return reading->begin;
}
