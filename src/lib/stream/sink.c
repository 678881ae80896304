#include "lib/stream.h"

#include "lib/bytes.h"
#include "lib/stream/target.h"
#include "lib/stream/wait.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITE_SIZE = 64 * 1024, PIPE_WRITE_SIZE = 4096 /* PIPE_BUF: never torn */ };

void stream_guard(void)
{
    signal(SIGXFSZ, SIG_IGN);
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", fd ? O_RDONLY : O_WRONLY) < 0)
            _exit(2);
}

static _Noreturn void fail_write(const struct sink *sink)
{
    report_fatal(&(struct position){sink->file, 0}, "cannot write: %s", strerror(errno));
}

/* The reader has left. Its leaving is no fault, so the program ends as if the signal had never been ignored.
 */
static _Noreturn void end_by_pipe(void)
{
    sigset_t pipe_only;
    sigemptyset(&pipe_only);
    sigaddset(&pipe_only, SIGPIPE);
    signal(SIGPIPE, SIG_DFL);
    sigprocmask(SIG_UNBLOCK, &pipe_only, NULL);
    raise(SIGPIPE);
    _exit(2);
}

static void write_all(const struct sink *sink, struct text text)
{
    while (text.length) {
        ssize_t written = write(sink->fd, text.at, text.length);
        if (written >= 0)
            text = text_slice(text, (size_t)written, text.length);
        else if (errno == EAGAIN)
            stream_wait(sink->fd, POLLOUT);
        else if (errno == EPIPE)
            end_by_pipe();
        else if (errno != EINTR)
            fail_write(sink);
    }
}

/* A reader that left has not got what the pipe held. */
static void confirm(struct sink *sink)
{
    struct pollfd reader = {sink->fd, 0, 0};
    if (poll(&reader, 1, 0) > 0 && reader.revents & POLLERR && sink->pipe)
        end_by_pipe();
    sink->delivered(sink->delivered_with);
}

static size_t last_ending(struct text text, char ending)
{
    size_t at = text.length;
    while (at >= BYTES_COMPARED && !compare_bytes(text.at + at - BYTES_COMPARED, ending))
        at -= BYTES_COMPARED;
    while (at && text.at[at - 1] != ending)
        at--;
    return at;
}

/* The length of the next write: whole records, to a pipe up to PIPE_WRITE_SIZE or one longer record; 0 where
 * none is whole. */
static size_t next_write(const struct sink *sink, struct text rest)
{
    struct text front = sink->pipe ? text_slice(rest, 0, PIPE_WRITE_SIZE) : rest;
    size_t length = sink->line_buffered ? 0 : last_ending(front, sink->ending);
    if (!length) {
        length = text_find_byte(rest, sink->ending);
        length = length < rest.length ? length + 1 : 0;
    }
    return length;
}

/* Writes the whole records at the front of what is pending until fewer than ENOUGH bytes are left; the bytes
 * written. */
static size_t write_records(const struct sink *sink, size_t enough)
{
    struct text rest = buffer_text(&sink->pending);
    for (size_t length; rest.length >= enough && (length = next_write(sink, rest)) > 0;) {
        write_all(sink, text_slice(rest, 0, length));
        rest = text_slice(rest, length, rest.length);
    }
    return sink->pending.length - rest.length;
}

static void write_pending(struct sink *sink)
{
    size_t written = write_records(sink, 1);
    write_all(sink, text_slice(buffer_text(&sink->pending), written, sink->pending.length));
    sink->pending.length = 0;
}

void sink_flush(struct sink *sink)
{
    write_pending(sink);
    if (sink->delivered && !sink->target)
        confirm(sink);
}

/* What is confirmed must have been written to the end of its last record. */
static void offer_to_confirm(struct sink *sink)
{
    if (sink->pending.at[sink->pending.length - 1] == sink->ending)
        sink_flush(sink);
}

void sink_offer(struct sink *sink)
{
    size_t enough = sink->line_buffered ? 1 : WRITE_SIZE;
    if (sink->pending.length < enough)
        return;
    if (sink->delivered) {
        offer_to_confirm(sink);
        return;
    }
    bool in_parts = sink->pipe && !sink->line_buffered; /* the next ones may fill up the last */
    buffer_drop(&sink->pending, write_records(sink, in_parts ? PIPE_WRITE_SIZE : 1));
    if (sink->pending.length >= 2 * WRITE_SIZE) /* a record longer than the buffer goes out as it comes */
        sink_flush(sink);
}

bool sink_open(struct sink *sink, const char *file, char ending, bool line_buffered)
{
    *sink =
        (struct sink){.file = file, .fd = STDOUT_FILENO, .ending = ending, .line_buffered = line_buffered};
    if (file && !target_open(sink, file)) {
        report(&(struct position){file, 0}, "cannot write: %s", strerror(errno));
        free(sink->target);
        return false;
    }
    struct stat kind;
    sink->pipe = fstat(sink->fd, &kind) == 0 && S_ISFIFO(kind.st_mode);
    return true;
}

bool sink_close(struct sink *sink, bool keep)
{
    bool wrote = sink->pending.length > 0, good = true;
    if (keep || !sink->target)
        write_pending(sink);
    if (sink->target && keep)
        good = target_put_in_place(sink);
    else if (sink->target)
        target_discard(sink);
    else
        good = close(sink->fd) == 0 || (errno == EBADF && !wrote);
    if (!good)
        report(&(struct position){sink->file, 0}, "cannot write: %s", strerror(errno));
    else if (keep && sink->delivered)
        sink->delivered(sink->delivered_with);
    free(sink->target);
    buffer_free(&sink->pending);
    return good;
}
