/* record: a result's fields out as TSV, JSON or readable lines. One writer serves a stream of records, an
 * array inside a JSONL record, and --explain. */
#ifndef RECORD_H
#define RECORD_H

#include "lib/memory.h"
#include "lib/text.h"

enum record_format {
    RECORD_TSV,   /* a line a record; backslash, TAB, LF, CR, NUL in a field as \\ \t \n \r \0 */
    RECORD_JSONL, /* an object a line */
    RECORD_TEXT,  /* for people: the shape's pattern, or "name: value" lines and a blank line */
    RECORD_ARRAY  /* the objects of RECORD_JSONL in one JSON array, without line ends */
};

struct record_field {
    const char *name;
    bool number; /* its values are numbers, bare in JSON */
};

/* What the records of a program look like. */
struct record_shape {
    const char
        *name; /* the member that holds the array in JSONL mode, where --into names no other: "quotes" */
    const struct record_field *fields;
    size_t count;
    const char
        *pattern; /* RECORD_TEXT: a line in which {field} stands for its value; NULL: "name: value" lines */
};

/* What is known of a document: under which name, and which rule told it. */
struct record_fact {
    const char *key;
    struct text value;
    const char *source;
    bool list; /* the key may have several values: in JSON it is an array */
};

enum { RECORD_DIGITS = 24 };

/* The value of a field of the record that is being gathered. */
struct record_value {
    struct text text; /* of a number its digits; empty where none is given */
    bool given, number;
    char digits[2 * RECORD_DIGITS]; /* they end in the middle: from any on so many bytes can be read */
};

/* A writer; begin with record_open. */
struct record_writer {
    struct buffer *to;
    const struct record_shape *shape;
    enum record_format format;
    char ending;   /* what ends a record's line: newline */
    bool numbered; /* -H: columns or members `file` and `document` first; FILE:DOCUMENT: before a pattern */
    struct text file;
    size_t document; /* counted from 1 */
    bool facts;      /* it is written by record_facts alone: RECORD_ARRAY is one object */
    size_t next;     /* the field whose turn it is */
    size_t records;  /* written since record_open; the caller sets it to 0 to begin another RECORD_ARRAY */
    struct record_value *values; /* of this record: `file` and `document`, then the shape's fields */
};

/* The writer's values live in SCRATCH, which must not be emptied while the writer is used. */
void record_open(struct record_writer *writer, struct buffer *to, const struct record_shape *shape,
                 enum record_format format, struct arena *scratch);

/* The column names as a TSV line (only RECORD_TSV has one). */
void record_header(struct record_writer *writer);

/* A record is its fields, given in the shape's order; the last one ends it and writes the record, so that a
 * text must stay as it is until then. A field that has no value is record_nothing: an empty column, JSON
 * null, no line of "name: value", nothing in a pattern. Invalid UTF-8 passes as it came, but in JSON becomes
 * U+FFFD. */
void record_text(struct record_writer *writer, struct text value);
void record_number(struct record_writer *writer, long long value);
void record_nothing(struct record_writer *writer);

/* A text, or, where it is empty, nothing. */
void record_optional(struct record_writer *writer, struct text value);

/* All facts of one document, those of a key side by side: as a record each, but in JSON as one object, which
 * also holds an object `sources` of the same keys. */
void record_facts(struct record_writer *writer, const struct record_fact *facts, size_t count);

/* Ends the whole: the brackets of RECORD_ARRAY (also around no record); of facts, an empty object where there
 * were none. */
void record_close(struct record_writer *writer);

#endif
