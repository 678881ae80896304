#include "lib/filter/run.h"

#include <stdio.h>

#include "lib/json.h"

/* One record: the line, and the value under FIELD. */
struct jsonl {
    struct text line;
    struct json_value value;
    struct arena memory; /* emptied after each record */
    struct buffer result, quoted;
    char wrong[80]; /* what is said of a bad one */
};

/* The result of records is an array under a name of its own; text stands in FIELD's place. */
static void write_result(struct run *run, struct jsonl *record)
{
    const char *into = run->options.into;
    struct text result = buffer_text(&record->result);
    if (run->output.lists || run->output.explains) {
        into = into ? into : run->output.records.shape->name;
    } else {
        record->quoted.length = 0;
        json_write_string(&record->quoted, result);
        result = buffer_text(&record->quoted);
    }
    if (into)
        json_set(&run->sink.pending, record->line, text_of(into), result, &record->memory);
    else
        json_replace(&run->sink.pending, record->line, record->value.raw, result);
}

static void apply(struct run *run, struct jsonl *record)
{
    struct text text = json_string(record->value.raw, &record->memory);
    struct document document = {.file = run->input.file,
                                .number = run->input.number,
                                .separator = '\n',
                                .decoded = true,
                                .record = record->line};
    run->output.records.records = 0;
    filter_document(run->filter, run->settings, document, text, 0, &run->output, &run->scratch);
    bool records = run->output.lists || run->output.explains;
    if (records)
        record_close(&run->output.records);
    if (run->output.failure)
        return;
    bool gave = records ? run->output.records.records > 0 : record->result.length > 0;
    if (run->options.fail_empty && !gave && (!text.length || !text_blank(text)))
        run_complain_of_nothing(run, run->input.file, run->input.number);
    write_result(run, record);
}

/* What the line is, or why it is a bad record. */
static const char *read_record(struct run *run, struct jsonl *record)
{
    size_t at;
    const char *wrong = json_check_object(record->line, &at);
    if (wrong) {
        snprintf(record->wrong, sizeof record->wrong, "%s at byte %zu", wrong, at);
        return record->wrong;
    }
    record->value = json_find(record->line, text_of(run->options.jsonl), &record->memory);
    enum json_kind kind = record->value.kind;
    return kind == JSON_STRING || kind == JSON_NULL || kind == JSON_ABSENT ? NULL
                                                                           : "the field is not a string";
}

static void do_record(struct run *run, struct jsonl *record)
{
    record->result.length = 0;
    record->value.kind = JSON_ABSENT;
    run->output.failure = read_record(run, record);
    if (!run->output.failure && record->value.kind == JSON_STRING)
        apply(run, record);
    if (run->output.failure)
        run_complain(run, run->input.file, run->input.number, run->output.failure);
    bool copied =
        run->output.failure ? run->options.errors < ON_ERROR_DROP : record->value.kind != JSON_STRING;
    if (copied)
        buffer_add(&run->sink.pending, record->line);
    if (copied || !run->output.failure)
        buffer_add_byte(&run->sink.pending, '\n');
}

void run_jsonl(struct run *run)
{
    struct jsonl record = {.line = {NULL, 0}};
    run->output.to = &record.result;
    run->output.records.to = &record.result;
    while (run->status < RUN_FAILED && input_next(&run->input)) {
        bool last;
        record.line = input_show(&run->input, SIZE_MAX, &last);
        do_record(run, &record);
        arena_empty(&record.memory);
        sink_offer(&run->sink);
        input_take(&run->input, record.line.length);
        run->progress.records++;
    }
    arena_free(&record.memory);
    buffer_free(&record.result);
    buffer_free(&record.quoted);
}
