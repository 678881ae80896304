/* In place of libFuzzer: runs the files that it is given, and changes of each that are the same every time,
 * so that saved inputs are part of the tests. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

enum { CHANGES = 300 /* of each file */, MOST_BYTES = 65536 };

/* Xorshift (Marsaglia 2003), from the same seed each time. */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static void add(struct buffer *to, struct text text)
{
    buffer_add(to, text_slice(text, 0, MOST_BYTES - to->length));
}

/* The text with some bytes in its middle left out, doubled, or replaced by something nasty. */
static void change(struct text text, uint32_t *state, struct buffer *to)
{
    static const char *const nasty[] = {
        "\n", "\n\n", "<", ">", "</", "<!--", "-->", "&#x0;", "&amp", "\xff", "\xe2\x82", "\"", "'",
        "<script>", "</script>", "<pre>", "<table><tr><td>", "</p>", "\t", "\r", " ", "&", "\xc2\xa0",
        /* what dates and speech are made of */
        "<TIMEX3>", "</TIMEX3>", "3/4/2025", "Monday", " of ", "the ", "1990", "“", "”", "''", "‘", "’", "«",
        "»", " said ", "Ann Cole", ": ", ",", "."};
    size_t from = next_random(state) % (text.length + 1), to_end = from + next_random(state) % 32;
    uint32_t kind = next_random(state) % 4;
    char byte = (char)next_random(state);
    add(to, text_slice(text, 0, from));
    if (kind == 1)
        add(to, text_slice(text, from, to_end));
    if (kind == 2)
        add(to, text_of(nasty[next_random(state) % (sizeof nasty / sizeof *nasty)]));
    if (kind == 3)
        add(to, (struct text){&byte, 1});
    add(to, text_slice(text, kind == 0 ? to_end : kind == 3 ? from + 1 : from, text.length));
}

/* In memory of just its length, so that a sanitizer sees who reads on. */
static void run_exactly(struct text input)
{
    uint8_t *exact = malloc(input.length + !input.length);
    if (!exact)
        abort();
    if (input.length)
        memcpy(exact, input.at, input.length);
    LLVMFuzzerTestOneInput(exact, input.length);
    free(exact);
}

/* The file as it is, then each time with one more change, begun anew now and then. */
static size_t replay(struct text file, uint32_t *state)
{
    struct buffer now = {0}, next = {0};
    buffer_add(&now, file);
    for (size_t run = 0; run <= CHANGES; run++) {
        run_exactly(buffer_text(&now));
        next.length = 0;
        change(run % 16 ? buffer_text(&now) : file, state, &next);
        struct buffer changed = next;
        next = now;
        now = changed;
    }
    buffer_free(&now);
    buffer_free(&next);
    return CHANGES + 1;
}

static bool read_file(const char *name, struct buffer *to)
{
    FILE *file = fopen(name, "rb");
    if (!file)
        return false;
    for (size_t got = 1; got; to->length += got) {
        char *room = buffer_room(to, MOST_BYTES);
        got = fread(room, 1, MOST_BYTES, file);
    }
    bool good = !ferror(file);
    fclose(file);
    return good;
}

int main(int count, char **arguments)
{
    uint32_t state = 2463534242u;
    size_t runs = 0;
    LLVMFuzzerInitialize(&count, &arguments);
    for (int i = 1; i < count; i++) {
        struct buffer file = {0};
        printf("%s\n", arguments[i]);
        fflush(stdout);
        if (!read_file(arguments[i], &file)) {
            perror(arguments[i]);
            return 1;
        }
        runs += replay(buffer_text(&file), &state);
        buffer_free(&file);
    }
    if (count == 1) /* nothing is saved yet */
        runs += replay((struct text){NULL, 0}, &state);
    printf("%zu runs\n", runs);
    return 0;
}
