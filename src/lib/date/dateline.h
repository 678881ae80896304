/* dateline: the days that head a report, or an entry of a diary. */
#ifndef DATE_DATELINE_H
#define DATE_DATELINE_H

#include "lib/date.h"
#include "lib/date/token.h"

/* Is the date up to AFTER that of the line with which a report begins: "ROME, Dec. 3 (Reuters) -", "Oct 30
 * (Reuters) -"? */
bool is_dateline(const struct token *date, const struct token *after);

/* Does the date up to AFTER head the entry of a diary, "Tuesday 7 August. We met two cyclists", of which a
 * paragraph may hold several, or a letter that is quoted? */
bool heads_writing(const struct token *date, const struct token *after, const struct date_context *context);

#endif
