/* What a verb just before a date says of it. */
#include "lib/date/doubt.h"
#include "lib/date/lean.h"
#include "lib/date/neighbour.h"
#include "lib/date/occasion.h"
#include "lib/date/sight.h"

/* "announced Wednesday" */
static bool is_told(const struct token *verb)
{
    return token_is(verb, WORD_WAS) && !is_passive(verb);
}

/* "said on Friday", "told reporters here Friday" */
static bool is_said(const struct token *before)
{
    const struct token *verb = before - token_is_unknown(before);
    return is_told(verb) && verb->value == SAID;
}

static bool is_ing(struct text word)
{
    return word.length > 4 && memcmp(word.at + word.length - 3, "ing", 3) == 0;
}

static bool ends_with_ing(const struct token *verb)
{
    return is_ing(token_words(verb));
}

bool is_planned(const struct sight *sight)
{
    const struct token *verb = sight->before;
    return token_is(verb - 1, WORD_IS) && (is_told(verb) || ends_with_ing(verb)) &&
           !last_is(verb, "dated"); /* "the letter is dated May 3" */
}

bool is_told_weekday(const struct sight *sight)
{
    return token_is(sight->date, WORD_WEEKDAY) && is_told(sight->before) && !is_planned(sight);
}

bool is_day_of_month(const struct token *date)
{
    const struct token *day = date + 1 + token_is_sign(date + 1, '.');
    bool day_first = date->kind == TOKEN_NUMBER && token_is(date + 1, WORD_MONTH);
    return day_first || (token_is(date, WORD_MONTH) && day->kind == TOKEN_NUMBER);
}

/* "ended" of "was to have ended on May 3": what was planned, and did not come about. */
static bool was_to_have(const struct token *verb)
{
    return token_is(verb - 2, WORD_TO) && last_is(verb - 1, "have") && is_was(verb - 3);
}

/* "ran", "ended"; not "will have ended" */
static bool is_over(const struct token *verb)
{
    if (token_is(verb, WORD_ENDED))
        return token_end(verb)[-1] == 'd' && !last_is(verb - 1, "have");
    return is_told(verb);
}

/* Does an object begin there: "the primary", "40 people", "him", "Iowa crowds"? */
static bool begins_object(const struct token *at)
{
    static const enum word others[] = {WORD_THE, WORD_A, WORD_CARDINAL, WORD_NONE};
    return at->kind == TOKEN_NUMBER || token_is_one(at, others) ||
           (token_is_unknown(at) &&
            (token_is_capital(at) || is_pronoun(at) || begins_with(at, NEIGHBOUR_PARTICLE)));
}

/* How far before "in" what was done in a month is looked for. */
enum { REACH = 6 };

/* Does what follows belong to it, as to "due", "to" and "that", or do two verbs share it? Then a month behind
 * it need not be that of the verb that tells. */
static bool is_of_other(const struct token *at)
{
    static const enum word others[] = {WORD_TO,    WORD_FOR,      WORD_THAT,   WORD_WHO,   WORD_WILL,
                                       WORD_DUE,   WORD_IS,       WORD_MIGHT,  WORD_AND,   WORD_BEGINS,
                                       WORD_START, WORD_STARTING, WORD_COMING, WORD_UNTIL, WORD_NONE};
    return token_is_one(at, others);
}

/* Is it said of an event, a vote or a summit, which may be over or be to come? */
static bool is_in_event(const struct token *in)
{
    return is_event_of(in) || ends_with(in - 1, NEIGHBOUR_EVENT);
}

/* Was something done in the month, or on the day, "won the primary in March"? Not in "announced a vote in
 * March", "wanted a cut in March", "agreed to a cut in March", "unveiled a car due in March", "the required
 * two meetings in March". */
static bool is_done(const struct token *in)
{
    static const enum word of_noun[] = {WORD_THE, WORD_A, WORD_IS, WORD_NONE};
    for (int i = 1; i <= REACH && is_within(&in[-i]); i++) {
        const struct token *verb = &in[-i];
        if (is_told(verb) && begins_object(verb + 1))
            return verb->value != SAID && !token_is_one(verb - 1, of_noun) &&
                   !ends_with(verb, NEIGHBOUR_WISH) && (verb->value == WON || !is_in_event(in));
        if (is_of_other(verb) || token_is_sign(verb, ','))
            return false;
    }
    return false;
}

bool is_told_of_day(const struct sight *sight)
{
    const struct token *verb = sight->before, *on = sight->at - 1;
    if (!is_day_of_month(sight->date) || was_to_have(verb) || is_planned(sight))
        return false;
    bool beside = verb == on && verb->value != SAID; /* "rose Jan. 1" */
    if (verb < on && token_is(on, WORD_ON))
        return is_over(verb) || is_done(on);
    return beside && is_over(verb);
}

bool introduces(const struct sight *sight)
{
    const struct token *verb = sight->at - 1;
    return is_told(verb) && verb->value == SAID && !token_is(sight->date, WORD_WEEKDAY) &&
           !token_is(sight->date, WORD_MONTH);
}

/* "promised" of "had been promised for January": by now it may be over. */
static bool had_been(const struct token *verb)
{
    return token_is(verb - 1, WORD_WAS) && last_is(verb - 1, "been") && last_is(verb - 2, "had");
}

bool is_called_for(const struct sight *sight)
{
    const struct token *verb = sight->before - 1;
    return token_is(sight->before, WORD_FOR) && is_told(verb) && !sight->owner &&
           !last_is(verb, "closed") && /* "closed for Christmas" */
           (token_is(sight->date, WORD_WEEKDAY) || !had_been(verb));
}

bool was_due(const struct sight *sight)
{
    const struct token *due =
        sight->before - (token_is(sight->before, WORD_IN) || token_is(sight->before, WORD_BY));
    bool of_year = token_is(sight->date, WORD_MONTH) || is_day_of_month(sight->date);
    if (token_is(sight->before, WORD_FOR))
        return is_day_of_month(sight->date) && had_been(sight->before - 1);
    return of_year && last_is(due, "due") && is_was(due - 1);
}

bool is_told_before(const struct sight *sight)
{
    return is_told(sight->at - 1) || is_said(sight->before);
}

/* "the report, to be released Wednesday", "a book to be sold in May"; not "had to be saved Monday", "the
 * first to be". */
static bool is_to_be(const struct token *verb)
{
    const struct token *to = verb - 2, *before = to - 1;
    bool noun = token_is_unknown(before);
    return token_is(to, WORD_TO) && is_passive(verb) && (noun || token_is_sign(before, ','));
}

/* "with the second to follow on Sunday", "with results to come Friday" */
static bool is_with_to(const struct token *verb)
{
    static const enum word others[] = {WORD_THE, WORD_A, WORD_FINAL, WORD_NONE};
    const struct token *to = verb - 1, *noun = to - 1;
    if (!token_is_unknown(verb) || !token_is(to, WORD_TO))
        return false;
    while (token_is_one(noun, others) || is_ordinal(noun))
        noun--;
    return first_is(noun, "with") || last_is(noun, "with");
}

/* "the upcoming Nov. 8 vote", "the coming vote in September"; not "discussed the coming vote Monday" */
static bool is_of_coming(const struct sight *sight)
{
    enum { UPCOMING = 8 };
    const struct token *last = sight->at - 1,
                       *coming = last - 2 * (token_is(last, WORD_IN) || token_is(last, WORD_ON));
    return token_is(coming, WORD_COMING) && !token_is(sight->date, WORD_WEEKDAY) &&
           (coming->length == UPCOMING || token_is(coming - 1, WORD_THE));
}

bool is_to_come(const struct sight *sight)
{
    const struct token *verb = sight->before - token_is(sight->before, WORD_IN);
    return is_to_be(verb) || is_with_to(verb) || is_of_coming(sight);
}

/* "over" of "took over", "out" of "broke out", or "him" */
static bool is_particle(const struct token *at)
{
    return ends_with(at, NEIGHBOUR_PARTICLE) || token_is(at, WORD_OVER) || token_is(at, WORD_UP);
}

/* "seeking" of "seeking re-election" */
static bool has_ing(const struct token *words)
{
    struct text rest = token_words(words);
    while (rest.length)
        if (is_ing(next_word(&rest)))
            return true;
    return false;
}

/* "said" of "a report in January said": of what was done in the month, a verb in the past may follow at once;
 * not in "a vote in January was called", "a man due in court in January said", "a woman seeking a seat in
 * January backed him", "a course in January taught by Ann". */
static bool is_told_at_once(const struct token *in, const struct token *verb)
{
    if (!is_over(verb) || is_was(verb) || token_is(verb + 1, WORD_BY) || is_in_event(in))
        return false;
    for (int i = 1; i <= REACH && is_within(&in[-i]); i++)
        if (is_of_other(&in[-i]) || token_is_sign(&in[-i], ',') || has_ing(&in[-i]))
            return false;
    return true;
}

/* "in" of "in May", "in early May", "in mid-May", "at the end of May"; or NULL. */
static const struct token *in_before(const struct sight *sight)
{
    const struct token *in = sight->before;
    in -= token_is_sign(in, '-');
    in -= token_is(in, WORD_MID);
    return token_is(in, WORD_IN) || (token_is(in, WORD_AT) && token_is(sight->at - 1, WORD_OF)) ? in : NULL;
}

bool is_begun(const struct sight *sight)
{
    const struct token *month = sight->at, *in = token_is(month, WORD_MONTH) ? in_before(sight) : NULL;
    if (!in)
        return false;
    if (token_is_capital(in))
        return lean_behind(month) == LEAN_PAST;
    if (is_told_at_once(in, month + 1))
        return true;
    const struct token *verb = in - 1;
    verb -= !is_told(verb) && is_told(verb - 1) && verb[-1].value != SAID && is_particle(verb);
    return (is_over(verb) && !token_is(verb - 1, WORD_IS)) /* not "is heard in May" */ || is_done(in);
}

/* "is", "I'm", "I am" */
static bool is_be(const struct token *at)
{
    bool cut = is_letter(at, 'm') && token_is_sign(at - 1, '\'');
    return token_is(at, WORD_IS) || cut || (token_is(at, WORD_MERIDIEM) && is_letter(at - 1, 'i'));
}

/* "is", also before "out", "back" or a place: "the book is out on Tuesday", "the Kings are in Rome Friday" */
static bool ends_with_is(const struct token *before)
{
    bool word = token_is_unknown(before);
    bool place =
        word && token_is_capital(before) && (token_is(before - 1, WORD_AT) || token_is(before - 1, WORD_IN));
    bool plain = token_is(before, WORD_QUALIFIER) /* "free" */ ||
                 (word && !token_is_capital(before) && first_word(before).length == before->length);
    return is_be(before - plain - 2 * place);
}

/* "Sunday marks the 20th anniversary", "Monday works for me", "Tuesday suits us"; not "on Sunday marks were
 * low" */
static bool is_marked(const struct token *weekday)
{
    const struct token *verb = weekday + 1;
    if (!token_is_unknown(verb) || token_is(weekday - 1, WORD_ON) || token_is(verb + 1, WORD_WAS))
        return false;
    return first_is(verb, "marks") || first_is(verb, "suits") ||
           (first_is(verb, "works") && token_is(verb + 1, WORD_FOR));
}

bool is_said_to_be(const struct sight *sight)
{
    const struct token *date = sight->date, *before = sight->before;
    if (token_is(date, WORD_WEEKDAY))
        return token_is(date + 1, WORD_IS) || is_marked(date) ||
               ends_with_is(before - (token_is(before, WORD_AT) || token_is(before, WORD_FROM)));
    if (token_is(date, WORD_MONTH) && token_is(before, WORD_IN))
        return ends_with_is(before - 1);
    return ends_with_is(before) && is_day_of_month(date);
}
