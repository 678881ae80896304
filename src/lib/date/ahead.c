/* What the words just before a date say of it: that it is yet to come, or that it was when they were said. */
#include "lib/date/ahead.h"
#include "lib/date/neighbour.h"
#include "lib/date/number.h"
#include "lib/date/sight.h"

/* Does "to" with a verb stand before in the clause, as in "told to leave by Friday"? */
bool has_infinitive(const struct token *at)
{
    enum { REACH = 6 };
    for (int i = 2; i <= REACH && is_within(&at[-i]) && !token_is_sign(&at[1 - i], ','); i++)
        if (token_is(&at[-i], WORD_TO) && at[1 - i].kind == TOKEN_WORD && !token_is_capital(at + 1 - i))
            return true;
    return false;
}

const struct token *had_before(const struct token *word)
{
    enum { REACH = 14 };
    static const enum word plans[] = {WORD_DUE, WORD_MIGHT, WORD_NONE};
    for (int i = 1; i <= REACH && is_within(&word[-i]) && !token_is_one(&word[-i], plans); i++)
        if (token_is(&word[-i], WORD_WAS) && !token_is(&word[-i - 1], WORD_WAS))
            return word[-i].length == 3 && memcmp(word[-i].at, "had", 3) == 0 ? &word[-i] : NULL;
    return NULL;
}

bool was_until(const struct token *until)
{
    static const enum word points[] = {WORD_UNTIL, WORD_BY, WORD_IN, WORD_NONE};
    return token_is_one(until, points) && had_before(until) &&
           (token_is(until, WORD_UNTIL) || !has_infinitive(until));
}

/* "waited for", "set a hearing for", "a vote for" */
static bool is_awaited(const struct token *before)
{
    return token_is(before, WORD_FOR) &&
           (ends_with(before - 1, NEIGHBOUR_SPENDING) || ends_with(before - 1, NEIGHBOUR_EVENT));
}

/* "moved to Friday", "postponed the vote to Friday" */
static bool is_moved(const struct token *to)
{
    enum { REACH = 4 };
    for (int i = 1; token_is(to, WORD_TO) && i <= REACH && is_within(&to[-i]); i++)
        if (ends_with(&to[-i], NEIGHBOUR_MOVED))
            return true;
    return false;
}

/* "before the New York primary on Tuesday", "ahead of a debate Monday" */
static bool is_before_event(const struct token *event)
{
    enum { REACH = 4 };
    for (int i = 1; token_is_unknown(event) && i <= REACH; i++)
        if (token_is(&event[-i], WORD_BEFORE) || is_ahead_of(&event[-i]))
            return ends_with(event, NEIGHBOUR_EVENT);
    return false;
}

/* "between now and Friday", "from now to Friday" */
static bool is_from_now(const struct token *join)
{
    return (token_is(join, WORD_AND) || token_is(join, WORD_TO)) && token_is(join - 1, WORD_NOW);
}

/* "not" of "did not arrive until Monday", "n't" of "wasn't told until Monday". */
static bool is_denied(const struct token *verb)
{
    bool cut = token_end(verb)[-1] == 'n' && sign_glued(verb + 1, '\'') && is_letter(verb + 2, 't');
    return token_is(verb, WORD_WAS) && (cut || first_is(verb + 1, "not"));
}

/* "stayed up until Monday", "went on until Monday", "the march lasted until Monday" */
static bool tells_how_long(const struct token *verb)
{
    bool spent = token_is(verb, WORD_WAS) && ends_with(verb, NEIGHBOUR_SPENDING);
    return spent || ends_with(verb, NEIGHBOUR_LASTED) ||
           (last_is(verb, "went") && token_is(verb + 1, WORD_ON));
}

/* Does another clause stand before the word: "ruled that it", "ruled, it"? */
static bool begins_clause(const struct token *word)
{
    return !is_within(word) || token_is_sign(word, ',') || token_is(word, WORD_THAT);
}

/* Did what the words before "until" tell of end, or begin at last, when it says? Not "has until Friday". */
static bool is_over_until(const struct token *until)
{
    enum { REACH = 8 };
    if (last_is(until - 1, "has") || last_is(until - 1, "have"))
        return false;
    for (int i = 1; i <= REACH && !begins_clause(&until[-i]); i++)
        if (is_denied(&until[-i]) || tells_how_long(&until[-i]))
            return lean_before(until) == LEAN_PAST && !has_infinitive(until);
    return false;
}

/* "earlier" of "no earlier than Aug. 10" */
static bool is_no_earlier(const struct token *earlier)
{
    const struct token *no = earlier - 1;
    return token_is(earlier, WORD_EARLIER) && (last_is_alike(no, "no") || last_is(no, "not"));
}

bool looks_ahead(const struct sight *sight)
{
    enum { BEGINNING = 1 };
    const struct token *before = sight->before;
    bool beginning = token_is(before, WORD_START) && before->value == BEGINNING &&
                     !unit_of(before - 1); /* not "the week beginning 3 March" */
    bool as_soon_as =
        token_is(before, WORD_AS) && token_is(before - 2, WORD_AS) && lean_before(before) != LEAN_PAST;
    bool later_than =
        token_is(before, WORD_THAN) && (token_is(before - 1, WORD_LATER) || is_no_earlier(before - 1));
    bool forward_to = token_is(before, WORD_TO) && last_is(before - 1, "forward");
    return as_soon_as || later_than || forward_to || is_ahead_of(before - 1) ||
           (token_is(before, WORD_UNTIL) && !is_over_until(before)) || is_moved(before) ||
           is_before_event(before) || (token_is(before, WORD_AFTER) && token_is(before - 1, WORD_UNTIL)) ||
           token_is(before, WORD_STARTING) || beginning || is_awaited(before) || is_from_now(before);
}

/* "wanted", "pledged" before in the sentence */
static bool is_wished(const struct token *by)
{
    enum { REACH = 12 };
    for (int i = 1; i <= REACH && is_within(&by[-i]); i++)
        if (token_is(&by[-i], WORD_WAS) && ends_with(&by[-i], NEIGHBOUR_WISH))
            return true;
    return false;
}

/* "gone", "taken", "known", and "already told": behind "'d" they say that it is "had" */
static bool is_perfect(const struct token *verb)
{
    struct text word = first_word(verb);
    return token_is(verb, WORD_WAS) || text_is(word, "already") || text_ends(word, text_of("en")) ||
           text_ends(word, text_of("ne")) || text_ends(word, text_of("wn"));
}

/* "'d" of "said they'd appeal by Friday" */
static bool has_would(const struct token *by)
{
    enum { REACH = 8 };
    for (int i = 1; i <= REACH && is_within(&by[-i]); i++)
        if (is_letter(&by[-i], 'd') && sign_glued(&by[-i - 1], '\''))
            return !is_perfect(&by[1 - i]);
    return false;
}

enum lean lean_of_deadline(const struct sight *sight)
{
    const struct token *by = sight->before, *date = sight->date;
    enum lean lean = lean_before(by);
    if (lean == LEAN_PAST && !token_is(date, WORD_WEEKDAY) && had_before(by))
        return LEAN_NONE; /* "had urged them to leave by May" */
    if (lean == LEAN_PAST && (has_infinitive(by) || is_wished(by) || has_would(by)))
        return LEAN_FUTURE;
    if (!lean && (token_is_capital(by) || token_is_sign_of(by - 1, ";,:-"))) /* the clause begins with it */
        lean = lean_behind(date);
    return lean ? lean : LEAN_FUTURE;
}
