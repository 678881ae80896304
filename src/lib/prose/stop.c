/* What a full stop ends. */
#include "lib/prose/evidence.h"
#include "lib/prose/shape.h"

enum { LONG_WORD = 4 /* letters: an abbreviation that no table has is seldom as long */ };

/* Is the word behind one that begins sentences? */
static bool starts_sentence(const struct evidence *evidence)
{
    return word_begins_sentence(evidence->starter);
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

/* Does a hyphen join the next word, as in "Reg.-Bez."? */
static bool is_hyphenated(const struct boundary *boundary)
{
    return text_byte(boundary->paragraph, boundary->end) == '-' &&
           text_byte(boundary->paragraph, boundary->end + 1) != '-';
}

/* "one.Two" */
static struct verdict judge_glued(const struct evidence *evidence)
{
    return ends_glued(evidence) && begins_glued(evidence) && !is_hyphenated(evidence->boundary)
               ? splits("glued")
               : keeps("inside");
}

/* The word before the word that the marks follow, in reach and in the same sentence; empty: there is none. */
static struct text earlier_word(const struct evidence *evidence)
{
    enum { REACH = 2 * LONGEST_WORD };
    const struct boundary *boundary = evidence->boundary;
    struct text text = text_slice(boundary->paragraph, boundary->sentence, boundary->paragraph.length);
    size_t at = (size_t)(evidence->word.at - text.at);
    if (evidence->word.at < text.at)
        return (struct text){text.at, 0};
    struct text before = text_trim(text_slice(text, at > REACH ? at - REACH : 0, at));
    bool parted = before.length && before.at + before.length < evidence->word.at;
    return word_before(before, parted ? before.length : 0);
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

/* A small letter, which before a number is sooner an abbreviation than a word, "14 h. 30", "д. 3", unless a
 * sentence may end in it: "chi è", "il y en a", "это я". */
static bool is_small_letter(const struct evidence *evidence)
{
    struct text words = text_of("aàèéxyя");
    return shape_characters(evidence->word) == 1 && shape_begins(evidence->word) == TEXT_LOWER &&
           text_find(words, evidence->word) == words.length;
}

/* Is it the day or the month of a date in numbers, "1. 2. 2020"? */
static bool is_in_date(const struct evidence *evidence)
{
    enum { DAY = 2, YEAR = 4, REACH = 12 /* bytes */ };
    struct text text = evidence->boundary->paragraph, after = evidence->boundary->word_after;
    if (evidence->word.length > DAY || !shape_is_number(evidence->word) || !shape_is_number(after))
        return false;
    if (after.length == YEAR) {
        struct text day = earlier_word(evidence);
        return day.length <= DAY + 1 && shape_is_number(day) && day.at[day.length - 1] == '.';
    }
    size_t stop = (size_t)(after.at - text.at) + after.length;
    struct text year = text_trim(text_slice(text, stop + 1, stop + REACH));
    year = text_slice(year, 0, word_length(year));
    return after.length <= DAY && text_byte(text, stop) == '.' && year.length == YEAR &&
           shape_is_number(year);
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
    if (is_small_letter(evidence))
        return keeps("number");
    if (shape_is_number(evidence->word) && evidence_is_first(evidence, 1))
        return keeps("list");
    if (is_in_date(evidence))
        return keeps("ordinal");
    return follows_letter(evidence) ? keeps("initial") : splits("digit");
}

/* Does a month follow? One that is cut short has a stop, as in "3. Okt. 2020", or is a word: "Ils étaient 12.
 * Sept sont morts." */
static bool precedes_month(const struct evidence *evidence)
{
    struct text text = evidence->boundary->paragraph, after = evidence->boundary->word_after;
    return evidence->starter == STARTER_COUNTED &&
           (word_abbreviation_alone(after) != ABBREVIATION_MONTH ||
            text_byte(text, (size_t)(after.at - text.at) + after.length) == '.');
}

/* A number is an ordinal, or the mark of a list's item, as often as the end. */
static struct verdict judge_number(const struct evidence *evidence)
{
    if (evidence_is_first(evidence, 1))
        return keeps("list");
    if (evidence->word.length <= 2 && precedes_month(evidence))
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
    return evidence_is_first(evidence, 3) && follows_number(evidence) ? keeps("ending-first")
                                                                      : splits("ending");
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
    if (evidence_is_first(evidence, 1))
        return keeps("list");
    if (text_is(word, "I"))
        return undecided;
    return starts_sentence(evidence) ? splits("initial-starter") : keeps("initial");
}

/* A capital letter, or one of a script that has none, follows behind white space. */
static struct verdict judge_upper(const struct evidence *evidence)
{
    struct verdict verdict = undecided;
    if (evidence->own || shape_begins(evidence->word) != TEXT_UPPER || shape_characters(evidence->word) > 1)
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

struct verdict judge_stop(const struct evidence *evidence)
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
