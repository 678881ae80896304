/* dedupe-lines: drops each line that was there before; the first one stays where it stands. Lines are known
 * by their fingerprints, so only --count, --repeated and --unique, which must wait for the end, keep the
 * text, and these only where the input cannot be read twice. */
#include <stdio.h>
#include <stdlib.h>

#include "lib/compiler.h"
#include "lib/filter.h"
#include "lib/key.h"
#include "lib/near.h"
#include "lib/set.h"
#include "lib/state.h"
#include "lib/tally.h"

enum { NEAR_SHARE = 600 /* thousandths */ };

/* Lines that are decided together. A mask has a bit for each of them. */
struct batch {
    struct text lines[SET_BATCH]; /* without their separators */
    const char *end;              /* of the shown bytes: a line that ends there has none */
    size_t count;
    uint64_t skipped, blank, fresh, kept; /* kept: whatever --invert then makes of it */
    uint64_t known;                       /* --explain: by the state */
    size_t numbers[SET_BATCH];            /* in the set, where that is numbered */
};

/* Where each text of a set stood first, by its number there: a line's number, or a record's. */
struct firsts {
    size_t *at;
    size_t capacity;
};

struct settings {
    struct filter_mode mode;
    bool count, repeated, unique, keep_blank, invert, within;
    const char *fields, *skip_file, *state_file;
    bool state_info, groups;
    unsigned share; /* of --near; 0: not given */
    char delimiter; /* 0: not given */
    unsigned fold;
    struct key key;
    struct set *lines, *skipped, *records;    /* seen; of --skip-file; values of --by */
    struct near *near, *near_records;         /* in their place, for --near */
    struct state *state;                      /* in their place: seen in this and all earlier runs */
    size_t line;                              /* of the document, counted from 1 */
    struct firsts line_firsts, record_firsts; /* --explain */
    struct tally tally;                       /* of the lines that wait for the end */
    size_t blank_written;                     /* blank lines since the last other line that was kept */
    size_t blank_run;                         /* blank lines since the last other line */
};

static const struct option_spec options[] = {
    {"count", 'c', OPTION_FLAG, offsetof(struct settings, count), NULL, NULL,
     "write how often each line occurs before it"},
    {"repeated", 'd', OPTION_FLAG, offsetof(struct settings, repeated), NULL, NULL,
     "write only lines that occur more than once"},
    {"unique", 'u', OPTION_FLAG, offsetof(struct settings, unique), NULL, NULL,
     "write only lines that occur once"},
    {"key", 'k', OPTION_TEXT, offsetof(struct settings, fields), "FIELDS", NULL,
     "compare these fields alone, as 2 or 1,4-6 or 3-"},
    {"delimiter", 't', OPTION_CHAR, offsetof(struct settings, delimiter), "CHAR", NULL,
     "what parts fields (default: TAB)"},
    {"fold", 0, OPTION_SET, offsetof(struct settings, fold), NULL, "case,space,punct,digits,accents",
     "compare without regard to these"},
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
    {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static bool waits_for_end(const struct settings *settings)
{
    return settings->count || settings->repeated || settings->unique;
}

static const char *conflict(const struct settings *settings)
{
    if (settings->repeated && settings->unique)
        return "--repeated and --unique exclude each other";
    if (waits_for_end(settings) && settings->keep_blank)
        return "--keep-blank does not go with --count, --repeated or --unique";
    if (waits_for_end(settings) && settings->invert)
        return "--invert does not go with --count, --repeated or --unique";
    if (waits_for_end(settings) && settings->mode.by)
        return "--by does not go with --count, --repeated or --unique";
    if (settings->invert && settings->mode.by && settings->mode.jsonl)
        return "--invert goes with --by or with --jsonl, not with both";
    if (settings->within && !settings->mode.jsonl)
        return "--within goes with --jsonl";
    if (settings->state_file && (waits_for_end(settings) || settings->invert || settings->within))
        return "--state does not go with --count, --repeated, --unique, --invert or --within";
    if (settings->state_info && !settings->state_file)
        return "--state-info goes with --state";
    if (settings->share && (waits_for_end(settings) || settings->state_file))
        return "--near does not go with --count, --repeated, --unique or --state";
    if (settings->groups && (waits_for_end(settings) || settings->invert || settings->state_file))
        return "--groups does not go with --count, --repeated, --unique, --invert or --state";
    if (settings->groups && (settings->mode.jsonl || settings->mode.by || settings->mode.explain))
        return "--groups does not go with --jsonl, --by or --explain";
    if (settings->delimiter && !settings->fields)
        return "--delimiter goes with --key";
    return NULL;
}

static void heed(struct settings *settings, struct filter_mode mode)
{
    settings->mode = mode;
}

static void open_near(struct settings *settings)
{
    unsigned share = settings->share == SHARE_UNSAID ? NEAR_SHARE : settings->share;
    settings->near = near_open(share);
    settings->near_records = near_open(share);
}

static const char *start(struct settings *settings)
{
    const char *wrong = conflict(settings);
    if (wrong)
        return wrong;
    if (settings->fields && !key_select(&settings->key, settings->fields))
        return "--key takes fields counted from 1, as 2 or 1,4-6 or 3-";
    settings->key.delimiter = settings->delimiter ? settings->delimiter : '\t';
    settings->key.fold = settings->fold;
    settings->lines = set_open(waits_for_end(settings) || settings->mode.explain || settings->groups);
    if (settings->skip_file)
        settings->skipped = set_open(false);
    if (settings->mode.by)
        settings->records = set_open(settings->mode.explain);
    if (settings->state_file)
        settings->state = state_open(settings->state_file);
    if (settings->share)
        open_near(settings);
    return NULL;
}

/* Lines stay known from record to record, but counts are a record's own. */
static void begin(struct settings *settings)
{
    settings->line = 1;
    settings->blank_written = settings->blank_run = 0;
    if (waits_for_end(settings) || settings->within) {
        set_clear(settings->lines);
        if (settings->near)
            near_clear(settings->near);
        tally_clear(&settings->tally);
    }
}

/* False where no line is left. */
static bool read_batch(struct batch *batch, struct text *rest, char separator, bool last)
{
    batch->end = rest->at + rest->length;
    batch->count = text_lines(rest, separator, batch->lines, SET_BATCH);
    if (batch->count == 0 && last && rest->length) {
        batch->lines[batch->count++] = *rest;
        *rest = text_slice(*rest, rest->length, rest->length);
    }
    return batch->count > 0;
}

static uint64_t all_of(const struct batch *batch)
{
    return UINT64_MAX >> (SET_BATCH - batch->count);
}

/* What of the lines is compared: themselves, or COPIES that live in SCRATCH. */
static const struct text *compared(struct settings *settings, const struct batch *batch,
                                   struct text copies[SET_BATCH], struct arena *scratch)
{
    if (!key_changes(&settings->key))
        return batch->lines;
    for (size_t i = 0; i < batch->count; i++)
        copies[i] = arena_copy(scratch, key_of(&settings->key, batch->lines[i]));
    return copies;
}

static uint64_t blank_lines(const struct batch *batch)
{
    uint64_t blank = 0;
    for (size_t i = 0; i < batch->count; i++)
        blank |= (uint64_t)text_blank(batch->lines[i]) << i;
    return blank;
}

/* A blank line behind dropped ones goes only as far as it makes the gap longer than it was before them. */
static uint64_t kept_blanks(struct settings *settings, const struct batch *batch)
{
    uint64_t kept = 0;
    for (size_t i = 0; i < batch->count; i++) {
        bool blank = batch->blank >> i & 1;
        settings->blank_run = blank ? settings->blank_run + 1 : 0;
        if (batch->fresh >> i & 1)
            settings->blank_written = 0;
        if (settings->blank_run > settings->blank_written) {
            settings->blank_written = settings->blank_run;
            kept |= (uint64_t)1 << i;
        }
    }
    return kept;
}

static uint64_t add_near(struct near *near, const struct text *texts, uint64_t wanted, size_t *numbers)
{
    uint64_t fresh = 0;
    for (; wanted; wanted &= wanted - 1) {
        unsigned i = lowest_bit(wanted);
        fresh |= (uint64_t)near_add(near, texts[i], &numbers[i]) << i;
    }
    return fresh;
}

/* The bits of the lines that are new; those that are wanted and are not are repeats. */
static uint64_t add_lines(struct settings *settings, struct batch *batch, const struct text *keys,
                          uint64_t wanted)
{
    if (settings->near)
        return add_near(settings->near, keys, wanted, batch->numbers);
    if (settings->state && !settings->mode.explain)
        return state_add(settings->state, STATE_LINES, keys, batch->count, wanted);
    return set_add(settings->lines, keys, batch->count, wanted, batch->numbers);
}

static void decide(struct settings *settings, struct batch *batch, struct arena *scratch)
{
    struct text copies[SET_BATCH];
    const struct text *keys = compared(settings, batch, copies, scratch);
    size_t count = batch->count;
    batch->known = 0;
    batch->blank = settings->keep_blank ? blank_lines(batch) : 0;
    batch->skipped = settings->skipped ? set_find(settings->skipped, keys, count) & ~batch->blank : 0;
    uint64_t wanted = all_of(batch) & ~(batch->blank | batch->skipped);
    if (settings->state && settings->mode.explain)
        batch->known = state_find(settings->state, STATE_LINES, keys, count) & wanted;
    batch->fresh = add_lines(settings, batch, keys, wanted & ~batch->known);
    batch->kept = batch->fresh;
    if (settings->keep_blank)
        batch->kept |= kept_blanks(settings, batch);
}

/* Neighbours that are kept are written at once. */
static void write_kept(const struct settings *settings, const struct batch *batch, struct output *output)
{
    for (uint64_t kept = settings->invert ? all_of(batch) & ~batch->kept : batch->kept; kept;) {
        unsigned first = lowest_bit(kept);
        uint64_t gaps = ~(kept >> first);
        size_t after = gaps ? first + lowest_bit(gaps) : SET_BATCH;
        const char *from = batch->lines[first].at;
        const char *to = batch->lines[after - 1].at + batch->lines[after - 1].length;
        output_text(output, (struct text){from, (size_t)(to - from) + (to < batch->end)});
        kept = after < SET_BATCH ? kept >> after << after : 0;
    }
}

static const char *repeat_rule(const struct settings *settings)
{
    return settings->near ? "near" : "repeat";
}

static const char *rule_of(const struct settings *settings, const struct batch *batch, size_t i)
{
    if (batch->blank >> i & 1)
        return batch->kept >> i & 1 ? "blank" : "gap";
    if (batch->skipped >> i & 1)
        return "skip";
    if (batch->known >> i & 1)
        return "known";
    return batch->fresh >> i & 1 ? "first" : repeat_rule(settings);
}

/* Notes where a text was first; gives that for a repeat of it, else 0. */
static size_t note_first(struct firsts *firsts, size_t number, bool fresh, size_t here)
{
    if (!fresh)
        return firsts->at[number];
    firsts->at = array_grow(firsts->at, &firsts->capacity, number + 1, sizeof *firsts->at);
    firsts->at[number] = here;
    return 0;
}

static const char *decision(const struct settings *settings, bool kept)
{
    return kept != settings->invert ? "keep" : "drop";
}

/* In JSONL the place of a line is its record, unless all are of one record. OFFSET: of the first line. */
static void explain(struct settings *settings, const struct document *document, const struct batch *batch,
                    size_t offset, struct output *output)
{
    bool by_record = settings->mode.jsonl && !settings->within;
    for (size_t i = 0; i < batch->count; i++) {
        bool fresh = batch->fresh >> i & 1, seen = !((batch->blank | batch->skipped | batch->known) >> i & 1);
        size_t here = by_record ? document->number : settings->line + i;
        size_t first = seen ? note_first(&settings->line_firsts, batch->numbers[i], fresh, here) : 0;
        size_t start_at = offset + (size_t)(batch->lines[i].at - batch->lines[0].at);
        output_decision(output, start_at, start_at + batch->lines[i].length,
                        decision(settings, batch->kept >> i & 1), (long long)first,
                        rule_of(settings, batch, i), batch->lines[i]);
    }
}

/* A line for each: the number, from 0, of the one that it repeats, or its own. */
static void write_groups(struct settings *settings, const struct batch *batch, struct output *output)
{
    for (size_t i = 0; i < batch->count; i++) {
        char number[32];
        bool fresh = batch->fresh >> i & 1, seen = !((batch->blank | batch->skipped) >> i & 1);
        size_t here = settings->line + i;
        size_t first = seen ? note_first(&settings->line_firsts, batch->numbers[i], fresh, here) : 0;
        int length = snprintf(number, sizeof number, "%zu\n", (first ? first : here) - 1);
        output_text(output, (struct text){number, (size_t)length});
    }
}

/* The line with its separator, where it has one. */
static struct text whole_line(const struct batch *batch, size_t i)
{
    struct text line = batch->lines[i];
    return (struct text){line.at, line.length + (line.at + line.length < batch->end)};
}

static void count_lines(struct settings *settings, const struct document *document, const struct batch *batch,
                        size_t offset)
{
    for (uint64_t left = all_of(batch) & ~batch->skipped; left; left &= left - 1) {
        unsigned i = lowest_bit(left);
        tally_count(&settings->tally, batch->numbers[i]);
        if (batch->fresh >> i & 1 && document->showing == SHOWING_ONLY)
            tally_keep(&settings->tally, whole_line(batch, i),
                       offset + (size_t)(batch->lines[i].at - batch->lines[0].at));
    }
}

/* LINE is whole. */
static void write_counted(const struct settings *settings, const struct document *document, struct text line,
                          size_t offset, size_t count, struct output *output)
{
    char number[32];
    bool kept = count > 1 ? !settings->unique : !settings->repeated;
    if (output->explains) {
        line.length -= line.at[line.length - 1] == document->separator;
        output_decision(output, offset, offset + line.length, decision(settings, kept), (long long)count,
                        count > 1 ? "several" : "once", line);
    }
    if (output->explains || !kept)
        return;
    if (settings->count)
        output_text(output, (struct text){number, (size_t)snprintf(number, sizeof number, "%7zu ", count)});
    output_text(output, line);
}

/* Only the last line of all can lack its separator, and nothing comes after it here either. */
static void write_tally(struct settings *settings, const struct document *document, struct output *output)
{
    for (size_t i = 0; i < settings->tally.known; i++) {
        size_t offset, count = tally_tell(&settings->tally, i);
        struct text line = tally_text(&settings->tally, i, &offset);
        write_counted(settings, document, line, offset, count, output);
    }
}

/* All lines have been counted, and are shown again. Those that are new have come since. */
static void write_first_lines(struct settings *settings, const struct document *document,
                              const struct batch *batch, size_t offset, struct output *output)
{
    for (uint64_t left = all_of(batch) & ~batch->skipped; left; left &= left - 1) {
        unsigned i = lowest_bit(left);
        size_t count = tally_tell(&settings->tally, batch->numbers[i]);
        if (count)
            write_counted(settings, document, whole_line(batch, i),
                          offset + (size_t)(batch->lines[i].at - batch->lines[0].at), count, output);
    }
}

static void write_batch(struct settings *settings, const struct document *document, const struct batch *batch,
                        size_t offset, struct output *output)
{
    if (waits_for_end(settings) && document->showing == SHOWING_SECOND)
        write_first_lines(settings, document, batch, offset, output);
    else if (waits_for_end(settings))
        count_lines(settings, document, batch, offset);
    else if (output->explains)
        explain(settings, document, batch, offset, output);
    else if (settings->groups)
        write_groups(settings, batch, output);
    else
        write_kept(settings, batch, output);
}

static void write_end(struct settings *settings, const struct document *document, struct output *output)
{
    if (document->showing == SHOWING_ONLY)
        write_tally(settings, document, output);
    else if (document->showing == SHOWING_SECOND && settings->tally.left)
        output_fail(output, "it changed while it was read: lines are missing");
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    struct batch batch;
    struct text rest = in;
    size_t offset = document->offset;
    while (read_batch(&batch, &rest, document->separator, last)) {
        decide(settings, &batch, scratch);
        write_batch(settings, document, &batch, offset, output);
        settings->line += batch.count;
        offset = document->offset + in.length - rest.length;
    }
    if (last && waits_for_end(settings))
        write_end(settings, document, output);
    return in.length - rest.length;
}

/* A file of lines that count as seen. */
static size_t learn(struct text in, bool last, char separator, struct arena *scratch,
                    struct settings *settings)
{
    struct batch batch;
    struct text copies[SET_BATCH], rest = in;
    while (read_batch(&batch, &rest, separator, last))
        set_add(settings->skipped, compared(settings, &batch, copies, scratch), batch.count, all_of(&batch),
                NULL);
    return in.length - rest.length;
}

/* What becomes of a value of --by, and its number among those of this run. */
static const char *judge(struct settings *settings, struct text value, size_t *number)
{
    bool explains = settings->mode.explain;
    if (settings->skipped && set_find(settings->skipped, &value, 1))
        return "skip";
    if (settings->state && explains && state_find(settings->state, STATE_RECORDS, &value, 1))
        return "known";
    if (settings->near)
        return near_add(settings->near_records, value, number) ? "first" : "near";
    uint64_t fresh = settings->state && !explains ? state_add(settings->state, STATE_RECORDS, &value, 1, 1)
                                                  : set_add(settings->records, &value, 1, 1, number);
    return fresh ? "first" : "repeat";
}

/* Is the record whose FIELD has this value one that --by lets pass? */
static bool admit(const struct document *document, struct text value, struct output *output,
                  struct settings *settings)
{
    size_t number = 0;
    const char *rule = judge(settings, key_of(&settings->key, value), &number);
    bool fresh = strcmp(rule, "first") == 0, repeat = strcmp(rule, repeat_rule(settings)) == 0;
    if (output->explains) {
        size_t first =
            fresh || repeat ? note_first(&settings->record_firsts, number, fresh, document->number) : 0;
        output_decision(output, 0, value.length, decision(settings, fresh), (long long)first, rule, value);
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
    if (settings->state_info)
        state_describe(settings->state, output->to);
    return settings->state_info;
}

static void finish(struct settings *settings)
{
    set_close(settings->lines);
    set_close(settings->skipped);
    set_close(settings->records);
    near_close(settings->near);
    near_close(settings->near_records);
    state_close(settings->state);
    key_free(&settings->key);
    tally_free(&settings->tally);
    free(settings->line_firsts.at);
    free(settings->record_firsts.at);
}

const struct filter filter = {.name = "dedupe-lines",
                              .summary = "drop repeated lines; the first stays, and the order",
                              .settings_size = sizeof(struct settings),
                              .options = options,
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
