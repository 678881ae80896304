#include "lib/quote/stance.h"

#include "lib/quote/word.h"
#include "tables/quote-stance-nouns.h"
#include "tables/quote-stances.h"

enum { LONGEST_WORD = 24 };

/* A word's letters in lower case, cut to what may be a verb's base form. */
struct stem {
    char letters[LONGEST_WORD + 1];
    size_t length;
};

/* The words that may belong to the one at hand: up to two behind it, as the text has them. */
static struct text words_behind(const struct tokens *tokens, size_t place, size_t count)
{
    const struct token *first = tokens_at(tokens, place + 1), *last = tokens_at(tokens, place + count);
    for (const struct token *token = first; token <= last; token++)
        if (token->kind != TOKEN_WORD || token->capital || !token->spaced)
            return (struct text){NULL, 0};
    return count ? (struct text){first->at, (size_t)(last->at + last->length - first->at)}
                 : (struct text){NULL, 0};
}

/* What the table says of the stem followed by WORDS, which may be empty; -1: nothing. */
static int32_t find(const struct table *table, const struct stem *stem, struct text words)
{
    char key[2 * LONGEST_WORD + 2];
    if (words.length > LONGEST_WORD)
        return -1;
    memcpy(key, stem->letters, stem->length);
    if (!words.length)
        return table_find(table, (struct text){key, stem->length});
    key[stem->length] = ' ';
    memcpy(key + stem->length + 1, words.at, words.length);
    return table_find(table, (struct text){key, stem->length + 1 + words.length});
}

static bool ends(const struct stem *stem, const char *ending)
{
    size_t length = strlen(ending);
    return stem->length > length + 2 && memcmp(stem->letters + stem->length - length, ending, length) == 0;
}

/* Makes of the stem a verb's base form, without its last DROPPED letters and with ENDING, if the table has
 * that one. What it takes; -1: the table lacks it, and the stem stays. */
static int32_t take_base(struct stem *stem, size_t dropped, const char *ending)
{
    struct stem base = *stem;
    base.length -= dropped;
    memcpy(base.letters + base.length, ending, strlen(ending));
    base.length += strlen(ending);
    int32_t found = find(&quote_stances, &base, (struct text){NULL, 0});
    if (found < 0 || found >= STANCE_FORM)
        return -1;
    *stem = base;
    return found;
}

/* The same of a regular form in -ed or -ing, of ENDING letters: "called", "described", "applied", "planned".
 */
static int32_t take_past(struct stem *stem, size_t ending)
{
    const char *last = stem->letters + stem->length - ending - 1;
    bool doubled = last[0] == last[-1], y = ending == 2 && *last == 'i';
    int32_t found = take_base(stem, ending, "");
    if (found < 0)
        found = take_base(stem, ending, "e");
    return found < 0 && (y || doubled) ? take_base(stem, ending + 1, y ? "y" : "") : found;
}

static int32_t take_third(struct stem *stem)
{
    int32_t found = take_base(stem, 1, "");
    if (found < 0 && ends(stem, "es"))
        found = take_base(stem, 2, "");
    return found < 0 && ends(stem, "ies") ? take_base(stem, 3, "y") : found;
}

/* Makes of the stem what the table has of the verb. What that takes, + STANCE_FORM times its form; -1: it is
 * none.
 */
static int32_t take_form(struct stem *stem)
{
    int32_t takes = -1, form = FORM_BASE, found = find(&quote_stances, stem, (struct text){NULL, 0});
    if (found >= 0)
        return found;
    if (ends(stem, "s")) {
        takes = take_third(stem);
        form = FORM_THIRD;
    } else if (ends(stem, "ed")) {
        takes = take_past(stem, 2);
        form = FORM_BOTH;
    } else if (ends(stem, "ing")) {
        takes = take_past(stem, 3);
        form = FORM_GERUND;
    }
    return takes < 0 ? -1 : takes + STANCE_FORM * form;
}

/* False where the word is none of stance, by the vocabulary, or too short for one. */
static bool take_stem(const struct token *token, struct stem *stem)
{
    if (!token->stance || token->length < 3 || token->length > LONGEST_WORD - 1)
        return false;
    stem->length = token->length;
    for (size_t i = 0; i < token->length; i++)
        stem->letters[i] = (char)(token->at[i] | 0x20);
    return true;
}

/* The place behind the word at PLACE and as many of the two behind it as the table joins to its stem; what it
 * takes with them is then the value there. */
static size_t join_words(const struct tokens *tokens, size_t place, const struct table *table,
                         const struct stem *stem, unsigned *takes)
{
    for (size_t count = 2; count > 0; count--) {
        struct text words = words_behind(tokens, place, count);
        int32_t found = words.length ? find(table, stem, words) : -1;
        if (found >= 0) {
            *takes = (unsigned)(found % STANCE_FORM);
            return place + 1 + count;
        }
    }
    return place + 1;
}

bool stance_verb(const struct tokens *tokens, size_t place, struct stance *stance)
{
    struct stem stem;
    bool may = tokens->stances && take_stem(tokens_at(tokens, place), &stem);
    int32_t found = may ? take_form(&stem) : -1;
    if (found < 0)
        return false;
    stance->takes = (unsigned)(found % STANCE_FORM);
    stance->form = (enum say_form)(found / STANCE_FORM);
    stance->after = join_words(tokens, place, &quote_stances, &stem, &stance->takes);
    return stance->takes;
}

enum stance_kind stance_noun(const struct tokens *tokens, size_t place, struct stance *stance)
{
    struct stem stem;
    bool may = tokens->stances && take_stem(tokens_at(tokens, place), &stem);
    int32_t found = may ? find(&quote_stance_nouns, &stem, (struct text){NULL, 0}) : -1;
    if (found < 0)
        return STANCE_NONE;
    stance->takes = (unsigned)(found % STANCE_FORM);
    stance->after = join_words(tokens, place, &quote_stance_nouns, &stem, &stance->takes);
    return stance->takes ? (enum stance_kind)(found / STANCE_FORM) : STANCE_NONE;
}

/* "Trump Says He Would", in a heading: words in capitals on both sides. */
static bool is_in_heading(const struct token *token)
{
    return token->capital && token[-1].kind == TOKEN_WORD && token[-1].capital &&
           token[1].kind == TOKEN_WORD && token[1].capital && token[2].capital;
}

/* Is the word such a verb, which the vocabulary lacks, or takes for a noun: "shows"? */
static bool is_stance(const struct tokens *tokens, size_t place, enum say_form *form)
{
    struct stance stance;
    const struct token *token = tokens_at(tokens, place);
    bool noun = token_is(token, QUOTE_WORD_NOUN) || token_is(token, QUOTE_WORD_WORK);
    if ((token->word && !noun) || !stance_verb(tokens, place, &stance))
        return false;
    *form = stance.form;
    return stance.form == FORM_THIRD || (!noun && !is_in_heading(token));
}

void stance_mark(struct tokens *tokens)
{
    tokens->stances = true;
    for (size_t place = TOKENS_MARGIN; place < tokens->count - TOKENS_MARGIN; place++) {
        struct token *token = &tokens->all[place];
        enum say_form form;
        if (token->stance && is_stance(tokens, place, &form)) {
            token->word = QUOTE_WORD_SAY;
            token->form = (unsigned char)form;
            token->value = SAY_NONE;
            token->doubtful = true;
        }
        if (token_is(token, QUOTE_WORD_SAY) && token->form == FORM_THIRD && is_in_heading(token))
            token->capital = false;
    }
}
