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
static char *volatile temporary;

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
    buffer_drop(&sink->pending, write_records(sink, sink->line_buffered ? 1 : sink->most));
    if (sink->pending.length >= 2 * WRITE_SIZE) /* a record longer than the buffer goes out as it comes */
        sink_flush(sink);
}

bool stream_take_after(int fd, const struct stat *old)
{
    if (fchown(fd, old->st_uid, old->st_gid) != 0 && fchown(fd, (uid_t)-1, old->st_gid) != 0)
        errno = 0;
    return fchmod(fd, old->st_mode & 0777) == 0; /* no set-user-ID: what is in the file is new */
}

/* The finished file is as the one it replaces; else what the umask leaves. */
static bool take_after(int fd, const char *target)
{
    struct stat old;
    if (stat(target, &old) == 0)
        return stream_take_after(fd, &old);
    mode_t mask = umask(0);
    umask(mask);
    return fchmod(fd, 0666 & ~mask) == 0;
}

/* The file that -o means, behind symbolic links; a name that does not exist yet as it is. NULL with errno,
 * also for a link that leads nowhere: a file in its place would not be what was meant. */
static char *resolve(const char *file)
{
    struct stat link;
    char *resolved = realpath(file, NULL);
    if (resolved || errno != ENOENT || !*file || lstat(file, &link) == 0)
        return resolved;
    resolved = malloc(strlen(file) + 1);
    return resolved ? strcpy(resolved, file) : NULL;
}

/* Whatever ends the program takes the temporary file with it, but for signals that the parent ignores. */
static void guard_temporary(void)
{
    static const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGXCPU, SIGXFSZ};
    struct sigaction ending = {.sa_handler = end_by_signal, .sa_flags = (int)SA_RESETHAND};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction before;
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signals[i], &ending, NULL);
    }
    atexit(remove_temporary);
}

/* Where the temporary file goes: into the target's folder, for rename(2), by a name that any folder takes. */
static char *name_temporary(const char *target)
{
    const char *slash = strrchr(target, '/');
    struct text folder = {target, slash ? (size_t)(slash + 1 - target) : 0};
    return memory_join(folder, text_of(".winnow-XXXXXX"));
}

/* No signal may come between the file and the name by which its handler removes it. */
static bool open_temporary(struct sink *sink)
{
    char *name = name_temporary(sink->target);
    sigset_t all, before;
    sigfillset(&all);
    guard_temporary();
    sigprocmask(SIG_BLOCK, &all, &before);
    sink->fd = mkstemp(name);
    int error = errno;
    if (sink->fd >= 0)
        temporary = name;
    else
        free(name);
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return sink->fd >= 0 && take_after(sink->fd, sink->target);
}

static bool is_standard_output(const struct stat *file)
{
    struct stat standard;
    return fstat(STDOUT_FILENO, &standard) == 0 && standard.st_dev == file->st_dev &&
           standard.st_ino == file->st_ino;
}

/* A device or a pipe is written in place. So is the file that standard output goes to anyway (-o
 * /dev/stdout): to replace it would lose what others write there. */
static bool open_target(struct sink *sink, const char *file)
{
    struct stat old;
    bool exists = stat(file, &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) {
        sink->fd = open(file, O_WRONLY | O_NOCTTY);
        return sink->fd >= 0;
    }
    if (exists && is_standard_output(&old))
        return true;
    if (exists && access(file, W_OK) != 0)
        return false;
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
    sink->pipe = fstat(sink->fd, &kind) == 0 && S_ISFIFO(kind.st_mode);
    sink->most = sink->pipe ? PIPE_WRITE_SIZE : WRITE_SIZE;
    return true;
}

bool sink_replaces(const struct sink *sink, const char *file)
{
    struct stat target, other;
    return sink->target && stat(sink->target, &target) == 0 && stat(file, &other) == 0 &&
           target.st_dev == other.st_dev && target.st_ino == other.st_ino;
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
        write_pending(sink);
    if (sink->target && keep)
        good = put_in_place(sink);
    else if (sink->target)
        discard(sink);
    else
        good = close(sink->fd) == 0 || (errno == EBADF && !wrote);
    if (!good)
        report(&(struct position){sink->target, 0}, "cannot write: %s", strerror(errno));
    else if (keep && sink->delivered)
        sink->delivered(sink->delivered_with);
    free(sink->target);
    buffer_free(&sink->pending);
    return good;
}
