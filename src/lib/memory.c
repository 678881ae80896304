#include "lib/memory.h"

#include <stdint.h>
#include <stdlib.h>

#include "lib/report.h"

enum { SMALLEST_BLOCK = 64 * 1024, LARGEST_BLOCK = 1024 * 1024, SMALLEST_BUFFER = 256 };

struct arena_block {
    struct arena_block *before;
    size_t used, size; /* bytes of `data` */
    _Alignas(max_align_t) char data[];
};

static _Noreturn void out_of_memory(void)
{
    report_fatal(NULL, "out of memory");
}

static struct arena_block *block_before(struct arena_block *before, size_t size)
{
    struct arena_block *block = malloc(sizeof *block + size);
    if (!block)
        out_of_memory();
    *block = (struct arena_block){.before = before, .size = size};
    return block;
}

/* Blocks double, but after a huge take the next must not be huge twice over. */
static size_t usual_size(const struct arena_block *before)
{
    if (!before)
        return SMALLEST_BLOCK;
    return before->size < LARGEST_BLOCK / 2 ? before->size * 2 : LARGEST_BLOCK;
}

char *memory_join(struct text first, struct text second)
{
    char *joined = malloc(first.length + second.length + 1);
    if (!joined)
        out_of_memory();
    memcpy(joined, first.at, first.length);
    memcpy(joined + first.length, second.at, second.length);
    joined[first.length + second.length] = '\0';
    return joined;
}

/* Bytes of COUNT items of SIZE, with those that align what comes next. */
static size_t size_of(size_t count, size_t size)
{
    const size_t align = _Alignof(max_align_t);
    if (size && count > (SIZE_MAX - sizeof(struct arena_block) - align) / size)
        out_of_memory();
    return (count * size + align - 1) / align * align;
}

void *arena_room(struct arena *arena, size_t count, size_t size)
{
    size_t wanted = size_of(count, size);
    struct arena_block *block = arena->last;
    if (!block || wanted > block->size - block->used) {
        size_t usual = usual_size(block);
        block = arena->last = block_before(block, wanted > usual ? wanted : usual);
    }
    void *taken = block->data + block->used;
    block->used += wanted;
    return taken;
}

void *arena_take(struct arena *arena, size_t count, size_t size)
{
    void *taken = arena_room(arena, count, size);
    return memset(taken, 0, count * size);
}

/* Where the block hangs that holds this item and no other; NULL where there is none. */
static struct arena_block **block_of(struct arena *arena, const void *at, size_t size)
{
    struct arena_block **place = &arena->last;
    while (*place && ((*place)->data != at || (*place)->used != size))
        place = &(*place)->before;
    return *place ? place : NULL;
}

void *arena_grow(struct arena *arena, void *at, size_t before, size_t after, size_t size)
{
    size_t known = before * size, wanted = size_of(after, size);
    struct arena_block **own = known >= LARGEST_BLOCK ? block_of(arena, at, size_of(before, size)) : NULL;
    if (!own) {
        void *room = arena_room(arena, after, size);
        return known ? memcpy(room, at, known) : room;
    }
    struct arena_block *block = realloc(*own, sizeof *block + wanted);
    if (!block)
        out_of_memory();
    block->used = block->size = wanted;
    *own = block;
    return block->data;
}

struct text arena_copy(struct arena *arena, struct text text)
{
    char *copy = arena_room(arena, text.length, 1);
    if (text.length)
        memcpy(copy, text.at, text.length);
    return (struct text){copy, text.length};
}

/* Keeps the newest block: of those that double the largest. */
void arena_empty(struct arena *arena)
{
    if (!arena->last)
        return;
    struct arena rest = {arena->last->before};
    arena_free(&rest);
    arena->last->before = NULL;
    arena->last->used = 0;
}

void arena_free(struct arena *arena)
{
    while (arena->last) {
        struct arena_block *before = arena->last->before;
        free(arena->last);
        arena->last = before;
    }
}

void *array_grow(void *at, size_t *capacity, size_t needed, size_t size)
{
    if (needed <= *capacity)
        return at;
    size_t grown = *capacity > SIZE_MAX / 2 ? needed : *capacity * 2;
    grown = grown > needed ? grown : needed;
    if (grown > SIZE_MAX / size)
        out_of_memory();
    void *moved = realloc(at, grown * size);
    if (!moved)
        out_of_memory();
    *capacity = grown;
    return moved;
}

void buffer_grow(struct buffer *buffer, size_t more)
{
    if (more > SIZE_MAX - buffer->length)
        out_of_memory();
    size_t needed = buffer->length + more;
    buffer->at =
        array_grow(buffer->at, &buffer->capacity, needed > SMALLEST_BUFFER ? needed : SMALLEST_BUFFER, 1);
}

char *buffer_room(struct buffer *buffer, size_t more)
{
    if (!buffer->at || more > buffer->capacity - buffer->length)
        buffer_grow(buffer, more);
    return buffer->at + buffer->length;
}

void buffer_drop(struct buffer *buffer, size_t count)
{
    buffer->length -= count;
    if (count && buffer->length)
        memmove(buffer->at, buffer->at + count, buffer->length);
}

void buffer_free(struct buffer *buffer)
{
    free(buffer->at);
    *buffer = (struct buffer){0};
}
