/* bytes: the classes of ASCII that HTML speaks of. */
#ifndef HTML_BYTES_H
#define HTML_BYTES_H

#include <stdbool.h>

static inline char byte_lower(char byte)
{
    return (unsigned char)(byte - 'A') < 26 ? (char)(byte | 0x20) : byte;
}

/* What parts names and attributes: HTML's white space, with the CR that a reader of the standard has made LF.
 */
static inline bool byte_is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

#endif
