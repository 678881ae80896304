#include <stdio.h>

#include "gen/tables/kinds.h"
#include "gen/tables/print.h"
#include "gen/tables/range.h"

/* Adds the code point as UTF-8; how many bytes it takes. */
static size_t encode(unsigned long code, char *to)
{
    size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length; --i > 0; code >>= 6)
        to[i] = (char)(0x80 | (code & 0x3F));
    to[0] = (char)(leads[length] | code);
    return length;
}

static void print_text(const struct source *source, const struct entry *entry)
{
    char *words[MOST_WORDS], text[MOST_WORDS * 4 + 1];
    size_t found = split(source, entry->value, words, MOST_WORDS, entry->line), length = 0;
    if (!found)
        refuse(source, entry->line, "no code point");
    for (size_t i = 0; i < found; i++) {
        unsigned long code = (unsigned long)number_of(source, words[i], 16, entry->line);
        if (!code || code >= UNICODE || (code >= 0xD800 && code <= 0xDFFF))
            refuse(source, entry->line, "not a code point");
        length += encode(code, text + length);
    }
    text[length] = '\0';
    printf("    ");
    print_literal(text);
    printf(",\n");
}

void make_texts(struct source *source)
{
    printf("static const char *const %s_texts[] = {\n", source->name);
    for (size_t i = 0; i < source->count; i++)
        print_text(source, &source->entries[i]);
    printf("};\n");
    print_places(source);
}
