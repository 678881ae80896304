#include "lib/quote/kind.h"

#include "lib/quote/pattern.h"
#include "lib/quote/spelling.h"
#include "lib/quote/word.h"

/* Do all words begin in capitals, or all of three or more but one that is not the last? Small words of up to
 * three letters, like "of" and "the", do not count, if other words stand around them. */
static bool is_title(struct text text)
{
    enum { SHORT = 3, LONGEST = 100 };
    size_t words = 0, small = 0, letters = 0;
    bool capital = false;
    if (text.length > LONGEST)
        return false;
    for (bool word = false; text.length && small < 2;) {
        enum text_class class = text_class(text_next(&text));
        bool letter = class >= TEXT_UPPER && class <= TEXT_MARK;
        if (letter && !word) {
            small += words && !capital && (letters > SHORT || words == 1);
            words++;
            letters = 0;
            capital = class == TEXT_UPPER;
        }
        letters += letter;
        word = letter || (word && class == TEXT_PUNCTUATION);
    }
    return capital && small <= (words > 2);
}

static bool ends_sentence(struct text text)
{
    return text.length && strchr(".?!", text.at[text.length - 1]);
}

/* "the radio show": a work, too, though its word is a verb in the table. */
static bool is_show(const struct token *token, bool next)
{
    bool article = token_is(token - 1, QUOTE_WORD_DETERMINER) || token_is(token - 2, QUOTE_WORD_DETERMINER);
    return (article || !next) && text_alike(token_text(token), text_of("show"));
}

/* "her novel, "The Long Road Home"," */
static bool follows_work(const struct tokens *tokens, size_t place)
{
    enum { REACH = 3 };
    for (size_t before = place - 1; place - before <= REACH; before--) {
        const struct token *token = &tokens->all[before];
        if (token_ends_clause(token))
            return false;
        if (token_is(token, QUOTE_WORD_WORK) || is_show(token, before + 1 == place))
            return true;
    }
    return false;
}

/* "on "Meet the Press"", but neither "chants of "Four More Years"" nor "Calls For "Action"" of a headline. */
static bool follows_preposition(const struct tokens *tokens, size_t place)
{
    const struct token *before = &tokens->all[place - 1];
    bool of = text_alike(token_text(before), text_of("of"));
    bool said = (before->value == INNER && token_is(before - 1, QUOTE_WORD_NOUN)) ||
                (of && token_is(before - 1, QUOTE_WORD_SAY));
    return token_is(before, QUOTE_WORD_PREPOSITION) && (!before->capital || token_ends(before - 1)) && !said;
}

/* "read "Slow Tide" by Ann Cole", but neither "called "Lazy" by Ann Cole", "was voted "Best Quay" by Cole"
 * and "as a "Cold Day" by Cole" nor "the words "No Rain" by Ann Cole". */
static bool is_by_somebody(const struct tokens *tokens, size_t place)
{
    const struct token *by = &tokens->all[place + 1], *before = &tokens->all[place - 1];
    if (!pattern_is_by(by) || by[1].kind != TOKEN_WORD || !by[1].capital ||
        token_is(&by[1], QUOTE_WORD_TIME) || word_is_indefinite(before))
        return false;
    before -= token_is(before, QUOTE_WORD_DETERMINER);
    if (word_is_as(before))
        return text_alike(token_text(before - 1), text_of("such"));
    bool passive = word_is_be(before - 1) && !word_is_adverb(before);
    return !passive && !token_is(before, QUOTE_WORD_NOUN) &&
           !(token_is(before, QUOTE_WORD_SAY) && before->value == SAY_CALLS);
}

/* ""Blue Harbour," a short film by Ann Cole," "titled "Blue Harbour"" */
static bool is_explained(const struct tokens *tokens, size_t place)
{
    enum { REACH = 4 };
    const struct token *before = &tokens->all[place - 1];
    size_t behind = place + 1 + token_is_sign(&tokens->all[place + 1], ',');
    if (text_alike(token_text(before), text_of("titled")) ||
        text_alike(token_text(before), text_of("entitled")) || is_by_somebody(tokens, place))
        return true;
    bool article = token_is(&tokens->all[behind], QUOTE_WORD_DETERMINER);
    for (size_t word = behind + 1; article && word < behind + REACH && tokens->all[word].kind == TOKEN_WORD;
         word++)
        if (token_is(&tokens->all[word], QUOTE_WORD_WORK))
            return true;
    return false;
}

/* "NBC's "Meet the Press"", "the "Squawk Box" program", "the "Squawk Box" host" */
static bool is_in_name_of_work(const struct tokens *tokens, size_t place)
{
    const struct token *before = &tokens->all[place - 1], *behind = &tokens->all[place + 1];
    return before->owns || token_is(behind, QUOTE_WORD_WORK) || token_is(behind, QUOTE_WORD_ROLE) ||
           (behind->spaced && token_is(behind + 1, QUOTE_WORD_WORK)) || follows_preposition(tokens, place);
}

/* In French and Spanish titles the first word alone has a capital: « La Nuit des rois ». */
static bool is_romance_title(struct text text, struct surroundings around)
{
    enum { MOST_WORDS = 8 };
    return around.language & (QUOTE_FRENCH | QUOTE_SPANISH) && spelling_is_capital(text) &&
           !ends_sentence(text) && text_words_most(text, MOST_WORDS + 1) <= MOST_WORDS;
}

/* James "Chip" Cole: a word within a name. */
static bool is_nickname(const struct tokens *tokens, size_t place, struct text text)
{
    const struct token *before = &tokens->all[place - 1], *behind = &tokens->all[place + 1];
    return before->kind == TOKEN_WORD && before->capital && !before->owns && behind->kind == TOKEN_WORD &&
           behind->capital && behind->spaced && text_words_most(text, 2) == 1;
}

/* Is it long enough to be somebody's words, though nothing says whose? */
static bool is_speech(struct text text, bool named)
{
    enum { FEW = 4 };
    size_t words = text_words_most(text, FEW + 1);
    return words > FEW || (ends_sentence(text) && words > 2) || (named && words > 1);
}

enum quote_type kind_of(const struct tokens *tokens, size_t place, const struct quote *quote,
                        struct surroundings around)
{
    struct text text = text_trim(quote->text);
    if (is_nickname(tokens, place, text))
        return QUOTE_SCARE;
    bool noun = around.language == QUOTE_GERMAN && around.sure && text_words_most(text, 2) == 1;
    bool told = !around.calls && (follows_work(tokens, place) || is_explained(tokens, place));
    bool work = told || (!around.calls && !around.whole && !noun && is_in_name_of_work(tokens, place));
    bool title = (work || !around.sure) && (is_title(text) || (told && is_romance_title(text, around)));
    if (work && title)
        return QUOTE_TITLE;
    if (around.sure || is_speech(text, quote->pattern && !title))
        return around.whole ? QUOTE_DIRECT : QUOTE_PARTIAL;
    return title ? QUOTE_TITLE : QUOTE_SCARE;
}

bool kind_is_past(const struct token *cue)
{
    return token_is(cue, QUOTE_WORD_SAY) && (cue->form == FORM_PAST || cue->form == FORM_BOTH);
}

bool kind_is_single(const struct tokens *tokens, size_t place)
{
    const struct span *span = &tokens->spans[tokens->all[place].quote];
    const char *mark = tokens->paragraph.at + span->open;
    size_t length = span->start - span->open;
    return (length == 1 && *mark == '\'') || (length == strlen("‘") && memcmp(mark, "‘", length) == 0);
}
