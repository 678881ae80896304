/* url: an address found in a page against the address of the page. */
#ifndef PAGE_URL_H
#define PAGE_URL_H

#include "lib/memory.h"
#include "lib/text.h"

/* Adds REFERENCE resolved against BASE (RFC 3986, section 5.2, taken as browsers do: white space at the ends
 * and line ends within are not part of it). Where BASE has no scheme, or REFERENCE has one, that is REFERENCE
 * itself. */
void url_resolve(struct text base, struct text reference, struct buffer *to);

/* Does the address begin with a scheme: the length of it, without its colon; 0 where it does not. */
size_t url_scheme(struct text address);

#endif
