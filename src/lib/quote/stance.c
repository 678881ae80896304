#include "lib/quote/stance.h"

#include "lib/quote/word.h"
#include "tables/quote-stance-nouns.h"
#include "tables/quote-stances.h"

enum { LONGEST_WORD = 24, FORM = 10, SAY_NOTHING_KNOWN = 9 };

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
static int32_t find_key(const struct table *table, const struct stem *stem, struct text words)
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

static int32_t find(const struct stem *stem, struct text words)
{
    return find_key(&quote_stances, stem, words);
}

/* The same of the stem without its last DROPPED letters, and with ENDING: what it takes as a base form. */
static int32_t find_base(const struct stem *stem, size_t dropped, const char *ending, struct text word)
{
    struct stem base = *stem;
    base.length -= dropped;
    memcpy(base.letters + base.length, ending, strlen(ending));
    base.length += strlen(ending);
    int32_t found = find(&base, word);
    return found < FORM ? found : -1;
}

static bool ends(const struct stem *stem, const char *ending)
{
    size_t length = strlen(ending);
    return stem->length > length + 2 && memcmp(stem->letters + stem->length - length, ending, length) == 0;
}

/* What a regular form takes that has an ENDING of -ed or -ing: "called", "described", "applied", "planned".
 */
static int32_t find_past(const struct stem *stem, size_t ending, struct text word)
{
    const char *letters = stem->letters;
    size_t length = stem->length - ending;
    int32_t found = find_base(stem, ending, "", word);
    if (found < 0)
        found = find_base(stem, ending, "e", word);
    if (found < 0 && ending == 2 && letters[length - 1] == 'i')
        found = find_base(stem, ending + 1, "y", word);
    if (found < 0 && letters[length - 1] == letters[length - 2])
        found = find_base(stem, ending + 1, "", word);
    return found;
}

static int32_t find_third(const struct stem *stem, struct text word)
{
    int32_t found = find_base(stem, 1, "", word);
    if (found < 0 && ends(stem, "es"))
        found = find_base(stem, 2, "", word);
    if (found < 0 && ends(stem, "ies"))
        found = find_base(stem, 3, "y", word);
    return found;
}

/* What the verb takes, + FORM times its form; -1: it is none. */
static int32_t find_form(const struct stem *stem, struct text word)
{
    int32_t found = find(stem, word), takes = -1, form = FORM_BASE;
    if (found >= 0)
        return found;
    if (ends(stem, "s"))
        takes = find_third(stem, word), form = FORM_THIRD;
    else if (ends(stem, "ed"))
        takes = find_past(stem, 2, word), form = FORM_BOTH;
    else if (ends(stem, "ing"))
        takes = find_past(stem, 3, word), form = FORM_GERUND;
    return takes < 0 ? -1 : takes + FORM * form;
}

/* False where the word is too short or too long for the tables. */
static bool take_stem(const struct token *token, struct stem *stem)
{
    if (token->kind != TOKEN_WORD || token->length < 3 || token->length > LONGEST_WORD - 1)
        return false;
    stem->length = token->length;
    for (size_t i = 0; i < token->length; i++)
        stem->letters[i] = (char)(token->at[i] | 0x20);
    return true;
}

enum { MOST_BEHIND = 2 };

bool stance_verb(const struct tokens *tokens, size_t place, struct stance *stance)
{
    struct stem stem;
    int32_t found = -1;
    if (!take_stem(tokens_at(tokens, place), &stem))
        return false;
    for (size_t count = MOST_BEHIND + 1; found < 0 && count > 0; count--) {
        struct text words = words_behind(tokens, place, count - 1);
        if (words.length || count == 1)
            found = find_form(&stem, words);
        stance->after = place + count;
    }
    stance->takes = (unsigned)(found % FORM);
    stance->form = (enum say_form)(found / FORM);
    return found >= 0;
}

enum stance_kind stance_noun(const struct tokens *tokens, size_t place, struct stance *stance)
{
    struct stem stem;
    int32_t found = -1;
    if (!take_stem(tokens_at(tokens, place), &stem))
        return STANCE_NONE;
    for (size_t count = MOST_BEHIND + 1; found < 0 && count > 0; count--) {
        struct text words = words_behind(tokens, place, count - 1);
        if (words.length || count == 1)
            found = find_key(&quote_stance_nouns, &stem, words);
        stance->after = place + count;
    }
    stance->takes = (unsigned)(found % FORM);
    return found < 0 ? STANCE_NONE : (enum stance_kind)(found / FORM);
}

/* "Trump Says He Would", in a heading: words in capitals on both sides. */
static bool is_in_heading(const struct token *token)
{
    return token->capital && token[-1].kind == TOKEN_WORD && token[-1].capital &&
           token[1].kind == TOKEN_WORD && token[1].capital && token[2].capital;
}

/* May the vocabulary be wrong about it: does it lack the word, or call it a noun? */
static bool is_open(const struct token *token)
{
    return token->word == QUOTE_WORD_NONE || token->word == QUOTE_WORD_NOUN || token->word == QUOTE_WORD_WORK;
}

void stance_mark(struct tokens *tokens)
{
    struct stance stance;
    for (size_t place = TOKENS_MARGIN; place < tokens->count - TOKENS_MARGIN; place++) {
        struct token *token = &tokens->all[place];
        if (token->kind != TOKEN_WORD)
            continue;
        if (is_open(token) && stance_verb(tokens, place, &stance) &&
            (!token->word || stance.form == FORM_THIRD) &&
            (stance.form == FORM_THIRD || !is_in_heading(token))) {
            token->word = QUOTE_WORD_SAY;
            token->form = (unsigned char)stance.form;
            token->value = SAY_NOTHING_KNOWN;
            token->doubtful = true;
        }
        if (token_is(token, QUOTE_WORD_SAY) && token->form == FORM_THIRD && is_in_heading(token))
            token->capital = false;
    }
}
