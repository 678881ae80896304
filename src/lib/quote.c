#include "lib/quote.h"

#include <stdlib.h>

#include "lib/quote/indirect.h"
#include "lib/quote/kind.h"
#include "lib/quote/lines.h"
#include "lib/quote/reading.h"
#include "lib/quote/stance.h"

struct quote_reader *quote_reader_make(struct arena *arena, struct quote_options options)
{
    struct quote_reader *reader = arena_take(arena, 1, sizeof *reader);
    reader->options = options;
    reader->options.marks = options.marks ? options.marks : QUOTE_ALL_MARKS;
    reader->options.languages = options.languages ? options.languages : QUOTE_ENGLISH;
    reader->vocabulary = vocabulary_of(reader->options.languages);
    reader->dialogue = (struct dialogue){.vocabulary = &reader->vocabulary,
                                         .languages = reader->options.languages,
                                         .dashes = reader->options.marks & QUOTE_DASH};
    people_make(&reader->people, &reader->vocabulary, arena);
    return reader;
}

void quote_reader_free(struct quote_reader *reader)
{
    ahead_free(&reader->ahead);
    dialogue_free(&reader->dialogue);
    buffer_free(&reader->silence);
    free(reader->quotes);
    buffer_free(&reader->last.bytes);
    buffer_free(&reader->earlier.bytes);
    people_free(&reader->people);
}

void quote_begin(struct quote_reader *reader)
{
    turn_forget(reader);
    reader->dialogue.goes_on = reader->begun = reader->more = false;
    reader->speech = 0;
    reader->silence.length = 0;
    people_begin(&reader->people);
}

void quote_more(struct quote_reader *reader)
{
    reader->more = true;
}

/* Does the sentence begin with the quotation at PLACE? Quotations and signs before it are stepped over, but
 * those that stand before an earlier one only once. */
static bool begins_sentence(struct reading *reading, size_t place)
{
    const struct token *all = reading->tokens->all;
    size_t first = place;
    while (first != reading->run_last &&
           (all[first - 1].kind == TOKEN_QUOTE || all[first - 1].kind == TOKEN_SIGN))
        first--;
    reading->run_first = first == reading->run_last ? reading->run_first : first;
    reading->run_last = place;
    return token_ends(&all[reading->run_first - 1]);
}

/* Does it stand in a heading: in that of the text, or alone and short, in single marks, where speech has
 * stood in double ones? */
static bool is_in_heading(const struct reading *reading, bool alone, const struct quote *quote)
{
    enum { LONGEST = 8 };
    bool between = alone && reading->reader->speech == QUOTE_DOUBLE &&
                   text_words_most(quote->text, LONGEST + 1) <= LONGEST;
    return between || quote->start - reading->offset < reading->heading;
}

static enum quote_type type_of(struct reading *reading, size_t place, bool alone, const struct token *cue,
                               const struct quote *quote)
{
    enum { NEAR = 4 };
    const struct tokens *tokens = reading->tokens;
    if (alone || tokens->spans[tokens->all[place].quote].dash)
        return QUOTE_DIRECT;
    const struct token *before = &tokens->all[place - 1];
    bool whole = token_is_sign(before, ',') || token_is_sign(before, ':') || begins_sentence(reading, place);
    bool near = cue && cue < before && before - cue < NEAR;
    struct surroundings around = {.whole = whole,
                                  .sure = quote->pattern && quote->score > SURE,
                                  .language = vocabulary_first(&reading->reader->vocabulary),
                                  .calls = near && token_is(cue, QUOTE_WORD_SAY) && cue->value == SAY_CALLS};
    return kind_of(tokens, place, quote, around);
}

/* Is the phrase from START on that of the quotation's source, or of a candidate? */
static bool is_collected(const struct quote *quote, size_t start)
{
    bool found = quote->speaker_start == start;
    for (size_t i = 0; i < quote->candidate_count; i++)
        found = found || quote->candidates[i].start == start;
    return found;
}

/* The other sources, each of them once. */
static void collect(struct reading *reading, size_t place, size_t step, struct quote *quote)
{
    enum { MOST = 16 };
    struct quote_candidate *list = arena_take(reading->scratch, MOST, sizeof *list);
    struct attribution other;
    quote->candidates = list;
    while (quote->candidate_count < MOST && attribute_next(reading->tokens, place, &step, &other)) {
        struct known known = reading_known(reading, &other);
        if (!is_collected(quote, known.start))
            list[quote->candidate_count++] =
                (struct quote_candidate){known.speaker, known.start, known.end, other.pattern, other.score};
    }
}

/* Is it the next piece of the quotation before: behind the verb of that one, or right behind its clause? */
static bool is_piece(const struct reading *reading, size_t place, const struct attribution *attribution,
                     const struct quote *quote)
{
    bool same_verb = attribution->pattern && reading->last_cue && attribution->cue_first == reading->last_cue;
    bool next = reading->last_cue && quote->pattern == PATTERN_CONTINUED &&
                (token_ends(&reading->tokens->all[place - 1]) ||
                 token_is_sign(&reading->tokens->all[place - 1], ','));
    return same_verb || next || (quote->pattern == PATTERN_PARAGRAPH && reading->reader->unclosed);
}

/* Room for another quotation, of nobody; neither its text nor its type is set. */
static struct quote *add_quote(struct reading *reading)
{
    static const struct known nobody = {.score = 0};
    struct quote_reader *reader = reading->reader;
    reader->quotes =
        array_grow(reader->quotes, &reader->quote_capacity, reading->count + 1, sizeof *reader->quotes);
    struct quote *quote = &reader->quotes[reading->count++];
    reading_source(quote, &nobody, PATTERN_NONE, 0);
    quote->cue = nobody.speaker;
    quote->goes_on = false;
    quote->candidates = NULL;
    quote->candidate_count = 0;
    return quote;
}

/* The source that the attribution has found, with its verb, the candidates, and who that is. */
static void set_attribution(struct reading *reading, size_t place, size_t step,
                            const struct attribution *attribution, struct quote *quote)
{
    struct tokens *tokens = reading->tokens;
    struct known known = reading_known(reading, attribution);
    reading_source(quote, &known, attribution->pattern, attribution->score);
    quote->cue =
        reading_phrase(reading, reading_between(tokens, attribution->cue_first, attribution->cue_after));
    for (size_t cue = attribution->cue_first; cue < attribution->cue_after; cue++)
        tokens->all[cue].used = true;
    if (reading->reader->options.candidates)
        collect(reading, place, step, quote);
    if (attribution->score >= SURE)
        reading_resolve(reading, attribution, quote);
}

/* Whom a quotation goes on from that has no source of its own, or an unsure one. */
static void set_inherited(struct reading *reading, size_t place, bool alone, struct quote *quote)
{
    if (!quote->pattern || (quote->score < SURE && begins_sentence(reading, place)))
        turn_inherit(reading, place, alone, quote);
    if (alone && !quote->pattern && reading->reader->silence.length)
        turn_subject(reading, quote);
}

static void read_quote(struct reading *reading, size_t place)
{
    const struct tokens *tokens = reading->tokens;
    const struct span *span = &tokens->spans[tokens->all[place].quote];
    struct quote *quote = add_quote(reading);
    struct attribution attribution;
    struct text said = text_trim(text_slice(tokens->paragraph, span->start, span->end));
    turn_begin(reading, span);
    quote->text = reading_bare(reading, said);
    quote->start = reading->offset + (size_t)(said.at - tokens->paragraph.at);
    quote->end = quote->start + said.length;
    bool alone = attribute_is_alone(tokens, place), single = kind_is_single(tokens, place),
         heading = single && is_in_heading(reading, alone, quote);
    size_t step = 0;
    if (alone)
        attribution_clear(&attribution);
    else
        attribute_next(tokens, place, &step, &attribution);
    if (attribution.pattern)
        set_attribution(reading, place, step, &attribution, quote);
    bool unnamed = !attribution.pattern && turn_unnamed(reading, place, quote);
    if (!unnamed && (!alone || !heading))
        set_inherited(reading, place, alone, quote);
    quote->goes_on = is_piece(reading, place, &attribution, quote);
    if (attribution.pattern)
        reading->last_cue = attribution.cue_first > place ? attribution.cue_first : 0;
    const struct token *cue = attribution.pattern ? &tokens->all[attribution.cue_first] : NULL;
    heading = heading && !(cue && kind_is_past(cue));
    quote->type = heading ? QUOTE_OTHER : type_of(reading, place, alone, cue, quote);
    if (quote->type == QUOTE_DIRECT)
        reading->reader->speech |= single ? QUOTE_SINGLE : QUOTE_DOUBLE;
    if (quote->pattern && quote->score >= SURE)
        reading->last = (struct known){quote->speaker,       quote->name,        quote->about,
                                       quote->speaker_start, quote->speaker_end, quote->score};
}

static int compare_quotes(const void *a, const void *b)
{
    const struct quote *first = a, *second = b;
    return (first->start > second->start) - (first->start < second->start);
}

/* Reported speech, which takes its place among the quotations. */
static void read_indirect(struct reading *reading)
{
    const struct tokens *tokens = reading->tokens;
    struct indirect indirect;
    size_t spoken = reading->count;
    if (reading->reader->options.languages & QUOTE_ENGLISH)
        stance_mark(reading->tokens);
    for (size_t place = TOKENS_MARGIN; indirect_next(tokens, &place, &indirect);) {
        struct quote *quote = add_quote(reading);
        struct known known = reading_known(reading, &indirect.attribution);
        quote->type = QUOTE_INDIRECT;
        reading_source(quote, &known, indirect.attribution.pattern, indirect.attribution.score);
        if (known_is(&known))
            reading_see(reading, known.start - reading->offset);
        reading_name(reading, reading_person(reading, &indirect.attribution.source, quote->speaker), quote);
        quote->text = reading_between(tokens, indirect.first, indirect.after);
        quote->start = reading->offset + (size_t)(quote->text.at - tokens->paragraph.at);
        quote->end = quote->start + quote->text.length;
        quote->text = reading_bare(reading, quote->text);
        quote->cue = reading_between(tokens, indirect.attribution.cue_first, indirect.attribution.cue_after);
        quote->cue = reading_phrase(reading, quote->cue);
    }
    if (reading->count > spoken)
        qsort(reading->reader->quotes, reading->count, sizeof *reading->reader->quotes, compare_quotes);
}

/* "Karadsheh says:" at the end of a paragraph introduces the next one: who does so; no pattern where none is.
 */
static struct attribution find_end(const struct tokens *tokens)
{
    size_t end = tokens->count - TOKENS_MARGIN;
    struct attribution attribution;
    attribution_clear(&attribution);
    while (token_ends(&tokens->all[end - 1]) && end > TOKENS_MARGIN)
        end--;
    if (token_is_sign(&tokens->all[end - 1], ':') && !attribute_end(tokens, end, &attribution))
        attribution.pattern = PATTERN_NONE;
    return attribution;
}

/* Notes for the next paragraph how this one ends. */
static void read_end(struct reading *reading, const struct attribution *attribution)
{
    const struct tokens *tokens = reading->tokens;
    const struct span *last = tokens->span_count ? &tokens->spans[tokens->span_count - 1] : NULL;
    reading->reader->goes_on = reading->reader->unclosed = last && last->after == last->end && !last->dash;
    if (!attribution->pattern)
        return;
    struct quote next = {0};
    struct known known = reading_known(reading, attribution);
    reading_source(&next, &known, attribution->pattern, attribution->score);
    reading_resolve(reading, attribution, &next);
    reading->last = known;
    reading->last.name = next.name;
    reading->reader->goes_on = true;
}

void quote_look(struct quote_reader *reader, const struct text *paragraphs, size_t count, const char *end)
{
    struct ahead_options options = {&reader->vocabulary, &reader->dialogue, reader->options.marks,
                                    reader->options.indirect};
    ahead_find(&reader->ahead, paragraphs, count, end, options);
    reader->next = 0;
    reader->end = end;
}

size_t quote_paragraph(struct quote_reader *reader, size_t offset, struct quote **quotes,
                       struct arena *scratch)
{
    struct passage *passage = &reader->ahead.passages[reader->next++];
    struct tokens *tokens = &passage->tokens;
    struct text paragraph = tokens->paragraph;
    bool first = !reader->begun;
    reader->begun = true;
    reader->vocabulary = passage->vocabulary;
    if (passage->silent && passage->bare.length) {
        turn_forget(reader);
        turn_silence(reader, passage->bare, offset + (size_t)(passage->bare.at - paragraph.at));
    }
    if (passage->silent && !reader->options.indirect) {
        people_see(&reader->people, paragraph, 0, paragraph.length, reader->end);
        return 0;
    }
    struct reading reading = {.reader = reader,
                              .tokens = tokens,
                              .scratch = scratch,
                              .offset = offset,
                              .turn = offset,
                              .lines = passage->lines,
                              .tagged = text_find_byte(paragraph, '<') < paragraph.length};
    reading.heading = first && !tokens->wrapped ? lines_heading(paragraph, reader->more) : 0;
    for (size_t place = 0; tokens->span_count && place < tokens->count; place++)
        if (tokens->all[place].kind == TOKEN_QUOTE)
            read_quote(&reading, place);
    struct attribution end = find_end(tokens); /* before verbs of stance are marked */
    if (reader->options.indirect)
        read_indirect(&reading);
    read_end(&reading, &end);
    reading_see(&reading, paragraph.length);
    turn_keep(&reading);
    if (!passage->silent)
        reader->silence.length = 0;
    *quotes = reader->quotes;
    return reading.count;
}
