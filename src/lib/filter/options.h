/* options: the command line of a filter: its own table of options and the table of those that every filter
 * has, parsed by getopt_long(3), and shown by --help. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "lib/filter.h"

enum on_error { ON_ERROR_COPY, ON_ERROR_WARN, ON_ERROR_DROP, ON_ERROR_STOP };

enum explain_mode { EXPLAIN_NOT, EXPLAIN_ROWS, EXPLAIN_HTML };

/* What every filter can be asked for. */
struct common_options {
    bool null, fail_empty, line_buffered, progress, help, version;
    bool list;                         /* of filters that have it */
    int explain;                       /* the same: enum explain_mode */
    bool header, with_filename;        /* of extractors */
    const char *jsonl, *into, *output; /* NULL unless given */
    const char *by;                    /* the same; of filters that have `admit` */
    int errors;                        /* enum on_error */
    int format;                        /* enum record_format; TSV, JSONL or TEXT */
};

/* Are the records lines of JSON? */
static inline bool options_jsonl(const struct common_options *common)
{
    return common->jsonl || common->by;
}

/* Fills COMMON and SETTINGS, which are zeroed; gives the index of the first operand, or -1 where the command
 * line is wrong: that was said. The operands are moved together, behind the program's name; NULL ends them.
 */
int options_parse(const struct filter *program, int count, char **arguments, struct common_options *common,
                  struct settings *settings);

/* What --help prints. */
void options_help(const struct filter *program, struct buffer *to);

#endif
