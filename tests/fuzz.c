/* fuzz: one harness for every program. It is linked with the program's object, whose `filter` it runs in
 * memory.
 *
 * The first bytes of an input choose how the rest is filtered: as a stream or a JSONL record, with which
 * options, shown in what pieces. Demanded of all: no crash, and the same result whole and in pieces. Of some
 * by name: what they promise.
 *
 * Clang's libFuzzer (make fuzz) calls it; in the tests fuzz-replay.c does. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "lib/filter/rule.h"

enum { CHOICES = 5 /* bytes in front of the text */ };

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

bool run_once(const struct plan *plan, struct text text, size_t piece, struct buffer *to)
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

void demand(bool good, const char *what, struct text wanted, struct text got)
{
    if (good)
        return;
    fprintf(stderr, "%s: not so: %s\n--- wanted, or went in:\n%.*s\n--- got:\n%.*s\n", filter.name, what,
            (int)(wanted.length < 4000 ? wanted.length : 4000), wanted.length ? wanted.at : "",
            (int)(got.length < 4000 ? got.length : 4000), got.length ? got.at : "");
    abort();
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

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    check_reach();
    return 0;
}

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
