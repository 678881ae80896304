/* must: what ends the program, with a message and status 2, where it fails. */
#ifndef MUST_H
#define MUST_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/text.h"

/* Says what is wrong with WHICH, and ends the program. */
_Noreturn void stop(const char *what, const char *which);

/* COUNT items of SIZE, zeroed, and room for one more. */
void *must_take(size_t count, size_t size);

/* Reads a whole file; false: it cannot be opened. The text is never freed. */
bool must_read(const char *path, struct text *text);

FILE *must_open(const char *path); /* to write */

/* What was written before the last of it may have failed, too. */
void must_close(FILE *to, const char *path);

#endif
