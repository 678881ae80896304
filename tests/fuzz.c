/* fuzz: one harness for every program. It is linked with the program's object, whose `filter` it runs in
 * memory.
 *
 * The first bytes of an input choose how the rest is filtered: as a stream or a JSONL record, with which
 * options, shown in what pieces. Demanded of all: no crash, and the same result whole and in pieces. Of some
 * by name: what they promise.
 *
 * For clang's libFuzzer (make fuzz) this is all there is. With -DREPLAY a main runs the files it is given,
 * and changes of each that are the same every time: so saved inputs are part of the tests. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "lib/filter.h"
#include "lib/filter/rule.h"
#include "lib/json.h"

enum { CHOICES = 5 /* bytes in front of the text */ };

/* How a text is filtered. */
struct plan {
    bool decoded, explains, draws, lists, null, json;
    bool refused; /* the options don't go together */
    size_t piece;
    struct settings *settings; /* as the options leave them */
};

static const struct option_spec *option_called(const char *name)
{
    for (const struct option_spec *spec = filter.options; spec && spec->name; spec++)
        if (strcmp(spec->name, name) == 0)
            return spec;
    return NULL;
}

/* Is the program's flag on? */
static bool is_set(const struct plan *plan, const char *flag)
{
    const struct option_spec *spec = option_called(flag);
    return spec && *(const bool *)((const char *)plan->settings + spec->offset);
}

static int count_choices(const char *const *choices)
{
    int count = 0;
    while (choices[count])
        count++;
    return count;
}

/* What it is set to is chosen by the low byte, and a set of many by both. */
static void set_option(struct settings *settings, const struct option_spec *spec, unsigned both)
{
    static const char *const texts[] = {
        "1", "2,4-6",      "3-",   "utf-8", "windows-1252", "shift_jis", "https://news.example/a/b",
        "",  "2025-09-04", "text", "an"};
    void *member = (char *)settings + spec->offset;
    unsigned char with = (unsigned char)both;
    switch (spec->kind) {
    case OPTION_FLAG:
        *(bool *)member = true;
        break;
    case OPTION_TEXT:
    case OPTION_FILE:
        *(const char **)member = texts[with % (sizeof texts / sizeof *texts)];
        break;
    case OPTION_STATE: /* no file outlives a run */
        break;
    case OPTION_NUMBER:
        *(size_t *)member = with;
        break;
    case OPTION_SHARE:
        *(unsigned *)member = with * 4u + 1 < SHARE_UNSAID ? with * 4u + 1 : SHARE_UNSAID;
        break;
    case OPTION_CHAR:
        *(char *)member = (char)with;
        break;
    case OPTION_CHOICE:
        *(int *)member = with % count_choices(spec->choices);
        break;
    case OPTION_MODE:
        *(int *)member = 1;
        break;
    case OPTION_SET:
        *(unsigned *)member = both & ((1u << count_choices(spec->choices)) - 1);
        break;
    }
}

static void list_option(struct option_list *options, const struct option_spec *spec, bool given)
{
    options->specs[options->count] = spec;
    options->given[options->count++] = given && spec->kind != OPTION_STATE;
}

/* Two bytes are bits of the options that are given; what they are set to comes from the other two. */
static void set_options(struct settings *settings, const uint8_t *choices, struct option_list *options)
{
    unsigned bits = choices[0] | (unsigned)choices[1] << 8;
    for (const struct option_spec *spec = filter.options; spec && spec->name; spec++, bits >>= 1) {
        list_option(options, spec, bits & 1);
        if (bits & 1)
            set_option(settings, spec, choices[2] | (unsigned)choices[3] << 8);
    }
}

/* Does a rule of the program refuse these options of its own, with those of the plan? */
static bool is_refused(const struct plan *plan, struct option_list *options)
{
    static const struct option_spec jsonl = {.name = "jsonl"}, explain = {.name = "explain"};
    list_option(options, &jsonl, plan->decoded);
    list_option(options, &explain, plan->explains || plan->draws);
    return rule_broken(filter.rules, options);
}

/* Adds the result of the text to a buffer; false where there is none: the options don't go together, or the
 * text can't be done. The settings are fresh each time. */
static bool run_once(const struct plan *plan, struct text text, size_t piece, struct buffer *to)
{
    struct arena scratch = {0}, fields = {0};
    struct output output = {.to = to, .explains = plan->explains, .draws = plan->draws, .lists = plan->lists};
    struct document document = {.file = "fuzz", .number = 1, .separator = '\n', .decoded = plan->decoded};
    if (filter.unit == UNIT_LINES && plan->null)
        document.separator = '\0';
    if (plan->explains || filter.records)
        record_open(&output.records, to, plan->explains ? &output_decisions : filter.records,
                    plan->json ? RECORD_JSONL : RECORD_TSV, &fields);
    output.records.facts = filter.facts && !plan->explains;
    struct settings *settings = arena_take(&fields, 1, filter.settings_size);
    memcpy(settings, plan->settings, filter.settings_size);
    if (filter.heed)
        filter.heed(settings, (struct filter_mode){.jsonl = plan->decoded, .explain = plan->explains});
    bool good = !plan->refused && (!filter.start || !filter.start(settings));
    if (good)
        filter_document(&filter, settings, document, text, piece, &output, &scratch);
    if (filter.finish)
        filter.finish(settings);
    arena_free(&scratch);
    arena_free(&fields);
    return good && !output.failure;
}

static void demand(bool good, const char *what, struct text wanted, struct text got)
{
    if (good)
        return;
    fprintf(stderr, "%s: not so: %s\n--- wanted, or went in:\n%.*s\n--- got:\n%.*s\n", filter.name, what,
            (int)(wanted.length < 4000 ? wanted.length : 4000), wanted.length ? wanted.at : "",
            (int)(got.length < 4000 ? got.length : 4000), got.length ? got.at : "");
    abort();
}

/* Is each line of PART a line of WHOLE, in the same order? */
static bool is_subsequence(struct text part, struct text whole, char separator)
{
    struct text wanted, line;
    while (text_line(&part, separator, &wanted)) {
        bool found = false;
        while (!found && text_line(&whole, separator, &line))
            found = text_equal(line, wanted);
        if (!found)
            return false;
    }
    return true;
}

static void check_lines(const struct plan *plan, struct text in, struct text result)
{
    char separator = filter.unit == UNIT_LINES && plan->null ? '\0' : '\n';
    demand(is_subsequence(result, in, separator), "lines written are lines of the input, in order", in,
           result);
}

static void check_again(const struct plan *plan, struct text result)
{
    struct buffer again = {0};
    run_once(plan, result, 0, &again);
    demand(text_equal(result, buffer_text(&again)), "a second run changes nothing", result,
           buffer_text(&again));
    buffer_free(&again);
}

/* The length of the TIMEX3 tag at the front, which stands on one line; 0: there is none. */
static size_t tag_length(struct text text)
{
    if (text_starts(text, "</TIMEX3>"))
        return strlen("</TIMEX3>");
    if (!text_starts(text, "<TIMEX3 ") && !text_starts(text, "<TIMEX3>"))
        return 0;
    for (size_t i = strlen("<TIMEX3"); i < text.length && text.at[i] != '<' && text.at[i] != '\n'; i++)
        if (text.at[i] == '>')
            return i + 1;
    return 0;
}

static void remove_tags(struct text text, struct buffer *to)
{
    while (text.length) {
        size_t length = tag_length(text);
        if (!length)
            buffer_add_byte(to, text.at[0]);
        text = text_slice(text, length ? length : 1, text.length);
    }
}

static void check_tags(struct text in, struct text result)
{
    struct buffer before = {0}, after = {0};
    remove_tags(in, &before);
    remove_tags(result, &after);
    demand(text_equal(buffer_text(&before), buffer_text(&after)), "without its tags the text is the same",
           buffer_text(&before), buffer_text(&after));
    buffer_free(&before);
    buffer_free(&after);
}

/* The text without white space of Unicode. */
static void squeeze(struct text text, struct buffer *to)
{
    while (text.length) {
        struct text rest = text;
        bool space = text_class(text_next(&rest)) == TEXT_SPACE;
        if (!space)
            buffer_add(to, text_slice(text, 0, text.length - rest.length));
        text = rest;
    }
}

static void check_squeezed(struct text in, struct text result)
{
    struct buffer before = {0}, after = {0};
    squeeze(in, &before);
    squeeze(result, &after);
    demand(text_equal(buffer_text(&before), buffer_text(&after)), "without white space it is what went in",
           buffer_text(&before), buffer_text(&after));
    buffer_free(&before);
    buffer_free(&after);
}

/* The member of a record that is a number; 0 where it is null. */
static size_t number_of(struct text record, const char *name, struct arena *scratch)
{
    struct text digits = json_find(record, text_of(name), scratch).raw;
    size_t number = 0;
    for (size_t i = 0; i < digits.length && digits.at[i] >= '0' && digits.at[i] <= '9'; i++)
        number = number * 10 + (size_t)(digits.at[i] - '0');
    return number;
}

/* A quotation stands where its record says. */
static void check_quote(const struct plan *plan, struct text in, struct text record, struct arena *scratch)
{
    size_t start = number_of(record, "start", scratch), end = number_of(record, "end", scratch);
    size_t speaker_start = number_of(record, "speaker_start", scratch),
           speaker_end = number_of(record, "speaker_end", scratch);
    struct text said = text_slice(in, start, end);
    demand(start <= end && end <= in.length, "a quotation is a stretch of the input", in, record);
    demand(speaker_start <= speaker_end && speaker_end <= in.length, "a source is a stretch of the input", in,
           record);
    if (is_set(plan, "join") || text_find_byte(said, '<') < said.length || text_valid(said) < said.length)
        return;
    struct text quote = json_string(json_find(record, text_of("quote"), scratch).raw, scratch);
    demand(text_equal(quote, said), "the bytes between the offsets are the quotation", said, quote);
}

/* What is listed stands where its record says. */
static void check_listed(const struct plan *plan, struct text in, struct text record, struct arena *scratch)
{
    size_t start = number_of(record, "start", scratch), end = number_of(record, "end", scratch);
    struct text there = text_slice(in, start, end);
    demand(start <= end && end <= in.length, "what is listed is a stretch of the input", in, record);
    if (text_valid(there) < there.length || is_set(plan, "wrap")) /* its lines are joined */
        return;
    struct text text = json_string(json_find(record, text_of("text"), scratch).raw, scratch);
    demand(text_equal(text, there), "the bytes between the offsets are what is listed", there, text);
}

/* Each line is a JSON object. */
static void check_records(const struct plan *plan, struct text in, struct text result)
{
    struct arena scratch = {0};
    struct text record;
    size_t at;
    while (text_line(&result, '\n', &record)) {
        demand(!json_check_object(record, &at), "a record is a JSON object", in, record);
        if (strcmp(filter.name, "extract-quotes") == 0 && !plan->explains)
            check_quote(plan, in, record, &scratch);
        if (filter.result == RESULT_EITHER && !plan->explains)
            check_listed(plan, in, record, &scratch);
        arena_empty(&scratch);
    }
    arena_free(&scratch);
}

/* The number of a set of choices; 0 where none is made. */
static unsigned chosen(const struct plan *plan, const char *name)
{
    const struct option_spec *spec = option_called(name);
    return spec ? *(const unsigned *)((const char *)plan->settings + spec->offset) : 0;
}

static size_t count_lines(struct text text)
{
    size_t lines = 0;
    for (struct text line; text_line(&text, '\n', &line);)
        lines++;
    return lines;
}

static void check_mended(const struct plan *plan, struct text in, struct text result)
{
    if (chosen(plan, "only"))
        return;
    if (!chosen(plan, "except"))
        demand(text_valid(result) == result.length, "the text is valid UTF-8", in, result);
    size_t before = count_lines(in), after = count_lines(result);
    if (!is_set(plan, "unwrap")) /* the last line may have come to nothing, and then there is none */
        demand(after == before || after + 1 == before, "a line gives a line", in, result);
}

/* Is it a day, perhaps with a time? */
static bool is_day(struct text value)
{
    static const char shape[] = "dddd-dd-dd";
    for (size_t i = 0; shape[i]; i++)
        if (i >= value.length || (shape[i] == 'd') != (value.at[i] >= '0' && value.at[i] <= '9'))
            return false;
    return value.length == strlen(shape) || value.at[strlen(shape)] == 'T';
}

/* Lines of a key, a value in one line that is not blank, and a source. */
static void check_facts(struct text in, struct text result)
{
    struct text line, part[3], rest;
    while (text_line(&result, '\n', &line)) {
        rest = line;
        for (int i = 0; i < 3; i++)
            demand(text_line(&rest, '\t', &part[i]) && !text_blank(part[i]), "a fact is key, value, source",
                   in, line);
        bool day = text_is(part[0], "date") || text_is(part[0], "modified");
        demand(!rest.length && (!day || is_day(part[1])), "a day is one of the calendar", in, line);
    }
}

/* What the programs promise of their own. */
static void check_promises(const struct plan *plan, struct text in, struct text result)
{
    bool counts = is_set(plan, "count") || is_set(plan, "groups");
    if (strcmp(filter.name, "dedupe-lines") == 0 && !counts) {
        check_lines(plan, in, result);
        if (!is_set(plan, "repeated") && !is_set(plan, "unique") && !is_set(plan, "invert"))
            check_again(plan, result);
    }
    if (strcmp(filter.name, "strip-boilerplate") == 0 && is_set(plan, "plain") && !is_set(plan, "html"))
        check_lines(plan, in, result);
    if (strcmp(filter.name, "tag-dates") == 0) {
        check_tags(in, result);
        check_again(plan, result);
    }
    if (strcmp(filter.name, "split-sentences") == 0)
        check_squeezed(in, result);
    if (strcmp(filter.name, "mend-text") == 0)
        check_mended(plan, in, result);
    if (strcmp(filter.name, "extract-metadata") == 0 && !plan->json)
        check_facts(in, result);
    if (strcmp(filter.name, "html-to-text") == 0)
        demand(text_valid(result) == result.length, "the text is valid UTF-8", in, result);
}

static void check(const struct plan *plan, struct text in)
{
    struct buffer whole = {0}, pieces = {0};
    bool good = run_once(plan, in, 0, &whole);
    bool good_pieces = run_once(plan, in, plan->piece, &pieces);
    demand(good == good_pieces, "whole and in pieces it can be done, or can't", in, buffer_text(&pieces));
    if (good)
        demand(text_equal(buffer_text(&whole), buffer_text(&pieces)), "whole and in pieces it gives the same",
               buffer_text(&whole), buffer_text(&pieces));
    if (good && plan->draws)
        demand(text_valid(buffer_text(&whole)) == whole.length, "what is drawn is valid UTF-8", in,
               buffer_text(&whole));
    else if (good && !plan->explains && !(plan->lists && filter.result == RESULT_EITHER))
        check_promises(plan, in, buffer_text(&whole));
    if (good && plan->json && (plan->explains || plan->lists))
        check_records(plan, in, buffer_text(&whole));
    buffer_free(&whole);
    buffer_free(&pieces);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < CHOICES)
        return 0;
    struct arena memory = {0};
    struct text in = {(const char *)data + CHOICES, size - CHOICES};
    struct plan plan = {.explains = filter.explains && (data[0] & 1),
                        .null = data[0] & 2,
                        .json = data[0] & 8,
                        .piece = (size_t)data[4] + 1};
    plan.draws = filter.draws && !plan.explains && (data[0] & 8);
    plan.lists = filter.result == RESULT_RECORDS || (filter.result == RESULT_EITHER && (data[0] & 16));
    plan.lists = plan.lists && !plan.explains;
    plan.decoded = (data[0] & 4) && text_valid(in) == in.length;
    plan.settings = arena_take(&memory, 1, filter.settings_size);
    struct option_list options = {.count = 0};
    set_options(plan.settings, data + 1, &options);
    plan.refused = is_refused(&plan, &options);
    check(&plan, in);
    arena_free(&memory);
    return 0;
}

#ifdef REPLAY

enum { CHANGES = 300 /* of each file */, MOST_BYTES = 65536 };

/* Xorshift (Marsaglia 2003), from the same seed each time. */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static void add(struct buffer *to, struct text text)
{
    buffer_add(to, text_slice(text, 0, MOST_BYTES - to->length));
}

/* The text with some bytes in its middle left out, doubled, or replaced by something nasty. */
static void change(struct text text, uint32_t *state, struct buffer *to)
{
    static const char *const nasty[] = {
        "\n", "\n\n", "<", ">", "</", "<!--", "-->", "&#x0;", "&amp", "\xff", "\xe2\x82", "\"", "'",
        "<script>", "</script>", "<pre>", "<table><tr><td>", "</p>", "\t", "\r", " ", "&", "\xc2\xa0",
        /* what dates and speech are made of */
        "<TIMEX3>", "</TIMEX3>", "3/4/2025", "Monday", " of ", "the ", "1990", "“", "”", "''", "‘", "’", "«",
        "»", " said ", "Ann Cole", ": ", ",", "."};
    size_t from = next_random(state) % (text.length + 1), to_end = from + next_random(state) % 32;
    uint32_t kind = next_random(state) % 4;
    char byte = (char)next_random(state);
    add(to, text_slice(text, 0, from));
    if (kind == 1)
        add(to, text_slice(text, from, to_end));
    if (kind == 2)
        add(to, text_of(nasty[next_random(state) % (sizeof nasty / sizeof *nasty)]));
    if (kind == 3)
        add(to, (struct text){&byte, 1});
    add(to, text_slice(text, kind == 0 ? to_end : kind == 3 ? from + 1 : from, text.length));
}

/* In memory of just its length, so that a sanitizer sees who reads on. */
static void run_exactly(struct text input)
{
    uint8_t *exact = malloc(input.length + !input.length);
    if (!exact)
        abort();
    if (input.length)
        memcpy(exact, input.at, input.length);
    LLVMFuzzerTestOneInput(exact, input.length);
    free(exact);
}

/* The file as it is, then each time with one more change, begun anew now and then. */
static size_t replay(struct text file, uint32_t *state)
{
    struct buffer now = {0}, next = {0};
    buffer_add(&now, file);
    for (size_t run = 0; run <= CHANGES; run++) {
        run_exactly(buffer_text(&now));
        next.length = 0;
        change(run % 16 ? buffer_text(&now) : file, state, &next);
        struct buffer changed = next;
        next = now;
        now = changed;
    }
    buffer_free(&now);
    buffer_free(&next);
    return CHANGES + 1;
}

/* Each choice of a set must be within the fuzzer's reach. */
static void check_reach(void)
{
    struct arena memory = {0};
    struct settings *settings = arena_take(&memory, 1, filter.settings_size);
    const uint8_t all[] = {0xFF, 0xFF, 0xFF, 0xFF};
    struct option_list options = {.count = 0};
    set_options(settings, all, &options);
    for (const struct option_spec *spec = filter.options; spec && spec->name; spec++)
        if (spec->kind == OPTION_SET)
            demand(*(const unsigned *)((const char *)settings + spec->offset) ==
                       (1u << count_choices(spec->choices)) - 1,
                   "every choice of a set can be made", text_of(filter.name), text_of(spec->name));
    arena_free(&memory);
}

static bool read_file(const char *name, struct buffer *to)
{
    FILE *file = fopen(name, "rb");
    if (!file)
        return false;
    for (size_t got = 1; got; to->length += got) {
        char *room = buffer_room(to, MOST_BYTES);
        got = fread(room, 1, MOST_BYTES, file);
    }
    bool good = !ferror(file);
    fclose(file);
    return good;
}

int main(int count, char **arguments)
{
    uint32_t state = 2463534242u;
    size_t runs = 0;
    check_reach();
    for (int i = 1; i < count; i++) {
        struct buffer file = {0};
        printf("%s\n", arguments[i]);
        fflush(stdout);
        if (!read_file(arguments[i], &file)) {
            perror(arguments[i]);
            return 1;
        }
        runs += replay(buffer_text(&file), &state);
        buffer_free(&file);
    }
    if (count == 1) /* nothing is saved yet */
        runs += replay((struct text){NULL, 0}, &state);
    printf("%zu runs\n", runs);
    return 0;
}

#endif
