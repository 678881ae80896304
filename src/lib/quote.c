#include "lib/quote.h"

#include <stdlib.h>

#include "lib/quote/ahead.h"
#include "lib/quote/attribute.h"
#include "lib/quote/dialogue.h"
#include "lib/quote/indirect.h"
#include "lib/quote/kind.h"
#include "lib/quote/pattern.h"
#include "lib/quote/people.h"
#include "lib/quote/stance.h"

/* A source that was found, for quotations that name none. */
struct known {
    struct text speaker, name, about;
    size_t start, end; /* offsets of its phrase in the document; the same: none is known */
    int score;
};

/* One that is kept from paragraph to paragraph, with its texts. */
struct kept {
    struct known known;
    struct buffer bytes;
};

struct quote_reader {
    struct vocabulary vocabulary;
    struct dialogue dialogue;
    struct ahead ahead;
    size_t next;          /* the paragraph whose turn it is */
    const char *end;      /* of the bytes that can be read behind it */
    struct quote *quotes; /* of the paragraph at hand, with room for more */
    size_t quote_capacity;
    struct kept last;    /* who spoke in the paragraph before */
    struct kept earlier; /* who spoke before that, in another paragraph */
    bool goes_on;        /* the paragraph before ends in a colon, or in a quotation that is not closed */
    bool unclosed;       /* it ends in such a quotation */
    struct people people;
    struct quote_options options;
    unsigned
        speech; /* of the document so far, the marks in which it stands: single ones, and others as double */
    bool begun; /* a paragraph of the document was read */
    struct buffer silence; /* the end of the paragraph before, where no quotation stands in it; else empty */
    size_t silence_at;     /* its offset in the document */
    bool more;             /* there is another one behind the first */
};

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

/* Nobody's speech goes on. */
static void forget_speakers(struct quote_reader *reader)
{
    reader->last.known = reader->earlier.known = (struct known){.score = 0};
    reader->goes_on = reader->unclosed = false;
}

void quote_begin(struct quote_reader *reader)
{
    forget_speakers(reader);
    reader->dialogue.goes_on = reader->begun = reader->more = false;
    reader->speech = 0;
    reader->silence.length = 0;
    people_begin(&reader->people);
}

void quote_more(struct quote_reader *reader)
{
    reader->more = true;
}

/* The paragraph at hand. */
struct reading {
    struct quote_reader *reader;
    struct tokens *tokens;
    struct arena *scratch;
    size_t offset, turn; /* of the paragraph; of the turn at hand, which is all of it but in dialogue */
    size_t heading;      /* bytes of the heading that it begins with */
    bool lines;          /* it is more than one line */
    bool tagged;         /* tags may stand in it */
    struct known last;   /* of the quotations before */
    size_t last_cue;     /* the token of its verb, where that stands behind a quotation; 0: it does not */
    size_t count;        /* of the reader's quotes */
    size_t seen;         /* bytes of the paragraph in which people were looked for */
    size_t next_span;
    size_t run_first,
        run_last; /* of the quotations and signs up to the quotation before; 0: none were looked at */
};

/* The text of the tokens [FIRST, AFTER), with the stop of "Jr." */
static struct text text_between(const struct tokens *tokens, size_t first, size_t after)
{
    if (first >= after)
        return (struct text){NULL, 0};
    const struct token *from = &tokens->all[first], *last = &tokens->all[after - 1];
    return (struct text){from->at, (size_t)(last->at + last->length + last->dotted - from->at)};
}

/* A text of the paragraph without its tags. */
static struct text without_tags(const struct reading *reading, struct text text)
{
    if (!reading->tagged || text_find_byte(text, '<') == text.length)
        return text;
    char *bytes = arena_take(reading->scratch, text.length, 1);
    struct text bare = {bytes, 0};
    while (text.length) {
        size_t length = text_tag(text), plain = 1 + text_find_byte(text_slice(text, 1, text.length), '<');
        if (!length) {
            memcpy(bytes + bare.length, text.at, plain);
            bare.length += plain;
        }
        text = text_slice(text, length ? length : plain, text.length);
    }
    return bare;
}

/* A phrase of the paragraph as it is called: without tags, and with a blank for the end of a line in it. */
static struct text phrase_text(const struct reading *reading, struct text text)
{
    struct text phrase = without_tags(reading, text), rest = phrase, line;
    if (!reading->lines || text_find_byte(phrase, '\n') == phrase.length)
        return phrase;
    char *bytes = arena_take(reading->scratch, phrase.length, 1);
    phrase = (struct text){bytes, 0};
    while (text_line(&rest, '\n', &line)) {
        line = text_trim(line);
        memcpy(bytes + phrase.length, line.at, line.length);
        phrase.length += line.length;
        if (rest.length)
            bytes[phrase.length++] = ' ';
    }
    return phrase;
}

static struct known known_of(const struct reading *reading, const struct attribution *attribution)
{
    const struct tokens *tokens = reading->tokens;
    const struct source *source = &attribution->source;
    struct known known = {.score = attribution->score};
    struct text phrase = text_between(tokens, source->first, source->after);
    if (!phrase.length)
        return known;
    known.speaker = text_between(tokens, source->name_first, source->name_after);
    known.speaker.length -= source->cut;
    known.about = text_between(tokens, source->about_first, source->about_after);
    known.start = reading->offset + (size_t)(phrase.at - tokens->paragraph.at);
    known.end = known.start + phrase.length;
    known.speaker = phrase_text(reading, known.speaker);
    known.about = phrase_text(reading, known.about);
    return known;
}

static void set_source(struct quote *quote, const struct known *known, const char *pattern, int score)
{
    quote->speaker = known->speaker;
    quote->name = known->name.length ? known->name : known->speaker;
    quote->about = known->about;
    quote->speaker_start = known->start;
    quote->speaker_end = known->end;
    quote->pattern = pattern;
    quote->score = score;
}

/* Above SURE a source makes speech of words between marks; an owner's name (SURE) only of several. */
enum { SILENCE = 300, SURE = 40, INHERITED = 60, CARRIED = 45, NEAR = 4 };

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

static void swap_speakers(struct quote_reader *reader)
{
    struct kept last = reader->last;
    reader->last = reader->earlier;
    reader->earlier = last;
}

static bool is_known(const struct known *known)
{
    return known->start < known->end;
}

/* Who speaks in a paragraph that is a quotation alone: whoever did in the paragraph before, or, where two
 * took turns, the other one. */
static void carry(struct reading *reading, struct quote *quote)
{
    struct quote_reader *reader = reading->reader;
    struct known *last = &reader->last.known, *earlier = &reader->earlier.known;
    bool turns = is_known(earlier) && !reader->goes_on && !text_equal(last->name, earlier->name);
    if (!is_known(last))
        return;
    if (turns)
        swap_speakers(reader);
    struct known known = reader->last.known;
    known.speaker = arena_copy(reading->scratch, known.speaker);
    known.name = arena_copy(reading->scratch, known.name);
    known.about = arena_copy(reading->scratch, known.about);
    set_source(quote, &known,
               reader->goes_on ? "paragraph"
               : turns         ? "turn"
                               : "carried",
               reader->goes_on ? INHERITED : CARRIED);
}

/* The subject of the sentence before, which no quotation stands in. */
static bool take_subject_before(struct reading *reading, size_t place, struct quote *quote)
{
    const struct tokens *tokens = reading->tokens;
    size_t end = place;
    while (!token_ends(&tokens->all[end - 1]))
        end--;
    struct attribution attribution = {.pattern = NULL};
    if (end <= TOKENS_MARGIN || !phrase_subject(tokens, end - 1, &attribution.source))
        return false;
    struct known known = known_of(reading, &attribution);
    set_source(quote, &known, "sentence-before", CARRIED);
    return true;
}

/* A quotation that stands alone, or begins a sentence that names no source, goes on with the one before. */
static void inherit(struct reading *reading, size_t place, bool alone, struct quote *quote)
{
    bool dash = reading->tokens->spans[reading->tokens->all[place].quote].dash;
    if (is_known(&reading->last))
        set_source(quote, &reading->last, "continued", INHERITED);
    else if (alone && (dash || !take_subject_before(reading, place, quote)))
        carry(reading, quote);
}

/* Looks for people up to PLACE of the paragraph, outside of quotations. */
static void see_until(struct reading *reading, size_t place)
{
    const struct tokens *tokens = reading->tokens;
    while (reading->seen < place) {
        const struct span *span =
            reading->next_span < tokens->span_count ? &tokens->spans[reading->next_span] : NULL;
        size_t end = span && span->open < place ? span->open : place;
        if (end > reading->seen)
            people_see(&reading->reader->people, tokens->paragraph, reading->seen, end, reading->reader->end);
        reading->seen = end;
        if (span && span->open < place) {
            reading->seen = span->after;
            reading->next_span++;
        }
    }
}

/* The person whom the source names, or stands for. */
static const struct person *person_of(const struct reading *reading, const struct source *source,
                                      struct text speaker)
{
    const struct people *people = &reading->reader->people;
    const struct token *token = &reading->tokens->all[source->name_first];
    if (source->pronoun && source->of_first < source->of_after)
        return people_known(people, text_between(reading->tokens, source->of_first, source->of_after));
    if (source->pronoun)
        return token->value == GENDER_MAN || token->value == GENDER_WOMAN
                   ? people_pronoun(people, token->value)
                   : NULL;
    return source->named ? people_known(people, speaker) : NULL;
}

/* Who the speaker is in full, and what the text has said of them. */
static void name_speaker(struct reading *reading, const struct person *person, struct quote *quote)
{
    const struct people *people = &reading->reader->people;
    if (!person)
        return;
    quote->name = arena_copy(reading->scratch, people_name(people, person));
    if (!quote->about.length)
        quote->about = arena_copy(reading->scratch, people_about(people, person));
}

/* The subject of the last sentence of the paragraph before, in which no quotation stands. */
static bool take_subject_of_silence(struct reading *reading, struct quote *quote)
{
    struct quote_reader *reader = reading->reader;
    struct reading before = *reading;
    struct attribution attribution = {.pattern = NULL};
    before.tokens = &reader->dialogue.tokens;
    before.offset = reader->silence_at;
    tokens_cut(before.tokens, buffer_text(&reader->silence), &reader->vocabulary, true);
    size_t end = before.tokens->count - TOKENS_MARGIN, first;
    while (end > TOKENS_MARGIN && token_ends(&before.tokens->all[end - 1]))
        end--;
    for (first = end; !token_ends(&before.tokens->all[first - 1]);)
        first--;
    bool whole = before.tokens->all[first - 1].kind == TOKEN_STOP || reader->silence.length < SILENCE;
    if (!whole || !phrase_subject(before.tokens, end, &attribution.source) ||
        !pattern_is_person(before.tokens, &attribution.source) ||
        pattern_is_nobody(before.tokens, &attribution.source))
        return false;
    const struct token *subject = &before.tokens->all[attribution.source.first];
    if (attribution.source.pronoun && subject->value == IT)
        return false;
    struct known known = known_of(&before, &attribution);
    known.speaker = arena_copy(reading->scratch, known.speaker);
    known.about = arena_copy(reading->scratch, known.about);
    set_source(quote, &known, "sentence-before", CARRIED);
    name_speaker(reading, person_of(&before, &attribution.source, quote->speaker), quote);
    return true;
}

/* The same, of somebody who speaks: that is noted, for pronouns to come. */
static void resolve(struct reading *reading, const struct attribution *attribution, struct quote *quote)
{
    struct people *people = &reading->reader->people;
    const struct source *source = &attribution->source;
    const struct token *token = &reading->tokens->all[source->name_first];
    static const struct text nothing = {NULL, 0};
    see_until(reading, (size_t)(token->at - reading->tokens->paragraph.at));
    if (source->named)
        people_speak(people, quote->speaker, quote->about);
    else if (source->pronoun && source->of_first < source->of_after)
        people_speak(people, text_between(reading->tokens, source->of_first, source->of_after), nothing);
    const struct person *person = person_of(reading, source, quote->speaker);
    name_speaker(reading, person, quote);
    if (!person || !source->pronoun)
        return;
    if (source->of_first == source->of_after)
        people_tell(people, person, token->value);
    people_speak(people, quote->name, nothing);
}

/* Does it stand in a heading: in that of the text, or alone and short, in single marks, where speech has
 * stood in double ones? */
static bool is_in_heading(const struct reading *reading, size_t place, const struct quote *quote)
{
    enum { LONGEST = 8 };
    bool between = attribute_is_alone(reading->tokens, place) && reading->reader->speech == QUOTE_DOUBLE &&
                   text_words_most(quote->text, LONGEST + 1) <= LONGEST;
    return between || quote->start - reading->offset < reading->heading;
}

static enum quote_type type_of(struct reading *reading, size_t place, const struct token *cue,
                               const struct quote *quote)
{
    const struct tokens *tokens = reading->tokens;
    if (kind_is_single(tokens, place) && !(cue && kind_is_past(cue)) && is_in_heading(reading, place, quote))
        return QUOTE_OTHER;
    if (attribute_is_alone(tokens, place) || tokens->spans[tokens->all[place].quote].dash)
        return QUOTE_DIRECT;
    const struct token *before = &tokens->all[place - 1];
    bool whole = token_is_sign(before, ',') || token_is_sign(before, ':') || begins_sentence(reading, place);
    bool near = cue && cue < before && before - cue < NEAR;
    struct evidence evidence = {.whole = whole,
                                .sure = quote->pattern && quote->score > SURE,
                                .calls = near && token_is(cue, QUOTE_WORD_SAY) && cue->value == SAY_CALLS};
    return kind_of(tokens, place, quote, evidence);
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
static void collect(struct reading *reading, size_t place, int step, struct quote *quote)
{
    enum { MOST = 16 };
    struct quote_candidate *list = arena_take(reading->scratch, MOST, sizeof *list);
    struct attribution other;
    quote->candidates = list;
    while (quote->candidate_count < MOST && attribute_next(reading->tokens, place, &step, &other)) {
        struct known known = known_of(reading, &other);
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
    bool next = reading->last_cue && quote->pattern && strcmp(quote->pattern, "continued") == 0 &&
                (token_ends(&reading->tokens->all[place - 1]) ||
                 token_is_sign(&reading->tokens->all[place - 1], ','));
    return same_verb || next ||
           (quote->pattern && strcmp(quote->pattern, "paragraph") == 0 && reading->reader->unclosed);
}

/* Room for another quotation, of nobody; neither its text nor its type is set. */
static struct quote *add_quote(struct reading *reading)
{
    static const struct known nobody = {.score = 0};
    struct quote_reader *reader = reading->reader;
    reader->quotes =
        array_grow(reader->quotes, &reader->quote_capacity, reading->count + 1, sizeof *reader->quotes);
    struct quote *quote = &reader->quotes[reading->count++];
    set_source(quote, &nobody, NULL, 0);
    quote->cue = nobody.speaker;
    quote->goes_on = false;
    quote->candidates = NULL;
    quote->candidate_count = 0;
    return quote;
}

/* Keeps for the next turn who spoke last in this one. */
static void keep(struct reading *reading)
{
    const struct known *last = &reading->last;
    if (!is_known(last) || last->start < reading->turn)
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

/* A line that a dash begins is a turn of its own, as a paragraph is. */
static void begin_turn(struct reading *reading, const struct span *span)
{
    struct text paragraph = reading->tokens->paragraph;
    bool begins =
        text_blank(text_slice(paragraph, 0, span->open)) || text_byte(paragraph, span->open - 1) == '\n';
    if (!span->dash || span->open == span->start || !begins)
        return;
    keep(reading);
    reading->turn = reading->offset + span->open;
    reading->last = (struct known){.score = 0};
    reading->reader->goes_on = reading->reader->unclosed = false;
}

static void read_quote(struct reading *reading, size_t place)
{
    const struct tokens *tokens = reading->tokens;
    const struct span *span = &tokens->spans[tokens->all[place].quote];
    struct quote *quote = add_quote(reading);
    struct attribution attribution;
    struct text said = text_trim(text_slice(tokens->paragraph, span->start, span->end));
    begin_turn(reading, span);
    quote->text = without_tags(reading, said);
    quote->start = reading->offset + (size_t)(said.at - tokens->paragraph.at);
    quote->end = quote->start + said.length;
    bool alone = attribute_is_alone(tokens, place);
    int step = 0;
    if (alone)
        attribution_clear(&attribution);
    else
        attribute_next(tokens, place, &step, &attribution);
    if (attribution.pattern) {
        struct known known = known_of(reading, &attribution);
        set_source(quote, &known, attribution.pattern, attribution.score);
        quote->cue = phrase_text(reading, text_between(tokens, attribution.cue_first, attribution.cue_after));
        for (size_t cue = attribution.cue_first; cue < attribution.cue_after; cue++)
            reading->tokens->all[cue].used = true;
        if (reading->reader->options.candidates)
            collect(reading, place, step, quote);
        if (attribution.score >= SURE)
            resolve(reading, &attribution, quote);
    }
    bool heading = alone && kind_is_single(tokens, place) && is_in_heading(reading, place, quote);
    if (!heading && (!quote->pattern || (quote->score < SURE && begins_sentence(reading, place))))
        inherit(reading, place, alone, quote);
    if (alone && !heading && !quote->pattern && reading->reader->silence.length)
        take_subject_of_silence(reading, quote);
    quote->goes_on = is_piece(reading, place, &attribution, quote);
    if (attribution.pattern)
        reading->last_cue = attribution.cue_first > place ? attribution.cue_first : 0;
    const struct token *cue = attribution.pattern ? &tokens->all[attribution.cue_first] : NULL;
    quote->type = type_of(reading, place, cue, quote);
    if (quote->type == QUOTE_DIRECT)
        reading->reader->speech |= kind_is_single(tokens, place) ? QUOTE_SINGLE : QUOTE_DOUBLE;
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
        struct known known = known_of(reading, &indirect.attribution);
        quote->type = QUOTE_INDIRECT;
        set_source(quote, &known, indirect.attribution.pattern, indirect.attribution.score);
        if (is_known(&known))
            see_until(reading, known.start - reading->offset);
        name_speaker(reading, person_of(reading, &indirect.attribution.source, quote->speaker), quote);
        quote->text = text_between(tokens, indirect.first, indirect.after);
        quote->start = reading->offset + (size_t)(quote->text.at - tokens->paragraph.at);
        quote->end = quote->start + quote->text.length;
        quote->text = without_tags(reading, quote->text);
        quote->cue = text_between(tokens, indirect.attribution.cue_first, indirect.attribution.cue_after);
        quote->cue = phrase_text(reading, quote->cue);
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
        attribution.pattern = NULL;
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
    struct known known = known_of(reading, attribution);
    set_source(&next, &known, attribution->pattern, attribution->score);
    resolve(reading, attribution, &next);
    reading->last = known;
    reading->last.name = next.name;
    reading->reader->goes_on = true;
}

/* Keeps the end of a paragraph without quotations, which stands at OFFSET, if a sentence ends there. */
static void keep_silence(struct quote_reader *reader, struct text text, size_t offset)
{
    size_t from = text.length > SILENCE ? text.length - SILENCE : 0;
    reader->silence.length = 0;
    if (strchr(".?!", text.at[text.length - 1]))
        buffer_add(&reader->silence, text_slice(text, from, text.length));
    reader->silence_at = offset + from;
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
        forget_speakers(reader);
        keep_silence(reader, passage->bare, offset + (size_t)(passage->bare.at - paragraph.at));
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
    reading.heading = first && !tokens->wrapped ? kind_heading(paragraph, reader->more) : 0;
    for (size_t place = 0; tokens->span_count && place < tokens->count; place++)
        if (tokens->all[place].kind == TOKEN_QUOTE)
            read_quote(&reading, place);
    struct attribution end = find_end(tokens); /* before verbs of stance are marked */
    if (reader->options.indirect)
        read_indirect(&reading);
    read_end(&reading, &end);
    see_until(&reading, paragraph.length);
    keep(&reading);
    if (!passage->silent)
        reader->silence.length = 0;
    *quotes = reader->quotes;
    return reading.count;
}
