/* zone: days that a page gives as the midnight with which they begin where its readers live, in universal
 * time. */
#ifndef METADATA_ZONE_H
#define METADATA_ZONE_H

#include "lib/metadata/candidate.h"

/* Is it a universal time ("2025-09-04T10:30:00Z", "...+00:00")? */
bool zone_is_universal(struct text value);

/* "2025-09-03T22:00:00Z" is "2025-09-04T00:00:00+02:00" on a German page. The value as it is, in the arena,
 * where it is no such midnight, or the language (BCP 47) does not tell the time of day. */
struct text zone_midnight(struct text value, struct text language, struct arena *arena);

#endif
