#include "lib/filter/run.h"

#include <stdlib.h>

static const struct record_field explain_fields[] = {{"start", true}, {"end", true},   {"decision", false},
                                                     {"score", true}, {"rule", false}, {"text", false}};
const struct record_shape output_decisions = {"explain", explain_fields, 6, NULL};

void output_decision(struct output *output, size_t start, size_t end, const char *decision, long long score,
                     const char *rule, struct text text)
{
    struct record_writer *records = &output->records;
    record_number(records, (long long)start);
    record_number(records, (long long)end);
    record_text(records, text_of(decision));
    record_number(records, score);
    record_text(records, text_of(rule));
    record_text(records, text);
}

/* What --help or --version shows. */
static bool print_about(const struct filter *program, bool help)
{
    struct sink sink;
    sink_open(&sink, NULL, '\n', false);
    if (help) {
        options_help(program, &sink.pending);
    } else {
        buffer_add(&sink.pending, text_of(program->name));
        buffer_add(&sink.pending, text_of(" (winnow) " VERSION "\n"));
    }
    return sink_close(&sink, true);
}

/* Records go where text goes; in JSONL mode that is the member of a record. */
static void open_output(struct run *run)
{
    const struct common_options *options = &run->options;
    bool rows = options->explain == EXPLAIN_ROWS;
    const struct record_shape *shape = rows ? &output_decisions : run->filter->records;
    run->output = (struct output){
        .to = &run->sink.pending, .explains = rows, .draws = options->explain == EXPLAIN_HTML};
    run->output.lists = !options->explain && (run->filter->result == RESULT_RECORDS || options->list);
    if (!shape)
        return;
    enum record_format format = options_jsonl(options) ? RECORD_ARRAY : (enum record_format)options->format;
    record_open(&run->output.records, &run->sink.pending, shape, format, &run->fields);
    run->output.records.numbered = options->with_filename;
    run->output.records.facts = run->filter->facts && !options->explain;
    if (run->filter->unit == UNIT_LINES && options->null)
        run->output.records.ending = '\0';
}

static void show_progress(void *with)
{
    struct run *run = with;
    run->progress.bytes = run->input.bytes;
    progress_show(&run->progress);
}

static void run_input(struct run *run, char **files)
{
    const struct common_options *options = &run->options;
    enum stream_cut cut = options_jsonl(options)            ? CUT_PIECES
                          : run->filter->unit == UNIT_LINES ? CUT_JOINED
                          : options->null                   ? CUT_PIECES
                                                            : CUT_FILES;
    char separator = options->null ? '\0' : '\n';
    input_open(&run->input, files, cut, separator, &run->sink);
    if (options->progress) {
        progress_begin(&run->progress, files);
        run->input.progress = show_progress;
        run->input.progress_with = run;
    }
    open_output(run);
    if (options_jsonl(options))
        run_jsonl(run);
    else
        run_documents(run);
    if (options->progress)
        progress_end(&run->progress);
    if (run->status == RUN_FAILED) { /* stopped: what is decided goes out before the rest is waited for */
        sink_flush(&run->sink);
        input_drain(&run->input);
    }
    if (run->input.failed)
        run_worsen(run, RUN_FAILED);
    input_close(&run->input);
}

/* The file that an option of this kind names, the first given; NULL: none. */
static char *file_of(const struct run *run, enum option_kind kind)
{
    char *file = NULL;
    for (const struct option_spec *spec = run->filter->options; spec && spec->name && !file; spec++)
        if (spec->kind == kind)
            file = *(char **)((char *)run->settings + spec->offset);
    return file;
}

/* Shows the filter the file of an OPTION_FILE, where one is given; false where it can't be read: that was
 * said. */
static bool learn(struct run *run)
{
    char *files[] = {file_of(run, OPTION_FILE), NULL};
    char separator = run->options.null ? '\0' : '\n';
    bool last = false;
    if (!*files)
        return true;
    input_open(&run->input, files, CUT_FILES, separator, &run->sink);
    for (size_t wanted = 1; !last && input_next(&run->input); wanted = 1) {
        while (!last) {
            struct text shown = input_show(&run->input, wanted, &last);
            size_t decided = run->filter->learn(shown, last, separator, &run->scratch, run->settings);
            arena_empty(&run->scratch);
            input_take(&run->input, decided);
            wanted = decided ? shown.length - decided + 1 : shown.length * 2;
        }
    }
    input_close(&run->input);
    return !run->input.failed;
}

/* What else of the command line the state is, too, where it can be nothing else; NULL: nothing. */
static const char *second_part_of_state(const struct run *run, const char *state, char **files)
{
    const char *output = run->options.output, *learned = file_of(run, OPTION_FILE);
    if (output ? stream_is_same(state, output) : stream_is_standard_output(state))
        return "the output";
    bool input = learned && stream_is_operand(state, learned);
    for (; *files; files++)
        input = input || stream_is_operand(state, *files);
    return input ? "an input" : NULL;
}

/* Would the state be lost to the results, or read as lines? That is said. */
static bool misuses_state(const struct run *run, char **files)
{
    const char *state = file_of(run, OPTION_STATE);
    const char *part = state ? second_part_of_state(run, state, files) : NULL;
    if (part)
        report(&(struct position){state, 0}, "a state cannot be %s, too", part);
    return part != NULL;
}

/* Would standard input, which an option reads to its end, be the input, too, and give nothing? That is said.
 */
static bool reads_twice(const struct run *run, char **files)
{
    const char *learned = file_of(run, OPTION_FILE);
    if (!learned || strcmp(learned, "-") != 0)
        return false;
    while (*files && strcmp(*files, "-") != 0)
        files++;
    if (!*files)
        return false;
    report(&(struct position){learned, 0}, "it is read to its end for an option: name another FILE");
    return true;
}

static void commit(void *with)
{
    struct run *run = with;
    run->filter->commit(run->settings);
}

/* The input through the filter, unless an option asks for something else. */
static void run_all(struct run *run, char **files)
{
    struct output output = {.to = &run->sink.pending};
    if (file_of(run, OPTION_STATE)) {
        run->sink.delivered = commit;
        run->sink.delivered_with = run;
    }
    if (run->filter->answer && run->filter->answer(&output, run->settings))
        return;
    if (learn(run))
        run_input(run, files);
    else
        run_worsen(run, RUN_FAILED);
}

/* Makes the program ready and opens its output; false where that can't be: that was said. */
static bool start(struct run *run, char **files)
{
    const struct common_options *options = &run->options;
    const struct filter *program = run->filter;
    if (program->heed)
        program->heed(run->settings,
                      (struct filter_mode){options->jsonl != NULL, options->by != NULL, options->explain});
    if (misuses_state(run, files) || reads_twice(run, files)) /* before a state comes to be */
        return false;
    const char *wrong = program->start ? program->start(run->settings) : NULL;
    if (wrong)
        report(NULL, "%s; see --help", wrong);
    bool table = program->tabulates && program->tabulates(run->settings);
    char ending = options->null && !table ? '\0' : '\n';
    return !wrong && sink_open(&run->sink, options->output, ending, options->line_buffered);
}

static void run_filter(struct run *run, char **files)
{
    if (!start(run, files)) {
        run_worsen(run, RUN_FAILED);
        return;
    }
    run_all(run, files);
    if (!sink_close(&run->sink, run->status < RUN_FAILED))
        run_worsen(run, RUN_FAILED);
}

/* The operands, up to a NULL; none at all are standard input, "-". */
static char **operands_of(char **arguments)
{
    static char standard_input[] = "-";
    static char *only_standard_input[] = {standard_input, NULL};
    return *arguments ? arguments : only_standard_input;
}

int filter_main(const struct filter *program, int count, char **arguments)
{
    struct run run = {.filter = program};
    report_name(program->name);
    stream_guard();
    run.settings = arena_take(&run.fields, 1, program->settings_size);
    int operand = options_parse(program, count, arguments, &run.options, run.settings);
    if (operand < 0)
        run.status = RUN_FAILED;
    else if (run.options.help || run.options.version)
        run.status = print_about(program, run.options.help) ? RUN_GOOD : RUN_FAILED;
    else
        run_filter(&run, operands_of(arguments + operand));
    if (program->finish)
        program->finish(run.settings);
    arena_free(&run.scratch);
    arena_free(&run.fields);
    return (int)run.status;
}
