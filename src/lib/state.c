#include "lib/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/report.h"
#include "lib/state/base.h"
#include "lib/state/log.h"
#include "lib/stream.h"

enum {
    LOG_MOST = 1 << 20,
    LOG_SHARE = 16 /* the log is folded when it has so many, and a share of the base */
};

struct state {
    const char *file; /* as it was named */
    char *path;       /* behind symbolic links */
    struct fingerprint_key key;
    struct base base;
    struct log log;
    struct set *recent;    /* what is in the log, or waits for it */
    struct buffer waiting; /* cells that were added and not yet committed */
    bool looks;            /* and neither adds nor mends */
    bool locked, wrote;
};

static void lock(struct state *state)
{
    while (flock(state->log.fd, state->looks ? LOCK_SH : LOCK_EX) != 0)
        if (errno != EINTR)
            state_fail(state->file, "lock");
}

/* Is the open file still the one of that name? */
static bool is_current(const struct state *state)
{
    struct stat open_one, named;
    if (fstat(state->log.fd, &open_one) != 0 || stat(state->path, &named) != 0)
        state_fail(state->file, "find");
    return open_one.st_ino == named.st_ino && open_one.st_dev == named.st_dev;
}

static off_t size_of(const struct state *state)
{
    struct stat about;
    if (fstat(state->log.fd, &about) != 0)
        state_fail(state->file, "read");
    return about.st_size;
}

/* Where the file that takes the place of this one is written: beside it, by a name that nobody else gives and
 * any folder takes, and that whoever holds this file's lock finds again. */
static char *name_successor(const struct state *state, const struct stat *old)
{
    char name[40];
    snprintf(name, sizeof name, ".winnow-state-%ju", (uintmax_t)old->st_ino);
    return stream_beside(state->path, name);
}

/* Puts a file with all in its base in the place of the locked one, complete or not at all. */
static bool fold(struct state *state)
{
    struct stat old;
    if (fstat(state->log.fd, &old) != 0)
        return false;
    char *name = name_successor(state, &old);
    unlink(name); /* of a run that was killed */
    int fd = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool good = fd >= 0 && base_write(&state->base, state->recent, fd) && stream_take_after(fd, &old) &&
                fsync(fd) == 0 && rename(name, state->path) == 0;
    int error = errno;
    if (fd >= 0)
        close(fd);
    if (!good)
        unlink(name);
    free(name);
    errno = error;
    return good;
}

static void forget_file(struct state *state)
{
    base_close(&state->base);
    close(state->log.fd); /* its lock ends with it */
    set_clear(state->recent);
}

static void open_file(struct state *state, int flags)
{
    int wanted = (state->looks ? O_RDONLY : O_RDWR | flags) | O_NONBLOCK; /* a named pipe is not waited for */
    int fd = open(state->file, wanted | O_CLOEXEC | O_NOCTTY, 0666);
    struct stat about;
    if (fd < 0)
        state_fail(state->file, "open");
    if (fstat(fd, &about) != 0 || !S_ISREG(about.st_mode))
        report_fatal(&(struct position){state->file, 0}, "a state is an ordinary file");
    state->log = (struct log){.file = state->file, .fd = fd, .key = &state->key, .looks = state->looks};
}

/* The file of that name, locked, and no longer empty. (Where it is only looked at, it was not a moment ago.)
 */
static void open_locked(struct state *state, int flags)
{
    for (;;) {
        open_file(state, flags);
        if (!state->path && !(state->path = realpath(state->file, NULL)))
            state_fail(state->file, "find");
        lock(state);
        bool current = is_current(state);
        if (current && size_of(state) > 0)
            return;
        if (current && state->looks)
            state_damaged(state->file, 0);
        if (current && !fold(state))
            state_fail(state->file, "write");
        forget_file(state);
    }
}

/* What others have added since. */
static void catch_up(struct state *state)
{
    log_read(&state->log, size_of(state), state->recent);
}

static void load(struct state *state, int flags)
{
    open_locked(state, flags);
    base_open(&state->base, state->file, state->log.fd, size_of(state));
    memcpy(&state->key, &state->base.header->key, sizeof state->key);
    state->log.end = (off_t)state->base.length;
    catch_up(state);
    state->locked = true;
}

/* Another run has put a folded file in the place of the open one. */
static void load_again(struct state *state)
{
    struct fingerprint_key before;
    memcpy(&before, &state->key, sizeof before);
    forget_file(state);
    load(state, 0);
    if (memcmp(&before, &state->key, sizeof before) != 0)
        report_fatal(&(struct position){state->file, 0}, "another state has taken the place of this one");
}

/* Before a decision: others wait, and what they added is known. */
static void make_ready(struct state *state)
{
    if (state->locked)
        return;
    lock(state);
    state->locked = true;
    if (is_current(state))
        catch_up(state);
    else
        load_again(state);
}

static void unlock(struct state *state)
{
    if (state->locked)
        flock(state->log.fd, LOCK_UN);
    state->locked = false;
}

static struct state *open_state(const char *file, bool looks)
{
    struct state *state = calloc(1, sizeof *state);
    if (!state)
        report_fatal(NULL, "out of memory");
    state->file = file;
    state->looks = looks;
    state->recent = set_open(false);
    load(state, O_CREAT);
    unlock(state);
    return state;
}

struct state *state_open(const char *file)
{
    return open_state(file, false);
}

struct state *state_look(const char *file)
{
    struct stat about;
    bool there = stat(file, &about) == 0;
    bool nothing = there ? S_ISREG(about.st_mode) && about.st_size == 0 : errno == ENOENT;
    return nothing ? NULL : open_state(file, true);
}

static void take_fingerprints(const struct state *state, enum state_kind kind, const struct text *texts,
                              size_t count, struct fingerprint *fingerprints)
{
    for (size_t i = 0; i < count; i++) {
        fingerprints[i] = fingerprint_of(&state->key, texts[i]);
        if (kind == STATE_RECORDS)
            fingerprints[i].high ^= UINT64_MAX; /* never 0: */
        fingerprints[i].high += !fingerprints[i].high;
    }
}

static void add_waiting(struct state *state, const struct fingerprint *fingerprints, uint64_t fresh)
{
    for (; fresh; fresh &= fresh - 1) {
        struct state_cell cell = state_cell_of(fingerprints[lowest_bit(fresh)]);
        buffer_add(&state->waiting, (struct text){(const char *)&cell, sizeof cell});
    }
}

uint64_t state_add(struct state *state, enum state_kind kind, const struct text *texts, size_t count,
                   uint64_t wanted)
{
    struct fingerprint fingerprints[SET_BATCH];
    make_ready(state);
    take_fingerprints(state, kind, texts, count, fingerprints);
    wanted &= ~base_find(&state->base, fingerprints, count);
    uint64_t fresh = set_add_fingerprints(state->recent, fingerprints, count, wanted);
    add_waiting(state, fingerprints, fresh);
    return fresh;
}

uint64_t state_find(struct state *state, enum state_kind kind, const struct text *texts, size_t count)
{
    struct fingerprint fingerprints[SET_BATCH];
    make_ready(state);
    take_fingerprints(state, kind, texts, count, fingerprints);
    return base_find(&state->base, fingerprints, count) |
           set_find_fingerprints(state->recent, fingerprints, count);
}

void state_commit(struct state *state)
{
    if (!state)
        return;
    if (state->waiting.length) {
        if (!log_write(&state->log, buffer_text(&state->waiting)))
            state_fail(state->file, "write");
        state->waiting.length = 0;
        state->wrote = true;
    }
    unlock(state);
}

void state_describe(struct state *state, struct buffer *to)
{
    char lines[256];
    make_ready(state);
    base_check(&state->base);
    size_t base = (size_t)state->base.header->count;
    int length = snprintf(lines, sizeof lines,
                          "version\t%d\nlines\t%zu\nbase\t%zu\nlog\t%zu\nbatches\t%zu\nbytes\t%lld\n",
                          STATE_VERSION, base + state->log.count, base, state->log.count, state->log.batches,
                          (long long)size_of(state));
    buffer_add(to, (struct text){lines, (size_t)length});
    unlock(state);
}

/* If that cannot be done, the log does as well. */
static void fold_if_long(struct state *state)
{
    make_ready(state);
    if (state->log.count > LOG_MOST + state->base.header->count / LOG_SHARE)
        fold(state);
}

void state_close(struct state *state)
{
    if (!state)
        return;
    if (!state->waiting.length) {
        if (state->wrote && fsync(state->log.fd) != 0)
            state_fail(state->file, "write");
        if (!state->looks)
            fold_if_long(state);
    }
    forget_file(state);
    set_close(state->recent);
    buffer_free(&state->waiting);
    free(state->path);
    free(state);
}
