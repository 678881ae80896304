#include "lib/prose/judge.h"

#include "lib/prose/evidence.h"
#include "lib/prose/shape.h"

enum { LONGEST_CLAUSE = 240 };

/* Marks at the start of a sentence: no word stands before them. */
static bool is_bare(const struct boundary *boundary)
{
    for (size_t i = boundary->sentence; i < boundary->mark; i++) {
        struct text rest = text_slice(boundary->paragraph, i, boundary->mark);
        if (text_is_word(text_next(&rest)))
            return false;
        if (i - boundary->sentence > 8)
            return false;
    }
    return true;
}

/* A clause in brackets that says more of the sentence before: "(Which was true.)" A question is none. */
static bool is_relative_clause(const struct evidence *evidence)
{
    const struct boundary *boundary = evidence->boundary;
    if (!boundary->bracketed || evidence->starter != STARTER_RELATIVE)
        return false;
    struct text clause = text_slice(boundary->paragraph, boundary->next, boundary->next + LONGEST_CLAUSE);
    size_t end = text_find_byte(clause, ')');
    return end > 0 && end < clause.length && clause.at[end - 1] != '?';
}

static bool is_comma(unsigned char byte)
{
    return byte == ',' || byte == ';' || byte == ':';
}

/* What holds for marks of every kind. */
static struct verdict judge_place(const struct evidence *evidence)
{
    const struct boundary *boundary = evidence->boundary;
    unsigned char after = text_byte(boundary->paragraph, boundary->end),
                  next = text_byte(boundary->paragraph, boundary->next);
    if (is_comma(after) || is_comma(next))
        return keeps("comma");
    if (is_bare(boundary))
        return keeps("bare");
    if (boundary->smiles)
        return splits("emoticon");
    unsigned char before = boundary->mark ? text_byte(boundary->paragraph, boundary->mark - 1) : 0;
    if (boundary->closed && (before == '(' || before == '['))
        return keeps("aside");
    if (boundary->bracketed && (evidence->abbreviation || shape_characters(evidence->word) == 1))
        return keeps("abbreviation");
    return is_relative_clause(evidence) ? keeps("relative") : undecided;
}

/* "he yelled" and "yelled he", behind what was cried. */
static bool is_said(const struct evidence *evidence)
{
    struct text word = evidence->boundary->word_after;
    struct text rest = evidence->boundary->paragraph;
    size_t end = (size_t)(word.at - rest.at) + word.length;
    struct text next = text_trim(text_slice(rest, end, end + LONGEST_WORD));
    if (evidence->starter == STARTER_PRONOUN && next.length && next.at > rest.at + end)
        return word_starter(text_slice(next, 0, word_length(next))) == STARTER_VERB;
    return evidence->starter == STARTER_VERB;
}

/* A name that a mark ends, within a sentence: Yahoo! */
static bool is_exclaiming_name(const struct evidence *evidence)
{
    return shape_begins(evidence->word) == TEXT_UPPER && !evidence_is_first(evidence, 1) &&
           text_byte(evidence->boundary->paragraph, evidence->boundary->mark) == '!' &&
           evidence->boundary->marks_end == evidence->boundary->mark + 1;
}

static struct verdict judge_loud(const struct evidence *evidence)
{
    const struct boundary *boundary = evidence->boundary;
    if (!evidence->spaced)
        return boundary->follower == FOLLOWER_UPPER && boundary->word_after.length > 1 &&
                       evidence->word.length > 2 && !shape_is_address(evidence->word)
                   ? splits("glued")
                   : keeps("inside");
    bool i = text_is(boundary->word_after, "I") && boundary->closed; /* “Why?” I said. */
    if (i && is_said(evidence))
        return keeps("lower");
    if (boundary->follower != FOLLOWER_LOWER)
        return splits("loud");
    if (boundary->closed || boundary->opened || is_said(evidence) || is_exclaiming_name(evidence))
        return keeps("lower");
    return splits("loud-lower");
}

static struct verdict judge_ellipsis(const struct evidence *evidence)
{
    const struct boundary *boundary = evidence->boundary;
    if (boundary->follower == FOLLOWER_UPPER && !text_is(boundary->word_after, "I"))
        return splits("ellipsis-upper");
    return keeps("ellipsis");
}

/* A mark of another script; that of full width stands in numbers, too. */
static struct verdict judge_wide(const struct evidence *evidence)
{
    enum text_class before = TEXT_CONTROL;
    for (struct text rest = evidence->word; rest.length;)
        before = text_class(text_next(&rest));
    bool number = before == TEXT_DIGIT && evidence->boundary->follower == FOLLOWER_DIGIT && !evidence->spaced;
    struct text behind = text_slice(evidence->boundary->paragraph, evidence->boundary->end, SIZE_MAX);
    bool said =
        evidence->boundary->closed && text_starts(behind, "と"); /* the particle of Japanese quotations */
    return number || said ? keeps("inside") : splits("wide");
}

/* An initial, or the mark of a list's item: no word. */
static bool is_lone_letter(const struct boundary *boundary)
{
    struct text text = boundary->paragraph, word = boundary->word_after;
    return word.length && shape_characters(word) == 1 &&
           text_byte(text, (size_t)(word.at - text.at) + word.length) == '.';
}

struct verdict judge(const struct boundary *boundary, struct text word_before, const struct prose_words *own)
{
    struct evidence evidence = {
        .boundary = boundary, .word = word_before, .spaced = boundary->next > boundary->end};
    if (boundary->kind == MARK_STOP && (evidence.spaced || boundary->follower == FOLLOWER_UPPER)) {
        evidence.own = own && own->count && word_is_own(word_before, own);
        evidence.abbreviation = evidence.own ? ABBREVIATION_TITLE : word_abbreviation(word_before);
    }
    if (!is_lone_letter(boundary))
        evidence.starter = word_starter(boundary->word_after);
    struct verdict verdict = judge_place(&evidence);
    if (verdict.rule)
        return verdict;
    switch (boundary->kind) {
    case MARK_STOP:
        return judge_stop(&evidence);
    case MARK_ELLIPSIS:
        return judge_ellipsis(&evidence);
    case MARK_LOUD:
        return judge_loud(&evidence);
    default:
        return judge_wide(&evidence);
    }
}
