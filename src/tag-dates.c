/* tag-dates: finds the dates, times, durations and recurring times of a text, and says which they are, as
 * TIMEX3 tags around them or as a list. It reads paragraph by paragraph; what the text named before, and its
 * first 16 KB, help to understand what comes. */
#include <stdio.h>
#include <time.h>

#include "lib/date.h"
#include "lib/filter.h"
#include "lib/json.h"
#include "lib/report.h"

enum { LONG_PARAGRAPH = 64 * 1024, HEAD = 16 * 1024 };

struct settings {
    const char *reference, *reference_field;
    int prefer; /* enum date_preference */
    unsigned only;
    bool day_first;
    struct day given; /* what --ref says, or the clock */
    bool from_text;   /* --ref=text */
    struct arena memory;
    struct date_scanner *scanner;
    /* of the document at hand */
    struct date_context context;
    size_t line;          /* of the next paragraph, from 1 */
    int order;            /* what numeric dates before it, in the head, say: above 0, day first */
    bool knows_reference; /* it was looked for */
    bool knows_order;     /* the head was asked */
};

static const struct option_spec options[] = {
    {"ref", 0, OPTION_TEXT, offsetof(struct settings, reference), "DATE|text|today", NULL,
     "the day on which the text was written"},
    {"ref-field", 0, OPTION_TEXT, offsetof(struct settings, reference_field), "NAME", NULL,
     "with --jsonl: the member that holds that day"},
    {"prefer", 0, OPTION_CHOICE, offsetof(struct settings, prefer), NULL, "news,past,future,nearest",
     "which day is meant where the text leaves it open"},
    {"only", 0, OPTION_SET, offsetof(struct settings, only), NULL, "DATE,TIME,DURATION,SET",
     "these types alone"},
    {"day-first", 0, OPTION_FLAG, offsetof(struct settings, day_first), NULL, NULL, "3/4/2025 is 3 April"},
    {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static const char *const type_names[] = {"DATE", "TIME", "DURATION", "SET"};

static const struct record_field fields[] = {
    {"start", true}, {"end", true},   {"line", true},  {"type", false},  {"value", false},
    {"mod", false},  {"text", false}, {"rule", false}, {"begin", false}, {"until", false}};
static const struct record_shape shape = {"dates", fields, sizeof fields / sizeof *fields,
                                          "{line}: {text}: {type} {value} {mod} {begin} {until}"};

/* A tag that was in the text before. */
struct mark {
    size_t plain, raw; /* where it stands in the paragraph without such tags, and in the paragraph */
    size_t length;
    bool opens;
};

/* A paragraph, and what it is without the tags that it had before. */
struct paragraph {
    struct text raw, plain;
    const struct mark *marks;
    size_t mark_count;
    size_t offset, line; /* of its start in the document; lines from 1 */
};

/* How far the output of a paragraph has come. */
struct progress_of {
    const struct mark *mark; /* the next one */
    size_t removed;          /* bytes of tags before it */
    bool inside;             /* an earlier tag is open */
    size_t written;          /* bytes of the raw paragraph that are out */
    size_t counted, line;    /* up to where lines are counted, and the line there */
};

/* The length of the TIMEX3 tag at the front, on one line; 0: there is none. */
static size_t tag_length(struct text text, bool *opens)
{
    *opens = text_starts(text, "<TIMEX3");
    if (!*opens)
        return text_starts(text, "</TIMEX3>") ? strlen("</TIMEX3>") : 0;
    for (size_t i = strlen("<TIMEX3"); i < text.length; i++)
        if (text.at[i] == '>')
            return i + 1;
        else if (text.at[i] == '<' || text.at[i] == '\n' || (i == strlen("<TIMEX3") && text.at[i] != ' '))
            return 0;
    return 0;
}

/* The next tag at or after FROM: where; text.length where there is none. */
static size_t find_tag(struct text text, size_t from, size_t *length, bool *opens)
{
    while (from < text.length) {
        from += text_find_byte(text_slice(text, from, text.length), '<');
        *length = from < text.length ? tag_length(text_slice(text, from, text.length), opens) : 0;
        if (*length)
            return from;
        from++;
    }
    return text.length;
}

/* How much of the text is TIMEX3 tags. */
static size_t tag_bytes(struct text text)
{
    size_t sum = 0, length = 0;
    bool opens;
    for (size_t at = find_tag(text, 0, &length, &opens); at < text.length;
         at = find_tag(text, at + length, &length, &opens))
        sum += length;
    return sum;
}

/* Leaves the tags out of the paragraph, and notes where they were. */
static void remove_tags(struct paragraph *paragraph, struct arena *scratch)
{
    struct text raw = paragraph->raw;
    size_t length, count = 0, from = 0, plain = 0;
    bool opens;
    for (size_t at = find_tag(raw, 0, &length, &opens); at < raw.length;
         at = find_tag(raw, at + length, &length, &opens))
        count++;
    paragraph->plain = raw;
    paragraph->mark_count = count;
    if (!count)
        return;
    struct mark *marks = arena_take(scratch, count, sizeof *marks);
    char *bytes = arena_take(scratch, raw.length, 1);
    for (size_t i = 0; i <= count; i++) {
        size_t at = find_tag(raw, from, &length, &opens);
        memcpy(bytes + plain, raw.at + from, at - from);
        plain += at - from;
        if (i < count)
            marks[i] = (struct mark){plain, at, length, opens};
        from = at + length;
    }
    paragraph->marks = marks;
    paragraph->plain = (struct text){bytes, plain};
}

static bool is_blank_line(struct text line)
{
    for (size_t i = 0; i < line.length; i++)
        if (line.at[i] != ' ' && line.at[i] != '\t' && line.at[i] != '\r' && line.at[i] != '\f' &&
            line.at[i] != '\v')
            return false;
    return true;
}

/* The length of the paragraph at the front, with blank lines before it; 0 where its end is not yet in sight.
 * Tags that were there before do not count, so that a tagged text is cut where it was when it was tagged. */
static size_t paragraph_length(struct text text, bool last)
{
    size_t length = 0, tags = 0, checked = 0;
    bool begun = false;
    for (struct text rest = text, line; rest.length;) {
        size_t end = text_find_byte(rest, '\n');
        if (end == rest.length)
            return last ? text.length : 0;
        line = text_slice(rest, 0, end);
        bool blank = is_blank_line(line);
        if (blank && begun)
            return length;
        begun = begun || !blank;
        length += end + 1;
        if (length >= LONG_PARAGRAPH) {
            tags += tag_bytes(text_slice(text, checked, length));
            checked = length;
            if (length - tags >= LONG_PARAGRAPH)
                return length;
        }
        rest = text_slice(rest, end + 1, rest.length);
    }
    return last ? length : 0;
}

/* A day as text in SCRATCH; empty where there is none. */
static struct text day_text(struct day day, struct arena *scratch)
{
    enum { ROOM = 40 };
    if (!day.year)
        return (struct text){NULL, 0};
    char *to = arena_take(scratch, ROOM, 1);
    return (struct text){to, (size_t)snprintf(to, ROOM, "%04d-%02d-%02d", day.year, day.month, day.day)};
}

static void record_optional(struct record_writer *records, struct text text)
{
    if (text.length)
        record_text(records, text);
    else
        record_nothing(records);
}

static struct text optional(const char *c_string)
{
    return c_string ? text_of(c_string) : (struct text){NULL, 0};
}

static void list(struct output *output, const struct date *date, size_t start, size_t end, size_t line,
                 struct text text, struct arena *scratch)
{
    struct record_writer *records = &output->records;
    struct day begin, end_day;
    date_span(date, &begin, &end_day);
    record_number(records, (long long)start);
    record_number(records, (long long)end);
    record_number(records, (long long)line);
    record_text(records, text_of(type_names[date->type]));
    record_text(records, text_of(date->value.bytes));
    record_optional(records, optional(date->mod));
    record_text(records, text);
    record_text(records, text_of(date->rule));
    record_optional(records, day_text(begin, scratch));
    record_optional(records, day_text(end_day, scratch));
}

static void explain(struct output *output, const struct date *date, size_t start, size_t end,
                    struct text text)
{
    char decision[VALUE_ROOM + 40];
    snprintf(decision, sizeof decision, "%s %s by %s", type_names[date->type], date->value.bytes,
             date->context);
    output_decision(output, start, end, decision, 0, date->rule, text);
}

/* BEFORE is all up to its value. */
static void output_attribute(struct output *output, const char *before, const char *value)
{
    if (!value)
        return;
    output_text(output, text_of(before));
    output_text(output, text_of(value));
    output_byte(output, '"');
}

static void tag(struct output *output, const struct date *date, struct text text)
{
    output_text(output, text_of("<TIMEX3 type=\""));
    output_text(output, text_of(type_names[date->type]));
    output_text(output, text_of("\" value=\""));
    output_text(output, (struct text){date->value.bytes, date->value.length});
    output_byte(output, '"');
    output_attribute(output, " mod=\"", date->mod);
    output_attribute(output, " quant=\"", date->quant);
    output_attribute(output, " freq=\"", date->freq);
    output_byte(output, '>');
    output_text(output, text);
    output_text(output, text_of("</TIMEX3>"));
}

/* Goes over the tags before PLACE of the plain text, or at it. */
static void pass_marks(const struct paragraph *paragraph, struct progress_of *progress, size_t place)
{
    const struct mark *end = paragraph->marks + paragraph->mark_count;
    for (; progress->mark < end && progress->mark->plain <= place; progress->mark++) {
        progress->removed += progress->mark->length;
        progress->inside = progress->mark->opens;
    }
}

static size_t count_lines(struct text text)
{
    size_t lines = 0;
    for (size_t at; (at = text_find_byte(text, '\n')) < text.length;
         text = text_slice(text, at + 1, text.length))
        lines++;
    return lines;
}

/* Writes one date in the form that is asked for. What touches an earlier tag is left as it is. */
static void put(const struct paragraph *paragraph, struct progress_of *progress, const struct date *date,
                struct output *output, struct arena *scratch)
{
    size_t from = (size_t)(date->text.at - paragraph->plain.at), to = from + date->text.length;
    if (paragraph->mark_count)
        pass_marks(paragraph, progress, from);
    bool more = paragraph->mark_count && progress->mark < paragraph->marks + paragraph->mark_count;
    if (progress->inside || (more && progress->mark->plain < to))
        return;
    size_t start = from + progress->removed;
    struct text text = {paragraph->raw.at + start, date->text.length};
    if (output->lists) {
        progress->line += count_lines(text_slice(paragraph->raw, progress->counted, start));
        progress->counted = start;
        list(output, date, paragraph->offset + start, paragraph->offset + start + text.length, progress->line,
             text, scratch);
    } else if (output->explains) {
        explain(output, date, paragraph->offset + start, paragraph->offset + start + text.length, text);
    } else {
        output_text(output, text_slice(paragraph->raw, progress->written, start));
        tag(output, date, text);
        progress->written = start + text.length;
    }
}

static void do_paragraph(struct settings *settings, struct paragraph *paragraph, struct output *output,
                         struct arena *scratch)
{
    struct date date;
    remove_tags(paragraph, scratch);
    struct progress_of progress = {.mark = paragraph->marks, .line = paragraph->line};
    date_scanner_open(settings->scanner, paragraph->plain);
    settings->context.told = (struct moment){0};
    while (date_next(settings->scanner, &settings->context, &date))
        if (!settings->only || (settings->only & 1u << date.type))
            put(paragraph, &progress, &date, output, scratch);
    if (!output->lists && !output->explains)
        output_text(output, text_slice(paragraph->raw, progress.written, paragraph->raw.length));
    if (output->lists)
        settings->line =
            progress.line + count_lines(text_slice(paragraph->raw, progress.counted, paragraph->raw.length));
}

/* The day that a short text says; false where it says none. */
static bool read_day(struct settings *settings, struct text text, struct day *day)
{
    struct date date;
    struct date_context context = {0};
    return date_read(settings->scanner, text, &context, &date) && date_is_day(&date, day);
}

/* The first full date of the text: with none, what is relative stays open. */
static void find_reference(struct settings *settings, const struct document *document, struct text head)
{
    struct date date;
    struct date_context context = {0};
    date_scanner_open(settings->scanner, head);
    while (date_next(settings->scanner, &context, &date))
        if (date_is_day(&date, &settings->context.reference))
            return;
    settings->context.reference = (struct day){0};
    report(&(struct position){document->file, document->number},
           "no full date in its first 16 KB to refer to");
}

static void read_reference_field(struct settings *settings, const struct document *document,
                                 struct arena *scratch)
{
    struct json_value value = json_find(document->record, text_of(settings->reference_field), scratch);
    if (value.kind == JSON_STRING)
        read_day(settings, json_string(value.raw, scratch), &settings->context.reference);
}

/* Settles the reference day at a document's start; false where more of it must be seen. */
static bool settle_reference(struct settings *settings, const struct document *document, struct text in,
                             bool last, struct arena *scratch)
{
    if (settings->knows_reference)
        return true;
    struct paragraph head = {.raw = in};
    if (settings->from_text)
        remove_tags(&head, scratch);
    if (settings->from_text && !last && head.plain.length < HEAD)
        return false;
    settings->knows_reference = true;
    settings->context.reference = settings->given;
    if (settings->from_text)
        find_reference(settings, document, text_slice(head.plain, 0, HEAD));
    if (settings->reference_field && document->record.length)
        read_reference_field(settings, document, scratch);
    return true;
}

/* Settles the order of day and month, where the paragraph at the front of REST (LENGTH bytes) needs it; false
 * where more of the document's head must be seen. */
static bool settle_order(struct settings *settings, size_t offset, struct text rest, size_t length, bool last)
{
    bool ambiguous;
    if (settings->knows_order)
        return true;
    if (settings->day_first || offset >= HEAD) {
        settings->knows_order = true;
        settings->context.day_first = settings->day_first || settings->order > 0;
        return true;
    }
    int order = date_order(text_slice(rest, 0, length < HEAD - offset ? length : HEAD - offset), &ambiguous);
    if (!ambiguous) {
        settings->order += order;
        return true;
    }
    if (!last && rest.length < HEAD - offset)
        return false;
    settings->order += date_order(text_slice(rest, 0, HEAD - offset), &ambiguous);
    settings->knows_order = true;
    settings->context.day_first = settings->order > 0;
    return true;
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    size_t done = 0, length;
    if (!settle_reference(settings, document, in, last, scratch))
        return 0;
    while (done < in.length) {
        struct text rest = text_slice(in, done, in.length);
        size_t offset = document->offset + done;
        length = paragraph_length(rest, last);
        if (!length || !settle_order(settings, offset, rest, length, last))
            break;
        struct paragraph paragraph = {
            .raw = text_slice(rest, 0, length), .offset = offset, .line = settings->line};
        do_paragraph(settings, &paragraph, output, scratch);
        done += length;
    }
    return done;
}

/* Days from 0000-03-01, from which days are numbered, to 1970-01-01. */
enum { EPOCH = 719468, DAY_SECONDS = 86400 };

static struct day today(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    return day_of_number(EPOCH + (long)(now.tv_sec / DAY_SECONDS));
}

static const char *start(struct settings *settings)
{
    settings->scanner = date_scanner_make(&settings->memory);
    if (!settings->reference)
        return NULL;
    struct text given = text_of(settings->reference);
    settings->from_text = text_is(given, "text");
    if (text_is(given, "today"))
        settings->given = today();
    else if (!settings->from_text && !read_day(settings, given, &settings->given))
        return "--ref takes a day as 2025-09-04, or text, or today";
    return NULL;
}

static void begin(struct settings *settings)
{
    settings->context = (struct date_context){.prefer = (enum date_preference)settings->prefer};
    settings->line = 1;
    settings->order = 0;
    settings->knows_reference = settings->knows_order = false;
}

static void finish(struct settings *settings)
{
    arena_free(&settings->memory);
}

const struct filter filter = {.name = "tag-dates",
                              .summary = "find dates and times, and say which day each one is",
                              .settings_size = sizeof(struct settings),
                              .options = options,
                              .unit = UNIT_STREAM,
                              .result = RESULT_EITHER,
                              .explains = true,
                              .records = &shape,
                              .start = start,
                              .begin = begin,
                              .apply = apply,
                              .finish = finish};
