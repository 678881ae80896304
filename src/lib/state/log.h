/* log: the batches at the end of a state's file. Of module state. */
#ifndef STATE_LOG_H
#define STATE_LOG_H

#include "lib/set.h"
#include "lib/state/file.h"

struct log {
    const char *file;
    int fd;
    bool looks; /* and writes nothing */
    const struct fingerprint_key *key;
    off_t end;             /* of what was read or written */
    size_t count, batches; /* fingerprints and batches up to there */
};

/* Adds to the set what stands between log->end and the file's SIZE; cuts off a batch that was not written to
 * its end, unless it only looks; ends the program where any other is damaged. The file must be locked. */
void log_read(struct log *log, off_t size, struct set *to);

/* Writes these cells as batches. False with errno: then the file is as it was, as far as it lets itself be
 * cut off. The file must be locked, and be read to its end. */
bool log_write(struct log *log, struct text cells);

#endif
