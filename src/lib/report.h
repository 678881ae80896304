/* report: say what went wrong, and where, in one line on stderr. */
#ifndef REPORT_H
#define REPORT_H

#include <stddef.h>

#include "lib/compiler.h"

struct position {
    const char *file; /* as the user named it; NULL where the message is about no file */
    size_t record;    /* counted from 1; 0 where it is about the whole file */
};

/* The name that messages begin with; main sets it once, before all else. Borrowed, not copied. */
void report_name(const char *program);

/* "NAME: FILE:RECORD: what is wrong", with control bytes of the file's name and the text shown as '?'. */
void report(const struct position *where, const char *format, ...) PRINTF_LIKE(2, 3);

/* The same, then the end of the program with status 2. */
_Noreturn void report_fatal(const struct position *where, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
