/* split-sentences: one sentence a line, its bytes as they came. A line break of the text ends a sentence, unless --wrap
 * says that paragraphs are wrapped. */
#include <stdio.h>

#include "lib/filter.h"
#include "lib/prose.h"

struct settings {
    const char *abbreviations;
    bool wrap;
};

static const struct option_spec options[] = {
    {"abbreviations", 0, OPTION_TEXT, offsetof(struct settings, abbreviations), "FILE", NULL, "more of them, one a line"},
    {"wrap", 0, OPTION_FLAG, offsetof(struct settings, wrap), NULL, NULL, "a paragraph's lines are one: only blank lines part them"},
    {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

static const struct record_field fields[] = {{"start", true}, {"end", true}, {"text", false}};
static const struct record_shape shape = {"sentences", fields, 3, "{text}"};

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    (void)document, (void)scratch, (void)settings;
    size_t done = 0;
    while (done < in.length) {
        size_t end = done + text_find_byte(text_slice(in, done, in.length), '\n');
        if (end == in.length && !last)
            break;
        struct prose_reader reader;
        struct text s;
        bool f = true;
        prose_open(&reader, text_slice(in, done, end), NULL);
        while (prose_sentence_next(&reader, &s)) {
            if (!f)
                output_byte(output, '\n');
            f = false;
            output_text(output, s);
        }
        if (end < in.length)
            output_byte(output, '\n');
        done = end + 1;
    }
    return done < in.length ? done : in.length;
}

const struct filter filter = {.name = "split-sentences", .summary = "write one sentence a line", .settings_size = sizeof(struct settings), .options = options, .unit = UNIT_STREAM, .result = RESULT_EITHER, .explains = true, .records = &shape, .apply = apply};
