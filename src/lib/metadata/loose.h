/* loose: strings of JSON as pages write them, with faults. */
#ifndef METADATA_LOOSE_H
#define METADATA_LOOSE_H

#include "lib/memory.h"
#include "lib/text.h"

/* White space, and controls. */
static inline bool loose_is_space(char byte)
{
    return (unsigned char)byte <= ' ';
}

/* Takes the string at the front, which begins with its quotation mark; empty where it has no end. A mark that
 * more of the string follows was not escaped. */
struct text loose_string(struct text *rest);

/* The string without its escapes; what is wrong with them stays as it is. */
struct text loose_text(struct text raw, struct arena *arena);

#endif
