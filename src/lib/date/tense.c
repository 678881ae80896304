/* What single words tell of the time of which a sentence speaks: that it is over, or yet to come. */
#include "lib/date/doubt.h"
#include "lib/date/lean.h"
#include "lib/date/neighbour.h"

/* "may", "might" */
static bool is_open(const struct token *at)
{
    enum { MAY = 5 };
    return token_is(at, WORD_MIGHT) ||
           (token_is(at, WORD_MONTH) && !token_is_capital(at) && at->value == MAY);
}

/* "planned" of "as planned", "as previously planned", "originally planned": it came about, or did not. */
static bool is_overtaken(const struct token *planned)
{
    const struct token *before = planned - 1;
    bool plain = token_is_unknown(before); /* "previously" */
    if (plain && last_is(before, "originally"))
        return true;
    before -= plain;
    return token_is(before, WORD_AS) && !token_is(planned + 1, WORD_TO);
}

static bool is_word(const struct token *at, const char *word)
{
    return text_is(token_words(at), word);
}

bool is_was(const struct token *at)
{
    return is_word(at, "was") || is_word(at, "were");
}

/* "due to" of "canceled due to snow", "due to the storm" */
static bool is_because(const struct token *due)
{
    if (!token_is(due + 1, WORD_TO) || !is_word(due, "due"))
        return false;
    bool caused = token_is(due - 1, WORD_WAS) && !is_was(due - 1);
    return caused || token_is(due + 2, WORD_A) || is_determiner(due + 2);
}

/* What a word that tells of a plan needs beside it. */
enum { BOUND = 1, NOUN = 3 };

/* "plans" of "heard plans to", "a plan for a park", and not of "she plans to", "a plan for Monday" */
static bool is_planned_noun(const struct token *at)
{
    static const enum word dates[] = {WORD_WEEKDAY, WORD_MONTH, WORD_NONE};
    const struct token *before = at - 1;
    if (at->value != NOUN || (token_is(at + 1, WORD_FOR) && token_is_one(at + 2, dates)))
        return false;
    bool object = token_is(before, WORD_WAS) && !is_was(before);
    return object || token_is(before, WORD_A) || is_determiner(before);
}

/* "forecasts call for rain", "the plan calls for a vote" */
static bool calls_for(const struct token *noun)
{
    return (first_is(noun + 1, "call") || first_is(noun + 1, "calls")) && token_is(noun + 2, WORD_FOR);
}

/* "expected", "set to", "is likely" */
static bool is_due(const struct token *at)
{
    static const enum word links[] = {WORD_TO, WORD_FOR, WORD_OF, WORD_NONE};
    bool bound = at->value == BOUND || at->value == NOUN, calls = bound && calls_for(at);
    bool whole = !bound || token_is_one(at + 1, links) || token_is(at - 1, WORD_IS) || calls;
    return whole && (calls || !is_planned_noun(at)) && !is_overtaken(at) && !is_because(at);
}

/* Behind "The Games" of "The Games, a year late, open Friday", "The Games (2-1) play Friday", or END, which
 * may end no such aside. */
static const struct token *skip_aside(const struct token *end)
{
    enum { REACH = 12 };
    bool bracket = token_is_sign(end, ')');
    for (int i = 1; (bracket || token_is_sign(end, ',')) && i <= REACH && is_within(&end[-i]); i++)
        if (token_is_sign(&end[-i], bracket ? '(' : ','))
            return &end[-i - 1];
    return end;
}

/* Verbs of several, and of one, that may be nouns or adjectives, and verbs behind which "to" begins another.
 */
enum { OF_SEVERAL = 4, OF_ONE = 5, VERBAL = 6 };

/* Is it the verb of who stands before it, as in "England play Friday", "polls open Monday", "he plays", "the
 * team plays", and not a noun or adjective? */
static bool is_verb(const struct token *at)
{
    static const enum word articles[] = {WORD_THE, WORD_A, WORD_NONE};
    if (at->value != OF_SEVERAL && at->value != OF_ONE)
        return true;
    const struct token *before = skip_aside(at - 1), *article = before - 1;
    article -=
        token_is(article, WORD_ORDINAL) || token_is(article, WORD_LAST) || token_is(article, WORD_NEXT);
    struct text subject = last_word(before);
    bool name = !before->word && subject.length > 1 && text_ascii_upper(*subject.at);
    if (token_is(before, WORD_WAS) || token_is(before, WORD_WHO)) /* "was open", "which opens" */
        return token_is(before, WORD_WHO);
    bool he = subject.at > before->at && neighbour_of(subject) == NEIGHBOUR_PRONOUN; /* "when he leaves" */
    if (at->value == OF_SEVERAL)
        return !token_is_capital(at) &&
               (name || he || is_plural(subject) || (is_pronoun(before) && !is_determiner(before)));
    return name || he || is_pronoun(before) || (token_is_one(article, articles) && !is_plural(subject));
}

/* "talks start", "polls close Monday", "they end", but not "a head start", "shares close higher" */
static bool is_verb_of_several(const struct token *at)
{
    static const enum word times[] = {WORD_AT, WORD_ON, WORD_WEEKDAY, WORD_NONE};
    const struct token *before = skip_aside(at - 1);
    bool aside =
        before < at - 1; /* which only a name or a noun has: "talks, which began Monday, end Friday" */
    if (token_is(at, WORD_CLOSE) && !token_is_one(at + 1, times))
        return false;
    static const enum word some[] = {WORD_ABOUT, WORD_SEVERAL, WORD_MOST, WORD_NONE}; /* "some start" */
    if (token_is_one(before, some))
        return true;
    if (at->value || token_is_capital(at) || before->kind != TOKEN_WORD || before->word ||
        is_determiner(before))
        return false;
    return aside || is_plural(last_word(before)) || is_pronoun(before);
}

/* "begins", "goes" where they tell of a plan; not "to go", "a go-ahead", "begins to". */
static bool is_scheduled(const struct token *at)
{
    bool noun = token_is_sign(at - 1, '-') || sign_glued(at + 1, '-');
    bool begins_to = at->value == VERBAL && token_is(at + 1, WORD_TO) && token_is_unknown(at + 2);
    if (noun || begins_to || token_is(at - 1, WORD_TO) || !is_verb(at))
        return false;
    return !is_letter(at - 1, 't') && !last_is(at - 1, "not"); /* "didn't meet", "did not meet" */
}

/* Does it begin with "have", or with another word and that: "not have", "still have"? */
static bool begins_with_have(const struct token *words)
{
    struct text rest = token_words(words);
    return text_is(next_word(&rest), "have") || text_is(next_word(&rest), "have");
}

/* "could have", "would not have", "may have": what did not come about, or was; not "may have a vote", "should
 * have them". */
static bool is_unreal(const struct token *at)
{
    static const enum word objects[] = {WORD_A, WORD_THE, WORD_TO, WORD_NONE};
    enum { OBJECT = 1, WORDS = 3 };
    const struct token *have = at + 1;
    if (!token_is_unknown(have) || !begins_with_have(have))
        return false;
    bool object = last_is(have, "have") && token_is_one(have + 1, objects);
    return !object && !has_word(have, OBJECT, WORDS, NEIGHBOUR_PRONOUN) &&
           !has_word(have, OBJECT, WORDS, NEIGHBOUR_PARTICLE); /* "them" */
}

/* "had expected a cut", "had been due", but not "had planned to leave" */
static bool is_past_plan(const struct token *at)
{
    bool was = token_is(at - 1, WORD_WAS);
    return was && (token_is(at - 2, WORD_WAS) || (!token_is(at + 1, WORD_TO) && is_word(at - 1, "had")));
}

/* "won't" */
static bool is_wont(const struct token *at)
{
    return at->value == WON && token_is_sign(at + 1, '\'') && is_letter(at + 2, 't');
}

/* "was to leave": a plan, though it is told of in the past. */
static bool is_was_to(const struct token *at)
{
    bool verb = at[2].kind == TOKEN_WORD && !token_is_capital(at + 2);
    return token_is(at + 1, WORD_TO) && verb && is_was(at);
}

/* "is to leave", "Game 3 is Saturday and Game 4 Sunday": what is planned. */
static bool is_planned(const struct token *is)
{
    const struct token *day = is + 1 + token_is(is + 1, WORD_ON);
    return token_is(is + 1, WORD_TO) || token_is(day, WORD_WEEKDAY);
}

bool is_ahead_of(const struct token *at)
{
    return token_is(at, WORD_AHEAD) && token_is(at + 1, WORD_OF);
}

/* The same, but not "points ahead of Smith" */
static bool is_ahead_of_event(const struct token *at)
{
    return is_ahead_of(at) && (token_is(at + 2, WORD_A) || token_is(at + 2, WORD_THE));
}

/* "would not comment", "wouldn't say": what was refused. */
static bool is_refusal(const struct token *would)
{
    enum { WORDS = 2 };
    const struct token *verb = would + 1;
    verb += token_is_sign(verb, '\'') ? 2 : 0; /* "wouldn't" */
    return *would->at == 'w' && has_word(verb, 0, WORDS, NEIGHBOUR_REFUSED);
}

/* Of a word that tells of a plan or of what may be; not of the end of "long-expected". */
static enum lean lean_of_plan(const struct token *at)
{
    bool due = token_is(at, WORD_DUE);
    if ((due && (is_past_plan(at) || is_refusal(at))) || is_unreal(at))
        return LEAN_PAST;
    return (!due || is_due(at)) && !token_is_sign(at - 1, '-') ? LEAN_FUTURE : LEAN_NONE;
}

/* "be", also of "also be" */
static bool ends_with_be(const struct token *words)
{
    return words->kind == TOKEN_WORD && token_end(words)[-1] == 'e' && last_is(words, "be");
}

/* "will be paid" */
static inline bool has_be(const struct token *verb)
{
    enum { COULD = 2 };
    const struct token *be = verb - 1, *auxiliary = be - 1 - token_is(be - 1, WORD_NOW); /* "will now be" */
    bool due = token_is(auxiliary, WORD_DUE) && auxiliary->value != COULD;
    return ends_with_be(be) && (due || token_is(auxiliary, WORD_WILL) ||
                                (token_is(auxiliary, WORD_TO) && !is_word(auxiliary - 1, "used")));
}

/* "counted" of "will be cast on Dec. 17 and counted on Jan. 6" */
static bool shares_be(const struct token *verb)
{
    enum { REACH = 10 };
    static const enum word verbs[] = {WORD_WAS, WORD_WILL, WORD_NONE};
    const struct token *first = find_one_before(verb - 1, verbs, REACH);
    return first && (token_is(first, WORD_WILL) ? first_is(first + 1, "be") : has_be(first));
}

bool is_passive(const struct token *verb)
{
    return has_be(verb) || (is_and_or(verb - 1) && shares_be(verb));
}

/* "may", "might" tell of a plan, too, but the month does not. */
static enum lean lean_of_open(const struct token *at)
{
    return is_open(at) ? lean_of_plan(at) : LEAN_NONE;
}

/* Of a verb in the past; "is closed" is told of now. */
static enum lean lean_of_past(const struct token *verb)
{
    if (token_is(verb - 1, WORD_IS) && verb->value != SAID)
        return LEAN_NONE;
    bool planned = is_was_to(verb) && !is_unreal(verb + 1); /* not "was to have left" */
    return is_passive(verb) || is_wont(verb) || planned ? LEAN_FUTURE : LEAN_PAST;
}

/* "will", but not the end of "free-will" */
static bool is_whole(const struct token *will)
{
    return !token_is_sign(will - 1, '-');
}

/* "the truce ends Sunday" */
static bool is_ending(const struct token *ends)
{
    return token_end(ends)[-1] == 's';
}

/* What each class of words tells: what SAYS says, or else LEAN where IS_SO is so. */
static const struct teller {
    enum lean lean;
    bool (*is_so)(const struct token *);
    enum lean (*says)(const struct token *);
} tellers[] = {
    [WORD_DUE] = {.says = lean_of_plan},
    [WORD_MONTH] = {.says = lean_of_open},
    [WORD_MIGHT] = {.says = lean_of_open},
    [WORD_WAS] = {.says = lean_of_past},
    [WORD_SINCE] = {.lean = LEAN_OVER},
    [WORD_WILL] = {LEAN_FUTURE, is_whole, NULL},
    [WORD_BEGINS] = {LEAN_FUTURE, is_scheduled, NULL},
    [WORD_START] = {LEAN_FUTURE, is_verb_of_several, NULL},
    [WORD_END] = {LEAN_FUTURE, is_verb_of_several, NULL},
    [WORD_CLOSE] = {LEAN_FUTURE, is_verb_of_several, NULL},
    [WORD_ENDED] = {LEAN_FUTURE, is_ending, NULL},
    [WORD_AHEAD] = {LEAN_FUTURE, is_ahead_of_event, NULL},
    [WORD_IS] = {LEAN_FUTURE, is_planned, NULL},
};

enum lean lean_of_word(const struct token *at)
{
    if (at->word >= sizeof tellers / sizeof *tellers)
        return LEAN_NONE;
    const struct teller *teller = &tellers[at->word];
    if (teller->says)
        return teller->says(at);
    return !teller->is_so || teller->is_so(at) ? teller->lean : LEAN_NONE;
}
