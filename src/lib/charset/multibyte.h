/* multibyte: the Chinese, Japanese and Korean encodings (Encoding Standard, sections 10 to 13). Where a
 * sequence ends and what is wrong with it is decided here; what it stands for is asked of iconv(3), once for
 * each pair of bytes. */
#ifndef CHARSET_MULTIBYTE_H
#define CHARSET_MULTIBYTE_H

#include "lib/memory.h"
#include "lib/text.h"

struct multibyte;

/* NULL where ENCODING is no such encoding, or one that this libc does not know. */
struct multibyte *multibyte_open(int encoding);

/* Adds the characters at the front of IN to OUT; gives back how many bytes they had. What is left is the
 * start of a character, at most 3 bytes; nothing where IN is the LAST. */
size_t multibyte_decode(struct multibyte *multibyte, struct text in, bool last, struct buffer *out);

/* May be given NULL. */
void multibyte_close(struct multibyte *multibyte);

#endif
