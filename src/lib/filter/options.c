#include "lib/filter/options.h"

#include <getopt.h>

#include "lib/filter/rule.h"
#include "lib/filter/value.h"
#include "lib/json.h"
#include "lib/report.h"

enum { FIRST_LONG = 256 /* getopt's value for the option at index 0 */ };

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
    {0}};

static const struct option_spec for_deciders[] = {{"explain", 0, OPTION_MODE, COMMON(explain), NULL, NULL,
                                                   "in place of the result: what was decided, and why"},
                                                  {0}};

static const struct option_spec for_drawers[] = {{"explain", 0, OPTION_MODE, COMMON(explain), NULL,
                                                  CHOICES("html"),
                                                  "in place of the result: what was decided, and why"},
                                                 {0}};

static const struct option_spec for_admitters[] = {
    {"by", 0, OPTION_TEXT, COMMON(by), "FIELD", NULL,
     "each line is a JSON object; drop those whose FIELD was seen"},
    {0}};

static const struct option_spec for_listers[] = {
    {"list", 0, OPTION_FLAG, COMMON(list), NULL, NULL, "write records in place of the text"}, {0}};

static const struct option_spec for_extractors[] = {
    {"format", 0, OPTION_CHOICE, COMMON(format), NULL, CHOICES("tsv", "jsonl", "text"),
     "how records are written"},
    {"header", 0, OPTION_FLAG, COMMON(header), NULL, NULL, "begin with a line of the column names"},
    {"with-filename", 'H', OPTION_FLAG, COMMON(with_filename), NULL, NULL,
     "begin each record with file and document"},
    {0}};

static const struct option_rule rules_for_all[] = {
    {"jsonl by", OPTION_EXCLUDE, "null"}, /* JSONL is lines */
    {"jsonl", OPTION_EXCLUDE, "format header with-filename"},
    {"explain", OPTION_EXCLUDE, "list"},
    {"format header with-filename", OPTION_NEED, "list"},
    {0},
};

/* The options of a program, also as getopt_long wants them. */
struct command_line {
    struct option_list options;
    char *bases[MOST_OPTIONS]; /* what the offset of each counts from */
    struct option longs[MOST_OPTIONS + 1];
    char shorts[2 * MOST_OPTIONS + 3];
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

static void add_options(struct command_line *to, const struct option_spec *specs, char *base)
{
    struct option_list *options = &to->options;
    char *letters = to->shorts + strlen(to->shorts);
    for (; specs->name && options->count < MOST_OPTIONS; specs++, options->count++) {
        int argument = argument_of(specs), at = options->count;
        options->specs[at] = specs;
        to->bases[at] = base;
        to->longs[at] = (struct option){specs->name, argument, NULL, FIRST_LONG + at};
        if (specs->letter)
            *letters++ = specs->letter;
        if (specs->letter && argument)
            *letters++ = ':';
    }
}

/* The options that hold for a filter: its own first, which fill its settings; the others fill COMMON. */
static void add_all(struct command_line *to, const struct filter *program, char *settings, char *common)
{
    if (program->options)
        add_options(to, program->options, settings);
    if (program->admit)
        add_options(to, for_admitters, common);
    if (program->result == RESULT_EITHER)
        add_options(to, for_listers, common);
    if (program->records)
        add_options(to, for_extractors, common);
    if (program->explains)
        add_options(to, program->draws ? for_drawers : for_deciders, common);
    add_options(to, for_all, common);
}

/* The index of the option that getopt_long has found; -1 for what is none. */
static int index_of(const struct option_list *options, int found)
{
    if (found >= FIRST_LONG)
        return found - FIRST_LONG;
    for (int i = 0; i < options->count; i++)
        if (options->specs[i]->letter && options->specs[i]->letter == found)
            return i;
    return -1;
}

/* What getopt_long stopped at. An option with two dashes has moved on behind it; a letter may stand among
 * others. */
static void refuse(const struct option_list *options, int found, char **arguments)
{
    const char *word = arguments[optind - 1]; /* with musl behind the last, where that lacks its argument */
    if (found == ':' && optopt < FIRST_LONG)
        report(NULL, "option '-%c' needs an argument; see --help", optopt);
    else if (found == ':')
        report(NULL, "option '--%s' needs an argument; see --help",
               options->specs[optopt - FIRST_LONG]->name);
    else if (optopt && optopt < FIRST_LONG)
        report(NULL, "no option '-%c'; see --help", optopt);
    else
        report(NULL, "no such option, or not as it is written: '%s'; see --help", word);
}

static bool set_found(struct command_line *line, int index)
{
    const struct option_spec *spec = line->options.specs[index];
    bool good = value_set(spec, optarg, line->bases[index] + spec->offset);
    line->options.given[index] = true;
    if (!good)
        value_refuse(spec, optarg);
    return good;
}

/* Does the command line keep the rules? The first that it breaks is said. */
static bool keeps_rules(const struct option_rule *rules, const struct option_list *options)
{
    const struct option_rule *broken = rule_broken(rules, options);
    if (!broken)
        return true;
    struct buffer sentence = {0};
    rule_tell(broken, options, true, &sentence);
    report(NULL, "%.*s; see --help", (int)sentence.length, sentence.at);
    buffer_free(&sentence);
    return false;
}

static bool is_path(const char *name)
{
    return !name || json_is_path(text_of(name));
}

/* What is wrong with the common options, of which no rule tells. */
static const char *conflict(const struct common_options *common)
{
    if (!is_path(common->jsonl) || !is_path(common->by))
        return "a FIELD is a name or a JSON Pointer, in which ~ stands as ~0 and / in a name as ~1";
    if (common->into && !common->jsonl && !(common->by && common->explain))
        return "--into goes with --jsonl";
    return NULL;
}

/* Do the options go together? What does not is said. */
static bool go_together(const struct filter *program, const struct option_list *options,
                        const struct common_options *common)
{
    const char *wrong = conflict(common);
    if (wrong)
        report(NULL, "%s; see --help", wrong);
    return !wrong && keeps_rules(rules_for_all, options) && keeps_rules(program->rules, options);
}

/* getopt_long's next option; operands before it are gathered at the front of the arguments. "+" stops it at
 * each, since left to itself it asks the environment (POSIXLY_CORRECT) whether options may follow operands.
 */
static int next_option(const struct command_line *line, int count, char **arguments, int *operands)
{
    for (;;) {
        int before = optind, found = getopt_long(count, arguments, line->shorts, line->longs, NULL);
        if (found != -1 || optind > before || optind >= count) /* what moves on and is none is "--" */
            return found;
        arguments[(*operands)++] = arguments[optind++];
    }
}

int options_parse(const struct filter *program, int count, char **arguments, struct common_options *common,
                  struct settings *settings)
{
    struct command_line line = {.shorts = "+:"};
    add_all(&line, program, (char *)settings, (char *)common);
    common->format = -1;
    opterr = 0;
    optind = 1;
    int operands = 1;
    for (int found; (found = next_option(&line, count, arguments, &operands)) != -1;) {
        int index = index_of(&line.options, found);
        if (index < 0)
            refuse(&line.options, found, arguments);
        if (index < 0 || !set_found(&line, index))
            return -1;
    }
    while (optind < count)
        arguments[operands++] = arguments[optind++];
    arguments[operands] = NULL;
    if (common->format < 0)
        common->format = (int)(common->explain ? RECORD_TSV : program->format);
    return common->help || common->version || go_together(program, &line.options, common) ? 1 : -1;
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

static void help_rules(const struct option_rule *rule, const struct option_list *options, struct buffer *to)
{
    for (; rule && rule->options; rule++)
        if (rule_applies(rule, options)) {
            rule_tell(rule, options, false, to);
            buffer_add_byte(to, '\n');
        }
}

void options_help(const struct filter *program, struct buffer *to)
{
    add_words(to, "usage: ");
    add_words(to, program->name);
    add_words(to, " [OPTION]... [FILE]...\n");
    add_words(to, program->summary);
    add_words(to, ".\nWith no FILE, or where FILE is -, standard input is read.\n\n");
    struct command_line line = {0};
    add_all(&line, program, NULL, NULL);
    for (int i = 0; i < line.options.count; i++)
        help_option(line.options.specs[i], to);
    buffer_add_byte(to, '\n');
    help_rules(program->rules, &line.options, to);
    help_rules(rules_for_all, &line.options, to);
    add_words(to, "\nmanual: man ");
    add_words(to, program->name);
    add_words(to, "; man 7 winnow for what all filters share\n");
}
