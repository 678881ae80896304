/* fuzz: what the files of the harness share. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>

#include "lib/filter.h"

/* How a text is filtered. */
struct plan {
    bool decoded, explains, draws, lists, null, json;
    bool refused; /* the options don't go together */
    size_t piece;
    struct settings *settings; /* as the options leave them */
};

/* Adds the result of the text to a buffer; false where there is none: the options don't go together, or the
 * text can't be done. The settings are fresh each time. */
bool run_once(const struct plan *plan, struct text text, size_t piece, struct buffer *to);

/* Says what is not so, and aborts. */
void demand(bool good, const char *what, struct text wanted, struct text got);

/* What the program promises of its own. */
void check_promises(const struct plan *plan, struct text in, struct text result);

/* Each line is a JSON object, and what it tells stands in the input. */
void check_records(const struct plan *plan, struct text in, struct text result);

/* The harness, by the names that libFuzzer wants: at its begin, and of each input. */
int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
