#include "lib/filter/run.h"

enum { SHORT_REST = 16 * 1024 }; /* a rest that may be shown again with each read */

/* The document that a stream is at. */
struct passage {
    struct document document;
    size_t records_before; /* written before it */
    bool blank;            /* nothing but white space so far */
    bool wrote;            /* anything at all */
    char last_byte;        /* of what was written */
};

static struct passage begin_document(struct run *run)
{
    const struct input *input = &run->input;
    run->output.failure = NULL;
    run->output.records.file = text_of(input->file);
    run->output.records.document = input->number;
    if (run->filter->begin)
        run->filter->begin(run->settings);
    char separator = run->filter->unit == UNIT_LINES ? input->separator : '\n';
    return (struct passage){
        .document = {.file = input->file, .number = input->number, .separator = separator},
        .records_before = run->output.records.records,
        .blank = true};
}

/* Hands on what was added to the sink since BEFORE. */
static void hand_on(struct run *run, struct passage *passage, size_t before)
{
    const struct buffer *pending = &run->sink.pending;
    if (pending->length > before) {
        passage->wrote = true;
        passage->last_byte = pending->at[pending->length - 1];
    }
    sink_offer(&run->sink);
}

static unsigned long long count_lines(struct text text, char separator)
{
    unsigned long long lines = 0;
    for (size_t length; (length = text_find_byte(text, separator)) < text.length; lines++)
        text = text_slice(text, length + 1, text.length);
    return lines;
}

static size_t apply(struct run *run, struct passage *passage, struct text shown, bool last)
{
    size_t before = run->sink.pending.length;
    size_t decided =
        run->filter->apply(&passage->document, shown, last, &run->output, &run->scratch, run->settings);
    arena_empty(&run->scratch);
    /* Where no more is to come, all of it counts; else half a character may stand at the end. */
    passage->blank = passage->blank && text_blank(text_slice(shown, 0, last ? shown.length : decided));
    if (run->options.progress && run->filter->unit == UNIT_LINES &&
        passage->document.showing != SHOWING_SECOND)
        run->progress.records += count_lines(text_slice(shown, 0, decided), run->input.separator);
    input_take(&run->input, decided);
    passage->document.offset += decided;
    hand_on(run, passage, before);
    return decided;
}

/* How much to show of a document of which so much is left: any more, lest a line that is complete wait for
 * input that may not come; but more at once where little by little would be quadratic. */
static size_t wanted_next(size_t left, bool decided)
{
    return decided || left < SHORT_REST ? left + 1 : left * 2;
}

/* Shows the filter the document, piece by piece. */
static void apply_to_all(struct run *run, struct passage *passage)
{
    size_t wanted = run->filter->unit == UNIT_DOCUMENT ? SIZE_MAX : 1;
    bool last = false;
    while (!run->output.failure) {
        struct text shown = input_show(&run->input, wanted, &last);
        if (!shown.length && passage->document.offset == 0) /* an empty document has no result */
            return;
        size_t decided = apply(run, passage, shown, last);
        if (last && (decided == shown.length || !decided))
            return;
        if (wanted < SIZE_MAX / 2)
            wanted = wanted_next(shown.length - decided, decided > 0);
    }
}

/* What the filter gave up on goes out as it came, unless it is to be dropped. */
static void fail_document(struct run *run, struct passage *passage)
{
    run_complain(run, passage->document.file, passage->document.number, run->output.failure);
    for (bool last = run->options.errors >= ON_ERROR_DROP; !last;) {
        struct text rest = input_show(&run->input, 1, &last);
        size_t before = run->sink.pending.length;
        buffer_add(&run->sink.pending, rest);
        input_take(&run->input, rest.length);
        hand_on(run, passage, before);
    }
}

/* Lines that are written end in newline, and pieces in NUL; nothing else is added. */
static void end_document(struct run *run, const struct passage *passage)
{
    bool piece = run->input.cut == CUT_PIECES;
    if (piece || (passage->wrote && passage->last_byte != run->sink.ending))
        buffer_add_byte(&run->sink.pending, run->sink.ending);
    sink_offer(&run->sink);
    bool gave = run->filter->result == RESULT_TEXT || !run->output.lists
                    ? passage->wrote
                    : run->output.records.records > passage->records_before;
    if (run->options.fail_empty && !gave && !passage->blank)
        run_complain_of_nothing(run, passage->document.file, passage->document.number);
}

static bool to_show_twice(struct run *run)
{
    bool twice = run->filter->twice && run->filter->twice(run->settings) && input_rereadable(&run->input);
    run->progress.size *= twice ? 2 : 1;
    return twice;
}

/* The first showing, and all made ready for the second. */
static void show_first(struct run *run, struct passage *passage)
{
    passage->document.showing = SHOWING_FIRST;
    apply_to_all(run, passage);
    passage->document.showing = SHOWING_SECOND;
    passage->document.offset = 0;
    input_rewind(&run->input);
    if (!input_next(&run->input))
        output_fail(&run->output, "it was emptied while it was read");
}

void run_documents(struct run *run)
{
    bool twice = to_show_twice(run);
    for (bool first = true; run->status < RUN_FAILED && input_next(&run->input); first = false) {
        if (first && run->options.header)
            record_header(&run->output.records);
        struct passage passage = begin_document(run);
        if (twice)
            show_first(run, &passage);
        apply_to_all(run, &passage);
        if (run->output.failure)
            fail_document(run, &passage);
        end_document(run, &passage);
        run->progress.records += run->filter->unit != UNIT_LINES;
    }
}
