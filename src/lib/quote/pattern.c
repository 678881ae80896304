#include "lib/quote/pattern.h"

#include "lib/quote/hearer.h"
#include "lib/quote/word.h"

const char *quote_pattern_name(enum quote_pattern pattern)
{
    static const char *const names[] = {
        [PATTERN_NONE] = "none",
        [PATTERN_ACCORDING] = "according",
        [PATTERN_CARRIED] = "carried",
        [PATTERN_CONTINUED] = "continued",
        [PATTERN_GLUED_SOURCE] = "glued-source",
        [PATTERN_NOUN_QUOTE] = "noun-quote",
        [PATTERN_OWNER] = "owner",
        [PATTERN_PARAGRAPH] = "paragraph",
        [PATTERN_QUOTE_BY_SOURCE] = "quote-by-source",
        [PATTERN_QUOTE_COLON_SOURCE] = "quote-colon-source",
        [PATTERN_QUOTE_DASH_SOURCE] = "quote-dash-source",
        [PATTERN_QUOTE_SOURCE_VERB] = "quote-source-verb",
        [PATTERN_QUOTE_VERB_SOURCE] = "quote-verb-source",
        [PATTERN_SENTENCE_BEFORE] = "sentence-before",
        [PATTERN_SOURCE_COLON_QUOTE] = "source-colon-quote",
        [PATTERN_SOURCE_NOUN_QUOTE] = "source-noun-quote",
        [PATTERN_SOURCE_VERB_QUOTE] = "source-verb-quote",
        [PATTERN_SUBJECT] = "subject",
        [PATTERN_TAIL] = "tail",
        [PATTERN_TURN] = "turn",
        [PATTERN_VERB_SOURCE_QUOTE] = "verb-source-quote",
        [PATTERN_ACCORDING_CONTENT] = "according-content",
        [PATTERN_ASKED_CONTENT] = "asked-content",
        [PATTERN_CONTENT_SOURCE_VERB] = "content-source-verb",
        [PATTERN_CONTENT_VERB_SOURCE] = "content-verb-source",
        [PATTERN_EXPECTED_CONTENT] = "expected-content",
        [PATTERN_OWNER_NOUN_CONTENT] = "owner-noun-content",
        [PATTERN_SOURCE_COLON_CONTENT] = "source-colon-content",
        [PATTERN_SOURCE_STANCE_CONTENT] = "source-stance-content",
        [PATTERN_SOURCE_VERB_CONTENT] = "source-verb-content",
    };
    return names[pattern];
}

bool pattern_found(struct attribution *attribution, size_t cue, size_t cue_after, enum quote_pattern pattern,
                   int score)
{
    attribution->cue_first = cue;
    attribution->cue_after = cue_after;
    attribution->pattern = pattern;
    attribution->score = score;
    return true;
}

bool pattern_according(const struct tokens *tokens, size_t from, struct attribution *attribution)
{
    const struct token *token = tokens_at(tokens, from);
    size_t after = word_according(tokens, from);
    bool behind = token_is(token, QUOTE_WORD_ACCORDING) && token->value == BEHIND_PHRASE;
    bool found = behind ? phrase_before(tokens, from, &attribution->source)
                        : after > from && phrase_at(tokens, after, &attribution->source);
    size_t start = behind ? from : word_according_start(tokens, from);
    return found && pattern_found(attribution, start, behind ? from + 1 : after, PATTERN_ACCORDING, 90);
}

bool pattern_is_nobody(const struct tokens *tokens, const struct source *source)
{
    const struct token *token = tokens_at(tokens, source->name_first);
    bool you = token_is(token, QUOTE_WORD_PRONOUN) && token->value == YOU;
    return source->pronoun && (you || text_alike(token_text(token), text_of("which")));
}

bool pattern_is_person(const struct tokens *tokens, const struct source *source)
{
    return source->named || source->pronoun || source->several ||
           word_has_role(tokens, source->first, source->after);
}

bool pattern_is_by(const struct token *token)
{
    return token_is(token, QUOTE_WORD_PREPOSITION) && token->value == BY_WHOM;
}

bool pattern_owned_noun(const struct tokens *tokens, size_t noun, struct source *source)
{
    bool word = token_is(tokens_at(tokens, noun), QUOTE_WORD_NOUN) ||
                (token_is(tokens_at(tokens, noun), QUOTE_WORD_SAY) && !word_is_verb(tokens, noun));
    return word && phrase_owner(tokens, noun, source);
}

bool pattern_ends(const struct tokens *tokens, size_t verb)
{
    bool tells = tokens_at(tokens, verb)->value == SAY_TELLS;
    const struct token *next = tokens_at(tokens, tells ? hearer_end(tokens, verb + 1) : verb + 1);
    switch ((enum quote_word)next->word) {
    case QUOTE_WORD_PREPOSITION:
    case QUOTE_WORD_TIME:
    case QUOTE_WORD_ADVERB:
    case QUOTE_WORD_SUBORDINATOR:
    case QUOTE_WORD_CONJUNCTION:
        return true;
    case QUOTE_WORD_SAY:
        return next->form == FORM_GERUND;
    default:
        return next->kind != TOKEN_WORD || !next->spaced;
    }
}

struct text pattern_inside(const struct tokens *tokens, size_t place)
{
    const struct span *span = &tokens->spans[tokens_at(tokens, place)->quote];
    return text_trim(text_slice(tokens->paragraph, span->start, span->end));
}

char pattern_last_byte(const struct tokens *tokens, size_t place)
{
    struct text text = pattern_inside(tokens, place);
    return text.length ? text.at[text.length - 1] : ' ';
}
