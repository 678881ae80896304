/* dedupe-lines: drops each line that was there before; the first one stays where it stands. Lines are known
 * by their fingerprints, so only --count, --repeated and --unique, which must wait for the end, keep the
 * text, and these only where the input cannot be read twice. */
#include <stdio.h>

#include "lib/batch.h"
#include "lib/counted.h"
#include "lib/filter.h"
#include "lib/key.h"
#include "lib/report.h"
#include "lib/seen.h"

enum { NEAR_SHARE = 600 /* thousandths */ };

_Static_assert((int)BATCH_LINES <= (int)SET_BATCH, "a batch is judged at once");

struct settings {
    struct filter_mode mode;
    struct counted counted; /* --count, --repeated, --unique */
    bool keep_blank, invert, within;
    const char *fields, *skip_file, *state_file;
    bool state_info, groups;
    unsigned share; /* of --near; 0: not given */
    char delimiter; /* 0: not given */
    unsigned fold;
    struct key key;
    struct state *state;                    /* what this and all earlier runs have seen */
    struct seen *skipped, *lines, *records; /* skipped: of --skip-file; records: values of --by */
    size_t line;                            /* of the document, counted from 1 */
    struct batch_gap gap;
};

/* Lines, and what becomes of them. */
struct judged {
    struct batch batch;
    size_t offset; /* of the first line in the document */
    struct seen_verdicts verdicts;
    uint64_t blank,
        kept; /* blank: with --keep-blank, and not compared; kept: whatever --invert makes of it */
};

static const struct option_spec options[] = {
    {"count", 'c', OPTION_FLAG, offsetof(struct settings, counted.tells), NULL, NULL,
     "write how often each line occurs before it"},
    {"repeated", 'd', OPTION_FLAG, offsetof(struct settings, counted.repeated), NULL, NULL,
     "write only lines that occur more than once"},
    {"unique", 'u', OPTION_FLAG, offsetof(struct settings, counted.unique), NULL, NULL,
     "write only lines that occur once"},
    {"key", 'k', OPTION_TEXT, offsetof(struct settings, fields), "FIELDS", NULL,
     "compare these fields alone, as 2 or 1,4-6 or 3-"},
    {"delimiter", 't', OPTION_CHAR, offsetof(struct settings, delimiter), "CHAR", NULL,
     "what parts fields (default: TAB)"},
    {"fold", 0, OPTION_SET, offsetof(struct settings, fold), NULL,
     CHOICES("case", "space", "punct", "digits", "accents"), "compare without regard to these"},
    {"keep-blank", 0, OPTION_FLAG, offsetof(struct settings, keep_blank), NULL, NULL,
     "keep blank lines, but close the gaps that dropped lines leave"},
    {"invert", 0, OPTION_FLAG, offsetof(struct settings, invert), NULL, NULL,
     "write only what would be dropped"},
    {"skip-file", 0, OPTION_FILE, offsetof(struct settings, skip_file), "FILE", NULL,
     "drop the lines that stand in FILE, too"},
    {"within", 0, OPTION_FLAG, offsetof(struct settings, within), NULL, NULL,
     "drop only repeats in the same JSONL record"},
    {"near", 0, OPTION_SHARE, offsetof(struct settings, share), "SHARE", NULL,
     "drop near-copies: SHARE of the shorter one's words alike"},
    {"groups", 0, OPTION_FLAG, offsetof(struct settings, groups), NULL, NULL,
     "write for each line the number of the one it repeats"},
    {"state", 0, OPTION_STATE, offsetof(struct settings, state_file), "FILE", NULL,
     "drop what an earlier run with FILE wrote, too"},
    {"state-info", 0, OPTION_FLAG, offsetof(struct settings, state_info), NULL, NULL,
     "tell what is in the state, and read no input"},
    {0}};

static const struct option_rule rules[] = {
    {"repeated", OPTION_EXCLUDE, "unique"},
    {"keep-blank invert by near groups state", OPTION_EXCLUDE, "count repeated unique"},
    {"state", OPTION_EXCLUDE, "invert within near groups"},
    {"groups", OPTION_EXCLUDE, "invert jsonl by explain"},
    {"within", OPTION_NEED, "jsonl"},
    {"state-info", OPTION_NEED, "state"},
    {"delimiter", OPTION_NEED, "key"},
    {0},
};

static bool waits_for_end(const struct settings *settings)
{
    return counted_wanted(&settings->counted);
}

static void heed(struct settings *settings, struct filter_mode mode)
{
    settings->mode = mode;
}

static void open_seen(struct settings *settings)
{
    struct seen_question question = {.near = settings->share == SHARE_UNSAID ? NEAR_SHARE : settings->share};
    if (settings->skip_file)
        question.skipped = settings->skipped = seen_open(&question);
    question.state = settings->state;
    question.kind = STATE_LINES;
    question.numbered = waits_for_end(settings) || settings->groups;
    question.explains = settings->mode.explain;
    settings->lines = seen_open(&question);
    question.kind = STATE_RECORDS;
    question.numbered = false;
    if (settings->mode.by)
        settings->records = seen_open(&question);
}

static const char *start(struct settings *settings)
{
    if (settings->invert && settings->mode.by && settings->mode.jsonl)
        return "--invert goes with --by or with --jsonl, not with both";
    if (settings->fields && !key_select(&settings->key, settings->fields))
        return "--key takes fields counted from 1, as 2 or 1,4-6 or 3-";
    settings->key.delimiter = settings->delimiter ? settings->delimiter : '\t';
    settings->key.fold = settings->fold;
    if (settings->state_file)
        settings->state = settings->state_info || settings->mode.explain ? state_look(settings->state_file)
                                                                         : state_open(settings->state_file);
    open_seen(settings);
    return NULL;
}

/* Lines stay known from record to record, but counts are a record's own. */
static void begin(struct settings *settings)
{
    settings->line = 1;
    settings->gap = (struct batch_gap){0, 0};
    if (waits_for_end(settings) || settings->within) {
        seen_clear(settings->lines);
        counted_clear(&settings->counted);
    }
}

/* What of the lines is compared: themselves, or COPIES that live in SCRATCH. */
static const struct text *compared(struct settings *settings, const struct batch *batch,
                                   struct text copies[BATCH_LINES], struct arena *scratch)
{
    if (!key_changes(&settings->key))
        return batch->lines;
    for (size_t i = 0; i < batch->count; i++)
        copies[i] = arena_copy(scratch, key_of(&settings->key, batch->lines[i]));
    return copies;
}

static void judge(struct settings *settings, struct judged *judged, struct arena *scratch)
{
    struct text copies[BATCH_LINES];
    const struct batch *batch = &judged->batch;
    const struct text *keys = compared(settings, batch, copies, scratch);
    judged->blank = settings->keep_blank ? batch_blank(batch) : 0;
    seen_judge(settings->lines, keys, batch->count, batch_all(batch) & ~judged->blank, &judged->verdicts);
    judged->kept = judged->verdicts.fresh;
    if (settings->keep_blank)
        judged->kept |= batch_close_gaps(batch, judged->blank, judged->kept, &settings->gap);
}

static const char *rule_of(const struct settings *settings, const struct judged *judged, size_t i)
{
    if (judged->blank >> i & 1)
        return judged->kept >> i & 1 ? "blank" : "gap";
    return seen_rule(settings->lines, &judged->verdicts, i);
}

static const char *decision(const struct settings *settings, bool kept)
{
    return kept != settings->invert ? "keep" : "drop";
}

/* In JSONL the place of a line is its record, unless all are of one record. */
static void explain(struct settings *settings, const struct document *document, const struct judged *judged,
                    struct output *output)
{
    bool by_record = settings->mode.jsonl && !settings->within;
    for (size_t i = 0; i < judged->batch.count; i++) {
        struct text line = judged->batch.lines[i];
        size_t here = by_record ? document->number : settings->line + i,
               offset = judged->offset + (size_t)(line.at - judged->batch.lines[0].at);
        size_t first = seen_first(settings->lines, &judged->verdicts, i, here);
        output_decision(output, offset, offset + line.length, decision(settings, judged->kept >> i & 1),
                        (long long)first, rule_of(settings, judged, i), line);
    }
}

/* A line for each: the number, from 0, of the one that it repeats, or its own. */
static void write_groups(struct settings *settings, const struct judged *judged, struct output *output)
{
    for (size_t i = 0; i < judged->batch.count; i++) {
        char number[32];
        size_t here = settings->line + i, first = seen_first(settings->lines, &judged->verdicts, i, here);
        int length = snprintf(number, sizeof number, "%zu\n", (first ? first : here) - 1);
        output_text(output, (struct text){number, (size_t)length});
    }
}

static void write_judged(struct settings *settings, const struct document *document,
                         const struct judged *judged, struct output *output)
{
    const struct batch *batch = &judged->batch;
    if (waits_for_end(settings))
        counted_lines(&settings->counted, document, batch, judged->offset, &judged->verdicts, output);
    else if (output->explains)
        explain(settings, document, judged, output);
    else if (settings->groups)
        write_groups(settings, judged, output);
    else
        batch_write(batch, settings->invert ? batch_all(batch) & ~judged->kept : judged->kept, output->to);
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    struct judged judged = {.offset = document->offset};
    struct text rest = in;
    while (batch_read(&judged.batch, &rest, document->separator, last)) {
        judge(settings, &judged, scratch);
        write_judged(settings, document, &judged, output);
        settings->line += judged.batch.count;
        judged.offset = document->offset + in.length - rest.length;
    }
    if (last && waits_for_end(settings))
        counted_end(&settings->counted, document, output);
    return in.length - rest.length;
}

/* A file of lines that count as seen. */
static size_t learn(struct text in, bool last, char separator, struct arena *scratch,
                    struct settings *settings)
{
    struct batch batch;
    struct seen_verdicts verdicts;
    struct text copies[BATCH_LINES], rest = in;
    while (batch_read(&batch, &rest, separator, last))
        seen_judge(settings->skipped, compared(settings, &batch, copies, scratch), batch.count,
                   batch_all(&batch), &verdicts);
    return in.length - rest.length;
}

/* Is the record whose FIELD has this value one that --by lets pass? */
static bool admit(const struct document *document, struct text value, struct output *output,
                  struct settings *settings)
{
    struct seen_verdicts verdicts;
    struct text key = key_of(&settings->key, value);
    seen_judge(settings->records, &key, 1, 1, &verdicts);
    bool fresh = verdicts.fresh != 0;
    if (output->explains) {
        size_t first = seen_first(settings->records, &verdicts, 0, document->number);
        output_decision(output, 0, value.length, decision(settings, fresh), (long long)first,
                        seen_rule(settings->records, &verdicts, 0), value);
    }
    return fresh != settings->invert;
}

static bool tabulates(const struct settings *settings)
{
    return settings->groups;
}

static void commit(struct settings *settings)
{
    state_commit(settings->state);
}

static bool answer(struct output *output, struct settings *settings)
{
    if (settings->state_info && !settings->state)
        report_fatal(&(struct position){settings->state_file, 0}, "there is no state, or an empty file");
    if (settings->state_info)
        state_describe(settings->state, output->to);
    return settings->state_info;
}

static void finish(struct settings *settings)
{
    seen_close(settings->lines);
    seen_close(settings->records);
    seen_close(settings->skipped);
    state_close(settings->state);
    key_free(&settings->key);
    counted_free(&settings->counted);
}

const struct filter filter = {.name = "dedupe-lines",
                              .summary = "drop repeated lines; the first stays, and the order",
                              .settings_size = sizeof(struct settings),
                              .options = options,
                              .rules = rules,
                              .unit = UNIT_LINES,
                              .result = RESULT_TEXT,
                              .explains = true,
                              .heed = heed,
                              .start = start,
                              .learn = learn,
                              .begin = begin,
                              .twice = waits_for_end,
                              .apply = apply,
                              .admit = admit,
                              .tabulates = tabulates,
                              .commit = commit,
                              .answer = answer,
                              .finish = finish};
