/* charset: bytes in any charset of the web as UTF-8 (WHATWG Encoding Standard; labels in src/tables/charset-labels.txt,
 * single-byte indexes in src/tables/charset-bytes.txt so that every libc gives the same, iconv(3) for the rest). */
#ifndef CHARSET_H
#define CHARSET_H

#include "lib/memory.h"
#include "lib/text.h"

/* How many bytes charset_detect wants to see before it decides, unless the document is shorter. */
enum { CHARSET_SAMPLE = 65536 };

/* A decoder: {0} before charset_open. Free it with charset_close. */
struct charset {
    int encoding;         /* an index of the table of labels; 0: none yet */
    void *iconv;          /* the iconv_t of a multi-byte charset, else NULL */
    unsigned char held[8]; /* the start of a character that the last piece cut */
    size_t held_length;
};

/* The encoding of a label ("latin1", "Shift_JIS", " UTF8 "; case and white space around it do not matter); 0 where
 * there is none of that name. Never 0 for "utf-8". */
int charset_named(struct text label);

/* The standard's name of an encoding, "windows-1252". */
const char *charset_name(int encoding);

/* The encoding of a page that begins with SAMPLE (its first CHARSET_SAMPLE bytes, or all of it): byte order mark, else
 * a <meta> in its first 1,024 bytes (the prescan of the HTML standard, section 13.2.3.2; UTF-16 there means UTF-8,
 * x-user-defined windows-1252), else UTF-8 where SAMPLE is valid UTF-8 (a character cut at its end is no fault), else
 * windows-1252. */
int charset_detect(struct text sample);

/* The encoding that a byte order mark at the front says, and its length in bytes; 0 where there is none. */
int charset_mark(struct text sample, size_t *length);

/* Makes ready to decode from the start of a document. A charset that this libc's iconv lacks falls back to windows-1252
 * and gives false. */
bool charset_open(struct charset *charset, int encoding);

/* Adds IN to OUT as valid UTF-8. What is invalid becomes U+FFFD, as the standard cuts it (a sequence that breaks off does
 * not swallow the byte that broke it). A character cut at the end of IN is held for the next call, unless LAST.
 * A byte order mark is the caller's affair. */
void charset_decode(struct charset *charset, struct text in, bool last, struct buffer *out);

void charset_close(struct charset *charset);

#endif
