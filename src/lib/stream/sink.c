#include "lib/stream.h"
#include "lib/stream/wait.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITE_SIZE = 64 * 1024, PIPE_WRITE_SIZE = 4096 /* PIPE_BUF: never torn */ };

/* The unfinished -o file. Static because a signal's handler and exit must find it. */
static char *temporary;

static void remove_temporary(void)
{
    if (temporary)
        unlink(temporary);
}

static void end_by_signal(int number)
{
    remove_temporary();
    raise(number); /* SA_RESETHAND: this one ends the program */
}

void stream_guard_descriptors(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", fd ? O_RDONLY : O_WRONLY) < 0)
            _exit(2);
}

static _Noreturn void fail_write(const struct sink *sink)
{
    report_fatal(&(struct position){sink->target, 0}, "cannot write: %s", strerror(errno));
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

static size_t last_ending(struct text text, char ending)
{
    size_t at = text.length;
    while (at && text.at[at - 1] != ending)
        at--;
    return at;
}

/* The length of the next write: whole records up to `most` bytes, or one longer record; 0 where none is
 * whole. */
static size_t next_write(const struct sink *sink, struct text rest)
{
    size_t length = sink->line_buffered ? 0 : last_ending(text_slice(rest, 0, sink->most), sink->ending);
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

void sink_offer(struct sink *sink)
{
    size_t enough = sink->line_buffered ? 1 : WRITE_SIZE;
    if (sink->pending.length < enough)
        return;
    buffer_drop(&sink->pending, write_records(sink, sink->line_buffered ? 1 : sink->most));
    if (sink->pending.length >= 2 * WRITE_SIZE) /* a record longer than the buffer goes out as it comes */
        sink_flush(sink);
}

void sink_flush(struct sink *sink)
{
    size_t written = write_records(sink, 1);
    write_all(sink, text_slice(buffer_text(&sink->pending), written, sink->pending.length));
    sink->pending.length = 0;
}

/* The mode that the finished file should have: that of the one it replaces, else what the umask leaves. */
static mode_t target_mode(const char *target)
{
    struct stat old;
    if (stat(target, &old) == 0)
        return old.st_mode & 07777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* The file that -o means, behind symbolic links; a name that does not exist yet as it is. */
static char *resolve(const char *file)
{
    char *resolved = realpath(file, NULL);
    if (!resolved && errno == ENOENT && (resolved = malloc(strlen(file) + 1)) != NULL)
        strcpy(resolved, file);
    return resolved;
}

static bool open_temporary(struct sink *sink)
{
    static const char suffix[] = ".XXXXXX";
    size_t length = strlen(sink->target);
    char *name = malloc(length + sizeof suffix);
    if (!name)
        report_fatal(NULL, "out of memory");
    memcpy(name, sink->target, length);
    memcpy(name + length, suffix, sizeof suffix);
    sink->fd = mkstemp(name);
    if (sink->fd < 0) {
        free(name);
        return false;
    }
    temporary = name;
    atexit(remove_temporary);
    struct sigaction ending = {.sa_handler = end_by_signal, .sa_flags = (int)SA_RESETHAND};
    static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction before;
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signals[i], &ending, NULL);
    }
    return fchmod(sink->fd, target_mode(sink->target)) == 0;
}

static bool open_target(struct sink *sink, const char *file)
{
    struct stat old;
    if (stat(file, &old) == 0 && !S_ISREG(old.st_mode)) { /* a device or a pipe is written in place */
        sink->fd = open(file, O_WRONLY | O_NOCTTY);
        return sink->fd >= 0;
    }
    sink->target = resolve(file);
    return sink->target && open_temporary(sink);
}

bool sink_open(struct sink *sink, const char *file, char ending, bool line_buffered)
{
    *sink = (struct sink){.fd = STDOUT_FILENO, .ending = ending, .line_buffered = line_buffered};
    if (file && !open_target(sink, file)) {
        report(&(struct position){file, 0}, "cannot write: %s", strerror(errno));
        free(sink->target);
        return false;
    }
    struct stat kind;
    bool pipe = fstat(sink->fd, &kind) == 0 && S_ISFIFO(kind.st_mode);
    sink->most = pipe ? PIPE_WRITE_SIZE : WRITE_SIZE;
    return true;
}

static bool put_in_place(struct sink *sink)
{
    if (fsync(sink->fd) != 0 || close(sink->fd) != 0 || rename(temporary, sink->target) != 0)
        return false;
    free(temporary);
    temporary = NULL;
    return true;
}

static void discard(struct sink *sink)
{
    close(sink->fd);
    remove_temporary();
    free(temporary);
    temporary = NULL;
}

bool sink_close(struct sink *sink, bool keep)
{
    bool wrote = sink->pending.length > 0, good = true;
    if (keep || !sink->target)
        sink_flush(sink);
    if (sink->target && keep)
        good = put_in_place(sink);
    else if (sink->target)
        discard(sink);
    else
        good = close(sink->fd) == 0 || (errno == EBADF && !wrote);
    if (!good)
        report(&(struct position){sink->target, 0}, "cannot write: %s", strerror(errno));
    free(sink->target);
    buffer_free(&sink->pending);
    return good;
}
