#include "boilerplate/must.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lib/memory.h"

_Noreturn void stop(const char *what, const char *which)
{
    fprintf(stderr, "boilerplate: %s: %s\n", which, what);
    exit(2);
}

void *must_take(size_t count, size_t size)
{
    void *memory = calloc(count + 1, size);
    if (!memory)
        stop("out of memory", "rows");
    return memory;
}

bool must_read(const char *path, struct text *text)
{
    FILE *from = fopen(path, "rb");
    struct buffer buffer = {0};
    if (!from)
        return false;
    for (size_t got; (got = fread(buffer_room(&buffer, 65536), 1, 65536, from)) > 0;)
        buffer.length += got;
    if (ferror(from))
        stop("cannot read", path);
    fclose(from);
    *text = buffer_text(&buffer);
    return true;
}

FILE *must_open(const char *path)
{
    FILE *to = fopen(path, "w");
    if (!to)
        stop(strerror(errno), path);
    return to;
}

void must_close(FILE *to, const char *path)
{
    bool failed = ferror(to);
    if (fclose(to) || failed)
        stop("cannot write", path);
}
