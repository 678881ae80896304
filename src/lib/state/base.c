#include "lib/state/base.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "lib/report.h"

enum { SMALL = 64 * 1024 * 1024 /* bytes that are checked at once: a matter of milliseconds */ };

static const char magic[8] = "winnow\n";

static uint64_t check_of(const struct fingerprint_key *key, const void *at, size_t length)
{
    return fingerprint_of(key, (struct text){at, length}).high;
}

static uint64_t header_check(const struct state_header *header)
{
    return check_of(&header->key, header, offsetof(struct state_header, check));
}

static size_t block_count(const struct state_header *header)
{
    return ((size_t)header->room + STATE_BLOCK - 1) / STATE_BLOCK;
}

/* Header, cells and checks; SIZE_MAX where that is more than any file has. */
static size_t length_of(const struct state_header *header)
{
    size_t most = SIZE_MAX / (2 * sizeof(struct state_cell));
    if (header->room > most)
        return SIZE_MAX;
    return sizeof *header + (size_t)header->room * sizeof(struct state_cell) +
           block_count(header) * sizeof(uint64_t);
}

static bool is_whole(const struct state_header *header, size_t size)
{
    return header->check == header_check(header) && length_of(header) <= size &&
           (header->homes < header->room || !header->room);
}

/* Ends the program over a header that is not laid out as here: small numbers with their bytes in the other
 * order are great ones. */
static _Noreturn void refuse(const struct position *where, const struct state_header *header)
{
    enum { MOST_VERSIONS = 0xFFFF };
    if (header->version == STATE_VERSION || header->version > MOST_VERSIONS)
        report_fatal(where, "a state of another kind of machine");
    report_fatal(where, "a state of version %u: this program knows %d", (unsigned)header->version,
                 STATE_VERSION);
}

/* The length of what is to be mapped. */
static size_t check_header(const char *file, int fd, off_t size)
{
    const struct position where = {file, 0};
    struct state_header header;
    memset(&header, 0, sizeof header);
    size_t length = size < (off_t)sizeof header ? (size_t)size : sizeof header;
    if (!state_read(fd, &header, length, 0))
        state_fail(file, "read");
    if (memcmp(header.magic, magic, sizeof magic) != 0)
        report_fatal(&where, "this is not a state: it is left as it is");
    if (length >= offsetof(struct state_header, homes) &&
        (header.version != STATE_VERSION || header.size != sizeof header))
        refuse(&where, &header);
    if (length < sizeof header || !is_whole(&header, (size_t)size))
        state_damaged(file, 0);
    return length_of(&header);
}

void base_open(struct base *base, const char *file, int fd, off_t size)
{
    *base = (struct base){.file = file, .length = check_header(file, fd, size)};
    void *map = mmap(NULL, base->length, PROT_READ, MAP_SHARED, fd, 0);
    if (map == MAP_FAILED)
        state_fail(file, "map");
    base->map = map;
    base->header = (const struct state_header *)map;
    base->cells = (const struct state_cell *)(base->map + sizeof *base->header);
    base->checks = (const char *)(base->cells + base->header->room);
    base->checked = calloc(block_count(base->header) + 1, 1);
    if (!base->checked)
        report_fatal(NULL, "out of memory");
    if (base->length < SMALL)
        base_check(base);
}

void base_close(struct base *base)
{
    if (base->map)
        munmap((void *)(uintptr_t)base->map, base->length);
    free(base->checked);
    *base = (struct base){.file = NULL};
}

/* The cells of a block, from FIRST on. */
static size_t cells_of(const struct base *base, size_t first)
{
    size_t left = (size_t)base->header->room - first;
    return left < STATE_BLOCK ? left : STATE_BLOCK;
}

/* Block and check must agree. */
static void check_block(struct base *base, size_t block)
{
    size_t first = block * STATE_BLOCK;
    const struct state_cell *cells = base->cells + first;
    uint64_t check;
    if (base->checked[block])
        return;
    memcpy(&check, base->checks + block * sizeof check, sizeof check);
    if (check != check_of(&base->header->key, cells, cells_of(base, first) * sizeof *cells))
        state_damaged(base->file, (const char *)cells - base->map);
    base->checked[block] = 1;
}

void base_check(struct base *base)
{
    for (size_t block = 0; block < block_count(base->header); block++)
        check_block(base, block);
}

static size_t home_of(const struct base *base, struct fingerprint fingerprint)
{
    return (size_t)wide_multiply(fingerprint.high, base->header->homes).high;
}

/* Walks as store_find does. No cell is read before its block was checked, and the last cell is a gap. */
static bool holds(struct base *base, struct fingerprint fingerprint)
{
    size_t at = home_of(base, fingerprint);
    check_block(base, at / STATE_BLOCK);
    for (;; at++) {
        if (at % STATE_BLOCK == 0)
            check_block(base, at / STATE_BLOCK);
        uint64_t high = state_cell_high(&base->cells[at]);
        if (high - 1 >= fingerprint.high) /* above it, or a gap */
            return false;
        if (high == fingerprint.high && base->cells[at].words[2] == fingerprint.low)
            return true;
    }
}

uint64_t base_find(struct base *base, const struct fingerprint *fingerprints, size_t count)
{
    uint64_t found = 0;
    if (!base->header->room)
        return 0;
    for (size_t i = 0; i < count; i++)
        PREFETCH(base->cells + home_of(base, fingerprints[i]));
    for (size_t i = 0; i < count; i++)
        found |= (uint64_t)holds(base, fingerprints[i]) << i;
    return found;
}

/* A base that is being written, from its front to its back. */
struct writing {
    int fd;
    off_t at; /* of what is pending */
    struct buffer pending, checks;
    struct state_header header;
    bool failed;
};

static void write_pending(struct writing *writing)
{
    writing->failed =
        writing->failed || !state_write(writing->fd, buffer_text(&writing->pending), writing->at);
    writing->at += (off_t)writing->pending.length;
    writing->pending.length = 0;
}

static void end_block(struct writing *writing)
{
    uint64_t check = check_of(&writing->header.key, writing->pending.at, writing->pending.length);
    buffer_add(&writing->checks, (struct text){(const char *)&check, sizeof check});
    write_pending(writing);
}

static void put_cell(struct writing *writing, struct state_cell cell)
{
    buffer_add(&writing->pending, (struct text){(const char *)&cell, sizeof cell});
    writing->header.room++;
    if (writing->header.room % STATE_BLOCK == 0)
        end_block(writing);
}

/* At its home, or behind the one before. */
static void put_fingerprint(struct writing *writing, struct fingerprint fingerprint)
{
    uint64_t home = wide_multiply(fingerprint.high, writing->header.homes).high;
    while (writing->header.room < home)
        put_cell(writing, (struct state_cell){{0, 0, 0}});
    put_cell(writing, state_cell_of(fingerprint));
}

/* The next fingerprint of the base from cell *AT on. */
static bool next_of(const struct base *base, size_t *at, struct fingerprint *next)
{
    size_t room = base->map ? (size_t)base->header->room : 0;
    while (*at < room && !state_cell_high(&base->cells[*at]))
        ++*at;
    if (*at >= room)
        return false;
    *next = (struct fingerprint){state_cell_high(&base->cells[*at]), base->cells[*at].words[2]};
    ++*at;
    return true;
}

static void merge(struct writing *writing, const struct base *base, struct set *added)
{
    size_t at = 0, other_at = 0;
    struct fingerprint one = {0}, other = {0};
    bool more = next_of(base, &at, &one), more_others = set_next(added, &other_at, &other);
    while (more || more_others) {
        if (more && (!more_others || one.high < other.high)) {
            put_fingerprint(writing, one);
            more = next_of(base, &at, &one);
        } else {
            put_fingerprint(writing, other);
            more_others = set_next(added, &other_at, &other);
        }
    }
    do /* a gap behind the last fingerprint, and a cell for each home */
        put_cell(writing, (struct state_cell){{0, 0, 0}});
    while (writing->header.room <= writing->header.homes);
    if (writing->pending.length)
        end_block(writing);
}

static void fill_header(struct state_header *header, const struct base *base, const struct set *added)
{
    memset(header, 0, sizeof *header);
    memcpy(header->magic, magic, sizeof magic);
    header->version = STATE_VERSION;
    header->size = sizeof *header;
    header->count = set_count(added) + (base->map ? base->header->count : 0);
    header->homes = header->count + header->count / 4 + 1;
    if (base->map)
        memcpy(&header->key, &base->header->key, sizeof header->key); /* what pads it, too */
    else
        fingerprint_draw_key(&header->key);
}

bool base_write(struct base *base, struct set *added, int fd)
{
    struct writing writing = {.fd = fd, .at = sizeof writing.header};
    fill_header(&writing.header, base, added);
    if (base->map)
        base_check(base);
    if (writing.header.count)
        merge(&writing, base, added);
    buffer_add(&writing.pending, buffer_text(&writing.checks));
    write_pending(&writing);
    writing.header.check = header_check(&writing.header);
    struct text header = {(const char *)&writing.header, sizeof writing.header};
    bool good = !writing.failed && state_write(fd, header, 0);
    int error = errno;
    buffer_free(&writing.pending);
    buffer_free(&writing.checks);
    errno = error;
    return good;
}
