/* stream: pieces of documents in, results out. It alone touches file descriptors: every read and write is
 * checked, what is decided is written before a read that would block, a reader that left ends the program by
 * SIGPIPE, and -o FILE is complete or untouched. */
#ifndef STREAM_H
#define STREAM_H

#include <sys/stat.h>
#include <sys/types.h>

#include "lib/memory.h"
#include "lib/report.h"
#include "lib/text.h"

/* Where results go. */
struct sink {
    const char *file; /* of -o, as it was named; NULL: standard output */
    int fd;
    struct buffer pending; /* results not yet written; whoever makes results adds to it */
    char ending;           /* what ends a record: newline, or NUL */
    bool line_buffered;    /* each record is a write of its own */
    bool pipe;
    void (*delivered)(void *with); /* called whenever all that was added has been written; with -o once, when
                                      the file has taken its place. NULL: nobody asks */
    void *delivered_with;
    char *target; /* -o: what the temporary file becomes; NULL where fd is written in place */
};

/* Makes sure that descriptors 0 to 2 are open, so that no file is opened as one of them; a closed one fails
 * when it is used. And that a file which may grow no further (ulimit -f) is a write that fails, no signal. */
void stream_guard(void);

/* Gives a new file the mode of the one whose place it takes, and its owner and group as far as that is
 * allowed; false with errno. */
bool stream_take_after(int fd, const struct stat *old);

/* The path of a file of this NAME in the folder of FILE, to be freed. */
char *stream_beside(const char *file, const char *name);

/* Do both names mean one file, or will they, where neither is there yet? */
bool stream_is_same(const char *a, const char *b);

/* Is it what the OPERAND means: the file of that name, or the one that standard input comes from? */
bool stream_is_operand(const char *file, const char *operand);

/* Is it the file that standard output goes to? */
bool stream_is_standard_output(const char *file);

/* FILE NULL: standard output. False where FILE cannot be written; that was said. */
bool sink_open(struct sink *sink, const char *file, char ending, bool line_buffered);

/* Something was added to `pending`: writes whole records, where there are enough of them. */
void sink_offer(struct sink *sink);

/* Writes all that is pending, and says so to `delivered`. */
void sink_flush(struct sink *sink);

/* Writes the rest and closes; with -o, the file takes its place where KEEP, else it is as it was. False where
 * that failed; it was said. */
bool sink_close(struct sink *sink, bool keep);

/* What pieces of a file are documents. */
enum stream_cut {
    CUT_FILES,  /* a file is a document */
    CUT_JOINED, /* all files together are one, with `separator` between two that lack it */
    CUT_PIECES  /* what ends in `separator` is one (a NUL piece, a line of JSONL) */
};

struct input {
    struct sink *sink; /* flushed before a read that would block; where there is `delivered`, before each */
    char **operands;   /* all of them */
    char **files;      /* those left, NULL at the end */
    off_t origin;      /* of standard input, where it is a file */
    enum stream_cut cut;
    char separator;
    const char *file; /* the open one as it was named; NULL before the first */
    size_t number;    /* of the document in it, from 1 */
    int fd;           /* -1: none is open */
    struct buffer buffer;
    size_t start;                 /* of the undecided bytes in buffer */
    size_t scanned;               /* CUT_PIECES: bytes after start that hold no separator */
    char last_byte;               /* of what was read */
    bool ended;                   /* the open file was read to its end; nothing more follows in CUT_JOINED */
    bool failed;                  /* some file could not be opened or read; it was said */
    unsigned long long bytes;     /* read so far */
    void (*progress)(void *with); /* called after each read; may be NULL */
    void *progress_with;
};

/* FILES: operands up to a NULL, one at least; "-" is standard input. */
void input_open(struct input *input, char **files, enum stream_cut cut, char separator, struct sink *sink);

/* Are all operands files that could be read twice? To be asked before the first is read. */
bool input_rereadable(struct input *input);

/* Begins again with the first operand, where they are rereadable. */
void input_rewind(struct input *input);

/* Goes on to the next document, of which there is at least a byte or the separator that ends it; false after
 * the last. What is left of the one before is skipped. */
bool input_next(struct input *input);

/* The undecided bytes of the document, of which there are at least WANTED, or *LAST is true. Valid until the
 * next call. */
struct text input_show(struct input *input, size_t wanted, bool *last);

/* The first COUNT of the shown bytes are decided. */
void input_take(struct input *input, size_t count);

/* Reads standard input to its end, unless it is a terminal: so a parent that still writes to it sees no
 * broken pipe. */
void input_drain(struct input *input);

void input_close(struct input *input);

#endif
