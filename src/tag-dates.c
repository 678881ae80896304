/* tag-dates: finds the dates, times, durations and recurring times of a text, and says which they are, as
 * TIMEX3 tags around them or as a list. It reads paragraph by paragraph; what the text named before, and its
 * first 16 KB, help to understand what comes. */
#include <stdio.h>
#include <time.h>

#include "lib/date.h"
#include "lib/filter.h"
#include "lib/json.h"
#include "lib/report.h"
#include "lib/timex.h"

enum { HEAD = 16 * 1024 };

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
    {"prefer", 0, OPTION_CHOICE, offsetof(struct settings, prefer), NULL,
     CHOICES("news", "past", "future", "nearest"), "which day is meant where the text leaves it open"},
    {"only", 0, OPTION_SET, offsetof(struct settings, only), NULL, timex_types, "these types alone"},
    {"day-first", 0, OPTION_FLAG, offsetof(struct settings, day_first), NULL, NULL, "3/4/2025 is 3 April"},
    {0}};

static const struct option_rule rules[] = {
    {"ref-field", OPTION_NEED, "jsonl"},
    {0},
};

static const struct record_field fields[] = {
    {"start", true}, {"end", true},   {"line", true},  {"type", false},  {"value", false},
    {"mod", false},  {"text", false}, {"rule", false}, {"begin", false}, {"until", false}};
static const struct record_shape shape = {"dates", fields, sizeof fields / sizeof *fields,
                                          "{line}: {text}: {type} {value} {mod} {begin} {until}"};

/* A paragraph, and how far its output has come. */
struct paragraph {
    struct timex_text text;
    size_t offset;        /* of its start in the document */
    size_t written;       /* bytes of it that are out */
    size_t counted, line; /* up to where lines are counted, and the line there, from 1 */
    bool has_tags;        /* there may be some before it is read */
};

/* The length of the paragraph at the front, with blank lines before it; 0 where its end is not yet in sight.
 * Tags that were there before do not count, so that a tagged text is cut where it was when it was tagged. */
static size_t paragraph_length(struct text text, bool last)
{
    struct text_paragraph paragraph = {0};
    size_t tags = 0, checked = 0;
    while (text_paragraph_line(text, &paragraph)) {
        if (paragraph.length < TEXT_PARAGRAPH)
            continue;
        tags += timex_bytes(text_slice(text, checked, paragraph.length));
        checked = paragraph.length;
        if (paragraph.length - tags >= TEXT_PARAGRAPH)
            return paragraph.length;
    }
    if (paragraph.ended)
        return paragraph.length;
    return last ? text.length : 0;
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
    record_text(records, text_of(timex_types[date->type]));
    record_text(records, text_of(date->value.bytes));
    record_optional(records, optional(timex_mods[date->mod]));
    record_text(records, text);
    record_text(records, text_of(date->rule));
    record_optional(records, day_text(begin, scratch));
    record_optional(records, day_text(end_day, scratch));
}

static void explain(struct output *output, const struct date *date, size_t start, size_t end,
                    struct text text)
{
    char decision[VALUE_ROOM + 40];
    snprintf(decision, sizeof decision, "%s %s by %s", timex_types[date->type], date->value.bytes,
             date->context);
    output_decision(output, start, end, decision, 0, date->rule, text);
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
static void put(struct paragraph *paragraph, const struct date *date, struct output *output,
                struct arena *scratch)
{
    struct timex_text *tagged = &paragraph->text;
    size_t from = (size_t)(date->text.at - tagged->plain.at), start;
    if (!timex_find(tagged, from, from + date->text.length, &start))
        return;
    struct text text = {tagged->raw.at + start, date->text.length};
    size_t begin = paragraph->offset + start, end = begin + text.length;
    if (output->lists) {
        paragraph->line += count_lines(text_slice(tagged->raw, paragraph->counted, start));
        paragraph->counted = start;
        list(output, date, begin, end, paragraph->line, text, scratch);
    } else if (output->explains) {
        explain(output, date, begin, end, text);
    } else {
        output_text(output, text_slice(tagged->raw, paragraph->written, start));
        timex_write(output->to, date, text);
        paragraph->written = start + text.length;
    }
}

static void do_paragraph(struct settings *settings, struct paragraph *paragraph, struct text raw,
                         struct output *output, struct arena *scratch)
{
    struct date date;
    paragraph->text = (struct timex_text){.raw = raw, .plain = raw};
    if (paragraph->has_tags)
        timex_open(&paragraph->text, raw, scratch);
    date_scanner_open(settings->scanner, paragraph->text.plain);
    date_begin_paragraph(&settings->context);
    while (date_next(settings->scanner, &settings->context, &date))
        if (!settings->only || (settings->only & 1u << date.type))
            put(paragraph, &date, output, scratch);
    if (!output->lists && !output->explains)
        output_text(output, text_slice(raw, paragraph->written, raw.length));
    if (output->lists)
        settings->line = paragraph->line + count_lines(text_slice(raw, paragraph->counted, raw.length));
}

/* The day that a short text says; false where it says none. */
static bool read_day(struct settings *settings, struct text text, struct day *day)
{
    struct date date;
    struct date_context context = {.day_first = settings->day_first};
    return date_read(settings->scanner, text, &context, &date) && date_is_day(&date, day);
}

/* The first full date of the text: with none, what is relative stays open. */
static void find_reference(struct settings *settings, const struct document *document, struct text head)
{
    bool ambiguous;
    struct date date;
    struct date_context context = {.day_first = settings->day_first || date_order(head, &ambiguous) > 0};
    for (size_t length; head.length; head = text_slice(head, length, head.length)) {
        length = paragraph_length(head, true);
        date_scanner_open(settings->scanner, text_slice(head, 0, length));
        while (date_next(settings->scanner, &context, &date))
            if (date_is_day(&date, &settings->context.reference))
                return;
    }
    settings->context.reference = (struct day){0};
    report(&(struct position){document->file, document->number},
           "no full date in its first 16 KB to refer to");
}

/* The text's first 16 KB, without a word that they cut: of 2021-03-13 they might hold 2021-03-1. */
static struct text head_of(struct text text)
{
    size_t length = HEAD;
    while (length && length < text.length && !text_ascii_space(text.at[length]))
        length--;
    return text_slice(text, 0, length ? length : HEAD);
}

/* The day in the record's own member; false where it has none there. What is no day is said, unless --ref
 * stands in for it. */
static bool read_reference_field(struct settings *settings, const struct document *document,
                                 struct arena *scratch)
{
    if (!settings->reference_field || !document->record.length)
        return false;
    struct json_value value = json_find(document->record, text_of(settings->reference_field), scratch);
    struct text day = {NULL, 0};
    if (value.kind == JSON_STRING)
        day = json_string(value.raw, scratch);
    if (read_day(settings, day, &settings->context.reference))
        return true;
    bool given = day.length || (value.kind != JSON_STRING && value.kind > JSON_NULL);
    if (given && !settings->reference)
        report(&(struct position){document->file, document->number}, "the reference field is no day");
    return false;
}

/* Settles the reference day at a document's start; false where more of it must be seen. */
static bool settle_reference(struct settings *settings, const struct document *document, struct text in,
                             bool last, struct arena *scratch)
{
    if (settings->knows_reference)
        return true;
    struct timex_text head = {.plain = in};
    if (settings->from_text)
        timex_open(&head, in, scratch);
    if (settings->from_text && !last && head.plain.length <= HEAD)
        return false;
    settings->knows_reference = true;
    settings->context.reference = settings->given;
    if (!read_reference_field(settings, document, scratch) && settings->from_text)
        find_reference(settings, document, head_of(head.plain));
    return true;
}

/* Settles the order of day and month, where the paragraph at the front of REST (LENGTH bytes) needs it; false
 * where more of the document's head must be seen. */
static bool settle_order(struct settings *settings, size_t offset, struct text rest, size_t length, bool last)
{
    bool ambiguous;
    if (settings->knows_order)
        return true;
    if (!settings->day_first && offset < HEAD) {
        size_t left = HEAD - offset;
        int order = date_order(text_slice(rest, 0, length < left ? length : left), &ambiguous);
        if (!ambiguous) {
            settings->order += order;
            return true;
        }
        if (!last && rest.length < left)
            return false;
        settings->order += date_order(text_slice(rest, 0, left), &ambiguous);
    }
    settings->knows_order = true;
    settings->context.day_first = settings->day_first || settings->order > 0;
    return true;
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    size_t done = 0, length;
    if (!settle_reference(settings, document, in, last, scratch))
        return 0;
    bool has_tags = text_find_byte(in, '<') < in.length; /* seldom: so all of them are looked for at once */
    while (done < in.length) {
        struct text rest = text_slice(in, done, in.length);
        size_t offset = document->offset + done;
        length = paragraph_length(rest, last);
        if (!length || !settle_order(settings, offset, rest, length, last))
            break;
        struct paragraph paragraph = {.offset = offset, .line = settings->line, .has_tags = has_tags};
        do_paragraph(settings, &paragraph, text_slice(rest, 0, length), output, scratch);
        done += length;
    }
    return done;
}

static struct day today(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    return day_of_seconds((long long)now.tv_sec);
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
                              .rules = rules,
                              .unit = UNIT_STREAM,
                              .result = RESULT_EITHER,
                              .explains = true,
                              .records = &shape,
                              .start = start,
                              .begin = begin,
                              .apply = apply,
                              .finish = finish};
