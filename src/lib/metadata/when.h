/* when: a day as a page writes it, read by the project's grammar of dates. */
#ifndef METADATA_WHEN_H
#define METADATA_WHEN_H

#include "lib/metadata/candidate.h"

struct when {
    struct day day;
    struct text value; /* "2025-09-04", "2025-09-04T10:30:00+02:00": as much as is known */
    struct text rest;  /* what stands behind it */
    struct text text;  /* it */
};

/* The number that the LENGTH digits from FROM on write, at most nine of them. */
int when_number(struct text text, size_t from, size_t length);

/* The day of a value, of which that comes first. */
struct day when_day(struct text value);

/* The first whole day in a line, with its time where that stands beside it; false where there is none, or
 * none that a page can be of. *LINE becomes another where the day had to be spelled out first ("Mai 05,
 * 2019"): what *WHEN points at stands in that. */
bool when_in_line(struct candidates *found, struct text *line, bool day_first, struct when *when);

/* The same of a value in markup, and what only attributes hold: 20250904, 20250904T101500, seconds since
 * 1970. */
bool when_read(struct candidates *found, struct text text, bool day_first, struct when *when);

/* The day in a page's address, "/2025/09/04/", "/2025-09-04-", "/20250904/", "/04-09-2025": as text in the
 * arena. */
bool when_in_address(struct candidates *found, struct text address, bool day_first, struct text *value);

#endif
