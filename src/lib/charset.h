/* charset: bytes in any charset of the web as UTF-8 (Encoding Standard, WHATWG). It hides the labels
 * (src/tables/charset-labels.txt), the detection, the single-byte indexes (src/tables/charset-bytes.txt, so
 * that every libc gives the same), and iconv(3), which is asked only what a Chinese, Japanese or Korean
 * sequence stands for: where one ends is decided here. */
#ifndef CHARSET_H
#define CHARSET_H

#include "lib/memory.h"
#include "lib/text.h"

/* How many bytes charset_detect wants to see before it decides, unless the document is shorter. */
enum { CHARSET_SAMPLE = 65536 };

/* A decoder; begin with charset_open, end with charset_close. */
struct charset {
    int encoding;          /* as charset_named gives it */
    const uint16_t *upper; /* of a single-byte encoding: the code points of bytes 0x80 to 0xFF, else NULL */
    struct multibyte *multibyte; /* of a Chinese, Japanese or Korean encoding, else NULL */
    bool replaced;               /* of `replacement`: its one U+FFFD was given */
    unsigned char held[8];       /* the start of a character that the last piece cut */
    size_t held_length;
};

/* The encoding of a label ("latin1", "Shift_JIS", " UTF8 "; case and ASCII white space around it do not
 * matter); 0 where there is none of that name. Never 0 for "utf-8". */
int charset_named(struct text label);

/* The same of a label that an option may have given: 0 for NULL, too. NULL, or what is wrong with the label.
 */
const char *charset_option(const char *label, int *encoding);

/* The standard's name of an encoding in lower case, "windows-1252"; "" for 0. */
const char *charset_name(int encoding);

/* The encoding of a page that begins with SAMPLE (its first CHARSET_SAMPLE bytes, or all of it; what is
 * beyond them is not looked at). The first that applies:
 *   1. a byte order mark;
 *   2. a <meta>, by the prescan of the HTML standard (section 13.2.3.2; UTF-16 there means UTF-8, and
 *      x-user-defined windows-1252), over the whole sample: a browser prescans 1,024 bytes, but heeds a
 *      <meta> that comes later, too (section 13.2.6.4.4, "change the encoding"), and we read the page once;
 *   3. encoding="..." of an XML declaration at the very start (part of the same prescan);
 *   4. UTF-8 where the sample is valid UTF-8, but for less than a byte for each two of its characters beyond
 *      ASCII, as of a page that is cut or takes in what is in another charset (and a character cut by the
 *      end of a full sample is no fault);
 *   5. windows-1252. */
int charset_detect(struct text sample);

/* The same where rule 1 or 2 decides, else 0. That a longer sample cannot change: a page that is still on its
 * way need not be waited for. */
int charset_declared(struct text sample);

/* The encoding that a byte order mark at the front says, and its length in bytes; 0, and length 0, where
 * there is none. */
int charset_mark(struct text sample, size_t *length);

/* Makes ready to decode from the start of a document. A charset that this libc's iconv lacks (or encoding 0)
 * falls back to windows-1252 and gives false; charset->encoding then says so. */
bool charset_open(struct charset *charset, int encoding);

/* What to say of a document for whose charset charset_open gave false. */
#define CHARSET_LACKING "this system's iconv lacks its charset"

/* Adds IN to OUT as valid UTF-8. What is invalid becomes U+FFFD, as the standard cuts it: a sequence that
 * breaks off does not swallow the ASCII byte that broke it, so no tag is lost. A character cut at the end of
 * IN is held for the next call, unless LAST: the result does not depend on the cuts. The encodings that the
 * standard calls `replacement` (iso-2022-kr, hz-gb-2312 ...) give one U+FFFD for the whole document. A byte
 * order mark is the caller's affair. */
void charset_decode(struct charset *charset, struct text in, bool last, struct buffer *out);

void charset_close(struct charset *charset);

/* Makes of a whole *PAGE valid UTF-8, without its byte order mark: of this encoding, or 0: of the one that it
 * says or seems to be in. TO (empty) keeps the result, unless the page is that already: then it is a slice of
 * it. False: CHARSET_LACKING, and nothing is kept. */
bool charset_page(struct text *page, int encoding, struct buffer *to);

/* The code points of the bytes 0x80 to 0xFF in the single-byte encoding of this name in lower case
 * ("windows-1252"; also "ibm437" and "ibm850", which charset_named does not know); NULL where there is none.
 * 0xFFFD: the byte has no meaning. */
const uint16_t *charset_upper_half(const char *name);

#endif
