/* target: the file of -o, which is written beside its place and put there at the end. Of module stream. */
#ifndef STREAM_TARGET_H
#define STREAM_TARGET_H

#include "lib/stream.h"

/* Opens what is to become FILE, and notes it as sink->target; false with errno. A device or a pipe is written
 * in place. So is the file that standard output goes to anyway (-o /dev/stdout): to replace it would lose
 * what others write there. */
bool target_open(struct sink *sink, const char *file);

/* The file, written and closed, takes its place; false with errno. */
bool target_put_in_place(struct sink *sink);

/* Its place stays as it was. */
void target_discard(struct sink *sink);

#endif
