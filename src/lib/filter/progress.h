/* progress: what --progress shows on stderr: records, bytes, rate, and a bar where the size of the input is
 * known. It is all that reads the clock. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdbool.h>
#include <time.h>

struct progress {
    bool terminal; /* stderr is one: the line is written over itself */
    unsigned long long records, bytes;
    unsigned long long size; /* of all input; 0 where it is not known */
    struct timespec begun, shown;
};

/* FILES: the operands up to a NULL; none is standard input. */
void progress_begin(struct progress *progress, char *const *files);

/* Shows how far it is, several times a second on a terminal, every few seconds elsewhere. */
void progress_show(struct progress *progress);

/* The last line. */
void progress_end(struct progress *progress);

#endif
