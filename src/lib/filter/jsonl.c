#include "lib/filter/run.h"

#include <stdio.h>

#include "lib/json.h"

void filter_document(const struct filter *program, struct settings *settings, struct document document,
                     struct text in, size_t piece, struct output *output, struct arena *scratch)
{
    size_t most = program->unit == UNIT_DOCUMENT || !piece ? in.length : piece;
    if (program->begin)
        program->begin(settings);
    for (size_t wanted = most; in.length && !output->failure;) {
        struct text shown = text_slice(in, 0, wanted);
        bool last = shown.length == in.length;
        size_t decided = program->apply(&document, shown, last, output, scratch, settings);
        arena_empty(scratch);
        if (last && !decided)
            return;
        document.offset += decided;
        in = text_slice(in, decided, in.length);
        wanted = decided ? shown.length - decided + most : shown.length * 2;
    }
}

/* One record: the line, and the values under FIELD of --jsonl and of --by. */
struct jsonl {
    struct text line;
    struct json_value value, by;
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

static struct document document_of(const struct run *run, const struct jsonl *record)
{
    return (struct document){.file = run->input.file,
                             .number = run->input.number,
                             .separator = '\n',
                             .decoded = true,
                             .record = record->line};
}

static void apply(struct run *run, struct jsonl *record)
{
    struct text text = json_string(record->value.raw, &record->memory);
    filter_document(run->filter, run->settings, document_of(run, record), text, 0, &run->output,
                    &run->scratch);
    bool records = run->output.lists || run->output.explains;
    if (run->output.failure)
        return;
    bool gave = records ? run->output.records.records > 0 : record->result.length > 0;
    if (run->options.fail_empty && !gave && (!text.length || !text_blank(text)))
        run_complain_of_nothing(run, run->input.file, run->input.number);
}

static bool admit(struct run *run, struct jsonl *record)
{
    struct document document = document_of(run, record);
    struct text value = json_string(record->by.raw, &record->memory);
    return run->filter->admit(&document, value, &run->output, run->settings);
}

/* The value under FIELD, of one of the kinds that a good record has. */
static bool find_text(struct jsonl *record, const char *field, struct json_value *value)
{
    if (field)
        *value = json_find(record->line, text_of(field), &record->memory);
    return value->kind == JSON_STRING || value->kind == JSON_NULL || value->kind == JSON_ABSENT;
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
    bool good = find_text(record, run->options.by, &record->by) &&
                find_text(record, run->options.jsonl, &record->value);
    return good ? NULL : "the field is not a string";
}

/* A bad record, if it is to be written at all, and one that holds no text go out as they came. */
static void write_record(struct run *run, struct jsonl *record, bool changed)
{
    if (run->output.failure && run->options.errors >= ON_ERROR_DROP)
        return;
    if (changed && !run->output.failure)
        write_result(run, record);
    else
        buffer_add(&run->sink.pending, record->line);
    buffer_add_byte(&run->sink.pending, '\n');
}

static void do_record(struct run *run, struct jsonl *record)
{
    struct output *output = &run->output;
    record->result.length = 0;
    record->value.kind = record->by.kind = JSON_ABSENT;
    output->records.records = 0;
    output->failure = read_record(run, record);
    bool good = !output->failure;
    bool admitted = !good || record->by.kind != JSON_STRING || admit(run, record);
    bool applies = good && admitted && record->value.kind == JSON_STRING;
    bool explains = good && record->by.kind == JSON_STRING && output->explains;
    if (applies)
        apply(run, record);
    if (output->failure)
        run_complain(run, run->input.file, run->input.number, output->failure);
    if ((applies || explains) && (output->lists || output->explains))
        record_close(&output->records);
    if (admitted || explains)
        write_record(run, record, applies || explains);
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
