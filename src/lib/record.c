#include "lib/record.h"

#include <assert.h>

#include "lib/json.h"
#include "lib/record/tsv.h"

/* The columns: those that -H puts in front, then the shape's fields. */
enum { FILE_COLUMN, DOCUMENT_COLUMN, FIRST_FIELD };

static size_t first_column(const struct record_writer *writer)
{
    return writer->numbered ? FILE_COLUMN : FIRST_FIELD;
}

static size_t last_column(const struct record_writer *writer)
{
    return FIRST_FIELD + writer->shape->count;
}

static const char *column_name(const struct record_writer *writer, size_t column)
{
    static const char *const in_front[] = {"file", "document"};
    return column < FIRST_FIELD ? in_front[column] : writer->shape->fields[column - FIRST_FIELD].name;
}

static void set_text(struct record_value *value, struct text text)
{
    value->text = text;
    value->given = true;
    value->number = false;
}

/* Digits are written from the last to the first, two at a time. */
static void set_number(struct record_value *value, long long number)
{
    static const char pairs[] =
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
        "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
        "8081828384858687888990919293949596979899";
    char *end = value->digits + RECORD_DIGITS, *at = end;
    unsigned long long rest = number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
    for (; rest >= 100; rest /= 100)
        memcpy(at -= 2, pairs + rest % 100 * 2, 2);
    memcpy(at -= 2, pairs + rest * 2, 2);
    at += rest < 10;
    if (number < 0)
        *--at = '-';
    value->text = (struct text){at, (size_t)(end - at)};
    value->given = value->number = true;
}

void record_open(struct record_writer *writer, struct buffer *to, const struct record_shape *shape,
                 enum record_format format, struct arena *scratch)
{
    *writer = (struct record_writer){.to = to, .shape = shape, .format = format, .ending = '\n'};
    writer->values = arena_take(scratch, FIRST_FIELD + shape->count, sizeof *writer->values);
}

static void write_escaped(struct buffer *to, struct text text)
{
    char *start = buffer_room(to, text.length * 2);
    to->length += (size_t)(tsv_copy(start, text) - start);
}

/* Room is made once for all fields, with that of a number behind it: all bytes are copied that one can have,
 * which is faster than so many as it has. */
static void write_tsv(const struct record_writer *writer)
{
    const struct record_value *first = writer->values + first_column(writer),
                              *behind = writer->values + last_column(writer), *value;
    size_t room = RECORD_DIGITS;
    for (value = first; value < behind; value++)
        room += 1 + 2 * value->text.length;
    char *start = buffer_room(writer->to, room), *to = start;
    for (value = first; value < behind; value++) {
        if (value > first)
            *to++ = '\t';
        if (value->number)
            to = (char *)memcpy(to, value->text.at, RECORD_DIGITS) + value->text.length;
        else
            to = tsv_copy(to, value->text);
    }
    writer->to->length += (size_t)(to - start);
}

static void write_json(const struct record_writer *writer)
{
    for (size_t i = first_column(writer); i < last_column(writer); i++) {
        const struct record_value *value = &writer->values[i];
        buffer_add_byte(writer->to, i > first_column(writer) ? ',' : '{');
        json_write_string(writer->to, text_of(column_name(writer, i)));
        buffer_add_byte(writer->to, ':');
        if (value->given && !value->number)
            json_write_string(writer->to, value->text);
        else
            buffer_add(writer->to, value->given ? value->text : text_of("null"));
    }
    buffer_add_byte(writer->to, '}');
}

/* "name: value" lines; a field without a value has none. A blank line ends the record. */
static void write_lines(const struct record_writer *writer)
{
    for (size_t i = first_column(writer); i < last_column(writer); i++) {
        if (!writer->values[i].given)
            continue;
        buffer_add(writer->to, text_of(column_name(writer, i)));
        buffer_add(writer->to, text_of(": "));
        buffer_add(writer->to, writer->values[i].text);
        buffer_add_byte(writer->to, '\n');
    }
}

/* The column of this name; last_column where there is none. */
static size_t find_column(const struct record_writer *writer, struct text name)
{
    size_t column = FIRST_FIELD;
    while (column < last_column(writer) && !text_is(name, column_name(writer, column)))
        column++;
    return column;
}

/* The shape's pattern with {field} replaced; braces around anything else stand as they are. */
static void write_pattern(const struct record_writer *writer)
{
    struct text rest = text_of(writer->shape->pattern);
    for (size_t i = first_column(writer); i < FIRST_FIELD; i++) {
        buffer_add(writer->to, writer->values[i].text);
        buffer_add(writer->to, text_of(i == FILE_COLUMN ? ":" : ": "));
    }
    while (rest.length) {
        size_t open = text_find_byte(rest, '{');
        buffer_add(writer->to, text_slice(rest, 0, open));
        rest = text_slice(rest, open, rest.length);
        size_t close = text_find_byte(rest, '}');
        size_t column = find_column(writer, text_slice(rest, 1, close));
        bool known = close < rest.length && column < last_column(writer);
        buffer_add(writer->to, known ? writer->values[column].text : text_slice(rest, 0, 1));
        rest = text_slice(rest, known ? close + 1 : 1, rest.length);
    }
}

static void write_record(struct record_writer *writer)
{
    if (writer->numbered) {
        set_text(&writer->values[FILE_COLUMN], writer->file);
        set_number(&writer->values[DOCUMENT_COLUMN], (long long)writer->document);
    }
    switch (writer->format) {
    case RECORD_TSV:
        write_tsv(writer);
        break;
    case RECORD_TEXT:
        if (writer->shape->pattern)
            write_pattern(writer);
        else
            write_lines(writer);
        break;
    case RECORD_ARRAY:
        buffer_add_byte(writer->to, writer->records ? ',' : '[');
        write_json(writer);
        break;
    case RECORD_JSONL:
        write_json(writer);
        break;
    }
    if (writer->format != RECORD_ARRAY)
        buffer_add_byte(writer->to, writer->ending);
}

/* Where the value of the next field goes, which the shape must know as a number or as none. */
static struct record_value *next_value(struct record_writer *writer, bool number)
{
    assert(writer->shape->fields[writer->next].number == number);
    return &writer->values[FIRST_FIELD + writer->next];
}

static void end_field(struct record_writer *writer)
{
    if (++writer->next < writer->shape->count)
        return;
    write_record(writer);
    writer->next = 0;
    writer->records++;
}

void record_header(struct record_writer *writer)
{
    if (writer->format != RECORD_TSV)
        return;
    for (size_t i = first_column(writer); i < last_column(writer); i++) {
        if (i > first_column(writer))
            buffer_add_byte(writer->to, '\t');
        write_escaped(writer->to, text_of(column_name(writer, i)));
    }
    buffer_add_byte(writer->to, writer->ending);
}

void record_text(struct record_writer *writer, struct text value)
{
    set_text(next_value(writer, false), value);
    end_field(writer);
}

void record_number(struct record_writer *writer, long long value)
{
    set_number(next_value(writer, true), value);
    end_field(writer);
}

void record_nothing(struct record_writer *writer)
{
    struct record_value *value = next_value(writer, writer->shape->fields[writer->next].number);
    value->text.length = 0;
    value->given = value->number = false;
    end_field(writer);
}

void record_optional(struct record_writer *writer, struct text value)
{
    if (value.length)
        record_text(writer, value);
    else
        record_nothing(writer);
}

static struct text fact_text(const struct record_fact *fact, bool sources)
{
    return sources ? text_of(fact->source) : fact->value;
}

/* The members of an object: values, or what told them. */
static void write_members(struct buffer *to, const struct record_fact *facts, size_t count, bool sources)
{
    for (size_t i = 0; i < count; i++) {
        bool first = i == 0 || strcmp(facts[i - 1].key, facts[i].key) != 0;
        bool last = i + 1 == count || strcmp(facts[i + 1].key, facts[i].key) != 0;
        if (i)
            buffer_add_byte(to, ',');
        if (first) {
            json_write_string(to, text_of(facts[i].key));
            buffer_add(to, text_of(facts[i].list ? ":[" : ":"));
        }
        json_write_string(to, fact_text(&facts[i], sources));
        if (last && facts[i].list)
            buffer_add_byte(to, ']');
    }
}

/* "file" and "document" as members, with a comma behind them; nothing where they are not wanted. */
static void write_numbered(const struct record_writer *writer)
{
    if (!writer->numbered)
        return;
    struct record_value document;
    set_number(&document, (long long)writer->document);
    buffer_add(writer->to, text_of("\"file\":"));
    json_write_string(writer->to, writer->file);
    buffer_add(writer->to, text_of(",\"document\":"));
    buffer_add(writer->to, document.text);
    buffer_add_byte(writer->to, ',');
}

static void write_object(struct record_writer *writer, const struct record_fact *facts, size_t count)
{
    buffer_add_byte(writer->to, '{');
    write_numbered(writer);
    write_members(writer->to, facts, count, false);
    buffer_add(writer->to, text_of(count ? ",\"sources\":{" : "\"sources\":{"));
    write_members(writer->to, facts, count, true);
    buffer_add(writer->to, text_of("}}"));
    if (writer->format == RECORD_JSONL)
        buffer_add_byte(writer->to, writer->ending);
}

void record_facts(struct record_writer *writer, const struct record_fact *facts, size_t count)
{
    assert(writer->facts && writer->shape->count == 3);
    if (writer->format == RECORD_JSONL || (writer->format == RECORD_ARRAY && count)) {
        write_object(writer, facts, count);
        writer->records += count;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        record_text(writer, text_of(facts[i].key));
        record_text(writer, facts[i].value);
        record_text(writer, text_of(facts[i].source));
    }
}

void record_close(struct record_writer *writer)
{
    assert(writer->next == 0);
    if (writer->facts)
        buffer_add(writer->to, text_of(writer->format == RECORD_ARRAY && !writer->records ? "{}" : ""));
    else if (writer->format == RECORD_ARRAY)
        buffer_add(writer->to, text_of(writer->records ? "]" : "[]"));
}
