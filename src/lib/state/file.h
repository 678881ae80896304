/* file: what the rooms of state share: the file's parts, and how it is read and written.
 *
 *     header | cells of the base, in blocks | a check for each block | batches of the log
 *
 * A batch is a cell that is its head, and cells of fingerprints. Numbers lie as they do in memory: a
 * machine with another order of bytes, or of 32 bits, does not know the header. */
#ifndef STATE_FILE_H
#define STATE_FILE_H

#include <sys/types.h>

#include "lib/fingerprint.h"
#include "lib/memory.h"

enum {
    STATE_VERSION = 1,
    STATE_BLOCK = 340,       /* cells that share a check: about a page of memory */
    STATE_MOST_BATCH = 65536 /* cells of a batch */
};

/* A fingerprint; 0 in its high half, the first two words, is a gap. Or the head of a batch. */
struct state_cell {
    uint32_t words[3];
};

struct state_header {
    char magic[8];
    uint32_t version, size;      /* of the header */
    uint64_t homes, room, count; /* of the base: cells that are a home, all cells, fingerprints */
    struct fingerprint_key key;
    uint64_t check; /* of all before */
};

static inline uint64_t state_cell_high(const struct state_cell *cell)
{
    uint64_t high;
    memcpy(&high, cell->words, sizeof high);
    return high;
}

static inline struct state_cell state_cell_of(struct fingerprint fingerprint)
{
    struct state_cell cell;
    memcpy(cell.words, &fingerprint.high, sizeof fingerprint.high);
    cell.words[2] = fingerprint.low;
    return cell;
}

/* Says that the file cannot be opened, read ..., as errno has it, and ends the program. */
_Noreturn void state_fail(const char *file, const char *what);

_Noreturn void state_damaged(const char *file, off_t at);

/* All of the bytes at that place, or false with errno (0: the file ends before). */
bool state_read(int fd, void *to, size_t length, off_t at);
bool state_write(int fd, struct text text, off_t at);

#endif
