#include "lib/stream.h"
#include "lib/stream/wait.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_SIZE = 64 * 1024, CACHE_LINE = 64 };

_Static_assert(sizeof(off_t) >= 8, "a file may be longer than 2 GB: define _FILE_OFFSET_BITS=64");

void input_open(struct input *input, char **files, enum stream_cut cut, char separator, struct sink *sink)
{
    *input = (struct input){
        .sink = sink, .cut = cut, .separator = separator, .fd = -1, .ended = true, .last_byte = separator};
    input->operands = input->files = files;
}

static void fail_input(struct input *input, const char *what)
{
    report(&(struct position){input->file, 0}, "cannot %s: %s", what, strerror(errno));
    input->failed = true;
}

void input_close(struct input *input)
{
    if (input->fd > STDIN_FILENO)
        close(input->fd);
    buffer_free(&input->buffer);
}

static bool has_to_flush(const struct input *input)
{
    return input->sink->pending.length || input->sink->delivered;
}

/* To open a named pipe waits for whoever writes to it. */
static int open_operand(struct input *input)
{
    struct stat about;
    if (strcmp(input->file, "-") == 0)
        return STDIN_FILENO;
    if (has_to_flush(input) && stat(input->file, &about) == 0 && S_ISFIFO(about.st_mode))
        sink_flush(input->sink);
    return open(input->file, O_RDONLY | O_NOCTTY);
}

/* Opens the next operand that can be opened; false where there is none. */
static bool open_file(struct input *input)
{
    if (input->fd > STDIN_FILENO)
        close(input->fd);
    input->fd = -1;
    while (input->fd < 0 && *input->files) {
        input->file = *input->files++;
        input->fd = open_operand(input);
        if (input->fd < 0)
            fail_input(input, "open");
    }
    input->number = 0;
    input->ended = input->fd < 0;
    return input->fd >= 0;
}

static bool would_block(int fd)
{
    struct pollfd wanted = {fd, POLLIN, 0};
    return poll(&wanted, 1, 0) == 0;
}

/* One read(2) of some bytes, also where the descriptor does not block: as read does. */
static ssize_t read_some(int fd, char *room)
{
    ssize_t length;
    while ((length = read(fd, room, READ_SIZE)) < 0 && (errno == EINTR || errno == EAGAIN))
        if (errno == EAGAIN)
            stream_wait(fd, POLLIN);
    return length;
}

static size_t unread(const struct input *input)
{
    return input->buffer.length - input->start;
}

/* Moves what is left to the front, to where it ends at a line of the cache: a kernel that copies by `rep
 * movsb` takes three times as long to get to another place. There is room. */
static void move_rest(struct input *input)
{
    char *front = input->buffer.at;
    size_t left = unread(input), gap = -((uintptr_t)front + left) % CACHE_LINE;
    memmove(front + gap, front + input->start, left);
    input->start = gap;
    input->buffer.length = gap + left;
}

/* Where to read to, behind what is left. */
static char *make_room(struct input *input)
{
    buffer_room(&input->buffer, READ_SIZE + CACHE_LINE);
    if (input->start >= input->buffer.length / 2)
        move_rest(input);
    return input->buffer.at + input->buffer.length;
}

/* Reads to the end of the buffer; 0 at the end of the file, or where it can be read no further. */
static size_t read_bytes(struct input *input)
{
    char *room = make_room(input);
    if (input->sink->delivered || (input->sink->pending.length && would_block(input->fd)))
        sink_flush(input->sink);
    ssize_t length = read_some(input->fd, room);
    if (length < 0)
        fail_input(input, "read");
    return length > 0 ? (size_t)length : 0;
}

/* Joined files go on with the next one, behind a separator where the last line lacked it. */
static void end_file(struct input *input)
{
    input->ended = true;
    if (input->cut != CUT_JOINED)
        return;
    if (input->last_byte != input->separator)
        buffer_add_byte(&input->buffer, input->last_byte = input->separator);
    open_file(input);
}

/* Reads on; false where nothing is left to be read. */
static bool read_on(struct input *input)
{
    if (input->ended)
        return false;
    size_t length = read_bytes(input);
    input->buffer.length += length;
    input->bytes += length;
    if (length)
        input->last_byte = input->buffer.at[input->buffer.length - 1];
    else
        end_file(input);
    if (input->progress)
        input->progress(input->progress_with);
    return true;
}

/* Is there a byte left in the open file? */
static bool any_left(struct input *input)
{
    while (!unread(input) && read_on(input)) {
    }
    return unread(input) > 0;
}

/* Steps over what is left of the document. */
static void skip_document(struct input *input)
{
    bool last = input->number == 0;
    while (!last)
        input_take(input, input_show(input, 1, &last).length);
    if (input->number && input->cut == CUT_PIECES && unread(input))
        input->start++; /* its separator */
    input->scanned = 0;
}

/* A file that says it is empty may be one that the system makes up as it is read. */
static bool is_plain(const struct stat *about)
{
    return S_ISREG(about->st_mode) && about->st_size > 0;
}

bool input_rereadable(struct input *input)
{
    struct stat about;
    for (char **file = input->operands; *file; file++)
        if (strcmp(*file, "-") != 0) {
            if (stat(*file, &about) != 0 || !is_plain(&about) || access(*file, R_OK) != 0)
                return false;
        } else {
            input->origin = lseek(STDIN_FILENO, 0, SEEK_CUR);
            if (input->origin < 0 || fstat(STDIN_FILENO, &about) != 0 || !is_plain(&about))
                return false;
        }
    return true;
}

void input_rewind(struct input *input)
{
    if (input->fd > STDIN_FILENO)
        close(input->fd);
    for (char **file = input->operands; *file; file++)
        if (strcmp(*file, "-") == 0)
            lseek(STDIN_FILENO, input->origin, SEEK_SET);
    input->files = input->operands;
    input->fd = -1;
    input->ended = true;
    input->last_byte = input->separator;
    input->start = input->scanned = input->number = input->buffer.length = 0;
}

bool input_next(struct input *input)
{
    skip_document(input);
    while (!any_left(input))
        if (!open_file(input))
            return false;
    input->number++;
    return true;
}

/* The bytes of the document that have been read, and whether those are all. */
static struct text read_so_far(struct input *input, bool *last)
{
    struct text shown = {input->buffer.at ? input->buffer.at + input->start : NULL, unread(input)};
    *last = input->ended;
    if (input->cut != CUT_PIECES)
        return shown;
    input->scanned += text_find_byte(text_slice(shown, input->scanned, shown.length), input->separator);
    *last = *last || input->scanned < shown.length;
    return text_slice(shown, 0, input->scanned);
}

struct text input_show(struct input *input, size_t wanted, bool *last)
{
    struct text shown = read_so_far(input, last);
    while (!*last && shown.length < wanted && read_on(input))
        shown = read_so_far(input, last);
    return shown;
}

void input_take(struct input *input, size_t count)
{
    input->start += count;
    input->scanned -= count < input->scanned ? count : input->scanned;
}

void input_drain(struct input *input)
{
    char *room = buffer_room(&input->buffer, READ_SIZE);
    if (input->fd == STDIN_FILENO && !isatty(STDIN_FILENO))
        while (read_some(STDIN_FILENO, room) > 0) {
        }
}
