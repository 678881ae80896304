#include "lib/prose/judge.h"

#include "lib/prose/shape.h"
#include "lib/prose/word.h"

/* What the rules look at, read once. */
struct evidence {
    const struct boundary *boundary;
    struct text word; /* before the marks */
    enum abbreviation abbreviation;
    enum starter starter; /* of the word behind */
    bool spaced;          /* white space parts the two */
};

enum {
    LONG_WORD = 4 /* letters: an abbreviation that no table has is seldom as long */,
    LONGEST_CLAUSE = 240
};

static const struct verdict undecided = {false, NULL};

static struct verdict splits(const char *rule)
{
    return (struct verdict){true, rule};
}

static struct verdict keeps(const char *rule)
{
    return (struct verdict){false, rule};
}

/* Nothing but a word or two stands between the sentence's start and the marks: "At 5 a.m." */
static bool is_first(const struct evidence *evidence, size_t words)
{
    const struct boundary *boundary = evidence->boundary;
    struct text text = text_slice(boundary->paragraph, boundary->sentence, boundary->mark);
    if (text.length > 32)
        return false;
    size_t spaces = 0;
    for (size_t i = 0; i < text.length; i++)
        spaces += text.at[i] == ' ';
    return spaces < words;
}

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

/* Is the word behind one that begins sentences? */
static bool starts_sentence(const struct evidence *evidence)
{
    return word_begins_sentence(evidence->starter);
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
    rest = text_slice(rest, (size_t)(word.at - rest.at) + word.length, rest.length);
    if (evidence->starter == STARTER_PRONOUN && rest.length && rest.at[0] == ' ')
        return word_starter(text_slice(rest, 1, 1 + word_length(text_slice(rest, 1, LONGEST_WORD)))) ==
               STARTER_VERB;
    return evidence->starter == STARTER_VERB;
}

/* A name that a mark ends, within a sentence: Yahoo! */
static bool is_exclaiming_name(const struct evidence *evidence)
{
    return shape_begins(evidence->word) == TEXT_UPPER && !is_first(evidence, 1) &&
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

/* May the word end a sentence where no white space follows? It ends in small letters, and is no address. */
static bool ends_glued(const struct evidence *evidence)
{
    struct text word = evidence->word;
    return (shape_ends_small(word) || evidence->boundary->closed) && !shape_is_address(word) &&
           text_find_byte(word, '.') == word.length && evidence->abbreviation == ABBREVIATION_NONE;
}

/* May the word begin one there? It has a capital and small letters, and does not end the name of a file. */
static bool begins_glued(const struct evidence *evidence)
{
    struct text word = evidence->boundary->word_after;
    return evidence->boundary->follower == FOLLOWER_UPPER && word.length > 1 &&
           evidence->starter != STARTER_SUFFIX && (shape_is_capital(word) || evidence->starter);
}

/* "one.Two" */
static struct verdict judge_glued(const struct evidence *evidence)
{
    return ends_glued(evidence) && begins_glued(evidence) ? splits("glued") : keeps("inside");
}

/* The word before the word that the marks follow, in the same sentence; empty where there is none. */
static struct text earlier_word(const struct evidence *evidence)
{
    const struct boundary *boundary = evidence->boundary;
    struct text text = text_slice(boundary->paragraph, boundary->sentence, boundary->paragraph.length);
    size_t at = (size_t)(evidence->word.at - text.at);
    if (evidence->word.at < text.at || at == 0 || text.at[at - 1] != ' ')
        return (struct text){text.at, 0};
    return word_before(text, at - 1);
}

/* Does a number stand before the word? */
static bool follows_number(const struct evidence *evidence)
{
    return shape_begins(earlier_word(evidence)) == TEXT_DIGIT;
}

static bool follows_name(const struct evidence *evidence)
{
    return shape_begins(earlier_word(evidence)) == TEXT_UPPER;
}

/* The second of two letters, as in "z. B." */
static bool follows_letter(const struct evidence *evidence)
{
    struct text earlier = earlier_word(evidence);
    return shape_characters(evidence->word) == 1 && shape_characters(earlier) == 2 &&
           earlier.at[earlier.length - 1] == '.';
}

/* A small letter behind a number, as in "14 h." */
static bool is_unit(const struct evidence *evidence)
{
    return shape_characters(evidence->word) == 1 && shape_begins(evidence->word) == TEXT_LOWER &&
           follows_number(evidence);
}

/* What stands before a digit. */
static struct verdict judge_digit(const struct evidence *evidence)
{
    switch (evidence->abbreviation) {
    case ABBREVIATION_NONE:
        break;
    case ABBREVIATION_ENDING:
    case ABBREVIATION_CLOCK:
        return splits("ending");
    default:
        return keeps("number");
    }
    if (is_unit(evidence))
        return keeps("number");
    if (shape_is_number(evidence->word) && is_first(evidence, 1))
        return keeps("list");
    return follows_letter(evidence) ? keeps("initial") : splits("digit");
}

/* A number is an ordinal, or the mark of a list's item, as often as the end. */
static struct verdict judge_number(const struct evidence *evidence)
{
    if (is_first(evidence, 1))
        return keeps("list");
    if (evidence->word.length <= 2 && evidence->starter == STARTER_COUNTED)
        return keeps("ordinal");
    if (evidence->word.length <= 3 && !starts_sentence(evidence) &&
        word_precedes_ordinal(earlier_word(evidence)))
        return keeps("ordinal");
    return splits("stop");
}

/* "Friday", "May 4", "Eastern time", "GMT" */
static bool goes_on_with_time(const struct evidence *evidence)
{
    return evidence->starter == STARTER_MOMENT || evidence->starter == STARTER_COUNTED ||
           shape_is_zone(evidence->boundary->word_after);
}

static struct verdict judge_ending(const struct evidence *evidence)
{
    return is_first(evidence, 3) && follows_number(evidence) ? keeps("ending-first") : splits("ending");
}

static struct verdict judge_abbreviation(const struct evidence *evidence)
{
    bool starts = starts_sentence(evidence);
    switch (evidence->abbreviation) {
    case ABBREVIATION_TITLE:
        return keeps("title");
    case ABBREVIATION_INNER:
        return keeps("inner");
    case ABBREVIATION_NAME:
        if (shape_is_small(evidence->word))
            return undecided;
        return starts ? splits("name-starter") : keeps("name");
    case ABBREVIATION_CLOCK:
        return goes_on_with_time(evidence) ? keeps("clock") : judge_ending(evidence);
    case ABBREVIATION_ENDING:
        return judge_ending(evidence);
    case ABBREVIATION_YEAR:
        return follows_number(evidence) ? splits("year") : keeps("title");
    default:
        return undecided;
    }
}

/* One letter: an initial, but for I. */
static struct verdict judge_letter(const struct evidence *evidence)
{
    struct text word = evidence->word;
    if (shape_characters(word) != 1 || shape_begins(word) == TEXT_DIGIT)
        return undecided;
    if (is_first(evidence, 1))
        return keeps("list");
    if (text_is(word, "I"))
        return undecided;
    return starts_sentence(evidence) ? splits("initial-starter") : keeps("initial");
}

/* A capital letter, or one of a script that has none, follows behind white space. */
static struct verdict judge_upper(const struct evidence *evidence)
{
    struct verdict verdict = undecided;
    if (shape_begins(evidence->word) != TEXT_UPPER || shape_characters(evidence->word) > 1)
        verdict = judge_abbreviation(evidence);
    if (!verdict.rule)
        verdict = judge_letter(evidence);
    if (verdict.rule)
        return verdict;
    if (shape_is_number(evidence->word))
        return judge_number(evidence);
    if (shape_is_acronym(evidence->word) || (shape_is_roman(evidence->word) && !follows_name(evidence)))
        return starts_sentence(evidence) ? splits("name-starter") : keeps("name");
    return splits("stop");
}

/* A Roman numeral, or a number of up to four digits. */
static bool is_ordinal(struct text word)
{
    return shape_is_roman(word) || (shape_is_number(word) && word.length < 5);
}

/* A small letter follows: the end only of those who write no capitals. */
static struct verdict judge_lower(const struct evidence *evidence)
{
    const struct boundary *boundary = evidence->boundary;
    struct text word = evidence->word;
    if (boundary->closed || boundary->opened || evidence->starter == STARTER_VERB ||
        shape_characters(word) == 1)
        return keeps("lower");
    if (evidence->abbreviation == ABBREVIATION_NUMBER && evidence->starter == STARTER_PRONOUN)
        return splits("lower-starter");
    if (evidence->abbreviation || is_ordinal(word) || shape_is_acronym(word))
        return keeps("lower");
    if (shape_characters(word) >= LONG_WORD && shape_begins(word) == TEXT_LOWER)
        return splits("lower-long");
    return starts_sentence(evidence) ? splits("lower-starter") : keeps("lower");
}

static struct verdict judge_stop(const struct evidence *evidence)
{
    if (!evidence->spaced)
        return judge_glued(evidence);
    switch (evidence->boundary->follower) {
    case FOLLOWER_LOWER:
        return judge_lower(evidence);
    case FOLLOWER_DIGIT:
        return judge_digit(evidence);
    default:
        return judge_upper(evidence);
    }
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
    if (boundary->kind == MARK_STOP && (evidence.spaced || boundary->follower == FOLLOWER_UPPER))
        evidence.abbreviation = word_abbreviation(word_before, own);
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
