#include "lib/quote/pattern.h"
#include "lib/quote/reading.h"
#include "lib/quote/spelling.h"

enum { SILENCE = 300 };

void turn_forget(struct quote_reader *reader)
{
    reader->last.known = reader->earlier.known = (struct known){.score = 0};
    reader->goes_on = reader->unclosed = false;
}

static void swap_speakers(struct quote_reader *reader)
{
    struct kept last = reader->last;
    reader->last = reader->earlier;
    reader->earlier = last;
}

/* Who speaks in a paragraph that is a quotation alone: whoever did in the paragraph before, or, where two
 * took turns and may go on so, the other one. */
static void carry(struct reading *reading, bool may_turn, struct quote *quote)
{
    struct quote_reader *reader = reading->reader;
    struct known *last = &reader->last.known, *earlier = &reader->earlier.known;
    bool turns = may_turn && known_is(earlier) && !reader->goes_on && !text_equal(last->name, earlier->name);
    if (!known_is(last))
        return;
    if (turns)
        swap_speakers(reader);
    struct known known = reader->last.known;
    known.speaker = arena_copy(reading->scratch, known.speaker);
    known.name = arena_copy(reading->scratch, known.name);
    known.about = arena_copy(reading->scratch, known.about);
    reading_source(quote, &known,
                   reader->goes_on ? PATTERN_PARAGRAPH
                   : turns         ? PATTERN_TURN
                                   : PATTERN_CARRIED,
                   reader->goes_on ? INHERITED : CARRIED);
}

/* The subject of the sentence before, which no quotation stands in, if it is a person. */
static bool take_subject_before(struct reading *reading, size_t place, struct quote *quote)
{
    const struct tokens *tokens = reading->tokens;
    size_t end = tokens_sentence_start(tokens, place, LONGEST_GAP);
    struct attribution attribution = {.pattern = PATTERN_NONE};
    if (end <= TOKENS_MARGIN || !token_ends(&tokens->all[end - 1]) ||
        !phrase_subject(tokens, end - 1, &attribution.source) ||
        !pattern_is_person(tokens, &attribution.source))
        return false;
    struct known known = reading_known(reading, &attribution);
    reading_source(quote, &known, PATTERN_SENTENCE_BEFORE, CARRIED);
    reading_resolve(reading, &attribution, quote);
    return true;
}

/* Who spoke before, in this paragraph or the one before. */
static void inherit_turn(struct reading *reading, bool may_turn, struct quote *quote)
{
    if (known_is(&reading->last))
        reading_source(quote, &reading->last, PATTERN_CONTINUED, INHERITED);
    else
        carry(reading, may_turn, quote);
}

void turn_inherit(struct reading *reading, size_t place, bool alone, struct quote *quote)
{
    bool dash = reading->tokens->spans[reading->tokens->all[place].quote].dash;
    bool last = known_is(&reading->last);
    if (last || (alone && (dash || !take_subject_before(reading, place, quote))))
        inherit_turn(reading, true, quote);
}

void turn_silence(struct quote_reader *reader, struct text text, size_t offset)
{
    size_t from = text.length > SILENCE ? text.length - SILENCE : 0;
    reader->silence.length = 0;
    if (strchr(".?!", text.at[text.length - 1]))
        buffer_add(&reader->silence, text_slice(text, from, text.length));
    reader->silence_at = offset + from;
}

void turn_subject(struct reading *reading, struct quote *quote)
{
    struct quote_reader *reader = reading->reader;
    struct reading before = *reading;
    struct attribution attribution = {.pattern = PATTERN_NONE};
    before.tokens = &reader->dialogue.tokens;
    before.offset = reader->silence_at;
    tokens_cut(before.tokens, buffer_text(&reader->silence), &reader->vocabulary, true);
    size_t end = before.tokens->count - TOKENS_MARGIN;
    while (end > TOKENS_MARGIN && token_ends(&before.tokens->all[end - 1]))
        end--;
    size_t first = tokens_sentence_start(before.tokens, end, end);
    bool whole = before.tokens->all[first - 1].kind == TOKEN_STOP || reader->silence.length < SILENCE;
    if (!whole || !phrase_subject(before.tokens, end, &attribution.source) ||
        !pattern_is_person(before.tokens, &attribution.source) ||
        pattern_is_nobody(before.tokens, &attribution.source))
        return;
    const struct token *subject = &before.tokens->all[attribution.source.first];
    if (attribution.source.pronoun && subject->value == IT)
        return;
    struct known known = reading_known(&before, &attribution);
    known.speaker = arena_copy(reading->scratch, known.speaker);
    known.about = arena_copy(reading->scratch, known.about);
    reading_source(quote, &known, PATTERN_SENTENCE_BEFORE, CARRIED);
    reading_name(reading, reading_person(&before, &attribution.source, quote->speaker), quote);
    reading->turn =
        known.start; /* it is kept for the next paragraph, too, though it stands before this one */
}

/* Does a quotation stand in the sentence before that of PLACE? */
static bool follows_quote(const struct tokens *tokens, size_t place)
{
    size_t at = tokens_sentence_start(tokens, place, LONGEST_GAP) - 1;
    while (place - at < LONGEST_GAP && at > TOKENS_MARGIN && !token_ends_clause(&tokens->all[at - 1]))
        at--;
    return tokens->all[at - 1].kind == TOKEN_QUOTE;
}

bool turn_unnamed(struct reading *reading, size_t place, struct quote *quote)
{
    const struct tokens *tokens = reading->tokens;
    bool bare =
        vocabulary_first(&reading->reader->vocabulary) == QUOTE_SPANISH; /* "dijo": he, she, it said */
    size_t verb = bare ? attribute_bare_verb(tokens, place) : place;
    if (verb == place)
        return false;
    if (follows_quote(tokens, place) || !take_subject_before(reading, place, quote))
        inherit_turn(reading, false, quote);
    if (!quote->pattern && reading->reader->silence.length)
        turn_subject(reading, quote);
    quote->cue = reading_phrase(reading, reading_between(tokens, verb, verb + 1));
    reading->last_cue = verb;
    return true;
}

void turn_keep(struct reading *reading)
{
    const struct known *last = &reading->last;
    if (!known_is(last) || last->start < reading->turn)
        return;
    swap_speakers(reading->reader);
    struct kept *kept = &reading->reader->last;
    size_t name = last->speaker.length, about = name + last->name.length;
    kept->bytes.length = 0;
    buffer_add(&kept->bytes, last->speaker);
    buffer_add(&kept->bytes, last->name);
    buffer_add(&kept->bytes, last->about);
    kept->known = *last;
    kept->known.speaker = text_slice(buffer_text(&kept->bytes), 0, name);
    kept->known.name = text_slice(buffer_text(&kept->bytes), name, about);
    kept->known.about = text_slice(buffer_text(&kept->bytes), about, kept->bytes.length);
}

/* The length of the blank that ends before AT; 0: none does. */
static size_t blank_before(struct text text, size_t at)
{
    if (!at || text.at[at - 1] == ' ' || text.at[at - 1] == '\t')
        return at > 0;
    return at > 1 && spelling_space(text, at - 2) == 2 ? 2 : 0;
}

/* Does nothing but blanks stand before it, in its line or in the paragraph? */
static bool begins_line(struct text paragraph, size_t at)
{
    size_t line = at;
    for (size_t length; (length = blank_before(paragraph, line)) > 0;)
        line -= length;
    return !line || paragraph.at[line - 1] == '\n' || text_blank(text_slice(paragraph, 0, line));
}

void turn_begin(struct reading *reading, const struct span *span)
{
    struct text paragraph = reading->tokens->paragraph;
    if (!span->dash || span->open == span->start || !begins_line(paragraph, span->open))
        return;
    turn_keep(reading);
    reading->turn = reading->offset + span->open;
    reading->last = (struct known){.score = 0};
    reading->reader->goes_on = reading->reader->unclosed = false;
}
