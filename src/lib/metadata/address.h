/* address: what an address of the web is made of. */
#ifndef METADATA_ADDRESS_H
#define METADATA_ADDRESS_H

#include "lib/memory.h"

/* The scheme and host of an address: "https://news.example"; empty where it has none. */
struct text address_origin(struct text address);

/* The host of an address without "www."; empty where it has none. */
struct text address_host(struct text address);

/* The address that another one bears as its parameter u or url ("?u=https%3A%2F%2Fnews.example%2F"); empty
 * where it bears none. ADDRESS is as it stands in markup, with its references. */
struct text address_parameter(struct text address, struct arena *arena);

/* The text with %XX undone, in the arena. */
struct text address_decode(struct text text, struct arena *arena);

#endif
