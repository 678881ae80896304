/* filter: run a pure function from text to text as a Unix program.
 *
 * A program file defines one `const struct filter filter`; main stands in the library. Options, framing,
 * JSONL, write errors, exit status and signals are the same for all programs and are here. */
#ifndef FILTER_H
#define FILTER_H

#include "lib/memory.h"
#include "lib/record.h"
#include "lib/text.h"

struct settings; /* each program file completes it */

enum option_kind {
    OPTION_FLAG,  /* no argument; the member is a bool, set to true */
    OPTION_TEXT,  /* const char *, NULL unless given */
    OPTION_FILE,  /* the same, of a file that the driver reads before all others, for `learn` */
    OPTION_STATE, /* the same, of a file that the program keeps between runs; given, it has `commit` called */
    OPTION_NUMBER, /* size_t; digits only */
    OPTION_SHARE,  /* unsigned: thousandths, from .8 or 80%; given without its argument SHARE_UNSAID */
    OPTION_CHAR,   /* char: one byte, or \t \n \\; 0 unless given */
    OPTION_CHOICE, /* int: index in `choices`; the initial 0 is the first of them, the default */
    OPTION_SET,    /* unsigned: a bit for each of the `choices` given, parted by commas */
    OPTION_MODE    /* int: 1 where it stands alone; "--name=CHOICE" makes it 2 + the choice's index */
};

enum { SHARE_UNSAID = 1001 };

/* The words that an option chooses from, in the order of an enum; NULL ends them. */
#define CHOICES(...) ((const char *const[]){__VA_ARGS__, NULL})

struct option_spec {
    const char *name; /* long name; a table ends with an entry whose name is NULL */
    char letter;      /* short name, or 0 */
    enum option_kind kind;
    size_t offset;        /* of the member in struct settings */
    const char *argument; /* what --help calls its argument: "FIELDS"; NULL for a flag and for choices */
    const char *const *choices; /* CHOICES; of an OPTION_MODE that always stands alone NULL */
    const char *help;           /* one line, no full stop */
};

/* Which options go together. */
struct option_rule {
    const char *options; /* long names parted by blanks; a table ends with a rule where this is NULL */
    enum option_relation {
        OPTION_EXCLUDE, /* each of them goes with none of the others */
        OPTION_NEED     /* each of them goes with one of the others, and not without */
    } relation;
    const char *others; /* as `options` */
};

/* What a piece of input is to a filter. */
enum filter_unit {
    UNIT_STREAM,   /* a document is shown piece by piece, as it comes */
    UNIT_DOCUMENT, /* a document is shown once, whole */
    UNIT_LINES     /* all FILE operands are one document of lines; -z means that NUL ends a line */
};

/* What a filter makes of a document. */
enum filter_result {
    RESULT_TEXT,
    RESULT_RECORDS, /* always records */
    RESULT_EITHER   /* text, or records where --list is given */
};

/* How a filter is run, as far as the options say that all filters share. */
struct filter_mode {
    bool jsonl, by, explain;
};

/* The first of two showings has no result, and at the second the input may have changed. */
enum showing { SHOWING_ONLY, SHOWING_FIRST, SHOWING_SECOND };

struct document {
    const char *file; /* the operand; "-" for standard input */
    size_t number;    /* of the document in the file (-z), or of the JSONL record: from 1 */
    size_t offset;    /* of the shown bytes in the document */
    char separator;   /* what ends a line of the document: newline, or NUL (UNIT_LINES with -z) */
    bool decoded;     /* the bytes are UTF-8 whatever they say of themselves (JSONL) */
    enum showing showing;
    struct text record; /* JSONL: the whole line, a checked object; empty else */
};

/* Where a filter puts its results: memory, not a FILE; the driver writes it out. */
struct output {
    struct buffer *to;            /* text is added here */
    struct record_writer records; /* adds records there */
    bool lists;                   /* records are wanted, not text */
    bool explains;                /* decisions are wanted in place of both */
    bool draws;                   /* the same, as the text of an HTML page */
    const char *failure;          /* NULL: none */
};

static inline void output_text(struct output *output, struct text text)
{
    buffer_add(output->to, text);
}

static inline void output_byte(struct output *output, char byte)
{
    buffer_add_byte(output->to, byte);
}

/* This document can't be done: REASON (static) is said with its file and number, and --errors decides. */
static inline void output_fail(struct output *output, const char *reason)
{
    output->failure = reason;
}

/* One row of --explain: what was decided about the bytes START to END of the document, by which rule (a
 * stable name that the man page lists), with what score. Only while output->explains. */
void output_decision(struct output *output, size_t start, size_t end, const char *decision, long long score,
                     const char *rule, struct text text);

/* What these rows are. */
extern const struct record_shape output_decisions;

struct filter {
    const char *name, *summary;
    size_t settings_size; /* the driver allocates and zeroes them */
    const struct option_spec *options;
    const struct option_rule *rules; /* may be NULL */
    enum filter_unit unit;
    enum filter_result result;
    bool explains;                      /* the program has --explain */
    bool draws;                         /* and --explain=html */
    const struct record_shape *records; /* RESULT_RECORDS, RESULT_EITHER */
    enum record_format format;          /* of records where --format is not given */
    bool facts; /* the records are facts of a document, key, value and source: record_facts */

    /* After the options, before `start`: how it is run. May be NULL. */
    void (*heed)(struct settings *settings, struct filter_mode mode);

    /* After the options: checks what no rule tells and makes ready. NULL, or why it cannot (a usage error).
     * May be NULL. */
    const char *(*start)(struct settings *settings);

    /* Shown the file of an OPTION_FILE as `apply` is shown a document; its lines end in SEPARATOR. NULL where
     * there is no such option. */
    size_t (*learn)(struct text in, bool last, char separator, struct arena *scratch,
                    struct settings *settings);

    /* A document begins: forget the last one. May be NULL. */
    void (*begin)(struct settings *settings);

    /* Of UNIT_LINES: is the document to be shown twice, without `begin` in between, where all of it is in
     * files that can be read again? NULL: never. */
    bool (*twice)(const struct settings *settings);

    /* Shown the bytes of a document that are not yet decided, and whether they are its last (there may be
     * none then), it writes the results it is sure of and returns how many bytes it has decided; after 0 it
     * is shown more: of 16 KB and over, at least twice as much. With LAST it is called until all is decided,
     * so it must decide something then. */
    size_t (*apply)(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings);

    /* --by FIELD, which a program has where this is not NULL: is the JSONL record to be written, of which
     * FIELD holds VALUE? Where output->explains it is written anyway, and this says why not. */
    bool (*admit)(const struct document *document, struct text value, struct output *output,
                  struct settings *settings);

    /* All results so far have been written; with -o, once, when the file is in its place. Where an
     * OPTION_STATE is given, and then before each read, too. */
    void (*commit)(struct settings *settings);

    /* Is the result a table, whose lines end in newline also with -z? May be NULL. */
    bool (*tabulates)(const struct settings *settings);

    /* In place of all input: adds to the output what an option asks for; false where none does. May be NULL.
     */
    bool (*answer)(struct output *output, struct settings *settings);

    /* Frees what start and begin made. May be NULL. */
    void (*finish)(struct settings *settings);
};

extern const struct filter filter;

/* Runs the program as main does; its exit status. */
int filter_main(const struct filter *program, int count, char **arguments);

/* One document through a filter in memory: what JSONL mode does to each record, and what a fuzzer calls.
 * Shown in pieces of PIECE bytes at first (0: whole). */
void filter_document(const struct filter *program, struct settings *settings, struct document document,
                     struct text in, size_t piece, struct output *output, struct arena *scratch);

#endif
