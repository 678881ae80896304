#include "lib/quote/stance.h"

#include "lib/quote/word.h"
#include "tables/quote-stances.h"

enum { LONGEST_WORD = 24, FORM = 10, SAY_NOTHING_KNOWN = 9 };

/* A word's letters in lower case, cut to what may be a verb's base form. */
struct stem {
    char letters[LONGEST_WORD + 1];
    size_t length;
};

/* What the table says of the stem followed by WORD, which may be empty; -1: nothing. */
static int32_t find(const struct stem *stem, struct text word)
{
    char key[2 * LONGEST_WORD + 2];
    if (word.length > LONGEST_WORD)
        return -1;
    memcpy(key, stem->letters, stem->length);
    if (!word.length)
        return table_find(&quote_stances, (struct text){key, stem->length});
    key[stem->length] = ' ';
    memcpy(key + stem->length + 1, word.at, word.length);
    return table_find(&quote_stances, (struct text){key, stem->length + 1 + word.length});
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

bool stance_at(const struct tokens *tokens, size_t place, struct stance *stance)
{
    const struct token *token = tokens_at(tokens, place), *next = token + 1;
    struct stem stem = {.length = token->length};
    if (token->kind != TOKEN_WORD || token->length < 3 || token->length > LONGEST_WORD - 1)
        return false;
    for (size_t i = 0; i < token->length; i++)
        stem.letters[i] = (char)(token->at[i] | 0x20);
    bool particle = next->kind == TOKEN_WORD && !next->capital;
    int32_t found = particle ? find_form(&stem, token_text(next)) : -1;
    stance->after = place + 1 + (found >= 0);
    if (found < 0)
        found = find_form(&stem, (struct text){NULL, 0});
    if (found < 0)
        return false;
    stance->takes = (unsigned)(found % FORM);
    stance->form = (enum say_form)(found / FORM);
    return true;
}

void stance_mark(struct tokens *tokens)
{
    struct stance stance;
    for (size_t place = TOKENS_MARGIN; place < tokens->count - TOKENS_MARGIN; place++) {
        struct token *token = &tokens->all[place];
        bool unknown =
            token->kind == TOKEN_WORD && (token->word == QUOTE_WORD_NONE || token->word == QUOTE_WORD_NOUN ||
                                          token->word == QUOTE_WORD_WORK);
        if (!unknown || !stance_at(tokens, place, &stance) || (token->word && stance.form != FORM_THIRD))
            continue;
        token->word = QUOTE_WORD_SAY;
        token->form = (unsigned char)stance.form;
        token->value = SAY_NOTHING_KNOWN;
        token->doubtful = true;
    }
}
