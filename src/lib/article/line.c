#include "lib/article/line.h"
#include "lib/article/measure.h"

enum {
    LONGEST_DATE = 12,   /* words */
    LEAST_BYLINE = 100,  /* share of its words that bylines have, */
    MOST_OTHERS = 150,   /* and that other lines around articles have */
    DIGITS_OF_DATE = 200 /* share of digits of a date */
};

bool line_is_date(const struct article_facts *facts)
{
    return facts->year && facts->digit_share >= DIGITS_OF_DATE && facts->words <= LONGEST_DATE;
}

bool line_is_byline(const struct article_facts *facts)
{
    int32_t found = facts->phrases[PHRASE_BYLINE], others = facts->phrases[PHRASE_NONE] - found;
    if (!facts->digit_share)
        found -= facts->phrases[PHRASE_CLOCK];
    return line_is_date(facts) ||
           (facts->words <= LONGEST_BYLINE && found >= LEAST_BYLINE && others < MOST_OTHERS);
}

bool line_goes_on(const struct article_facts *facts, struct text text, enum phrase kind)
{
    struct text word;
    bool one = facts->first_phrase == kind && facts->phrases[kind] * facts->words <= 1000;
    return one && text_line(&text, ' ', &word) && measure_ending(word) == END_WORD &&
           measure_begin(text) == BEGIN_LOWER;
}

bool line_says_when(const struct article_facts *facts)
{
    return !facts->prose && facts->words <= LONGEST_DATED && facts->digit_share &&
           (facts->year || facts->short_date || facts->phrases[PHRASE_BYLINE] >= LEAST_BYLINE);
}

bool line_says_who(const struct article_facts *facts)
{
    bool said = facts->phrases[PHRASE_BOARD];
    bool open = facts->ending == END_COLON || facts->ending == END_ELLIPSIS;
    return !facts->prose && facts->words <= (said ? LONGEST_DATED : BOARD_WORDS) &&
           (open || (said && facts->phrases[PHRASE_BYLINE]));
}

static bool is_row_of(struct text text, char sign)
{
    size_t length = 0;
    while (length < text.length && text.at[length] == sign)
        length++;
    return length == text.length;
}

bool line_is_delimiter(struct text text)
{
    enum { FEWEST_UNDERSCORES = 5 };
    if (!text.length || (text.at[0] != '-' && text.at[0] != '_'))
        return false;
    text = text_trim(text);
    return text_is(text, "--") || (text.length >= FEWEST_UNDERSCORES && is_row_of(text, '_')) ||
           text_is(text, "-------------- next part --------------"); /* Mailman's, above what was attached */
}

bool line_is_rule(struct text text)
{
    enum { FEWEST_HYPHENS = 10 };
    if (!text.length || text.at[0] != '-')
        return false;
    text = text_trim(text);
    return text.length >= FEWEST_HYPHENS && is_row_of(text, '-');
}

bool line_is_bracketed(struct text text)
{
    return text.length > 2 && text.at[0] == '[' && text.at[text.length - 1] == ']';
}

/* Has it two letters of ASCII at least, as no footnote's number has? */
static bool has_letters(struct text text)
{
    size_t letters = 0;
    for (size_t i = 0; i < text.length; i++)
        letters += text_ascii_letter(text.at[i]);
    return letters >= 2;
}

/* Has it letters of a script that sets no blank between words? */
static bool has_ideographs(struct text text)
{
    while (text.length)
        if (text_class(text_next(&text)) == TEXT_IDEOGRAPH)
            return true;
    return false;
}

bool line_is_slug(struct text text)
{
    enum { JOINTS = 3, DIGITS = 6, LONGEST = 300 /* bytes */ };
    size_t joints = 0, digits = 0;
    if (text.length >= LONGEST || text_find_byte(text, ' ') < text.length ||
        text_find_byte(text, '\t') < text.length)
        return false;
    for (size_t i = 0; i < text.length; i++) {
        joints += text.at[i] == '-' || text.at[i] == '_';
        digits += text_ascii_digit(text.at[i]);
    }
    bool image = line_is_bracketed(text);
    return image ? joints || digits >= DIGITS || (digits && has_letters(text))
                 : joints >= JOINTS && !has_ideographs(text);
}
