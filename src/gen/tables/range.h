/* Ranges of code points, as keys of tables write them. */
#ifndef GEN_TABLES_RANGE_H
#define GEN_TABLES_RANGE_H

#include "gen/tables/source.h"

enum { UNICODE = 0x110000 };

struct range {
    long from, to;
};

/* The range XXXX or XXXX-XXXX that an entry's key writes; the key is cut up for it. */
struct range range_of(const struct source *source, const struct entry *entry);

#endif
