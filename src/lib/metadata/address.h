/* address: the addresses of a page and its pictures. */
#ifndef METADATA_ADDRESS_H
#define METADATA_ADDRESS_H

#include "lib/metadata/candidate.h"

/* Makes whole what is relative, by the origin that the page names elsewhere; refuses what is no address of
 * the web; adds to the scores of those that agree. */
void address_settle(struct candidates *found);

/* The host of an address without "www."; empty where it has none. */
struct text address_host(struct text address);

/* The address that another one bears as its parameter u or url ("?u=https%3A%2F%2Fnews.example%2F"); empty
 * where it bears none. ADDRESS is as it stands in markup, with its references. */
struct text address_parameter(struct text address, struct arena *arena);

/* The text with %XX undone, in the arena. */
struct text address_decode(struct text text, struct arena *arena);

#endif
