#include "lib/quote/dialogue.h"

#include "lib/quote.h"
#include "lib/quote/hearer.h"
#include "lib/quote/pattern.h"
#include "lib/quote/phrase.h"
#include "lib/quote/spelling.h"
#include "lib/quote/word.h"

/* The length of a dash at AT, hyphens too; 0: none stands there. */
static size_t dash_length(struct text text, size_t at)
{
    return text_byte(text, at) == '-' ? 1 : spelling_dash(text_slice(text, at, text.length));
}

static size_t skip_blanks(struct text text, size_t at)
{
    for (size_t length; text_byte(text, at) != '\n' && (length = spelling_space(text, at)) > 0;)
        at += length;
    return at;
}

/* May the sentence at AT begin: a capital, ¿, ¡ or …? */
static bool begins_speech(struct text text, size_t at)
{
    struct text rest = text_slice(text, at, text.length);
    if (text_starts(rest, "¿") || text_starts(rest, "¡") || text_starts(rest, "…"))
        return true;
    return spelling_is_capital(rest);
}

/* The speech of the line from AT on that a dash begins, up to the line's END; it is empty where none does. */
static struct span speech_of(struct text text, size_t at, size_t end)
{
    size_t open = skip_blanks(text, at), dash = dash_length(text, open),
           start = skip_blanks(text, open + dash);
    if (!dash || start >= end || !begins_speech(text, start))
        return (struct span){0};
    while (end > start && text_ascii_space(text_byte(text, end - 1)))
        end--;
    return (struct span){.open = open, .start = start, .end = end, .after = end, .dash = true};
}

/* Where the line ends that begins at AT; one that goes on in a small letter is part of it. */
static size_t line_end(struct text text, size_t at)
{
    for (;;) {
        at += text_find_byte(text_slice(text, at, text.length), '\n');
        if (!spelling_is_small(text_slice(text, at + 1, text.length)))
            return at;
        at++;
    }
}

static bool ends_in(struct text text, const char *ending)
{
    size_t length = strlen(ending);
    return text.length >= length && memcmp(text.at + text.length - length, ending, length) == 0;
}

/* The length of the dash that ends the text; 0: none does. */
static size_t last_dash(struct text text)
{
    size_t before = text.length > strlen("—") ? text.length - strlen("—") : 0;
    return ends_in(text, "-") ? 1 : spelling_dash(text_slice(text, before, text.length));
}

/* Does a comma, a dash, or a mark that ends a sentence part the speech before PLACE from the writer's words?
 */
static bool is_parted(const struct tokens *tokens, size_t place)
{
    struct text text = tokens->paragraph;
    text = text_trim(text_slice(text, 0, (size_t)(tokens_at(tokens, place)->at - text.at)));
    return ends_in(text, ",") || ends_in(text, "?") || ends_in(text, "!") || ends_in(text, "…") ||
           last_dash(text);
}

/* May what was found be the writer's words that say who speaks? A hyphen marks many more items of lists than
 * speech, in which "see the map" and "it may help" stand as often: behind one it is a person, and a verb that
 * is one of saying and nothing else. */
static bool tells_speaker(const struct dialogue *dialogue, size_t verb, const struct source *source)
{
    const struct tokens *tokens = &dialogue->tokens;
    const struct token *token = tokens_at(tokens, verb);
    return !dialogue->hyphen || (token_says(token) && !token->doubtful && token->form != FORM_BASE &&
                                 pattern_is_person(tokens, source) && !pattern_is_nobody(tokens, source));
}

/* "dit-il", "a répondu Anne", "said Ann": behind the source; 0: no such stands at PLACE. */
static size_t inverted_end(const struct dialogue *dialogue, size_t place)
{
    const struct tokens *tokens = &dialogue->tokens;
    struct source source;
    size_t verb = place;
    while (token_is(tokens_at(tokens, verb), QUOTE_WORD_AUXILIARY) ||
           token_is(tokens_at(tokens, verb), QUOTE_WORD_ADVERB) ||
           (verb == place && token_is(tokens_at(tokens, verb), QUOTE_WORD_OBJECT))) /* "lui a demandé" */
        verb++;
    size_t pronoun = verb > place && token_is(tokens_at(tokens, verb), QUOTE_WORD_PRONOUN);
    if (tokens_at(tokens, place)->capital || !word_is_verb(tokens, verb + pronoun) ||
        tokens_at(tokens, verb + pronoun)->form == FORM_GERUND)
        return 0;
    if (pronoun)
        return verb + 2;
    bool found = phrase_at(tokens, hearer_before_source(tokens, verb + 1), &source) &&
                 tells_speaker(dialogue, verb, &source);
    return found ? source.after : 0;
}

/* "she said", "Ann Cole told him" */
static size_t straight_end(const struct dialogue *dialogue, size_t place)
{
    enum { REACH = 6 };
    const struct tokens *tokens = &dialogue->tokens;
    struct source source;
    for (size_t verb = place + 1; verb < place + REACH && !token_ends(tokens_at(tokens, verb)); verb++)
        if (word_is_verb(tokens, verb) && tokens_at(tokens, verb)->value != SAY_CALLS)
            return phrase_before(tokens, verb, &source) && source.first == place &&
                           pattern_ends(tokens, verb) && tells_speaker(dialogue, verb, &source)
                       ? verb + 1
                       : 0;
    return 0;
}

/* Behind what else the writer says from PLACE on: up to a dash, or a comma behind which speech goes on.
 * Between marks it does so behind any. */
static size_t aside_end(const struct tokens *tokens, bool dashed, size_t place)
{
    for (; !token_ends(tokens_at(tokens, place)); place++) {
        const struct token *token = tokens_at(tokens, place), *next = token + 1;
        if (token_is_sign(token, '-'))
            return place;
        bool joined = token_is(next, QUOTE_WORD_CONJUNCTION) || word_ends_in(next, "ing");
        if (token_is_sign(token, ',') && !(dashed && joined))
            return place;
    }
    return place;
}

/* Does a dash with no blank behind it, but one before, open the writer's words at PLACE, whatever they say? A
 * hyphen does so in Spanish alone, else it begins the option of a command. */
static bool opens_aside(const struct dialogue *dialogue, size_t place)
{
    const struct token *dash = tokens_at(&dialogue->tokens, place - 1);
    return token_is_sign(dash, '-') && dash->spaced && dash[1].kind == TOKEN_WORD && !dash[1].spaced &&
           (!dialogue->hyphen || dialogue->languages & QUOTE_SPANISH);
}

/* Behind the writer's words at PLACE, which another dash closes where one opens them; 0: it is speech that
 * stands there. */
static size_t incise_end(const struct dialogue *dialogue, bool dashed, size_t place)
{
    const struct tokens *tokens = &dialogue->tokens;
    if (dashed && opens_aside(dialogue, place)) {
        while (tokens_at(tokens, place)->kind != TOKEN_NONE && !token_is_sign(tokens_at(tokens, place), '-'))
            place++;
        return place;
    }
    size_t end = is_parted(tokens, place) ? inverted_end(dialogue, place) : 0;
    if (!end && dashed && dialogue->languages & QUOTE_ENGLISH && is_parted(tokens, place))
        end = straight_end(dialogue, place);
    return end ? aside_end(tokens, dashed, end) : 0;
}

/* Where the speech ends that begins at START, before the writer's words at END: without a comma or a dash. */
static size_t piece_end(struct text text, size_t start, size_t end)
{
    struct text piece = text_trim(text_slice(text, start, end));
    piece.length -= ends_in(piece, ",") ? 1 : last_dash(piece);
    piece = text_trim(piece);
    return piece.length ? (size_t)(piece.at + piece.length - text.at) : start;
}

/* The first token of speech behind the writer's words that end at PLACE. */
static size_t skip_parting(const struct tokens *tokens, size_t place)
{
    while (tokens_at(tokens, place)->kind == TOKEN_STOP ||
           (tokens_at(tokens, place)->kind == TOKEN_SIGN && strchr(",-:;", tokens_at(tokens, place)->value)))
        place++;
    return place;
}

/* Adds the pieces of SPEECH between which the writer speaks; false where he does not: then there is one. */
static bool add_pieces(struct dialogue *dialogue, struct text paragraph, struct span speech)
{
    struct tokens *tokens = &dialogue->tokens;
    struct span piece = speech;
    bool parted = false;
    dialogue->hyphen = speech.dash && paragraph.at[speech.open] == '-';
    tokens_cut(tokens, text_slice(paragraph, speech.start, speech.end), dialogue->vocabulary, true);
    for (size_t place = TOKENS_MARGIN + 1, after; place < tokens->count - TOKENS_MARGIN; place++) {
        if (!(after = incise_end(dialogue, speech.dash, place)))
            continue;
        size_t words = (size_t)(tokens_at(tokens, place)->at - paragraph.at);
        piece.end = piece.after = piece_end(paragraph, piece.start, words);
        piece.dash = true;
        if (piece.end > piece.start)
            marks_add(&dialogue->spans, piece);
        place = skip_parting(tokens, after);
        bool over = tokens_at(tokens, place)->kind == TOKEN_NONE;
        piece = speech;
        piece.open = piece.start = over ? speech.end : (size_t)(tokens_at(tokens, place)->at - paragraph.at);
        parted = true;
    }
    if (piece.start < piece.end)
        marks_add(&dialogue->spans, piece);
    return parted;
}

/* Adds a quotation between marks, a French one in its pieces. */
static void add_marked(struct dialogue *dialogue, struct text paragraph, struct span span)
{
    bool angle = text_starts(text_slice(paragraph, span.open, span.start), "«");
    if (angle && dialogue->languages & QUOTE_FRENCH)
        add_pieces(dialogue, paragraph, span);
    else
        marks_add(&dialogue->spans, span);
}

/* Is a line behind a dash speech, though the writer says nothing in it? It is where the line before was; in
 * French and Spanish it needs no more than the end of a sentence. */
static bool is_speech(const struct dialogue *dialogue, struct text paragraph, const struct span *speech)
{
    if (paragraph.at[speech->open] == '-')
        return false;
    bool ends = strchr(".?!\xA6", paragraph.at[speech->end - 1]) != NULL;
    return ends && (dialogue->goes_on || dialogue->languages & (QUOTE_FRENCH | QUOTE_SPANISH));
}

/* Adds what the line holds from AT up to END; the quotations from *NEXT on are those between marks. */
static void read_line(struct dialogue *dialogue, struct text paragraph, size_t at, size_t end,
                      const struct spans *marks, size_t *next)
{
    size_t count = dialogue->spans.count;
    struct span speech = speech_of(paragraph, at, end);
    bool marked = *next < marks->count && marks->all[*next].open == speech.start,
         inside = count && dialogue->spans.all[count - 1].after > at; /* a quotation of more lines */
    dialogue->goes_on = speech.end > 0 && dialogue->dashes && !marked && !inside &&
                        (add_pieces(dialogue, paragraph, speech) || is_speech(dialogue, paragraph, &speech));
    if (!dialogue->goes_on)
        dialogue->spans.count = count;
    for (; *next < marks->count && marks->all[*next].open < end; ++*next)
        if (!dialogue->goes_on)
            add_marked(dialogue, paragraph, marks->all[*next]);
}

/* May a dash stand before the first word of a line? Most lines begin in a letter. */
static bool has_dash(struct text text, bool lines)
{
    for (size_t at = 0;; at++) {
        for (size_t length; (length = spelling_space(text, at)) > 0;)
            at += length;
        if (at >= text.length)
            return false;
        if (!text_ascii_alphanumeric(text.at[at]) && dash_length(text, at))
            return true;
        if (!lines)
            return false;
        at += text_find_byte(text_slice(text, at, text.length), '\n');
    }
}

void dialogue_find(struct dialogue *dialogue, struct text paragraph, bool lines, struct spans *spans)
{
    bool french = dialogue->languages & QUOTE_FRENCH && spans->count;
    size_t next = 0;
    if (!french && !has_dash(paragraph, lines)) {
        dialogue->goes_on = false;
        return;
    }
    dialogue->spans.count = 0;
    for (size_t at = 0, end; at < paragraph.length; at = end + 1) {
        end = line_end(paragraph, at);
        if (!text_blank(text_slice(paragraph, at, end)))
            read_line(dialogue, paragraph, at, end, spans, &next);
    }
    struct spans marks = *spans;
    *spans = dialogue->spans;
    dialogue->spans = marks;
}

void dialogue_free(struct dialogue *dialogue)
{
    tokens_free(&dialogue->tokens);
    marks_free(&dialogue->spans);
}
