#include "lib/filter/options.h"

#include <getopt.h>

#include "lib/json.h"
#include "lib/report.h"
#include "lib/filter/value.h"

enum { MOST_OPTIONS = 64, FIRST_LONG = 256 /* getopt's value for the option at index 0 */ };

#define COMMON(member) offsetof(struct common_options, member)

static const struct option_spec for_all[] = {
    {"null", 'z', OPTION_FLAG, COMMON(null), NULL, NULL,
     "records end in NUL, not newline: documents, or lines"},
    {"jsonl", 0, OPTION_TEXT, COMMON(jsonl), "FIELD", NULL,
     "each line is a JSON object; FIELD of it is the document"},
    {"into", 0, OPTION_TEXT, COMMON(into), "NAME", NULL, "leave FIELD as it is, and add the result as NAME"},
    {"errors", 0, OPTION_CHOICE, COMMON(errors), NULL, CHOICES("copy", "warn", "drop", "stop"),
     "what becomes of a bad JSONL record"},
    {"fail-empty", 0, OPTION_FLAG, COMMON(fail_empty), NULL, NULL, "exit 1 if a document gave nothing"},
    {"line-buffered", 0, OPTION_FLAG, COMMON(line_buffered), NULL, NULL, "write each record by itself"},
    {"output", 'o', OPTION_TEXT, COMMON(output), "FILE", NULL,
     "write FILE, complete or not at all; it may be an input"},
    {"progress", 0, OPTION_FLAG, COMMON(progress), NULL, NULL, "show records, bytes and rate on stderr"},
    {"help", 'h', OPTION_FLAG, COMMON(help), NULL, NULL, "show this help"},
    {"version", 'V', OPTION_FLAG, COMMON(version), NULL, NULL, "show the version"},
    {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static const struct option_spec for_deciders[] = {{"explain", 0, OPTION_MODE, COMMON(explain), NULL, NULL,
                                                   "in place of the result: what was decided, and why"},
                                                  {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static const struct option_spec for_drawers[] = {{"explain", 0, OPTION_MODE, COMMON(explain), NULL,
                                                  CHOICES("html"),
                                                  "in place of the result: what was decided, and why"},
                                                 {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static const struct option_spec for_admitters[] = {
    {"by", 0, OPTION_TEXT, COMMON(by), "FIELD", NULL,
     "each line is a JSON object; drop those whose FIELD was seen"},
    {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static const struct option_spec for_listers[] = {
    {"list", 0, OPTION_FLAG, COMMON(list), NULL, NULL, "write records in place of the text"},
    {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static const struct option_spec for_extractors[] = {
    {"format", 0, OPTION_CHOICE, COMMON(format), NULL, CHOICES("tsv", "jsonl", "text"),
     "how records are written"},
    {"header", 0, OPTION_FLAG, COMMON(header), NULL, NULL, "begin with a line of the column names"},
    {"with-filename", 'H', OPTION_FLAG, COMMON(with_filename), NULL, NULL,
     "begin each record with file and document"},
    {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static const struct option_spec none[] = {{NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

/* The tables that hold for a filter: its own first; what they fill is settings for that one, common for the
 * others. */
struct tables {
    const struct option_spec *part[6];
};

static struct tables tables_of(const struct filter *program)
{
    return (struct tables){{program->options ? program->options : none, program->admit ? for_admitters : none,
                            program->result == RESULT_EITHER ? for_listers : none,
                            program->records ? for_extractors : none,
                            program->draws      ? for_drawers
                            : program->explains ? for_deciders
                                                : none,
                            for_all}};
}

/* The options as getopt_long wants them. */
struct getopt_tables {
    const struct option_spec *specs[MOST_OPTIONS];
    char *bases[MOST_OPTIONS];
    struct option longs[MOST_OPTIONS + 1];
    char shorts[2 * MOST_OPTIONS + 3];
    int count;
};

static int argument_of(const struct option_spec *spec)
{
    switch (spec->kind) {
    case OPTION_FLAG:
        return no_argument;
    case OPTION_MODE:
        return spec->choices ? optional_argument : no_argument;
    case OPTION_SHARE:
        return optional_argument;
    default:
        return required_argument;
    }
}

static void add_options(struct getopt_tables *to, const struct option_spec *specs, char *base)
{
    char *letters = to->shorts + strlen(to->shorts);
    for (; specs->name && to->count < MOST_OPTIONS; specs++, to->count++) {
        int argument = argument_of(specs);
        to->specs[to->count] = specs;
        to->bases[to->count] = base;
        to->longs[to->count] = (struct option){specs->name, argument, NULL, FIRST_LONG + to->count};
        if (specs->letter)
            *letters++ = specs->letter;
        if (specs->letter && argument)
            *letters++ = ':';
    }
}

/* The index in the tables of what getopt_long has found; -1 for what is no option. */
static int index_of(const struct getopt_tables *tables, int found)
{
    if (found >= FIRST_LONG)
        return found - FIRST_LONG;
    for (int i = 0; i < tables->count; i++)
        if (tables->specs[i]->letter && tables->specs[i]->letter == found)
            return i;
    return -1;
}

/* What getopt_long stopped at. An option with two dashes has moved on behind it; a letter may stand among
 * others. */
static void refuse(const struct getopt_tables *tables, int found, char **arguments)
{
    const char *word = arguments[optind - 1]; /* with musl behind the last, where that lacks its argument */
    if (found == ':' && optopt < FIRST_LONG)
        report(NULL, "option '-%c' needs an argument; see --help", optopt);
    else if (found == ':')
        report(NULL, "option '--%s' needs an argument; see --help", tables->specs[optopt - FIRST_LONG]->name);
    else if (optopt && optopt < FIRST_LONG)
        report(NULL, "no option '-%c'; see --help", optopt);
    else
        report(NULL, "no such option, or not as it is written: '%s'; see --help", word);
}

static bool set_found(const struct getopt_tables *tables, int index)
{
    const struct option_spec *spec = tables->specs[index];
    bool good = value_set(spec, optarg, tables->bases[index] + spec->offset);
    if (!good)
        value_refuse(spec, optarg);
    return good;
}

static bool is_path(const char *name)
{
    return !name || json_is_path(text_of(name));
}

/* What goes together and what does not. */
static const char *conflict(const struct filter *program, const struct common_options *common)
{
    bool jsonl = options_jsonl(common);
    bool records = common->format != (int)program->format || common->header || common->with_filename;
    if (jsonl && common->null)
        return common->by ? "--by and --null exclude each other: JSONL is lines"
                          : "--jsonl and --null exclude each other: JSONL is lines";
    if (!is_path(common->jsonl) || !is_path(common->by))
        return "a FIELD is a name or a JSON Pointer, in which ~ stands as ~0 and / in a name as ~1";
    if (common->into && !common->jsonl && !(common->by && common->explain))
        return "--into goes with --jsonl";
    if (jsonl && records)
        return "--format, --header and --with-filename go with plain streams, not with --jsonl";
    if (common->explain && common->list)
        return "--explain and --list exclude each other";
    if (records && program->result == RESULT_EITHER && !common->list)
        return "--format, --header and --with-filename go with --list";
    return NULL;
}

/* getopt_long's next option; operands before it are gathered at the front of the arguments. "+" stops it at
 * each, since left to itself it asks the environment (POSIXLY_CORRECT) whether options may follow operands.
 */
static int next_option(const struct getopt_tables *tables, int count, char **arguments, int *operands)
{
    for (;;) {
        int before = optind, found = getopt_long(count, arguments, tables->shorts, tables->longs, NULL);
        if (found != -1 || optind > before || optind >= count) /* what moves on and is none is "--" */
            return found;
        arguments[(*operands)++] = arguments[optind++];
    }
}

int options_parse(const struct filter *program, int count, char **arguments, struct common_options *common,
                  struct settings *settings)
{
    struct getopt_tables tables = {.shorts = "+:"};
    struct tables parts = tables_of(program);
    for (size_t i = 0; i < sizeof parts.part / sizeof *parts.part; i++)
        add_options(&tables, parts.part[i], i == 0 ? (char *)settings : (char *)common);
    common->format = (int)program->format;
    opterr = 0;
    optind = 1;
    int operands = 1;
    for (int found; (found = next_option(&tables, count, arguments, &operands)) != -1;) {
        int index = index_of(&tables, found);
        if (index < 0)
            refuse(&tables, found, arguments);
        if (index < 0 || !set_found(&tables, index))
            return -1;
    }
    while (optind < count)
        arguments[operands++] = arguments[optind++];
    arguments[operands] = NULL;
    const char *wrong = conflict(program, common);
    if (wrong)
        report(NULL, "%s", wrong);
    return wrong ? -1 : 1;
}

static void add_words(struct buffer *to, const char *words)
{
    buffer_add(to, text_of(words));
}

/* Blanks up to COLUMN of the line that begins at START; what is too long for that has the line for itself. */
static void pad_to(struct buffer *to, size_t start, size_t column)
{
    if (to->length + 2 > start + column) {
        buffer_add_byte(to, '\n');
        start = to->length;
    }
    while (to->length < start + column)
        buffer_add_byte(to, ' ');
}

/* "  -o, --output FILE      write FILE ..." */
static void help_option(const struct option_spec *spec, struct buffer *to)
{
    size_t start = to->length;
    char letter[] = {
        ' ', ' ', spec->letter ? '-' : ' ', spec->letter ? spec->letter : ' ', spec->letter ? ',' : ' ',
        ' ', 0};
    add_words(to, letter);
    add_words(to, "--");
    add_words(to, spec->name);
    if (spec->choices || spec->argument) {
        bool may = spec->kind == OPTION_MODE || spec->kind == OPTION_SHARE;
        add_words(to, may ? "[=" : spec->choices ? "=" : " ");
        if (spec->choices)
            value_choices(spec, to);
        else
            add_words(to, spec->argument);
        add_words(to, may ? "]" : "");
    }
    pad_to(to, start, 30);
    add_words(to, spec->help);
    buffer_add_byte(to, '\n');
}

void options_help(const struct filter *program, struct buffer *to)
{
    add_words(to, "usage: ");
    add_words(to, program->name);
    add_words(to, " [OPTION]... [FILE]...\n");
    add_words(to, program->summary);
    add_words(to, ".\nWith no FILE, or where FILE is -, standard input is read.\n\n");
    struct tables parts = tables_of(program);
    for (size_t i = 0; i < sizeof parts.part / sizeof *parts.part; i++)
        for (const struct option_spec *spec = parts.part[i]; spec->name; spec++)
            help_option(spec, to);
    add_words(to, "\nmanual: man ");
    add_words(to, program->name);
    add_words(to, "; man 7 winnow for what all filters share\n");
}
