/* split-sentences: one sentence a line, its bytes as they came. A line break of the text ends a sentence,
 * unless --wrap says that paragraphs are wrapped. */
#include "lib/filter.h"
#include "lib/prose.h"

struct settings {
    const char *abbreviations; /* a file */
    bool wrap, keep_quotes;
    struct prose_options prose;
    size_t paragraph;  /* of the document, counted from 1; 0: before the first */
    bool in_paragraph; /* the last line was not blank */
};

static const struct option_spec options[] = {
    {"wrap", 'w', OPTION_FLAG, offsetof(struct settings, wrap), NULL, NULL,
     "join the lines of a paragraph: only a blank line parts sentences"},
    {"keep-quotes", 'q', OPTION_FLAG, offsetof(struct settings, keep_quotes), NULL, NULL,
     "leave long quotations of several sentences whole, too"},
    {"abbreviations", 'a', OPTION_FILE, offsetof(struct settings, abbreviations), "FILE", NULL,
     "abbreviations besides the built-in ones, one a line"},
    {0}};

static const struct record_field fields[] = {
    {"start", true}, {"end", true}, {"paragraph", true}, {"text", false}};
static const struct record_shape shape = {"sentences", fields, sizeof fields / sizeof *fields, "{text}"};

/* What is split at once: a line, or with --wrap the lines of a paragraph. */
struct unit {
    struct text text; /* without the last line's break */
    size_t offset;    /* in the document */
    bool ended;       /* by a line break */
};

/* How many bytes at the front are a unit, with its line break; 0 where its end is not in sight. */
static size_t unit_length(struct text text, bool last, bool wrap)
{
    size_t length = 0;
    for (bool blank = false; length < text.length && length < TEXT_PARAGRAPH;) {
        struct text rest = text_slice(text, length, text.length);
        size_t end = text_find_byte(rest, '\n');
        if (end == rest.length)
            return last ? (length && text_blank(rest) ? length : text.length) : 0;
        blank = text_blank(text_slice(rest, 0, end));
        if (length && blank)
            return length;
        length += end + 1;
        if (blank || !wrap)
            return length;
    }
    return last || length >= TEXT_PARAGRAPH ? length : 0;
}

/* The sentence on one line: each line break in it, with the white space around, becomes one blank. */
static struct text unwrap(struct text sentence, struct arena *scratch)
{
    if (text_find_byte(sentence, '\n') == sentence.length)
        return sentence;
    struct text rest = sentence, line, joined = {NULL, 0};
    char *to = arena_take(scratch, sentence.length, 1);
    joined.at = to;
    while (text_line(&rest, '\n', &line)) {
        line = text_trim(line);
        if (joined.length)
            to[joined.length++] = ' ';
        memcpy(to + joined.length, line.at, line.length);
        joined.length += line.length;
    }
    return joined;
}

static void list(const struct settings *settings, const struct unit *unit, struct text sentence,
                 struct output *output, struct arena *scratch)
{
    size_t start = unit->offset + (size_t)(sentence.at - unit->text.at);
    record_number(&output->records, (long long)start);
    record_number(&output->records, (long long)(start + sentence.length));
    record_number(&output->records, (long long)settings->paragraph);
    record_text(&output->records, unwrap(sentence, scratch));
}

static void explain(struct settings *settings, const struct unit *unit, struct output *output)
{
    struct prose_reader reader;
    struct prose_end end;
    prose_open(&reader, unit->text, &settings->prose);
    while (prose_end_next(&reader, &end)) {
        size_t start = end.word.at ? (size_t)(end.word.at - unit->text.at) : end.mark;
        output_decision(output, unit->offset + start, unit->offset + end.end, end.splits ? "split" : "keep",
                        0, end.rule, text_slice(unit->text, start, end.end));
    }
}

static void split(struct settings *settings, const struct unit *unit, struct output *output,
                  struct arena *scratch)
{
    struct prose_reader reader;
    struct text sentence;
    prose_open(&reader, unit->text, &settings->prose);
    for (bool first = true; prose_sentence_next(&reader, &sentence); first = false) {
        if (output->lists) {
            list(settings, unit, sentence, output, scratch);
            continue;
        }
        if (!first)
            output_byte(output, '\n');
        output_text(output, unwrap(sentence, scratch));
    }
    if (unit->ended && !output->lists)
        output_byte(output, '\n');
}

static void do_unit(struct settings *settings, const struct unit *unit, struct output *output,
                    struct arena *scratch)
{
    bool blank = text_blank(unit->text);
    settings->paragraph += !blank && !settings->in_paragraph;
    settings->in_paragraph = !blank;
    if (output->explains)
        explain(settings, unit, output);
    else
        split(settings, unit, output, scratch);
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    size_t done = 0, length;
    while ((length = unit_length(text_slice(in, done, in.length), last, settings->wrap)) > 0) {
        bool ended = in.at[done + length - 1] == '\n';
        struct unit unit = {.text = text_slice(in, done, done + length - ended),
                            .offset = document->offset + done,
                            .ended = ended};
        do_unit(settings, &unit, output, scratch);
        done += length;
    }
    return done;
}

static const char *start(struct settings *settings)
{
    settings->prose.whole_quotes = settings->keep_quotes;
    return NULL;
}

/* The --abbreviations: read once the whole file is there. */
static size_t learn(struct text in, bool last, char separator, struct arena *scratch,
                    struct settings *settings)
{
    (void)separator, (void)scratch;
    if (last)
        prose_words_read(&settings->prose.own, in);
    return last ? in.length : 0;
}

static void begin(struct settings *settings)
{
    settings->paragraph = 0;
    settings->in_paragraph = false;
}

static void finish(struct settings *settings)
{
    prose_words_free(&settings->prose.own);
}

const struct filter filter = {.name = "split-sentences",
                              .summary = "write one sentence a line",
                              .settings_size = sizeof(struct settings),
                              .options = options,
                              .unit = UNIT_STREAM,
                              .result = RESULT_EITHER,
                              .explains = true,
                              .records = &shape,
                              .start = start,
                              .learn = learn,
                              .begin = begin,
                              .apply = apply,
                              .finish = finish};
