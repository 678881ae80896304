#include "lib/quote/stance.h"

#include "lib/quote/word.h"
#include "tables/quote-stance-nouns.h"
#include "tables/quote-stances.h"

/* In bytes: of a word, or of those behind it; in words: how many of these belong to it at most. */
enum { LONGEST_WORD = 24, MOST_BEHIND = 2 };

/* The COUNT words that may belong to the one at PLACE, behind it, as the text has them; else none. */
static struct text words_behind(const struct tokens *tokens, size_t place, size_t count)
{
    const struct token *first = tokens_at(tokens, place + 1), *last = tokens_at(tokens, place + count);
    for (const struct token *token = first; token <= last; token++)
        if (token->kind != TOKEN_WORD || token->capital || !token->spaced)
            return (struct text){NULL, 0};
    return count ? (struct text){first->at, (size_t)(last->at + last->length - first->at)}
                 : (struct text){NULL, 0};
}

/* What the table says of the word at PLACE with COUNT words behind it; -1: nothing. */
static int32_t find(const struct tokens *tokens, size_t place, size_t count, const struct table *table)
{
    char key[2 * LONGEST_WORD + 1];
    const struct token *token = tokens_at(tokens, place);
    struct text words = words_behind(tokens, place, count);
    size_t length = token->length;
    if (length > LONGEST_WORD || words.length > LONGEST_WORD || (count && !words.length))
        return -1;
    for (size_t i = 0; i < length; i++)
        key[i] = (char)(token->at[i] | 0x20);
    if (count) {
        key[length++] = ' ';
        memcpy(key + length, words.at, words.length);
        length += words.length;
    }
    return table_find(table, (struct text){key, length});
}

/* Fills in what the word at PLACE takes by the table, and the place behind it: of as many words together as
 * the table has. Its form or kind there; -1: it is none of stance. */
static int32_t read(const struct tokens *tokens, size_t place, const struct table *table,
                    struct stance *stance)
{
    bool may = tokens->stances && token_may_be_stance(tokens_at(tokens, place));
    int32_t alone = may ? find(tokens, place, 0, table) : -1, found = -1;
    size_t behind = MOST_BEHIND;
    if (alone < 0)
        return -1;
    while (behind > 0 && (found = find(tokens, place, behind, table)) < 0)
        behind--;
    stance->takes = (unsigned)((behind ? found : alone) % FORM_UNIT);
    stance->after = place + 1 + behind;
    return alone / FORM_UNIT;
}

bool stance_verb(const struct tokens *tokens, size_t place, struct stance *stance)
{
    int32_t form = read(tokens, place, &quote_stances, stance);
    if (form < 0)
        return false;
    stance->form = (enum say_form)form;
    return stance->takes;
}

enum stance_kind stance_noun(const struct tokens *tokens, size_t place, struct stance *stance)
{
    int32_t kind = read(tokens, place, &quote_stance_nouns, stance);
    return kind >= 0 && stance->takes ? (enum stance_kind)kind : STANCE_NONE;
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
        if (token_may_be_stance(token) && is_stance(tokens, place, &form)) {
            token->word = QUOTE_WORD_SAY;
            token->form = (unsigned char)form;
            token->value = SAY_NONE;
            token->doubtful = true;
        }
        if (token_is(token, QUOTE_WORD_SAY) && token->form == FORM_THIRD && is_in_heading(token))
            token->capital = false;
    }
}
