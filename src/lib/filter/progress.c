#include "lib/filter/progress.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BAR = 20, TERMINAL_PAUSE = 200, FILE_PAUSE = 5000 /* milliseconds between two lines */ };

static unsigned long long size_of(const char *file)
{
    struct stat about;
    int known = strcmp(file, "-") != 0 ? stat(file, &about) : fstat(STDIN_FILENO, &about);
    return known == 0 && S_ISREG(about.st_mode) ? (unsigned long long)about.st_size : 0;
}

void progress_begin(struct progress *progress, char *const *files)
{
    *progress = (struct progress){.terminal = isatty(STDERR_FILENO)};
    for (unsigned long long size = 1; *files && size; files++) {
        size = size_of(*files);
        progress->size = size ? progress->size + size : 0; /* one that is not known leaves all unknown */
    }
    clock_gettime(CLOCK_MONOTONIC, &progress->begun);
    progress->shown = progress->begun;
}

static double seconds(const struct timespec *from, const struct timespec *to)
{
    return (double)(to->tv_sec - from->tv_sec) + (double)(to->tv_nsec - from->tv_nsec) / 1e9;
}

static void show(const struct progress *progress, const struct timespec *now, const char *ending)
{
    double spent = seconds(&progress->begun, now), megabytes = (double)progress->bytes / 1e6;
    fprintf(stderr, "%s%llu records, %.1f MB, %.1f MB/s", progress->terminal ? "\r" : "", progress->records,
            megabytes, spent > 0 ? megabytes / spent : 0);
    if (progress->size) {
        double share = (double)progress->bytes / (double)progress->size;
        int full = share < 1 ? (int)(share * BAR) : BAR;
        fprintf(stderr, " [%.*s%*s] %3.0f %%", full, "####################", BAR - full, "",
                share < 1 ? share * 100 : 100);
    }
    fprintf(stderr, "%s%s", progress->terminal ? "\x1b[K" : "", ending);
    fflush(stderr);
}

void progress_show(struct progress *progress)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (seconds(&progress->shown, &now) * 1000 < (progress->terminal ? TERMINAL_PAUSE : FILE_PAUSE))
        return;
    progress->shown = now;
    show(progress, &now, progress->terminal ? "" : "\n");
}

void progress_end(struct progress *progress)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    show(progress, &now, "\n");
}
