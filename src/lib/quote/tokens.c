#include "lib/quote/tokens.h"

#include <stdlib.h>

#include "lib/bytes.h"
#include "lib/prose.h"
#include "lib/quote.h"
#include "lib/quote/lines.h"
#include "lib/quote/mark.h"
#include "lib/quote/skip.h"
#include "lib/quote/spelling.h"

/* A walk over the paragraph. */
struct cutter {
    struct tokens *tokens;
    const struct vocabulary *vocabulary;
    struct text text;
    size_t at, sentence; /* where the sentence at hand begins */
    size_t span;         /* the next one */
    size_t colon;        /* the next one, unless that is passed */
    bool spaced;
};

/* The next quotation; NULL where there is none. */
static const struct span *next_span(const struct cutter *cutter)
{
    return cutter->span < cutter->tokens->span_count ? &cutter->tokens->spans[cutter->span] : NULL;
}

/* Where it begins, over whose mark no token reaches; else the text's length. */
static size_t next_open(const struct cutter *cutter)
{
    const struct span *span = next_span(cutter);
    return span ? span->open : cutter->text.length;
}

/* What is not cut yet. */
static struct text rest_of(const struct cutter *cutter)
{
    return text_slice(cutter->text, cutter->at, cutter->text.length);
}

/* The token that was added last. */
static struct token *last_of(const struct cutter *cutter)
{
    return &cutter->tokens->all[cutter->tokens->count - 1];
}

static struct token *add(struct cutter *cutter, enum token_kind kind, size_t end)
{
    struct token *token = &cutter->tokens->all[cutter->tokens->count++];
    *token = (struct token){.at = cutter->text.at + cutter->at,
                            .length = end - cutter->at,
                            .kind = (unsigned char)kind,
                            .spaced = cutter->spaced};
    cutter->at = end;
    cutter->spaced = false;
    return token;
}

/* Takes 's or s' off; a contraction like "he's" keeps its verb to itself, too. */
static void take_owner(struct token *token)
{
    size_t length = spelling_owner(token_text(token));
    token->owns = length > 0;
    token->length -= length;
}

/* "Texas' governor": the apostrophe is no mark of a span, or it would not be met here. */
static bool take_plural_owner(struct cutter *cutter)
{
    struct token *last = last_of(cutter);
    size_t length = spelling_apostrophe(cutter->text, cutter->at);
    bool plural =
        length && !cutter->spaced && last->kind == TOKEN_WORD && (last->at[last->length - 1] | 0x20) == 's';
    if (plural) {
        last->owns = true;
        cutter->at += length;
    }
    return plural;
}

static void describe(struct token *token, uint32_t found)
{
    token->word = (unsigned char)vocabulary_class(found);
    token->value = (unsigned char)found;
    token->form = found >> FORM_SHIFT & 15;
    token->doubtful = found >> DOUBT_SHIFT & 1;
    token->other = (unsigned char)(found >> GIVEN_SHIFT);
}

/* Parts the pronoun behind a verb from it. */
static void part_pronoun(struct cutter *cutter, struct token *verb)
{
    struct inversion inversion;
    size_t end = cutter->at;
    if (!vocabulary_inversion(cutter->vocabulary, token_text(verb), &inversion))
        return;
    verb->length = inversion.verb_length;
    describe(verb, inversion.verb);
    cutter->at = end - inversion.pronoun_length;
    describe(add(cutter, TOKEN_WORD, end), inversion.pronoun);
}

static void take_word(struct cutter *cutter)
{
    struct text text = cutter->text;
    size_t start = cutter->at, end = spelling_word_end(text, start), most = next_open(cutter);
    struct token *token = add(cutter, TOKEN_WORD, end < most ? end : most);
    struct text word = text_slice(text, start, text.length);
    size_t elided = spelling_elided(word);
    token->capital = spelling_is_capital(text_slice(word, elided, word.length)) || spelling_article(word);
    take_owner(token);
    describe(token, vocabulary_look_up(cutter->vocabulary, token_text(token), text.at + text.length));
    if (!token->word && elided) /* "l'avocat" */
        describe(token,
                 vocabulary_look_up(cutter->vocabulary, text_slice(token_text(token), elided, token->length),
                                    text.at + text.length));
    if (!token->word && !token->owns)
        part_pronoun(cutter, token);
}

static void add_sign(struct cutter *cutter, size_t length, char sign)
{
    struct token *token = add(cutter, TOKEN_SIGN, cutter->at + length);
    token->value = (unsigned char)sign;
}

/* Most of a text are words of at most 15 ASCII letters, with a blank, or a comma and a blank behind them:
 * takes those from here on, up to what needs a closer look; false where that is here. */
static bool take_plain_words(struct cutter *cutter)
{
    struct text text = cutter->text;
    size_t from = cutter->at, open = next_open(cutter);
    while (cutter->at < open) {
        char tail[LETTERS_COUNTED + 1];
        const char *word = spelling_ahead(text, cutter->at, tail);
        unsigned letters = count_letters(word);
        if (!letters || letters == LETTERS_COUNTED)
            break;
        char next = word[letters];
        if (next != ' ' && next != ',' && next != '\n' && (next != '.' || letters == 1))
            break;
        struct token *token = add(cutter, TOKEN_WORD, cutter->at + letters);
        token->capital = (unsigned char)*word <= 'Z';
        describe(token, vocabulary_find(cutter->vocabulary, lexicon_key_letters(word, letters)));
        if (next == ',')
            add_sign(cutter, 1, ',');
        cutter->spaced = text_byte(text, cutter->at) == ' ';
        cutter->at += cutter->spaced;
    }
    return cutter->at > from;
}

static void take_number(struct cutter *cutter)
{
    size_t end = cutter->at;
    while (text_ascii_digit(text_byte(cutter->text, end)) ||
           ((text_byte(cutter->text, end) == ',' || text_byte(cutter->text, end) == '.') &&
            text_ascii_digit(text_byte(cutter->text, end + 1))))
        end++;
    add(cutter, TOKEN_NUMBER, end);
}

static void stop(struct cutter *cutter)
{
    struct token *last = last_of(cutter);
    cutter->sentence = cutter->at;
    if (!token_ends(last))
        add(cutter, TOKEN_STOP, cutter->at);
}

/* A full stop and the like ends a sentence, or belongs to the word before. */
static void take_stop(struct cutter *cutter, size_t length)
{
    struct token *last = last_of(cutter);
    struct text near = text_slice(cutter->text, 0, cutter->at + MARK_REACH);
    bool ends = prose_ends_at(near, cutter->sentence, cutter->at);
    cutter->at += length;
    if (ends)
        stop(cutter);
    else if (last->kind == TOKEN_WORD)
        last->dotted = true;
}

/* The sign that a character beyond ASCII stands for. */
static char wide_sign(struct text rest)
{
    if (spelling_dash(rest) || text_starts(rest, "‒"))
        return '-';
    if (text_starts(rest, "。") || text_starts(rest, "！") || text_starts(rest, "？"))
        return '!';
    if (text_starts(rest, "：") || text_starts(rest, "，"))
        return text_starts(rest, "：") ? ':' : ',';
    return '*';
}

static void take_sign(struct cutter *cutter, size_t length)
{
    struct text rest = rest_of(cutter);
    char sign = (unsigned char)*rest.at < 0x80 ? *rest.at : wide_sign(rest);
    if (sign == '.' || sign == '!' || sign == '?') {
        take_stop(cutter, length);
        return;
    }
    if (sign == '-' && text_starts(rest, "--"))
        length = 2;
    add_sign(cutter, length, sign);
}

/* A line's end, which white space was skipped with, ends a sentence, unless what stands around it says that
 * it goes on. */
static void take_line_end(struct cutter *cutter)
{
    const struct token *last = last_of(cutter);
    struct text rest = rest_of(cutter);
    bool comma = last->kind == TOKEN_QUOTE &&
                 text_byte(cutter->text, cutter->tokens->spans[last->quote].end - 1) == ',';
    bool dash = next_open(cutter) > cutter->at && (spelling_dash(rest) || text_starts(rest, "-"));
    bool small = last->kind == TOKEN_QUOTE && text_ascii_lower(text_byte(rest, 0)); /* "said Ann" */
    if (!comma && !dash && !small && !token_is_sign(last, ',') && !token_is_sign(last, ':'))
        stop(cutter);
}

static void skip_space(struct cutter *cutter)
{
    bool line_end = false;
    for (size_t length; (length = spelling_space(cutter->text, cutter->at)) > 0; cutter->at += length) {
        line_end = line_end || (text_byte(cutter->text, cutter->at) == '\n' && !cutter->tokens->wrapped);
        cutter->spaced = true;
    }
    if (line_end)
        take_line_end(cutter);
}

/* Does what follows begin a sentence: a capital, a digit, or another quotation? */
static bool begins_sentence(const struct cutter *cutter)
{
    struct text next = rest_of(cutter);
    while (text_ascii_space(text_byte(next, 0)))
        next = text_slice(next, 1, next.length);
    return !next.length || spelling_is_capital(next) || text_ascii_digit(*next.at) || mark_is(next, 0);
}

/* A quotation that ends in a full stop ends the sentence, too. */
static void take_quote(struct cutter *cutter)
{
    const struct span *span = &cutter->tokens->spans[cutter->span];
    struct token *token = add(cutter, TOKEN_QUOTE, span->after);
    token->quote = (unsigned)cutter->span++;
    if (text_byte(cutter->text, span->end - 1) == '.' && span->end > span->start && begins_sentence(cutter))
        stop(cutter);
}

/* Steps over a tag, and over the 's behind it, which the word within it has: "<b>Cole</b>'s". */
static void take_tag(struct cutter *cutter, size_t length)
{
    cutter->at += length;
    struct token *last = last_of(cutter);
    size_t apostrophe = spelling_apostrophe(cutter->text, cutter->at), end = cutter->at + apostrophe + 1;
    if (apostrophe && !cutter->spaced && last->kind == TOKEN_WORD && cutter->at < next_open(cutter) &&
        text_byte(cutter->text, end - 1) == 's' && !text_ascii_letter(text_byte(cutter->text, end))) {
        last->owns = true;
        cutter->at = end;
    }
}

static void take(struct cutter *cutter)
{
    unsigned char byte = text_byte(cutter->text, cutter->at);
    size_t length = 1;
    if (next_open(cutter) == cutter->at)
        take_quote(cutter);
    else if (text_ascii_letter(byte))
        take_word(cutter);
    else if (take_plural_owner(cutter))
        return;
    else if (byte == '@' && cutter->spaced && (length = spelling_handle(cutter->text, cutter->at)) > 0)
        add(cutter, TOKEN_WORD, cutter->at + length)->capital = true;
    else if (byte == '<' && (length = text_tag(text_slice(cutter->text, cutter->at, next_open(cutter)))) > 0)
        take_tag(cutter, length);
    else if (byte >= 0x80 && !(length = spelling_other(cutter->text, cutter->at)))
        take_word(cutter);
    else if (text_ascii_digit(byte))
        take_number(cutter);
    else if (byte >= 0x80 && text_blank(text_slice(cutter->text, cutter->at, cutter->at + length)))
        cutter->at += length, cutter->spaced = true;
    else
        take_sign(cutter, length ? length : 1);
}

/* Is a colon among what is not cut yet? It is looked for again only behind the one that was found, lest that
 * be quadratic. */
static bool has_colon(struct cutter *cutter)
{
    if (cutter->colon <= cutter->at)
        cutter->colon = cutter->at + text_find_byte(rest_of(cutter), ':');
    return cutter->colon < cutter->text.length;
}

/* Over sentences that no quotation needs; behind the last quotation all others, unless a colon there may
 * begin the next paragraph's. */
static void skip_on(struct cutter *cutter)
{
    const struct token *last = last_of(cutter);
    const struct span *span = next_span(cutter);
    if (!token_ends(last))
        return;
    if (!span && !token_is_sign(last - 1, ':') && !has_colon(cutter)) {
        cutter->at = cutter->text.length;
        return;
    }
    struct start start = {cutter->at, cutter->sentence};
    start = skip_sentences(cutter->text, start, span, cutter->tokens->wrapped);
    cutter->at = start.at;
    cutter->sentence = start.marks;
}

/* Room for so many tokens; the first ones are never written again. */
static void make_room(struct tokens *tokens, size_t most)
{
    if (most <= tokens->capacity)
        return;
    tokens->all = array_grow(tokens->all, &tokens->capacity, most, sizeof *tokens->all);
    memset(tokens->all, 0, TOKENS_MARGIN * sizeof *tokens->all);
}

void tokens_cut(struct tokens *tokens, struct text paragraph, const struct vocabulary *vocabulary, bool whole)
{
    struct cutter cutter = {.tokens = tokens, .vocabulary = vocabulary, .text = paragraph, .spaced = true};
    tokens->paragraph = paragraph;
    tokens->wrapped = lines_wrapped(paragraph);
    tokens->nouns = vocabulary_first(vocabulary) == QUOTE_GERMAN;
    tokens->count = TOKENS_MARGIN;
    make_room(tokens, tokens_most(paragraph));
    for (;;) {
        skip_space(&cutter);
        if (!whole)
            skip_on(&cutter);
        if (cutter.at >= paragraph.length)
            break;
        if (!take_plain_words(&cutter))
            take(&cutter);
    }
    memset(tokens->all + tokens->count, 0, TOKENS_MARGIN * sizeof *tokens->all);
    tokens->count += TOKENS_MARGIN;
}

void tokens_free(struct tokens *tokens)
{
    free(tokens->all);
}
