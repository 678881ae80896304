#include "lib/state/file.h"

#include <errno.h>
#include <unistd.h>

#include "lib/report.h"

_Noreturn void state_fail(const char *file, const char *what)
{
    report_fatal(&(struct position){file, 0}, "cannot %s the state: %s", what,
                 errno ? strerror(errno) : "it became shorter");
}

_Noreturn void state_damaged(const char *file, off_t at)
{
    report_fatal(&(struct position){file, 0},
                 "the state is damaged at byte %lld: nothing more is written or recorded", (long long)at);
}

bool state_read(int fd, void *to, size_t length, off_t at)
{
    for (char *next = to; length;) {
        errno = 0;
        ssize_t got = pread(fd, next, length, at);
        if (got == 0 || (got < 0 && errno != EINTR))
            return false;
        next += got > 0 ? got : 0;
        at += got > 0 ? got : 0;
        length -= got > 0 ? (size_t)got : 0;
    }
    return true;
}

bool state_write(int fd, struct text text, off_t at)
{
    while (text.length) {
        ssize_t put = pwrite(fd, text.at, text.length, at);
        if (put < 0 && errno != EINTR)
            return false;
        at += put > 0 ? put : 0;
        text = text_slice(text, put > 0 ? (size_t)put : 0, text.length);
    }
    return true;
}
