#include "lib/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* The one thing that is the same for the whole process: what argv[0] would say. */
static const char *program_name = "winnow";

void report_name(const char *program)
{
    program_name = program;
}

/* One write for the whole line, so that lines of several processes do not mix; a control byte could start a
 * new line or colour a terminal. */
static void say(const struct position *where, const char *format, va_list arguments)
{
    char line[8192]; /* the longest path, and what is wrong with it */
    size_t room = sizeof line - 1;
    int length = where && where->file && where->record
                     ? snprintf(line, room, "%s: %s:%zu: ", program_name, where->file, where->record)
                 : where && where->file ? snprintf(line, room, "%s: %s: ", program_name, where->file)
                                        : snprintf(line, room, "%s: ", program_name);
    size_t used = length < 0 ? 0 : (size_t)length < room ? (size_t)length : room - 1;
    length = vsnprintf(line + used, room - used, format, arguments);
    used += length < 0 ? 0 : (size_t)length < room - used ? (size_t)length : room - used - 1;
    for (size_t i = 0; i < used; i++)
        if ((unsigned char)line[i] < 0x20 || line[i] == 0x7F)
            line[i] = '?';
    line[used++] = '\n';
    fwrite(line, 1, used, stderr);
    fflush(stderr);
}

void report(const struct position *where, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(where, format, arguments);
    va_end(arguments);
}

_Noreturn void report_fatal(const struct position *where, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(where, format, arguments);
    va_end(arguments);
    exit(2);
}
