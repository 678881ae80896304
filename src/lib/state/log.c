#include "lib/state/log.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum { CELL = sizeof(struct state_cell) };

/* What stands in the cell before a batch. */
struct head {
    uint32_t count, check, content_check;
};

static uint32_t check_of(const struct log *log, const void *at, size_t length)
{
    return fingerprint_of(log->key, (struct text){at, length}).low;
}

/* The check of the count alone tells a batch that was not written to its end from one whose count was
 * changed; that of the place, too, one that belongs elsewhere. */
static struct head head_of(const struct log *log, struct text cells)
{
    uint64_t checked[] = {cells.length / CELL, (uint64_t)log->end};
    return (struct head){(uint32_t)checked[0], check_of(log, checked, sizeof checked),
                         check_of(log, cells.at, cells.length)};
}

static bool all_zero(struct text text)
{
    size_t i = 0;
    while (i < text.length && !text.at[i])
        i++;
    return i == text.length;
}

/* The batch at the front of the bytes, behind its head; empty where it is not whole. What a machine that lost
 * power leaves of the last batch is short, or zeros; anything else was whole once. */
static struct text next_batch(const struct log *log, struct text rest)
{
    struct text none = {NULL, 0};
    struct head head;
    if (rest.length < CELL || all_zero(rest))
        return none;
    memcpy(&head, rest.at, sizeof head);
    struct text cells = text_slice(rest, CELL, CELL + (size_t)head.count * CELL);
    uint64_t checked[] = {head.count, (uint64_t)log->end};
    if (!head.count || head.check != check_of(log, checked, sizeof checked))
        state_damaged(log->file, log->end);
    if (cells.length < (size_t)head.count * CELL)
        return none;
    if (head.content_check == check_of(log, cells.at, cells.length))
        return cells;
    if (cells.length + CELL < rest.length || !all_zero(text_slice(cells, cells.length - CELL, cells.length)))
        state_damaged(log->file, log->end);
    return none;
}

static void add_cells(struct set *to, struct text cells)
{
    struct fingerprint fingerprints[SET_BATCH];
    while (cells.length) {
        struct text some = text_slice(cells, 0, SET_BATCH * CELL);
        size_t count = some.length / CELL;
        for (size_t i = 0; i < count; i++) {
            struct state_cell cell;
            memcpy(&cell, some.at + i * CELL, sizeof cell);
            fingerprints[i] = (struct fingerprint){state_cell_high(&cell), cell.words[2]};
            fingerprints[i].high += !fingerprints[i].high;
        }
        set_add_fingerprints(to, fingerprints, count, UINT64_MAX >> (SET_BATCH - count));
        cells = text_slice(cells, some.length, cells.length);
    }
}

/* Adds the whole batches at the front of the bytes. */
static void add_batches(struct log *log, struct text bytes, struct set *to)
{
    struct text cells;
    while ((cells = next_batch(log, bytes)).length) {
        add_cells(to, cells);
        log->end += (off_t)(CELL + cells.length);
        log->count += cells.length / CELL;
        log->batches++;
        bytes = text_slice(bytes, CELL + cells.length, bytes.length);
    }
}

/* Reads all of it at once: it is folded into the base before it is long. */
void log_read(struct log *log, off_t size, struct set *to)
{
    struct buffer bytes = {0};
    if (size < log->end)
        state_damaged(log->file, size);
    if (size == log->end)
        return;
    size_t length = (size_t)(size - log->end);
    char *room = buffer_room(&bytes, length);
    if (!state_read(log->fd, room, length, log->end))
        state_fail(log->file, "read");
    add_batches(log, (struct text){room, length}, to);
    buffer_free(&bytes);
    if (log->end < size && !log->looks && ftruncate(log->fd, log->end) != 0)
        state_fail(log->file, "mend");
}

static void add_batch(struct buffer *to, struct log *log, struct text cells)
{
    struct head head = head_of(log, cells);
    buffer_add(to, (struct text){(const char *)&head, sizeof head});
    buffer_add(to, cells);
    log->end += (off_t)(CELL + cells.length);
    log->count += cells.length / CELL;
    log->batches++;
}

bool log_write(struct log *log, struct text cells)
{
    const struct log before = *log;
    struct buffer batches = {0};
    for (; cells.length; cells = text_slice(cells, STATE_MOST_BATCH * CELL, cells.length))
        add_batch(&batches, log, text_slice(cells, 0, STATE_MOST_BATCH * CELL));
    bool good = state_write(log->fd, buffer_text(&batches), before.end);
    int error = errno;
    if (!good) {
        *log = before;
        if (ftruncate(log->fd, before.end) != 0)
            error = errno;
    }
    buffer_free(&batches);
    errno = error;
    return good;
}
