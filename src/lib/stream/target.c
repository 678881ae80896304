#include "lib/stream/target.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

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
    static const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGXCPU};
    struct sigaction ending = {.sa_handler = end_by_signal, .sa_flags = (int)SA_RESETHAND};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction before;
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signals[i], &ending, NULL);
    }
    atexit(remove_temporary);
}

/* What stands before the name of a file in its folder, slashes included. */
static struct text folder_of(const char *file)
{
    const char *slash = strrchr(file, '/');
    return (struct text){file, slash ? (size_t)(slash + 1 - file) : 0};
}

char *stream_beside(const char *file, const char *name)
{
    return memory_join(folder_of(file), text_of(name));
}

/* Beside the target, for rename(2), by a name that any folder takes. No signal may come between the file and
 * the name by which its handler removes it. */
static bool open_temporary(struct sink *sink)
{
    char *name = stream_beside(sink->target, ".winnow-XXXXXX");
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

static bool is_one(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static bool is_open_as(const struct stat *file, int descriptor)
{
    struct stat open_one;
    return fstat(descriptor, &open_one) == 0 && is_one(&open_one, file);
}

static bool names_open(const char *file, int descriptor)
{
    struct stat about;
    return stat(file, &about) == 0 && is_open_as(&about, descriptor);
}

bool stream_is_standard_output(const char *file)
{
    return names_open(file, STDOUT_FILENO);
}

bool stream_is_operand(const char *file, const char *operand)
{
    return strcmp(operand, "-") == 0 ? names_open(file, STDIN_FILENO) : stream_is_same(file, operand);
}

static bool find_folder(const char *file, struct stat *folder)
{
    char *name = stream_beside(file, ".");
    bool found = stat(name, folder) == 0;
    free(name);
    return found;
}

/* The name by which a file is found or would come to be, behind links that lead nowhere yet. */
static char *follow(const char *file)
{
    enum { MOST_LINKS = 40 /* more, or a ring of them, no system follows */ };
    char *name = memory_join(text_of(file), text_of("")), link[PATH_MAX];
    ssize_t length;
    for (int i = 0; i < MOST_LINKS && (length = readlink(name, link, sizeof link)) > 0; i++) {
        struct text folder = link[0] == '/' ? text_of("") : folder_of(name);
        char *next = memory_join(folder, (struct text){link, (size_t)length});
        free(name);
        name = next;
    }
    return name;
}

/* Would files of these names, of which none is there yet, be one? */
static bool would_be_same(const char *a, const char *b)
{
    struct stat one, other;
    return strcmp(a + folder_of(a).length, b + folder_of(b).length) == 0 && find_folder(a, &one) &&
           find_folder(b, &other) && is_one(&one, &other);
}

bool stream_is_same(const char *a, const char *b)
{
    struct stat one, other;
    bool exists = stat(a, &one) == 0, other_exists = stat(b, &other) == 0;
    if (exists || other_exists)
        return exists && other_exists && is_one(&one, &other);
    char *name = follow(a), *other_name = follow(b);
    bool same = would_be_same(name, other_name);
    free(name);
    free(other_name);
    return same;
}

bool target_open(struct sink *sink, const char *file)
{
    struct stat old;
    bool exists = stat(file, &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) {
        sink->fd = open(file, O_WRONLY | O_NOCTTY);
        return sink->fd >= 0;
    }
    if (exists && is_open_as(&old, STDOUT_FILENO))
        return true;
    if (exists && access(file, W_OK) != 0)
        return false;
    sink->target = resolve(file);
    return sink->target && open_temporary(sink);
}

bool target_put_in_place(struct sink *sink)
{
    if (fsync(sink->fd) != 0 || close(sink->fd) != 0 || rename(temporary, sink->target) != 0)
        return false;
    free(temporary);
    temporary = NULL;
    return true;
}

void target_discard(struct sink *sink)
{
    close(sink->fd);
    remove_temporary();
    free(temporary);
    temporary = NULL;
}
