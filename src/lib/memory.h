/* memory: an arena that is emptied all at once, and a buffer that grows. Neither returns NULL: where memory
 * is wanting, or a size would overflow, the program ends with status 2 and a message. */
#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>

#include "lib/text.h"

/* An arena: {0} is an empty one. */
struct arena {
    struct arena_block *last;
};

/* COUNT items of SIZE bytes, zeroed, aligned for any type, valid until the arena is emptied. */
void *arena_take(struct arena *arena, size_t count, size_t size);

/* The same, but what stands there is undefined. */
void *arena_room(struct arena *arena, size_t count, size_t size);

/* The BEFORE items of SIZE bytes at AT, which were taken together, with room for AFTER, which are more; what
 * stands there is undefined. Where they were so many that they have a block to themselves, no copy of them
 * stays behind. */
void *arena_grow(struct arena *arena, void *at, size_t before, size_t after, size_t size);

/* A C string of both texts, one behind the other, to be freed. */
char *memory_join(struct text first, struct text second);

/* A copy of the text that lives in the arena. */
struct text arena_copy(struct arena *arena, struct text text);

/* Forgets all that was taken; keeps one block for what comes next. */
void arena_empty(struct arena *arena);

void arena_free(struct arena *arena);

/* Bytes that grow at the end: {0} is an empty buffer. */
struct buffer {
    char *at; /* NULL until something was added */
    size_t length, capacity;
};

/* Room for MORE bytes after length; what stands there is undefined. Add to length what was written. */
char *buffer_room(struct buffer *buffer, size_t more);

/* Makes room by the growing that buffer_room leaves to this: not for callers. */
void buffer_grow(struct buffer *buffer, size_t more);

/* Adds the text, which must not stand in the buffer itself: growing moves that. */
static inline void buffer_add(struct buffer *buffer, struct text text)
{
    if (text.length > buffer->capacity - buffer->length)
        buffer_grow(buffer, text.length);
    if (text.length)
        memcpy(buffer->at + buffer->length, text.at, text.length);
    buffer->length += text.length;
}

static inline void buffer_add_byte(struct buffer *buffer, char byte)
{
    if (buffer->length == buffer->capacity)
        buffer_grow(buffer, 1);
    buffer->at[buffer->length++] = byte;
}

/* Takes COUNT bytes (at most length) off the front. */
void buffer_drop(struct buffer *buffer, size_t count);

static inline struct text buffer_text(const struct buffer *buffer)
{
    return (struct text){buffer->at, buffer->length};
}

void buffer_free(struct buffer *buffer);

/* An array that grows: AT (NULL at first) holds *CAPACITY items of SIZE bytes; gives it back, perhaps moved,
 * with room for NEEDED items at the least. */
void *array_grow(void *at, size_t *capacity, size_t needed, size_t size);

#endif
